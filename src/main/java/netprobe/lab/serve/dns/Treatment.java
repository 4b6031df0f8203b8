package netprobe.lab.serve.dns;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import netprobe.lab.ScenarioFault;
import netprobe.lab.ServerTable;

/** What a server does with queries of some kind, where it does not simply answer them. */
enum Treatment {
    /** Answers. */
    SERVE,
    /** Takes them, and says nothing. */
    SILENT,
    /** Does not listen. */
    NONE,
    /** Hangs up. */
    CLOSE,
    /** Says FORMERR, without EDNS, as servers do that don't know it. */
    FORMERR,
    /** Answers as if nothing of the kind were in the query. */
    IGNORE,
    /** Says BADVERS (RFC 6891, section 6.1.3). */
    BADVERS,
    /** Says BADCOOKIE, whatever the cookie (RFC 7873, section 5.2.3). */
    BADCOOKIE;

    static Treatment read(ServerTable table, String key, Treatment... possible) throws ScenarioFault {
        String text = table.text(key).orElse(SERVE.text());
        return Arrays.stream(possible).filter(each -> each.text().equals(text)).findFirst()
                .or(() -> text.equals(SERVE.text()) ? Optional.of(SERVE) : Optional.empty())
                .orElseThrow(() -> table.fault(key, "is \"" + text + "\"; expected one of serve, "
                        + Arrays.stream(possible).map(Treatment::text).collect(Collectors.joining(", "))));
    }

    private String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
