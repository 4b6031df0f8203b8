package netprobe.bulk.run;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import netprobe.bulk.Compression;
import netprobe.bulk.Format;
import netprobe.bulk.Source;
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
import netprobe.model.BulkSummary;
import netprobe.model.IpAddress;

/** A run in this JVM, with what is usual but for what a test changes. */
final class Trial {

    static final int A = 1;
    private static final int LOOPBACK = 0x7f000001;

    private final List<WeightedServer> servers = new ArrayList<>();
    private Patience patience = new Patience(Duration.ofMillis(400), 3);
    private Pace pace = new Pace(OptionalLong.empty(), OptionalLong.empty());
    private Optional<Engine.Kind> kind = Optional.empty();
    private OptionalInt inFlight = OptionalInt.empty();
    private double verified;
    private boolean ordered;

    /** What came of it: lines of output, and the summary. */
    record Result(List<String> lines, BulkSummary summary) {}

    Trial server(int port) {
        servers.add(new WeightedServer(new Server(IpAddress.ipv4(LOOPBACK), port), 1));
        return this;
    }

    Trial by(Engine.Kind engine) {
        kind = Optional.of(engine);
        return this;
    }

    Trial patience(Duration timeout, int tries) {
        patience = new Patience(timeout, tries);
        return this;
    }

    Trial inFlight(int most) {
        inFlight = OptionalInt.of(most);
        return this;
    }

    Trial pace(Pace limits) {
        pace = limits;
        return this;
    }

    Trial verified(double share) {
        verified = share;
        return this;
    }

    Trial ordered() {
        ordered = true;
        return this;
    }

    BulkSettings settings() {
        return new BulkSettings(new Wanted(List.of(A), false, verified),
                new Asking(servers, new Form(true, false, true), patience, pace),
                new Engine(kind, inFlight, OptionalInt.empty(), OptionalInt.empty()),
                new Output(Optional.empty(), Format.TEXT, Compression.NONE, ordered),
                new Recovery(Optional.empty(), false));
    }

    Result run(Iterable<String> names) {
        var out = new ByteArrayOutputStream();
        var list = new ByteArrayInputStream((String.join("\n", names) + "\n").getBytes(US_ASCII));
        BulkSummary summary = new BulkRun(settings(), List.of(new Source.OfStream("standard input", list)), out,
                line -> {
                    throw new AssertionError(line);
                }).run();
        return new Result(out.toString(US_ASCII).lines().toList(), summary);
    }
}
