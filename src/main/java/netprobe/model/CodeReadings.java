package netprobe.model;

import java.util.List;

/**
 * Everything that an error code can mean.
 *
 * @param readings the one for this platform first
 */
public record CodeReadings(List<CodeReading> readings) implements Payload {

    /** Copies the list. */
    public CodeReadings {
        readings = List.copyOf(readings);
    }
}
