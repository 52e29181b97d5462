#!/usr/bin/env bash
# Files dossiers with other people's programs (zip, openssl, curl), then leads officers and citizens through the portal's pages in headless
# Chromium. portal_pages.sh BIN_FOLDER PICTURES; needs chromium-driver, curl, node, openssl, python3 (image/packages.txt).
set -euo pipefail
bin=$1 pictures=$2
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
work=$(mktemp -d)
portal_pid=

fail() {
    printf 'journey_portal_pages: %s\n' "$*" >&2
    tail -n 20 "$work"/*.log >&2 || true
    exit 1
}

clean_up() {
    if [[ -n $portal_pid ]] && kill "$portal_pid" 2>/dev/null; then wait "$portal_pid" 2>/dev/null || true; fi
    rm -rf "$work"
}
trap clean_up EXIT
trap 'exit 130' INT TERM

open_portal() {
    local pki=$work/pki deadline=$((SECONDS + 90)) line
    sh "$root/tests/rigs/pki/make_pki.sh" "$pki" >"$work/pki.log" 2>&1 || fail "no certificates"
    "$bin/portal" --db "sqlite:$work/portal.db" --staff-port 0 --staff-password 'mat khau thu' --ca "$pki/ca.pem" \
        --tls-cert "$pki/portal-tls.pem" --tls-key "$pki/portal-tls.key" --seal-cert "$pki/portal-seal.pem" \
        --seal-key "$pki/portal-seal.key" --procedures "$work/procedures" </dev/null >"$work/portal.log" 2>&1 &
    portal_pid=$!
    until line=$(grep -m 1 '^portal ready ' "$work/portal.log"); do
        kill -0 "$portal_pid" 2>/dev/null && ((SECONDS < deadline)) || fail "the portal did not become ready"
        sleep 0.05
    done
    api=$(sed -n 's/.* api=\([0-9]*\).*/\1/p' <<<"$line")
    public=$(sed -n 's/.* public=\([0-9]*\).*/\1/p' <<<"$line")
    staff=$(sed -n 's/.* staff=\([0-9]*\).*/\1/p' <<<"$line")
}

# put PATH ZIP: sealed as the contract says, by programs that are not ours.
put() {
    local pki=$work/pki digest
    openssl cms -sign -binary -nodetach -outform DER -in "$2" -signer "$pki/kiosk.pem" -inkey "$pki/kiosk.key" -md sha256 -out "$2.signed"
    openssl cms -encrypt -binary -outform DER -aes-256-gcm -in "$2.signed" -out "$2.sealed" -recip "$pki/portal-seal.pem" \
        -keyopt ecdh_kdf_md:sha256
    digest=$(openssl dgst -sha256 -binary "$2.sealed" | base64 -w 0)
    curl --silent --show-error --noproxy '*' --cacert "$pki/ca.pem" --cert "$pki/kiosk.pem" --key "$pki/kiosk.key" \
        -H 'Content-Type: application/pkcs7-mime' -H "Content-Digest: sha-256=:$digest:" --upload-file "$2.sealed" \
        "https://localhost:$api$1"
}

[[ -d $here/node_modules/selenium-webdriver ]] || npm --prefix "$here" ci --ignore-scripts --no-audit --no-fund --silent
command -v chromedriver >/dev/null || fail "chromedriver is missing; install chromium-driver"
python3 "$here/dossiers.py" "$root/assets/procedures/3.000347.json" "$work" || fail "no dossiers"
open_portal
for name in first second; do
    put "/api/v1/dossiers/$(cat "$work/$name.id")" "$work/$name.zip" >"$work/$name.log" || fail "$name was not sent"
    grep -q '"dossier_code"' "$work/$name.log" || fail "$name was not taken"
done
rm -rf "$pictures"
mkdir -p "$pictures"
env -u http_proxy -u https_proxy -u HTTP_PROXY -u HTTPS_PROXY -u all_proxy -u ALL_PROXY \
    node "$here/pages.mjs" "$staff" "$public" "$work" "$pictures" "$bin/kiosk" "$api" || fail "the pages are not as they should be"
kill -TERM "$portal_pid"
wait "$portal_pid" || fail "the portal did not end well"
portal_pid=
