#!/usr/bin/env bash
# A WebDriver client that is not ours files a dossier in a window under Xvfb; then other programs judge what it saw and what arrived.
# webdriver.sh BIN_FOLDER; needs node, xvfb, imagemagick, python3 and sqlite3 (image/packages.txt).
set -euo pipefail
STAGE_BIN=$1
here=$(cd "$(dirname "$0")" && pwd)
source "$here/../common.sh"

refuses_other_machines() {
    local said
    if said=$("$STAGE_BIN/kiosk" run --settings "$STAGE_SETTINGS" --automation 0.0.0.0:0 2>&1); then fail "listens to the whole network"; fi
    [[ $said == *"not a loopback address"* ]] || fail "refuses without saying why: $said"
}

open_kiosk() {
    open_display
    begin kiosk "$STAGE_BIN/kiosk" run --settings "$STAGE_SETTINGS" --automation 127.0.0.1:0
    until_true "WebDriver's port" has_line "$work/kiosk.log" '^webdriver ready port='
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
    [[ $found == "$expected|3.000347|post_office" ]] || fail "the portal has '$found', the screen said '$expected'"
}

[[ -d $here/node_modules/selenium-webdriver ]] || npm --prefix "$here" ci --ignore-scripts --no-audit --no-fund
set_stage
refuses_other_machines
open_kiosk
# A proxy of this machine has no business between the two.
env -u http_proxy -u HTTP_PROXY -u all_proxy -u ALL_PROXY node "$here/file_dossier.mjs" "$port" "$work/out" || fail "the journey broke off"
judge_pictures
judge_sources
judge_portal
end_in_peace "$begun"
