package netprobe.tables;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            220 mx.example.org ESMTP Exim 4.96      | SMTP
            220 ftp.example.org ESMTP               | SMTP
            220 mx LMTP ready                       | LMTP
            220 (vsFTPd 3.0.3)                      | FTP
            220 ProFTPD Server ready                | FTP
            220 mail-ftp.example.org ready          | SMTP or FTP
            SSH-2.0-dropbear                        | SSH
            HTTP/1.1 400 Bad Request                | HTTP
            +OK ready                               | POP3
            * OK [CAPABILITY IMAP4rev1] ready       | IMAP
            200 news server ready                   | NNTP
            RFB 003.008                             | VNC
            @RSYNCD: 31.0                           | rsync
            """)
    void protocolsAreToldByTheirFirstLine(String line, String protocol) {
        assertThat(Openings.recognise((line + "\r\n").getBytes(ISO_8859_1))).contains(protocol);
    }

    @Test
    void tlsIsToldByItsRecords() {
        assertThat(Openings.recognise(new byte[]{21, 3, 1, 0, 2, 2, 70})).contains("TLS");
        assertThat(Openings.recognise(new byte[]{22, 3, 3, 0, 90})).contains("TLS");
    }

    @Test
    void whatIsUnknownStaysUnknown() {
        assertThat(Openings.recognise(new byte[0])).isEmpty();
        assertThat(Openings.recognise("hello\r\n".getBytes(ISO_8859_1))).isEmpty();
        assertThat(Openings.recognise("554 go away\r\n".getBytes(ISO_8859_1))).isEmpty();
    }
}
