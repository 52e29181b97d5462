#!/usr/bin/env bash
# Builds the appliance: a read-only root file system with the kiosk in it, kernel, initrd and command line. See --help.
set -euo pipefail
cd "$(dirname "$0")/.."
source image/lib.sh

usage() {
    cat <<'TEXT'
image/build.sh [options]     (Debian 12; root: it makes device files and changes into the new root)

Leaves in build/image: kiosk.squashfs, vmlinuz, initrd, cmdline, packages.txt (what is in it, with versions and licences) and sizes.txt.
image/README.md says how a machine boots that. What has not changed since the last time is taken from build/image/cache.

  --out DIR        where the files go
  --package FILE   this .deb of the kiosk instead of one built here
  --release        squeezed harder, from packages fetched anew
  --debug-shell    for a developer's own machine: a root shell for anybody at the serial line; the files' names begin with debug-
  --help           this text

The packages come from this machine's own package sources. Status 77: it cannot be built here, and the last line says why.
TEXT
}

out=build/image package='' level=3 fresh=no debug=''
while [[ $# -gt 0 ]]; do
    case $1 in
        --out) out=${2:?--out needs a folder} && shift ;;
        --package) package=${2:?--package needs a .deb} && shift ;;
        --release) level=19 fresh=yes ;;
        --debug-shell) debug=debug ;;
        --help | -h) usage && exit 0 ;;
        *) usage >&2 && fail "There is no option $1." ;;
    esac
    shift
done
cache=build/image/cache
prefix=${debug:+debug-}
export LC_ALL=C.UTF-8 SOURCE_DATE_EPOCH=$package_epoch

cannot() {
    printf '\nSKIPPED, no image was built: %s\n\n' "$*" >&2
    exit 77
}

# key_of WORD... -- FILE...: a short name for these words and the names, modes and contents of these files.
key_of() {
    local words=()
    while [[ $1 != -- ]]; do words+=("$1") && shift; done
    shift
    { printf '%s\n' "${words[@]}" && tar -c --sort=name --mtime=@0 --owner=0 --group=0 --numeric-owner "$@"; } | sha256sum | cut -c 1-16
}

# stage NAME KEY COMMAND...: COMMAND makes the folder that is its last argument, unless an earlier run has; what NAME was before goes away.
stage() {
    local name=$1 folder=$cache/$1-$2 began=$SECONDS
    shift 2
    if [[ -e $folder ]]; then
        say "$name: as before"
        timed_rows+=("    0 s  $name")
        return
    fi
    say "$name"
    rm -rf --one-file-system "$cache/$name"-*
    mkdir -p "$cache"
    # In the background, for in a condition bash would go on after a command that failed.
    "$@" "$folder.making" >"$cache/$name.log" 2>&1 9>&- &
    wait $! || { tail -n 15 "$cache/$name.log" >&2 && fail "$name: that failed. The whole log: $cache/$name.log"; }
    mv "$folder.making" "$folder"
    timed_rows+=("$(printf '%5d s  %s' $((SECONDS - began)) "$name")")
}

sources() {
    find /etc/apt/sources.list /etc/apt/sources.list.d -maxdepth 1 -type f \( -name '*.list' -o -name '*.sources' \) -size +0 2>/dev/null | sort
}

# The kiosk's own dependencies by name, so that the packages are fetched once and not with each new kiosk.
depended_on() {
    dpkg-deb -f "$package" Depends | tr ',' '\n' | sed -E 's/[|(].*//; s/ //g'
}

# make_packages PACKAGE... FOLDER: Debian, as small as it comes, with these packages; no recommendations, documentation or translations.
make_packages() {
    local folder=${*: -1} names
    names=$(printf '%s\n' "${@:1:$#-1}" | sort -u | paste -sd,)
    # Those of the machine's sources that it has switched on.
    mapfile -t mirrors < <(sources)
    mmdebstrap --mode=root --variant=essential --include="$names" \
        --aptopt='APT::Install-Recommends "false"' --aptopt='Acquire::Languages "none"' \
        --dpkgopt='path-exclude=/usr/share/doc/*' --dpkgopt='path-include=/usr/share/doc/*/copyright' \
        --dpkgopt='path-exclude=/usr/share/man/*' --dpkgopt='path-exclude=/usr/share/locale/*' --dpkgopt='path-exclude=/usr/share/info/*' \
        --essential-hook='mkdir -p "$1/etc/initramfs-tools" && cp -a image/initrd/. "$1/etc/initramfs-tools"' \
        bookworm "$folder" "${mirrors[@]}"
    keep_modules "$folder"
}

