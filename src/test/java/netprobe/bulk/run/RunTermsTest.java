package netprobe.bulk.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import netprobe.bulk.Compression;
import netprobe.bulk.Format;
import netprobe.bulk.run.BulkSettings.Asking;
import netprobe.bulk.run.BulkSettings.Engine;
import netprobe.bulk.run.BulkSettings.Form;
import netprobe.bulk.run.BulkSettings.Output;
import netprobe.bulk.run.BulkSettings.Pace;
import netprobe.bulk.run.BulkSettings.Patience;
import netprobe.bulk.run.BulkSettings.Recovery;
import netprobe.bulk.run.BulkSettings.Wanted;
import netprobe.bulk.run.BulkSettings.WeightedServer;
import netprobe.dns.Server;
import netprobe.model.AddressText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A run is gone on with by one that asks for the same and writes it the same way, of whomever and however fast. */
class RunTermsTest {

    private static final Wanted WANTED = new Wanted(List.of(1), false, 0);
    private static final Form FORM = new Form(true, false, true);
    private static final Output OUTPUT = new Output(Optional.of(Path.of("out")), Format.TEXT, Compression.NONE, false);

    private static BulkSettings settings(Wanted wanted, Form form, Output output) {
        return new BulkSettings(wanted, asking(form, "192.0.2.1", 2), engine(OptionalInt.empty()), output,
                new Recovery(Optional.of(Path.of("state")), true));
    }

    private static Asking asking(Form form, String server, int seconds) {
        var weighted = new WeightedServer(new Server(AddressText.pton(server).orElseThrow(), 53), 1);
        return new Asking(List.of(weighted), form, new Patience(Duration.ofSeconds(seconds), seconds),
                new Pace(OptionalLong.of(seconds), OptionalLong.empty()));
    }

    private static Engine engine(OptionalInt inFlight) {
        return new Engine(Optional.empty(), inFlight, inFlight, inFlight);
    }

    static Stream<BulkSettings> others() {
        return Stream.of(settings(new Wanted(List.of(1, 28), false, 0), FORM, OUTPUT),
                settings(new Wanted(List.of(1), true, 0), FORM, OUTPUT),
                settings(WANTED, new Form(true, true, true), OUTPUT),
                settings(WANTED, new Form(true, false, false), OUTPUT),
                settings(WANTED, FORM, new Output(OUTPUT.file(), Format.JSON, Compression.NONE, false)),
                settings(WANTED, FORM, new Output(OUTPUT.file(), Format.TEXT, Compression.GZIP, false)),
                settings(WANTED, FORM, new Output(OUTPUT.file(), Format.TEXT, Compression.NONE, true)));
    }

    @ParameterizedTest
    @MethodSource("others")
    void anotherRunHasOtherTerms(BulkSettings other) {
        assertThat(RunTerms.of(other)).isNotEqualTo(RunTerms.of(settings(WANTED, FORM, OUTPUT)));
    }

    @Test
    void otherServersPacesAndMeansAreTheSameRun() {
        var other = new BulkSettings(new Wanted(List.of(1), false, 0.5), asking(new Form(false, false, true),
                "192.0.2.2", 5), engine(OptionalInt.of(7)), OUTPUT, new Recovery(Optional.of(Path.of("other")), true));
        assertThat(RunTerms.of(other)).isEqualTo(RunTerms.of(settings(WANTED, FORM, OUTPUT)));
    }
}
