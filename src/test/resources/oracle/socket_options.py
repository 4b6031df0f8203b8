"""Prints the socket options of a connection to itself, and of a socket just made, as JSON: name to both.

The arguments are an address to listen on and the names of the options; those that Python doesn't know are left out. Then the port is
printed first, and the listener is held until standard input ends.
"""

import json
import socket
import struct
import sys

LEVELS = {"SO": socket.SOL_SOCKET, "TCP": socket.IPPROTO_TCP, "IP": socket.IPPROTO_IP, "IPV6": socket.IPPROTO_IPV6}
RECVERR = {socket.AF_INET: (socket.IPPROTO_IP, 11), socket.AF_INET6: (socket.IPPROTO_IPV6, 25)}


def read(end, name):
    level, number = LEVELS[name.split("_")[0]], getattr(socket, name)
    try:
        if name == "SO_LINGER":
            on, seconds = struct.unpack("ii", end.getsockopt(level, number, 8))
            return f"{seconds} s" if on else "off"
        if name in ("SO_BINDTODEVICE", "TCP_CONGESTION"):
            return end.getsockopt(level, number, 64).partition(b"\0")[0].decode() or "none"
        return end.getsockopt(level, number)
    except OSError:
        return None


address, names = sys.argv[1], [name for name in sys.argv[2:] if hasattr(socket, name)]
family = socket.AF_INET6 if ":" in address else socket.AF_INET
listener = socket.create_server((address, 0), family=family)
fresh = socket.socket(family)
connected = socket.socket(family)
connected.setsockopt(*RECVERR[family], 1)
connected.connect(listener.getsockname())
print(listener.getsockname()[1], flush=True)
print(json.dumps({name: [read(connected, name), read(fresh, name)] for name in names}), flush=True)
sys.stdin.read()
