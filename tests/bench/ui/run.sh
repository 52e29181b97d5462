#!/usr/bin/env bash
# The kiosk beside Chromium: builds, sets the stage, measures, prints the table. See --help; README.md one folder up says how and how fair.
set -euo pipefail
cd "$(dirname "$0")/../../.."
source image/lib.sh
source tests/rigs/stage.sh

usage() {
    cat <<'TEXT'
tests/bench/ui/run.sh [options]     (Debian 12; root or sudo only if packages are missing)

Measures the real kiosk on its stage and Chromium with the pages of web/, in turns, on a screen of its own. Takes over half an hour; use a
quiet machine. The table goes to the terminal; pictures of both and results.json go to the folder of --out. Look at the pictures.

  --quick     one run with 10 s of idling, to see whether all works
  --runs N    default: 7
  --idle S    seconds of idling in each run, default: 60
  --out DIR   default: build/dev/bench
  --help      this text
TEXT
}

runs=7 idle=60 out=build/dev/bench
while [[ $# -gt 0 ]]; do
    case $1 in
        --quick) runs=1 idle=10 ;;
        --runs) runs=${2:?--runs needs a number} && shift ;;
        --idle) idle=${2:?--idle needs seconds} && shift ;;
        --out) out=${2:?--out needs a folder} && shift ;;
        --help | -h) usage && exit 0 ;;
        *) usage >&2 && fail "There is no option $1." ;;
    esac
    shift
done

install_missing runtime build rigs bench
say "build: dev"
build dev kiosk portal escl_scanner cabinet_board make_papers || exit 1
bin=$PWD/build/dev/bin
if ninja -C build/dev -t query bench_raster >/dev/null 2>&1; then build dev bench_raster || exit 1; fi
for program in first_picture tap; do
    g++ -std=c++20 -O2 -Wall -Wextra -Wshadow -Werror "tests/bench/ui/$program.cpp" -o "$bin/$program" -lX11 -lXtst
done

say "stage: in $out"
mkdir -p "$out"
out=$(cd "$out" && pwd)
STAGE_BIN=$bin
trap stage_down EXIT
trap 'exit 130' INT TERM
stage_up "$out/stage" || fail "The stage could not be set. Nothing was measured."
printf '\n[visit]\nidle_s = 900  # nobody is asked whether they are still there while a program measures\n' >>"$STAGE_SETTINGS"

say "bench: $runs runs of each, results in $out"
stage_run python3 tests/bench/ui/bench.py --kiosk "$bin/kiosk" --settings "$STAGE_SETTINGS" --pictures build/dev/assets/pictures \
    --programs "$bin" --out "$out" --runs "$runs" --idle "$idle" || fail "The bench stopped early; its last lines say why. Look into $out."
say "done; look at the pictures in $out: a bubble or a first-run page in Chromium would spoil the comparison"
