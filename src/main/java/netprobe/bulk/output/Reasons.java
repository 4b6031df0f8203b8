package netprobe.bulk.output;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import netprobe.bulk.Finished;
import netprobe.dns.Stub;
import netprobe.tables.Errors;

/** Why a question has no records, in a word or a few. For one thread. */
final class Reasons {

    private final Map<Integer, byte[]> rcodes = new HashMap<>();

    /** The name of a response code. */
    byte[] rcode(int rcode) {
        return rcodes.computeIfAbsent(rcode, Reasons::named);
    }

    private static byte[] named(int rcode) {
        return Bytes.of(Errors.rcode(rcode, Stub.OPERATION, Optional.empty()).code());
    }

    /** Why nothing came that could be used. */
    byte[] lack(Finished finished) {
        int attempts = finished.attempts();
        return Bytes.of(switch (finished.lack()) {
            case TIMEOUT -> "timeout after " + attempts + (attempts == 1 ? " try" : " tries");
            case UNREACHABLE -> Errors.errno(finished.errno(), Stub.OPERATION, Optional.empty()).code();
            case TRUNCATED -> "truncated";
            case MALFORMED -> "malformed";
        });
    }
}
