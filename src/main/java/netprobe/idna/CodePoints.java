package netprobe.idna;

/** Characters as messages name them. */
final class CodePoints {

    private CodePoints() {}

    /** The number, as in {@code U+00DF}, before it the character where it can be seen by itself. */
    static String name(int codePoint) {
        String number = String.format("U+%04X", codePoint);
        return Character.isLetterOrDigit(codePoint) || isSymbol(codePoint)
                ? Character.toString(codePoint) + " (" + number + ')'
                : number;
    }

    private static boolean isSymbol(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.OTHER_SYMBOL, Character.MATH_SYMBOL, Character.CURRENCY_SYMBOL,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }
}
