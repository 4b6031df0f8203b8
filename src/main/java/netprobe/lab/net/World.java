package netprobe.lab.net;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import netprobe.lab.Host;
import netprobe.lab.LabUnavailable;
import netprobe.lab.Network;
import netprobe.lab.Scenario;
import netprobe.lab.ScenarioFault;
import netprobe.lab.serve.LabServer;
import netprobe.lab.serve.zone.Zones;
import netprobe.model.IpAddress;

/** A scenario's network as it stands: namespaces, links, rules, servers. */
final class World implements AutoCloseable {

    private final Network network;
    private final Wiring wiring;
    private final Path folder;
    private final Queue<LabServer> running = new ConcurrentLinkedQueue<>();

    private World(Network network, String id, Path folder) {
        this.network = network;
        this.wiring = new Wiring(network, id);
        this.folder = folder;
    }

    /**
     * Builds a network; returns when all of it works.
     *
     * @param id no other network's here
     * @param folder for its files, which is empty
     */
    static World build(Scenario scenario, String id, Path folder) throws ScenarioFault, LabUnavailable {
        var world = new World(scenario.network(), id, folder);
        boolean whole = false;
        try (var steps = new SideBySide()) {
            world.build(steps);
            whole = true;
        } finally {
            if (!whole) {
                world.close();
            }
        }
        return world;
    }

    private void build(SideBySide steps) throws ScenarioFault, LabUnavailable {
        var client = new ClientHost(network.client(), folder.resolve("client"));
        Future<Zones> signed = steps.begin(this::zones);
        Future<ClientHost> copied = steps.begin(() -> {
            client.copy();
            return client;
        });
        wire(steps);
        var serving = new Serving(wiring, folder, SideBySide.result(signed));
        SideBySide.result(copied);
        var building = new ArrayList<SideBySide.Step>();
        building.add(() -> running.add(client.build(wiring.namespace(network.client().host()), serving.texts())));
        network.hosts().filter(host -> !host.servers().isEmpty())
                .forEach(host -> building.add(() -> serving.begin(host, running::add)));
        steps.run(building);
        for (Host host : network.hosts().toList()) {
            runLines(host);
        }
    }

    private void runLines(Host host) throws ScenarioFault, LabUnavailable {
        for (String line : host.adjustments().run()) {
            Commands.run(host.name() + ": " + line, folder(host),
                    Commands.in(wiring.namespace(host), List.of("sh", "-ec", line)));
        }
    }

    private Zones zones() throws ScenarioFault {
        Map<String, List<IpAddress>> addresses =
                network.hosts().collect(Collectors.toMap(Host::name, Host::ipAddresses));
        var zones = Zones.read(network.zones(), addresses, Instant.now());
        network.zones().refuseUnread();
        return zones;
    }

    private void wire(SideBySide steps) throws ScenarioFault, LabUnavailable {
        network.hosts().forEach(host -> {
            write(host, "addresses", wiring.addresses(host));
            write(host, "sysctls", host.adjustments().sysctls().entrySet().stream()
                    .map(sysctl -> sysctl.getKey().replace('.', '/') + ' ' + sysctl.getValue()).toList());
            write(host, "rules.nft", host.adjustments().nft().lines().toList());
        });
        write(network.router(), "links", wiring.links());
        Commands.run("links", folder(network.router()), List.of("ip", "-batch", "links"));
        steps.run(network.hosts().<SideBySide.Step>map(host -> () -> ready(host)).toList());
    }

    private void ready(Host host) throws ScenarioFault, LabUnavailable {
        if (!host.adjustments().nft().isEmpty() && !RealServer.isInstalled("nft")) {
            throw new LabUnavailable("needs the program nft (package nftables), which is not installed");
        }
        Commands.run(host.name(), folder(host),
                Commands.in(wiring.namespace(host), Commands.script("host.sh", host.name())));
    }

    private Path folder(Host host) {
        return folder.resolve(host.name());
    }

    private void write(Host host, String name, List<String> lines) {
        try {
            Files.createDirectories(folder(host));
            Files.write(folder(host).resolve(name), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends whatever runs in the network, and takes it away. */
    @Override
    public void close() {
        running.forEach(LabServer::close);
        network.hosts().map(wiring::namespace).forEach(Inhabitants::end);
        write(network.router(), "removal", wiring.removal());
        try {
            Commands.run("removal", folder(network.router()), List.of("ip", "-force", "-batch", "removal"));
        } catch (ScenarioFault | LabUnavailable neverBuilt) {
            // what isn't there needn't be taken away
        }
    }
}
