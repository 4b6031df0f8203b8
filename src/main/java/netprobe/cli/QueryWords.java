package netprobe.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import netprobe.dns.ClassName;
import netprobe.dns.TypeName;

/**
 * The words of a question as dig(1) takes them: {@code @SERVER}, types and classes by name, and everything else is a domain name.
 *
 * <p>A name that looks like a type is written with its final dot ({@code mx.}).
 *
 * @param names in the order given
 * @param types by number
 * @param dclass by number; the last one given
 * @param servers without their {@code @}
 * @param search what short names may stand for
 */
record QueryWords(List<String> names, List<Integer> types, OptionalInt dclass, List<String> servers,
        SearchList search) {

    /** Copies the lists. */
    QueryWords {
        names = List.copyOf(names);
        types = List.copyOf(types);
        servers = List.copyOf(servers);
    }

    static QueryWords of(List<String> words) {
        var names = new ArrayList<String>();
        var types = new ArrayList<Integer>();
        var servers = new ArrayList<String>();
        OptionalInt dclass = OptionalInt.empty();
        for (String word : words) {
            OptionalInt type = TypeName.parse(word);
            OptionalInt asClass = ClassName.parse(word);
            if (word.startsWith("@")) {
                servers.add(word.substring(1));
            } else if (type.isPresent()) {
                types.add(type.getAsInt());
            } else if (asClass.isPresent()) {
                dclass = asClass;
            } else {
                names.add(word);
            }
        }
        return new QueryWords(names, types, dclass, servers, SearchList.NONE);
    }

    /** These words, with what they leave open taken from others. */
    QueryWords or(QueryWords others) {
        return new QueryWords(names, types.isEmpty() ? others.types : types,
                dclass.isPresent() ? dclass : others.dclass, servers.isEmpty() ? others.servers : servers,
                others.search);
    }
}
