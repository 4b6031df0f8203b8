package netprobe.bulk.output;

import java.util.List;
import netprobe.bulk.Compression;
import netprobe.bulk.Format;

/**
 * What output looks like.
 *
 * @param format a question's
 * @param compression of all of it
 * @param isOrdered whether it is in the order of the list, rather than as questions finish
 * @param servers {@code address:port} of each server of the run, by place
 */
public record OutputPlan(Format format, Compression compression, boolean isOrdered, List<String> servers) {

    /** Copies the list. */
    public OutputPlan {
        servers = List.copyOf(servers);
    }

    /** A new writer of the format, for one thread. */
    Form form() {
        return switch (format) {
            case TEXT -> new TextForm(servers);
            case SHORT -> new ShortForm();
            case JSON -> new JsonForm(servers);
            case RAW -> new RawForm();
        };
    }

    /** What compresses on the way, if it is to be compressed. */
    Sink compressing(Sink sink) {
        return compression == Compression.NONE ? sink : new FramedSink(sink, compression);
    }
}
