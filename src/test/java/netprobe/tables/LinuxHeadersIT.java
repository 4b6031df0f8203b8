package netprobe.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import netprobe.model.Code;
import netprobe.model.CodeSpace;
import netprobe.model.Constant;
import netprobe.model.Platform;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds the tables of Linux against the C headers and the C library of this machine, every row of them. */
class LinuxHeadersIT {

    private static final String INCLUDES = """
            #include <errno.h>
            #include <netdb.h>
            #include <netinet/in.h>
            #include <netinet/tcp.h>
            #include <netinet/udp.h>
            #include <stdio.h>
            #include <string.h>
            #include <sys/socket.h>
            """;

    /** These define more names of our prefixes than anybody asks for; of what the tables have, they know the value. */
    private static final String FURTHER_INCLUDES = """
            #include <linux/can.h>
            #include <linux/vm_sockets.h>
            """;

    private static final Pattern CONSTANT =
            Pattern.compile("#define ((?:AF|SOCK|IPPROTO|SOL|SO|TCP|UDP|IP|IPV6|SCM|MSG|SHUT|AI|NI|EAI)_\\w+) .*");
    private static final Pattern ERRNO = Pattern.compile("#define (E[A-Z0-9]+) (?:\\d+|E[A-Z]+)");
    private static final Pattern H_ERRNO =
            Pattern.compile("#define (HOST_NOT_FOUND|TRY_AGAIN|NO_[A-Z]+|NETDB_[A-Z]+) .*");

    /** The length of a list that grows with each kernel, and a name that the headers define by one they lack. */
    private static final Set<String> NO_CONSTANTS = Set.of("AF_MAX", "SCM_SRCRT");

    /** glibc up to 2.38 has no message for EAI_OVERFLOW. */
    private static final String NO_MESSAGE = "Unknown error";

    @TempDir
    private Path folder;
    private CCompiler compiler;

    @BeforeAll
    static void onlyWhereTheHeadersAreOfLinux() {
        assumeTrue(Platform.of(System.getProperty("os.name")) == Platform.LINUX, "the headers here are not Linux's");
        assumeTrue(Set.of("amd64", "aarch64", "riscv64").contains(System.getProperty("os.arch")),
                "numbers differ on this architecture");
    }

    @BeforeEach
    void compiler() {
        compiler = new CCompiler(folder);
    }

    @Test
    void everyConstantOfTheHeadersIsThere() {
        Set<String> ours = Constants.all().filter(constant -> constant.linux().isPresent()).map(Constant::name)
                .collect(Collectors.toSet());
        List<String> theirs = names(CONSTANT).filter(name -> !NO_CONSTANTS.contains(name)).toList();

        assertThat(theirs).hasSizeGreaterThan(400);
        assertThat(ours).containsAll(theirs);
    }

    @Test
    void everyConstantHasTheHeadersValue() {
        List<Constant> constants = Constants.all().filter(constant -> constant.linux().isPresent()).toList();
        List<String> theirs =
                compiler.output(program(constants.stream().map(constant -> printing(constant.name())).toList()));

        List<String> ours =
                constants.stream().map(constant -> constant.name() + "\t" + constant.linux().getAsLong()).toList();
        assertThat(theirs).hasSizeGreaterThan(450);
        assertThat(ours).containsAll(theirs);
    }

    @Test
    void everyErrnoOfTheHeadersIsThere() {
        assertThat(symbols(CodeSpace.ERRNO)).containsAll(names(ERRNO).toList()).hasSizeGreaterThan(130);
        assertThat(symbols(CodeSpace.H_ERRNO)).containsAll(names(H_ERRNO).toList());
    }

    @Test
    void everyErrorHasTheHeadersNumber() {
        List<Code> codes = Stream.of(CodeSpace.ERRNO, CodeSpace.EAI, CodeSpace.H_ERRNO)
                .flatMap(space -> CodeTable.of(space, Platform.LINUX).codes().stream()).toList();
        List<String> theirs = compiler.output(program(codes.stream().map(code -> printing(code.symbol())).toList()));

        assertThat(theirs)
                .containsExactlyElementsOf(codes.stream().map(code -> code.symbol() + "\t" + code.number()).toList());
    }

    @Test
    void everyMessageIsTheLibrarys() {
        assumeTrue(
                compiler.macros("#include <features.h>").stream()
                        .anyMatch(line -> line.startsWith("#define __GLIBC__")),
                "the C library here is not glibc, whose words these are");
        assertMessages(CodeSpace.ERRNO, "strerror");
        assertMessages(CodeSpace.EAI, "gai_strerror");
        assertMessages(CodeSpace.H_ERRNO, "hstrerror");
    }

    @Test
    void canonicalErrnoIsTheLibrarysName() {
        List<Code> codes = CodeTable.of(CodeSpace.ERRNO, Platform.LINUX).codes();
        var lines = new ArrayList<String>();
        for (Code code : codes) {
            lines.add("printf(\"%d\\t%s\\n\", " + code.number() + ", strerrorname_np(" + code.number() + "));");
        }
        CodeTable table = CodeTable.of(CodeSpace.ERRNO, Platform.LINUX);
        assertThat(compiler.output(program(lines))).containsExactlyElementsOf(codes.stream()
                .map(code -> code.number() + "\t" + table.byNumber(code.number()).map(Code::symbol).orElseThrow())
                .toList());
    }

    private void assertMessages(CodeSpace space, String function) {
        List<Code> codes = CodeTable.of(space, Platform.LINUX).codes();
        List<String> theirs = compiler.output(program(codes.stream()
                .map(code -> "printf(\"%s\\n\", " + function + "(" + code.number() + "));").toList()));

        assertThat(theirs).hasSameSizeAs(codes);
        for (int i = 0; i < codes.size(); i++) {
            if (!theirs.get(i).equals(NO_MESSAGE)) {
                assertThat(codes.get(i).message()).as(codes.get(i).symbol()).isEqualTo(theirs.get(i));
            }
        }
    }

    private Stream<String> names(Pattern pattern) {
        return compiler.macros(INCLUDES).stream().map(pattern::matcher).filter(Matcher::matches)
                .map(match -> match.group(1));
    }

    private static Set<String> symbols(CodeSpace space) {
        return CodeTable.of(space, Platform.LINUX).codes().stream().map(Code::symbol).collect(Collectors.toSet());
    }

    /** Prints a constant, where these headers know it: newer ones than this machine's are in the tables too. */
    private static String printing(String name) {
        return "\n#ifdef " + name + "\nprintf(\"" + name + "\\t%lld\\n\", (long long) (" + name + "));\n#endif\n";
    }

    private static String program(List<String> statements) {
        return INCLUDES + FURTHER_INCLUDES + "int main(void) {\n" + String.join("\n", statements) + "\nreturn 0;\n}\n";
    }
}
