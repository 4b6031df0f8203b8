package netprobe.observe;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import netprobe.dns.DomainName;
import netprobe.dns.InvalidName;
import netprobe.dns.Server;
import netprobe.model.ComparedPath;
import netprobe.model.ComparedPath.Kind;
import netprobe.model.Family;
import netprobe.query.Endpoint;

/** Asks name servers for a name, each alone. */
final class ServerSurvey {

    private final PathSurvey.Asker asker;
    private final List<List<Endpoint>> configured;
    private final List<List<Endpoint>> given;
    private final List<Family> families;

    /**
     * @param configured resolv.conf's
     * @param given others, each with its addresses
     */
    ServerSurvey(PathSurvey.Asker asker, List<Server> configured, List<List<Endpoint>> given, List<Family> families) {
        this.asker = asker;
        this.configured = configured.stream().map(server -> List.of(Endpoint.plain(server))).toList();
        this.given = given.stream().filter(server -> !this.configured.contains(server)).toList();
        this.families = families;
    }

    /**
     * What the servers say of one name.
     *
     * @param name that they were asked for
     * @param paths a server each
     */
    record Told(String name, List<ComparedPath> paths) {

        /** Copies the list. */
        Told {
            paths = List.copyOf(paths);
        }

        boolean isFound() {
            return paths.stream().anyMatch(path -> !path.order().isEmpty());
        }
    }

    /**
     * Asks for all of the names that a typed one may stand for, since a stub resolver heeds but the first server that answers, and tells of the
     * first that any server has; where none has any, of the typed one.
     */
    Told of(String typed, List<String> candidates) {
        List<Told> all = Together.run(candidates.stream().map(name -> () -> of(name)));
        return all.stream().filter(Told::isFound).findFirst()
                .or(() -> all.stream().filter(told -> told.name().equals(typed)).findFirst())
                .orElseGet(() -> of(typed));
    }

    private Told of(String name) {
        try {
            var asked = DomainName.parse(name);
            return new Told(name, Together.run(Stream.concat(asking(Kind.CONFIGURED, configured, asked),
                    asking(Kind.GIVEN, given, asked))));
        } catch (InvalidName none) {
            return new Told(name, List.of());
        }
    }

    private Stream<Supplier<ComparedPath>> asking(Kind kind, List<List<Endpoint>> servers, DomainName name) {
        return servers.stream().map(server -> () -> alone(kind, name, server));
    }

    private ComparedPath alone(Kind kind, DomainName asked, List<Endpoint> server) {
        long began = System.nanoTime();
        List<ServerAnswer> answers =
                Together.run(families.stream().map(family -> () -> ServerAnswer.of(asker, asked, family, server)));
        return new ComparedPath(kind, Optional.of(server.getFirst().text()),
                answers.stream().flatMap(answer -> answer.canonicalName().stream()).findFirst(),
                answers.stream().flatMap(answer -> answer.answer().addresses().stream()).toList(),
                answers.stream().map(ServerAnswer::answer).toList(), Duration.ofNanos(System.nanoTime() - began));
    }
}
