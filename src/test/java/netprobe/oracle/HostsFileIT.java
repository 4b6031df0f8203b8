package netprobe.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import netprobe.host.HostConf;
import netprobe.host.HostsFile;
import netprobe.host.HostsFile.Match;
import netprobe.host.NameServiceSwitch;
import netprobe.host.NameServiceSwitch.Source;
import netprobe.model.AddressText;
import netprobe.model.Family;
import netprobe.model.IpAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the hosts file says, and whether it is asked, is what the C library makes of it. */
class HostsFileIT {

    private static final int FILES = 60;
    private static final List<String> NAMES =
            List.of("a", "A", "b", "c.example", "C.Example", "d", "dot.", "dot", "comma,", "x");
    private static final List<String> ADDRESSES =
            List.of("192.0.2.1", "192.0.2.2", "127.0.0.1", "::1", "2001:db8::1", "2001:db8::2",
                    "::ffff:192.0.2.1", "fe80::1", "::192.0.2.1");

    private final Choice choice = new Choice(Seed.forCases("hosts"));

    @Test
    void everyFileIsReadAsGlibcReadsIt() throws IOException {
        var differences = new Differences();
        try (var namespace = Namespace.create(); var python = Python.startIn(namespace)) {
            for (int i = 0; i < FILES; i++) {
                String text = file();
                namespace.write("/etc/hosts", text);
                var hosts = HostsFile.parse(text);
                for (String name : NAMES) {
                    differences.compare(text + name, gethostbyname(python, name),
                            hosts.find(name, Family.INET, true).map(HostsFileIT::text).orElse("none"));
                    differences.compare(text + name, getaddrinfo(python, name, "AF_UNSPEC"),
                            addresses(hosts, name, Family.ANY));
                    differences.compare(text + name, getaddrinfo(python, name, "AF_INET6"),
                            addresses(hosts, name, Family.INET6));
                }
                for (String address : ADDRESSES) {
                    differences.compare(text + address, gethostbyaddr(python, address),
                            hosts.find(AddressText.pton(address).orElseThrow()).map(HostsFileIT::text).orElse("none"));
                }
            }
        }
        differences.assertNone(FILES * (3 * NAMES.size() + ADDRESSES.size()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "multi on\n", "multi off\n", "MULTI on\n", "multi online\n", "multi\n", "# multi on\n",
        "multi on\nmulti off\n",
        "order hosts\n  multi\ton # all\n"})
    void severalLinesCountIfHostConfSaysSo(String hostConf) throws IOException {
        try (var namespace = Namespace.create()) {
            namespace.write("/etc/hosts", "192.0.2.1 a\n192.0.2.2 a\n");
            namespace.write("/etc/host.conf", hostConf);
            try (var python = Python.startIn(namespace)) {
                int lines = python.call("gethostbyname_ex", "a").value().get(2).size();

                assertThat(HostConf.parse(hostConf, Map.of()).multi()).isEqualTo(lines == 2);
            }
        }
    }

    /** The hosts file is asked if {@code files} is a source, and no source at all means failure of another kind. */
    @ParameterizedTest
    @ValueSource(strings = {"hosts: files", "hosts:files", "hosts files", "  hosts : files", "hosts: dns\nhosts: files",
        "hosts: nosuch files",
        "hosts: nosuch[UNAVAIL=return] files", "hosts: nosuch [!UNAVAIL=return] files",
        "hosts: nosuch [unavail=RETURN] files",
        "hosts: #files", "hosts: # files", "# hosts: files", "hosts: files [NOTFOUND=stop]", "hosts: files []",
        "hosts: files [",
        "hosts: files [!SUCCESS=continue TRYAGAIN=merge]", "passwd: files [x=y]\nhosts: files",
        "other: files [x=y]\nhosts: files",
        "HOSTS: files", ": files", "hosts: nosuch", "hosts: files[NOTFOUND=return]dns"})
    void sourcesAreThoseGlibcAsks(String text) throws IOException {
        try (var namespace = Namespace.create()) {
            namespace.write("/etc/hosts", "192.0.2.1 a\n");
            namespace.write("/etc/nsswitch.conf", text + "\n");
            try (var python = Python.startIn(namespace)) {
                // with no source at all, glibc 2.36 leaves its result undefined, and python3 may crash
                boolean found = python.call("getaddrinfo", "a", null) instanceof Outcome.Returned;

                assertThat(reachesFiles(NameServiceSwitch.parse(text + "\n").sources())).isEqualTo(found);
            }
        }
    }

    /** No module {@code nosuch} is there: what follows it depends on its action for UNAVAIL. */
    private static boolean reachesFiles(List<Source> sources) {
        for (Source source : sources) {
            if (source.module().equals("files")) {
                return true;
            }
            if (source.after(NameServiceSwitch.Status.UNAVAIL) == NameServiceSwitch.Action.RETURN) {
                return false;
            }
        }
        return false;
    }

    private static String gethostbyname(Python python, String name) {
        return python.call("gethostbyname_ex", name) instanceof Outcome.Returned(var value) ? value.toString() : "none";
    }

    private static String gethostbyaddr(Python python, String address) {
        return python.call("gethostbyaddr", address) instanceof Outcome.Returned(var value) ? value.toString() : "none";
    }

    private static String getaddrinfo(Python python, String name, String family) {
        var addresses = new TreeSet<String>();
        if (python.call("getaddrinfo", name, null, python.constant(family),
                python.constant("SOCK_STREAM")) instanceof Outcome.Returned(var rows)) {
            rows.forEach(row -> addresses.add(row.get(4).get(0).asText()));
        }
        return addresses.toString();
    }

    private static String addresses(HostsFile hosts, String name, Family family) {
        var addresses = new TreeSet<String>();
        Optional<Match> match = hosts.find(name, family, true);
        match.ifPresent(found -> found.addresses().forEach(address -> addresses.add(address.text())));
        return addresses.toString();
    }

    private static String text(Match match) {
        return "[" + quoted(match.name()) + "," + list(match.aliases()) + ","
                + list(match.addresses().stream().map(IpAddress::text).toList())
                + "]";
    }

    private static String list(List<String> texts) {
        return "[" + String.join(",", texts.stream().map(HostsFileIT::quoted).toList()) + "]";
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }

    private String file() {
        var lines = new ArrayList<String>();
        for (int i = choice.between(1, 12); i > 0; i--) {
            lines.add(line());
        }
        return String.join("\n", lines) + "\n";
    }

    private String line() {
        String address = choice.oneIn(6)
                ? choice.of("010.0.0.1", "192.0.2", "fe80::1%lo", "name", "1", "192.0.2.1,", "\ufeff192.0.2.1")
                : choice.of(ADDRESSES);
        var line = new StringBuilder(choice.oneIn(6) ? choice.of(" ", "\t", "#", "\r") : "").append(address);
        for (int i = choice.between(1, 4); i > 0; i--) {
            line.append(choice.of(" ", "\t", "  ", "\f")).append(choice.of(NAMES));
        }
        return line + (choice.oneIn(6) ? choice.of(" # x", "#a", "\r", " ") : "");
    }
}
