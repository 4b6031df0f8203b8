package netprobe.connect.greeting;

import static netprobe.connect.greeting.Peers.capabilities;
import static netprobe.connect.greeting.Peers.greet;
import static netprobe.connect.greeting.Peers.greeting;
import static netprobe.model.Greeting.Verdict.RIGHT;
import static netprobe.model.Greeting.Verdict.WRONG;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import netprobe.connect.greeting.TlsUpgrade.Outcome;
import netprobe.model.ExitStatus;
import netprobe.model.Failure;
import netprobe.model.Failure.Malformed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is said after the greeting, and what counts as a refusal. */
class ReplyDialogueTest {

    private static final Failure NO_TLS = new Malformed("x", "no TLS here", "handshake", java.util.Optional.empty());

    @Test
    void smtpTellsWhatItCanAndIsLeftPolitely() throws IOException {
        var heard = new ArrayList<String>();
        var greeted = greet(GreetingProtocol.SMTP, false, side -> {
            side.say("220 mx.example.org ESMTP Postfix (Debian/GNU)\r\n");
            heard.add(side.hear());
            side.say("250-mx.example.org\r\n250-PIPELINING\r\n250-SIZE 10240000\r\n250-STARTTLS\r\n250 SMTPUTF8\r\n");
            heard.add(side.hear());
            side.say("221 2.0.0 Bye\r\n");
        });

        assertThat(greeting(greeted).verdict()).isEqualTo(RIGHT);
        assertThat(greeting(greeted).code()).hasValue(220);
        assertThat(greeting(greeted).software()).contains("Postfix (Debian/GNU)");
        assertThat(greeting(greeted).notes()).isEmpty();
        assertThat(capabilities(greeted).lines()).containsExactly("PIPELINING", "SIZE 10240000", "STARTTLS",
                "SMTPUTF8");
        assertThat(capabilities(greeted).startTls()).isTrue();
        assertThat(heard).containsExactly("EHLO [127.0.0.1]", "QUIT");
    }

    @Test
    void pop3TellsWhatItCan() throws IOException {
        var greeted = greet(GreetingProtocol.POP3, false, side -> {
            side.say("+OK Dovecot ready.\r\n").hear();
            side.say("+OK\r\nCAPA\r\nUIDL\r\nSTLS\r\n.\r\n").hear();
            side.say("+OK Logging out\r\n");
        });

        assertThat(capabilities(greeted).lines()).containsExactly("CAPA", "UIDL", "STLS");
        assertThat(capabilities(greeted).startTls()).isTrue();
    }

    @Test
    void imapTellsWhatItCan() throws IOException {
        var greeted = greet(GreetingProtocol.IMAP, false, side -> {
            side.say("* OK ready\r\n");
            String tag = side.hear().split(" ", -1)[0];
            side.say("* CAPABILITY IMAP4rev1 IDLE\r\n" + tag + " OK done\r\n").hear();
        });

        assertThat(capabilities(greeted).lines()).containsExactly("IMAP4rev1", "IDLE");
        assertThat(capabilities(greeted).startTls()).isFalse();
    }

    @Test
    void ftpTellsWhatItCan() throws IOException {
        var greeted = greet(GreetingProtocol.FTP, false, side -> {
            side.say("220 ProFTPD Server (Debian) [127.0.0.1]\r\n").hear();
            side.say("211-Features:\r\n AUTH TLS\r\n UTF8\r\n211 End\r\n").hear();
            side.say("221 Goodbye.\r\n");
        });

        assertThat(capabilities(greeted).lines()).containsExactly("AUTH TLS", "UTF8");
        assertThat(capabilities(greeted).startTls()).isTrue();
    }

    @Test
    void nntpTellsWhatItCan() throws IOException {
        var greeted = greet(GreetingProtocol.NNTP, false, side -> {
            side.say("200 news.example.org InterNetNews NNRP server INN 2.7.1 ready\r\n").hear();
            side.say("101 Capabilities\r\nVERSION 2\r\nREADER\r\n.\r\n").hear();
            side.say("205 Bye!\r\n");
        });

        assertThat(capabilities(greeted).lines()).containsExactly("VERSION 2", "READER");
        assertThat(greeting(greeted).software()).contains("InterNetNews NNRP server INN 2.7.1");
    }

