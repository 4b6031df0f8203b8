package netprobe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchListTest {

    @ParameterizedTest
    @CsvSource({"www, 1, www.a.example www.b.example www", "www.x, 1, www.x www.x.a.example www.x.b.example",
        "www.x, 2, www.x.a.example www.x.b.example www.x", "www., 1, www.", "www, 0, www www.a.example www.b.example"})
    void dotsDecideWhetherANameStandsFirst(String name, int ndots, String candidates) {
        assertThat(new SearchList(List.of("a.example", "b.example"), ndots).candidates(name))
                .isEqualTo(Arrays.asList(candidates.split(" ", -1)));
    }
}
