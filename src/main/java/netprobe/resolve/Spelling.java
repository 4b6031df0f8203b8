package netprobe.resolve;

/** What to say when a name was found in another letter case than it was asked for: the C library would not have found it. */
final class Spelling {

    private Spelling() {}

    /** The note for an answer to {@code known} instead of {@code asked}. */
    static String note(String known, String asked) {
        return "the system's database has it as " + known + ", and tells upper case from lower: programs that ask for "
                + asked
                + " find nothing";
    }
}
