package netprobe.tables;

/**
 * A pattern for names, as shells have it: {@code *} is any text, {@code ?} any character; the case of letters does not matter.
 *
 * @param pattern the pattern
 */
record Glob(String pattern) {

    /** Whether a text is meant as a pattern. */
    static boolean isPattern(String text) {
        return text.indexOf('*') >= 0 || text.indexOf('?') >= 0;
    }

    /** Whether the whole name fits. */
    boolean matches(String name) {
        int p = 0;
        int n = 0;
        int star = -1;
        int resume = 0;
        while (n < name.length()) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                resume = n;
            } else if (p < pattern.length() && isSame(pattern.charAt(p), name.charAt(n))) {
                p++;
                n++;
            } else if (star >= 0) {
                // the last star takes one character more
                p = star + 1;
                n = ++resume;
            } else {
                return false;
            }
        }
        return pattern.substring(p).chars().allMatch(c -> c == '*');
    }

    private static boolean isSame(char wanted, char c) {
        return wanted == '?' || Character.toUpperCase(wanted) == Character.toUpperCase(c);
    }
}
