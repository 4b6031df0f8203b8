package netprobe.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import netprobe.model.Code;
import netprobe.model.CodeSpace;
import netprobe.model.Constant;
import netprobe.model.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the tables of every platform against jnr-constants, which was made by compiling on each. */
class OtherPlatformsTest {

    private static final List<String> KINDS =
            List.of("AddressFamily", "AddressInfo", "NameInfo", "IPProto", "IP", "IPv6", "Sock", "SocketLevel",
                    "SocketMessage", "SocketOption", "SocketControlMessage", "Shutdown", "TCP", "UDP");

    /** jnr-constants took these from Winsock 1, which had other numbers. */
    private static final Set<String> OF_WINSOCK_1 =
            Set.of("IP_TOS", "IP_TTL", "IP_MULTICAST_IF", "IP_MULTICAST_TTL", "IP_MULTICAST_LOOP",
                    "IP_ADD_MEMBERSHIP", "IP_DROP_MEMBERSHIP", "IP_DEFAULT_MULTICAST_TTL", "IP_DEFAULT_MULTICAST_LOOP",
                    "IP_MAX_MEMBERSHIPS");

    @ParameterizedTest
    @CsvSource({"linux, LINUX", "darwin, MACOS", "windows, WINDOWS"})
    void constantsAreWhatTheCompilerSaid(String theirPlatform, Platform platform) {
        Map<String, OptionalLong> ours = Constants.all().collect(Collectors.toMap(Constant::name, value(platform)));
        int compared = 0;
        for (String kind : KINDS) {
            for (jnr.constants.Constant theirs : constants(theirPlatform, kind)) {
                OptionalLong value = ours.get(theirs.name());
                boolean known =
                        value != null && !(platform == Platform.WINDOWS && OF_WINSOCK_1.contains(theirs.name()));
                if (known) {
                    assertThat(value).as(theirPlatform + " " + theirs.name())
                            .isEqualTo(OptionalLong.of(theirs.longValue()));
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(80);
    }

    @ParameterizedTest
    @CsvSource({"linux, LINUX, 130", "darwin, MACOS, 95", "freebsd, FREEBSD, 90", "windows, WINDOWS, 70"})
    void everyErrnoIsThere(String theirPlatform, Platform platform, int least) {
        assertEvery(CodeSpace.ERRNO, platform, constants(theirPlatform, "Errno"), least);
    }

    @ParameterizedTest
    @CsvSource({"linux, LINUX, 10", "darwin, MACOS, 10", "freebsd, FREEBSD, 10", "windows, WINDOWS, 9"})
    void everyEaiCodeIsThere(String theirPlatform, Platform platform, int least) {
        List<? extends jnr.constants.Constant> theirs = constants(theirPlatform, "ErrnoAddressInfo").stream()
                .filter(constant -> !constant.name().equals("EAI_MAX")).toList();
        assertEvery(CodeSpace.EAI, platform, theirs, least);
    }

    @Test
    void everyWinsockCodeIsThereWithItsMessage() {
        List<? extends jnr.constants.Constant> theirs = constants("windows", "LastError").stream()
                .filter(constant -> constant.name().startsWith("WSA")).toList();
        assertEvery(CodeSpace.WSA, Platform.WINDOWS, theirs, 50);
        CodeTable table = CodeTable.of(CodeSpace.WSA, Platform.WINDOWS);
        for (jnr.constants.Constant constant : theirs) {
            assertThat(table.bySymbol(constant.name()).map(Code::message)).contains(constant.toString());
        }
    }

    private static void assertEvery(CodeSpace space, Platform platform, List<? extends jnr.constants.Constant> theirs,
            int least) {
        Set<String> ours =
                CodeTable.of(space, platform).codes().stream().map(code -> code.symbol() + " " + code.number())
                        .collect(Collectors.toSet());
        List<String> named = theirs.stream().map(constant -> constant.name() + " " + constant.longValue()).toList();

        assertThat(named).hasSizeGreaterThanOrEqualTo(least);
        assertThat(ours).containsAll(named);
    }

    private static Function<Constant, OptionalLong> value(Platform platform) {
        return switch (platform) {
            case LINUX -> Constant::linux;
            case MACOS -> Constant::macos;
            case WINDOWS -> Constant::windows;
            case FREEBSD -> throw new IllegalArgumentException(platform.title());
        };
    }

    /** The constants of one kind on a platform; some kinds are not everywhere. Never those of {@code platform.fake}. */
    private static List<jnr.constants.Constant> constants(String platform, String kind) {
        try {
            Class<?> type = Class.forName("jnr.constants.platform." + platform + "." + kind);
            var constants = new ArrayList<jnr.constants.Constant>();
            for (Object constant : type.getEnumConstants()) {
                constants.add((jnr.constants.Constant) constant);
            }
            return constants;
        } catch (ClassNotFoundException absent) {
            return List.of();
        }
    }
}
