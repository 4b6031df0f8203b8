package netprobe.model;

/**
 * A name server of resolv.conf.
 *
 * @param address with its scope, when it has one
 * @param line where it stands; 0 for the one that is asked where the file names none
 * @param asked whether it ever is: only the first three are
 */
public record ConfiguredServer(IpAddress address, int line, boolean asked) {}
