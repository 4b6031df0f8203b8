package netprobe.diagnose.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import netprobe.model.AnswerKind;
import netprobe.model.Diagnosed.Observed;
import netprobe.model.EdnsOption.ExtendedError;
import netprobe.model.Failure;
import netprobe.model.ServerCheck;
import netprobe.model.ServerCheck.Kind;

/** How it shows that a name is not resolved: what programs are told, and what the name servers say. */
final class Symptom {

    private static final String TRY_AGAIN = "EAI_AGAIN";
    private static final Set<String> TELLING = Set.of("NOERROR", "NXDOMAIN");

    private Symptom() {}

    /** By which codes: the C library's, or, where that only says that it may be tried again, the servers' own. */
    static Observed of(Situation situation) {
        Optional<Failure> told = situation.lookupFailure();
        Optional<Failure> said = told.filter(failure -> failure.code().equals(TRY_AGAIN))
                .flatMap(_ -> answers(situation).flatMap(check -> check.failure().stream()).findFirst());
        List<ExtendedError> errors = answers(situation)
                .flatMap(check -> ServerAbilityRule.errors(check.message()).stream()).distinct().toList();
        return new Observed(said.or(() -> told), errors, Optional.empty());
    }

    /** Whether some server keeps its answer back, rather than to say what there is or that there is nothing. */
    static boolean isWithheld(Situation situation) {
        return answers(situation).findAny().isEmpty() || !answers(situation).allMatch(Symptom::isTelling);
    }

    /** Whether an answer says what there is or that there is nothing, rather than that something went wrong. */
    static boolean isTelling(ServerCheck check) {
        return check.rcode().filter(TELLING::contains).isPresent();
    }

    /** Whether the zone's own servers deny the name, or one above it, at least some of them: nobody else has to have made that up. */
    static boolean isDeniedByZone(Situation situation) {
        return situation.walks().stream().flatMap(walk -> walk.steps().stream())
                .flatMap(step -> ZoneEvidence.asked(step).stream())
                .anyMatch(answer -> answer.kind() == AnswerKind.NXDOMAIN);
    }

    /** What name servers said of the addresses, as far as anything came. */
    static Stream<ServerCheck> answers(Situation situation) {
        return situation.configured().stream()
                .flatMap(server -> Stream.of(Kind.A, Kind.AAAA).flatMap(kind -> server.check(kind).stream()))
                .filter(ServerCheck::isAnswered);
    }
}
