package netprobe.connect.tls;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * An element of ASN.1's distinguished encoding (X.690), as far as it is needed for the extensions and keys that Java's own classes
 * leave encoded.
 */
final class Der {

    static final int INTEGER = 0x02;
    static final int OCTET_STRING = 0x04;
    static final int NULL = 0x05;
    static final int OBJECT_IDENTIFIER = 0x06;
    static final int SEQUENCE = 0x30;

    private static final int HIGH_TAG = 0x1f;
    private static final int MOST_LENGTH_OCTETS = 4;

    private final int tag;
    private final byte[] content;

    /** An element of its identifier octet and its content octets. */
    Der(int tag, byte[] content) {
        this.tag = tag;
        this.content = content;
    }

    /** The tag of a context-specific element, primitive or constructed. */
    static int context(int number, boolean constructed) {
        return 0x80 | (constructed ? 0x20 : 0) | number;
    }

    /** Elements joined to a constructed one. */
    static Der of(int tag, Der... parts) {
        var content = new ByteArrayOutputStream();
        for (Der part : parts) {
            content.writeBytes(part.encoded());
        }
        return new Der(tag, content.toByteArray());
    }

    /** The object identifier written in dots. */
    static Der identifier(String dotted) {
        var content = new ByteArrayOutputStream();
        String[] arcs = dotted.split("\\.", -1);
        base128(content, Integer.parseInt(arcs[0]) * 40L + Integer.parseInt(arcs[1]));
        for (int i = 2; i < arcs.length; i++) {
            base128(content, Long.parseLong(arcs[i]));
        }
        return new Der(OBJECT_IDENTIFIER, content.toByteArray());
    }

    private static void base128(ByteArrayOutputStream out, long arc) {
        for (int shift = 63 / 7 * 7; shift > 0; shift -= 7) {
            if (arc >>> shift != 0) {
                out.write((int) (arc >>> shift) & 0x7f | 0x80);
            }
        }
        out.write((int) arc & 0x7f);
    }

    /** The elements that stand in these octets one after another; as many as can be read. */
    static List<Der> sequence(byte[] octets) {
        var elements = new ArrayList<Der>();
        int at = 0;
        while (at + 2 <= octets.length && (octets[at] & HIGH_TAG) != HIGH_TAG) {
            int first = octets[at + 1] & 0xff;
            int more = first < 0x80 ? 0 : first & 0x7f;
            int start = at + 2 + more;
            if (more > MOST_LENGTH_OCTETS || start > octets.length) {
                break;
            }
            long length = more == 0 ? first : new BigInteger(1, octets, at + 2, more).longValue();
            if (length > octets.length - start) {
                break;
            }
            elements.add(new Der(octets[at] & 0xff, Arrays.copyOfRange(octets, start, start + (int) length)));
            at = start + (int) length;
        }
        return elements;
    }

    byte[] content() {
        return content;
    }

    /** The elements inside. */
    List<Der> parts() {
        return sequence(content);
    }

    /** The first element inside with that tag. */
    Optional<Der> part(int wanted) {
        return parts().stream().filter(part -> part.tag == wanted).findFirst();
    }

    /** The content as text of one octet a character. */
    String text() {
        return new String(content, StandardCharsets.ISO_8859_1);
    }

    /** Whether this is that object identifier. */
    boolean is(String dotted) {
        return tag == OBJECT_IDENTIFIER && Arrays.equals(content, identifier(dotted).content);
    }

    /** Identifier, length and content. */
    byte[] encoded() {
        var out = new ByteArrayOutputStream();
        out.write(tag);
        if (content.length < 0x80) {
            out.write(content.length);
        } else {
            byte[] length = minimal(content.length);
            out.write(0x80 | length.length);
            out.writeBytes(length);
        }
        out.writeBytes(content);
        return out.toByteArray();
    }

    private static byte[] minimal(int length) {
        byte[] bytes = BigInteger.valueOf(length).toByteArray();
        return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Der that && tag == that.tag && Arrays.equals(content, that.content);
    }

    @Override
    public int hashCode() {
        return 31 * tag + Arrays.hashCode(content);
    }

    @Override
    public String toString() {
        return "Der[tag=" + tag + ", length=" + content.length + "]";
    }
}
