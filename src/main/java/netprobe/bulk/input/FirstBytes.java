package netprobe.bulk.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.HexFormat;
import netprobe.bulk.ZstdStreams;

/** How a list is compressed, as its first bytes tell: no line of text begins like that. */
enum FirstBytes {
    NONE("", ""),
    /** RFC 1952, section 2.3.1. */
    GZIP("gzip", "1f8b"),
    /** A frame of zstd (RFC 8878, section 3.1.1). */
    ZSTD("zstd", "28b52ffd"),
    /** A frame that is to be skipped, which other frames follow (RFC 8878, section 3.1.2); the low bits of its first byte are free. */
    ZSTD_SKIPPABLE("zstd", "502a4d18");

    private static final int LONGEST = 4;

    private final String format;
    /** The first bytes, in hexadecimal. */
    private final String magic;

    FirstBytes(String format, String magic) {
        this.format = format;
        this.magic = magic;
    }

    /** The format's name. */
    String format() {
        return format;
    }

    /** What is inside of a stream that was recognised as this. */
    InputStream inside(InputStream compressed) throws IOException {
        return switch (this) {
            case NONE -> compressed;
            case GZIP -> new GzipMembers(compressed);
            case ZSTD, ZSTD_SKIPPABLE -> ZstdStreams.decompressing(compressed);
        };
    }

    /** Makes room for {@link #recognise}. */
    static PushbackInputStream beginning(InputStream in) {
        return new PushbackInputStream(in, LONGEST);
    }

    /** Looks at no more bytes than it takes, since the next one may be long in coming. */
    static FirstBytes recognise(PushbackInputStream in) throws IOException {
        var head = new byte[LONGEST];
        int length = 0;
        FirstBytes found = NONE;
        while (found == NONE && isBeginning(head, length)) {
            int next = in.read();
            if (next < 0) {
                break;
            }
            head[length++] = (byte) next;
            found = whole(head, length);
        }
        in.unread(head, 0, length);
        return found;
    }

    private static boolean isBeginning(byte[] head, int length) {
        for (FirstBytes each : values()) {
            if (2 * length < each.magic.length() && each.matches(head, length)) {
                return true;
            }
        }
        return false;
    }

    private static FirstBytes whole(byte[] head, int length) {
        for (FirstBytes each : values()) {
            if (2 * length == each.magic.length() && each.matches(head, length)) {
                return each;
            }
        }
        return NONE;
    }

    private boolean matches(byte[] head, int length) {
        for (int i = 0; i < length; i++) {
            int free = this == ZSTD_SKIPPABLE && i == 0 ? 0xf : 0;
            if ((head[i] & 0xff & ~free) != HexFormat.fromHexDigits(magic, 2 * i, 2 * i + 2)) {
                return false;
            }
        }
        return true;
    }
}
