package netprobe.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import netprobe.dns.validation.ZoneSigner;
import org.opentest4j.TestAbortedException;
import org.xbill.DNS.DClass;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.DSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;

/** Zones signed by the tools of BIND and of NLnet Labs. */
final class OtherSigners {

    private static final long TTL = 300;

    private final Path folder;

    /**
     * @param folder for keys and zone files
     */
    OtherSigners(Path folder) {
        this.folder = folder;
    }

    /** By dnssec-keygen and dnssec-signzone, with one key for all. */
    List<Record> bind(String zone, List<String> keyOptions, String... signOptions) throws IOException {
        var file = unsigned(zone);
        var keygen = new ArrayList<>(List.of("dnssec-keygen", "-q", "-K", folder.toString(), "-f", "KSK"));
        keygen.addAll(keyOptions);
        keygen.add(zone);
        run(keygen);
        var sign = new ArrayList<>(List.of("dnssec-signzone", "-S", "-z", "-q", "-O", "full", "-K", folder.toString(),
                "-d", folder.toString(), "-o", zone, "-f", file + ".signed"));
        sign.addAll(List.of(signOptions));
        sign.add(file.toString());
        run(sign);
        return signed(zone, file);
    }

    /** By ldns-keygen and ldns-signzone, with one key for all. */
    List<Record> ldns(String zone, String algorithm, String... signOptions) throws IOException {
        var file = unsigned(zone);
        var key = run(List.of("ldns-keygen", "-k", "-a", algorithm, zone)).strip();
        var sign = new ArrayList<>(List.of("ldns-signzone", "-f", file + ".signed"));
        sign.addAll(List.of(signOptions));
        sign.addAll(List.of(file.toString(), key));
        run(sign);
        return signed(zone, file);
    }

    /** The DS record of a zone's only key. */
    static DSRecord ds(List<Record> zone) {
        var key = zone.stream().filter(DNSKEYRecord.class::isInstance).map(DNSKEYRecord.class::cast).findFirst()
                .orElseThrow();
        return new DSRecord(key.getName(), DClass.IN, TTL, 2, key);
    }

    private Path unsigned(String zone) throws IOException {
        var text = new StringBuilder();
        ZoneSigner.of(zone, ZoneTree.CONTENT).plain().forEach(record -> text.append(record).append('\n'));
        return Files.writeString(folder.resolve(zone + "unsigned"), text);
    }

    private static List<Record> signed(String zone, Path file) throws IOException {
        return ZoneSigner.parse(Name.fromConstantString(zone), Files.readString(Path.of(file + ".signed")));
    }

    private String run(List<String> command) throws IOException {
        Process process;
        try {
            process = new ProcessBuilder(command).directory(folder.toFile())
                    .redirectError(folder.resolve("errors").toFile()).start();
        } catch (IOException missing) {
            throw new TestAbortedException("no " + command.getFirst() + " here: " + missing.getMessage());
        }
        var output = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (process.onExit().join().exitValue() != 0) {
            throw new AssertionError(command + ": " + output + Files.readString(folder.resolve("errors")));
        }
        return output;
    }
}
