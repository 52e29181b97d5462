# The stage: everything around a kiosk, on loopback only: a test authority, the reference portal over real TLS, an eSCL scanner with
# papers, and the settings that lead a kiosk there. Source it (bash); run.sh and tests use it.
#
#   stage_up DIR [SEED]    exports the STAGE_ variables below; STAGE_BIN must name the folder with the built programs
#   stage_run COMMAND...   runs COMMAND on the stage, so that stage_down ends it too
#   stage_down             ends what stage_up started; safe to call twice. Put it in an EXIT trap before stage_up
#
# Before stage_up may be set: STAGE_KEEP=1 keeps a former stage's portal and kiosk state in DIR; STAGE_ROTATE=1 lays the next paper on
# the glass after each scan, in the order of the visit; STAGE_CITIZENS=N has papers of N citizens, each in a folder below
# $STAGE_PEOPLE, for the dev dock and the tour; STAGE_SCREEN is the kiosk's picture in pixels, 1080x1920 if it is not set.
stage_pids=()
stage_rigs=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
stage_root=$(cd "$stage_rigs/../.." && pwd)

stage_up() {
    export STAGE_DIR STAGE_SEED=${2:-1} STAGE_SCREEN=${STAGE_SCREEN:-1080x1920}
    mkdir -p "$1"
    STAGE_DIR=$(cd "$1" && pwd)
    export STAGE_PORTAL=$STAGE_DIR/portal STAGE_PAPERS=$STAGE_DIR/papers STAGE_SCANNER=$STAGE_DIR/scanner STAGE_STATE=$STAGE_DIR/state
    export STAGE_PEOPLE=$STAGE_DIR/people
    local name
    for name in portal papers people scanner cabinet state; do
        stage_folder "$STAGE_DIR/$name" || return 1
    done
    stage_authority && stage_papers && stage_people && stage_portal && stage_scanner && stage_cabinet && stage_settings
}

stage_down() {
    local pid
    for pid in "${stage_pids[@]}"; do
        if kill "$pid" 2>/dev/null; then wait "$pid" 2>/dev/null || true; fi
    done
    stage_pids=()
    return 0
}

# In the background and waited for: a trap then works at once, and not only after COMMAND's end.
stage_run() {
    "$@" </dev/null &
    stage_pids+=($!)
    wait $!
}

stage_fail() {
    printf 'stage: %s\n' "$*" >&2
    return 1
}

# An empty folder, unless a former stage's is to be kept. A folder that no stage made is left alone.
stage_folder() {
    local mark=$1/.made-by-stage
    if [[ -e $1 && ! -e $mark ]]; then
        stage_fail "$1 is there and was not made by a stage. Nothing was changed; choose another folder."
        return 1
    fi
    if [[ ${STAGE_KEEP:-0} != 1 ]]; then rm -rf "$1"; fi
    mkdir -p "$1" && touch "$mark"
}

# stage_start NAME PATTERN COMMAND...: starts COMMAND and waits until a line of its output matches PATTERN; that line is in $stage_line.
stage_start() {
    local name=$1 pattern=$2 log=$STAGE_DIR/$1/$1.log pid deadline=$((SECONDS + 30))
    shift 2
    : >"$log"
    "$@" </dev/null >"$log" 2>&1 &
    pid=$!
    stage_pids+=("$pid")
    until stage_line=$(grep -m 1 "$pattern" "$log"); do
        if ! kill -0 "$pid" 2>/dev/null || ((SECONDS > deadline)); then
            tail -n 5 "$log" >&2
            stage_fail "$name did not become ready. Its log: $log"
            return 1
        fi
        sleep 0.05
    done
}

stage_authority() {
    export STAGE_PKI=$STAGE_PORTAL/pki
    mkdir -p "$STAGE_PKI"
    bash "$stage_rigs/pki/make_pki.sh" "$STAGE_PKI" >"$STAGE_PORTAL/pki.log" 2>&1 ||
        stage_fail "The test authority could not be made. Its log: $STAGE_PORTAL/pki.log"
}

# Drawing takes seconds and depends on the seed alone, so the papers are drawn once for each program that draws them.
# stage_drawn SEED: their folder is in $stage_drawn.
stage_drawn() {
    stage_drawn=${STAGE_BIN%/bin}/papers/seed-$1
    if [[ $stage_drawn -nt $STAGE_BIN/make_papers ]]; then return 0; fi
    local making
    mkdir -p "${stage_drawn%/*}"
    making=$(mktemp -d "${stage_drawn%/*}/making.XXXXXX")
    if ! "$STAGE_BIN/make_papers" --out "$making" --seed "$1" --turned >"$STAGE_DIR/papers.log" 2>&1; then
        rm -rf "$making"
        stage_fail "The papers could not be made. Their log: $STAGE_DIR/papers.log" || return 1
    fi
    rm -rf "$stage_drawn" && mv -T "$making" "$stage_drawn"
}

stage_papers() {
    stage_drawn "$STAGE_SEED" && cp -r "$stage_drawn/." "$STAGE_PAPERS"
}

stage_people() {
    local number
    for ((number = 0; number < ${STAGE_CITIZENS:-0}; ++number)); do
        stage_drawn $((STAGE_SEED + number)) || return 1
        ln -sfn "$stage_drawn" "$STAGE_PEOPLE/$((number + 1))"
    done
}