# keep_modules ROOT: only the kernel modules of kernel_modules.txt and what they depend on.
keep_modules() {
    local modules
    modules=$(echo "$1"/lib/modules/*)
    awk 'NR == FNR { if ($1 != "" && $1 !~ /^#/) wanted["kernel/" $1] = 1; next }
         { path = substr($1, 1, length($1) - 1)
           for (start in wanted) if (path == start || index(path, start "/") == 1) { gsub(":", ""); for (i = 1; i <= NF; ++i) print $i } }' \
        image/kernel_modules.txt "$modules/modules.dep" | sort -u >"$modules/kept"
    (cd "$modules" && find kernel -name '*.ko' | sort | comm -23 - kept | xargs -r rm -- && find kernel -depth -type d -empty -delete && rm kept)
    depmod --basedir "$1" "$(basename "$modules")"
}

# add_files FOLDER ROOT: as root's, with Debian's usual modes, whatever those of this checkout are.
add_files() {
    tar -C "$1" -c --owner=0 --group=0 --mode=u=rwX,go=rX . | tar -C "$2" -x --no-overwrite-dir
}

# make_root PACKAGES_FOLDER FOLDER: the same with the kiosk and the appliance's settings, without what is needed no more.
make_root() {
    local root=$2 pattern
    rm -rf --one-file-system "$root"
    cp -a "$1" "$root"
    cp "$package" "$root/tmp/kiosk.deb"
    chroot "$root" env -i PATH=/usr/sbin:/usr/bin LC_ALL=C.UTF-8 SOURCE_DATE_EPOCH="$SOURCE_DATE_EPOCH" DEBIAN_FRONTEND=noninteractive \
        dpkg --install /tmp/kiosk.deb
    add_files image/root "$root"
    if [[ -n $debug ]]; then add_files image/debug "$root"; fi
    # os-release(5). What is in the root has this key, so that two machines with the same one have the same image.
    printf 'IMAGE_ID=kiosk\nIMAGE_VERSION=%s-%s\n' "$(dpkg-deb -f "$package" Version)" "$root_key" >>"$root/usr/lib/os-release"
    cp image/settle.sh "$root/tmp/settle.sh"
    chroot "$root" env -i PATH=/usr/sbin:/usr/bin LC_ALL=C.UTF-8 SOURCE_DATE_EPOCH="$SOURCE_DATE_EPOCH" sh /tmp/settle.sh ${debug:+debug}
    grep -v -e '^#' -e '^$' image/unneeded.txt | while read -r pattern; do
        # shellcheck disable=SC2086  # a pattern
        (cd "$root" && rm -rf --one-file-system -- $pattern)
    done
    mkdir "$root/usr/share/boot"
    mv "$root"/boot/vmlinuz-* "$root/usr/share/boot/vmlinuz"
    mv "$root"/boot/initrd.img-* "$root/usr/share/boot/initrd"
    rm -f "$root"/boot/*
    /usr/bin/python3 image/contents.py "$root"
    # What stood here is made anew at each start, in memory.
    find "$root"/{var,tmp,run,boot,dev,root} -xdev -mindepth 1 -delete
    find "$root" -maxdepth 1 -type l -lname 'boot/*' -delete
}

# make_image ROOT_FOLDER FOLDER
make_image() {
    rm -rf "$2" && mkdir "$2"
    # mksquashfs takes either this variable or these options, and the variable leaves the files' own dates.
    env -u SOURCE_DATE_EPOCH mksquashfs "$1" "$2/kiosk.squashfs" -comp zstd -Xcompression-level "$level" -noappend -no-progress -no-xattrs \
        -mkfs-time "$package_epoch" -all-time "$package_epoch" -e usr/share/boot
    cp "$1"/usr/share/boot/{vmlinuz,initrd} "$1"/usr/share/doc/kiosk/{packages,sizes}.txt image/cmdline "$2"
}

kiosk_package() {
    if [[ -z $package ]]; then
        say "kiosk: building release and its .deb"
        timed "kiosk" make_package || exit 1
        package=$(echo build/release/*.deb)
    fi
    package=$(realpath "$package")
    [[ -e $package ]] || fail "There is no $package."
}

[[ $EUID -eq 0 ]] || cannot "this needs root"
(install_missing build rigs deb image) || cannot "packages are missing"
command -v mmdebstrap >/dev/null || cannot "mmdebstrap is not here"
[[ -n $debug ]] && printf '\n!!! --debug-shell: whoever reaches the serial line of this image is root. Never bring it to a post office. !!!\n\n'
mkdir -p "$cache"
exec 9>"$cache/lock"  # of two builds in one tree the second waits
flock 9
kiosk_package
mapfile -t names < <(listed_packages appliance && depended_on)
mapfile -t mirrors < <(sources)
packages_key=$(key_of "${names[@]}" "$SOURCE_DATE_EPOCH" "$(declare -f make_packages keep_modules sources)" -- image/initrd image/kernel_modules.txt "${mirrors[@]}" 2>/dev/null)
root_key=$(key_of "$packages_key" "$debug" "$(declare -f make_root add_files)" -- image/root image/debug image/settle.sh image/unneeded.txt image/contents.py \
    "$package" 2>/dev/null)
image_key=$(key_of "$root_key" "$level" "$(declare -f make_image)" -- image/cmdline)
if [[ $fresh == yes ]]; then rm -rf --one-file-system "$cache"/{packages,root,image}-*; fi

stage packages "$packages_key" make_packages "${names[@]}"
stage "${prefix}root" "$root_key" make_root "$cache/packages-$packages_key"
stage "${prefix}image" "$image_key" make_image "$cache/${prefix}root-$root_key"
mkdir -p "$out"
for file in "$cache/${prefix}image-$image_key"/*; do cp --reflink=auto "$file" "$out/$prefix$(basename "$file")"; done

printf '\nThe ten largest parts, in MB before they are squeezed:\n'
head -n 10 "$out/${prefix}sizes.txt"
printf '\n'
print_times
(cd "$out" && du --apparent-size -BK "$prefix"{kiosk.squashfs,vmlinuz,initrd})
if [[ -z $debug ]]; then /usr/bin/python3 tests/machine/look_inside.py "$out"; fi
say "image: in $out"
