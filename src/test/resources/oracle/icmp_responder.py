"""Answers TCP and UDP over IPv4 and IPv6 with the ICMP message that the destination port stands for: port 20000 + type * 256 + code.

Reads every packet of an interface (AF_PACKET) and writes the replies to a raw socket, as a router would: from its own address, with the
packet's header and first bytes. Prints "ready" when it listens.
"""
import socket
import struct
import sys

ETH_IPV4, ETH_IPV6 = 0x0800, 0x86DD
FIRST = 20000


def checksum(data):
    data += b"\0" * (len(data) % 2)
    total = sum(struct.unpack("!%dH" % (len(data) // 2), data))
    while total >> 16:
        total = (total & 0xFFFF) + (total >> 16)
    return ~total & 0xFFFF


def message(port):
    return divmod(port - FIRST, 256)


def reply4(packet, raw):
    size = (packet[0] & 15) * 4
    source, port = socket.inet_ntoa(packet[12:16]), struct.unpack("!H", packet[size + 2:size + 4])[0]
    if packet[9] in (6, 17) and FIRST <= port < FIRST + 16 * 256:
        kind, code = message(port)
        # "fragmentation needed" tells an MTU
        head = struct.pack("!BBHI", kind, code, 0, 1280 if (kind, code) == (3, 4) else 0)
        body = packet[:size + 8]
        total = checksum(head + body)
        raw.sendto(head[:2] + struct.pack("!H", total) + head[4:] + body, (source, 0))


def reply6(packet, raw):
    source, port = socket.inet_ntop(socket.AF_INET6, packet[8:24]), struct.unpack("!H", packet[42:44])[0]
    if packet[6] in (6, 17) and FIRST <= port < FIRST + 16 * 256:
        kind, code = message(port)
        raw.sendto(struct.pack("!BBHI", kind, code, 0, 1280 if kind == 2 else 0) + packet[:48], (source, 0))


def main(interface):
    wire = socket.socket(socket.AF_PACKET, socket.SOCK_DGRAM, socket.htons(3))
    wire.bind((interface, 3))
    raw4 = socket.socket(socket.AF_INET, socket.SOCK_RAW, socket.IPPROTO_ICMP)
    raw6 = socket.socket(socket.AF_INET6, socket.SOCK_RAW, socket.IPPROTO_ICMPV6)
    print("ready", flush=True)
    while True:
        packet, sender = wire.recvfrom(65536)
        if sender[2] == socket.PACKET_OUTGOING:
            continue
        if sender[1] == ETH_IPV4:
            reply4(packet, raw4)
        elif sender[1] == ETH_IPV6:
            reply6(packet, raw6)


main(sys.argv[1])
