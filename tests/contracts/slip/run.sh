#!/bin/sh
# Prints the slips and has them read by programs that are not ours: npos (the bytes), ZXingReader and zbarimg (the QR code),
# tesseract (the title).  usage: run.sh PRINT_SLIPS OUT_FOLDER
set -eu
here=$(cd "$(dirname "$0")" && pwd)
print_slips=$1
out=$2

fail() {
    echo "contract_slip: $*" >&2
    exit 1
}
one_line() { tr '\n' ' ' | sed 's/\xc2\xa0/ /g' | tr -s ' ' | sed 's/^ //; s/ $//'; }

# In any of the ways in which it can look for columns (4, 3) or not (6): a QR code below text misleads each of them at times.
reads_title() {
    for columns in 4 6 3; do
        tesseract "$1.png" - -l vie --psm $columns --dpi 203 2>/dev/null | one_line >"$1.text"
        if grep -qF "$(one_line <"$1.title")" "$1.text"; then return 0; fi
    done
    return 1
}

[ -d "$here/node_modules/npos" ] || npm --prefix "$here" ci --ignore-scripts --no-audit --no-fund
rm -rf "$out"
mkdir -p "$out"
"$print_slips" "$out"

export OMP_THREAD_LIMIT=1
for name in sent.vi sent.en queued.vi queued.en; do
    slip=$out/$name
    verdict=$(node "$here/check.js" "$slip.escpos" "$slip.pbm") || fail "$name: npos does not read the bytes"
    echo "$name: $verdict"
    url=$(cat "$slip.url")
    ZXingReader "$slip.png" | grep -qF "\"$url\"" || fail "$name: ZXingReader does not read $url"
    [ "$(zbarimg --nodbus --quiet --raw "$slip.png")" = "$url" ] || fail "$name: zbarimg does not read $url"
    reads_title "$slip" || fail "$name: tesseract does not read the title: $(cat "$slip.text")"
done
