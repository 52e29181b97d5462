#!/usr/bin/env bash
# A tour that nobody can see is refused in a sentence. no_display.sh BIN_FOLDER
set -euo pipefail
settings=$(mktemp)
trap 'rm -f "$settings"' EXIT
cat >"$settings" <<TOML
[kiosk]
id = "kiosk-0001"
branch_name_vi = "Bưu điện Thử nghiệm"
branch_name_en = "Test Post Office"
hotline = "1900 0099"

[paths]
assets = "$(cd "$(dirname "$0")/../../../assets" && pwd)"

[portal]
api_base = "https://127.0.0.1:1"
public_base = "https://127.0.0.1:1"
TOML
status=0
said=$(SDL_VIDEODRIVER=dummy "$1/kiosk" run --tour --settings "$settings" 2>&1) || status=$?
printf '%s\n' "$said"
[[ $status -eq 1 && $said == *"there is no display"* ]]
