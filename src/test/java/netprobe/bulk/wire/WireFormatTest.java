package netprobe.bulk.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import netprobe.oracle.Seed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;

/** Held against dnsjava, which decodes whole messages for all other commands. */
class WireFormatTest {

    private static final int MESSAGES = 40_000;
    private static final String HEADER = "0001 8000 0001 0001 0000 0000 ";
    private static final String QUESTION = "01 61 00 0001 0001 ";

    private static final List<String> OVERLOOKED =
            List.of("Not all mandatory", "Illegal mandatory value", "illegal l", "invalid tag", "Expected ");

    private final WireFormat format = new WireFormat();

    @Test
    void everyMessageThatDnsjavaEncodesFollowsIt() {
        var messages = new DrawnMessages(Seed.forCases("sound messages"));
        for (int i = 0; i < MESSAGES; i++) {
            byte[] message = messages.message();
            assertThat(format.isFollowedBy(message, message.length)).as(hex(message)).isTrue();
        }
    }

    @Test
    void spoiledMessagesAreJudgedAsDnsjavaDoes() {
        var messages = new DrawnMessages(Seed.forCases("spoiled messages"));
        int sound = 0;
        int broken = 0;
        for (int i = 0; i < MESSAGES; i++) {
            byte[] message = messages.spoiled();
            boolean isFollowed = format.isFollowedBy(message, message.length);
            sound += isFollowed ? 1 : 0;
            broken += isFollowed ? 0 : 1;
            assertThat(isFollowed).as(hex(message)).isEqualTo(verdict(message).orElse(isFollowed));
        }
        assertThat(sound).isGreaterThan(MESSAGES / 10);
        assertThat(broken).isGreaterThan(MESSAGES / 10);
    }

    /** Nothing where the difference is meant. */
    private static Optional<Boolean> verdict(byte[] wire) {
        boolean isMeant = wire.length < WireFormat.HEADER || Octets.u16(wire, 4) > 1;
        if (isMeant) {
            return Optional.empty();
        }
        try {
            var message = new Message(wire);
            return Optional.of(message.numBytes() == wire.length || message.getHeader().getFlag(Flags.TC));
        } catch (IOException | RuntimeException broken) {
            String reason = String.valueOf(broken.getMessage());
            boolean isOverlooked = OVERLOOKED.stream().anyMatch(reason::startsWith);
            return isOverlooked || broken instanceof NumberFormatException ? Optional.empty() : Optional.of(false);
        }
    }

    @Test
    void bytesOfNoMeaningAreNeverTooMuch() {
        Random random = Seed.forCases("any bytes");
        for (int i = 0; i < MESSAGES; i++) {
            var bytes = new byte[random.nextInt(64)];
            random.nextBytes(bytes);
            int length = random.nextInt(bytes.length + 1);
            assertThat(format.isFollowedBy(bytes, length))
                    .isEqualTo(format.isFollowedBy(Arrays.copyOf(bytes, length), length));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            true  | c00c 0001 0001 00000000 0004 0a000001             | an address
            true  | c00c ff00 0001 00000000 0001 00                   | a type that nobody knows
            true  | c00c 001b 0001 00000000 0003 000000               | GPOS without numbers
            true  | c00c 0040 0001 00000000 0009 0001 00 0000 0002 0003 | a mandatory key that is not there
            false | c00c 0001 0001 00000000 0003 0a0000               | an address cut short
            false | c00c 0001 0001 00000000 0005 0a00000100           | an address with a byte too many
            false | c00c 0001 0001 00000000 0004 0a000001 00          | a byte behind the end
            false | c013 0001 0001 00000000 0004 0a000001             | a name that points to itself
            false | c014 0001 0001 00000000 0004 0a000001             | a name that points ahead
            false | 0162 c013 0001 0001 00000000 0004 0a000001        | a name that comes round to itself
            false | 4162 00 0001 0001 00000000 0004 0a000001          | a label of another kind
            false | c00c 0005 0001 00000000 0002 c0                   | a pointer cut in half
            false | c00c                                              | a record that breaks off
            """)
    void recordsAreJudged(boolean isSound, String hex, String why) {
        byte[] message = HexFormat.of().parseHex((HEADER + QUESTION + hex).replace(" ", ""));

        assertThat(format.isFollowedBy(message, message.length)).as(why).isEqualTo(isSound);
    }

    @Test
    void moreThanOneQuestionIsNone() {
        byte[] message = HexFormat.of()
                .parseHex(("0001 8000 0002 0000 0000 0000" + QUESTION + QUESTION).replace(" ", ""));

        assertThat(format.isFollowedBy(message, message.length)).isFalse();
    }

    @Test
    void aMessageThatWasCutOffMayEndAnywhere() {
        byte[] message = HexFormat.of().parseHex(("0001 8200 0001 0001 0000 0000" + QUESTION).replace(" ", ""));

        assertThat(format.isFollowedBy(message, message.length)).isTrue();
        assertThat(format.isFollowedBy(message, message.length - 1)).isTrue();
        assertThat(format.isFollowedBy(message, WireFormat.HEADER - 1)).isFalse();
    }

    @Test
    void aSignatureHasToBeTheLastRecord() {
        String signature = "00 00fa 00ff 00000000 0011 00 000000000000 012c 0000 0001 0000 0000 ";
        String address = "c00c 0001 0001 00000000 0004 0a000001";

        assertThat(isFollowed("0001 8000 0001 0001 0000 0001" + QUESTION + address + signature)).isTrue();
        assertThat(isFollowed("0001 8000 0001 0000 0000 0002" + QUESTION + signature + address)).isFalse();
    }

    @Test
    void tooManyPointersAreNotFollowed() {
        assertThat(format.isFollowedBy(pointers(127), pointers(127).length)).isTrue();
        assertThat(format.isFollowedBy(pointers(128), pointers(128).length)).isFalse();
    }

    /** A record of data that nobody knows, full of pointers to the one before, and another whose owner is the last of them. */
    private static byte[] pointers(int count) {
        var hex = new StringBuilder("0001 8000 0001 0002 0000 0000" + QUESTION + "00 ff00 0001 00000000 ");
        hex.append("%04x".formatted(2 * (count - 1)));
        int first = 12 + 7 + 11;
        for (int i = 0; i < count - 1; i++) {
            hex.append("%04x".formatted(0xc000 | (i == 0 ? 12 : first + 2 * (i - 1))));
        }
        hex.append("%04x".formatted(0xc000 | first + 2 * (count - 2))).append("ff00 0001 00000000 0000");
        return HexFormat.of().parseHex(hex.toString().replace(" ", ""));
    }

    private boolean isFollowed(String hex) {
        byte[] message = HexFormat.of().parseHex(hex.replace(" ", ""));
        return format.isFollowedBy(message, message.length);
    }

    private static String hex(byte[] message) {
        return HexFormat.of().formatHex(message);
    }
}
