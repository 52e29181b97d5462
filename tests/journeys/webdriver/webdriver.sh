#!/usr/bin/env bash
# A WebDriver client that is not ours files a dossier in a window under Xvfb; then other programs judge what it saw and what arrived.
# webdriver.sh BIN_FOLDER; needs node, xvfb, imagemagick, python3 and sqlite3 (image/packages.txt).
set -euo pipefail
STAGE_BIN=$1
here=$(cd "$(dirname "$0")" && pwd)
source "$here/../../rigs/stage.sh"
patience=60  # seconds; for a machine that is busy with other tests, not for the kiosk

fail() {
    printf 'journey_webdriver: %s\n' "$*" >&2
    tail -n 5 "$work"/*.log >&2
    exit 1
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

# The first line of FILE that matches PATTERN, once it is there, in $line.
until_line() {
    local deadline=$((SECONDS + patience))
    until line=$(grep -m 1 "$2" "$1" 2>/dev/null); do
        ((SECONDS < deadline)) && kill -0 "$begun" 2>/dev/null || fail "waited in vain for '$2' in $1"
        sleep 0.05
    done
}

refuses_other_machines() {
    local said
    if said=$("$STAGE_BIN/kiosk" run --settings "$STAGE_SETTINGS" --automation 0.0.0.0:0 2>&1); then fail "listens to the whole network"; fi
    [[ $said == *"not a loopback address"* ]] || fail "refuses without saying why: $said"
}

open_kiosk() {
    begin xvfb Xvfb -displayfd 3 -screen 0 "${STAGE_SCREEN}x24" -nolisten tcp 3>"$work/display"
    until_line "$work/display" .
    export DISPLAY=:$line
    unset WAYLAND_DISPLAY SDL_VIDEODRIVER
    begin kiosk "$STAGE_BIN/kiosk" run --settings "$STAGE_SETTINGS" --automation 127.0.0.1:0
    until_line "$work/kiosk.log" '^webdriver ready port='
    port=${line#*port=}
}

judge_pictures() {
    local picture
    for picture in welcome person wrong papers review done; do
        [[ $(identify -format '%m %wx%h' "$work/out/$picture.png") == "PNG $STAGE_SCREEN" ]] || fail "$picture.png is no picture of the screen"
    done
    # An element's picture is what lies at its place on the screen's.
    local place
    place=$(python3 -c 'import json, sys; print("{width:.0f}x{height:.0f}+{x:.0f}+{y:.0f}".format(**json.load(open(sys.argv[1]))))' \
        "$work/out/begin.json")
    convert "$work/out/welcome.png" -crop "$place" +repage "$work/out/cut.png"
    compare -metric AE "$work/out/cut.png" "$work/out/begin.png" null: 2>/dev/null || fail "begin.png is not what is at $place"
}

judge_sources() {
    python3 - "$work"/out/*.xml <<'PYTHON' || fail "a page source is not what it should be"
import sys, xml.etree.ElementTree as tree
for name in sys.argv[1:]:
    screen = tree.parse(name).getroot()
    ids = [node.get("id") for node in screen]
    assert screen.tag == "screen" and screen.get("step"), name
    assert len(ids) == len(set(ids)) > 3 and "call-staff" in ids, name
    assert all(node.tag == node.get("role") and float(node.get("width")) >= 0 for node in screen), name
PYTHON
}

judge_portal() {
    local expected found
    expected=$(cat "$work/out/code.txt")
    found=$(sqlite3 "${STAGE_DB#sqlite:}" 'SELECT dossier_code, procedure_code, delivery FROM dossiers')
    [[ $found == "$expected|3.000347|post" ]] || fail "the portal has '$found', the screen said '$expected'"
}

end_kiosk() {
    local status=0
    kill -TERM "$begun"
    wait "$begun" || status=$?
    [[ $status -eq 0 ]] || fail "SIGTERM ended the kiosk with status $status"
}

[[ -d $here/node_modules/selenium-webdriver ]] || npm --prefix "$here" ci --ignore-scripts --no-audit --no-fund
work=$(mktemp -d)
trap clean_up EXIT
stage_up "$work/stage" || fail "no stage"
refuses_other_machines
open_kiosk
# A proxy of this machine has no business between the two.
env -u http_proxy -u HTTP_PROXY -u all_proxy -u ALL_PROXY node "$here/file_dossier.mjs" "$port" "$work/out" || fail "the journey broke off"
judge_pictures
judge_sources
judge_portal
end_kiosk
