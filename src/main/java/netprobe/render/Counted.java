package netprobe.render;

/** Numbers with what they count. */
final class Counted {

    private Counted() {}

    /** {@code 1 byte}, {@code 2 bytes}. */
    static String of(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }
}
