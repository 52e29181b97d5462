#!/bin/sh
# run.sh TALK PORTAL WORK_FOLDER: talks to the portal in every way we know, then holds what was said against the contract.
set -eu
talk=$1 portal=$2 work=$3
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)

if [ ! -d "$here/node_modules/ajv" ]; then
    (cd "$here" && npm ci --no-audit --no-fund --silent)
fi

rm -rf "$work"
mkdir -p "$work"
sh "$root/tests/rigs/pki/make_pki.sh" "$work/pki"
cd "$work/pki"
# A second kiosk, for what one kiosk must not do to another.
printf 'basicConstraints=critical,CA:FALSE\nkeyUsage=critical,digitalSignature\nextendedKeyUsage=clientAuth\n' > second.cnf
openssl req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -noenc -subj "/O=Tram test/CN=kiosk-0002" \
    -keyout second.key -out second.csr 2> second.log || { cat second.log >&2; exit 1; }
openssl x509 -req -in second.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 2 -extfile second.cnf -out second.pem 2> second.log ||
    { cat second.log >&2; exit 1; }
chmod 0600 second.key
cd "$work"

TRAM_PORTAL="$portal" TRAM_WORK="$work" TRAM_SOURCE="$root" "$talk"
node "$here/check_contract.mjs" "$root/kiosk/portal/openapi.yaml" "$work/written" "$work"/record-*.jsonl
