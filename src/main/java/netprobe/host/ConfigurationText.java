package netprobe.host;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import netprobe.model.AddressText;
import netprobe.model.IpAddress;

/** The lexical habits that glibc's readers of configuration files share: lines, C's white space, numbers of strtol(3). */
final class ConfigurationText {

    private ConfigurationText() {}

    /**
     * The lines that getline(3) would give, without their newlines. A carriage return is not an end of line, it stays; a NUL byte ends what
     * C sees of a line.
     */
    static List<String> lines(String text) {
        var lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        if (lines.getLast().isEmpty()) {
            lines.removeLast();
        }
        lines.replaceAll(line -> line.indexOf('\0') < 0 ? line : line.substring(0, line.indexOf('\0')));
        return lines;
    }

    /** C's isspace in the C locale. */
    static boolean isSpace(int c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }

    /** What resolv.conf separates words with; a carriage return is not among them. */
    static boolean isBlank(int c) {
        return c == ' ' || c == '\t';
    }

    /** The non-empty words between separators. */
    static List<String> words(String text, IntPredicate separator) {
        var words = new ArrayList<String>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || separator.test(text.charAt(i))) {
                if (i > start) {
                    words.add(text.substring(start, i));
                }
                start = i + 1;
            }
        }
        return words;
    }

    /** What is left of a line in front of {@code #}. */
    static String withoutComment(String line) {
        int comment = line.indexOf('#');
        return comment < 0 ? line : line.substring(0, comment);
    }

    /** inet_aton(3) of the whole text: here, unlike there, white space does not end the address. */
    static Optional<IpAddress> atonExact(String text) {
        return text.chars().anyMatch(ConfigurationText::isSpace) ? Optional.empty() : AddressText.aton(text);
    }

    /**
     * The number at the start of a text as {@code (int) strtol(text, NULL, 10)} has it: white space and a sign first, anything after the
     * digits is ignored, no digits are 0, and what overflows a long is cut from {@code LONG_MAX} to -1.
     */
    static int strtol(String text) {
        int position = 0;
        while (position < text.length() && isSpace(text.charAt(position))) {
            position++;
        }
        boolean negative = position < text.length() && text.charAt(position) == '-';
        if (negative || position < text.length() && text.charAt(position) == '+') {
            position++;
        }
        int end = position;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return saturated(text.substring(position, end), negative);
    }

    private static int saturated(String digits, boolean negative) {
        if (digits.isEmpty()) {
            return 0;
        }
        try {
            long value = Long.parseLong(digits);
            return (int) (negative ? -value : value);
        } catch (NumberFormatException tooLong) {
            return (int) (negative ? Long.MIN_VALUE : Long.MAX_VALUE);
        }
    }
}
