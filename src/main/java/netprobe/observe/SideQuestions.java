package netprobe.observe;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import netprobe.dns.DomainName;
import netprobe.dns.Server;
import netprobe.model.ServerCheck;

/**
 * Questions that are put along with the first one to each server, so that they cost no time: by which it shows that a server makes up answers,
 * or minds what others use.
 */
final class SideQuestions {

    private static final Set<String> COMPLAINTS = Set.of("FORMERR", "NOTIMP", "BADVERS", "BADCOOKIE");

    private final Function<Server, ServerInterview> interviews;
    private final Workers workers;
    private final RandomNames random = new RandomNames();
    private final Map<Server, List<CompletableFuture<ServerCheck>>> honesty = new ConcurrentHashMap<>();
    private final Map<Server, List<CompletableFuture<ServerCheck>>> manners = new ConcurrentHashMap<>();
    private final Map<String, Optional<CompletableFuture<ServerCheck>>> siblings = new ConcurrentHashMap<>();

    SideQuestions(Function<Server, ServerInterview> interviews, Workers workers) {
        this.interviews = interviews;
        this.workers = workers;
    }

    RandomNames random() {
        return random;
    }

    /** Puts those that have not been put yet. */
    void put(Server server, DomainName name) {
        ServerInterview interview = interviews.apply(server);
        honesty.computeIfAbsent(server, _ -> interview.honesty(random));
        manners.computeIfAbsent(server, _ -> interview.manners(name));
        sibling(server, name);
    }

    private Optional<CompletableFuture<ServerCheck>> sibling(Server server, DomainName name) {
        return siblings.computeIfAbsent(server.text() + ' ' + name,
                _ -> interviews.apply(server).sibling(name, random));
    }

    /** What came by now of names that nobody has. */
    List<ServerCheck> invented(Duration patience) {
        return Stream.concat(honesty.values().stream().flatMap(List::stream),
                siblings.values().stream().flatMap(Optional::stream))
                .flatMap(check -> workers.poll(check, patience).stream()).toList();
    }

    /** Whether some server complains of what others use, or says nothing to it. */
    boolean isMinded(Duration patience) {
        return manners.values().stream().flatMap(List::stream).map(check -> workers.poll(check, patience))
                .anyMatch(check -> check.flatMap(ServerCheck::rcode).filter(rcode -> !COMPLAINTS.contains(rcode))
                        .isEmpty());
    }

    /** All that one server was asked so. */
    List<CompletableFuture<ServerCheck>> of(Server server, DomainName name) {
        put(server, name);
        return Stream.of(sibling(server, name).stream(), honesty.getOrDefault(server, List.of()).stream(),
                manners.getOrDefault(server, List.of()).stream()).flatMap(each -> each).toList();
    }
}