    @Test
    void greetingIsRightThoughNothingFollowsIt() throws IOException {
        var greeted = greet(GreetingProtocol.SMTP, false, side -> side.say("220 hello\r\n").hear());

        assertThat(greeting(greeted).verdict()).isEqualTo(RIGHT);
        assertThat(greeted.failure()).isEmpty();
        assertThat(greeting(greeted).notes()).containsExactly("EHLO was not answered: the peer closed the connection");
    }

    @Test
    void commandThatIsUnknownThereLeavesItRight() throws IOException {
        var greeted = greet(GreetingProtocol.SMTP, false, side -> {
            side.say("220 hello\r\n").hear();
            side.say("502 5.5.2 unknown command\r\n").hear();
            side.say("221 Bye\r\n");
        });

        assertThat(greeting(greeted).verdict()).isEqualTo(RIGHT);
        assertThat(greeting(greeted).notes()).containsExactly("EHLO was refused: 502 5.5.2 unknown command");
    }

    @Test
    void lineFeedsAloneAreReadAndNoted() throws IOException {
        var greeted = greet(GreetingProtocol.SMTP, false, side -> side.say("220-hello\n220 world\n").hear());

        assertThat(greeting(greeted).verdict()).isEqualTo(RIGHT);
        assertThat(greeting(greeted).banner()).containsExactly("220-hello", "220 world");
        assertThat(greeting(greeted).notes()).first().asString().contains("LF alone");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SMTP | 554 5.7.1 No SMTP service here
            SMTP | 421 4.3.2 Too many connections
            FTP  | 421 There are too many connected users
            FTP  | 530 Sorry
            NNTP | 502 You are not in my access file
            NNTP | 400 Too many connections
            POP3 | -ERR [SYS/TEMP] Try later
            IMAP | * BYE Too many connections
            SSH  | Exceeded MaxStartups
            """)
    void refusalsAreWrongInTheProtocolsOwnWords(GreetingProtocol protocol, String line) throws IOException {
        var greeted = greet(protocol, false, side -> side.say(line + "\r\n"));

        assertThat(greeting(greeted).verdict()).isEqualTo(WRONG);
        assertThat(greeting(greeted).resembles()).isEmpty();
        assertThat(greeted.failure().orElseThrow()).isInstanceOfSatisfying(Malformed.class, rejected -> {
            assertThat(rejected.code()).isEqualTo("rejected");
            assertThat(rejected.message()).endsWith(line);
            assertThat(ExitStatus.of(rejected)).isEqualTo(ExitStatus.GREETING);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SMTP | hello
            SMTP | 22
            SMTP | +22 hello
            SMTP | 250 hello
            FTP  | 331 who are you
            NNTP | 220 hello
            POP3 | OK
            IMAP | OK hello
            HTTP | HTTP/1.1 abc
            HTTP | <html>
            SSH  | SSH-1.5-old
            """)
    void otherWordsAreWrong(GreetingProtocol protocol, String line) throws IOException {
        var greeted = greet(protocol, false, side -> side.say(line + "\r\n").keepSilent());

        assertThat(greeting(greeted).verdict()).isEqualTo(WRONG);
        assertThat(greeted.failure().orElseThrow().code()).isEqualTo("wrong-protocol");
        assertThat(greeted.failure().orElseThrow().message()).contains(line);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.INCLUDE, names = {"SMTP", "POP3", "IMAP", "FTP", "NNTP", "SSH", "HTTP", "WHOIS",
        "FINGER", "DAYTIME"})
    void lineWithoutEndIsWrongAndNotKept(GreetingProtocol protocol) throws IOException {
        String opening = switch (protocol) {
            case SMTP, FTP -> "220 ";
            case POP3 -> "+OK ";
            case IMAP -> "* OK ";
            case NNTP -> "200 ";
            case SSH -> "SSH-2.0-";
            case HTTP -> "HTTP/1.1 200 ";
            default -> "";
        };
        var greeted = greet(protocol, false, side -> side.say(opening).flood("a".repeat(1 << 12)));

        assertThat(greeting(greeted).verdict()).isEqualTo(WRONG);
        assertThat(greeted.failure().orElseThrow().code()).isEqualTo("endless");
        assertThat(greeting(greeted).banner()).hasSize(1).first().asString().hasSizeLessThan(1000);
    }

    @Test
    void endlessRepliesAreCutShortToo() throws IOException {
        var greeted = greet(GreetingProtocol.SMTP, false, side -> side.say("220 hello\r\n").flood("250-more\r\n"));

        assertThat(greeting(greeted).verdict()).isEqualTo(RIGHT);
        assertThat(greeting(greeted).notes()).containsExactly("EHLO was not answered within 65536 bytes");
    }

