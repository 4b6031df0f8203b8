package netprobe.lab.serve.dns;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import netprobe.lab.ScenarioFault;
import netprobe.lab.ServerTable;
import org.xbill.DNS.Name;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/** Names and types as scenarios write them. */
public final class Names {

    private Names() {}

    /** Several names. */
    public static Set<Name> set(ServerTable table, String key) throws ScenarioFault {
        var names = new ArrayList<Name>();
        for (String text : table.texts(key)) {
            names.add(name(table, key, text));
        }
        return Set.copyOf(names);
    }

    /** Absolute, with or without its final dot. */
    public static Name name(ServerTable table, String key, String text) throws ScenarioFault {
        try {
            return Name.fromString(text, Name.root);
        } catch (TextParseException notAName) {
            throw table.fault(key, "has \"" + text + "\", which is not a domain name");
        }
    }

    /** Several types. */
    public static List<Integer> types(ServerTable table, String key) throws ScenarioFault {
        var types = new ArrayList<Integer>();
        for (String text : table.texts(key)) {
            types.add(type(table, key, text));
        }
        return List.copyOf(types);
    }

    /** A mnemonic; {@code *} for any. */
    public static int type(ServerTable table, String key, String text) throws ScenarioFault {
        int type = text.equals("*") ? Type.ANY : Type.value(text);
        if (type < 0) {
            throw table.fault(key, "has \"" + text + "\", which is not a type of records");
        }
        return type;
    }
}
