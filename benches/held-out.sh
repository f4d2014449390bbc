#!/bin/sh
# Mean log loss of predictions one answer ahead, each answer counted for each of
# its skills, by what `kenning model fit` finds in the other folds of a log.
#
#   benches/held-out.sh LOG [OPTIONS OF model fit]
#
# The log is CSV with a column `fold` and no quoted commas, gzipped or not.
set -eu
log=${1:-}
if [ ! -r "$log" ]; then
    echo "Name a log of answers: benches/held-out.sh LOG [OPTIONS OF model fit]." >&2
    exit 2
fi
shift
here=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cargo build --quiet --release --manifest-path "$here/Cargo.toml"
target=$(cargo metadata --manifest-path "$here/Cargo.toml" --no-deps --format-version 1 |
    sed 's/.*"target_directory":"\([^"]*\)".*/\1/')
kenning=$target/release/kenning
gzip -cdf "$log" >"$work/log.csv"
column=$(head -n 1 "$work/log.csv" | tr -d '\r' | tr ',' '\n' | grep -nx fold | cut -d : -f 1)
folds=$(tail -n +2 "$work/log.csv" | cut -d , -f "$column" | sort -u)
for fold in $folds; do
    awk -F , -v column="$column" -v fold="$fold" -v work="$work" '
        NR == 1 || $column != fold { print >(work "/others.csv") }
        NR == 1 || $column == fold { print >(work "/held-out.csv") }' "$work/log.csv"
    "$kenning" model fit --no-held-out --log "$work/others.csv" --output "$work/fitted.toml" "$@" >"$work/said"
    "$kenning" model likelihood --log "$work/held-out.csv" --calibration "$work/fitted.toml"
done | awk '{ sum -= $3; count += $5 } END { printf "%.4f over %d answers to a skill\n", sum / count, count }'
