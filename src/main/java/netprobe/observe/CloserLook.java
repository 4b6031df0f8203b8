package netprobe.observe;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import netprobe.dns.DomainName;
import netprobe.dns.Server;
import netprobe.model.Contact;
import netprobe.model.ServerCheck;

/**
 * What is asked of a name server that is odd, and the attempts to reach it, all under way.
 *
 * @param checks the questions
 * @param contacts the attempts
 */
record CloserLook(List<CompletableFuture<ServerCheck>> checks, CompletableFuture<List<Contact>> contacts) {

    /** Copies the list. */
    CloserLook {
        checks = List.copyOf(checks);
    }

    /** At what a server makes of a name. */
    static CloserLook begin(ServerInterview interview, DomainName name, Server server, ExaminationWishes wishes,
            Workers workers) {
        return new CloserLook(interview.abilities(name), workers.start(() -> contacts(server, wishes)));
    }

    /** At a server without a name to ask for: a quick one where it answers. */
    static CloserLook atAny(ServerInterview interview, RandomNames random, Server server, ExaminationWishes wishes,
            Workers workers) {
        var checks = new ArrayList<>(interview.honesty(random));
        CompletableFuture<ServerCheck> root = interview.root();
        checks.add(root);
        return new CloserLook(checks, root.thenCompose(check -> check.isAnswered()
                ? CompletableFuture.completedFuture(List.of())
                : workers.start(() -> contacts(server, wishes))));
    }

    private static List<Contact> contacts(Server server, ExaminationWishes wishes) {
        try {
            return new TargetContacts(server.address().text(), wishes.patience(), java.util.Optional.empty())
                    .server(server.address().text(), server.port());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }
}
