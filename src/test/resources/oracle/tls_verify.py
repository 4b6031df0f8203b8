"""Judges certificates by Python's ssl module, which is OpenSSL: one JSON object a line, one verify code a line (0: accepted).

A question has chain, key and anchors in PEM form, and host. Client and server are both here; nothing goes over a network.
"""
import json
import ssl
import sys
import tempfile


def context(protocol):
    made = ssl.SSLContext(protocol)
    made.maximum_version = ssl.TLSVersion.TLSv1_2
    return made


def server(chain, key):
    made = context(ssl.PROTOCOL_TLS_SERVER)
    # what is weak has to be shown before it can be refused
    made.set_ciphers("ALL:@SECLEVEL=0")
    with tempfile.NamedTemporaryFile("w", suffix=".pem") as file:
        file.write(chain + key)
        file.flush()
        made.load_cert_chain(file.name)
    return made


def client(anchors):
    made = context(ssl.PROTOCOL_TLS_CLIENT)
    made.load_verify_locations(cadata=anchors)
    return made


def step(end):
    try:
        end.do_handshake()
        return True
    except ssl.SSLWantReadError:
        return False


def verify_code(chain, key, anchors, host):
    to_server, to_client = ssl.MemoryBIO(), ssl.MemoryBIO()
    asking = client(anchors).wrap_bio(to_client, to_server, server_hostname=host)
    answering = server(chain, key).wrap_bio(to_server, to_client, server_side=True)
    try:
        while not step(asking):
            step(answering)
        return 0
    except ssl.SSLCertVerificationError as refused:
        return refused.verify_code


for line in sys.stdin:
    print(verify_code(**json.loads(line)), flush=True)
