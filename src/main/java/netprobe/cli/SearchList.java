package netprobe.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import netprobe.host.HostConfiguration;
import netprobe.host.HostFiles;
import netprobe.host.ResolvConf;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * The names that a short one may stand for, as dig(1) tries them with {@code +search}: a name with as many dots as {@code ndots} as it
 * stands first, any other last.
 *
 * @param domains in order; the empty one is the root
 * @param ndots how many dots make a name one of its own
 */
record SearchList(List<String> domains, int ndots) {

    /** Every name is what it is. */
    static final SearchList NONE = new SearchList(List.of(), 1);

    private static final int MOST_NDOTS = 15;
    private static final String SEARCH = "--search";
    private static final String DOMAIN = "--domain";
    private static final String NDOTS = "--ndots";

    /** Copies the list. */
    SearchList {
        domains = List.copyOf(domains);
    }

    static void addOptions(CommandSpec spec) {
        spec.addOption(CommonOptions.flag("Try short names with the search list of resolv.conf.", SEARCH));
        spec.addOption(CommonOptions.value("DOMAIN", "Try short names with this domain instead. May be given again.",
                DOMAIN).type(List.class).auxiliaryTypes(String.class).build());
        spec.addOption(CommonOptions.value("N",
                "A name with N dots is tried as it stands first (default: as resolv.conf says, else 1).", NDOTS)
                .build());
    }

    static SearchList of(ParseResult arguments, Console console) throws UsageError {
        List<String> given = arguments.matchedOptionValue(DOMAIN, List.of());
        Optional<Integer> dots = CommonOptions.numberFromZero(arguments, NDOTS, MOST_NDOTS);
        for (String domain : given) {
            if (QueryOperands.name(domain).failure().isPresent()) {
                throw UsageError.badValue(DOMAIN, domain, "a domain name");
            }
        }
        if (given.isEmpty() && !CommonOptions.isSet(arguments, SEARCH)) {
            return NONE;
        }
        ResolvConf conf = new HostConfiguration(HostFiles.system(), console.environment()).resolvConf();
        return new SearchList(given.isEmpty() ? conf.search() : given, dots.orElse(conf.options().ndots()));
    }

    /** All that a name may stand for, in the order in which to ask. */
    List<String> candidates(String name) {
        if (name.endsWith(".")) {
            return List.of(name);
        }
        var candidates = new ArrayList<String>();
        for (String domain : domains) {
            candidates.add(name + '.' + (domain.startsWith(".") ? domain.substring(1) : domain));
        }
        boolean isOwn = name.chars().filter(c -> c == '.').count() >= ndots;
        candidates.add(isOwn ? 0 : candidates.size(), name);
        return candidates;
    }
}
