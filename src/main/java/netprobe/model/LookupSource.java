package netprobe.model;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A source of nsswitch.conf: a module of the C library that is asked, and what follows.
 *
 * @param module its name: {@code libnss_MODULE.so.2}
 * @param actions what follows each status: {@code NOTFOUND}, {@code RETURN}; only where it is not the usual
 * @param installed whether there is such a module on this host
 */
public record LookupSource(String module, Map<String, String> actions, boolean installed) {

    /** Copies the map. */
    public LookupSource {
        actions = Map.copyOf(actions);
    }

    /** As nsswitch.conf spells it. */
    public String text() {
        return actions.isEmpty()
                ? module
                : orderedActions().entrySet().stream().map(each -> each.getKey() + "=" + each.getValue())
                        .collect(Collectors.joining(" ", module + " [", "]"));
    }

    /** The actions by the names of their statuses. */
    public SortedMap<String, String> orderedActions() {
        return new TreeMap<>(actions);
    }

    /** Whether a lookup that this source has nothing for ends with it. */
    public boolean endsWhenNotFound() {
        return "return".equals(actions.get("NOTFOUND"));
    }
}
