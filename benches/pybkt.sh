#!/bin/sh
# Fits Bayesian knowledge tracing to one log with kenning and with pyBKT, side
# by side, and judges both results by the same likelihood.
#
#   benches/pybkt.sh LOG [ROUNDS]      (or KENNING_LOG=LOG benches/pybkt.sh)
#
# Needs cargo, Python 3.9 to 3.12 and a network for pip. Nothing is left behind.
set -eu
log=${1:-${KENNING_LOG:-}}
rounds=${2:-3}
if [ ! -r "$log" ]; then
    echo "Name a log of answers: benches/pybkt.sh LOG, or set KENNING_LOG." >&2
    exit 2
fi
here=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cargo build --quiet --release --manifest-path "$here/Cargo.toml"
target=$(cargo metadata --manifest-path "$here/Cargo.toml" --no-deps --format-version 1 |
    python3 -c 'import json, sys; print(json.load(sys.stdin)["target_directory"])')
python3 -m venv "$work/venv"
# pyBKT 1.4.1 does not import with the scikit-learn of today.
"$work/venv/bin/pip" install --quiet --disable-pip-version-check \
    pyBKT==1.4.1 scikit-learn==1.5.2 numpy==1.26.4 pandas==2.2.3
"$work/venv/bin/python" "$here/benches/pybkt.py" "$target/release/kenning" "$log" "$work" "$rounds"
