package netprobe.lab.serve.dns;

import java.util.Arrays;
import java.util.Locale;
import netprobe.lab.ScenarioFault;
import netprobe.lab.ServerTable;

/** In what an answer does not match its query, so that a careful client ignores it (RFC 5452, section 9.1). */
enum Lie {
    /** It matches. */
    NONE,
    /** The message ID. */
    ID,
    /** The question. */
    QUESTION,
    /** The port that it comes from. */
    PORT,
    /** The address that it comes from: another one of the host's, or another port where the host has but one. */
    ADDRESS;

    static Lie read(ServerTable table, String key) throws ScenarioFault {
        String text = table.text(key).orElse("none");
        return Arrays.stream(values()).filter(lie -> lie.name().toLowerCase(Locale.ROOT).equals(text)).findFirst()
                .orElseThrow(() -> table.fault(key,
                        "is \"" + text + "\"; expected one of id, question, port, address"));
    }
}
