package netprobe.resolve;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import netprobe.dns.Outcome;
import netprobe.dns.Response;
import netprobe.dns.Stub;
import netprobe.model.Answer;
import netprobe.model.Failure;
import netprobe.model.HostEntry;
import netprobe.tables.Errors;

/** Puts together what servers have said about one lookup: the host, or the failure that tells most about why there is none. */
final class Conclusion {

    private static final int NOERROR = 0;

    private final List<Outcome> outcomes;
    private final Set<String> notes = new LinkedHashSet<>();

    /**
     * @param outcomes of the questions about one name, at least one
     */
    Conclusion(List<Outcome> outcomes) {
        this.outcomes = outcomes;
        outcomes.forEach(outcome -> notes.addAll(outcome.notes()));
    }

    /**
     * The host as the servers with data know it. What went wrong beside is noted: other tries, and for another type of record more than that
     * there is none.
     *
     * @param host makes it of the responses with data, of which there is at least one
     */
    Answer<HostEntry> draw(Function<List<Response>, HostEntry> host) {
        var responses =
                outcomes.stream().map(Outcome::response).flatMap(Optional::stream).filter(Response::hasData).toList();
        if (responses.isEmpty()) {
            return failed();
        }
        for (Outcome outcome : outcomes) {
            outcome.failures().forEach(this::note);
            absence(outcome).filter(failure -> !isNodata(failure))
                    .ifPresent(failure -> notes.add(outcome.question().typeName() + ": " + sentence(failure)));
        }
        return noted(Answer.of(host.apply(responses)));
    }

    /**
     * NXDOMAIN holds for all types of record, so it comes first; a question without any answer tells more than another's NODATA, and that
     * more than what went wrong before it.
     */
    private Answer<HostEntry> failed() {
        var absences = outcomes.stream().map(Conclusion::absence).flatMap(Optional::stream).toList();
        var failures = new LinkedHashSet<Failure>();
        absences.stream().filter(failure -> !isNodata(failure)).forEach(failures::add);
        failures(outcome -> outcome.response().isEmpty()).forEach(failures::add);
        absences.stream().filter(Conclusion::isNodata).forEach(failures::add);
        failures(outcome -> outcome.response().isPresent()).forEach(failures::add);
        outcomes.stream().map(Outcome::response).flatMap(Optional::stream).forEach(this::noteDanglingAlias);
        failures.stream().skip(1).forEach(this::note);
        return noted(Answer.failed(failures.getFirst()));
    }

    private Stream<Failure> failures(Predicate<Outcome> of) {
        return outcomes.stream().filter(of).flatMap(outcome -> outcome.failures().stream())
                .sorted(Outcome.MOST_TELLING_FIRST);
    }

    /** What a settled question without data amounts to. */
    private static Optional<Failure> absence(Outcome outcome) {
        return outcome.response().filter(response -> !response.hasData()).map(response -> {
            var peer = Optional.of(response.server().text());
            return response.rcode() == NOERROR
                    ? Errors.noData(Stub.OPERATION, peer)
                    : Errors.rcode(response.rcode(), Stub.OPERATION, peer);
        });
    }

    private static boolean isNodata(Failure failure) {
        return failure.code().equals("NODATA");
    }

    private void noteDanglingAlias(Response response) {
        var chain = response.aliases();
        if (!chain.aliases().isEmpty()) {
            notes.add(chain.aliases().getFirst().text() + " is an alias, but where it leads, "
                    + chain.canonicalName().text()
                    + ", there is nothing");
        }
    }

    private void note(Failure failure) {
        notes.add(sentence(failure));
    }

    private static String sentence(Failure failure) {
        return failure.peer().map(peer -> peer + ": ").orElse("") + failure.code() + ": " + failure.message();
    }

    private Answer<HostEntry> noted(Answer<HostEntry> answer) {
        return new Answer<>(answer.value(), answer.failure(), List.copyOf(notes));
    }
}
