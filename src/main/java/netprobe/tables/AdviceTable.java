package netprobe.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import netprobe.model.Advice;
import netprobe.model.Code;
import netprobe.model.CodeSpace;
import netprobe.model.Platform;

/** What to make of an error code: usual causes and what to run next, written by hand, and the exceptions that Python and Java make of it. */
final class AdviceTable {

    private static final String NONE = "-";

    private final Map<String, List<String>> causes = new HashMap<>();
    private final Map<String, List<String>> next = new HashMap<>();
    private final Map<String, String[]> exceptions = new HashMap<>();

    private AdviceTable() {
        for (String[] row : TableFile.read("advice.tsv").rows()) {
            Map<String, List<String>> kind = row[1].equals("cause") ? causes : next;
            kind.computeIfAbsent(row[0], _ -> new ArrayList<>()).add(row[2]);
        }
        for (String[] row : TableFile.read("exceptions.tsv").rows()) {
            exceptions.put(row[0], row);
        }
    }

    /** Loads the table. */
    static AdviceTable load() {
        return new AdviceTable();
    }

    /** The advice for a code of any platform. */
    Advice on(Code code) {
        String symbol = meaning(code);
        String[] names = Stream.of(code.symbol(), symbol, code.space().label()).filter(exceptions::containsKey)
                .map(exceptions::get).findFirst().orElseThrow();
        return new Advice(symbol, causes.getOrDefault(symbol, List.of()), next.getOrDefault(symbol, List.of()),
                name(names[1]), name(names[2]));
    }

    /** The symbol under which the same thing is known on Linux: {@code WSAEWOULDBLOCK} and {@code EWOULDBLOCK} are {@code EAGAIN}. */
    private static String meaning(Code code) {
        String plain = code.space() == CodeSpace.WSA && code.symbol().startsWith("WSA")
                ? code.symbol().substring(3)
                : code.symbol();
        for (CodeSpace space : List.of(CodeSpace.ERRNO, CodeSpace.H_ERRNO)) {
            Optional<Code> here = CodeTable.find(space, Platform.LINUX).flatMap(table -> table.bySymbol(plain));
            if (here.isPresent()) {
                return here.get().symbol();
            }
        }
        return code.symbol();
    }

    private static Optional<String> name(String field) {
        return field.equals(NONE) ? Optional.empty() : Optional.of(field);
    }
}
