#!/bin/sh
# Makes the certificates and keys that the lab's servers show, right ones and wrong ones, with OpenSSL 3. They are committed: run this again only
# to change them. The keys are for the lab alone; that of its certification authority is thrown away.
set -eu

folder=$(dirname "$0")/../main/resources/netprobe/lab
mkdir -p "$folder/certificates" "$folder/keys"
cd "$folder"
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT
names='DNS:www.python.org, DNS:python.org, DNS:*.python.org, DNS:dualstack.python.map.fastly.net, DNS:pymotw.com, DNS:www.pymotw.com,
DNS:google.com, DNS:www.google.com, DNS:example.org, DNS:*.example.org, DNS:example.com, DNS:*.example.com, DNS:example.net,
DNS:*.example.net, DNS:localhost'
begin=20200101000000Z
end=21251231235959Z

# configuration NAME: an authority's folder, and what the certificates that it signs say beside
configuration() {
	mkdir "$work/$1"
	: >"$work/$1/index"
	echo unique_subject = no >"$work/$1/index.attr"
	cat >"$work/$1/conf" <<-EOF
		[ca]
		default_ca = it
		[it]
		dir = $work/$1
		database = $work/$1/index
		new_certs_dir = $work/$1
		rand_serial = yes
		default_md = sha256
		policy = any
		[any]
		commonName = supplied
		organizationName = optional
		[root]
		basicConstraints = critical, CA:true
		keyUsage = critical, keyCertSign, cRLSign
		subjectKeyIdentifier = hash
		[leaf]
		basicConstraints = critical, CA:false
		keyUsage = critical, digitalSignature, keyEncipherment
		extendedKeyUsage = \${ENV::usage}
		subjectAltName = \${ENV::san}
		authorityInfoAccess = caIssuers;URI:http://ca.example.org/intermediate.crt
		[direct]
		basicConstraints = critical, CA:false
		keyUsage = critical, digitalSignature, keyEncipherment
		extendedKeyUsage = \${ENV::usage}
		subjectAltName = \${ENV::san}
	EOF
}

# request NAME SUBJECT: a key and a request
request() {
	openssl req -newkey rsa:2048 -nodes -keyout "$work/$1.key" -subj "$2" -out "$work/$1.req" 2>/dev/null
}

# sign AUTHORITY REQUEST SECTION BEGIN END OUT: a certificate
sign() {
	openssl ca -batch -notext -config "$work/$1/conf" -extensions "$3" -startdate "$4" -enddate "$5" \
		-in "$work/$2.req" -cert "$work/$1.pem" -keyfile "$work/$1.key" -out "$6" 2>/dev/null
}

# authority NAME SUBJECT: one that vouches for itself
authority() {
	configuration "$1"
	request "$1" "$2"
	openssl ca -batch -notext -selfsign -config "$work/$1/conf" -extensions root -startdate $begin -enddate $end \
		-in "$work/$1.req" -keyfile "$work/$1.key" -out "$work/$1.pem" 2>/dev/null
}

export usage=serverAuth san="$(echo "$names" | tr -d '\n')"
authority ca "/O=netprobe lab/CN=netprobe lab CA"
authority stranger "/O=somebody else/CN=unknown CA"
configuration intermediate
request intermediate "/O=netprobe lab/CN=netprobe lab intermediate CA"
sign ca intermediate root $begin $end "$work/intermediate.pem"
request server "/CN=www.python.org"
cp "$work/ca.pem" certificates/ca.pem
cp "$work/server.key" certificates/server.key

# leaf NAME BEGIN END: one by the intermediate authority, with that authority's own
leaf() {
	sign intermediate server leaf "$2" "$3" "$work/leaf.pem"
	cat "$work/leaf.pem" "$work/intermediate.pem" >"certificates/$1.pem"
}

leaf valid $begin $end
cp "$work/leaf.pem" certificates/chain-incomplete.pem
leaf expired $begin 20240229120000Z
leaf not-yet-valid 21200101000000Z $end
san='DNS:other.example.com' leaf name-mismatch $begin $end
usage=clientAuth leaf wrong-eku $begin $end
sign stranger server direct $begin $end certificates/untrusted-ca.pem
configuration server
openssl ca -batch -notext -selfsign -config "$work/server/conf" -extensions leaf -startdate $begin -enddate $end \
	-in "$work/server.req" -keyfile "$work/server.key" -out certificates/self-signed.pem 2>/dev/null
usage=clientAuth
request client "/CN=lab client"
sign intermediate client leaf $begin $end "$work/client.pem"
cat "$work/client.pem" "$work/intermediate.pem" >certificates/client.pem
cp "$work/client.key" certificates/client.key

# keys of zones: making RSA keys takes a JVM that has just started longer than all else, and these are the same in each run
: >keys/rsa.pem
for _ in $(seq 24); do
	openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:1280 2>/dev/null >>keys/rsa.pem
done
