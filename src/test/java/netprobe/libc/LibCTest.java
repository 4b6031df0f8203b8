package netprobe.libc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LibCTest {

    @Test
    void linuxOnTheTwoKnownArchitecturesIsCalled() {
        assertThat(LibC.absenceOn("Linux", "amd64")).isEmpty();
        assertThat(LibC.absenceOn("Linux", "aarch64")).isEmpty();
    }

    @Test
    void otherPlatformsSayWhyNot() {
        assertThat(LibC.absenceOn("Mac OS X", "aarch64"))
                .hasValueSatisfying(why -> assertThat(why).contains("Mac OS X"));
        assertThat(LibC.absenceOn("Windows 11", "amd64"))
                .hasValueSatisfying(why -> assertThat(why).contains("Windows 11"));
        assertThat(LibC.absenceOn("Linux", "riscv64")).hasValueSatisfying(why -> assertThat(why).contains("riscv64"));
        assertThat(LibC.absenceOn("Linux", "i386")).isPresent();
    }
}
