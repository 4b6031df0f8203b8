package netprobe.model;

import java.util.Optional;

/**
 * How many scenarios of the lab were diagnosed as they have to be.
 *
 * @param right so many
 * @param wrong so many were not
 * @param skipped so many can't run here
 */
public record LabScore(int right, int wrong, int skipped) implements Payload {

    @Override
    public Optional<ExitStatus> status() {
        return Optional.of(wrong == 0 ? ExitStatus.OK : ExitStatus.MIXED);
    }
}
