#!/usr/bin/env bash
# run.sh BIN WORK_FOLDER [SEED]: two kiosks side by side, each with a stage and a state folder of its own that stay for all its 100 kills.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
STAGE_BIN=$1 work=$2 seed=${3:-$RANDOM$RANDOM}
source "$here/../../rigs/stage.sh"

lane() {
    local folder=$work/$1
    STAGE_SCREEN=540x960  # the picture is looked at by nobody, and a small one is drawn sooner
    trap stage_down EXIT
    trap 'exit 130' INT TERM
    stage_up "$folder" "$1" || return 1
    stage_run /usr/bin/python3 -B "$here/kill_kiosk.py" --bin "$STAGE_BIN" --stage "$folder" --kills 100 --seed "$((seed + $1))"
}

printf 'seed %s\n' "$seed"
mkdir -p "$work"
(lane 1) &
first=$!
(lane 2) &
second=$!
trap 'kill "$first" "$second" 2>/dev/null || true' INT TERM
status=0
wait "$first" || status=1
wait "$second" || status=1
exit "$status"
