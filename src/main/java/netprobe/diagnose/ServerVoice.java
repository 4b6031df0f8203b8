package netprobe.diagnose;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import netprobe.model.AddressText;
import netprobe.model.ComparedPath;
import netprobe.model.EdnsOption.ExtendedError;
import netprobe.model.Family;
import netprobe.model.FamilyAnswer;
import netprobe.model.FamilyAnswer.Result;
import netprobe.model.IpAddress;
import netprobe.model.RegistryEntry;
import netprobe.model.RegistryEntry.SpecialPurpose;
import netprobe.model.ServerRemarks;
import netprobe.model.ServerRemarks.Denial;
import netprobe.tables.AddressRegistry;

/**
 * What one name server says of a name in one family, and what is to be thought of it.
 *
 * @param path the server alone
 * @param answer its answer in the family
 */
record ServerVoice(ComparedPath path, FamilyAnswer answer) {

    private static final Set<Integer> BLOCKED = Set.of(4, 15, 16, 17);
    private static final Set<Integer> STALE = Set.of(3, 19);
    private static final long MINUTE = 60;

    static Optional<ServerVoice> of(ComparedPath path, Family family) {
        return path.in(family).map(answer -> new ServerVoice(path, answer));
    }

    String server() {
        return path.name();
    }

    Result result() {
        return answer.result();
    }

    Optional<ServerRemarks> said() {
        return answer.said();
    }

    OptionalLong ttl() {
        return said().map(ServerRemarks::ttl).orElse(OptionalLong.empty());
    }

    Optional<Denial> denial() {
        return said().flatMap(ServerRemarks::denial);
    }

    boolean isAuthoritative() {
        return said().filter(ServerRemarks::authoritative).isPresent();
    }

    /** Whether it says that it would say otherwise if it were not told to block. */
    boolean saysBlocked() {
        return has(BLOCKED);
    }

    /** Whether it says that its answer's time is over. */
    boolean saysStale() {
        return has(STALE);
    }

    /** Whether a response policy zone made the answer. */
    boolean isRewritten() {
        return said().flatMap(ServerRemarks::policy).isPresent();
    }

    /** Whether every address leads to the asker itself or to nobody. */
    boolean isSinkhole() {
        return result() == Result.FOUND
                && addresses().allMatch(address -> address.isUnspecified() || address.isLoopback());
    }

    /** Whether nothing speaks against the answer being what the zone says. */
    boolean isCredible() {
        return !saysBlocked() && !saysStale() && !isRewritten() && !isSinkhole();
    }

    boolean isPrivate() {
        return addresses().anyMatch(address -> AddressRegistry.entry(address).flatMap(RegistryEntry::specialPurpose)
                .flatMap(SpecialPurpose::globallyReachable).filter(reachable -> !reachable).isPresent());
    }

    /**
     * Whether it keeps a denial for longer than we have been asking: its time has run since the zone's server was asked.
     *
     * <p>It began at the SOA record's MINIMUM, or at less: the record's own TTL, or the most that the cache allows. Either is written by people, in
     * whole minutes, so that a time of which whole minutes are left may be fresh.
     *
     * @param asking how many seconds we have been asking
     */
    boolean keepsOldDenial(long asking) {
        return !isAuthoritative() && denial().filter(denial -> gone(denial) > asking).isPresent();
    }

    private static long gone(Denial denial) {
        long sinceMinimum = denial.minimum() - denial.ttl();
        return sinceMinimum < MINUTE ? sinceMinimum : Math.floorMod(-denial.ttl(), MINUTE);
    }

    private boolean has(Set<Integer> errors) {
        return said().stream().flatMap(said -> said.errors().stream()).map(ExtendedError::info)
                .anyMatch(errors::contains);
    }

    private Stream<IpAddress> addresses() {
        return answer.addresses().stream().flatMap(address -> AddressText.pton(address).stream());
    }
}
