package netprobe.connect.tls;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.opentest4j.TestAbortedException;

/** {@code openssl s_server} on a loopback port of its own. Without openssl, starting one aborts the test: a visible skip. */
final class OpensslServer implements AutoCloseable {

    private static final String READY = "ACCEPT 127.0.0.1:";

    private final Process process;
    private final int port;

    private OpensslServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts a server that shows this chain. */
    static OpensslServer start(Path folder, List<Issued> chain, String... options) throws IOException {
        var arguments = new ArrayList<>(List.of("-cert", file(folder, Issued.pem(chain.getFirst())), "-key",
                file(folder, chain.getFirst().keyPem())));
        if (chain.size() > 1) {
            Issued[] rest = chain.subList(1, chain.size()).toArray(Issued[]::new);
            arguments.addAll(List.of("-cert_chain", file(folder, Issued.pem(rest))));
        }
        arguments.addAll(List.of(options));
        return start(arguments);
    }

    private static String file(Path folder, String text) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "server", ".pem"), text).toString();
    }

    /** Starts a server that has only these options. */
    static OpensslServer start(List<String> options) throws IOException {
        var command = new ArrayList<>(List.of("openssl", "s_server", "-accept", "127.0.0.1:0"));
        command.addAll(options);
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException missing) {
            throw new TestAbortedException("no openssl here: " + missing.getMessage());
        }
        BufferedReader output = process.inputReader(UTF_8);
        var said = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.append(line).append('\n');
            if (line.startsWith(READY)) {
                Thread.ofPlatform().daemon().start(() -> drain(output));
                return new OpensslServer(process, Integer.parseInt(line.substring(READY.length())));
            }
        }
        throw new AssertionError(String.join(" ", command) + ": " + said);
    }

    private static void drain(BufferedReader output) {
        try {
            output.transferTo(Writer.nullWriter());
        } catch (IOException ended) {
            // with the server
        }
    }

    int port() {
        return port;
    }

    /** Stops the server where it is: its connections stand, and nobody answers. */
    void freeze() throws IOException {
        new ProcessBuilder("kill", "-STOP", Long.toString(process.pid())).start().onExit().join();
    }

    @Override
    public void close() {
        // one that was frozen would not end otherwise
        process.destroyForcibly();
        process.onExit().join();
    }
}
