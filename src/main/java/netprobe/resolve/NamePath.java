package netprobe.resolve;

import java.util.Optional;
import java.util.function.Supplier;
import netprobe.libc.LibC;
import netprobe.model.AddressText;
import netprobe.model.Answer;
import netprobe.model.Family;
import netprobe.model.HostEntry;
import netprobe.model.IpAddress;
import netprobe.model.Via;

/**
 * One path by which names become addresses and addresses names. What it can't find is a failure in the answer, in the terms of that path;
 * nothing is thrown for what a user or a network can do.
 */
public interface NamePath {

    /** The C library's path; where that can't be called, the JVM's, which says so. */
    static NamePath system() {
        return system(SystemPath::new);
    }

    /** The same for who only wants addresses: aliases are not asked for, which takes lookups of their own. */
    static NamePath systemAddresses() {
        return system(AddressesOnly::new);
    }

    private static NamePath system(Supplier<NamePath> path) {
        // now, so that the time of the first lookup is its own
        LibC.prepare();
        return LibC.absence().<NamePath>map(why -> new SubstitutePath(jvm(), why + "; --via jvm was taken instead"))
                .orElseGet(path);
    }

    /** The JVM's path. */
    static NamePath jvm() {
        return new JvmPath();
    }

    /** Which path this is. */
    Via via();

    /** The names and addresses of a host. */
    Answer<HostEntry> forward(String name, Family family);

    /** The names of the host that has an address; a scope plays no part in it. */
    Answer<HostEntry> reverse(IpAddress address);

    /** The address that a program takes which wants only one: the first of either family. */
    default Answer<IpAddress> first(String name) {
        var found = forward(name, Family.ANY);
        Optional<IpAddress> first = found.value().map(HostEntry::addresses).filter(addresses -> !addresses.isEmpty())
                .flatMap(addresses -> AddressText.ptonScoped(addresses.getFirst()));
        return new Answer<>(first, found.failure(), found.notes());
    }
}
