#!/usr/bin/env bash
# The kiosk in a whole machine: builds the image (what has not changed is kept), looks into it, and lives a day in it, in QEMU without
# hardware acceleration. tests/machine/run.sh [image/build.sh's options]; logs and pictures are in build/machine. Status 77: not possible here.
set -euo pipefail
cd "$(dirname "$0")/../.."
source image/lib.sh
image=build/image work=build/machine

cannot() {
    printf '\nSKIPPED, no machine was booted: %s\n\n' "$*" >&2
    exit 77
}

[[ $EUID -eq 0 ]] || cannot "the image is built by root"
(install_missing runtime build rigs test machine) || cannot "packages are missing"
command -v qemu-system-x86_64 >/dev/null || cannot "QEMU is not here"
rm -rf "$work" && mkdir -p "$work"
timed "dev build" build dev kiosk usb_rig || exit 1
timed "image" image/build.sh --out "$image" "$@"
timed "can look_inside.py find anything" /usr/bin/python3 tests/machine/self_test.py  # build.sh has looked
tests/machine/data_disk.sh "$work/data.img" "$work" >/dev/null
say "a day in a machine"
timed "a day in a machine" /usr/bin/python3 tests/machine/machine_test.py "$image" "$work/data.img" "$work" --bin build/dev/bin \
    --settings "$work/state/settings.toml"
print_times
