package netprobe.diagnose.rules;

/** What a fault does to a program on this host that wants to reach the target. */
public enum Harm {
    /** The name is not resolved because of it. */
    LOOKUP,
    /** It leads the program to other addresses than it should. */
    MISLEADS,
    /** Connections fail because of it. */
    CONNECTION,
    /** What is said over connections fails because of it. */
    CONVERSATION,
    /** All of it works, but later than it should. */
    DELAY,
    /** It works for this program by this way, and not for each program or by every way. */
    OTHERS,
    /** It comes of another fault, and goes with it. */
    FOLLOWS,
    /** None, for this target. */
    NONE
}
