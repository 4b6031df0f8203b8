package netprobe.bulk.run;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import netprobe.bulk.engine.EngineSettings;
import netprobe.bulk.engine.Engines.Targets;
import netprobe.bulk.engine.Pace;
import netprobe.bulk.run.BulkSettings.Engine.Kind;
import netprobe.bulk.run.BulkSettings.WeightedServer;
import netprobe.dns.Agreement;
import netprobe.dns.Server;
import netprobe.libc.LibC;
import netprobe.model.BulkSummary;

/** Which engines ask, how many, and how, where the settings leave it open. */
record EngineChoice(BulkSettings settings) {

    /** More than one server's line, its way there and what is lost on it will ever fill. */
    private static final int SLOTS = 1 << 17;

    /** The most that are under way to one server where nobody says how many. */
    private static final int LARGEST_WINDOW = 20_000;

    private static final int SOCKETS = 4;

    private static final int MOST_THREADS = 4;

    boolean isLibc() {
        return settings.engine().kind().map(Kind.LIBC::equals).orElseGet(LibC::available);
    }

    /** What the summary says of it. */
    BulkSummary.Engine told() {
        boolean isFallback = !isLibc() && settings.engine().kind().isEmpty();
        return new BulkSummary.Engine(isLibc() ? "libc" : "portable",
                isFallback ? LibC.absence() : Optional.empty());
    }

    /** Half of the processors, since servers and the kernel need some too. */
    int threads() {
        int usual = Math.clamp(Runtime.getRuntime().availableProcessors() / 2, 1, MOST_THREADS);
        return Math.min(settings.engine().threads().orElse(usual), settings.engine().inFlight().orElse(usual));
    }

    EngineSettings engineSettings() {
        boolean isFixed = settings.engine().inFlight().isPresent();
        int slots = Math.ceilDiv(settings.engine().inFlight().orElse(SLOTS), threads());
        int sockets = settings.engine().sockets().orElse(SOCKETS);
        BulkSettings.Form form = settings.asking().form();
        BulkSettings.Patience patience = settings.asking().patience();
        return new EngineSettings(slots, isFixed ? slots : Math.min(slots, LARGEST_WINDOW), isFixed, sockets,
                patience.tries(), patience.timeout().toNanos(), form.edns(), form.dnssecOk(), form.recurse(),
                settings.wanted().verified(), Agreement::isBetween);
    }

    Targets targets() {
        List<WeightedServer> servers = settings.asking().servers();
        BulkSettings.Pace pace = settings.asking().pace();
        return new Targets(servers(), servers.stream().map(WeightedServer::weight).toList(),
                pace(pace.total()), Stream.generate(() -> pace(pace.perServer())).limit(servers.size()).toList());
    }

    private static Pace pace(OptionalLong perSecond) {
        return perSecond.isEmpty() ? Pace.UNLIMITED : Pace.of(perSecond.getAsLong());
    }

    List<Server> servers() {
        return settings.asking().servers().stream().map(WeightedServer::server).toList();
    }
}
