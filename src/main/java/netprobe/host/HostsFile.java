package netprobe.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import netprobe.model.AddressText;
import netprobe.model.Family;
import netprobe.model.IpAddress;

/**
 * The table of hosts(5), as glibc's {@code files} module searches it.
 *
 * @param entries usable lines, in order
 * @param remarks lines that no lookup finds, or not by the name their author had in mind
 */
public record HostsFile(List<Entry> entries, List<Remark> remarks) {

    private static final IpAddress LOOPBACK4 = new IpAddress(Family.INET, 0, 0x7f000001L, "");

    /** Copies the lists. */
    public HostsFile {
        entries = List.copyOf(entries);
        remarks = List.copyOf(remarks);
    }

    /**
     * A line.
     *
     * @param line its number
     * @param address as inet_pton(3) takes it
     * @param name the canonical name
     * @param aliases the other names
     */
    public record Entry(int line, IpAddress address, String name, List<String> aliases) {

        /** Copies the list. */
        public Entry {
            aliases = List.copyOf(aliases);
        }

        /** What the line comes to. */
        Effect effect() {
            String names = Stream.concat(Stream.of(name), aliases.stream()).collect(Collectors.joining(", "));
            return new Effect(line, names + " at " + address.text());
        }

        boolean isNamed(String wanted) {
            return name.equalsIgnoreCase(wanted) || aliases.stream().anyMatch(wanted::equalsIgnoreCase);
        }

        /** The entry's address for a family; gethostbyname(3) also makes IPv4 of {@code ::1} and of a mapped address. */
        Optional<IpAddress> addressIn(Family family) {
            if (family.admits(address.family())) {
                return Optional.of(address);
            }
            return family == Family.INET ? narrowed() : Optional.empty();
        }

        private Optional<IpAddress> narrowed() {
            if (address.high() == 0 && address.low() == 1) {
                return Optional.of(LOOPBACK4);
            }
            boolean mapped = address.high() == 0 && address.low() >>> 32 == 0xffff;
            return mapped
                    ? Optional.of(new IpAddress(Family.INET, 0, address.low() & 0xffffffffL, ""))
                    : Optional.empty();
        }
    }

    /**
     * What the file says of a name.
     *
     * @param name the canonical name: that of the first line found
     * @param aliases of all lines found, doubles included, as gethostbyname(3) returns them
     * @param addresses in the order of the lines
     * @param lines their numbers
     */
    public record Match(String name, List<String> aliases, List<IpAddress> addresses, List<Integer> lines) {

        /** Copies the lists. */
        public Match {
            aliases = List.copyOf(aliases);
            addresses = List.copyOf(addresses);
            lines = List.copyOf(lines);
        }
    }

    /** Lines that count, in order. */
    public List<Effect> effects() {
        return entries.stream().map(Entry::effect).toList();
    }

    /** Reads the file's text; empty where the file is missing. */
    public static HostsFile parse(String text) {
        var entries = new ArrayList<Entry>();
        var remarks = new ArrayList<Remark>();
        int number = 0;
        for (String line : ConfigurationText.lines(text)) {
            number++;
            var words = ConfigurationText.words(ConfigurationText.withoutComment(line), ConfigurationText::isSpace);
            if (words.isEmpty()) {
                continue;
            }
            var address = AddressText.pton(words.getFirst());
            if (address.isEmpty()) {
                remarks.add(new Remark(number, line,
                        "`" + words.getFirst() + "` is not an address; scopes and octal don't count here"));
            } else if (words.size() == 1) {
                remarks.add(new Remark(number, line, "names no host"));
            } else {
                entries.add(new Entry(number, address.get(), words.get(1), words.subList(2, words.size())));
                for (String name : words.subList(1, words.size())) {
                    oddName(name).ifPresent(reason -> remarks.add(new Remark(entries.getLast().line(), line, reason)));
                }
            }
        }
        return new HostsFile(entries, remarks);
    }

    private static Optional<String> oddName(String name) {
        if (name.endsWith(".")) {
            return Optional.of("`" + name + "` is only found when typed with its final dot");
        }
        if (name.endsWith(",")) {
            return Optional.of("the comma is part of the name `" + name + "`");
        }
        return AddressText.pton(name).map(_ -> "the address `" + name + "` stands where a name belongs");
    }

    /**
     * The lines of a name, compared without regard to case.
     *
     * @param several whether all lines count, or only the first ({@code multi} in host.conf(5))
     */
    public Optional<Match> find(String name, Family family, boolean several) {
        var found = entries.stream().filter(entry -> entry.isNamed(name) && entry.addressIn(family).isPresent())
                .limit(several ? Long.MAX_VALUE : 1).toList();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        String canonical = found.getFirst().name();
        var aliases = new ArrayList<String>();
        var addresses = new ArrayList<IpAddress>();
        for (Entry entry : found) {
            aliases.addAll(entry.aliases());
            if (!entry.name().equals(canonical)) {
                aliases.add(entry.name());
            }
            entry.addressIn(family).ifPresent(addresses::add);
        }
        return Optional.of(new Match(canonical, aliases, addresses, found.stream().map(Entry::line).toList()));
    }

    /** The first line of an address; {@code ::1} and mapped lines are also those of their IPv4 address. */
    public Optional<Match> find(IpAddress address) {
        var bare = address.within("");
        return entries.stream().filter(entry -> entry.addressIn(address.family()).filter(bare::equals).isPresent())
                .findFirst()
                .map(entry -> new Match(entry.name(), entry.aliases(), List.of(address), List.of(entry.line())));
    }
}
