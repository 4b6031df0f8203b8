package netprobe.observe;

/** Is told what has been found out, as it happens, in whatever thread. */
@FunctionalInterface
public interface Watcher {

    /** A step is done: who or what was looked at, and what it comes to. */
    void done(String step, String result);
}
