package netprobe.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A step on the way from the root to an answer.
 *
 * <p>Names are in presentation form with their final dot.
 */
public sealed interface TraceStep {

    /** The name that the step is for: the one asked for, an alias's target, or the name of a server whose address is needed. */
    String sought();

    /**
     * A zone is entered: its servers are known, and asked.
     *
     * @param zone the zone
     * @param parent the zone above; the root has none
     * @param sought the name that leads there
     * @param aside whether that is only the name of a server whose address is needed
     * @param origin how its servers became known
     * @param asked who was asked in the zone above, and the last of them told
     * @param servers by the parent and by the zone itself, in alphabetical order
     * @param unlisted how many more servers the parent names, who are left out
     * @param answers what the servers said
     * @param link how the keys of the zone hang together with those above
     */
    record Delegation(String zone, Optional<String> parent, String sought, boolean aside, Origin origin,
            List<ServerAnswer> asked,
            List<NameServer> servers, int unlisted, List<ServerAnswer> answers,
            Optional<TraceLink> link) implements TraceStep {

        /** Copies the lists. */
        public Delegation {
            asked = List.copyOf(asked);
            servers = List.copyOf(servers);
            answers = List.copyOf(answers);
        }
    }

    /** How a zone's servers became known. */
    enum Origin {
        /** From the root hints. */
        HINTS,
        /** A resolver named them. */
        RESOLVER,
        /** A server of the zone above named them. */
        REFERRAL,
        /** A server of the zone above has this zone too, and names no servers. */
        SAME_SERVER;

        /** As JSON spells it. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * The way goes on under another name.
     *
     * @param sought the name that is an alias
     * @param zone where it was found
     * @param record the CNAME or DNAME record
     * @param target where the way goes on
     * @param asked who was asked, and the last of them told
     */
    record Alias(String sought, String zone, DnsRecord record, String target,
            List<ServerAnswer> asked) implements TraceStep {

        /** Copies the list. */
        public Alias {
            asked = List.copyOf(asked);
        }
    }

    /**
     * The end of the way.
     *
     * @param sought the name at the end of all aliases
     * @param type the type's mnemonic
     * @param zone the last zone that was entered
     * @param ending how it ended
     * @param records the answer
     * @param asked who was asked last, and said what
     * @param verdict whether it is genuine; empty where nobody who has the zone said anything
     * @param failure why there is no answer
     * @param queries how many queries were sent in all
     */
    record Conclusion(String sought, String type, String zone, Ending ending, List<DnsRecord> records,
            List<ServerAnswer> asked, Optional<DnssecVerdict> verdict, Optional<Failure> failure,
            int queries) implements TraceStep {

        /** Copies the lists. */
        public Conclusion {
            records = List.copyOf(records);
            asked = List.copyOf(asked);
        }
    }

    /** How the way ended. */
    enum Ending {
        /** With records. */
        ANSWER,
        /** The name has no record of the type. */
        NODATA,
        /** The name does not exist. */
        NXDOMAIN,
        /** Nobody who was asked in the last zone could tell. */
        NO_ANSWER,
        /** The last zone has no server that can be asked. */
        NO_SERVER,
        /** Aliases lead round in a circle. */
        ALIAS_LOOP,
        /** One alias leads to another more often than is followed. */
        ALIAS_CHAIN,
        /** As many queries have been sent as one command may send. */
        TOO_MUCH_WORK,
        /** The command's time is over. */
        DEADLINE;

        /** As JSON spells it. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
