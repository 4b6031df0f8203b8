package netprobe.bulk.output;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import netprobe.archive.JsonText;
import netprobe.bulk.Finished;
import netprobe.dns.Stub;
import netprobe.model.Failure;
import netprobe.tables.Errors;

/** Error objects as docs/json.md has them, ready to be written: of the same kind and server they are the same. For one thread. */
final class ErrorObjects {

    private final List<String> servers;
    private final Map<Key, byte[]> made = new HashMap<>();

    /** What an object depends on. */
    private record Key(Enum<?> kind, int number, int attempts, int server) {}

    ErrorObjects(List<String> servers) {
        this.servers = servers;
    }

    /** Of an answer without the data that was asked for. */
    byte[] of(AnswerReader answer, int server) {
        var key = new Key(answer.verdict(), answer.rcode(), 0, server);
        return made.computeIfAbsent(key, _ -> object(failure(answer, Optional.of(servers.get(server)))));
    }

    /** Of a question without an answer. */
    byte[] of(Finished finished) {
        var key = new Key(finished.lack(), finished.errno(), finished.attempts(), finished.server());
        return made.computeIfAbsent(key, _ -> object(failure(finished, Optional.of(servers.get(finished.server())))));
    }

    private static Failure failure(AnswerReader answer, Optional<String> peer) {
        return switch (answer.verdict()) {
            case NO_DATA -> Errors.noData(Stub.OPERATION, peer);
            case REFERRAL -> noError("no answer but a referral to other name servers", peer);
            case UNHELD -> noError("the server neither has the zone nor asks others", peer);
            case DATA, ERROR -> Errors.rcode(answer.rcode(), Stub.OPERATION, peer);
        };
    }

    private static Failure noError(String message, Optional<String> peer) {
        return new Failure.Rcode(0, "NOERROR", message, Stub.OPERATION, peer);
    }

    private static Failure failure(Finished finished, Optional<String> peer) {
        return switch (finished.lack()) {
            case TIMEOUT -> new Failure.DeadlineExpired("timeout", Duration.ofNanos(finished.nanos()),
                    "no answer to " + finished.attempts() + (finished.attempts() == 1 ? " try" : " tries"),
                    Stub.OPERATION, peer);
            case UNREACHABLE -> Errors.errno(finished.errno(), Stub.OPERATION, peer);
            case TRUNCATED -> new Failure.Malformed("truncated", truncated(finished.errno()), Stub.OPERATION, peer);
            case MALFORMED -> new Failure.Malformed("dns", "the message does not follow the wire format",
                    Stub.OPERATION, peer);
        };
    }

    private static String truncated(int errno) {
        String reason = errno == 0 ? "" : ": " + Errors.errno(errno, "", Optional.empty()).code();
        return "the answer does not fit into a datagram, and could not be had over TCP" + reason;
    }

    private static byte[] object(Failure failure) {
        var json = new StringBuilder("{");
        member(json, "space", failure.space());
        member(json, "code", failure.code());
        failure.number().ifPresent(number -> json.append("\"number\":").append(number).append(','));
        member(json, "operation", failure.operation());
        member(json, "message", failure.message());
        failure.peer().ifPresent(peer -> member(json, "peer", peer));
        json.setCharAt(json.length() - 1, '}');
        return Bytes.of(json.toString());
    }

    private static void member(StringBuilder json, String name, String value) {
        json.append('"').append(name).append("\":").append(JsonText.quoted(value)).append(',');
    }
}
