package netprobe.libc;

/** getpwuid_r(3): the users that this host's database knows. */
public final class UserLookup {

    private static final CFunction GETPWUID = CFunction.of("getpwuid_r");

    private static final int NAME = 0;

    private UserLookup() {}

    /** The name of the user with this number. */
    public static Reply<String> nameOf(int uid) {
        return Reentrant.call(GETPWUID, _ -> new long[]{uid}, struct -> Scratch.stringAt(struct.getLong(NAME)));
    }
}
