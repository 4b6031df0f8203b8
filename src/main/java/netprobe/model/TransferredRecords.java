package netprobe.model;

import java.util.List;

/**
 * Some records of a zone on their way, in the order of the transfer.
 *
 * @param server {@code address:port}
 * @param question what was asked
 * @param records those of one message
 */
public record TransferredRecords(String server, DnsQuestion question, List<DnsRecord> records) implements Payload {

    /** Copies the list. */
    public TransferredRecords {
        records = List.copyOf(records);
    }
}
