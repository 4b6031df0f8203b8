"""What Python's own clients read of a server: witness.py PROTOCOL PORT [starttls] prints a banner and capabilities as JSON."""
import ftplib
import imaplib
import json
import poplib
import smtplib
import ssl
import sys

LIMIT = 5


def smtp(port, tls):
    with smtplib.SMTP(timeout=LIMIT) as client:
        code, text = client.connect('127.0.0.1', port)
        # only its constructor sets the name for TLS, and that keeps the greeting to itself
        client._host = 'localhost'
        client.ehlo('[127.0.0.1]')
        if tls:
            client.starttls(context=tls)
            client.ehlo('[127.0.0.1]')
        return f'{code} {text.decode()}', client.ehlo_resp.decode().split('\n')[1:]


def imap(port, tls):
    client = imaplib.IMAP4('127.0.0.1', port, timeout=LIMIT)
    if tls:
        client.starttls(tls)
    capabilities = client.capability()[1][0].decode().split()
    client.logout()
    return client.welcome.decode(), capabilities


def pop3(port, tls):
    client = poplib.POP3('127.0.0.1', port, timeout=LIMIT)
    if tls:
        client.stls(tls)
    capabilities = [' '.join([name, *arguments]) for name, arguments in client.capa().items()]
    client.quit()
    return client.getwelcome().decode(), capabilities


def ftp(port, tls):
    client = ftplib.FTP_TLS(timeout=LIMIT, context=tls) if tls else ftplib.FTP(timeout=LIMIT)
    banner = client.connect('127.0.0.1', port)
    if tls:
        client.auth()
    features = client.sendcmd('FEAT').split('\n')[1:-1]
    client.quit()
    return banner, [feature.strip() for feature in features]


protocol, port = sys.argv[1], int(sys.argv[2])
context = ssl._create_unverified_context() if len(sys.argv) > 3 else None
banner, capabilities = {'smtp': smtp, 'imap': imap, 'pop3': pop3, 'ftp': ftp}[protocol](port, context)
print(json.dumps({'banner': banner.rstrip(), 'capabilities': capabilities}))
