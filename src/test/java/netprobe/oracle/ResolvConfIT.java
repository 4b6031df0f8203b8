package netprobe.oracle;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import netprobe.host.NameServer;
import netprobe.host.ResolvConf;
import netprobe.host.ResolverOptions;
import netprobe.host.ResolverOptions.Flag;
import netprobe.host.SortRule;
import netprobe.model.Family;
import netprobe.model.IpAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read from resolv.conf is what res_ninit(3) reads. */
class ResolvConfIT {

    private static final int CASES = 5_000;

    /** RES_INIT, RES_RECURSE, RES_DEFNAMES and RES_DNSRCH of resolv.h, which are always set. */
    private static final long ALWAYS = 0x2c1;

    private static final Map<Flag, Long> BITS = Map.of(Flag.USE_VC, 0x8L, Flag.ROTATE, 0x4000L, Flag.EDNS0, 0x100000L,
            Flag.SINGLE_REQUEST, 0x200000L, Flag.SINGLE_REQUEST_REOPEN, 0x400000L, Flag.NO_TLD_QUERY, 0x1000000L,
            Flag.NO_RELOAD, 0x2000000L, Flag.TRUST_AD, 0x4000000L, Flag.NO_AAAA, 0x8000000L);

    private final Choice choice = new Choice(Seed.forCases("resolv.conf"));

    @TempDir
    Path folder;

    @Test
    void everyFileIsReadAsGlibcReadsIt() throws IOException {
        var program = CProgram.compile("resolver_state.c", folder);
        var cases = new ArrayList<Case>();
        for (int i = 0; i < CASES; i++) {
            cases.add(new Case(file(), environment()));
        }
        var differences = new Differences();
        try (var namespace = Namespace.create()) {
            namespace.run("hostname", "vantage.example.net");
            var states = ask(namespace, program, cases);
            for (int i = 0; i < CASES; i++) {
                differences.compare(cases.get(i).toString(), states.get(i), ours(cases.get(i)));
            }
        }
        differences.assertNone(CASES);
    }

    private record Case(String text, Map<String, String> environment) {

        byte[] message() {
            return (part(text) + variable("LOCALDOMAIN") + variable("RES_OPTIONS")).getBytes(ISO_8859_1);
        }

        private String variable(String name) {
            return environment.containsKey(name) ? part(environment.get(name)) : "-1\n";
        }

        private static String part(String text) {
            return text.length() + "\n" + text;
        }
    }

