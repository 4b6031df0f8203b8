package netprobe.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import netprobe.model.AddressText;
import netprobe.model.Family;
import netprobe.model.IpAddress;

/** One reading of resolv.conf: what has been gathered so far is its state. */
final class ResolvConfParser {

    private static final String CARRIAGE_RETURN = "ends in a carriage return, which becomes part of the ";

    /** Its loop makes no step at what is neither a blank nor the start of a network. */
    private static final String ENDLESS_SORT_LIST =
            "makes glibc 2.36 loop for ever, and with it every program that looks a name up: only spaces, tabs and networks may stand here";

    /** {@code MAXDNSRCH} and the buffer of earlier versions. */
    private static final int OLD_MOST_DOMAINS = 6;
    private static final int OLD_LONGEST_LIST = 256;

    private final Map<String, String> environment;
    private final List<NameServer> nameServers = new ArrayList<>();
    private final List<SortRule> sortList = new ArrayList<>();
    private final OptionReader options = new OptionReader();
    private final List<Effect> effects = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private List<String> search = List.of();
    private int searchLine;
    private Optional<Remark> searchOverridden = Optional.empty();
    private int number;
    private String line = "";

    ResolvConfParser(Map<String, String> environment) {
        this.environment = environment;
    }

    ResolvConf parse(String text, String hostname) {
        Optional.ofNullable(environment.get("LOCALDOMAIN")).ifPresent(this::localDomain);
        for (String next : ConfigurationText.lines(text)) {
            number++;
            line = next;
            if (!line.startsWith("#") && !line.startsWith(";")) {
                directive();
            }
        }
        finish(hostname);
        int asked = Math.min(nameServers.size(), ResolvConf.MOST_SERVERS);
        return new ResolvConf(nameServers.subList(0, asked), search,
                // glibc keeps the first ten (MAXRESOLVSORT)
                sortList.subList(0, Math.min(sortList.size(), 10)),
                options.options(), nameServers.subList(asked, nameServers.size()), effects, remarks);
    }

    /** A keyword stands in the first column and is followed by a space or a tab. */
    private void directive() {
        int end = 0;
        while (end < line.length() && !ConfigurationText.isBlank(line.charAt(end))) {
            end++;
        }
        String keyword = line.substring(0, end);
        var words = ConfigurationText.words(line.substring(end), ConfigurationText::isBlank);
        switch (keyword) {
            case "nameserver", "domain", "search", "sortlist", "options" -> {
                if (words.isEmpty()) {
                    remark("has no value");
                } else {
                    directive(keyword, words, line.substring(end));
                }
            }
            default -> unknown(keyword);
        }
    }

    private void directive(String keyword, List<String> words, String rest) {
        switch (keyword) {
            case "nameserver" -> nameServer(words);
            case "domain" -> {
                noteFurther(words, "domain");
                search(words.subList(0, 1));
            }
            case "search" -> search(words);
            case "sortlist" -> sortList(rest);
            default -> options(rest);
        }
    }

    private void unknown(String keyword) {
        if (line.isBlank()) {
            return;
        }
        if (keyword.isEmpty()) {
            remark("begins with white space: a keyword is only seen in the first column");
        } else if (keyword.startsWith("\ufeff")) {
            remark("begins with a byte order mark, which becomes part of the keyword");
        } else {
            remark("`" + keyword
                    + "` is not a keyword; there are nameserver, domain, search, sortlist and options, in lower case");
        }
    }

    private void nameServer(List<String> words) {
        Optional<IpAddress> address = serverAddress(words.getFirst());
        if (address.isEmpty()) {
            remark(noAddress(words.getFirst()));
            return;
        }
        noteFurther(words, "address");
        noteTwin(address.get());
        nameServers.add(new NameServer(number, address.get()));
        if (nameServers.size() > ResolvConf.MOST_SERVERS) {
            remark("is never asked: only the first three name servers are");
        } else {
            effect("name server " + nameServers.size());
        }
    }

    private void noteTwin(IpAddress address) {
        nameServers.stream().filter(server -> server.address().equals(address)).findFirst()
                .ifPresent(twin -> remark("is the server of line " + twin.line() + " again"));
    }

    /** After a value a comment may stand, but nothing that anybody would read as one more value. */
    private void noteFurther(List<String> words, String what) {
        if (words.size() > 1 && !words.get(1).startsWith("#") && !words.get(1).startsWith(";")) {
            remark("only the first " + what + " counts");
        }
    }

