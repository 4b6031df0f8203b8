package netprobe.connect.greeting;

import static netprobe.model.Greeting.Verdict.CUT_OFF;
import static netprobe.model.Greeting.Verdict.MISSING;
import static netprobe.model.Greeting.Verdict.RIGHT;
import static netprobe.model.Greeting.Verdict.WRONG;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import netprobe.model.Failure;
import netprobe.model.Failure.DeadlineExpired;
import netprobe.model.Failure.Malformed;
import netprobe.model.Greeting.Verdict;
import netprobe.tables.SocketErrors;

/** Says what became of a greeting, from the bytes that came and how they ended. */
final class Judgement {

    private final GreetingRequest request;
    private final byte[] heard;
    private final Draft draft;
    private final Optional<String> resembles;

    Judgement(GreetingRequest request, byte[] heard, Draft draft) {
        this.request = request;
        this.heard = heard;
        this.draft = draft;
        this.resembles = request.protocol().unlike(heard);
    }

    /** Of a conversation that came to its end. */
    Greeted of(Ending ending) {
        return switch (ending) {
            case Ending.Right() -> greeted(RIGHT, Optional.empty());
            case Ending.Insecure(Failure failure) -> greeted(RIGHT, Optional.of(failure));
            case Ending.Rejected(String line) -> wrong("rejected", "the peer turns us away: " + line);
            case Ending.Foreign() -> foreign();
        };
    }

    /** Of one that was broken off, or in which a client did not understand what came. */
    Greeted brokenOff(Optional<Stop> stop) {
        if (stop.isEmpty() || resembles.isPresent()) {
            return foreign();
        }
        return switch (stop.get()) {
            case Stop.Flooded() -> wrong("endless", heard.length + " bytes came, and no end of the greeting");
            case Stop.Expired() -> incomplete(expired());
            case Stop.Closed() -> incomplete(closed());
            case Stop.Broken(IOException cause) -> incomplete(
                    SocketErrors.errno(cause, Greeted.OPERATION, request.peer()));
        };
    }

    private Greeted foreign() {
        String other = resembles.map(name -> name + ": ").orElse("");
        return wrong("wrong-protocol",
                "expected " + request.protocol().language() + ", got " + other + Bytes.beginning(heard));
    }

    private Greeted wrong(String code, String message) {
        return greeted(WRONG, Optional.of(malformed(code, message)));
    }

    private Greeted incomplete(Failure failure) {
        return greeted(heard.length == 0 ? MISSING : CUT_OFF, Optional.of(failure));
    }

    private Failure expired() {
        String within = " within " + text(request.timeout());
        String message = heard.length == 0
                ? "nothing came" + within
                : count() + " came" + within + ", and not the whole greeting";
        return new DeadlineExpired("timeout", request.timeout(), message, Greeted.OPERATION,
                Optional.of(request.peer()));
    }

    private Failure closed() {
        return heard.length == 0
                ? malformed("closed", "the peer closed the connection before it said anything")
                : malformed("cut-off", "the peer closed the connection after " + count()
                        + ", before the greeting was whole");
    }

    private String count() {
        return heard.length == 1 ? "1 byte" : heard.length + " bytes";
    }

    private static String text(Duration time) {
        return time.toMillisPart() == 0 ? time.toSeconds() + "s" : time.toMillis() + "ms";
    }

    private Failure malformed(String code, String message) {
        return new Malformed(code, message, Greeted.OPERATION, Optional.of(request.peer()));
    }

    private Greeted greeted(Verdict verdict, Optional<Failure> failure) {
        if (draft.banner().isEmpty()) {
            draft.banner(heard);
        }
        return new Greeted(Optional.of(draft.finish(verdict, verdict == WRONG ? resembles : Optional.empty())),
                failure);
    }
}
