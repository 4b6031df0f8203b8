package netprobe.cli;

import java.util.List;
import java.util.Optional;
import netprobe.dns.Question;
import netprobe.model.Failure;
import netprobe.query.Endpoint;

/**
 * One question to one server, or why it can't be put.
 *
 * @param input the name as typed
 * @param group the same for the requests that one name led to
 * @param isSuggested whether nobody asked for this type of record
 * @param question what to ask
 * @param further what to ask where there is no such name: the others that a short one may stand for
 * @param endpoints whom: the addresses of one server, to be tried in order
 * @param defect what is wrong with the operand
 * @param notes on the name
 */
record QueryRequest(String input, long group, boolean isSuggested, Optional<Question> question,
        List<Question> further, List<Endpoint> endpoints, Optional<Failure> defect, List<String> notes) {

    /** Copies the lists. */
    QueryRequest {
        further = List.copyOf(further);
        endpoints = List.copyOf(endpoints);
        notes = List.copyOf(notes);
    }
}
