package netprobe.archive;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import netprobe.model.Report;

/**
 * A report that can be shown to others: other names and addresses in it, the same for the same, so that it leads to the same findings. Names
 * stay below each other and addresses within their blocks, and on the links where they are. The same report becomes the same again; nobody who
 * has not got it can tell what it was.
 */
public final class Redaction {

    private Redaction() {}

    /** The report without its names and addresses. */
    public static Report of(Report report) {
        var originals = new Originals();
        new Rewriting(new Wording(originals)).of(report);
        return new Rewriting(new Wording(new Replacements(originals, key(report)))).of(report);
    }

    private static byte[] key(Report report) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(ReportCodec.write(report).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
