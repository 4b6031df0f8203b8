package netprobe;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import netprobe.cli.Console;

/**
 * What people do with netprobe, done once while the JVM takes notes: from them it makes the ahead-of-time cache that later runs start
 * from. A class that none of these commands uses is read from the jar and verified at each run that does use it; each that one of them
 * uses takes time and memory of every run.
 *
 * <p>Nothing here leaves this machine, and no outcome matters.
 */
final class Training {

    private static final String COMMANDS = """
            resolve localhost
            resolve --json localhost
            resolve -4 --short localhost
            resolve --via jvm localhost
            resolve --server 127.0.0.1:9 --timeout 1s localhost
            resolve --via dns --server 127.0.0.1:1 --timeout 200ms faß.example
            resolve --jobs 2 --timeout 1s localhost localhost
            reverse 127.0.0.1
            reverse --json 127.0.0.1
            addrinfo localhost 443
            addrinfo --json localhost https
            addrinfo localhost no-such-service
            nameinfo 127.0.0.1 443
            nameinfo --json 127.0.0.1 443
            hostname --via dns --server 127.0.0.1:1 --timeout 200ms
            hostname --via dns --server 127.0.0.1:1 --timeout 200ms --json
            fqdn localhost
            fqdn --json localhost
            services http 443/tcp gopher://localhost no-such-service
            services --json http
            protocols tcp 17
            protocols --json tcp
            pton ::1 192.0.2.1 bad
            pton --json ::1 bad
            pton --short ::1
            ntop 00000000000000000000000000000001 bad
            ntop --json c0000201
            aton 127.1 bad
            aton --json 0x7f000001
            ntoa 7f000001
            ntoa --json 7f000001
            address 192.0.2.1 ::ffff:192.0.2.1 010.0.0.1
            address --json fe80::1 2002:ac10:10a:1234:21e:52ff:fe74:40e
            errno ECONNREFUSED 11001 -2
            errno --json ECONNREFUSED
            constants AF_ SO_REUSEADDR
            constants --json AF_INET
            probe localhost 9 discard
            probe --json 127.0.0.1 1-64
            probe --udp --timeout 200ms 127.0.0.1 9
            probe --tls --timeout 200ms 127.0.0.1 9
            query example.test @127.0.0.1#PORT
            query --json example.test a @127.0.0.1#PORT
            query --format dig example.test a @127.0.0.1#PORT
            query +short example.test @127.0.0.1#PORT
            query --timeout 200ms example.test a @127.0.0.1#1
            bulk --server 127.0.0.1#PORT
            bulk --json --server 127.0.0.1#PORT
            bulk --engine portable --server 127.0.0.1#PORT --ordered
            config
            config --json
            sockets
            sockets --json
            options
            options --json
            resolve --help
            resolve --no-such-option
            --help
            --version
            no-such-command
            """;

    /** For those that read lists; no other does that has an operand. */
    private static final String LIST = "example.test\n192.0.2.1\nexample.test mx\n";

    private Training() {}

    /** Runs each command as if it were the only one. */
    public static void main(String[] arguments) throws IOException {
        try (var server = new TrainingServer()) {
            COMMANDS.replace("PORT", Integer.toString(server.port())).lines().forEach(command -> run(command, LIST));
        }
    }

    /** Runs a command with that on its standard input. */
    static void run(String command, String input) {
        Main.run(List.of(command.split(" ")), silent(Main.console(), input));
    }

    private static Console silent(Console real, String input) {
        return new Console(new ByteArrayInputStream(input.getBytes(UTF_8)), OutputStream.nullOutputStream(),
                OutputStream.nullOutputStream(),
                real.environment(), real.nanoClock(), real.outIsTerminal(), real.errIsTerminal());
    }
}