    private static List<String> ask(Namespace namespace, Path program, List<Case> cases) throws IOException {
        var process = namespace.command(program.toString()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        var writer = Thread.ofPlatform().daemon().start(() -> write(process, cases));
        // to the letter: a reader of lines would also end one at the carriage returns within names
        List<String> states = List.of(new String(process.getInputStream().readAllBytes(), ISO_8859_1).split("\n"));
        join(writer);
        return states;
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void write(Process process, List<Case> cases) {
        try (var input = process.getOutputStream()) {
            for (Case each : cases) {
                input.write(each.message());
            }
        } catch (IOException gone) {
            throw new AssertionError(gone);
        }
    }

    /** Our reading, in the words of resolver_state.c. */
    private static String ours(Case each) {
        ResolvConf conf = ResolvConf.parse(each.text, each.environment, "vantage.example.net");
        var line = new StringJoiner(" ");
        conf.nameServers().stream().map(NameServer::address).map(ResolvConfIT::address).forEach(line::add);
        line.add("|");
        conf.search().forEach(domain -> line.add("<" + domain + ">"));
        line.add("|");
        for (SortRule rule : conf.sortList()) {
            line.add("%08x/%08x".formatted(rule.network(), rule.mask()));
        }
        ResolverOptions options = conf.options();
        long bits = ALWAYS + options.flags().stream().mapToLong(BITS::get).sum();
        return line + " | " + options.ndots() + " " + options.timeout() + " " + options.attempts() + " "
                + Long.toHexString(bits);
    }

    /** A scope is the number of an interface, or for a link-local address its name, or 0. */
    private static String address(IpAddress address) {
        if (address.family() == Family.INET) {
            return address.text();
        }
        boolean linkLocal = address.high() >>> 54 == 0xfe80 >>> 6;
        String scope = address.scope();
        String number = scope.equals("lo") && linkLocal ? "1" : scope.matches("\\d+") ? scope : "0";
        return address.within(number).text();
    }

    private String file() {
        var text = new StringBuilder();
        for (int lines = choice.between(0, 7); lines > 0; lines--) {
            text.append(line()).append(lines > 1 || !choice.oneIn(4) ? "\n" : "");
        }
        return text.toString();
    }

    private String line() {
        String prefix = choice.oneIn(12) ? choice.of(" ", "\t", "#", ";", "\r", "x") : "";
        String suffix = choice.oneIn(10) ? choice.of(" ", "\t", "\r", " # comment", " ; x", "\0rest") : "";
        return prefix
                + choice.by(() -> "nameserver" + gap() + server() + suffix, () -> "search" + gap() + domains() + suffix,
                        () -> "domain" + gap() + domains() + suffix, () -> "options" + gap() + options() + suffix,
                        () -> "sortlist" + gap() + sortList(), this::noise);
    }

    private String gap() {
        return choice.oneIn(8) ? choice.of("", "=", ":", "  ", " \t ", "\r") : choice.of(" ", "\t");
    }

    private String server() {
        return choice.of("192.0.2.1", "127.0.0.1", "10.1", "1", "0x7f.1", "010.0.0.1", "256.1.1.1",
                "192.0.2.1,192.0.2.2",
                "192.0.2.1#53", "192.0.2.1:53", "[::1]", "::1", "2001:db8::1", "fe80::1", "fe80::1%lo", "fe80::1%1",
                "fe80::7%9",
                "fe80::1%nosuch", "2001:db8::1%lo", "2001:db8::1%3", "::ffff:192.0.2.1", "fe80::1%", "ns.example", "",
                "192.0.2.1 192.0.2.2");
    }

    private String domains() {
        var text = new StringBuilder();
        for (int i = choice.between(0, 4); i > 0; i--) {
            text.append(choice.of("a.example", "b", "c.example.", ".", ".d", "x,y", "UPPER", "e;f"))
                    .append(choice.of(" ", "\t", "  "));
        }
        return choice.oneIn(2) ? text.toString().strip() : text.toString();
    }

    private String options() {
        var text = new StringBuilder();
        for (int i = choice.between(0, 4); i > 0; i--) {
            text.append(option()).append(choice.of(" ", "\t", "  ", ","));
        }
        return text.toString();
    }

    private String option() {
        return choice.by(() -> choice.of("ndots:", "timeout:", "attempts:") + number(),
                () -> choice.of("rotate", "edns0", "single-request", "single-request-reopen", "no_tld_query",
                        "no-tld-query", "no-reload",
                        "use-vc", "trust-ad", "no-aaaa", "inet6", "debug", "ROTATE", "rotateX", "rotat", "-rotate",
                        "ndots", "use-vc:1"));
    }

    private String number() {
        return choice.of("0", "1", "2", "3", "5", "6", "15", "16", "30", "31", "99", "-1", "+4", " 4", "", "x", "3x",
                "007", "4294967297",
                "99999999999999999999", "-99999999999999999999", "2147483648");
    }

    /** Nothing at which glibc would loop for ever. */
    private String sortList() {
        var text = new StringBuilder();
        for (int i = choice.between(0, 3); i > 0; i--) {
            text.append(choice.of("10.0.0.0", "10.0.0.0/255.0.0.0", "172.16.0.0", "192.0.2.0&255.255.255.128",
                    "192.0.2.0", "10.1/x", "x",
                    "192.0.2.0/255.255.255.0;10.0.0.0", "224.0.0.1")).append(choice.of(" ", "\t"));
        }
        return text.toString();
    }

    private String noise() {
        return choice.of("", "nameserver", "search", "options", "NAMESERVER 192.0.2.1", "Search x",
                "nameservers 192.0.2.1", "\u00ff", "lookup file bind",
                "nameserver\t\t192.0.2.9\tx", "domain x y", "options\n", "search \n");
    }

    private Map<String, String> environment() {
        var environment = new HashMap<String, String>();
        if (choice.oneIn(5)) {
            environment.put("LOCALDOMAIN",
                    choice.of("", "x", "x y", " x", "x ", "x\ny", "\t", "x  y", "a.b.c.example d"));
        }
        if (choice.oneIn(4)) {
            environment.put("RES_OPTIONS", options());
        }
        return environment;
    }
}