stage_portal() {
    export STAGE_DB=sqlite:$STAGE_PORTAL/portal.db STAGE_API_PORT STAGE_PUBLIC_PORT STAGE_CONTROL_PORT STAGE_STAFF_PORT STAGE_PORTAL_COMMAND
    export STAGE_STAFF_PASSWORD=can-bo-thu
    local command=("$STAGE_BIN/portal" --db "$STAGE_DB" --api-port 0 --public-port 0 --control-port 0 --ca "$STAGE_PKI/ca.pem"
        --tls-cert "$STAGE_PKI/portal-tls.pem" --tls-key "$STAGE_PKI/portal-tls.key"
        --seal-cert "$STAGE_PKI/portal-seal.pem" --seal-key "$STAGE_PKI/portal-seal.key"
        --catalogue-cert "$STAGE_PKI/portal-catalogue.pem" --catalogue-key "$STAGE_PKI/portal-catalogue.key"
        --staff-port 0 --staff-password "$STAGE_STAFF_PASSWORD"
        --procedures "$stage_root/assets/procedures")
    stage_start portal '^portal ready ' "${command[@]}" || return 1
    STAGE_API_PORT=$(sed -n 's/.* api=\([0-9]*\).*/\1/p' <<<"$stage_line")
    STAGE_PUBLIC_PORT=$(sed -n 's/.* public=\([0-9]*\).*/\1/p' <<<"$stage_line")
    STAGE_CONTROL_PORT=$(sed -n 's/.* control=\([0-9]*\).*/\1/p' <<<"$stage_line")
    STAGE_STAFF_PORT=$(sed -n 's/.* staff=\([0-9]*\).*/\1/p' <<<"$stage_line")
    # To start it again on the same data and the same ports, so that a printed slip's address still leads to it.
    STAGE_PORTAL_COMMAND=$(printf '%q ' "${command[@]}")
    STAGE_PORTAL_COMMAND=${STAGE_PORTAL_COMMAND/--api-port 0/--api-port $STAGE_API_PORT}
    STAGE_PORTAL_COMMAND=${STAGE_PORTAL_COMMAND/--public-port 0/--public-port $STAGE_PUBLIC_PORT}
    STAGE_PORTAL_COMMAND=${STAGE_PORTAL_COMMAND/--staff-port 0/--staff-port $STAGE_STAFF_PORT}
    STAGE_PORTAL_COMMAND=${STAGE_PORTAL_COMMAND% }
    printf '#!/usr/bin/env bash\n# Opens this portal again, with what was filed at it; Ctrl+C ends it.\nexec %s\n' "$STAGE_PORTAL_COMMAND" >"$STAGE_PORTAL/again.sh"
}

# The glass is one file; who lays a paper on it puts another file in its place.
stage_scanner() {
    export STAGE_GLASS=$STAGE_SCANNER/glass.jpg STAGE_ESCL_PORT
    local options=(--port 0 --glass "$STAGE_GLASS" --sane-config "$STAGE_SCANNER")
    if [[ ${STAGE_ROTATE:-0} == 1 ]]; then
        stage_tray || return 1
        options+=(--rotate "$STAGE_SCANNER/tray")
    fi
    stage_start scanner '^escl ready ' "$STAGE_BIN/escl_scanner" "${options[@]}" || return 1
    STAGE_ESCL_PORT=$(sed -n 's/.*port=\([0-9]*\).*/\1/p' <<<"$stage_line")
}

# The papers in the order in which the exchange of a driving licence asks for them.
stage_tray() {
    local name place=0
    mkdir -p "$STAGE_SCANNER/tray"
    for name in card_2021_front licence_front licence_back certificate; do
        cp "$STAGE_PAPERS/$name.jpg" "$STAGE_SCANNER/tray/$((++place))-$name.jpg" || return 1
    done
}

# A board on a pseudo terminal, and sound wherever this machine has it.
stage_cabinet() {
    export STAGE_CABINET=$STAGE_DIR/cabinet STAGE_CABINET_PORT
    stage_start cabinet '^cabinet ready ' "$STAGE_BIN/cabinet_board" --port "$STAGE_CABINET/tty" || return 1
    STAGE_CABINET_PORT=$(sed -n 's/.*control=\([0-9]*\).*/\1/p' <<<"$stage_line")
}

stage_settings() {
    export STAGE_SETTINGS=$STAGE_DIR/settings.toml
    cat >"$STAGE_SETTINGS" <<TOML
# Written by tests/rigs/stage.sh over the defaults in assets/settings.toml.
[kiosk]
id = "kiosk-0001"
branch_name_vi = "Bưu điện Thử nghiệm"
branch_name_en = "Test Post Office"
hotline = "1900 0099"
province = "01"
commune = "00070"

[paths]
assets = "$stage_root/assets"
state = "$STAGE_STATE"

[screen]
width = ${STAGE_SCREEN%x*}
height = ${STAGE_SCREEN#*x}
full_screen = false

[scanner]
kind = "sane"
device = "airscan:e0:Kiosk Scanner"
config_dir = "$STAGE_SCANNER"

[printer]
kind = "pretend"

[cabinet]
kind = "serial"
device = "$STAGE_CABINET/tty"

[sound]
device = "default"

[portal]
api_base = "https://127.0.0.1:$STAGE_API_PORT"
public_base = "https://127.0.0.1:$STAGE_PUBLIC_PORT"
ca_file = "$STAGE_PKI/ca.pem"
seal_certificate = "$STAGE_PKI/portal-seal.pem"
catalogue_certificate = "$STAGE_PKI/portal-catalogue.pem"

[keys]
certificate = "$STAGE_PKI/kiosk.pem"
key = "$STAGE_PKI/kiosk.key"
TOML
}
