package netprobe.bulk.input;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;
import netprobe.dns.DomainName;
import netprobe.dns.InvalidName;
import netprobe.dns.TypeName;
import netprobe.idna.InternationalName;
import netprobe.model.AddressText;
import netprobe.model.Answer;
import netprobe.model.IpAddress;

/**
 * What a line asks for: {@code NAME}, {@code NAME TYPE}, an address or a block of addresses, with or without a type. One object tells of one line
 * after another.
 *
 * <p>Names are read as everywhere (docs/commands/query.md): international ones, {@code \.} and {@code \DDD}; an address stands for its name in the reverse
 * mapping. White space may be around the words; what begins with {@code #} or, as in dnsperf's lists, with {@code ;} is a comment.
 */
final class ListLine {

    /** The type of a name that comes without one. */
    static final int NO_TYPE = -1;

    private static final int ROOM = 256;

    private final TypeWords types = new TypeWords();
    private final byte[] wire = new byte[ROOM];
    private int length;
    private int type;
    private Optional<AddressBlock> block = Optional.empty();

    /**
     * Reads a line.
     *
     * @return whether it asks for anything; a comment doesn't
     */
    boolean read(byte[] text, int start, int end) throws UnreadableLine {
        int name = wordStart(text, start, end);
        if (name == end) {
            return false;
        }
        int nameEnd = wordEnd(text, name, end);
        int typeWord = wordStart(text, nameEnd, end);
        int typeEnd = wordEnd(text, typeWord, end);
        if (wordStart(text, typeEnd, end) < end) {
            throw new UnreadableLine("too-many-words", "expected NAME or NAME TYPE, and nothing behind");
        }
        type = typeWord == end ? NO_TYPE : type(text, typeWord, typeEnd);
        block = Optional.empty();
        length = PlainName.write(text, name, nameEnd, wire);
        if (length == 0) {
            readOther(decoded(text, name, nameEnd));
        }
        return true;
    }

    private int type(byte[] text, int from, int to) throws UnreadableLine {
        int number = types.number(text, from, to);
        if (number < 0) {
            throw new UnreadableLine("invalid-type", "expected a type such as MX or TYPE65280 behind the name");
        }
        if (number == TypeName.AXFR || number == TypeName.IXFR) {
            throw new UnreadableLine("transfer", "expected no transfer of a zone, which query makes");
        }
        return number;
    }

    private void readOther(String text) throws UnreadableLine {
        block = AddressBlock.parse(text);
        if (block.isPresent()) {
            type = type == NO_TYPE ? TypeName.PTR : type;
            return;
        }
        Optional<IpAddress> address = AddressText.ptonScoped(text);
        if (address.isPresent()) {
            type = type == NO_TYPE ? TypeName.PTR : type;
            IpAddress known = address.get();
            length = ReverseWire.write(known.family(), known.high(), known.low(), wire);
            return;
        }
        byte[] name = name(text).wire();
        length = name.length;
        System.arraycopy(name, 0, wire, 0, length);
    }

    private static DomainName name(String text) throws UnreadableLine {
        if (text.indexOf('\0') >= 0) {
            throw new UnreadableLine("nul-byte", "expected text without NUL bytes");
        }
        Answer<InternationalName> name = InternationalName.of(text);
        if (name.value().isEmpty()) {
            throw new UnreadableLine("invalid-name", name.failure().orElseThrow().message());
        }
        try {
            return DomainName.parse(name.value().get().ascii());
        } catch (InvalidName invalid) {
            throw new UnreadableLine("invalid-name", invalid.reason());
        }
    }

    private static String decoded(byte[] text, int from, int to) throws UnreadableLine {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(text, from, to - from)).toString();
        } catch (CharacterCodingException wrong) {
            throw new UnreadableLine("not-utf8", "expected valid UTF-8");
        }
    }

    /** Whether a line, of which no more than the beginning may be known, is a comment. */
    static boolean isComment(byte[] text, int start, int end) {
        int at = skipSpace(text, start, end);
        return at < end && isCommentMark(text[at]);
    }

    /** Where the next word begins; the end of the line where there is none but a comment. */
    private static int wordStart(byte[] text, int from, int end) {
        int at = skipSpace(text, from, end);
        return at < end && isCommentMark(text[at]) ? end : at;
    }

    private static int skipSpace(byte[] text, int from, int end) {
        int at = from;
        while (at < end && isSpace(text[at])) {
            at++;
        }
        return at;
    }

    private static int wordEnd(byte[] text, int from, int end) {
        int at = from;
        while (at < end && !isSpace(text[at])) {
            at++;
        }
        return at;
    }

    private static boolean isCommentMark(byte b) {
        return b == '#' || b == ';';
    }

    private static boolean isSpace(byte b) {
        return b == ' ' || b >= '\t' && b <= '\r';
    }

    /** The name, in wire form, at the beginning of it. */
    byte[] wire() {
        return wire;
    }

    /** How many bytes the name has; 0 where there is a {@link #block()}. */
    int length() {
        return length;
    }

    /** The type on the line; else that of an address's name, or {@link #NO_TYPE}. */
    int type() {
        return type;
    }

    /** The addresses that are asked for, if the line has a block of them. */
    Optional<AddressBlock> block() {
        return block;
    }
}
