#!/usr/bin/env bash
# Installs the kiosk's .deb as a post office would: into a Debian 12 with nothing in it, from this machine's own package sources, and runs it
# there. image/check_package.sh FILE.deb [WORK_DIR]; needs root (mmdebstrap, chroot). Status 77: could not be tried here.
set -euo pipefail
tree=$(cd "$(dirname "$0")/.." && pwd)
source "$tree/image/lib.sh"
package=$(realpath "${1:?which .deb?}")
work=$(mktemp -d "${2:-/tmp}/kiosk-package.XXXXXX")
root=$work/root

cannot() {
    printf '\nSKIPPED, the package was not installed anywhere: %s\n\n' "$*" >&2
    exit 77
}

clean_up() {
    rm -rf --one-file-system "$work"
}

inside() {
    chroot "$root" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 "$@"
}

# expect TEXT COMMAND...: COMMAND ends well, and its output holds TEXT.
expect() {
    local text=$1 output status=0
    shift
    output=$("$@" 2>&1) || status=$?
    [[ $status -eq 0 && $output == *"$text"* ]] || fail "\"$*\" ended with $status and said: $output"
    say "ok: ${*:2}"
}

# The smallest Debian 12 that apt works in, with the .deb and all it depends on.
make_root() {
    say "package: a Debian 12 with nothing but the kiosk"
    mmdebstrap --quiet --variant=apt --skip=cleanup/apt/lists --customize-hook="copy-in '$package' /tmp" \
        --customize-hook="chroot \"\$1\" sh -c 'DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends /tmp/*.deb'" \
        bookworm "$root" >"$work/root.log" 2>&1 && return
    if grep -q 'Unable to correct problems\|unmet dependencies\|error processing' "$work/root.log"; then
        tail -n 20 "$work/root.log" >&2
        fail "The package does not install."
    fi
    tail -n 3 "$work/root.log" >&2
    cannot "no Debian 12 could be made; are its package sources within reach?"
}

look_at_files() {
    local file
    for file in usr/bin/kiosk usr/share/kiosk/settings.toml usr/share/kiosk/words/vi.json usr/share/kiosk/words/en.json \
        usr/share/kiosk/pictures/hero.png usr/lib/sysusers.d/kiosk.conf usr/lib/tmpfiles.d/kiosk.conf lib/systemd/system/kiosk.service; do
        [[ -e $root/$file ]] || fail "/$file was not installed."
    done
    [[ $(stat -c '%a %U' "$root/var/lib/kiosk") == '700 '* ]] || fail "/var/lib/kiosk is not closed to others."
    expect /var/lib/kiosk inside getent passwd kiosk
}

# What every site must say for itself, complained of one by one in words that name the setting.
look_at_complaints() {
    local said setting
    if said=$(inside kiosk check-settings 2>&1); then fail "check-settings is content with a machine that has no settings."; fi
    for setting in kiosk.id kiosk.branch_name_vi kiosk.hotline portal.api_base portal.public_base; do
        [[ $said == *"$setting"* ]] || fail "check-settings does not ask for $setting: $said"
    done
    say "ok: check-settings asks for what a site must set"
}

write_site() {
    mkdir -p "$root/var/lib/kiosk/keys"
    sh "$tree/tests/rigs/pki/make_pki.sh" "$work/pki" >"$work/pki.log" 2>&1 || fail "No test authority: $(tail -n 3 "$work/pki.log")"
    cp "$work/pki/kiosk.pem" "$work/pki/kiosk.key" "$work/pki/portal-seal.pem" "$root/var/lib/kiosk/keys"
    cp "$work/pki/ca.pem" "$root/var/lib/kiosk/keys/portal-ca.pem"
    cat >"$root/var/lib/kiosk/settings.toml" <<'TOML'
[kiosk]
id = "kiosk-0001"
branch_name_vi = "Bưu điện Thử nghiệm"
branch_name_en = "Test Post Office"
hotline = "1900 0099"
[scanner]
kind = "none"
[printer]
kind = "none"
[portal]
api_base = "https://127.0.0.1:9"
public_base = "https://127.0.0.1:9"
TOML
    inside chown -R kiosk:kiosk /var/lib/kiosk
}

# It stands for five seconds as user kiosk; timeout's SIGTERM then ends it in peace. That it came up is in its journal.
let_it_run() {
    local status=0
    inside SDL_VIDEODRIVER=dummy timeout --preserve-status 5 \
        setpriv --reuid kiosk --regid kiosk --init-groups kiosk run --settings /var/lib/kiosk/settings.toml >"$work/run.log" 2>&1 || status=$?
    [[ $status -eq 0 ]] || fail "The kiosk ended with $status: $(tail -n 5 "$work/run.log")"
    [[ $(stat -c %U "$root/var/lib/kiosk/state.db") == "$(stat -c %U "$root/var/lib/kiosk")" ]] || fail "The kiosk made no database of its own."
    [[ $(sqlite3 "$root/var/lib/kiosk/state.db" "SELECT group_concat(event) FROM journal") == started ]] || fail "The journal does not say started."
    say "ok: the kiosk stood for five seconds as user kiosk and ended when asked"
}

[[ $EUID -eq 0 ]] || cannot "this needs root"
command -v mmdebstrap >/dev/null || cannot "mmdebstrap is not here"
trap clean_up EXIT
make_root
look_at_files
expect "kiosk " inside kiosk --version
expect stateDiagram-v2 inside kiosk flow
expect good inside sh -c 'kiosk check-procedures /usr/share/kiosk/procedures/*.json'
look_at_complaints
write_site
expect good inside kiosk check-settings
let_it_run
say "the package installs and runs"