    @Test
    void preauthIsAWelcome() throws IOException {
        var greeted = greet(GreetingProtocol.IMAP, false, side -> side.say("* PREAUTH hello\r\n"));

        assertThat(greeting(greeted).verdict()).isEqualTo(RIGHT);
    }

    @Test
    void afterStartTlsItIsAskedAgain() throws IOException {
        var heard = new ArrayList<String>();
        var greeted = greet(GreetingProtocol.SMTP, true, side -> {
            heard.add(side.say("220 hello\r\n").hear());
            heard.add(side.say("250-hello\r\n250 STARTTLS\r\n").hear());
            heard.add(side.say("220 2.0.0 Ready to start TLS\r\n").hear());
            heard.add(side.say("250-hello\r\n250 AUTH PLAIN\r\n").hear());
        });

        assertThat(heard).containsExactly("EHLO [127.0.0.1]", "STARTTLS", "EHLO [127.0.0.1]", "QUIT");
        assertThat(capabilities(greeted).lines()).containsExactly("AUTH PLAIN");
        assertThat(capabilities(greeted).startTls()).isTrue();
        assertThat(greeting(greeted).steps()).extracting(step -> step.name())
                .containsExactly("banner", "capabilities", "tls");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SMTP | 220 hi  | STARTTLS | 220 go ahead
            POP3 | +OK hi  | STLS     | +OK go ahead
            IMAP | * OK hi | STARTTLS | AAAC OK go ahead
            FTP  | 220 hi  | AUTH TLS | 234 go ahead
            NNTP | 200 hi  | STARTTLS | 382 go ahead
            """)
    void everyProtocolHasItsWayToTls(GreetingProtocol protocol, String welcome, String command, String consent)
            throws IOException {
        var heard = new ArrayList<String>();
        var upgraded = new ArrayList<Socket>();
        TlsUpgrade upgrade = socket -> {
            upgraded.add(socket);
            return new Outcome.Refused(NO_TLS);
        };
        var greeted = greet(protocol, true, upgrade, side -> {
            side.say(welcome + "\r\n").hear();
            heard.add(side.say(protocol == GreetingProtocol.IMAP
                    ? "AAAB BAD what\r\n"
                    : "500 what\r\n".replace("500",
                            protocol == GreetingProtocol.POP3 ? "-ERR" : "500"))
                    .hear());
            side.say(consent + "\r\n");
        });

        assertThat(heard).hasSize(1).first().asString().endsWith(command);
        assertThat(upgraded).hasSize(1);
        assertThat(greeting(greeted).verdict()).isEqualTo(RIGHT);
        assertThat(greeted.failure()).contains(NO_TLS);
    }

    @Test
    void startTlsThatIsRefusedFailsTls() throws IOException {
        var greeted = greet(GreetingProtocol.SMTP, true, side -> {
            side.say("220 hello\r\n").hear();
            side.say("250 hello\r\n").hear();
            side.say("454 4.7.0 TLS not available\r\n").hear();
        });

        assertThat(greeting(greeted).verdict()).isEqualTo(RIGHT);
        assertThat(greeted.failure().orElseThrow().message())
                .isEqualTo("STARTTLS was refused: 454 4.7.0 TLS not available");
        assertThat(ExitStatus.of(greeted.failure().orElseThrow())).isEqualTo(ExitStatus.TLS);
    }

    @Test
    void protocolsThatBeginInTlsAreBroughtThereFirst() throws IOException {
        var greeted = greet(GreetingProtocol.IMAPS, false, side -> side.say("* OK hello\r\n"));
        assertThat(greeting(greeted).protocol()).isEqualTo("imaps");
        assertThat(greeting(greeted).steps().getFirst().name()).isEqualTo("tls");

        var insecure = greet(GreetingProtocol.IMAPS, false, _ -> new Outcome.Refused(NO_TLS), side -> side.hear());
        assertThat(insecure.greeting()).isEmpty();
        assertThat(insecure.failure()).contains(NO_TLS);
    }

    @Test
    void everyProtocolIsFoundByEachOfItsNames() {
        List<String> names = GreetingProtocol.everyName().toList();

        assertThat(names).doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(GreetingProtocol.named(name)).isPresent());
    }
}
