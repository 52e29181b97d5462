#!/usr/bin/env bash
# Installs what is missing, builds, sets the stage and opens the kiosk on it. See --help.
set -euo pipefail
cd "$(dirname "$0")"
source image/lib.sh
source tests/rigs/stage.sh

usage() {
    cat <<'TEXT'
./run.sh [options]     (Debian 12; root or sudo only if packages are missing)

With a display it opens the kiosk in a window. Beside it is the dev dock: another paper on the glass, a jam, a cut line, a clock turned
ahead, another panel, all by a tap; the right paper lies on the glass by itself until you choose one. Without a display it leads a
pretend citizen through a whole dossier and says where the screens, the printed slip and the accepted dossier are.

  --tour          a visit plays by itself in the window, again and again
  --no-dock       the window without the dev dock, as a citizen sees it
  --headless      no window, even if there is a display
  --out DIR       where pictures, slip, summary and the portal's database go (default: build/PRESET/run)
  --seed N        another citizen and other papers; the same number gives the same ones (default: 1)
  --language L    vi (default) or en: the citizen's language, without a window
  --preset NAME   dev (default), asan or tsan of CMakePresets.json
  --help          this text

All programs listen on 127.0.0.1 only, on ports that they choose themselves, and are ended when the kiosk ends.
TEXT
}

preset=dev seed=1 language=vi out='' mode=window dock=yes tour=no
[[ -n ${DISPLAY:-}${WAYLAND_DISPLAY:-} ]] || mode=headless
while [[ $# -gt 0 ]]; do
    case $1 in
        --headless) mode=headless ;;
        --tour) tour=yes ;;
        --no-dock) dock=no ;;
        --out) out=${2:?--out needs a folder} && shift ;;
        --seed) seed=${2:?--seed needs a number} && shift ;;
        --language) language=${2:?--language needs vi or en} && shift ;;
        --preset) preset=${2:?--preset needs a name} && shift ;;
        --help | -h) usage && exit 0 ;;
        *) usage >&2 && fail "There is no option $1." ;;
    esac
    shift
done
[[ $seed =~ ^[0-9]+$ ]] || fail "--seed needs a number, not \"$seed\"."
[[ $tour == no || $mode == window ]] || fail "A tour is to be looked at: it needs a display, and no --headless."
: "${out:=build/$preset/run}"

install_missing runtime build rigs
say "build: $preset (the first time takes minutes)"
build "$preset" kiosk portal escl_scanner cabinet_board make_papers || exit 1

say "stage: authority, papers, portal, scanner in $out"
STAGE_BIN=$PWD/build/$preset/bin
if [[ $mode == window ]]; then
    STAGE_KEEP=1 STAGE_SCREEN=540x960  # fits a laptop's screen
    if [[ $dock == yes || $tour == yes ]]; then STAGE_CITIZENS=3; else STAGE_ROTATE=1; fi
fi
trap stage_down EXIT
trap 'exit 130' INT TERM
stage_up "$out" "$seed" || fail "The stage could not be set. No kiosk was started."
if [[ $STAGE_DIR != "$PWD/build/$preset/run" ]]; then
    mkdir -p "build/$preset/run"
    cp "$STAGE_SETTINGS" "build/$preset/run/settings.toml"  # where a kiosk of this preset looks when it is told nothing
fi

portal_pages() {
    say "officers: https://127.0.0.1:$STAGE_STAFF_PORT  password: $STAGE_STAFF_PASSWORD"
    say "          /staff/calls there shows the kiosks that call for staff; open it on a telephone's size"
    say "citizens: https://127.0.0.1:$STAGE_PUBLIC_PORT  the QR code of a slip leads to the page of its dossier"
    say "          (a browser asks first: nobody but this run knows the authority in $STAGE_PKI/ca.pem)"
}

if [[ $mode == window ]]; then
    portal_pages
    say "kiosk: in a window; close it to end"
    options=(--citizens "$STAGE_PEOPLE" --glass "$STAGE_GLASS" --scanner-door "$STAGE_ESCL_PORT" --portal-door "$STAGE_CONTROL_PORT"
        --cabinet-door "$STAGE_CABINET_PORT" --keep "$STAGE_DIR/kept")
    if [[ $dock == yes ]]; then options+=(--dock); fi
    if [[ $tour == yes ]]; then options+=(--tour); fi
    stage_run "$STAGE_BIN/kiosk" run --settings "$STAGE_SETTINGS" "${options[@]}" || fail "The kiosk ended with an error; its last lines say which."
    say "ended; the portal's database is in $STAGE_PORTAL, the dock's photographs and the last slip are in $STAGE_DIR/kept"
else
    say "kiosk: a citizen files a dossier"
    stage_run "$STAGE_BIN/kiosk" headless --settings "$STAGE_SETTINGS" --out "$STAGE_DIR" --seed "$seed" --language "$language" \
        --papers "$STAGE_PAPERS" --glass "$STAGE_GLASS" --portal-db "$STAGE_DB" --portal-ca "$STAGE_PKI/ca.pem" \
        --portal-cert "$STAGE_PKI/portal-seal.pem" --portal-key "$STAGE_PKI/portal-seal.key" --portal-command "$STAGE_PORTAL_COMMAND" ||
        fail "The citizen did not get through. Look into $STAGE_DIR (pictures, portal/portal.log, scanner/scanner.log)."
    say "done; all of it is in $STAGE_DIR"
    say "to play the officer of this dossier: bash $STAGE_PORTAL/again.sh, then"
    portal_pages
fi
