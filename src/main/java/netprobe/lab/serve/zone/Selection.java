package netprobe.lab.serve.zone;

import java.util.ArrayList;
import java.util.List;
import netprobe.lab.ScenarioFault;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRset;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/**
 * Some sets of a zone's records, as a scenario names them: {@code A} for all of a type, {@code www A} for one set, {@code *} for all.
 *
 * @param terms a set that fits one of them is selected
 */
record Selection(List<Term> terms) {

    static final Selection NONE = new Selection(List.of());
    static final Selection ALL = new Selection(List.of(new Term(Name.empty, Type.ANY)));

    /** An owner, empty for any, and a type, ANY for all. */
    record Term(Name owner, int type) {

        boolean fits(RRset set) {
            return (owner.equals(Name.empty) || owner.equals(set.getName()))
                    && (type == Type.ANY || type == set.getType());
        }
    }

    static Selection read(Name zone, List<String> texts, String key) throws ScenarioFault {
        var terms = new ArrayList<Term>();
        for (String text : texts) {
            terms.add(term(zone, text, key));
        }
        return new Selection(terms);
    }

    private static Term term(Name zone, String text, String key) throws ScenarioFault {
        if (text.equals("*")) {
            return ALL.terms.getFirst();
        }
        String[] words = text.trim().split("\\s+", -1);
        int type = Type.value(words[words.length - 1]);
        if (type < 0 || words.length > 2) {
            throw new ScenarioFault(key + " has \"" + text + "\"; expected a type, a name and a type, or \"*\"");
        }
        try {
            return new Term(words.length == 1 ? Name.empty : Name.fromString(words[0], zone), type);
        } catch (TextParseException notAName) {
            throw new ScenarioFault(key + " has \"" + text + "\": " + notAName.getMessage());
        }
    }

    boolean holds(RRset set) {
        return terms.stream().anyMatch(term -> term.fits(set));
    }
}
