"""Opens sockets of many kinds and in many states, says so, and holds them until standard input ends.

The argument is a directory for the names of unix sockets. A child does the same on a smaller scale as an ordinary user.
"""

import ctypes
import os
import socket
import sys
from socket import AF_INET, AF_INET6, AF_UNIX, SOCK_DGRAM, SOCK_RAW, SOCK_SEQPACKET, SOCK_STREAM

NOBODY = 65534
SO_BINDTODEVICE = 25
IPPROTO_MPTCP = 262
PR_SET_DUMPABLE = 4

held = []


def listener(family, address, v6only=None, backlog=5, protocol=0, device=b""):
    server = socket.socket(family, SOCK_STREAM, protocol)
    held.append(server)
    server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    if v6only is not None:
        server.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, v6only)
    if device:
        server.setsockopt(socket.SOL_SOCKET, SO_BINDTODEVICE, device)
    server.bind(address)
    server.listen(backlog)
    return server


def connection(server, address, family=AF_INET, protocol=0):
    client = socket.socket(family, SOCK_STREAM, protocol)
    client.connect(address)
    accepted, _ = server.accept()
    held.extend((client, accepted))
    return client, accepted


def datagram(family, address=None, peer=None):
    end = socket.socket(family, SOCK_DGRAM)
    held.append(end)
    if address:
        end.bind(address)
    if peer:
        end.connect(peer)
    return end


def tcp():
    loopback = listener(AF_INET, ("127.0.0.1", 8001))
    listener(AF_INET, ("0.0.0.0", 8002), backlog=128)
    dual = listener(AF_INET6, ("::", 8003), v6only=0)
    listener(AF_INET6, ("::", 8004), v6only=1)
    listener(AF_INET, ("0.0.0.0", 8004))
    listener(AF_INET6, ("::1", 8005))
    listener(AF_INET, ("192.0.2.10", 8006))
    listener(AF_INET, ("0.0.0.0", 8007), device=b"eth0\0")
    listener(AF_INET6, ("fe80::10", 8008, 0, socket.if_nametoindex("eth0")))
    unread, _ = connection(loopback, ("127.0.0.1", 8001))
    unread.send(b"abc")
    first, second = connection(loopback, ("127.0.0.1", 8001))
    first.close()
    second.recv(1)  # the end: CLOSE_WAIT here, FIN_WAIT2 there
    first, second = connection(loopback, ("127.0.0.1", 8001))
    second.close()
    first.recv(1)
    first.close()  # the server closed first: TIME_WAIT there
    connection(dual, ("127.0.0.1", 8003))
    connection(dual, ("::1", 8003), AF_INET6)
    waiting = socket.create_connection(("127.0.0.1", 8001))  # is not accepted
    held.append(waiting)
    nowhere = socket.socket()
    nowhere.setblocking(False)
    nowhere.connect_ex(("192.0.2.99", 81))  # SYN_SENT: nobody is there
    idle = socket.socket()
    idle.bind(("127.0.0.1", 8009))  # neither listens nor connects
    held.extend((nowhere, idle, loopback.dup()))


def mptcp():
    server = listener(AF_INET, ("127.0.0.1", 8020), protocol=IPPROTO_MPTCP)
    connection(server, ("127.0.0.1", 8020), protocol=IPPROTO_MPTCP)


def udp_and_raw():
    datagram(AF_INET, ("127.0.0.1", 5301))
    datagram(AF_INET, ("0.0.0.0", 5302))
    datagram(AF_INET6, ("::", 5303))
    datagram(AF_INET, ("127.0.0.1", 5304), ("127.0.0.1", 5301))
    unread = datagram(AF_INET, ("127.0.0.1", 5305))
    datagram(AF_INET).sendto(b"hello", unread.getsockname())
    held.append(socket.socket(AF_INET, SOCK_RAW, socket.IPPROTO_ICMP))
    held.append(socket.socket(AF_INET6, SOCK_RAW, socket.IPPROTO_ICMPV6))


def unix(directory):
    def bound(kind, name, backlog=7):
        end = socket.socket(AF_UNIX, kind)
        end.bind(name)
        if kind != SOCK_DGRAM:
            end.listen(backlog)
        held.append(end)
        return end

    server = bound(SOCK_STREAM, directory + "/stream")
    bound(SOCK_DGRAM, directory + "/datagram")
    bound(SOCK_SEQPACKET, "\0abstract\0name")
    bound(SOCK_STREAM, directory + "/a b")
    bound(SOCK_STREAM, directory + "/line\nbreak")
    bound(SOCK_STREAM, "")  # the kernel makes a name
    client = socket.socket(AF_UNIX)
    client.connect(directory + "/stream")
    held.extend((client, server.accept()[0]))
    client.send(b"xx")
    waiting = socket.socket(AF_UNIX)
    waiting.connect(directory + "/stream")
    talking = socket.socket(AF_UNIX, SOCK_DGRAM)
    talking.connect(directory + "/datagram")
    held.extend((waiting, talking, socket.socket(AF_UNIX)))
    for kind in SOCK_STREAM, SOCK_DGRAM, SOCK_SEQPACKET:
        held.extend(socket.socketpair(AF_UNIX, kind))


def of_nobody(ready):
    """The sockets of an ordinary user."""
    os.setgid(NOBODY)
    os.setuid(NOBODY)
    ctypes.CDLL(None).prctl(PR_SET_DUMPABLE, 1)  # or even nobody could not look into it
    held.clear()
    listener(AF_INET, ("127.0.0.1", 8101))
    datagram(AF_INET6, ("::1", 8102))
    held.extend(socket.socketpair())
    os.close(ready)
    sys.stdin.read()


read, write = os.pipe()
if os.fork() == 0:
    os.close(read)
    of_nobody(write)
else:
    os.close(write)
    os.read(read, 1)  # the end: the child has opened all
    os.close(read)
    tcp()
    mptcp()
    udp_and_raw()
    unix(sys.argv[1])
    print("ready", flush=True)
    sys.stdin.read()
