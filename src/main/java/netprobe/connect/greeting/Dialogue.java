package netprobe.connect.greeting;

import java.io.IOException;

/** How one protocol is spoken over a connection until its greeting is known, and to a polite end. */
@FunctionalInterface
interface Dialogue {

    /**
     * Speaks it.
     *
     * @throws IOException when it was broken off; the {@linkplain Wire#stop() wire} knows why, and if it does not, what came is not the
     *     protocol
     */
    Ending hold(Conversation conversation) throws IOException;

    /** The dialogue of a protocol that runs over TCP. */
    static Dialogue of(GreetingProtocol protocol) {
        return switch (protocol) {
            case SMTP, SUBMISSION, SUBMISSIONS -> conversation -> new ReplyDialogue(conversation,
                    new SmtpSpeaker(conversation.wire().getLocalAddress())).hold();
            case POP3, POP3S -> conversation -> new ReplyDialogue(conversation, new Pop3Speaker()).hold();
            case IMAP, IMAPS -> conversation -> new ReplyDialogue(conversation, new ImapSpeaker()).hold();
            case FTP, FTPS -> conversation -> new ReplyDialogue(conversation, new FtpSpeaker()).hold();
            case NNTP, NNTPS -> conversation -> new ReplyDialogue(conversation, new NntpSpeaker()).hold();
            case SSH -> SshBanner::overTcp;
            case HTTP, HTTPS -> HttpStatus::overTcp;
            case DNS -> NameServerReply::overTcp;
            case WHOIS -> TextReply::ofWhois;
            case FINGER -> TextReply::ofFinger;
            case ECHO -> EchoReply::overTcp;
            case DISCARD -> DiscardSilence::overTcp;
            case DAYTIME -> DaytimeText::overTcp;
            case CHARGEN -> CharacterLines::overTcp;
            case TIME -> TimeNumber::overTcp;
            case NTP -> throw new IllegalArgumentException(protocol.language() + " does not run over TCP");
        };
    }
}
