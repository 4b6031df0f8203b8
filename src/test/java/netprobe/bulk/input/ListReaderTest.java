package netprobe.bulk.input;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;
import netprobe.bulk.Questions;
import netprobe.bulk.Source;
import netprobe.model.Failure.InputError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListReaderTest {

    private final Path folder;

    ListReaderTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private Source file(String name, String text) throws IOException {
        return new Source.OfFile(Files.writeString(folder.resolve(name), text));
    }

    @Test
    void eachLineIsAQuestion() throws IOException {
        assertThat(Reading.of("a.example\nB.example.\n").questions()).containsExactly("0 a.example. A",
                "1 B.example. A");
    }

    @Test
    void commentsBlankLinesWhiteSpaceAndLineEndsDontMatter() throws IOException {
        assertThat(Reading
                .of("\ufeff# names\r\n\r\n  a.example\t \r\n; as in dnsperf's lists\n \n\tb.example # why\r\nc.example")
                .asked()).containsExactly("a.example. A", "b.example. A", "c.example. A");
    }

    @Test
    void aTypeOnTheLineWins() throws IOException {
        var types = new ListSettings(List.of(1, 28), false);
        assertThat(Reading.of("a.example\nb.example. mx\nc.example TYPE65280\n192.0.2.1\n192.0.2.1 TXT", types)
                .questions()).containsExactly("0 a.example. A", "1 a.example. AAAA", "2 b.example. MX",
                        "3 c.example. TYPE65280", "4 1.2.0.192.in-addr.arpa. PTR", "5 1.2.0.192.in-addr.arpa. TXT");
    }

    @ParameterizedTest
    @CsvSource({"192.0.2.45, 45.2.0.192.in-addr.arpa.",
        "2001:db8::1, 1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa.",
        "fe80::f%eth0, f.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.e.f.ip6.arpa."})
    void anAddressStandsForItsName(String address, String name) throws IOException {
        assertThat(Reading.of(address).asked()).containsExactly(name + " PTR");
    }

    @Test
    void aBlockStandsForItsAddressesInOrder() throws IOException {
        assertThat(Reading.of("192.0.2.254/30\n10.0.0.255/32 A\n2001:db8::ff:fffe/127").asked()).containsExactly(
                "252.2.0.192.in-addr.arpa. PTR", "253.2.0.192.in-addr.arpa. PTR", "254.2.0.192.in-addr.arpa. PTR",
                "255.2.0.192.in-addr.arpa. PTR", "255.0.0.10.in-addr.arpa. A",
                "e.f.f.f.f.f.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa. PTR",
                "f.f.f.f.f.f.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa. PTR");
    }

    @Test
    void aLargeBlockMakesManyRuns() throws IOException {
        try (var reader = ListReader.open(List.of(Reading.stream("2001:db8:0:1:ffff:ffff:8000:0/96\n")), Reading.A,
                Resumption.none(), bad -> {})) {
            Questions first = reader.next().orElseThrow();
            Questions second = reader.next().orElseThrow();
            assertThat(List.of(first.count(), second.count())).containsExactly(512, 512);
            assertThat(first.end()).isEqualTo(new Questions.Mark(512, 33, first.end().checksum()));
            assertThat(second.end()).isEqualTo(new Questions.Mark(1024, 33, first.end().checksum()));
        }
    }

    /** RFC 2317. */
    @Test
    void aSlashMayBePartOfAName() throws IOException {
        assertThat(Reading.of("0/25.2.0.192.in-addr.arpa NS").asked())
                .containsExactly("0/25.2.0.192.in-addr.arpa. NS");
    }

    @Test
    void namesAreReadAsEverywhere() throws IOException {
        assertThat(Reading.of(
                "a\\.b\\032c.example\nBücher.example\nxn--bcher-kva.example\n.\n_sip._tcp.example SRV\n*.example\n1.2.3\n")
                .asked()).containsExactly("a\\.b\\032c.example. A", "xn--bcher-kva.example. A",
                        "xn--bcher-kva.example. A", ". A", "_sip._tcp.example. SRV", "*.example. A", "1.2.3. A");
    }

    @Test
    void badLinesAreToldAndReadingGoesOn() throws IOException {
        String longLabel = "a".repeat(64);
        Reading reading =
                Reading.of("a..example\n\nb.example\n" + longLabel + ".example\nc.example MAX\nd.example A B\n"
                        + "192.0.2.0/33\n10.0/8\n::/95\ne.example AXFR\nf.example\n");
        assertThat(reading.questions()).containsExactly("0 b.example. A", "1 f.example. A");
        assertThat(reading.refusals()).containsExactly("1 a..example: `a..example` has an empty label at character 3",
                "4 " + longLabel + ".example: the label `" + "a".repeat(24) + "…` has 64 bytes; 63 is the most",
                "5 c.example MAX: expected a type such as MX or TYPE65280 behind the name",
                "6 d.example A B: expected NAME or NAME TYPE, and nothing behind",
                "7 192.0.2.0/33: expected a prefix length of 0 to 32 after /",
                "8 10.0/8: expected a whole address before /, such as 192.0.2.0/24 or 2001:db8::/120",
                "9 ::/95: expected a prefix length of at least 96, which makes 4294967296 addresses",
                "10 e.example AXFR: expected no transfer of a zone, which query makes");
    }

    @Test
    void bytesThatAreNoTextAreBadLines() throws IOException {
        byte[] list = {'a', (byte) 0xff, '\n', 'b', 0, '\n', 'c', '\n'};
        Reading reading = Reading.of(List.of(Reading.stream(list)), Reading.A, Resumption.none());
        assertThat(reading.asked()).containsExactly("c. A");
        assertThat(reading.badLines()).extracting(BadLine::error).extracting(InputError::code)
                .containsExactly("not-utf8", "nul-byte");
    }

    @Test
    void sourcesAreOneList() throws IOException {
        Reading reading = Reading.of(List.of(file("one", "a.example\nb..example"), file("empty", ""),
                Reading.stream("\ufeffc.example"), file("two", "d.example\n.e\n")), Reading.A, Resumption.none());
        assertThat(reading.questions()).containsExactly("0 a.example. A", "1 c.example. A", "2 d.example. A");
        assertThat(reading.badLines()).extracting(bad -> bad.source() + ":" + bad.line())
                .containsExactly(folder.resolve("one") + ":2", folder.resolve("two") + ":2");
    }

    @Test
    void anEndlessLineCostsNoMemory() throws IOException {
        long length = 300L << 20;
        Reading reading = Reading.of(List.of(new Source.OfStream("standard input", new Endless(length)),
                Reading.stream("a.example\n")), Reading.A, Resumption.none());
        assertThat(reading.questions()).containsExactly("0 a.example. A");
        assertThat(reading.badLines()).singleElement().satisfies(bad -> {
            assertThat(bad.text()).hasSize(1024);
            assertThat(bad.error().message()).isEqualTo("expected at most 65536 bytes");
        });
        assertThat(reading.marks().getLast().bytes()).isEqualTo(length + 10);
    }

    @Test
    void theLimitOfALineIsTheSameWhereverItBegins() throws IOException {
        for (int before = 0; before < 300_000; before += 29_989) {
            String list = "#".repeat(before) + "\n" + "a.example" + " ".repeat(65_527) + "\nb.example"
                    + " ".repeat(65_528) + "\nc.example\n#" + " ".repeat(200_000) + "\nd.example\n";
            Reading reading = Reading.of(list);
            assertThat(reading.asked()).containsExactly("a.example. A", "c.example. A", "d.example. A");
            assertThat(reading.marks().getLast()).isEqualTo(mark(3, list));
            assertThat(reading.badLines()).extracting(BadLine::line).containsExactly(3L);
        }
    }

    private static Questions.Mark mark(long questions, String list) {
        var checksum = new CRC32C();
        checksum.update(list.getBytes(US_ASCII));
        return new Questions.Mark(questions, list.length(), checksum.getValue());
    }

    @Test
    void marksAreTakenAtLineEnds() throws IOException {
        String list = "# a\na.example\n\n";
        assertThat(Reading.of(list + "b.exa").marks()).containsExactly(mark(1, list), mark(2, list + "b.exa"));
        String names = "a.example\n".repeat(512);
        assertThat(Reading.of(names + "# b\nb.example\n").marks()).containsExactly(mark(512, names),
                mark(513, names + "# b\nb.example\n"));
    }

    @Test
    void aTerminalIsNotAskedAgainBehindItsEnd() throws IOException {
        var terminal = new FilterInputStream(new ByteArrayInputStream("a.example\nb.exa".getBytes(US_ASCII))) {
            private boolean ended;

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                assertThat(ended).isFalse();
                int count = super.read(bytes, offset, length);
                ended = count < 0;
                return count;
            }
        };
        assertThat(Reading.of(List.of(new Source.OfStream("standard input", terminal)), Reading.A, Resumption.none())
                .asked()).containsExactly("a.example. A", "b.exa. A");
    }

    @Test
    void aPipeIsNotWaitedForWithQuestionsInHand() throws IOException {
        var pipe = new Halting("a.example\nb.example\nc.exa");
        try (var reader = ListReader.open(List.of(new Source.OfStream("standard input", pipe)), Reading.A,
                Resumption.none(), bad -> {})) {
            assertThat(reader.next().orElseThrow().count()).isEqualTo(2);
            assertThat(reader.share()).isEqualTo(-1);
            assertThatThrownBy(reader::next).isInstanceOf(IOException.class)
                    .hasMessage("standard input: waited in vain");
        }
    }

    @Test
    void whatComesBeforeABreakIsHandedOut() throws IOException {
        var pipe = new Halting("a.example\n") {
            @Override
            public int available() {
                return 1;
            }
        };
        try (var reader = ListReader.open(List.of(new Source.OfStream("standard input", pipe)), Reading.A,
                Resumption.none(), bad -> {})) {
            assertThat(reader.next().orElseThrow().count()).isOne();
            assertThatThrownBy(reader::next).hasMessage("standard input: waited in vain");
            assertThatThrownBy(reader::next).hasMessage("standard input: waited in vain");
        }
    }

    @Test
    void filesThatCannotBeReadAreSaidAtOnce() throws IOException {
        assertThatThrownBy(() -> Reading.of(List.of(new Source.OfFile(folder.resolve("none"))), Reading.A,
                Resumption.none())).isInstanceOf(IOException.class)
                .hasMessage(folder.resolve("none") + ": no such file");
        assertThatThrownBy(() -> Reading.of(List.of(new Source.OfFile(folder)), Reading.A, Resumption.none()))
                .isInstanceOf(IOException.class).hasMessage(folder + ": is a directory");
    }

    @Test
    void theShareGrowsToTheWhole() throws IOException {
        Source large = file("large", "a.example\n".repeat(200_000));
        try (var reader = ListReader.open(List.of(large), Reading.A, Resumption.none(), bad -> {})) {
            assertThat(reader.share()).isZero();
            reader.next();
            assertThat(reader.share()).isBetween(0.01, 0.9);
            while (reader.next().isPresent()) {
                assertThat(reader.share()).isLessThanOrEqualTo(1);
            }
            assertThat(reader.share()).isEqualTo(1);
        }
    }

    @Test
    void uniqueAsksOnceWhateverTheLetterCase() throws IOException {
        Reading reading = Reading.of("""
                a.example
                A.Example.
                a.example AAAA
                a.example
                \\097.example
                192.0.2.0/31
                192.0.2.1
                a.example TYPE65
                a.example TYPE97
                """, Reading.UNIQUE);
        assertThat(reading.questions()).containsExactly("0 a.example. A", "1 a.example. AAAA",
                "2 0.2.0.192.in-addr.arpa. PTR", "3 1.2.0.192.in-addr.arpa. PTR", "4 a.example. HTTPS",
                "5 a.example. TYPE97");
        assertThat(reading.duplicates()).isEqualTo(4);
    }

    /** A line of that many bytes. */
    private static final class Endless extends InputStream {

        private long left;

        Endless(long length) {
            this.left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? 'a' : -1;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            int count = (int) Math.min(left, length);
            Arrays.fill(bytes, offset, offset + count, (byte) 'a');
            left -= count;
            return count == 0 ? -1 : count;
        }
    }

    /** A pipe whose other end has written something, and writes no more. */
    private static class Halting extends FilterInputStream {

        Halting(String text) {
            super(new ByteArrayInputStream(text.getBytes(US_ASCII)));
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = super.read(bytes, offset, length);
            if (count < 0) {
                throw new IOException("waited in vain");
            }
            return count;
        }
    }
}
