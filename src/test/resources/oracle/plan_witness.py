"""What the C library sends when it looks a name up, and how long it takes.

Reads a list of cases as JSON from standard input and writes their outcomes, in order, to standard output. Each case has name servers of its own on
loopback and a process of its own with its own files in /etc, so that many can wait at once.
"""
import ctypes
import json
import os
import select
import signal
import socket
import struct
import sys
import time
import traceback
from concurrent.futures import ThreadPoolExecutor

SIDE_BY_SIDE = 96
SO_TIMESTAMPNS = 35
CLONE_NEWNS, MS_BIND, MS_REC, MS_PRIVATE = 0x20000, 0x1000, 0x4000, 0x40000
RCODES = {'nodata': 0, 'servfail': 2, 'nxdomain': 3}
LIBC = ctypes.CDLL(None, use_errno=True)


class Query:
    """A query, as far as it matters here."""

    def __init__(self, wire):
        labels, place = [], 12
        while wire[place]:
            labels.append(wire[place + 1:place + 1 + wire[place]].decode('ascii'))
            place += 1 + wire[place]
        self.wire = wire
        self.end = place + 5
        self.name = '.'.join(labels) or '.'
        self.type = {1: 'A', 28: 'AAAA'}[struct.unpack('>H', wire[place + 1:place + 3])[0]]
        self.edns = struct.unpack('>H', wire[10:12])[0] > 0

    def answer(self, rcode):
        return self.wire[:2] + struct.pack('>HHHHH', 0x8180 | rcode, 1, 0, 0, 0) + self.wire[12:self.end]


class Servers:
    """The name servers of one case: they remember what they are asked, and when."""

    def __init__(self, addresses, behaviour):
        self.behaviour = behaviour
        self.arrived = []
        self.counts = {}
        self.listeners = [self.listener(address, kind) for address in set(addresses)
                          for kind in (socket.SOCK_DGRAM, socket.SOCK_STREAM)]
        self.open = list(self.listeners)
        self.last = addresses[-1]

    @staticmethod
    def listener(address, kind):
        listener = socket.socket(socket.AF_INET, kind)
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.setsockopt(socket.SOL_SOCKET, SO_TIMESTAMPNS, 1)
        listener.bind((address, 53))
        if kind == socket.SOCK_STREAM:
            listener.listen()
        return listener

    def serve(self, lookup, wait):
        """Whether the lookup has ended; what was sent before is then still taken in."""
        ready = select.select([*self.open, lookup], [], [], max(0, wait))[0]
        for each in ready:
            if each != lookup:
                self.receive(each)
        return ready == [lookup]

    def receive(self, each):
        if each.type == socket.SOCK_DGRAM:
            self.datagram(each)
        elif each in self.listeners:
            self.open.append(each.accept()[0])
        else:
            self.stream(each)

    def datagram(self, server):
        wire, ancillary, _, client = server.recvmsg(4096, 64)
        seconds, nanos = struct.unpack('qq', ancillary[0][2])
        answer = self.take(Query(wire), server, 'udp', seconds * 10**9 + nanos)
        if answer:
            server.sendto(answer, client)

    def stream(self, server):
        head = server.recv(2, socket.MSG_WAITALL)
        if len(head) < 2:
            self.open.remove(server)
            server.close()
            return
        wire = server.recv(struct.unpack('>H', head)[0], socket.MSG_WAITALL)
        answer = self.take(Query(wire), server, 'tcp', time.time_ns())
        if answer:
            server.sendall(struct.pack('>H', len(answer)) + answer)

    def take(self, query, server, transport, when):
        address = server.getsockname()[0]
        self.arrived.append((when, address, transport, query.name, query.type, query.edns))
        turn = (address, query.name, query.type)
        self.counts[turn] = self.counts.get(turn, 0) + 1
        rcode = self.rcode(query, address, self.counts[turn])
        return None if rcode is None else query.answer(rcode)

    def rcode(self, query, address, nth):
        kind, _, rest = self.behaviour.partition(' ')
        if kind == 'only':
            return RCODES['nxdomain'] if query.type == rest else None
        if kind == 'last':
            return RCODES['nxdomain'] if address == self.last and nth >= int(rest) else None
        return RCODES.get(kind)

    def close(self):
        for each in self.open:
            each.close()


def look_up(case, answer):
    """In a process of its own, whose resolver has read nothing yet."""
    if LIBC.unshare(CLONE_NEWNS) or LIBC.mount(b'none', b'/', None, MS_REC | MS_PRIVATE, None):
        raise OSError(ctypes.get_errno(), 'no mount namespace')
    for name, text in case['files'].items():
        path = f'/run/plan-{os.getpid()}-{name}'
        with open(path, 'w', encoding='ascii') as file:
            file.write(text)
        if LIBC.mount(path.encode(), f'/etc/{name}'.encode(), None, MS_BIND, None):
            raise OSError(ctypes.get_errno(), name)
    started = time.monotonic()
    try:
        socket.getaddrinfo(case['name'], None, getattr(socket, case['family']), socket.SOCK_STREAM)
        code = 0
    except OSError as error:
        code = error.errno
    os.write(answer, json.dumps({'code': code, 'seconds': time.monotonic() - started}).encode())


def run(case):
    servers = Servers(case['servers'], case['behaviour'])
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            look_up(case, writing)
        except BaseException:
            traceback.print_exc()
        os._exit(0)
    os.close(writing)
    limit = time.monotonic() + case['limit']
    ended = False
    while not ended and time.monotonic() < limit:
        ended = servers.serve(reading, limit - time.monotonic())
    said = os.read(reading, 4096) if ended else b'{"code": null, "seconds": null}'
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    os.close(reading)
    servers.close()
    outcome = json.loads(said)
    outcome['queries'] = [list(query[1:]) for query in sorted(servers.arrived)]
    return outcome


if __name__ == '__main__':
    with ThreadPoolExecutor(SIDE_BY_SIDE) as pool:
        json.dump(list(pool.map(run, json.load(sys.stdin))), sys.stdout)
