package netprobe.idna;

import com.ibm.icu.text.IDNA;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A URL's host in ASCII as browsers make it: "domain to ASCII" of the WHATWG URL Standard, which is UTS #46 with options of its own. */
public final class UrlHost {

    /** What UTS #46 finds and the standard has a browser ignore: CheckHyphens and VerifyDnsLength are false. */
    private static final Set<IDNA.Error> IGNORED =
            EnumSet.of(IDNA.Error.LEADING_HYPHEN, IDNA.Error.TRAILING_HYPHEN, IDNA.Error.HYPHEN_3_4,
                    IDNA.Error.EMPTY_LABEL, IDNA.Error.LABEL_TOO_LONG, IDNA.Error.DOMAIN_NAME_TOO_LONG);

    private UrlHost() {}

    /** The host in ASCII; empty where a browser refuses it. */
    public static Optional<String> toAscii(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        boolean plain = host.chars().allMatch(c -> c < 0x80) && !lower.contains("xn--");
        return plain ? Optional.of(lower) : mapped(host);
    }

    private static Optional<String> mapped(String host) {
        IDNA idna = IDNA.getUTS46Instance(
                IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.NONTRANSITIONAL_TO_UNICODE | IDNA.CHECK_BIDI
                        | IDNA.CHECK_CONTEXTJ);
        var info = new IDNA.Info();
        var ascii = new StringBuilder();
        idna.nameToASCII(host, ascii, info);
        return IGNORED.containsAll(info.getErrors()) ? Optional.of(ascii.toString()) : Optional.empty();
    }
}
