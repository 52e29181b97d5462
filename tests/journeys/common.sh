# What the journeys that are scripts share: the stage, a display of their own, programs in the background, waiting for what becomes true.
# Source it (bash, set -euo pipefail) with STAGE_BIN, the folder with the built programs; then `set_stage`. What was begun is ended, and
# what was written is gone, when the script ends.
journeys=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
source "$journeys/../rigs/stage.sh"
patience=60  # seconds; for a machine that is busy with other tests, not for the kiosk

fail() {
    printf 'journey_%s: %s\n' "$(basename "$0" .sh)" "$*" >&2
    tail -n 5 "$work"/*.log >&2
    exit 1
}

# A folder for everything, in $work, and the stage in it.
set_stage() {
    work=$(mktemp -d)
    trap clean_up EXIT
    stage_up "$work/stage" || fail "no stage"
}

clean_up() {
    stage_down
    rm -rf "$work"
}

# begin NAME COMMAND...: in the background, with a log; its process is in $begun, and stage_down ends it.
begin() {
    local name=$1
    shift
    "$@" </dev/null >"$work/$name.log" 2>&1 &
    begun=$!
    stage_pids+=("$begun")
}

# until_true WHAT COMMAND...: asks again until COMMAND succeeds, while the program that was begun last is alive.
until_true() {
    local what=$1 deadline=$((SECONDS + patience))
    shift
    until "$@"; do
        kill -0 "$begun" 2>/dev/null || fail "the program that was to bring it has ended: $what"
        ((SECONDS < deadline)) || fail "waited $patience s in vain: $what"
        sleep 0.05
    done
}

# has_line FILE PATTERN: the first line that matches is in $line.
has_line() {
    line=$(grep -m 1 "$2" "$1" 2>/dev/null)
}

# An X server without a screen; DISPLAY leads there.
open_display() {
    begin xvfb Xvfb -displayfd 3 -screen 0 "${STAGE_SCREEN}x24" -nolisten tcp 3>"$work/display"
    until_true "a display" has_line "$work/display" .
    export DISPLAY=:$line
    unset WAYLAND_DISPLAY SDL_VIDEODRIVER
}

# end_in_peace PROCESS: the kiosk heeds SIGTERM, soon and without complaint.
end_in_peace() {
    local began status=0
    began=$(date +%s%N)
    kill -TERM "$1"
    wait "$1" || status=$?
    [[ $status -eq 0 ]] || fail "SIGTERM ended the kiosk with status $status"
    (($(date +%s%N) - began < 2000000000)) || fail "the kiosk took longer than 2 s to end"
}
