package netprobe.host;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import netprobe.model.IpAddress;
import netprobe.model.StubResolver;
import netprobe.model.StubResolver.Upstream;

/**
 * systemd-resolved as a name server on loopback (systemd-resolved.service(8)), and the servers behind it: those that {@code resolvectl dns}
 * tells, or else those of the resolv.conf that it writes for programs that want to pass it by.
 *
 * @param path the folders where {@code resolvectl} may be
 * @param file that resolv.conf
 */
public record ResolvedStub(List<Path> path, Path file) {

    /** 127.0.0.53, and 127.0.0.54, which passes everything on as it is. */
    private static final Set<String> ADDRESSES = Set.of("127.0.0.53", "127.0.0.54");

    /** It asks a program on this host by a socket; one that hangs is not worth a longer wait. */
    private static final int SECONDS = 2;

    private static final Pattern LINK = Pattern.compile("(?:Global|Link \\d+ \\((.+)\\)):(.*)");

    /** Copies the list. */
    public ResolvedStub {
        path = List.copyOf(path);
    }

    /** The program of this environment's {@code PATH}, and systemd's own file. */
    public static ResolvedStub of(Map<String, String> environment) {
        var folders = Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty()).map(Path::of).toList();
        return new ResolvedStub(folders, Path.of("/run/systemd/resolve/resolv.conf"));
    }

    /** The stub, where one of the servers is it. */
    Optional<StubResolver> behind(List<NameServer> servers) {
        return servers.stream().map(NameServer::address).filter(address -> ADDRESSES.contains(address.text()))
                .findFirst().map(this::stub);
    }

    private StubResolver stub(IpAddress address) {
        List<Upstream> told = program().map(ResolvedStub::output).map(ResolvedStub::upstreams).orElse(List.of());
        return told.isEmpty()
                ? new StubResolver("systemd-resolved", address, ofFile(), file.toString())
                : new StubResolver("systemd-resolved", address, told, "resolvectl dns");
    }

    private Optional<Path> program() {
        return path.stream().map(folder -> folder.resolve("resolvectl")).filter(Files::isExecutable).findFirst();
    }

    /** What it says, or nothing where it says it too late. */
    private static String output(Path program) {
        try {
            Process process = new ProcessBuilder(program.toString(), "dns").redirectError(Redirect.DISCARD).start();
            process.getOutputStream().close();
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return "";
            }
            return new String(process.getInputStream().readAllBytes(), UTF_8);
        } catch (IOException notRun) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    /** Lines such as {@code Link 2 (eth0): 192.0.2.53 2001:db8::53}. */
    private static List<Upstream> upstreams(String output) {
        var upstreams = new ArrayList<Upstream>();
        for (String line : output.lines().toList()) {
            Matcher link = LINK.matcher(line.strip());
            if (link.matches()) {
                String name = Optional.ofNullable(link.group(1)).orElse("");
                ConfigurationText.words(link.group(2), ConfigurationText::isSpace)
                        .forEach(server -> upstreams.add(new Upstream(server, name)));
            }
        }
        return upstreams;
    }

    /** Without a server that text has none either: the one that glibc falls back to is not meant. */
    private List<Upstream> ofFile() {
        return ResolvConf.parse(HostConfiguration.read(file), Map.of(), "").nameServers().stream()
                .filter(server -> server.line() > 0).map(server -> new Upstream(server.address().text(), "")).toList();
    }
}
