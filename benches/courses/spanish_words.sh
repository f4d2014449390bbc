#!/bin/sh
# Looks up every Spanish word of the Spanish course in dictionaries from package registries.
#
#   benches/courses/spanish_words.sh [COURSE_DIR]
#
# Needs Python 3.11, npm and a network; on Debian it also fetches Apertium's dictionaries,
# without installing them. Nothing is left behind.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
course=${1:-$here/../../courses/spanish-first-words}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check spylls==0.1.7
npm install --silent --prefix "$work" dictionary-es@4.0.0 dictionary-es-ar@2.0.0 \
    dictionary-es-mx@2.0.0 dictionary-es-co@2.0.0 dictionary-es-cl@1.0.2 \
    dictionary-es-ve@1.0.2 dictionary-es-cu@1.0.2 dictionary-en@4.0.0 dictionary-en-gb@3.0.0
set -- "$course" "$work/node_modules"
if command -v apt-get >/dev/null; then
    (cd "$work" && apt-get download --quiet=2 apertium-eng-spa lttoolbox liblttoolbox3) 2>/dev/null || true
    for package in "$work"/*.deb; do
        if [ -e "$package" ]; then dpkg -x "$package" "$work/apertium"; fi
    done
    if [ -x "$work/apertium/usr/bin/lt-proc" ]; then
        PATH=$work/apertium/usr/bin:$PATH
        LD_LIBRARY_PATH=$(dirname "$(find "$work/apertium" -name 'liblttoolbox*.so*' | head -n 1)")
        export PATH LD_LIBRARY_PATH
        set -- "$@" "$work/apertium/usr/share/apertium/apertium-eng-spa"
    fi
fi
"$work/venv/bin/python" "$here/spanish_words.py" "$@"
