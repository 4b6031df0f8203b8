package netprobe.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import netprobe.model.SurveyedServer.Role;

/**
 * Everything that was observed of one target: enough to conclude again, at any time and anywhere.
 *
 * @param subject what it is about
 * @param began when observation began, by this host's clock
 * @param took how long it took
 * @param paths what programs are told of the name, by each way; empty where there is no name
 * @param configuration this host's configuration of name resolution
 * @param plan what the C library would do to look the name up
 * @param servers name servers
 * @param walks from the root to the name's records, one for each type
 * @param contacts attempts to reach the target's ports
 * @param network this host's part of the network
 * @param java by what Java resolves names
 * @param unseen what could not be observed, and why, as sentences
 */
public record Report(Subject subject, Instant began, Duration took, Optional<PathReport> paths,
        ResolverConfiguration configuration, Optional<LookupPlan> plan, List<SurveyedServer> servers, List<Walk> walks,
        List<Contact> contacts, LocalNetwork network, JavaSettings java, List<String> unseen) {

    /** Copies the lists. */
    public Report {
        servers = List.copyOf(servers);
        walks = List.copyOf(walks);
        contacts = List.copyOf(contacts);
        unseen = List.copyOf(unseen);
    }

    /**
     * The way from the root to records of one type.
     *
     * @param name whose
     * @param type the type's mnemonic
     * @param steps the last is the conclusion
     */
    public record Walk(String name, String type, List<TraceStep> steps) {

        /** Copies the list. */
        public Walk {
            steps = List.copyOf(steps);
        }

        /** How it ended; empty where it did not get so far. */
        public Optional<TraceStep.Conclusion> conclusion() {
            return steps.stream().filter(TraceStep.Conclusion.class::isInstance)
                    .map(TraceStep.Conclusion.class::cast).findFirst();
        }
    }

    /** The servers that programs on this host ask. */
    public List<SurveyedServer> configured() {
        return in(Role.CONFIGURED);
    }

    /** The servers that were asked for one reason. */
    public List<SurveyedServer> in(Role role) {
        return servers.stream().filter(server -> server.role() == role).toList();
    }

    /** What the C library's lookup failed of, or else the first attempt that did. */
    public Optional<Failure> failure() {
        Stream<Failure> lookup = paths.stream().flatMap(all -> all.path(ComparedPath.Kind.SYSTEM).stream())
                .filter(path -> path.order().isEmpty()).flatMap(path -> path.families().stream())
                .flatMap(family -> family.failure().stream());
        Stream<Failure> attempts = contacts.stream()
                .flatMap(contact -> contact.attempt().failure().or(contact.details()::failure).stream());
        return Stream.concat(lookup, attempts).findFirst();
    }

    /** The way to records of a type. */
    public Optional<Walk> walk(String type) {
        return walks.stream().filter(walk -> walk.type().equals(type)).findFirst();
    }
}
