package netprobe.connect.greeting;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The secure shell's version exchange (RFC 4253, section 4.2), which commons-net has nothing for.
 *
 * <p>A server may send other lines first; one that sends only others, and closes, says in them why it turns us away.
 */
final class SshBanner {

    private static final Pattern VERSION = Pattern.compile("SSH-(?:2\\.0|1\\.99)-(\\S+)(?: .*)?");

    private SshBanner() {}

    static Ending overTcp(Conversation conversation) throws IOException {
        Wire wire = conversation.wire();
        try {
            conversation.hearUntil(heard -> own(heard).isPresent()
                    || conversation.request().protocol().unlike(heard).isPresent());
        } catch (IOException end) {
            return withoutVersion(wire, end);
        }
        Matcher version = VERSION.matcher(own(wire.heard()).orElse(""));
        if (!version.matches()) {
            return Ending.FOREIGN;
        }
        conversation.draft().step("banner");
        conversation.draft().banner(Bytes.wholeLines(wire.heard()));
        conversation.draft().software(Optional.of(version.group(1)));
        return Ending.RIGHT;
    }

    private static Ending withoutVersion(Wire wire, IOException end) throws IOException {
        boolean spoken = Bytes.haveLine(wire.heard()) && Bytes.areText(wire.heard());
        return switch (wire.stop().orElseThrow()) {
            case Stop.Closed() when spoken -> new Ending.Rejected(lines(wire.heard()).getLast());
            case Stop.Expired() when spoken -> Ending.FOREIGN;
            default -> throw end;
        };
    }

    /** The line that SSH begins with, once it is whole. */
    private static Optional<String> own(byte[] heard) {
        return lines(Bytes.wholeLines(heard)).stream().filter(line -> line.startsWith("SSH-")).findFirst();
    }

    private static List<String> lines(byte[] heard) {
        return new String(heard, UTF_8).lines().toList();
    }
}
