package netprobe.render;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import netprobe.model.ServerAnswer;

/** What servers were asked and said, in words. */
final class AskedText {

    private AskedText() {}

    /** Who told, and how long it took: {@code , by a.root-servers.net. (198.41.0.4:53) in 12 ms}; nothing where nobody was asked. */
    static String source(List<ServerAnswer> asked) {
        return asked.stream().filter(answer -> answer.kind().isFromTheZone()).reduce((_, last) -> last)
                .map(answer -> ", by " + who(answer) + " in " + Times.text(answer.took())).orElse("");
    }

    static String who(ServerAnswer answer) {
        return answer.server() + " (" + answer.address() + ")";
    }

    /** Those of the questions that led nowhere. */
    static List<String> failures(List<ServerAnswer> asked) {
        return asked.stream().filter(answer -> !answer.kind().isFromTheZone())
                .map(answer -> who(answer) + " " + answer.transport().label() + ": " + outcome(answer)).toList();
    }

    /** One query's outcome in a few words: {@code NOERROR aa 1.2 ms}, {@code REFUSED 0.8 ms}, {@code silent for 1.50 s}. */
    static String outcome(ServerAnswer answer) {
        return switch (answer.kind()) {
            case SILENT -> "silent for " + Times.text(roundedUp(answer.took()));
            case NOT_AWAITED -> "not waited for";
            case NOT_ASKED -> "not asked";
            case UPWARD_REFERRAL -> "refers upward " + Times.text(answer.took());
            case SIDEWAYS_REFERRAL -> "refers elsewhere " + Times.text(answer.took());
            case MALFORMED, UNREACHABLE,
                    NO_ROUTE -> answer.failure().map(failure -> failure.code()).orElse("no answer");
            default -> message(answer);
        };
    }

    private static String message(ServerAnswer answer) {
        String rcode = answer.rcode().orElse("?");
        String authority = answer.isAuthoritative() ? " aa" : answer.kind().isLame() ? " not aa" : "";
        return rcode + authority + (answer.edns() ? "" : " without EDNS") + " " + Times.text(answer.took());
    }

    /** Waiting ends some microseconds late. */
    private static Duration roundedUp(Duration took) {
        return Duration.ofMillis(Math.round(took.toNanos() / 1e7) * 10);
    }

    static String joined(List<String> words) {
        return words.stream().collect(Collectors.joining(", "));
    }
}
