"""Converts the addresses on standard input, one a line: what netprobe pton --short does, or with an argument, netprobe pton --json."""
import json
import socket
import sys

for line in sys.stdin:
    text = line.rstrip("\n")
    family = "AF_INET6" if ":" in text else "AF_INET"
    packed = socket.inet_pton(getattr(socket, family), text).hex()
    print(json.dumps({"command": "pton", "input": text, "family": family, "packed": packed}) if sys.argv[1:] else packed)
