package netprobe.archive;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * What the strings of a component are about, which decides what is taken out of them. A component that nobody has put into the list is
 * running text: everything that looks like a secret is replaced there.
 */
enum Matter {
    /** Words of protocols and of netprobe itself, which rules compare: they stay. */
    VOCABULARY(
            "Subject.scheme Errno.code Errno.operation GaiError.code GaiError.operation HostError.code HostError.operation Rcode.code "
                    + "Rcode.operation Rcode.name TlsFailure.code TlsFailure.operation InputError.code InputError.operation "
                    + "DeadlineExpired.code DeadlineExpired.operation Malformed.code Malformed.operation ExtendedError.name Other.name "
                    + "LookupSource.module LookupSource.actions ConfigurationVariable.name LocalDaemon.name Finding.code Step.source "
                    + "PlannedQuery.type DnsQuestion.dclass DnsQuestion.type DnsMessage.opcode DnsMessage.flags DnsRecord.dclass "
                    + "DnsRecord.type DnsStep.name Offer.protocols Agreement.version Agreement.cipher Agreement.protocol "
                    + "PeerCertificate.signatureAlgorithm Key.type Use.purposes TlsFault.symbol HttpReply.version Owned.type "
                    + "DnssecKeyId.mnemonic DnssecDigest.mnemonic IcmpOrigin.name SocketKind.protocol Greeting.protocol "
                    + "Greeting.resembles NameServer.rcode Step.name SocketOption.name Sysctl.name Walk.type ServerAnswer.rcode "
                    + "ServerAnswer.flags Conclusion.type JavaSettings.version Setting.place"),
    /** A domain name, an address, or an end of a connection. */
    NAME("Subject.typed Subject.host PathReport.asked PathReport.answered ComparedPath.server ComparedPath.canonicalName "
            + "ComparedPath.order FamilyAnswer.addresses Errno.peer Rcode.peer TlsFailure.peer DeadlineExpired.peer Malformed.peer "
            + "Denial.zone HostsLines.addresses ResolverSettings.search Upstream.address Step.answer PlannedQuery.name "
            + "SurveyedServer.server DnsReply.server DnsQuestion.name ClientSubnet.address DnsRecord.name IgnoredMessage.from "
            + "Offer.serverName Names.dns Names.addresses DnssecReason.zone Owned.owner DnssecLink.zone ClockDoubt.zones "
            + "Attempt.local Goal.host SocketOptions.local SocketOptions.peer Walk.name Delegation.zone Delegation.parent "
            + "Delegation.sought ServerAnswer.server ServerAnswer.address ServerAnswer.names NameServer.name Alias.sought Alias.zone "
            + "Alias.target Conclusion.sought Conclusion.zone "
            + "JavaSettings.hostsFile"),
    /** A line of a configuration file, or what stands for one in a variable: every word that is not its language's own may be a name. */
    LINE("ConfigurationLine.text Setting.value ConfigurationVariable.value ResolverSettings.flags"),
    /** A record's data as in a zone file. */
    RECORD("DnsRecord.rdata"),
    /** A distinguished name (RFC 4514). */
    PARTY("PeerCertificate.subject PeerCertificate.issuer Trust.anchor ClientRequest.authorities JavaSettings.authorities"),
    /** A field of an HTTP reply's header. */
    HEADER("HttpReply.headers"),
    /** An account of this host. */
    USER("SocketOwner.user"),
    /** A network interface. */
    LINK("LocalNetwork.ipv6Disabled Interface.name Upstream.link IpAddress.scope"),
    /** Digits by which somebody is found. */
    BLOB("PeerCertificate.serial PeerCertificate.fingerprint Cookie.client Cookie.server"),
    /** The same once more in hexadecimal digits. */
    HEX("DnsMessage.hex Nsid.hex Other.hex"),
    /** Running text. */
    TEXT("");

    private static final Map<String, Matter> BY_COMPONENT = byComponent();

    private final String components;

    Matter(String components) {
        this.components = components;
    }

    private static Map<String, Matter> byComponent() {
        Map<String, Matter> map = new HashMap<>();
        for (Matter matter : values()) {
            Arrays.stream(matter.components.split(" ", -1)).forEach(component -> map.put(component, matter));
        }
        return Map.copyOf(map);
    }

    static Matter of(RecordComponent component) {
        return BY_COMPONENT.getOrDefault(component.getDeclaringRecord().getSimpleName() + "." + component.getName(),
                TEXT);
    }

    /** All components in the list. */
    static Iterable<String> listed() {
        return BY_COMPONENT.keySet();
    }
}
