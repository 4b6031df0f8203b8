package netprobe.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.xbill.DNS.DClass;
import org.xbill.DNS.DSRecord;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;
import org.xbill.DNS.utils.base16;

/** Who resolves in a small Internet on loopback: unbound, once validating and once not, and delv, which asks the latter. */
final class Resolvers implements AutoCloseable {

    private static final Path CONFIGURATION = Path.of("src/test/resources/oracle/validating.conf");
    private static final int PATIENCE_MILLIS = 20_000;

    private final Path folder;
    private final int validating = DnsDaemon.freePort();
    private final int resolving = DnsDaemon.freePort();
    private final DnsDaemon validator;
    private final DnsDaemon resolver;

    /**
     * Starts them.
     *
     * @param folder for their files
     * @param anchor the root zone's
     * @param ports where each zone is served
     */
    Resolvers(Path folder, DSRecord anchor, Map<Name, Integer> ports) throws IOException {
        this.folder = folder;
        DnsDaemon.write(folder, "delv.conf", "trust-anchors { . static-ds %d %d %d \"%s\"; };%n".formatted(
                anchor.getFootprint(), anchor.getAlgorithm(), anchor.getDigestID(),
                base16.toString(anchor.getDigest())));
        DnsDaemon.write(folder, "anchor", anchor + "\n");
        validator = start(validating, "validator iterator", ports);
        resolver = start(resolving, "iterator", ports);
    }

    private DnsDaemon start(int port, String modules, Map<Name, Integer> ports) throws IOException {
        var conf = new StringBuilder(Files.readString(CONFIGURATION).replace("PORT", Integer.toString(port))
                .replace("FOLDER", folder.toString()).replace("MODULES", modules));
        ports.forEach((zone, itsPort) -> conf
                .append("stub-zone:%n name: \"%s\"%n stub-addr: 127.0.0.1@%d%n".formatted(zone, itsPort)));
        return DnsDaemon.start("start of service", "unbound", "-d", "-c",
                DnsDaemon.write(folder, port + ".conf", conf.toString()));
    }

    /** Asks the resolver that validates, for its verdict. */
    Message askValidating(Name name, int type) {
        return ask(validating, name, type, false);
    }

    /** Asks the resolver that doesn't. */
    Message askResolving(Name name, int type) {
        return ask(resolving, name, type, true);
    }

    /** What delv says, having the resolver that does not validate ask. */
    String delv(Name name, int type) throws IOException {
        var process = new ProcessBuilder("delv", "@127.0.0.1", "-p", Integer.toString(resolving), "-a",
                folder.resolve("delv.conf").toString(), "+root=.", name.toString(), Type.string(type))
                .redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), UTF_8);
    }

    /** Asks a server on loopback by TCP, with the DO bit. */
    static Message ask(int port, Name name, int type, boolean withoutChecking) {
        var query = Message.newQuery(Record.newRecord(name, type, DClass.IN));
        query.addRecord(new OPTRecord(1232, 0, 0, Flags.DO), Section.ADDITIONAL);
        if (withoutChecking) {
            query.getHeader().setFlag(Flags.CD);
        }
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            var wire = query.toWire();
            var frame = new byte[2 + wire.length];
            frame[0] = (byte) (wire.length >> 8);
            frame[1] = (byte) wire.length;
            System.arraycopy(wire, 0, frame, 2, wire.length);
            new DataOutputStream(socket.getOutputStream()).write(frame);
            var input = new DataInputStream(socket.getInputStream());
            var answer = new byte[input.readUnsignedShort()];
            input.readFully(answer);
            return new Message(answer);
        } catch (IOException unexpected) {
            throw new UncheckedIOException(name + " " + Type.string(type), unexpected);
        }
    }

    @Override
    public void close() {
        validator.close();
        resolver.close();
    }
}
