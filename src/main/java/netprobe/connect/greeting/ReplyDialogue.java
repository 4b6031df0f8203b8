package netprobe.connect.greeting;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import netprobe.connect.greeting.TlsUpgrade.Outcome;
import netprobe.model.Failure;
import netprobe.model.Failure.Malformed;
import netprobe.model.Greeting.Detail.Capabilities;
import netprobe.tables.ProductNames;

/** Commands and replies: the greeting, what the server can do, TLS where it was asked for, good-bye. */
final class ReplyDialogue {

    /** What is asked beside the greeting must not keep anybody waiting. */
    private static final Duration ASIDE = Duration.ofSeconds(2);
    private static final Duration FAREWELL = Duration.ofMillis(200);

    private final Conversation conversation;
    private final Speaker speaker;
    private final Wire wire;
    private final Draft draft;
    private boolean offeredTls;

    ReplyDialogue(Conversation conversation, Speaker speaker) {
        this.conversation = conversation;
        this.speaker = speaker;
        this.wire = conversation.wire();
        this.draft = conversation.draft();
    }

    Ending hold() throws IOException {
        wire.mendLineEnds();
        Ending ending = listen() ? judge() : Ending.FOREIGN;
        if (ending instanceof Ending.Right) {
            askCapabilities();
            ending = conversation.request().startTls() ? goOverToTls() : ending;
        }
        if (wire.stop().isEmpty() && !(ending instanceof Ending.Foreign)) {
            conversation.aside("the good-bye", FAREWELL, speaker::quit);
        }
        return ending;
    }

    /** Whether the whole greeting came; if it did not, and had it come it would not have been one, there is no more to wait for. */
    private boolean listen() throws IOException {
        try {
            conversation.begin(speaker.client());
        } catch (IOException _) {
            // also a refusal, or words that the client does not know: the words themselves are judged
        }
        draft.banner(wire.heard());
        if (wire.stop().isEmpty()) {
            draft.step("banner");
            return true;
        }
        String begun = line();
        if (begun.length() >= speaker.telling() && speaker.judge(begun) instanceof Ending.Foreign) {
            return false;
        }
        throw new IOException("broken off");
    }

    private Ending judge() {
        if (conversation.request().protocol().unlike(wire.heard()).isPresent()) {
            return Ending.FOREIGN;
        }
        speaker.code(line()).ifPresent(draft::code);
        draft.software(ProductNames.in(String.join("\n", draft.banner())));
        if (!Bytes.haveCarriageReturns(wire.heard())) {
            draft.note("its lines end in LF alone, not in CRLF: some clients wait for the CR");
        }
        return speaker.judge(line());
    }

    private String line() {
        return draft.banner().isEmpty() ? "" : draft.banner().getFirst();
    }

    /** Servers that don't know the command are right all the same. */
    private void askCapabilities() {
        conversation.aside(speaker.inquiry(), conversation.atMost(ASIDE), () -> {
            Optional<List<String>> lines = speaker.capabilities();
            draft.step("capabilities");
            lines.ifPresentOrElse(this::keep,
                    () -> draft.note(speaker.inquiry() + " was refused: " + speaker.reply()));
        });
    }

    private void keep(List<String> lines) {
        offeredTls |= speaker.offersTls(lines);
        draft.detail(new Capabilities(lines, offeredTls));
    }

    private Ending goOverToTls() {
        wire.allow(conversation.request().timeout());
        try {
            if (!speaker.startTls()) {
                return insecure("starttls-refused", speaker.upgrade() + " was refused: " + speaker.reply());
            }
        } catch (IOException broken) {
            return insecure("starttls-unanswered", speaker.upgrade() + " was not answered");
        }
        return switch (conversation.upgrade().over(wire.current())) {
            case Outcome.Refused(Failure failure) -> new Ending.Insecure(failure);
            case Outcome.Secured secured -> {
                wire.switchTo(secured.socket());
                draft.step("tls");
                askCapabilities();
                yield Ending.RIGHT;
            }
        };
    }

    private Ending insecure(String code, String message) {
        return new Ending.Insecure(
                new Malformed(code, message, Greeted.UPGRADE, Optional.of(conversation.request().peer())));
    }
}
