package netprobe.lab.net;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import netprobe.lab.LabUnavailable;
import netprobe.lab.ScenarioFault;
import netprobe.lab.ServerTable;
import netprobe.lab.serve.LabServer;
import netprobe.model.IpAddress;

/** A name server of others, run as a program in a host's network, with a configuration that the scenario writes. */
final class RealServer implements LabServer {

    /** What each kind is called, how it stays in the foreground and what it says when it answers, and in no line before. */
    private enum Kind {
        UNBOUND("start of service", "unbound -d -c"),
        NSD("nsd started", "nsd -d -c"),
        KNOT("server started", "knotd -c"),
        BIND("all zones loaded", "named -g -c"),
        DNSMASQ("started, version", "dnsmasq -d -C");

        private final String ready;
        private final String command;

        Kind(String ready, String command) {
            this.ready = ready;
            this.command = command;
        }

        /** The command, to which the path of its configuration is added. */
        List<String> words() {
            return List.of(command.split(" ", -1));
        }

        String program() {
            return words().getFirst();
        }

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Process process;

    private RealServer(Process process) {
        this.process = process;
    }

    /** Whether a kind of server is among these. */
    static boolean has(String kind) {
        return kind(kind).isPresent();
    }

    private static Optional<Kind> kind(String label) {
        return Arrays.stream(Kind.values()).filter(kind -> kind.label().equals(label)).findFirst();
    }

    /**
     * Starts a server; returns when it says that it answers.
     *
     * @param texts what may be written as <code>${name}</code> in its files
     */
    static LabServer start(ServerTable table, HostPlace place, Path folder, Placeholders texts)
            throws ScenarioFault, LabUnavailable {
        Kind kind = kind(table.requiredText("kind")).orElseThrow();
        if (!isInstalled(kind.program())) {
            throw new LabUnavailable("needs the program " + kind.program() + ", which is not installed");
        }
        Placeholders own = texts.and("folder", folder.toString());
        Path configuration = folder.resolve(kind.label() + ".conf");
        write(configuration, own.fill(perAddress(table.requiredText("config"), place.addresses())));
        Optional<ServerTable> files = table.table("files");
        if (files.isPresent()) {
            for (String name : files.get().keys()) {
                write(folder.resolve(name), own.fill(files.get().requiredText(name)));
            }
        }
        var words = new ArrayList<>(kind.words());
        words.add(configuration.toString());
        Process process = Commands.start(folder, Commands.in(place.namespace(), words));
        Commands.await(kind.ready, kind.program(), process);
        return new RealServer(process);
    }

    static boolean isInstalled(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":", -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /** A line with <code>${address}</code> stands for as many as the host has addresses. */
    private static String perAddress(String text, List<IpAddress> addresses) {
        return text.lines().map(line -> !line.contains("${address}")
                ? line
                : addresses.stream().map(address -> line.replace("${address}", address.text()))
                        .collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
