package netprobe.tables;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductNamesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            220 mx ESMTP Postfix (Debian/GNU)                        | Postfix (Debian/GNU)
            220 mx ESMTP Exim 4.96 Sat, 21 Nov 2026                  | Exim 4.96
            220 mx ESMTP OpenSMTPD                                   | OpenSMTPD
            * OK [CAPABILITY IMAP4rev1] Dovecot (Debian) ready.      | Dovecot (Debian)
            +OK Dovecot ready.                                       | Dovecot
            220 (vsFTPd 3.0.3)                                       | vsFTPd 3.0.3
            220 ProFTPD Server (Debian) [::ffff:127.0.0.1]           | ProFTPD Server (Debian)
            200 host InterNetNews NNRP server INN 2.7.1 ready        | InterNetNews NNRP server INN 2.7.1
            """)
    void serversAreNamedInTheirOwnWords(String greeting, String product) {
        assertThat(ProductNames.in(greeting)).contains(product);
    }

    @Test
    void otherWordsAreNoName() {
        assertThat(ProductNames.in("220 postfix-relay.example.org ready")).isEmpty();
    }
}
