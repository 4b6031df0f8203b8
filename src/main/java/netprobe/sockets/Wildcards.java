package netprobe.sockets;

import java.util.regex.Pattern;

/** A name as typed, in which {@code *} stands for any text. */
final class Wildcards {

    private final Pattern pattern;

    Wildcards(String typed) {
        var expression = new StringBuilder();
        for (String part : typed.split("\\*", -1)) {
            expression.append(expression.isEmpty() ? "" : ".*").append(Pattern.quote(part));
        }
        this.pattern = Pattern.compile(expression.toString(), Pattern.DOTALL);
    }

    static boolean areIn(String typed) {
        return typed.indexOf('*') >= 0;
    }

    /** Whether the whole name fits. */
    boolean matches(String name) {
        return pattern.matcher(name).matches();
    }
}
