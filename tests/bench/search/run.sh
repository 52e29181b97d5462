#!/usr/bin/env bash
# What a keystroke of the search costs on a list as long as the national one, beside SQLite's FTS5. See --help; README.md one folder up.
set -euo pipefail
cd "$(dirname "$0")/../../.."
source image/lib.sh

usage() {
    cat <<'TEXT'
tests/bench/search/run.sh [--rounds N]     (Debian 12; root or sudo only if packages are missing)

Types the 200 everyday queries letter by letter into the search and into SQLite's FTS5, both with the same 5,000 procedures, and prints what
a keystroke costs, what memory both take, and how often what was meant is among the first three. Fails if a floor is broken.

  --rounds N  of each keystroke the best of N counts; default: 5
  --help      this text
TEXT
}

# The floors that this project has set itself: milliseconds of the middle keystroke and of the worst, and queries found of 200.
most_median=0.25 most_worst=0.5 fewest_found=195

rounds=5
while [[ $# -gt 0 ]]; do
    case $1 in
        --rounds) rounds=${2:?--rounds needs a number} && shift ;;
        --help | -h) usage && exit 0 ;;
        *) usage >&2 && fail "There is no option $1." ;;
    esac
    shift
done

install_missing runtime build
build dev bench_search || exit 1
build/dev/bin/bench_search "$rounds" "$most_median" "$most_worst" "$fewest_found"
