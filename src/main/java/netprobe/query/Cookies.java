package netprobe.query;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import netprobe.dns.EdnsForm.OptionData;
import netprobe.model.EdnsOption;
import netprobe.model.IpAddress;

/**
 * The cookies of one run (RFC 7873): to each server one of ours, chosen at random (RFC 9018, section 3), and behind it the last one it gave
 * us.
 */
final class Cookies {

    private static final int OPTION = 10;
    private static final int CLIENT_BYTES = 8;

    private final SecureRandom random = new SecureRandom();
    private final Map<IpAddress, String> ours = new ConcurrentHashMap<>();
    private final Map<IpAddress, String> theirs = new ConcurrentHashMap<>();

    /** What to send. */
    OptionData option(IpAddress server) {
        return new OptionData(OPTION, ours.computeIfAbsent(server, _ -> fresh()) + theirs.getOrDefault(server, ""));
    }

    /** Keeps what came back. */
    void learn(IpAddress server, EdnsOption.Cookie cookie) {
        if (!cookie.server().isEmpty()) {
            theirs.put(server, cookie.server());
        }
    }

    private String fresh() {
        var bytes = new byte[CLIENT_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
