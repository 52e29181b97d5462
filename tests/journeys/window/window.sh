#!/usr/bin/env bash
# The kiosk in a window under Xvfb: its pixels are those of the headless kiosk, a click on "begin" leads on, SIGTERM ends it in peace.
# window.sh BIN_FOLDER; needs xvfb, xdotool and imagemagick (image/packages.txt).
set -euo pipefail
STAGE_BIN=$1
source "$(dirname "$0")/../common.sh"

# A hash of the colours alone: PNG files of the same picture differ.
colours_of_file() {
    convert "$1" -alpha off -depth 8 rgb:- | sha256sum
}

shows() {
    import -silent -window "$window" "$work/seen.png" && [[ $(colours_of_file "$work/seen.png") == "$1" ]]
}

window_is_there() {
    window=$(xdotool search --onlyvisible --pid "$begun" 2>/dev/null | head -n 1) && [[ -n $window ]]
}

# Welcome and the choice of procedures as the scripted citizen sees them on SDL's dummy screen; when the third picture is there, the first two are whole.
headless_pictures() {
    begin headless "$STAGE_BIN/kiosk" headless --settings "$STAGE_SETTINGS" --out "$work/headless" --papers "$STAGE_PAPERS" \
        --glass "$STAGE_GLASS"
    until_true "the headless kiosk's third picture" compgen -G "$work/headless/screens/03-*.png" >/dev/null
    kill "$begun"
    wait "$begun" || true
    welcome=$(colours_of_file "$work"/headless/screens/01-welcome.png)
    choosing=$(colours_of_file "$work"/headless/screens/02-choose_procedure.png)
    [[ $welcome != "$choosing" ]] || fail "welcome and the choice of procedures are one picture"
}

open_window() {
    open_display
    begin kiosk "$STAGE_BIN/kiosk" run --settings "$STAGE_SETTINGS"
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
    until_true "the choice of procedures" shows "$choosing"
}

set_stage
headless_pictures
find_begin
open_window
until_true "the welcome screen" shows "$welcome"
touch_begin
end_in_peace "$begun"
