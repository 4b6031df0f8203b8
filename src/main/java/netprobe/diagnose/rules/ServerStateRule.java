package netprobe.diagnose.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import netprobe.model.Confidence;
import netprobe.model.Diagnosed.Observed;
import netprobe.model.EdnsOption.ExtendedError;
import netprobe.model.ServerCheck;
import netprobe.model.ServerCheck.Kind;
import netprobe.model.StubResolver;
import netprobe.model.StubResolver.Upstream;
import netprobe.model.SurveyedServer;

/** Servers that can't do their work: they are not ready, or ask themselves (row T17 of the faults). */
final class ServerStateRule implements Rule {

    private static final int NOT_READY = 14;

    @Override
    public List<Suspicion> look(Situation situation) {
        var suspicions = new ArrayList<Suspicion>();
        situation.report().configuration().stub().flatMap(stub -> loop(situation, stub)).ifPresent(suspicions::add);
        situation.configured().forEach(server -> unready(situation, server).ifPresent(suspicions::add));
        return suspicions;
    }

    /** Of a resolver on this host it can be seen whom it asks. */
    private static Optional<Suspicion> loop(Situation situation, StubResolver stub) {
        return stub.upstreams().stream().filter(upstream -> isItself(stub, upstream)).findFirst()
                .map(upstream -> Suspicion.of("resolver.forward-loop", Confidence.PROVEN, stub.address().text(),
                        Stage.CONFIGURATION, harm(situation))
                        .because(situation.lookupText(),
                                stub.name() + " asks " + upstream.address() + ", by " + stub.source()
                                        + ", which is where it listens itself")
                        .seenAs(situation.lookupFailure())
                        .not("resolver.timeout", "the server is there, and waits for itself"));
    }

    /** By address; a port, a link or a name for TLS may follow. */
    private static boolean isItself(StubResolver stub, Upstream upstream) {
        return upstream.address().equals(stub.address().text())
                || upstream.address().matches("\\Q" + stub.address().text() + "\\E[:#%].*");
    }

    private static Optional<Suspicion> unready(Situation situation, SurveyedServer server) {
        for (Kind kind : List.of(Kind.A, Kind.AAAA)) {
            Optional<ServerCheck> check = server.check(kind).filter(ServerCheck::isAnswered);
            List<ExtendedError> errors = ServerAbilityRule.errors(check.flatMap(ServerCheck::message));
            if (ServerAnswerRule.has(errors, Set.of(NOT_READY))) {
                return Optional.of(Suspicion
                        .of("resolver.not-ready", Confidence.PROVEN, server.server(), Stage.SERVER, harm(situation))
                        .because(situation.lookupText(),
                                server.server() + ": " + ServerAnswerRule.text(check.orElseThrow()))
                        .seenAs(new Observed(check.orElseThrow().failure(), errors, Optional.empty()))
                        .not("resolver.timeout", "it answers")
                        .not("resolver.acl-refused", "it says that it would answer, and can't yet"));
            }
        }
        return Optional.empty();
    }

    private static Harm harm(Situation situation) {
        return situation.lookupFails() ? Harm.LOOKUP : Harm.OTHERS;
    }
}
