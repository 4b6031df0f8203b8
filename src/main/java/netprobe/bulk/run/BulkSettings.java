package netprobe.bulk.run;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import netprobe.bulk.Compression;
import netprobe.bulk.Format;
import netprobe.dns.Server;

/**
 * What one run over a list is to do; all of it has been checked. A {@link BulkRunner} is made of it, the lists, and the stream that takes the output
 * where no file does.
 *
 * @param wanted what is asked for
 * @param asking whom, and how
 * @param engine by what means
 * @param output what is written, and where
 * @param recovery how the run can be taken up again
 */
public record BulkSettings(Wanted wanted, Asking asking, Engine engine, Output output, Recovery recovery) {

    /**
     * What is asked for.
     *
     * @param types for each name whose line has none of its own; addresses are always asked for PTR
     * @param unique whether a question that comes again is left out
     * @param verified the share of the questions that a second server is asked too, from 0 to 1
     */
    public record Wanted(List<Integer> types, boolean unique, double verified) {

        /** Copies the list. */
        public Wanted {
            types = List.copyOf(types);
        }
    }

    /**
     * Whom to ask, and how.
     *
     * @param servers at least one, no two the same
     * @param form what queries look like
     * @param patience when to ask again, and when to give up
     * @param pace how fast
     */
    public record Asking(List<WeightedServer> servers, Form form, Patience patience, Pace pace) {

        /** Copies the list. */
        public Asking {
            servers = List.copyOf(servers);
        }
    }

    /** A server, and how often it is asked as against the others: twice as often with twice the weight. The weight is at least 1. */
    public record WeightedServer(Server server, int weight) {}

    /**
     * What queries look like.
     *
     * @param edns whether they have an OPT record (RFC 6891)
     * @param dnssecOk whether it asks for signatures (RFC 3225)
     * @param recurse whether the server is to ask others (RD)
     */
    public record Form(boolean edns, boolean dnssecOk, boolean recurse) {}

    /**
     * When to ask again, and when to give up.
     *
     * @param timeout of one try
     * @param tries at most, the first included; at least 1
     */
    public record Patience(Duration timeout, int tries) {}

    /**
     * How many datagrams may be sent in a second; empty for as many as are answered.
     *
     * @param total to all servers together
     * @param perServer to each
     */
    public record Pace(OptionalLong total, OptionalLong perServer) {}

    /**
     * By what means questions are asked; what is empty is the engine's to choose.
     *
     * @param kind which engine
     * @param inFlight how many questions may be under way at most; empty to find out what the servers can take
     * @param sockets how many
     * @param threads how many
     */
    public record Engine(Optional<Kind> kind, OptionalInt inFlight, OptionalInt sockets, OptionalInt threads) {

        /** The engines there are. */
        public enum Kind {
            /** The C library's system calls, many datagrams a call. */
            LIBC,
            /** Java's own channels. */
            PORTABLE
        }
    }

    /**
     * What is written, and where.
     *
     * @param file which file; empty for the stream
     * @param ordered whether in the order of the list, rather than as questions are finished
     */
    public record Output(Optional<Path> file, Format format, Compression compression, boolean ordered) {}

    /**
     * How the run can be taken up again.
     *
     * @param checkpoint the file that tells how far it is; only with a file of output
     * @param resume whether to go on where the checkpoint says; where there is none yet, from the beginning
     */
    public record Recovery(Optional<Path> checkpoint, boolean resume) {}
}
