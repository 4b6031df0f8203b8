package netprobe.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import netprobe.model.Family;

/**
 * A host, a name, and what the host's name servers do: what {@code plan_witness.py} reads.
 *
 * @param servers the addresses of its name servers, its own among all cases
 * @param files of {@code /etc}, by name
 * @param name what is looked up
 * @param family which addresses are wanted
 * @param behaviour {@code silence}, {@code nxdomain}, {@code nodata}, {@code servfail}; {@code only TYPE} for NXDOMAIN to that type and silence to the
 *     other; {@code last N} for silence but NXDOMAIN from the last server to its Nth query of a name and type
 */
record PlanCase(List<String> servers, Map<String, String> files, String name, Family family, String behaviour) {

    private static final List<String> ANSWERING = List.of("nxdomain", "nodata", "servfail");

    /** How many there are of each kind, of which only the first waits for nobody. */
    enum Kind {
        ANSWERED, SILENT, UNSTEADY
    }

    static PlanCase draw(Choice choice, int number, Kind kind) {
        var servers = new ArrayList<String>();
        for (int i = choice.between(1, 3); i > 0; i--) {
            servers.add("127.53." + number / 200 + "." + (number % 200 + 1));
        }
        for (int i = 0; i < servers.size(); i++) {
            servers.set(i, "127." + (53 + i) + servers.get(i).substring("127.53".length()));
        }
        if (choice.oneIn(6) && servers.size() < 3) {
            servers.add(servers.getFirst());
        }
        int attempts = choice.between(1, 2);
        var files = new LinkedHashMap<String, String>();
        files.put("resolv.conf", resolvConf(choice, servers, attempts, kind));
        files.put("nsswitch.conf", "hosts: " + sources(choice, kind) + "\n");
        files.put("hosts", "192.0.2.7 known known.a.test\n2001:db8::7 six\n");
        files.put("host.conf", "multi on\n");
        Family family = kind == Kind.UNSTEADY ? Family.ANY : choice.of(Family.values());
        return new PlanCase(servers, files, name(choice, kind), family, behaviour(choice, kind, attempts));
    }

    private static String behaviour(Choice choice, Kind kind, int attempts) {
        return switch (kind) {
            case ANSWERED -> choice.of(ANSWERING);
            case SILENT -> "silence";
            case UNSTEADY -> choice.of("only A", "only AAAA", "last " + attempts);
        };
    }

    private static String resolvConf(Choice choice, List<String> servers, int attempts, Kind kind) {
        var conf = new StringBuilder();
        servers.forEach(server -> conf.append("nameserver ").append(server).append('\n'));
        if (!choice.oneIn(4)) {
            conf.append(choice.of("search", "search", "domain"));
            for (int i = choice.between(1, kind == Kind.ANSWERED ? 7 : 2); i > 0; i--) {
                conf.append(' ').append(choice.of("a.test", "b.test.", "c", ".", ".e.test", "x".repeat(63)));
            }
            conf.append('\n');
        }
        int timeout = kind == Kind.ANSWERED ? choice.between(0, 40) : 1;
        conf.append("options timeout:").append(timeout).append(" attempts:")
                .append(kind == Kind.ANSWERED ? choice.between(0, 6) : attempts)
                .append(" ndots:").append(choice.between(0, 3));
        List<String> flags = List.of("single-request", "single-request-reopen", "edns0", "no-aaaa", "rotate",
                "no-tld-query", "trust-ad");
        boolean isTwice = servers.size() > 1 && servers.getFirst().equals(servers.getLast());
        for (String flag : flags) {
            // with which of two equal servers a rotation began can't be told
            conf.append(choice.oneIn(5) && !(isTwice && flag.equals("rotate")) ? " " + flag : "");
        }
        return conf.append(kind != Kind.UNSTEADY && choice.oneIn(5) ? " use-vc\n" : "\n").toString();
    }

    private static String sources(Choice choice, Kind kind) {
        if (kind != Kind.ANSWERED) {
            return choice.of("dns", "files dns", "dns files");
        }
        var sources = new StringBuilder();
        for (int i = choice.between(1, 4); i > 0; i--) {
            sources.append(choice.of("files", "dns", "dns", "absent"));
            if (choice.oneIn(3)) {
                sources.append(" [").append(choice.of("", "!"))
                        .append(choice.of("NOTFOUND", "UNAVAIL", "TRYAGAIN", "SUCCESS")).append('=')
                        .append(choice.of("return", "continue")).append(']');
            }
            sources.append(' ');
        }
        return sources.toString();
    }

    private static String name(Choice choice, Kind kind) {
        return kind == Kind.ANSWERED
                ? choice.of(List.of("w", "www", "w.x", "w.x.y", "w.", "w.x.", "w.x.y.", "_w", "w-1", "a.b.c.d.e",
                        "known",
                        "known.a.test", "six", "127.0.0.1", "::1", "-w", "w!x", "UPPER.Case", "known.", "printer.local",
                        ("y".repeat(60) + '.').repeat(4) + "yy"))
                : choice.of("w", "w.x", "w.x.y.", "_w");
    }

    @Override
    public String toString() {
        return files.get("resolv.conf") + files.get("nsswitch.conf") + name + ' ' + family + ' ' + behaviour;
    }
}
