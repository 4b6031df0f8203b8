package netprobe.cli;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import netprobe.bulk.run.BulkSettings.Pace;
import netprobe.bulk.run.BulkSettings.WeightedServer;
import netprobe.dns.Server;
import netprobe.model.LocalNetwork;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * How fast {@code bulk} asks: as it is told; or else as fast as servers of this host answer, and modestly where one is somebody else's.
 *
 * @param note what the user should know of it, if anything
 */
record BulkPace(Pace pace, Optional<String> note) {

    /** What a resolver serves to a single household without noticing, in queries a second. */
    private static final int MODEST = 1000;

    private static final String RATE = "--rate";
    private static final String RATE_PER_SERVER = "--rate-per-server";
    private static final String UNLIMITED = "unlimited";
    private static final int FASTEST = 100_000_000;

    static void add(CommandSpec spec) {
        spec.addOption(CommonOptions.value("N",
                "Send at most N queries a second in all, or " + UNLIMITED + ". Where a server is not this host it is "
                        + MODEST + " unless said otherwise: this is how to raise it.",
                RATE).build());
        spec.addOption(CommonOptions.value("N", "Send at most N queries a second to each server, or " + UNLIMITED + ".",
                RATE_PER_SERVER).build());
    }

    static BulkPace of(ParseResult arguments, List<WeightedServer> servers, LocalNetwork network)
            throws UsageError {
        var pace = new Pace(rate(arguments, RATE), rate(arguments, RATE_PER_SERVER));
        boolean isTold = CommonOptions.isSet(arguments, RATE) || CommonOptions.isSet(arguments, RATE_PER_SERVER);
        Optional<Server> stranger = servers.stream().map(WeightedServer::server)
                .filter(server -> !network.isOwn(server.address())).findFirst();
        if (isTold || stranger.isEmpty()) {
            return new BulkPace(pace, Optional.empty());
        }
        String note = "at most " + MODEST + " queries/s, since " + stranger.get().text()
                + " is not this host; for more: " + RATE + " N or " + RATE + " " + UNLIMITED;
        return new BulkPace(new Pace(OptionalLong.of(MODEST), OptionalLong.empty()), Optional.of(note));
    }

    private static OptionalLong rate(ParseResult arguments, String option) throws UsageError {
        Optional<String> text = CommonOptions.text(arguments, option);
        if (text.isEmpty() || text.get().equals(UNLIMITED)) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(CommonOptions.wholeNumber(arguments, option, FASTEST).orElseThrow());
        } catch (UsageError e) {
            throw new UsageError(e.getMessage() + ", or " + UNLIMITED);
        }
    }
}
