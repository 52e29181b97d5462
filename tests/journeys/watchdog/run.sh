#!/usr/bin/env bash
# run.sh BIN_FOLDER: a stage, and on it a kiosk that falls and hangs.
set -euo pipefail
STAGE_BIN=$1
here=$(cd "$(dirname "$0")" && pwd)
source "$here/../common.sh"
STAGE_SCREEN=540x960  # nobody looks at the picture
set_stage
stage_run /usr/bin/python3 -B "$here/watchdog.py" --kiosk "$STAGE_BIN/kiosk" --settings "$STAGE_SETTINGS" --state "$STAGE_STATE"
