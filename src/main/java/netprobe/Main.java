package netprobe;

/** The program: the only place that knows {@link System#out}, {@link System#err} and {@link System#exit}. */
public final class Main {

    private Main() {}

    /** Runs one command. */
    public static void main(String[] args) {
        System.out.println("netprobe " + String.join(" ", args));
    }
}
