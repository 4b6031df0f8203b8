package netprobe.diagnose.rules;

/** How far on its way to the target a program is when it meets a fault: the earliest is the one to repair first. */
public enum Stage {
    /** What was typed. */
    INPUT,
    /** This host's configuration of name resolution. */
    CONFIGURATION,
    /** The way to the name servers. */
    SERVER_REACH,
    /** What stands between this host and the name servers, and answers in their place. */
    INTERCEPTION,
    /** What the name servers do by themselves. */
    SERVER,
    /** What they remember. */
    CACHE,
    /** How zones hang together. */
    DELEGATION,
    /** Whether answers are genuine. */
    DNSSEC,
    /** What the zone has. */
    ZONE,
    /** Which of the addresses is taken. */
    SELECTION,
    /** The way to the address. */
    PATH,
    /** The port there. */
    PORT,
    /** The TLS handshake. */
    TLS,
    /** What the service says. */
    SERVICE,
    /** What is so of Java alone. */
    JAVA
}
