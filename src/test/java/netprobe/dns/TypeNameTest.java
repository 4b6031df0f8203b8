package netprobe.dns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Type;

class TypeNameTest {

    @ParameterizedTest
    @CsvSource({"A, 1", "mx, 15", "Aaaa, 28", "nsap-ptr, 23", "AXFR, 252", "any, 255", "HTTPS, 65", "RESINFO, 261",
        "TYPE65280, 65280", "type1, 1", "TYPE0, 0", "TYPE65535, 65535"})
    void nameIsReadInAnyLetterCase(String name, int type) {
        assertThat(TypeName.parse(name)).hasValue(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "TYPE", "TYPE65536", "TYPE-1", "TYPE+1", "TYPE99999999999", "IN", "AA", "1", "TYPE1x",
        "TYPE١"})
    void anythingElseIsNoType(String name) {
        assertThat(TypeName.parse(name)).isEqualTo(OptionalInt.empty());
    }

    /** dnsjava has most of the registry, and is asked for no name. */
    @Test
    void namesAgreeWithDnsjava() {
        for (int type = 0; type <= 0xffff; type++) {
            String independent = Type.string(type);
            if (!independent.startsWith("TYPE")) {
                assertThat(TypeName.of(type)).isEqualTo(independent);
            }
            assertThat(TypeName.parse(TypeName.of(type))).hasValue(type);
        }
    }

    @Test
    void classesAgreeWithDnsjava() {
        for (int dclass = 0; dclass <= 0xffff; dclass++) {
            assertThat(ClassName.of(dclass)).isEqualTo(DClass.string(dclass));
            assertThat(ClassName.parse(ClassName.of(dclass).toLowerCase(java.util.Locale.ROOT))).hasValue(dclass);
        }
    }
}
