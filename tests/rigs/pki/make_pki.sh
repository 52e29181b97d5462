#!/bin/sh
# Makes the private test authority and its certificates (EC P-256) in DIR. Only what is missing is made: what was sealed and signed with
# the others stays good.
#
#   ca                 the authority that everyone believes
#   portal-tls         the portal's web server: localhost, 127.0.0.1
#   portal-seal        the receiver of sealed dossiers
#   portal-catalogue   signs what the portal offers to all kiosks
#   expired-catalogue  the same, but it ran out an hour ago: must be refused
#   kiosk              a kiosk: signs dossiers and shows itself to the portal
#   stranger           a kiosk of somebody else's authority: must be refused
#
# Valid from a day ago, so that a test box whose clock is a little behind still believes them.
set -eu

[ $# -eq 1 ] || { echo "usage: make_pki.sh DIR" >&2; exit 2; }
names="ca portal-tls portal-seal portal-catalogue expired-catalogue kiosk stranger"
mkdir -p "$1"
cd "$1"

has() { [ -s "$1.pem" ] && [ -s "$1.key" ]; }

complete() {
    for name in $names; do
        has "$name" || return 1
    done
}
complete && exit 0

# Tests run side by side; the first makes, the others wait.
exec 9>.lock
flock 9
complete && exit 0

work=$(mktemp -d ./making.XXXXXX)
umask 077
# openssl talks a lot; what it said is only of interest when something went wrong.
exec 3>&2 2> "$work/said"
trap 'code=$?; [ $code -eq 0 ] || cat "$work/said" >&3; rm -rf "$work"' EXIT
start=$(date -u -d '1 day ago' +%Y%m%d%H%M%SZ)
end=$(date -u -d '10 years' +%Y%m%d%H%M%SZ)
an_hour_ago=$(date -u -d '1 hour ago' +%Y%m%d%H%M%SZ)

cat > "$work/openssl.cnf" <<END
[ req ]
distinguished_name = subject
prompt = no
[ subject ]
[ ca ]
default_ca = authority
[ authority ]
database = $work/index.txt
serial = $work/serial
new_certs_dir = $work
default_md = sha256
policy = any
unique_subject = no
[ any ]
organizationName = optional
commonName = supplied
[ ca_extensions ]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign, cRLSign
subjectKeyIdentifier = hash
[ portal_tls ]
basicConstraints = critical, CA:FALSE
keyUsage = critical, digitalSignature
extendedKeyUsage = serverAuth
subjectAltName = DNS:localhost, IP:127.0.0.1
[ portal_seal ]
basicConstraints = critical, CA:FALSE
keyUsage = critical, keyAgreement
[ portal_catalogue ]
basicConstraints = critical, CA:FALSE
keyUsage = critical, digitalSignature
[ kiosk ]
basicConstraints = critical, CA:FALSE
keyUsage = critical, digitalSignature
extendedKeyUsage = clientAuth
END
: > "$work/index.txt"

# make NAME COMMON_NAME EXTENSIONS [AUTHORITY]: key, request, certificate, unless they are there. Without an authority it signs itself.
make() {
    if has "$1"; then
        cp -p "$1.key" "$1.pem" "$work"
        return
    fi
    openssl req -config "$work/openssl.cnf" -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -noenc -batch \
        -subj "/O=Tram test/CN=$2" -keyout "$work/$1.key" -out "$work/$1.csr"
    if [ $# -eq 4 ]; then
        set -- "$1" "$2" "$3" -cert "$work/$4.pem" -keyfile "$work/$4.key"
    else
        set -- "$1" "$2" "$3" -selfsign -keyfile "$work/$1.key"
    fi
    name=$1 extensions=$3
    shift 3
    openssl ca -config "$work/openssl.cnf" -batch -notext -rand_serial -startdate "$start" -enddate "$end" \
        -extensions "$extensions" "$@" -in "$work/$name.csr" -out "$work/$name.pem"
}

make ca "Test authority" ca_extensions
make portal-tls localhost portal_tls ca
make portal-seal "Test portal" portal_seal ca
make portal-catalogue "Test portal's catalogue" portal_catalogue ca
make kiosk kiosk-0001 kiosk ca
make other-ca "Another authority" ca_extensions
make stranger kiosk-0001 kiosk other-ca
end=$an_hour_ago
make expired-catalogue "Test portal's catalogue" portal_catalogue ca

for name in $names; do
    chmod 0644 "$work/$name.pem"
    mv "$work/$name.key" "$work/$name.pem" .
done
