#!/usr/bin/env bash
# The kiosk in a window under Xvfb: its pixels are those of the headless kiosk, a click on "begin" leads on, SIGTERM ends it in peace.
# window.sh BIN_FOLDER; needs xvfb, xdotool and imagemagick (image/packages.txt).
set -euo pipefail
STAGE_BIN=$1
tree=$(cd "$(dirname "$0")/../../.." && pwd)
source "$tree/tests/rigs/stage.sh"
patience=60  # seconds; for a machine that is busy with other tests, not for the kiosk

fail() {
    printf 'journey_window: %s\n' "$*" >&2
    tail -n 5 "$work"/*.log >&2
    exit 1
}

# until_true WHAT COMMAND...: asks again until COMMAND succeeds.
until_true() {
    local what=$1 deadline=$((SECONDS + patience))
    shift
    until "$@"; do
        ((SECONDS < deadline)) || fail "waited $patience s in vain: $what"
        sleep 0.05
    done
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

# A hash of the colours alone: PNG files of the same picture differ.
colours_of_file() {
    convert "$1" -alpha off -depth 8 rgb:- | sha256sum
}

shows() {
    import -silent -window "$window" "$work/seen.png" && [[ $(colours_of_file "$work/seen.png") == "$1" ]]
}

window_is_there() {
    window=$(xdotool search --onlyvisible --pid "$kiosk" 2>/dev/null | head -n 1) && [[ -n $window ]]
}

display_is_there() {
    [[ -s $work/display ]]
}

# Welcome and consent as the scripted citizen sees them on SDL's dummy screen; when the third picture is there, the first two are whole.
headless_pictures() {
    begin headless "$STAGE_BIN/kiosk" headless --settings "$STAGE_SETTINGS" --out "$work/headless" --papers "$STAGE_PAPERS" \
        --glass "$STAGE_GLASS"
    until_true "the headless kiosk's third picture" compgen -G "$work/headless/screens/03-*.png" >/dev/null
    kill "$begun"
    wait "$begun" || true
    welcome=$(colours_of_file "$work"/headless/screens/01-welcome.png)
    consent=$(colours_of_file "$work"/headless/screens/02-consent.png)
    [[ $welcome != "$consent" ]] || fail "welcome and consent are one picture"
}

open_window() {
    begin xvfb Xvfb -displayfd 3 -screen 0 1080x1920x24 -nolisten tcp 3>"$work/display"
    until_true "a display" display_is_there
    DISPLAY=:$(<"$work/display")
    export DISPLAY
    unset WAYLAND_DISPLAY SDL_VIDEODRIVER
    begin kiosk "$STAGE_BIN/kiosk" run --settings "$STAGE_SETTINGS"
    kiosk=$begun
    until_true "a window" window_is_there
}

# Where the welcome page's main button is: the lowest pixels in its colour, a little above their lower edge.
find_begin() {
    local lowest
    lowest=$(convert "$work"/headless/screens/01-welcome.png -crop 1x1920+60+0 +repage txt:- |
        awk '/#0A4AA8/ { split($1, place, /[,:]/); y = place[2] } END { print y }')
    [[ -n $lowest ]] || fail "the welcome screen has no main button"
    begin_y=$((lowest - 40))
}

# The pointer lies where "begin" is, and changes nothing until it is pressed. A kiosk answers to no hover: a finger has none.
touch_begin() {
    xdotool mousemove --window "$window" 540 "$begin_y"
    until_true "the welcome screen with the pointer on its button" shows "$welcome"
    xdotool click 1
    until_true "the consent screen" shows "$consent"
}

end_kiosk() {
    local began status=0
    began=$(date +%s%N)
    kill -TERM "$kiosk"
    wait "$kiosk" || status=$?
    [[ $status -eq 0 ]] || fail "SIGTERM ended the kiosk with status $status"
    (($(date +%s%N) - began < 2000000000)) || fail "the kiosk took longer than 2 s to end"
}

work=$(mktemp -d)
trap clean_up EXIT
stage_up "$work/stage" || fail "no stage"
headless_pictures
find_begin
open_window
until_true "the welcome screen" shows "$welcome"
touch_begin
end_kiosk
