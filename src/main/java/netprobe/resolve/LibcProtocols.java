package netprobe.resolve;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import netprobe.libc.ProtocolLookup;
import netprobe.libc.Reply;
import netprobe.model.Protocol;
import netprobe.model.Source;
import netprobe.tables.ProtocolDatabase;

/** The system's database of protocols, as the name service switch puts it together. */
final class LibcProtocols implements ProtocolDatabase {

    @Override
    public Optional<Protocol> byName(String name) {
        return protocol(ProtocolLookup.byName(name.getBytes(UTF_8)));
    }

    @Override
    public Optional<Protocol> byNumber(int number) {
        return protocol(ProtocolLookup.byNumber(number));
    }

    private static Optional<Protocol> protocol(Reply<ProtocolLookup.Protocol> reply) {
        return reply instanceof Reply.Found<ProtocolLookup.Protocol>(var found)
                ? Optional.of(new Protocol(found.name(), found.aliases(), found.number(), Source.SYSTEM))
                : Optional.empty();
    }
}
