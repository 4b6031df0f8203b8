package netprobe.bulk.output;

import java.util.List;
import netprobe.archive.JsonText;
import netprobe.bulk.Finished;
import netprobe.bulk.Questions;

/**
 * JSON Lines, an object a question: docs/json.md is the contract. Written by hand, since a library that is handed strings would need a multiple of the time:
 * docs/decisions/0013-bulk-output-by-hand.md. What isn't constant is presentation form, whose quotation marks and backslashes are escaped.
 */
final class JsonForm implements Form {

    private static final byte[] INPUT = Bytes.of("{\"command\":\"bulk\",\"input\":\"");
    private static final byte[] NAME = Bytes.of("\",\"name\":\"");
    private static final byte[] TYPE = Bytes.of("\",\"type\":\"");
    private static final byte[] RCODE = Bytes.of("\",\"rcode\":\"");
    private static final byte[] ANSWERS = Bytes.of("\",\"answers\":[");
    private static final byte[] OWNER = Bytes.of("{\"name\":\"");
    private static final byte[] TTL = Bytes.of("\",\"ttl\":");
    private static final byte[] RECORD_TYPE = Bytes.of(",\"type\":\"");
    private static final byte[] RDATA = Bytes.of("\",\"rdata\":\"");
    private static final byte[] RECORD_END = Bytes.of("\"}");
    private static final byte[] ATTEMPTS = Bytes.of("],\"attempts\":");
    private static final byte[] SERVER = Bytes.of(",\"server\":");
    private static final byte[] TCP = Bytes.of(",\"tcp\":true");
    private static final byte[] DISAGREEMENT = Bytes.of(",\"disagreement\":{\"server\":");
    private static final byte[] TOOK = Bytes.of(",\"took_ms\":");
    private static final byte[] ERROR = Bytes.of(",\"error\":");
    private static final byte[] END = Bytes.of("}\n");
    private static final int NANOS_PER_MICRO = 1000;
    private static final int MICROS_PER_MILLI = 1000;

    private final List<byte[]> servers;
    private final Reasons reasons = new Reasons();
    private final ErrorObjects errors;
    private final Owners owners = new Owners();
    private final AnswerReader second = new AnswerReader();

    /**
     * @param servers {@code address:port} of each
     */
    JsonForm(List<String> servers) {
        this.servers = servers.stream().map(JsonText::quoted).map(Bytes::of).toList();
        this.errors = new ErrorObjects(servers);
    }

    @Override
    public void write(Finished finished, AnswerReader answer, Bytes out) {
        question(finished, out);
        said(finished, answer, out);
        out.put(ATTEMPTS);
        out.decimal(finished.attempts());
        out.put(SERVER);
        out.put(servers.get(finished.server()));
        if (finished.isTcp()) {
            out.put(TCP);
        }
        if (finished.isDisputed()) {
            dispute(finished, finished.disagreement(), out);
        }
        out.put(TOOK);
        milliseconds(finished.nanos(), out);
        error(finished, answer, out);
        out.put(END);
    }

    private static void question(Finished finished, Bytes out) {
        Questions questions = finished.questions();
        out.put(INPUT);
        int name = out.length();
        NameText.write(questions.bytes(), questions.start(finished.place()), out);
        out.escape(name);
        int length = out.length() - name;
        // without the final dot, as lists have names; the root is nothing but that
        out.cut(name + Math.max(1, length - 1));
        out.put(NAME);
        out.repeat(name, length - 1);
        out.put('.');
        out.put(TYPE);
        out.put(TypeNames.of(questions.type(finished.place())));
    }

    /** Response code and records, from behind a string up to the end of the list. */
    private void said(Finished finished, AnswerReader answer, Bytes out) {
        if (finished.length() == 0) {
            out.put(ANSWERS);
            return;
        }
        out.put(RCODE);
        out.put(reasons.rcode(answer.rcode()));
        out.put(ANSWERS);
        owners.clear();
        for (int i = 0; answer.next(); i++) {
            if (i > 0) {
                out.put(',');
            }
            record(answer, out);
        }
    }

    private void record(AnswerReader answer, Bytes out) {
        out.put(OWNER);
        if (!owners.isRepeated(answer, out)) {
            int name = out.length();
            NameText.write(answer.message(), answer.owner(), out);
            out.escape(name);
            owners.remember(answer, name, out);
        }
        out.put(TTL);
        out.decimal(answer.ttl());
        out.put(RECORD_TYPE);
        out.put(TypeNames.of(answer.type()));
        out.put(RDATA);
        int data = out.length();
        RdataText.write(answer, out);
        out.escape(data);
        out.put(RECORD_END);
    }

    private void dispute(Finished first, Finished other, Bytes out) {
        out.put(DISAGREEMENT);
        byte[] server = servers.get(other.server());
        // what follows closes the string itself
        out.put(server, 0, server.length - 1);
        if (other.length() > 0) {
            second.read(other.message(), other.length(), first.questions().type(first.place()));
        }
        said(other, second, out);
        out.put(']');
        error(other, second, out);
        out.put('}');
    }

    private void error(Finished finished, AnswerReader answer, Bytes out) {
        boolean isAnswered = finished.length() > 0;
        if (!isAnswered || answer.verdict() != AnswerReader.Verdict.DATA) {
            out.put(ERROR);
            out.put(isAnswered ? errors.of(answer, finished.server()) : errors.of(finished));
        }
    }

    /** With microseconds as decimals. */
    private static void milliseconds(long nanos, Bytes out) {
        long micros = (nanos + NANOS_PER_MICRO / 2) / NANOS_PER_MICRO;
        out.decimal(micros / MICROS_PER_MILLI);
        out.put('.');
        out.decimal(micros % MICROS_PER_MILLI, 3);
    }
}
