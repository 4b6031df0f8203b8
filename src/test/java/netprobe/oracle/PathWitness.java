package netprobe.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

/** What others hear on the paths of a comparison: Python's getaddrinfo of the C library, and dig(1) of each server. */
record PathWitness(Namespace world, Python python) {

    private static final String FAILED = "failed []";

    /** Holds what {@code compare} says of the C library and of servers against what they say. */
    void check(JsonNode comparison, Differences differences) throws IOException {
        for (JsonNode path : comparison.get("paths")) {
            if (path.has("server")) {
                server(path, comparison.get("answered").asText(), differences);
            } else if (path.get("path").asText().equals("system")) {
                differences.compare("system", library(comparison.get("input").asText(), path).toString(),
                        addresses(path.get("addresses")).toString());
            }
        }
    }

    private void server(JsonNode path, String name, Differences differences) throws IOException {
        String server = path.get("server").asText();
        Map<String, String> heard = heard(dig(server, name));
        for (JsonNode family : path.get("families")) {
            String type = family.get("family").asText().equals("AF_INET") ? "A" : "AAAA";
            differences.compare(server + " " + type, heard.getOrDefault(type, FAILED),
                    family.get("result").asText() + " " + addresses(family.get("addresses")));
        }
    }

    private static TreeSet<String> addresses(JsonNode list) {
        var addresses = new TreeSet<String>();
        list.forEach(address -> addresses.add(address.asText()));
        return addresses;
    }

    private TreeSet<String> library(String name, JsonNode path) throws IOException {
        var families = path.get("families").findValuesAsText("family");
        var addresses = new TreeSet<String>();
        if (python.call("getaddrinfo", name, 80) instanceof Outcome.Returned returned) {
            StreamSupport.stream(returned.value().spliterator(), false).map(row -> row.get(4).get(0).asText())
                    .filter(address -> families.contains(address.contains(":") ? "AF_INET6" : "AF_INET"))
                    .forEach(addresses::add);
        }
        return addresses;
    }

    private Process dig(String server, String name) throws IOException {
        String at = "@" + server.substring(0, server.lastIndexOf(':'));
        String absolute = name.endsWith(".") ? name : name + ".";
        return world.command("dig", "+time=1", "+tries=1", at, absolute, "A", at, absolute, "AAAA")
                .redirectErrorStream(true).start();
    }

    /** By type of record, what came of it. */
    private static Map<String, String> heard(Process dig) throws IOException {
        var outcomes = new HashMap<String, String>();
        for (String message : new String(dig.getInputStream().readAllBytes(), UTF_8).split(";; Got answer:", -1)) {
            String type = message.contains("IN\tAAAA") ? "AAAA" : "A";
            if (message.contains("status: NOERROR") || message.contains("status: NXDOMAIN")) {
                List<String> found = records(message, type);
                outcomes.put(type, (found.isEmpty() ? "absent " : "found ") + new TreeSet<>(found));
            }
        }
        return outcomes;
    }

    private static List<String> records(String message, String type) {
        var records = new ArrayList<String>();
        for (String line : message.lines().toList()) {
            String[] words = line.split("\\s+", -1);
            boolean isAnswer = words.length == 5 && !line.startsWith(";") && words[3].equals(type);
            if (isAnswer && !words[0].startsWith("ns.")) {
                records.add(words[4]);
            }
        }
        return records;
    }
}