    private void options(String rest) {
        options.read(rest).forEach(this::remark);
        if (!options.taken().isEmpty()) {
            effect(String.join(" ", options.taken()));
        }
    }

    private static Optional<IpAddress> serverAddress(String word) {
        var ipv4 = ConfigurationText.atonExact(word);
        if (ipv4.isPresent()) {
            return ipv4;
        }
        int percent = word.indexOf('%');
        return percent < 0
                ? AddressText.pton6(word)
                : AddressText.pton6(word.substring(0, percent))
                        .map(address -> address.within(word.substring(percent + 1)));
    }

    private static String noAddress(String word) {
        if (word.endsWith("\r")) {
            return CARRIAGE_RETURN + "address";
        }
        boolean decorated = word.matches("\\[.*|.*#.*|[^:]*:\\d+");
        return "`" + word + "` is not "
                + (decorated ? "a bare address: no port and no brackets here" : "an IPv4 or IPv6 address");
    }

    private void search(List<String> domains) {
        if (environment.containsKey("LOCALDOMAIN")) {
            remark("is overridden by LOCALDOMAIN in the environment");
            return;
        }
        searchOverridden.ifPresent(remarks::add);
        searchOverridden = Optional.of(new Remark(number, line, "is overridden by a later domain or search line"));
        search = domains;
        searchLine = number;
        if (domains.getLast().endsWith("\r")) {
            remark(CARRIAGE_RETURN + "domain");
        }
    }

    /** The first word starts at the first character, so a leading blank makes an empty word: the root. */
    private void localDomain(String value) {
        String firstLine = value.lines().findFirst().orElse("");
        var domains = new ArrayList<>(ConfigurationText.words(firstLine, ConfigurationText::isBlank));
        if (firstLine.isEmpty() || ConfigurationText.isBlank(firstLine.charAt(0))) {
            domains.addFirst("");
        }
        search = domains;
    }

    private void sortList(String rest) {
        String list = rest.indexOf(';') < 0 ? rest : rest.substring(0, rest.indexOf(';'));
        boolean endless =
                list.chars().anyMatch(c -> c > 0x7f || ConfigurationText.isSpace(c) && !ConfigurationText.isBlank(c));
        for (String word : ConfigurationText.words(list, ConfigurationText::isSpace)) {
            String[] pair = word.split("[/&]", 2);
            Optional<IpAddress> network = ConfigurationText.atonExact(pair[0]);
            if (network.isPresent()) {
                var rule = SortRule.ofClass((int) network.get().low());
                sortList.add(pair.length == 1 ? rule : masked(rule, pair[1]));
            } else {
                remark("`" + pair[0] + "` is not an IPv4 address");
                endless |= pair.length == 2;
            }
        }
        if (endless) {
            remark(ENDLESS_SORT_LIST);
        } else if (!sortList.isEmpty()) {
            effect("puts IPv4 addresses of these networks first, for gethostbyname alone");
        }
    }

    private static SortRule masked(SortRule rule, String mask) {
        return ConfigurationText.atonExact(mask).map(given -> new SortRule(rule.network(), (int) given.low()))
                .orElse(rule);
    }

    private void finish(String hostname) {
        if (nameServers.isEmpty()) {
            nameServers.add(new NameServer(0, new IpAddress(Family.INET, 0, 0x7f000001L, "")));
        }
        int dot = hostname.indexOf('.');
        if (search.isEmpty() && dot >= 0) {
            search = List.of(hostname.substring(dot + 1));
        }
        noteSearch();
        String resOptions = environment.get("RES_OPTIONS");
        if (resOptions != null) {
            number = 0;
            line = "RES_OPTIONS=" + resOptions;
            options(resOptions);
        }
    }

    private void noteSearch() {
        searchOverridden.ifPresent(last -> {
            number = searchLine;
            line = last.text();
            effect("names are completed with " + String.join(", ", search));
            if (search.size() > OLD_MOST_DOMAINS || String.join(" ", search).length() > OLD_LONGEST_LIST) {
                remark("is longer than glibc before 2.26 and other libraries take: six domains, 256 characters");
            }
        });
    }

    private void effect(String meaning) {
        effects.add(new Effect(number, meaning));
    }

    private void remark(String reason) {
        remarks.add(new Remark(number, line, reason));
    }
}
