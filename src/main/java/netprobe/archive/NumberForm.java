package netprobe.archive;

import io.avaje.json.JsonWriter;
import java.math.BigDecimal;
import java.time.Duration;

/** What JSON has as a number: whole numbers, and times in milliseconds with nanoseconds as decimals. */
enum NumberForm implements Form {
    /** Of 32 bits. */
    INT("a whole number of 32 bits") {
        @Override
        BigDecimal decimal(Object value) {
            return BigDecimal.valueOf((Integer) value);
        }

        @Override
        Object value(BigDecimal decimal) {
            return decimal.intValueExact();
        }
    },
    /** Of 64 bits. */
    LONG("a whole number of 64 bits") {
        @Override
        BigDecimal decimal(Object value) {
            return BigDecimal.valueOf((Long) value);
        }

        @Override
        Object value(BigDecimal decimal) {
            return decimal.longValueExact();
        }
    },
    /** A length of time. */
    DURATION("a time in milliseconds") {
        @Override
        BigDecimal decimal(Object value) {
            var time = (Duration) value;
            BigDecimal exact = BigDecimal.valueOf(time.getSeconds()).movePointRight(3)
                    .add(BigDecimal.valueOf(time.getNano(), NANO_DIGITS)).stripTrailingZeros();
            return exact.scale() < 0 ? exact.setScale(0) : exact;
        }

        @Override
        Object value(BigDecimal decimal) {
            // Looked at first: the digits of 1e999999999 fill any memory.
            if (decimal.scale() > NANO_DIGITS || decimal.precision() - (long) decimal.scale() > MOST_DIGITS) {
                throw new ArithmeticException();
            }
            BigDecimal[] seconds = decimal.movePointLeft(3).divideAndRemainder(BigDecimal.ONE);
            return Duration.ofSeconds(seconds[0].longValueExact(), seconds[1].movePointRight(9).longValueExact());
        }

        @Override
        public String unit() {
            return "_ms";
        }
    };

    private static final int NANO_DIGITS = 6;
    private static final int MOST_DIGITS = 22;

    private final String expected;

    NumberForm(String expected) {
        this.expected = expected;
    }

    abstract BigDecimal decimal(Object value);

    /** Throws {@link ArithmeticException} where there is none. */
    abstract Object value(BigDecimal decimal);

    @Override
    public void write(Object value, JsonWriter json) {
        json.value(decimal(value));
    }

    @Override
    public Object read(Found found) throws UnreadableReport {
        try {
            return value(found.number());
        } catch (ArithmeticException outOfRange) {
            throw found.expected(expected);
        }
    }
}
