package netprobe.pages;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import netprobe.model.Confidence;
import netprobe.tables.Findings;

/** {@code docs/findings/README.md}: every finding with its sentence, by the layer that its code begins with. */
final class FindingIndex {

    static final Path FOLDER = Path.of("docs", "findings");
    static final Path FILE = FOLDER.resolve("README.md");

    private static final String PREFACE =
            """
                    # Findings

                    What netprobe can find, and the page of each: what is wrong, what programs see of it, what proves it and what tells it from its look-alikes, how to
                    see it without netprobe's word for it, what to do, and where it is written. A code is `layer.object.condition` or `layer.condition`; codes
                    are never renamed, only added.
                    """;

    private FindingIndex() {}

    /** In the order in which a program meets them. */
    private static Map<String, String> layers() {
        var layers = new LinkedHashMap<String, String>();
        layers.put("input", "What was typed");
        layers.put("name", "The name");
        layers.put("config", "This host's configuration");
        layers.put("jvm", "The JVM");
        layers.put("resolver", "The name servers that this host asks");
        layers.put("cache", "What they remember");
        layers.put("server", "How name servers answer");
        layers.put("delegation", "Delegations");
        layers.put("auth", "Authoritative servers");
        layers.put("data", "The zone's data");
        layers.put("dnssec", "DNSSEC");
        layers.put("host", "This host");
        layers.put("link", "Links");
        layers.put("route", "Routes");
        layers.put("path", "The way");
        layers.put("firewall", "Firewalls");
        layers.put("tcp", "TCP");
        layers.put("udp", "UDP");
        layers.put("tls", "TLS");
        layers.put("app", "The service");
        layers.put("ok", "Success");
        layers.put("unknown", "What is not known");
        return layers;
    }

    static List<String> names() {
        return List.copyOf(layers().keySet());
    }

    static String text() {
        var page = new StringBuilder(PREFACE);
        layers().forEach((layer, title) -> {
            page.append("\n## ").append(title).append("\n\n| code | |\n| --- | --- |\n");
            for (String code : new TreeSet<>(Findings.codes())) {
                if (code.startsWith(layer + ".")) {
                    page.append("| [%s](%s.md) | %s |\n".formatted(code, code,
                            Findings.of(code, Confidence.PROVEN).sentence()));
                }
            }
        });
        return page.toString();
    }
}
