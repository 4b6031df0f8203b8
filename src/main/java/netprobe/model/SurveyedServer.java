package netprobe.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import netprobe.model.ServerCheck.Kind;

/**
 * A name server, and everything it was asked.
 *
 * @param server {@code address:port}
 * @param address its address
 * @param role why it was asked
 * @param line where it stands in resolv.conf; empty of one that stands nowhere
 * @param checks in the order of their kinds
 * @param contacts attempts to reach its ports 53, with what the network said of them
 */
public record SurveyedServer(String server, IpAddress address, Role role, Optional<String> line,
        List<ServerCheck> checks,
        List<Contact> contacts) {

    /** Copies the lists. */
    public SurveyedServer {
        checks = List.copyOf(checks);
        contacts = List.copyOf(contacts);
    }

    /** Why a server is asked. */
    public enum Role {
        /** resolv.conf names it, and it is asked. */
        CONFIGURED,
        /** resolv.conf names it in a line without effect, or behind three others. */
        DISREGARDED,
        /** Somebody wants a second opinion. */
        SECOND_OPINION,
        /** Nobody is there: an address of a documentation network (RFC 5737), where an answer can only be somebody else's. */
        NOBODY;

        /** As JSON spells it. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What came of a question, if it was put. */
    public Optional<ServerCheck> check(Kind kind) {
        return checks.stream().filter(check -> check.kind() == kind).findFirst();
    }

    /** What came of a question that was put again and again. */
    public List<ServerCheck> all(Kind kind) {
        return checks.stream().filter(check -> check.kind() == kind).toList();
    }

    /** Whether it answered anything at all. */
    public boolean isAlive() {
        return checks.stream().anyMatch(ServerCheck::isAnswered);
    }
}
