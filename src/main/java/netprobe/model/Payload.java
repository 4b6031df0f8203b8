package netprobe.model;

import java.util.List;

/** The answer to one operand; each command has its own kind, and {@code render} shows each. */
public sealed interface Payload
        permits HostEntry, ReverseEntry, AddressInfo, NameInfo, LocalHost, QualifiedName, PackedAddress,
        PrintedAddress, ExplainedAddress, ServiceMatches, ProtocolMatches, CodeReadings, ConstantList {

    /** The names of hosts in it, as they were answered. */
    default List<String> hostNames() {
        return List.of();
    }
}
