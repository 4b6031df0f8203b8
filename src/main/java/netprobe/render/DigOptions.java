package netprobe.render;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import netprobe.model.Edns;
import netprobe.model.EdnsOption;

/** The OPT record as dig 9.18 prints it. */
record DigOptions(StringBuilder out) {

    private static final HexFormat HEX = HexFormat.of();
    private static final int LAST_NAMED_ERROR = 24;
    private static final int LLQ = 1;
    private static final int LLQ_SIZE = 18;
    private static final int NSID = 3;
    private static final int CLIENT_SUBNET = 8;
    private static final int EXPIRE = 9;
    private static final int COOKIE = 10;
    private static final int KEEPALIVE = 11;
    private static final int KEY_TAG = 14;
    private static final int ERROR = 15;
    private static final int CLIENT_TAG = 16;
    private static final int SERVER_TAG = 17;

    void write(Edns edns) {
        out.append(";; OPT PSEUDOSECTION:\n; EDNS: version: ").append(edns.version()).append(", flags:");
        out.append(edns.dnssecOk() ? " do" : "").append(edns.compactOk() ? " co" : "");
        if (edns.unassignedFlags() != 0) {
            out.append("; MBZ: 0x").append(HEX.toHexDigits((short) edns.unassignedFlags())).append(", udp: ");
        } else {
            out.append("; udp: ");
        }
        out.append(edns.udpSize()).append('\n');
        for (EdnsOption option : edns.options()) {
            out.append("; ").append(Visible.escape(line(option))).append('\n');
        }
    }

    private static String line(EdnsOption option) {
        return switch (option) {
            case EdnsOption.Nsid nsid -> "NSID:" + dump(HEX.parseHex(nsid.hex()));
            case EdnsOption.ClientSubnet subnet -> "CLIENT-SUBNET: " + subnet.address() + '/' + subnet.source() + '/'
                    + subnet.scope();
            // one that belongs to another query is no answer to it
            case EdnsOption.Cookie cookie -> "COOKIE: " + cookie.client() + cookie.server()
                    + (cookie.server().isEmpty() ? " (echoed)" : " (good)");
            case EdnsOption.Keepalive keepalive -> "TCP KEEPALIVE:" + keepalive.timeout()
                    .map(timeout -> " " + timeout.toSeconds() + '.' + timeout.toMillisPart() / 100 + " secs")
                    .orElse("");
            case EdnsOption.Padding padding -> padding.length() == 0 ? "PAD:" : "PAD: (" + padding.length() + " bytes)";
            case EdnsOption.ExtendedError error -> "EDE: " + error(error)
                    + (error.text().isEmpty() ? "" : ": (" + printable(error.text()) + ')');
            case EdnsOption.Other other -> other(other.code(), HEX.parseHex(other.hex()));
        };
    }

    /** dig has names for the errors of RFC 8914 only, and its own for the first. */
    private static String error(EdnsOption.ExtendedError error) {
        String name = error.info() == 0 ? "Other" : error.name();
        return error.info() <= LAST_NAMED_ERROR ? error.info() + " (" + name + ')' : Integer.toString(error.info());
    }

    private static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", ".");
    }

    private static String other(int code, byte[] data) {
        var bytes = ByteBuffer.wrap(data);
        return label(code) + switch (code) {
            case LLQ -> data.length == LLQ_SIZE ? longLivedQuery(bytes) : dump(data);
            case CLIENT_SUBNET -> spaced(data);
            case COOKIE -> " " + HEX.formatHex(data);
            case EXPIRE -> data.length == Integer.BYTES ? expiry(bytes) : dump(data);
            case KEY_TAG -> data.length > 0 && data.length % Short.BYTES == 0 ? numbers(bytes) : dump(data);
            case CLIENT_TAG, SERVER_TAG -> data.length == Short.BYTES ? numbers(bytes) : dump(data);
            default -> dump(data);
        };
    }

    private static String label(int code) {
        return switch (code) {
            case LLQ -> "LLQ:";
            case NSID -> "NSID:";
            case CLIENT_SUBNET -> "CLIENT-SUBNET:";
            case EXPIRE -> "EXPIRE:";
            case COOKIE -> "COOKIE:";
            case KEEPALIVE -> "TCP KEEPALIVE:";
            case KEY_TAG -> "KEY-TAG:";
            case ERROR -> "EDE:";
            case CLIENT_TAG -> "CLIENT-TAG:";
            case SERVER_TAG -> "SERVER-TAG:";
            default -> "OPT=" + code + ':';
        };
    }

    private static String longLivedQuery(ByteBuffer data) {
        return " Version: " + Short.toUnsignedInt(data.getShort()) + ", Opcode: "
                + Short.toUnsignedInt(data.getShort()) + ", Error: " + Short.toUnsignedInt(data.getShort())
                + ", Identifier: " + Long.toUnsignedString(data.getLong()) + ", Lifetime: "
                + Integer.toUnsignedString(data.getInt());
    }

    private static String numbers(ByteBuffer data) {
        var numbers = new ArrayList<String>();
        while (data.hasRemaining()) {
            numbers.add(" " + Short.toUnsignedInt(data.getShort()));
        }
        return String.join(",", numbers);
    }

    private static String expiry(ByteBuffer data) {
        long seconds = Integer.toUnsignedLong(data.getInt());
        return " " + seconds + " (" + DigTime.words(seconds) + ')';
    }

    /** The bytes in hexadecimal digits, then as characters. */
    private static String dump(byte[] data) {
        if (data.length == 0) {
            return "";
        }
        var characters = new StringBuilder();
        for (byte octet : data) {
            characters.append(octet >= ' ' && octet < 0x7f ? (char) octet : '.');
        }
        return spaced(data) + "(\"" + characters + "\")";
    }

    private static String spaced(byte[] data) {
        return data.length == 0 ? "" : " " + HexFormat.ofDelimiter(" ").formatHex(data) + ' ';
    }
}
