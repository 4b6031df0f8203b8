package netprobe.model;

import java.util.List;
import java.util.Optional;

/** The answer to one operand; each command has its own kind, and {@code render} shows each. */
public sealed interface Payload
        permits HostEntry, ReverseEntry, AddressInfo, NameInfo, LocalHost, QualifiedName, PackedAddress,
        PrintedAddress, ExplainedAddress, ServiceMatches, ProtocolMatches, CodeReadings, ConstantList, ListedSocket,
        BulkSummary, SocketList, SocketOptions, AttemptReport, ListenerEvent, Echoed, AttemptGroup, RepeatSummary,
        DnsReply,
        DnsRound, ResolverConfiguration, DnsRepetition, LookupPlan, TraceReport, TransferredRecords, ZoneTransfer,
        PathComparison, LabScenario, LabScenarios, Diagnosis, LabGrade, LabScore {

    /** The names of hosts in it, as they were answered. */
    default List<String> hostNames() {
        return List.of();
    }

    /** How the command ends for the answer's own sake, whatever else went wrong. */
    default Optional<ExitStatus> status() {
        return Optional.empty();
    }

    /** Of a list, what programs read as answers of their own, a line each. */
    default Optional<List<? extends Payload>> parts() {
        return Optional.empty();
    }
}
