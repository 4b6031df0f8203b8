package netprobe.render;

import java.util.Optional;
import netprobe.model.DnsMessage;
import netprobe.model.DnsReply;
import netprobe.model.DnsRound;
import netprobe.model.Payload;
import netprobe.model.Result;

/**
 * Messages as they came: each a line of lower-case hexadecimal digits, without spaces, offsets or prefix, which {@code xxd -r -p} turns back into
 * the message's bytes. The ID comes first, and no length as TCP has it.
 */
public final class HexRenderer implements Renderer {

    private final Renderer failures;

    /** With failures in the text for people. */
    public HexRenderer(Palette err) {
        this.failures = TextRenderer.answers(err);
    }

    @Override
    public void render(Result result, StringBuilder out, StringBuilder err) {
        result.payload().flatMap(HexRenderer::reply).flatMap(DnsReply::message).map(DnsMessage::hex)
                .ifPresent(hex -> out.append(hex).append('\n'));
        failures.render(result, new StringBuilder(), err);
    }

    private static Optional<DnsReply> reply(Payload payload) {
        return switch (payload) {
            case DnsReply reply -> Optional.of(reply);
            case DnsRound round -> Optional.of(round.reply());
            default -> Optional.empty();
        };
    }
}
