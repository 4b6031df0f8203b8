package netprobe.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import netprobe.bulk.Compression;
import netprobe.bulk.Format;
import netprobe.bulk.Source;
import netprobe.bulk.run.BulkSettings;
import netprobe.bulk.run.BulkSettings.Engine;
import netprobe.bulk.run.BulkSettings.Form;
import netprobe.bulk.run.BulkSettings.Pace;
import netprobe.bulk.run.BulkSettings.Patience;
import netprobe.bulk.run.BulkSettings.Wanted;
import netprobe.bulk.run.BulkSettings.WeightedServer;
import netprobe.dns.Server;
import netprobe.model.AddressText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BulkOptionsTest {

    private static final String LOCAL = "--server=127.0.0.1";

    @TempDir
    private static Path folder;

    @Test
    void withoutOptionsAddressesAreAskedForAndTextIsWritten() throws UsageError {
        BulkSettings settings = settings(LOCAL);
        assertThat(settings.wanted()).isEqualTo(new Wanted(List.of(1), false, 0));
        assertThat(settings.asking().servers()).containsExactly(server("127.0.0.1", 53, 1));
        assertThat(settings.asking().form()).isEqualTo(new Form(true, false, true));
        assertThat(settings.asking().patience()).isEqualTo(new Patience(Duration.ofSeconds(2), 5));
        assertThat(settings.engine()).isEqualTo(
                new Engine(Optional.empty(), OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty()));
        assertThat(settings.output())
                .isEqualTo(new BulkSettings.Output(Optional.empty(), Format.TEXT, Compression.NONE, false));
    }

    @Test
    void typesAreTakenOnceEachInTheirOrder() throws UsageError {
        assertThat(settings(LOCAL, "--type", "mx,AAAA,TYPE65280", "-t", "MX,a").wanted().types())
                .containsExactly(15, 28, 65_280, 1);
    }

    @Test
    void serversHaveWeightsWhichAddUp() throws UsageError {
        assertThat(settings("--server", "127.0.0.1#5300=3,[::1]:54", "--server", "127.0.0.1:5300").asking().servers())
                .containsExactly(server("127.0.0.1", 5300, 4), server("::1", 54, 1));
    }

    @Test
    void theEngineDoesAsItIsTold() throws UsageError {
        var engine = settings(LOCAL, "--engine", "portable", "--in-flight", "200000", "--sockets", "8", "--threads",
                "2").engine();
        assertThat(engine).isEqualTo(new Engine(Optional.of(Engine.Kind.PORTABLE), OptionalInt.of(200_000),
                OptionalInt.of(8), OptionalInt.of(2)));
    }

    @Test
    void queriesLookAsTheyAreTold() throws UsageError {
        assertThat(settings(LOCAL, "--do", "--no-rd").asking().form()).isEqualTo(new Form(true, true, false));
        assertThat(settings(LOCAL, "--no-edns").asking().form()).isEqualTo(new Form(false, false, true));
    }

    @Test
    void ratesAreNumbersOrUnlimited() throws UsageError {
        assertThat(settings(LOCAL, "--rate", "500", "--rate-per-server", "50").asking().pace())
                .isEqualTo(new Pace(OptionalLong.of(500), OptionalLong.of(50)));
        assertThat(settings("--server=192.0.2.1", "--rate", "unlimited").asking().pace())
                .isEqualTo(new Pace(OptionalLong.empty(), OptionalLong.empty()));
    }

    @ParameterizedTest
    @CsvSource({"100%, 1", "5%, 0.05", "0.5%, 0.005", "25, 0.25"})
    void aShareIsAPercentage(String text, double share) throws UsageError {
        assertThat(settings("--server=127.0.0.1,127.0.0.2", "--verify", text).wanted().verified()).isEqualTo(share);
    }

    @ParameterizedTest
    @CsvSource({"a.txt, , NONE", "a.gz, , GZIP", "a.json.zst, , ZSTD", "a.gz, none, NONE", "a.txt, zstd, ZSTD"})
    void theOutputsSuffixSaysHowItIsCompressed(String name, String option, Compression expected) throws UsageError {
        String file = folder.resolve(name).toString();
        var output = option == null
                ? settings(LOCAL, "--output", file).output()
                : settings(LOCAL, "--output", file, "--compress", option).output();
        assertThat(output.compression()).isEqualTo(expected);
        assertThat(output.file()).contains(Path.of(file));
    }

    @ParameterizedTest
    @CsvSource({"--json, JSON", "--short, SHORT", "--format=json, JSON", "--format=raw, RAW", "--format=text, TEXT"})
    void everyFormHasItsOption(String option, Format format) throws UsageError {
        assertThat(settings(LOCAL, option).output().format()).isEqualTo(format);
    }

    @Test
    void listsAreFilesInTheirOrderAndStandardInputAmongThem() throws UsageError, IOException {
        Path list = Files.writeString(folder.resolve("list.txt"), "example.org\n");
        var trial = new BulkTrial();
        trial.run(LOCAL, list.toString(), "-");
        assertThat(trial.sources()).extracting(Source::name).containsExactly(list.toString(), "standard input");
        assertThat(trial.sources().getFirst()).isEqualTo(new Source.OfFile(list));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            --type          | ''          | --type '': expected a type such as MX or TYPE65280
            --type          | A,          | --type '': expected a type such as MX or TYPE65280
            --type          | IXFR        | --type IXFR: whole zones are for netprobe query
            --server        | ''          | --server '': expected an address: ADDR, ADDR:PORT, ADDR#PORT or [IPV6]:PORT, with a port from 1 to 65535, then =WEIGHT from 1 to 1000 if any
            --server        | 127.0.0.1=1001 | --server 127.0.0.1=1001: expected an address: ADDR, ADDR:PORT, ADDR#PORT or [IPV6]:PORT, with a port from 1 to 65535, then =WEIGHT from 1 to 1000 if any
            --server        | 127.0.0.1=x | --server 127.0.0.1=x: expected an address: ADDR, ADDR:PORT, ADDR#PORT or [IPV6]:PORT, with a port from 1 to 65535, then =WEIGHT from 1 to 1000 if any
            --server        | 127.0.0.1:0 | --server 127.0.0.1:0: expected an address: ADDR, ADDR:PORT, ADDR#PORT or [IPV6]:PORT, with a port from 1 to 65535, then =WEIGHT from 1 to 1000 if any
            --format        | xml         | --format xml: expected text, json or raw
            --format        | short       | --format short: expected text, json or raw
            --compress      | bzip2       | --compress bzip2: expected none, gzip or zstd
            --engine        | LIBC        | --engine LIBC: expected libc or portable
            --in-flight     | 0           | --in-flight 0: expected a whole number from 1 to 10000000
            --sockets       | 10001       | --sockets 10001: expected a whole number from 1 to 10000
            --threads       | -1          | --threads -1: expected a whole number from 1 to 256
            --timeout       | 0s          | --timeout 0s: expected a time such as 2s, 1.5s or 500ms, at most a day
            --tries         | 101         | --tries 101: expected a whole number from 1 to 100
            --rate          | 1.5         | --rate 1.5: expected a whole number from 1 to 100000000, or unlimited
            --rate-per-server | none      | --rate-per-server none: expected a whole number from 1 to 100000000, or unlimited
            --verify        | 101%        | --verify 101%: expected a share such as 5%, more than 0% and at most 100%
            --verify        | %           | --verify %: expected a share such as 5%, more than 0% and at most 100%
            --verify        | 10%         | --verify: expected at least two servers to ask
            --output        | ''          | --output '': expected a file
            --output        | /           | --output /: expected a file
            --summary       | /none/s     | --summary /none/s: there is no folder /none
            --color         | blue        | --color blue: expected auto, always or never
            --deadline      | soon        | --deadline soon: expected a time such as 2s, 1.5s or 500ms, at most a day
            """)
    void eachBadValueIsNamedInOneLine(String option, String value, String complaint) {
        String[] arguments = option.equals("--server")
                ? new String[]{option, value}
                : new String[]{LOCAL, option + "=" + value};
        assertThatThrownBy(() -> new BulkTrial().run(arguments)).isInstanceOf(UsageError.class).hasMessage(complaint);
    }

    @Test
    void optionsThatNeedAnotherSaySo() {
        assertThatThrownBy(() -> settings(LOCAL, "--resume")).hasMessage("--resume: expected --checkpoint with it");
        assertThatThrownBy(() -> settings(LOCAL, "--checkpoint=state"))
                .hasMessage("--checkpoint: expected --output with it");
        assertThatThrownBy(() -> settings(LOCAL, "--checkpoint=state", "--output=-"))
                .hasMessage("--checkpoint: expected --output with it");
    }

    @Test
    void noFileIsUsedTwice() throws IOException {
        String list = Files.writeString(folder.resolve("names.txt"), "").toString();
        Path link = Files.createLink(folder.resolve("link.txt"), Path.of(list));
        String state = folder.resolve("state").toString();
        assertThatThrownBy(() -> settings(LOCAL, list, "--output=" + link))
                .hasMessage("--output " + link + ": is the file of a list");
        assertThatThrownBy(() -> settings(LOCAL, "--output=" + state, "--summary=" + state))
                .hasMessage("--summary " + state + ": is the file of --output");
        assertThatThrownBy(
                () -> settings(LOCAL, "--output=" + state, "--checkpoint=" + folder + "/../" + folder.getFileName()
                        + "/state"))
                .hasMessageEndingWith("/state: is the file of --output");
    }

    @Test
    void whatIsNoListIsRefusedBeforeAnythingIsAsked() {
        assertThatThrownBy(() -> settings(LOCAL, folder.toString())).hasMessage(folder + ": is a directory");
        assertThatThrownBy(() -> settings(LOCAL, "")).hasMessageStartingWith("''");
        assertThatThrownBy(() -> settings(LOCAL, "-", "-")).hasMessage("-: standard input can be read only once");
        assertThatThrownBy(() -> settings(LOCAL, "www.example.org")).hasMessage("www.example.org: no such file; names "
                + "are read from files, or from standard input: echo www.example.org | netprobe bulk");
    }

    @Test
    void bytesAreNotForTerminals() {
        for (String option : List.of("--format=raw", "--compress=gzip")) {
            assertThatThrownBy(() -> new BulkTrial().onTerminals(true, true).run(LOCAL, option))
                    .hasMessageStartingWith("expected --output FILE, or standard output that is no terminal");
        }
    }

    private static BulkSettings settings(String... arguments) throws UsageError {
        var trial = new BulkTrial();
        trial.run(arguments);
        return trial.settings();
    }

    private static WeightedServer server(String address, int port, int weight) {
        return new WeightedServer(new Server(AddressText.pton(address).orElseThrow(), port), weight);
    }
}
