package netprobe.resolve;

import java.util.Optional;
import java.util.Set;
import netprobe.model.Answer;
import netprobe.model.Failure;
import netprobe.model.Failure.InputError;
import netprobe.model.HostEntry;
import netprobe.model.QualifiedName;

/**
 * The fully qualified name of a host, as Python's {@code socket.getfqdn} finds it.
 *
 * @param path the path taken
 */
public record QualifiedLookup(NamePath path) {

    private static final Set<String> THIS_HOST = Set.of("", "0.0.0.0", "::");

    /**
     * The first name with a dot among those that a reverse lookup of the name's first address gives, or the canonical one if none has a
     * dot. Where the lookup fails, the name itself. No name, or a wildcard address, means this host.
     */
    public Answer<QualifiedName> of(String name) {
        String asked = strip(name);
        return THIS_HOST.contains(asked) ? HostName.local().then(this::qualified) : qualified(asked);
    }

    private Answer<QualifiedName> qualified(String name) {
        Answer<HostEntry> entry = path.first(name).then(path::reverse);
        Optional<Failure> survived = entry.failure().filter(failure -> !(failure instanceof InputError));
        return survived.map(failure -> unchanged(name, failure))
                .orElseGet(() -> entry.then(found -> Answer.of(new QualifiedName(name, qualifiedName(found)))));
    }

    private static Answer<QualifiedName> unchanged(String name, Failure failure) {
        return Answer.of(new QualifiedName(name, name))
                .noting("given back as it is, since " + failure.operation() + " fails: " + failure.code() + ": "
                        + failure.message());
    }

    private static String qualifiedName(HostEntry entry) {
        if (entry.hostname().indexOf('.') >= 0) {
            return entry.hostname();
        }
        return entry.aliases().stream().filter(alias -> alias.indexOf('.') >= 0).findFirst().orElse(entry.hostname());
    }

    /** Python's {@code str.strip}, to which a no-break space is white space too. */
    private static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
    }
}
