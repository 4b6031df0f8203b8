package netprobe.bulk.output;

import io.avaje.json.JsonReader;
import io.avaje.json.JsonWriter;
import io.avaje.json.stream.BufferedJsonWriter;
import io.avaje.json.stream.JsonStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import netprobe.archive.JsonText;
import netprobe.bulk.Questions;

/**
 * A checkpoint as JSON, which people may look at.
 *
 * @param terms what the run is, by the options that say so
 * @param checkpoint how far it is
 */
record CheckpointText(SequencedMap<String, String> terms, Checkpoint checkpoint) {

    private static final long VERSION = 1;
    private static final JsonStream STREAM = JsonStream.builder().serializeEmpty(true).build();

    /** The text is none; the message says what is wrong with it, as a clause. */
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        Unreadable(String message) {
            super(message);
        }
    }

    String json() {
        try (BufferedJsonWriter json = STREAM.bufferedWriter()) {
            json.pretty(true);
            json.beginObject();
            number(json, "version", VERSION);
            json.name("run");
            json.beginObject();
            terms.forEach((option, value) -> {
                json.name(option);
                json.rawValue(JsonText.quoted(value));
            });
            json.endObject();
            number(json, "questions", checkpoint.list().questions());
            number(json, "list_bytes", checkpoint.list().bytes());
            number(json, "list_checksum", checkpoint.list().checksum());
            json.name("unfinished");
            json.value(checkpoint.unfinished().toString());
            number(json, "output_length", checkpoint.outputLength());
            totals(json, checkpoint.totals());
            json.name("complete");
            json.value(checkpoint.isComplete());
            json.endObject();
            return json.result() + '\n';
        }
    }

    private static void totals(JsonWriter json, Totals totals) {
        counts(json, "answered", totals.answered());
        counts(json, "unanswered", totals.unanswered());
        number(json, "records", totals.records());
        number(json, "disagreements", totals.disagreements());
    }

    private static void counts(JsonWriter json, String name, Map<String, Long> counts) {
        json.name(name);
        json.beginObject();
        counts.forEach((key, count) -> number(json, key, count));
        json.endObject();
    }

    private static void number(JsonWriter json, String name, long value) {
        json.name(name);
        json.value(value);
    }

    /** Reads the text. */
    static CheckpointText read(String text) throws Unreadable {
        try (JsonReader json = STREAM.reader(text)) {
            CheckpointText read = new Members(json).read();
            Checkpoint checkpoint = read.checkpoint;
            boolean isPossible = checkpoint.outputLength() >= 0
                    && checkpoint.unfinished().end() <= checkpoint.list().questions();
            if (!isPossible) {
                throw new Unreadable("is damaged: its numbers do not agree");
            }
            return read;
        } catch (RuntimeException malformed) {
            // the reader has several, and lets those of its arrays pass
            throw new Unreadable("is no checkpoint, or damaged");
        }
    }

    /** Members as they come, in whatever order. */
    private static final class Members {

        private final JsonReader json;
        private final SequencedMap<String, String> terms = new LinkedHashMap<>();
        private final Map<String, Long> numbers = new LinkedHashMap<>();
        private final Map<String, Map<String, Long>> counts = new LinkedHashMap<>();
        private NumberRanges unfinished = NumberRanges.NONE;
        private boolean isComplete;

        Members(JsonReader json) {
            this.json = json;
        }

        CheckpointText read() throws Unreadable {
            json.beginObject();
            while (json.hasNextField()) {
                member(json.nextField());
            }
            json.endObject();
            if (number("version") != VERSION) {
                throw new Unreadable("is of another version of netprobe");
            }
            var list = new Questions.Mark(number("questions"), number("list_bytes"), number("list_checksum"));
            var totals = new Totals(counts("answered"), counts("unanswered"), number("records"),
                    number("disagreements"));
            return new CheckpointText(terms,
                    new Checkpoint(list, unfinished, number("output_length"), totals, isComplete));
        }

        private void member(String name) {
            switch (name) {
                case "run" -> {
                    json.beginObject();
                    while (json.hasNextField()) {
                        terms.put(json.nextField(), json.readString());
                    }
                    json.endObject();
                }
                case "unfinished" -> unfinished = NumberRanges.parse(json.readString());
                case "complete" -> isComplete = json.readBoolean();
                case "answered", "unanswered" -> counts.put(name, counts());
                default -> numbers.put(name, json.readLong());
            }
        }

        private Map<String, Long> counts() {
            Map<String, Long> read = new LinkedHashMap<>();
            json.beginObject();
            while (json.hasNextField()) {
                read.put(json.nextField(), json.readLong());
            }
            json.endObject();
            return read;
        }

        private long number(String name) throws Unreadable {
            Long number = numbers.get(name);
            if (number == null) {
                throw new Unreadable("is damaged: it has no " + name);
            }
            return number;
        }

        private Map<String, Long> counts(String name) throws Unreadable {
            Map<String, Long> read = counts.get(name);
            if (read == null) {
                throw new Unreadable("is damaged: it has no " + name);
            }
            return read;
        }
    }
}
