package netprobe.bulk.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import netprobe.bulk.run.BulkSettings.Engine.Kind;
import netprobe.model.BulkSummary.Disregard;
import netprobe.oracle.Seed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds both engines against a server that says the wrong thing, twice, too late, or from elsewhere: nothing of it is believed, all of it is counted. */
class BelievedAnswersTest {

    private static final int EACH = 40;

    private static final long BY_CHANCE = 5;

    /** A machine that is busy with other tests has to answer within it. */
    private static final Duration TIMEOUT = Duration.ofSeconds(1);
    private static final List<String> TRUTHFUL =
            List.of("ok", "twice", "id", "question", "source", "broken", "text", "late");

    private final Random random = Seed.forCases("bulk-lies");

    @ParameterizedTest
    @EnumSource
    void onlyWhatWasAskedForIsBelieved(Kind engine) throws IOException {
        List<String> names = names("ok", "twice", "id", "question", "source", "broken", "text", "late", "malformed",
                "silent");
        try (var server = new LyingServer()) {
            Trial.Result result = new Trial().by(engine).patience(TIMEOUT, 3).server(server.port()).run(names);
            assertThat(result.lines()).doesNotContain(LyingServer.LIE)
                    .containsExactlyInAnyOrderElementsOf(names.stream().map(BelievedAnswersTest::expected).toList());
            assertThat(result.summary().outcomes().answered())
                    .isEqualTo(Map.of("NOERROR", (long) EACH * TRUTHFUL.size()));
            assertThat(result.summary().outcomes().unanswered())
                    .isEqualTo(Map.of("malformed", (long) EACH, "timeout", (long) EACH));
            Map<Disregard, Long> ignored = result.summary().losses().ignored();
            assertThat(ignored).containsAllEntriesOf(
                    Map.of(Disregard.WRONG_SOURCE, (long) EACH, Disregard.DUPLICATE, (long) EACH));
            // now and then an ID that is wrong, or no longer in use, is by chance the one of another question
            assertThat(ignored.get(Disregard.WRONG_ID)).isBetween(EACH - BY_CHANCE, (long) EACH);
            assertThat(ignored.get(Disregard.LATE)).isBetween(EACH - BY_CHANCE, (long) EACH);
            assertThat(Stream.of(Disregard.WRONG_ID, Disregard.LATE, Disregard.WRONG_QUESTION)
                    .mapToLong(ignored::get).sum()).isEqualTo(3L * EACH);
            // "broken" once, "malformed" at each of three tries, "text" once
            assertThat(ignored).containsEntry(Disregard.MALFORMED, 5L * EACH);
        }
    }

    private List<String> names(String... behaviours) {
        List<String> names = new ArrayList<>(IntStream.range(0, EACH).boxed()
                .flatMap(number -> Stream.of(behaviours).map(behaviour -> behaviour + number + ".example"))
                .toList());
        Collections.shuffle(names, random);
        return names;
    }

    private static String expected(String name) {
        String behaviour = name.replaceAll("[0-9].*", "");
        return name + ". A " + (TRUTHFUL.contains(behaviour)
                ? LyingServer.TRUTH
                : behaviour.equals("malformed") ? "; malformed" : "; timeout after 3 tries");
    }
}
