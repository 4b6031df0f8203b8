"""Answers batches of calls of Python's socket and ipaddress modules: one JSON array of [function, arguments] a line, one array of outcomes a line.

An outcome is {"value": ...} or {"raised": class, "number": errno or EAI code or null, "message": text}; bytes travel as {"hex": ...}.
"""
import ctypes
import ctypes
import errno
import ipaddress
import json
import os
import platform
import socket
import sys
import unicodedata


# Where Python reads an herror's number. The reentrant functions need not write it, so an older failure's would be told again.
h_errno = ctypes.CDLL(None)["__h_errno_location"]
h_errno.restype = ctypes.POINTER(ctypes.c_int)


def constant(name):
    return int(getattr(socket, name))


def constants(*prefixes):
    return [[name, int(getattr(socket, name))] for name in dir(socket) if name.startswith(prefixes)]


def errno_symbols():
    return [[symbol, number] for symbol, number in vars(errno).items() if isinstance(number, int)]


def tls_alerts():
    """Name, spelt as in RFC 8446, and number of the alerts that the ssl module knows."""
    import ssl
    alerts = ssl.AlertDescription.__members__.items()
    return [[name.removeprefix("ALERT_DESCRIPTION_").lower().replace("cancelled", "canceled"), int(number)] for name, number in alerts]


def exception_of(number):
    return type(OSError(number, "")).__name__


def sent(value):
    if isinstance(value, dict):
        return bytes.fromhex(value["hex"])
    if isinstance(value, list):
        return tuple(map(sent, value))
    return value


def answered(value):
    if isinstance(value, bytes):
        return {"hex": value.hex()}
    if isinstance(value, (list, tuple)):
        return list(map(answered, value))
    return value


def ip_address(text):
    """Packed, and with the scope that only IPv6 addresses can have."""
    address = ipaddress.ip_address(text)
    return [address.packed, getattr(address, "scope_id", None) or ""]


def ip_is(text, *properties):
    """Which of the properties hold, such as is_global."""
    address = ipaddress.ip_address(text)
    return [name for name in properties if getattr(address, name)]


def libidn2(name):
    """[A-labels, "ok"], or ["", the error's name]: UTS #46, non-transitional, and then the rules of IDNA2008.

    What Unicode assigned after libidn2's version of it is disallowed to libidn2, if not to later ones: that is IDN2_UNASSIGNED here.
    """
    library = ctypes.CDLL("libidn2.so.0")
    library.idn2_strerror_name.restype = ctypes.c_char_p
    nfc_input, non_transitional = 1, 8
    result = ctypes.c_char_p()
    code = library.idn2_lookup_u8(name.encode(), ctypes.byref(result), nfc_input | non_transitional)
    if code == 0:
        return [result.value.decode(), "ok"]
    recent = any(unicodedata.category(character) == "Cn" for character in name)
    return ["", "IDN2_UNASSIGNED" if recent else library.idn2_strerror_name(code).decode()]


def idna2003(name):
    """What Python's own codec encodes a host's name to."""
    return name.encode("idna").decode()


def outcome(function, arguments):
    h_errno()[0] = 0
    try:
        return {"value": answered(function(*map(sent, arguments)))}
    except Exception as error:  # the class is the answer
        number = getattr(error, "errno", None)
        return {"raised": type(error).__name__, "number": number, "message": getattr(error, "strerror", None) or str(error)}


def function(name):
    others = {
        "constant": constant,
        "constants": constants,
        "errno_symbols": errno_symbols,
        "exception_of": exception_of,
        "idna2003": idna2003,
        "ip_address": ip_address,
        "ip_is": ip_is,
        "libidn2": libidn2,
        "strerror": os.strerror,
        "tls_alerts": tls_alerts,
        "version": platform.python_version,
        "libc_version": platform.libc_ver,
    }
    return others.get(name) or getattr(socket, name)


for line in sys.stdin:
    print(json.dumps([outcome(function(name), arguments) for name, arguments in json.loads(line)]), flush=True)
