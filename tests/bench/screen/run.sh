#!/usr/bin/env bash
# How a picture gets onto the screen of a machine without a GPU: what each way costs, and whether it is the right picture. See --help.
set -euo pipefail
cd "$(dirname "$0")/../../.."
source image/lib.sh

usage() {
    cat <<'TEXT'
tests/bench/screen/run.sh [--out DIR]     (Debian 12, root)

Makes a small Debian with Mesa and bench_screen in it, boots it in QEMU without hardware acceleration, and shows one page of ours there in
each way of tests/bench/screen/ways.cpp. Prints milliseconds a frame, and how many pixels of the screen differ from the picture as it should
be. A machine by emulation is some ten times slower than a real one: compare the rows with each other. Takes about five minutes.
TEXT
}

out=build/bench-screen
while [[ $# -gt 0 ]]; do
    case $1 in
        --out) out=${2:?--out needs a folder} && shift ;;
        --help | -h) usage && exit 0 ;;
        *) usage >&2 && fail "There is no option $1." ;;
    esac
    shift
done
[[ $EUID -eq 0 ]] || fail "This needs root: it makes a root file system."
install_missing build test image machine
build dev bench_screen || exit 1
mkdir -p "$out"
out=$(cd "$out" && pwd)
root=$out/root
program=$PWD/build/dev/bin/bench_screen

# What the program links, by package.
libraries() {
    ldd "$program" | awk '$3 ~ "^/" { print $3 }' | while read -r file; do
        dpkg-query --search "*/$(basename "$file")" 2>/dev/null | head -n 1
    done | sed 's/:.*//' | sort -u
}

if [[ ! -e $root ]]; then
    rm -rf --one-file-system "$root.making"
    say "packages: a Debian with Mesa"
    mapfile -t mirrors < <(find /etc/apt/sources.list /etc/apt/sources.list.d -maxdepth 1 -type f \( -name '*.list' -o -name '*.sources' \) -size +0 2>/dev/null)
    mmdebstrap --quiet --mode=root --variant=minbase \
        --include="linux-image-amd64,initramfs-tools,zstd,kmod,udev,libgl1-mesa-dri,libegl1,libgles2,$(libraries | paste -sd,)" \
        --aptopt='APT::Install-Recommends "false"' --dpkgopt='path-exclude=/usr/share/doc/*' --dpkgopt='path-exclude=/usr/share/man/*' \
        --essential-hook='mkdir -p "$1/etc/initramfs-tools" && cp -a image/initrd/. "$1/etc/initramfs-tools"' \
        bookworm "$root.making" "${mirrors[@]}" >"$out/packages.log" 2>&1 || { tail -n 10 "$out/packages.log" >&2 && fail "No Debian could be made."; }
    mv "$root.making" "$root"
fi
say "image"
cp "$program" "$root/usr/bin/bench_screen"
install -m 0755 tests/bench/screen/init "$root/usr/bin/bench-init"
mksquashfs "$root" "$out/kiosk.squashfs" -comp zstd -Xcompression-level 1 -noappend -no-progress -quiet -e boot
cp "$root"/boot/vmlinuz-* "$out/vmlinuz"
cp "$root"/boot/initrd.img-* "$out/initrd"
echo "root=anything rootfstype=squashfs ro console=ttyS0 quiet panic=5 init=/usr/bin/bench-init" >"$out/cmdline"
say "machine"
PYTHONPATH=tests/machine python3 tests/bench/screen/bench.py "$out" "$program"
