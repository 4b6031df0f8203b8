package netprobe.bulk.input;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import netprobe.bulk.Questions;
import netprobe.bulk.Source;
import netprobe.dns.DomainName;
import org.junit.jupiter.api.Tag;
import org.xbill.DNS.Name;

/** Whatever a list says, compressed or not: it is read, or broken; and each question follows the wire format. */
@Tag("fuzz")
class ListFuzzTest {

    /** A block of addresses may have as many as it likes: not all of them are looked at. */
    private static final int MOST_RUNS = 64;

    /** Two sources of the same bytes. */
    @FuzzTest
    void list(byte[] data) {
        var settings = new ListSettings(List.of(1, 28), true);
        List<Source> sources = List.of(Reading.stream(data), Reading.stream(data));
        try (var reader = ListReader.open(sources, settings, Resumption.none(), bad -> {})) {
            Optional<Questions> run = reader.next();
            for (int runs = 0; run.isPresent() && runs < MOST_RUNS; runs++) {
                check(run.get());
                run = reader.next();
            }
        } catch (IOException broken) {
            assertThat(broken).hasMessageStartingWith("standard input: ");
        }
    }

    private static void check(Questions run) throws IOException {
        for (int i = 0; i < run.count(); i++) {
            var name = new byte[run.length(i) - 2];
            System.arraycopy(run.bytes(), run.start(i), name, 0, name.length);
            assertThat(DomainName.of(new Name(name)).wire()).isEqualTo(name);
        }
    }
}
