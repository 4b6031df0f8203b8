package netprobe.lab;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import netprobe.lab.Client.ClientFile;
import netprobe.lab.Client.ClientFile.Link;
import netprobe.lab.Client.ClientFile.Missing;
import netprobe.lab.Client.ClientFile.Regular;

/** Reads what a client's files are to be: texts, or tables with {@code text} or {@code hex}, {@code link} or {@code missing}. */
final class ClientFiles {

    private static final String FILES = "files";
    private static final String DEFAULT_MODE = "0644";

    private final ServerTable client;

    ClientFiles(ServerTable client) {
        this.client = client;
    }

    Map<String, ClientFile> read() throws ScenarioFault {
        var files = new LinkedHashMap<String, ClientFile>();
        var table = client.table(FILES);
        if (table.isPresent()) {
            for (String path : table.get().keys()) {
                files.put(checked(table.get(), path), file(table.get(), path));
            }
        }
        return files;
    }

    private static String checked(ServerTable files, String path) throws ScenarioFault {
        boolean own = path.startsWith("/etc/") || path.startsWith("/run/");
        if (!own || path.contains("/../") || path.endsWith("/")) {
            throw files.fault('"' + path + '"', "is not a path below /etc or /run; all else is this machine's own");
        }
        return path;
    }

    private static ClientFile file(ServerTable files, String path) throws ScenarioFault {
        if (files.isText(path)) {
            return new Regular(files.requiredText(path), UTF_8, DEFAULT_MODE, Optional.empty());
        }
        var table = files.table(path).orElseThrow();
        if (table.flag("missing")) {
            return new Missing();
        }
        var link = table.text("link");
        return link.isPresent() ? new Link(link.get()) : regular(table);
    }

    private static Regular regular(ServerTable table) throws ScenarioFault {
        var mode = table.text("mode").orElse(DEFAULT_MODE);
        if (!mode.matches("0?[0-7]{3}")) {
            throw table.fault("mode", "is \"" + mode + "\"; expected three octal digits, as in \"0600\"");
        }
        var hex = table.text("hex");
        return hex.isPresent()
                ? new Regular(bytes(table, hex.get()), ISO_8859_1, mode, table.text("owner"))
                : new Regular(table.requiredText("text"), UTF_8, mode, table.text("owner"));
    }

    private static String bytes(ServerTable table, String hex) throws ScenarioFault {
        try {
            return new String(HexFormat.of().parseHex(hex.replaceAll("\\s", "")), ISO_8859_1);
        } catch (IllegalArgumentException odd) {
            throw table.fault("hex", "is not bytes in hexadecimal: " + odd.getMessage());
        }
    }
}
