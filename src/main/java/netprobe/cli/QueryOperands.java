package netprobe.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import netprobe.dns.DomainName;
import netprobe.dns.InvalidName;
import netprobe.dns.Question;
import netprobe.dns.SuggestedTypes;
import netprobe.idna.InternationalName;
import netprobe.model.AddressText;
import netprobe.model.Answer;
import netprobe.model.Failure;
import netprobe.model.Failure.InputError;
import netprobe.query.Endpoint;

/**
 * Makes questions of names: each name with each type goes to each server.
 *
 * <p>Names come from the command line, or as {@code NAME [TYPE...] [@SERVER...]} a line from a stream, where what a line leaves open is as
 * the command line says. An address stands for its name in the reverse mapping.
 */
final class QueryOperands implements Iterator<QueryRequest> {

    /** The class of the Internet (RFC 1035, section 3.2.4). */
    private static final int INTERNET = 1;

    private static final String WHITE_SPACE = "\\s+";

    private final Iterator<Operand> operands;
    private final boolean areLines;
    private final QueryWords common;
    private final Function<String, Answer<List<Endpoint>>> servers;
    private Iterator<QueryRequest> current = Collections.emptyIterator();
    private long groups;

    /**
     * @param operands what is still to be read
     * @param areLines whether each is a line of words, rather than a name
     * @param common what the command line says
     * @param servers knows whom a server's word means
     */
    QueryOperands(Iterator<Operand> operands, boolean areLines, QueryWords common,
            Function<String, Answer<List<Endpoint>>> servers) {
        this.operands = operands;
        this.areLines = areLines;
        this.common = common;
        this.servers = servers;
    }

    @Override
    public boolean hasNext() {
        while (!current.hasNext() && operands.hasNext()) {
            current = requests(operands.next()).iterator();
        }
        return current.hasNext();
    }

    @Override
    public QueryRequest next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return current.next();
    }

    private List<QueryRequest> requests(Operand operand) {
        if (operand.defect().isPresent()) {
            return List.of(refused(operand.text(), operand.defect().get()));
        }
        return areLines ? requests(operand.text()) : requests(operand.text(), common);
    }

    private List<QueryRequest> requests(String line) {
        List<String> all = Arrays.asList(line.strip().split(WHITE_SPACE, -1));
        Optional<String> option = all.stream().filter(word -> word.startsWith("+") || word.startsWith("-")).findFirst();
        if (option.isPresent()) {
            return List.of(refused(line, new InputError("option",
                    "expected " + option.get() + " on the command line, where it holds for all names", "read")));
        }
        QueryWords words = QueryWords.of(all);
        if (words.names().isEmpty()) {
            return List.of(refused(line, new InputError("missing-name", "expected a domain name in it", "read")));
        }
        if (words.types().stream().anyMatch(QueryTransfers::isTransfer)) {
            return List.of(refused(line, new InputError("transfer",
                    "expected the type of a transfer on the command line, where it holds for all names", "read")));
        }
        var requests = new ArrayList<QueryRequest>();
        for (String name : words.names()) {
            requests.addAll(requests(name, words.or(common)));
        }
        return requests;
    }

    private List<QueryRequest> requests(String typed, QueryWords words) {
        Answer<DomainName> name = name(typed);
        if (name.value().isEmpty()) {
            return List.of(refused(typed, name.failure().orElseThrow()));
        }
        groups++;
        List<DomainName> names = names(typed, name.value().get(), words.search());
        boolean suggested = words.types().isEmpty();
        List<Integer> types = suggested ? SuggestedTypes.of(names.getFirst()) : words.types();
        int dclass = words.dclass().orElse(INTERNET);
        var requests = new ArrayList<QueryRequest>();
        for (int type : types) {
            List<Question> questions = names.stream().map(each -> new Question(each, type, dclass)).toList();
            for (String server : words.servers()) {
                Answer<List<Endpoint>> endpoints = servers.apply(server);
                requests.add(new QueryRequest(typed, groups, suggested, Optional.of(questions.getFirst()),
                        questions.subList(1, questions.size()), endpoints.value().orElse(List.of()),
                        endpoints.failure(), name.notes()));
            }
        }
        return requests;
    }

    /** Those that a name may stand for; what the search list makes too long is none. */
    private static List<DomainName> names(String typed, DomainName name, SearchList search) {
        boolean isAddress = AddressText.ptonScoped(typed).isPresent();
        return isAddress || search.domains().isEmpty()
                ? List.of(name)
                : search.candidates(typed).stream().flatMap(each -> name(each).value().stream()).toList();
    }

    /** The name to ask for. */
    static Answer<DomainName> name(String typed) {
        var address = AddressText.ptonScoped(typed);
        if (address.isPresent()) {
            return Answer.of(DomainName.reverse(address.get()));
        }
        return InternationalName.of(typed).then(known -> {
            try {
                return Answer.of(DomainName.parse(known.ascii()));
            } catch (InvalidName invalid) {
                return Answer.failed(new InputError("invalid-name", invalid.reason(), "read"));
            }
        });
    }

    private QueryRequest refused(String input, Failure defect) {
        return new QueryRequest(input, groups, false, Optional.empty(), List.of(), List.of(), Optional.of(defect),
                List.of());
    }
}
