"""The other end of connections, as scripted: python3 peers.py NAME ARGUMENT..., one line of JSON at a time."""

import json
import resource
import socket
import struct
import subprocess
import sys
import threading

WHILE = 20


def say(**what):
    print(json.dumps(what), flush=True)


def read_all(connection):
    received = b''
    while chunk := connection.recv(1 << 16):
        received += chunk
    return received


def connect(host, port):
    return socket.create_connection((host, int(port)), WHILE)


def clients(host, port, count):
    """Many at once: all are connected before the first says something."""
    connections = [connect(host, port) for _ in range(int(count))]
    for number, connection in enumerate(connections):
        connection.sendall(b'client %d' % number)
        connection.shutdown(socket.SHUT_WR)
    say(answers=[read_all(connection).decode() for connection in connections])


def queue(host, port, count):
    """More than are served at once: each is done before it ends, and none waits for another."""
    answers = []

    def one(number):
        with connect(host, port) as connection:
            connection.sendall(b'client %d' % number)
            connection.shutdown(socket.SHUT_WR)
            answers.append(read_all(connection).decode())
    threads = [threading.Thread(target=one, args=(number,)) for number in range(int(count))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    say(answers=sorted(answers))


def reset(host, port):
    connection = connect(host, port)
    connection.sendall(b'abc')
    connection.recv(3, socket.MSG_WAITALL)
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack('ii', 1, 0))
    connection.close()
    say(reset=True)


def slow(host, port, size):
    """One that reads nothing until another has been served."""
    payload = bytes(range(256)) * (int(size) // 256)
    holding = connect(host, port)
    sender = threading.Thread(target=lambda: (holding.sendall(payload), holding.shutdown(socket.SHUT_WR)))
    sender.start()
    with connect(host, port) as other:
        other.sendall(b'quick')
        other.shutdown(socket.SHUT_WR)
        quick = read_all(other).decode()
    same = read_all(holding) == payload
    sender.join()
    say(quick=quick, same=same)


def datagrams(port, *hosts):
    """Whom a reply comes from, for each address that is asked."""
    for host in hosts:
        family = socket.AF_INET6 if ':' in host else socket.AF_INET
        with socket.socket(family, socket.SOCK_DGRAM) as asker:
            asker.settimeout(WHILE)
            asker.sendto(b'hello', (host, int(port)))
            reply, sender = asker.recvfrom(100)
            say(reply=reply.decode(), sender=sender[0], port=sender[1])


def hold(host, port):
    """Holds a port until standard input ends."""
    family = socket.AF_INET6 if ':' in host else socket.AF_INET
    with socket.socket(family) as listening:
        listening.bind((host, int(port)))
        listening.listen()
        say(port=listening.getsockname()[1])
        sys.stdin.read()


def stream(kind, *arguments):
    """Serves one connection, in one of several ways."""
    with socket.create_server(('127.0.0.1', 0)) as listening:
        say(port=listening.getsockname()[1])
        connection, _ = listening.accept()
        with connection:
            globals()['stream_' + kind](connection, *arguments)


def stream_flip(connection, offset):
    """Sends everything back but for one bit."""
    position = 0
    while chunk := bytearray(connection.recv(1 << 16)):
        if position <= int(offset) < position + len(chunk):
            chunk[int(offset) - position] ^= 1
        position += len(chunk)
        connection.sendall(chunk)


def stream_cut(connection, size):
    """Sends so many bytes back, and ends in order."""
    connection.sendall(connection.recv(int(size), socket.MSG_WAITALL))
    connection.shutdown(socket.SHUT_WR)
    read_all(connection)


def stream_reset(connection, size):
    connection.sendall(connection.recv(int(size), socket.MSG_WAITALL))
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack('ii', 1, 0))


def stream_more(connection):
    connection.sendall(read_all(connection) + b'more')


def stream_late(connection):
    """Sends nothing back before all has come."""
    connection.sendall(read_all(connection))


def stream_trickle(connection):
    """Byte by byte."""
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    for byte in read_all(connection):
        connection.sendall(bytes([byte]))


def stream_mute(connection):
    """Takes everything and says nothing, until the other ends."""
    read_all(connection)
    try:
        connection.recv(1)
    except OSError:
        pass
    sys.stdin.read()


def replies(host, *script):
    """Answers datagrams, the first by the first of the script's words and so on."""
    family = socket.AF_INET6 if ':' in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_DGRAM) as server, socket.socket(family, socket.SOCK_DGRAM) as other:
        server.bind((host, 0))
        other.bind((host, 0))
        say(port=server.getsockname()[1], other=other.getsockname()[1])
        kept = []
        for word in script:
            datagram, sender = server.recvfrom(1 << 16)
            if word == 'twice':
                server.sendto(datagram, sender)
            if word == 'other':
                other.sendto(datagram, sender)
            if word == 'wrong':
                server.sendto(datagram[:-1] + b'\0', sender)
            if word == 'later':
                kept.append(datagram)
            if word in ('same', 'twice'):
                server.sendto(datagram, sender)
                while kept:
                    server.sendto(kept.pop(), sender)
        sys.stdin.read()


def measured(*command):
    """Runs a command, and tells the most memory that it had resident at once, in KiB."""
    status = subprocess.run(command, stdout=subprocess.DEVNULL).returncode
    say(status=status, resident=resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)


globals()[sys.argv[1]](*sys.argv[2:])
