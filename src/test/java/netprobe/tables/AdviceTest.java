package netprobe.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import netprobe.cli.CommandName;
import netprobe.model.Advice;
import netprobe.model.Code;
import netprobe.model.CodeSpace;
import netprobe.model.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdviceTest {

    private final CodeReader reader = new CodeReader(Platform.LINUX);

    @ParameterizedTest
    @ValueSource(strings = {"EACCES", "EADDRINUSE", "EADDRNOTAVAIL", "EAFNOSUPPORT", "EAGAIN", "ECONNABORTED",
        "ECONNREFUSED", "ECONNRESET",
        "EHOSTDOWN", "EHOSTUNREACH", "EINPROGRESS", "EINVAL", "EISCONN", "EMFILE", "EMSGSIZE", "ENETDOWN", "ENETRESET",
        "ENETUNREACH",
        "ENOBUFS", "ENOTCONN", "EPERM", "EPIPE", "EPROTO", "ETIMEDOUT", "EWOULDBLOCK", "WSAECONNREFUSED",
        "WSAEWOULDBLOCK"})
    void errorsOfTheNightHaveCausesAndCommands(String symbol) {
        Advice advice = reader.read(symbol).getFirst().advice();

        assertThat(advice.causes()).isNotEmpty();
        assertThat(advice.next()).isNotEmpty();
        assertThat(advice.python()).isPresent();
    }

    @ParameterizedTest
    @MethodSource("resolverCodes")
    void everyCodeOfTheResolverHasCauses(Code code) {
        assertThat(reader.read(code.symbol()).getFirst().advice().causes()).isNotEmpty();
    }

    static Stream<Code> resolverCodes() {
        return Arrays.stream(Platform.values())
                .flatMap(platform -> Stream.of(CodeSpace.EAI, CodeSpace.H_ERRNO)
                        .map(space -> CodeTable.of(space, platform)))
                .flatMap(table -> table.codes().stream()).distinct();
    }

    @Test
    void adviceIsForSymbolsThatExist() {
        Set<String> symbols = reader.symbols().collect(Collectors.toSet());
        Set<String> spaces = Arrays.stream(CodeSpace.values()).map(CodeSpace::label).collect(Collectors.toSet());

        assertThat(TableFile.read("advice.tsv").rows()).extracting(row -> row[0]).isSubsetOf(symbols);
        assertThat(TableFile.read("advice.tsv").rows()).extracting(row -> row[1]).containsOnly("cause", "next");
        var known = new HashSet<>(symbols);
        known.addAll(spaces);
        assertThat(TableFile.read("exceptions.tsv").rows()).extracting(row -> row[0]).isSubsetOf(known);
        assertThat(TableFile.read("exceptions.tsv").rows()).extracting(row -> row[0]).containsAll(spaces)
                .doesNotHaveDuplicates();
    }

    @Test
    void commandsOfNetprobeExist() {
        List<String> commands = TableFile.read("advice.tsv").rows().stream().filter(row -> row[1].equals("next"))
                .map(row -> row[2])
                .filter(command -> command.startsWith("netprobe ")).map(command -> command.split(" ", -1)[1]).toList();

        assertThat(commands).isNotEmpty()
                .isSubsetOf(Arrays.stream(CommandName.values()).map(CommandName::label).toList());
    }

    @Test
    void exceptionsOfJavaExist() throws ClassNotFoundException {
        for (String[] row : TableFile.read("exceptions.tsv").rows()) {
            if (!row[2].equals("-")) {
                assertThat(Class.forName(row[2])).isAssignableTo(java.io.IOException.class);
            }
        }
    }

    @Test
    void exceptionOfALookupDependsOnTheFunction() {
        assertThat(reader.read("HOST_NOT_FOUND").getFirst().advice().python()).contains("socket.herror");
        assertThat(reader.read("WSAHOST_NOT_FOUND").getFirst().advice().python()).contains("socket.gaierror");
        assertThat(reader.read("EAI_NONAME").getFirst().advice().java()).contains("java.net.UnknownHostException");
        assertThat(reader.read("SERVFAIL").getFirst().advice().python()).isEmpty();
    }
}
