#!/usr/bin/env bash
# Makes a data partition as a site would have it, with test keys: data_disk.sh FILE WORK_DIR [SETTINGS]. SETTINGS are lines of TOML that are
# added to those below. Needs no root: the files are written into the file system as it is made; on the machine they become the kiosk's.
set -euo pipefail
tree=$(cd "$(dirname "$0")/../.." && pwd)
file=$1 work=$2 settings=${3:-}
state=$work/state
rm -rf "$state" && mkdir -p "$state/keys"

sh "$tree/tests/rigs/pki/make_pki.sh" "$work/pki"
cp "$work/pki/kiosk.pem" "$work/pki/kiosk.key" "$work/pki/portal-seal.pem" "$state/keys"
cp "$work/pki/ca.pem" "$state/keys/portal-ca.pem"
cat >"$state/settings.toml" <<'TOML'
[kiosk]
id = "kiosk-0001"
branch_name_vi = "Bưu điện Thử nghiệm"
branch_name_en = "Test Post Office"
hotline = "1900 0099"
[screen]
width_mm = 125.0
motion = false
[input]
staff_keyboard = "1209:0005"
keypad = "Pretend Keypad"
[scanner]
kind = "none"
[printer]
kind = "usb"
[card]
kind = "pcsc"
[diagnostics]
at_start = true
[visit]
idle_s = 900
[portal]
api_base = "https://127.0.0.1:9"
public_base = "https://127.0.0.1:9"
TOML
printf '%s\n' "$settings" >>"$state/settings.toml"

rm -f "$file"
/usr/sbin/mke2fs -q -t ext4 -L kiosk-data -d "$state" "$file" 512M
