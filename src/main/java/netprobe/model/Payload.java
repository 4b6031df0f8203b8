package netprobe.model;

/** The answer to one operand; each command has its own kind, and {@code render} shows each. */
public sealed interface Payload
        permits HostEntry, ReverseEntry, AddressInfo, NameInfo, LocalHost, QualifiedName, PackedAddress,
        PrintedAddress, ExplainedAddress, ServiceMatches, ProtocolMatches, CodeReadings, ConstantList {}
