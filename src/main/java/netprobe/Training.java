package netprobe;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import netprobe.cli.Console;
import netprobe.lab.serve.recursor.Rehearsal;

/**
 * What people do with netprobe, done once while the JVM takes notes: from them it makes the ahead-of-time cache that later runs start
 * from. A class that none of these commands uses is read from the jar and verified at each run that does use it.
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
            config
            config --json
            lab list
            lab show --json python
            resolve --help
            resolve --no-such-option
            --help
            --version
            no-such-command
            """;

    private Training() {}

    /** Runs each command as if it were the only one. */
    public static void main(String[] arguments) throws IOException {
        Console console = silent(Main.console());
        try (var server = new TrainingServer()) {
            String commands = COMMANDS.replace("PORT", Integer.toString(server.port()));
            for (String command : commands.lines().toList()) {
                Main.run(List.of(command.split(" ")), console);
            }
        }
        Rehearsal.run();
        loadTheRest();
    }

    /** What asks this host's name servers can't be rehearsed here; its classes are in the cache at least. */
    private static void loadTheRest() throws IOException {
        ClassLoader loader = Training.class.getClassLoader();
        try (var jar = new JarFile(System.getProperty("java.class.path"))) {
            for (String file : jar.stream().map(JarEntry::getName).filter(Training::isOurs).toList()) {
                Class.forName(file.replaceFirst("\\.class$", "").replace('/', '.'), false, loader);
            }
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean isOurs(String file) {
        return file.startsWith("netprobe/") && file.endsWith(".class");
    }

    private static Console silent(Console real) {
        return new Console(InputStream.nullInputStream(), OutputStream.nullOutputStream(),
                OutputStream.nullOutputStream(),
                real.environment(), real.nanoClock(), real.outIsTerminal(), real.errIsTerminal());
    }
}
