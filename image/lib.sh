# Shared by run.sh, test.sh and the stage: progress lines with times, and packages. Source it; it needs bash and nothing else.

# say TEXT...: one progress line with the seconds since the start.
say() {
    printf '[%4ds] %s\n' "$SECONDS" "$*"
}

# fail TEXT...: what happened and what to do, then the end.
fail() {
    printf '\n%s: %s\n' "$(basename "$0")" "$*" >&2
    exit 1
}

# timed NAME COMMAND...: runs COMMAND and remembers for print_times how long it took. Its status is COMMAND's.
timed_rows=()
timed() {
    local name=$1 began=$SECONDS status=0
    shift
    "$@" || status=$?
    timed_rows+=("$(printf '%5d s  %s' $((SECONDS - began)) "$name")")
    return $status
}

print_times() {
    printf '%s\n' "${timed_rows[@]}"
}

# listed_packages SECTION...: the names in these sections of packages.txt that this machine needs.
listed_packages() {
    local section=none line name second
    while read -r line; do
        case $line in
            '' | '#'*) continue ;;
            '['*']') section=${line//[\[\]]/} && continue ;;
        esac
        [[ " $* " == *" $section "* ]] || continue
        read -r name second _ <<<"$line"
        if [[ $second == unless:* ]] && command -v "${second#unless:}" >/dev/null; then continue; fi
        echo "$name"
    done <"$(dirname "${BASH_SOURCE[0]}")/packages.txt"
}

missing_packages() {
    local installed
    installed=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' | sed -n 's/^installed //p')
    listed_packages "$@" | sort -u | comm -23 - <(sort -u <<<"$installed")
}

as_root() {
    if [[ $EUID -eq 0 ]]; then "$@"; else sudo --preserve-env=DEBIAN_FRONTEND "$@"; fi
}

# install_missing SECTION...: asks dpkg what is missing and installs only that.
install_missing() {
    command -v dpkg-query >/dev/null || fail "This needs Debian 12: dpkg is not here."
    local missing
    mapfile -t missing < <(missing_packages "$@")
    if [[ ${#missing[@]} -eq 0 ]]; then
        say "packages: all here"
        return
    fi
    if [[ $EUID -ne 0 ]] && ! command -v sudo >/dev/null; then
        fail "Packages are missing, and this is neither root nor is there sudo. As root, run: apt-get install --no-install-recommends ${missing[*]}"
    fi
    say "packages: installing ${missing[*]}"
    local log
    log=$(mktemp)
    export DEBIAN_FRONTEND=noninteractive
    if ! { as_root apt-get update && as_root apt-get install -y --no-install-recommends "${missing[@]}"; } </dev/null >"$log" 2>&1; then
        tail -n 20 "$log" >&2
        fail "Packages could not be installed. Nothing else was changed. Is there a network? The whole log: $log"
    fi
    rm -f "$log"
}

# build PRESET TARGET...: configures when needed and builds. All output goes to build/PRESET/build.log, a count now and then to the terminal.
build() {
    local preset=$1 log=build/$1/build.log
    shift
    mkdir -p "build/$preset"
    if ! { cmake --preset "$preset" && ninja -C "build/$preset" "$@"; } </dev/null 2>&1 | tee "$log" |
        awk '/^\[[0-9]+\/[0-9]+\]/ { if (NR % 40 == 0) { print "        " $1; fflush() } }'; then
        grep -m 20 -E 'error|FAILED|CMake Error|unknown target' "$log" >&2 || tail -n 20 "$log" >&2
        printf 'The build of %s failed. The whole log: %s\n' "$preset" "$log" >&2
        return 1
    fi
}

# make_package: the .deb of the release build, build/release/*.deb. The same sources make the same bytes, whatever the time is.
package_epoch=1767225600  # 2026-01-01
make_package() {
    build release kiosk && (cd build/release && rm -f -- *.deb && SOURCE_DATE_EPOCH=$package_epoch cpack -G DEB >package.log)
}
