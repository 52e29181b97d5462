#!/usr/bin/env bash
# Installs what is missing, builds and runs every test. See --help; what runs where is in tests/plan.sh.
set -euo pipefail
cd "$(dirname "$0")"
source image/lib.sh
source tests/plan.sh

usage() {
    cat <<'TEXT'
./test.sh [options] [REGEX]     (Debian 12; root or sudo only if packages are missing)

Runs every test: house rules and plain tests in preset dev, all others with AddressSanitizer and UndefinedBehaviorSanitizer (asan), those
with threads once more with ThreadSanitizer (tsan); then the appliance's image in a machine (tests/machine, as root). REGEX: only tests whose
name matches, as in ctest -R, and no machine.

  --fast    no sanitizers and no machine: everything once, in preset dev
  --all     also the release build, its .deb, what must not be in them, and a trial installation (root; mmdebstrap)
  --help    this text

Ends with a table of times and the line "N passed, N failed". The status is 0 only if something ran and nothing failed. Reports of each
run are in build/PRESET/tests.xml.
TEXT
}

arguments=("$@") speed=usual regex=''
while [[ $# -gt 0 ]]; do
    case $1 in
        --fast) speed=fast ;;
        --all) speed=all ;;
        --help | -h) usage && exit 0 ;;
        -*) usage >&2 && fail "There is no option $1." ;;
        *) regex=$1 ;;
    esac
    shift
done

# ThreadSanitizer of g++ 12 needs the memory layout that it knows, and the build starts the tests too, to list them.
if [[ -z ${TRAM_LAYOUT:-} ]] && setarch -R true 2>/dev/null; then
    export TRAM_LAYOUT=plain
    exec setarch -R ./test.sh "${arguments[@]}"
fi

passed=0 failed=0 skipped=0
export LC_ALL=C.UTF-8
export ASAN_OPTIONS=detect_leaks=1:strict_string_checks=1:detect_stack_use_after_return=1:check_initialization_order=1
export UBSAN_OPTIONS=print_stacktrace=1:halt_on_error=1
export TSAN_OPTIONS=halt_on_error=1:second_deadlock_stack=1
if [[ -e tests/lsan.supp ]]; then export LSAN_OPTIONS=suppressions=$PWD/tests/lsan.supp:print_suppressions=0; fi
if [[ -e tests/tsan.supp ]]; then TSAN_OPTIONS+=:suppressions=$PWD/tests/tsan.supp; fi

# step NAME COMMAND...: what could not be done counts as one failure; nothing is silently left out.
step() {
    say "$1"
    timed "$@" || failed=$((failed + 1))
}

locks() {
    find tests -name package-lock.json -not -path '*/node_modules/*'
}

# JavaScript packages of the contract tests, exactly as locked; again only when the lock changes.
node_packages() {
    local lock folder
    for lock in $(locks); do
        folder=$(dirname "$lock")
        if [[ $folder/node_modules/.package-lock.json -nt $lock ]]; then continue; fi
        (cd "$folder" && npm ci --no-audit --no-fund --loglevel=error) </dev/null || return 1
        touch "$folder/node_modules/.package-lock.json"
    done
}

count_of() {  # count_of NAME REPORT: an attribute of the report's test suite
    grep -m 1 -o "\b$1=\"[0-9]*\"" "$2" | grep -o '[0-9]*'
}

# run_tests PRESET CTEST_ARGUMENT...: adds ctest's counts to ours. A skipped test is neither passed nor failed.
run_tests() {
    local preset=$1 report=$PWD/build/$1/tests.xml status=0 bad absent
    shift
    rm -f "$report"
    ctest --test-dir "build/$preset" --parallel 2 --output-on-failure --no-tests=ignore --output-junit "$report" \
        "$@" ${regex:+-R "$regex"} </dev/null || status=$?
    [[ -e $report ]] || return 1
    bad=$(count_of failures "$report")
    failed=$((failed + bad))
    absent=$(($(count_of skipped "$report") + $(count_of disabled "$report")))
    skipped=$((skipped + absent))
    passed=$((passed + $(count_of tests "$report") - bad - absent))
    [[ $status -eq 0 || $bad -gt 0 ]]
}

# suite PRESET "TARGET..." CTEST_ARGUMENT...: builds, then runs.
suite() {
    local preset=$1 targets=$2
    shift 2
    # shellcheck disable=SC2086  # the targets are words
    step "build $preset" build "$preset" $targets
    step "tests in $preset" run_tests "$preset" "$@"
}

release_package() {
    make_package && /usr/bin/python3 tests/house/release.py build/release/bin/kiosk && dpkg-deb --info build/release/*.deb >build/release/deb.txt
}

# The whole appliance in a machine of its own. 77: that could not be had here, and run.sh has said so.
whole_machine() {
    local status=0
    tests/machine/run.sh || status=$?
    if [[ $status -eq 77 ]]; then skipped=$((skipped + 1)) && return; fi
    if [[ $status -eq 0 ]]; then passed=$((passed + 1)); fi
    return $status
}

# In a Debian 12 of its own. 77: that could not be had here, and check_package.sh has said so.
installed_package() {
    local status=0
    image/check_package.sh build/release/*.deb || status=$?
    if [[ $status -eq 77 ]]; then skipped=$((skipped + 1)) && return; fi
    if [[ $status -eq 0 ]]; then passed=$((passed + 1)); fi
    return $status
}

sections=(runtime build rigs test)
if [[ -n $(locks) ]]; then sections+=(node); fi
if [[ $speed == all ]]; then
    sections+=(deb)
    export TRAM_GALLERY=all  # every picture, not only every pair of looks
fi
install_missing "${sections[@]}"
step "node packages" node_packages

if [[ $speed == fast ]]; then
    suite dev all
else
    suite dev "${plain_targets[*]}" -L "$plain_labels"
    suite asan "${checked_targets[*]}" -LE "$plain_labels" -E '_NOT_BUILT$'
    suite tsan "${threaded_targets[*]}" -E '_NOT_BUILT$' -R "$threaded_tests"  # of two -R the last holds: REGEX
fi
if [[ $speed != fast && -z $regex ]]; then step "machine" whole_machine; fi
if [[ $speed == all ]]; then
    step "release and package" release_package
    step "package installed" installed_package
fi

printf '\nWhat took how long:\n'
print_times
printf '%5d s  all\n' "$SECONDS"
if [[ $skipped -gt 0 ]]; then printf '\n%d skipped; they are named above\n' "$skipped"; fi
printf '\n%d passed, %d failed\n' "$passed" "$failed"
[[ $failed -eq 0 && $passed -gt 0 ]]
