#!/bin/sh
# Looks up every conjugated form of the Spanish course with a conjugator from PyPI.
#
#   benches/courses/spanish_verbs.sh [COURSE_DIR]
#
# Needs Python 3.11 and a network. Nothing is left behind.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
course=${1:-$here/../../courses/spanish-first-words}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check verbecc==2.0.3
course=$(cd "$course" && pwd)
cd "$work" # verbecc writes a log where it runs
"$work/venv/bin/python" "$here/spanish_verbs.py" "$course"
