#!/usr/bin/env python3
"""Turns IANA's registries, as CSV, into the tables services.tsv and protocols.tsv.

usage: iana-tables.py service-names-port-numbers.csv DATE protocol-numbers-1.csv DATE TABLES-FOLDER

Each DATE is the day the copy was made: it stands on the table's first line, and the commands show it.
"""

import csv
import sys

TRANSPORTS = ["tcp", "udp", "sctp", "dccp"]


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def ports(text):
    first, _, last = text.partition("-")
    return range(int(first), int(last or first) + 1)


def services(path):
    """(name, port, transports, aliases): all names of a port on a transport make one service, the first registered leads."""
    names = {}
    for row in rows(path):
        name, transport = row["Service Name"], row["Transport Protocol"]
        if name and row["Port Number"] and transport:
            for port in ports(row["Port Number"]):
                known = names.setdefault((port, transport), [])
                if name not in known:
                    known.append(name)
    transports = {}
    for (port, transport), known in names.items():
        transports.setdefault((port, tuple(known)), []).append(transport)
    for (port, known), of in sorted(transports.items(), key=lambda item: (item[0][0], TRANSPORTS.index(item[1][0]))):
        yield known[0], port, ",".join(sorted(of, key=TRANSPORTS.index)), ",".join(known[1:]) or "-"


def protocols(path):
    """(name, number, aliases): the keyword in lower case with the keyword itself as alias, as in /etc/protocols."""
    for row in rows(path):
        keyword = row["Keyword"].removesuffix(" (deprecated)").strip()
        if keyword not in ("", "Reserved") and row["Decimal"].isdigit():
            yield keyword.lower().replace(" ", "-"), row["Decimal"], keyword.replace(" ", "-")


def write(path, head, lines):
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write(f"# {head}\n")
        for line in lines:
            file.write("\t".join(map(str, line)) + "\n")


def main():
    service_csv, service_date, protocol_csv, protocol_date, folder = sys.argv[1:]
    registry = "IANA Service Name and Transport Protocol Port Number Registry (RFC 6335)"
    write(f"{folder}/services.tsv", f"{registry}, {service_date}", services(service_csv))
    write(f"{folder}/protocols.tsv", f"IANA Assigned Internet Protocol Numbers, {protocol_date}", protocols(protocol_csv))


if __name__ == "__main__":
    main()
