package netprobe.address;

import java.util.Optional;
import netprobe.model.Answer;
import netprobe.model.ExplainedAddress;
import netprobe.model.ExplainedAddress.Kind;
import netprobe.model.Failure.InputError;
import netprobe.model.Family;
import netprobe.model.IpAddress;
import netprobe.model.Prefix;
import netprobe.model.RegistryEntry;
import netprobe.model.RegistryEntry.SpecialPurpose;
import netprobe.model.ReverseName;
import netprobe.model.Scope;
import netprobe.tables.AddressRegistry;

/** Explains an address from its text alone. */
public final class AddressExplainer {

    private static final Prefix LOOPBACK = Prefix.parse("127.0.0.0/8").orElseThrow();
    private static final Prefix GLOBAL_UNICAST = Prefix.parse("2000::/3").orElseThrow();
    private static final int LIMITED_BROADCAST = 0xffffffff;

    private AddressExplainer() {}

    /**
     * Explains an address in any form that some program reads, with a prefix length, in brackets, or with a port. Notes say where programs
     * differ, and what of the text is not part of the address.
     */
    public static Answer<ExplainedAddress> explain(String text) {
        Answer<AddressExpression> parsed = AddressExpression.parse(text);
        if (parsed.value().isEmpty()) {
            return Answer.failed(parsed.failure().orElseThrow());
        }
        AddressExpression expression = parsed.value().get();
        Readings readings = Readings.of(expression.literal());
        Optional<IpAddress> address = readings.address();
        return address.isEmpty()
                ? Answer.failed(new InputError("invalid-address", expected(expression.literal()), "address"))
                : noting(explained(address.get(), expression.prefix(), readings), expression, readings);
    }

    private static ExplainedAddress explained(IpAddress address, Optional<Prefix> prefix, Readings readings) {
        Optional<Scope> scope = Scope.of(address);
        Optional<RegistryEntry> entry = AddressRegistry.entry(address);
        return new ExplainedAddress(address, prefix, kind(address), scope, entry, reachable(address, entry, scope),
                Embedding.in(address), InterfaceIdentifier.mac(address), InterfaceIdentifier.solicitedNode(address),
                ReverseName.of(address), readings.all());
    }

    private static Answer<ExplainedAddress> noting(ExplainedAddress explained, AddressExpression expression,
            Readings readings) {
        Answer<ExplainedAddress> answer = Answer.of(explained);
        if (expression.port().isPresent()) {
            answer = answer.noting("port " + expression.port().get() + " is not part of the address");
        }
        Optional<String> disagreement = readings.disagreement();
        return disagreement.isPresent() ? answer.noting(disagreement.get()) : answer;
    }

    private static Kind kind(IpAddress address) {
        if (address.isUnspecified()) {
            return Kind.UNSPECIFIED;
        }
        if (address.isMulticast()) {
            return Kind.MULTICAST;
        }
        boolean four = address.family() == Family.INET;
        if (four && (int) address.low() == LIMITED_BROADCAST) {
            return Kind.BROADCAST;
        }
        boolean loopback = four ? LOOPBACK.contains(address) : address.high() == 0 && address.low() == 1;
        return loopback ? Kind.LOOPBACK : Kind.UNICAST;
    }

    /** What the registry says; of multicast, what its scope says. The parts of the IPv6 space that are held in reserve are routed nowhere. */
    private static Optional<Boolean> reachable(IpAddress address, Optional<RegistryEntry> entry,
            Optional<Scope> scope) {
        if (address.isMulticast()) {
            return scope.map(Scope::isGlobal);
        }
        Optional<SpecialPurpose> special = entry.flatMap(RegistryEntry::specialPurpose);
        return special.isPresent()
                ? special.get().globallyReachable()
                : Optional.of(address.family() == Family.INET || GLOBAL_UNICAST.contains(address));
    }

    private static String expected(String literal) {
        String expected = "expected an IPv4 or IPv6 address";
        boolean numeric = literal.indexOf(':') >= 0 || literal.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.');
        return numeric ? expected : expected + "; for a name, see netprobe resolve";
    }
}
