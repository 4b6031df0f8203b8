package netprobe.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a list of questions came to, and what it took.
 *
 * @param started when the first was read
 * @param took until the last was written
 * @param list what became of the list
 * @param outcomes what became of the questions
 * @param traffic what went over the wire
 * @param losses what came and did not count, and what did not come
 * @param latency of the questions that were answered; empty where none was
 * @param servers those that were to be asked, in the order given
 * @param engine what asked them
 * @param ending whether that is all
 */
public record BulkSummary(Instant started, Duration took, ListCount list, Outcomes outcomes, Traffic traffic,
        Losses losses, Optional<Latency> latency, List<ServerTally> servers, Engine engine, Ending ending)
        implements
            Payload {

    /** Of a run in which nothing has happened yet. */
    public static final BulkSummary NOTHING = new BulkSummary(Instant.EPOCH, Duration.ZERO, new ListCount(0, 0, 0, 0),
            new Outcomes(Map.of(), Map.of(), Optional.empty()), new Traffic(0, 0, 0, 0),
            new Losses(Map.of(), Map.of(), 0, 0), Optional.empty(), List.of(), new Engine("libc", Optional.empty()),
            Ending.COMPLETE);

    /** Copies the list. */
    public BulkSummary {
        servers = List.copyOf(servers);
    }

    /**
     * As for any command with many operands: the status of all where they agree. Bad lines are bad operands, and what an interrupt left
     * undone has no answer.
     */
    @Override
    public Optional<ExitStatus> status() {
        return Optional.of(ending.kind().status().orElseGet(this::folded));
    }

    private ExitStatus folded() {
        return Stream.of(outcomes.statuses(), Stream.of(ExitStatus.USAGE).filter(_ -> list.badLines() > 0),
                Stream.of(ExitStatus.NO_ANSWER).filter(_ -> ending.kind() == Ending.Kind.INTERRUPTED))
                .flatMap(each -> each).reduce(ExitStatus::and).orElse(ExitStatus.OK);
    }

    /** Datagrams sent in a second, over the whole run. */
    public long queriesPerSecond() {
        return perSecond(traffic.sent());
    }

    /** Questions finished in a second, over the whole run. */
    public long questionsPerSecond() {
        return perSecond(outcomes.finished());
    }

    private long perSecond(long count) {
        return took.isZero() ? 0 : Math.round(count / (took.toNanos() / 1e9));
    }

    private static <K> Map<K, Long> happened(Map<K, Long> counts) {
        return counts.entrySet().stream().filter(entry -> entry.getValue() > 0)
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * What became of the list.
     *
     * @param before questions that an earlier run had finished
     * @param unfinished questions that were read, and neither answered nor given up when the run ended
     * @param duplicates questions that were left out because they had been asked before
     * @param badLines lines that are no question
     */
    public record ListCount(long before, long unfinished, long duplicates, long badLines) {}

    /**
     * What became of the questions; each is in one of the maps.
     *
     * @param answered how many by response code; {@code NODATA} is a NOERROR without a record of the type
     * @param unanswered how many by reason: {@code timeout}, {@code truncated}, {@code malformed} or the symbol of an errno
     * @param verification what a second server said, where one was asked
     */
    public record Outcomes(Map<String, Long> answered, Map<String, Long> unanswered,
            Optional<Verification> verification) {

        /** What an answer counts as that does not follow the wire format. */
        public static final String MALFORMED = "malformed";

        /** Copies what there is any of. */
        public Outcomes {
            answered = happened(answered);
            unanswered = happened(unanswered);
        }

        /** How many questions are answered or given up. */
        public long finished() {
            return answeredInAll() + unansweredInAll();
        }

        /** How many have an answer, whatever it says. */
        public long answeredInAll() {
            return sum(answered);
        }

        /** How many have none. */
        public long unansweredInAll() {
            return sum(unanswered);
        }

        private static long sum(Map<String, Long> counts) {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }

        private Stream<ExitStatus> statuses() {
            return Stream.concat(answered.keySet().stream().map(Outcomes::ofRcode),
                    unanswered.keySet().stream().map(Outcomes::ofReason));
        }

        private static ExitStatus ofRcode(String rcode) {
            return switch (rcode) {
                case "NOERROR" -> ExitStatus.OK;
                case "NXDOMAIN", "NODATA" -> ExitStatus.NOT_FOUND;
                default -> ExitStatus.SERVER_ERROR;
            };
        }

        private static ExitStatus ofReason(String reason) {
            return reason.equals(MALFORMED) ? ExitStatus.SERVER_ERROR : ExitStatus.NO_ANSWER;
        }
    }

    /**
     * What a second server said.
     *
     * @param asked how many questions it was asked
     * @param disagreements of how many it said something else
     */
    public record Verification(long asked, long disagreements) {}

    /**
     * What went over the wire.
     *
     * @param sent datagrams, retries included
     * @param retries datagrams that asked a question again
     * @param timeouts datagrams to which nothing came back in time
     * @param overTcp questions whose answer did not fit into a datagram, and that were asked again over TCP
     */
    public record Traffic(long sent, long retries, long timeouts, long overTcp) {}

    /**
     * What came and did not count, and what did not come.
     *
     * @param ignored datagrams that were not believed, by reason
     * @param icmp errors that ICMP messages brought, by the symbol of the errno
     * @param receiveDrops datagrams that this host's kernel dropped since the socket's buffer was full
     * @param sendDrops datagrams that this host's kernel would not send
     */
    public record Losses(Map<Disregard, Long> ignored, Map<String, Long> icmp, long receiveDrops, long sendDrops) {

        /** Copies what there is any of. */
        public Losses {
            ignored = happened(ignored);
            icmp = happened(icmp);
        }
    }

    /** Why a datagram is not believed to be an answer (RFC 5452, section 9.1). */
    public enum Disregard {
        /** The question had been given up by then. */
        LATE,
        /** The question had been answered before. */
        DUPLICATE,
        /** Nothing was asked with this ID. */
        WRONG_ID,
        /** The question in it is another. */
        WRONG_QUESTION,
        /** It comes from where nobody was asked. */
        WRONG_SOURCE,
        /** It is no DNS message. */
        MALFORMED
    }

    /** How long answers took, from the first time that a question was asked: quantiles, and the longest. */
    public record Latency(Duration p50, Duration p90, Duration p99, Duration p999, Duration longest) {}

    /**
     * What became of what one server was asked.
     *
     * @param server {@code address:port}
     * @param sent datagrams
     * @param answered datagrams that were answered
     * @param timeouts datagrams that were not
     * @param servfail answers that say SERVFAIL
     */
    public record ServerTally(String server, long sent, long answered, long timeouts, long servfail) {}

    /**
     * What asked the questions.
     *
     * @param name {@code libc} or {@code portable}
     * @param reason why it is not libc's, as a clause; empty where that is used, or another was asked for
     */
    public record Engine(String name, Optional<String> reason) {}

    /**
     * How the run ended.
     *
     * @param reason as a clause for people; empty where it is complete or interrupted
     */
    public record Ending(Kind kind, String reason) {

        /** The whole list is finished. */
        public static final Ending COMPLETE = new Ending(Kind.COMPLETE, "");

        /** It was stopped, by the user or the end of its time. */
        public static final Ending INTERRUPTED = new Ending(Kind.INTERRUPTED, "");

        /** What ends a run. */
        public enum Kind {
            COMPLETE, INTERRUPTED,
            /** Who read the output has gone, which is no error of anybody's. */
            READER_GONE,
            /** The output can't be written, as when the disk is full. */
            OUTPUT_FAILED,
            /** The list can't be read any further. */
            INPUT_FAILED,
            /** No socket can be opened to ask by. */
            SOCKETS_FAILED,
            /** The checkpoint can't be read, or belongs to another list. */
            CHECKPOINT_UNUSABLE;

            private Optional<ExitStatus> status() {
                return switch (this) {
                    case COMPLETE, INTERRUPTED -> Optional.empty();
                    case READER_GONE -> Optional.of(ExitStatus.OK);
                    case OUTPUT_FAILED, INPUT_FAILED, SOCKETS_FAILED -> Optional.of(ExitStatus.LOCAL);
                    case CHECKPOINT_UNUSABLE -> Optional.of(ExitStatus.USAGE);
                };
            }
        }
    }
}
