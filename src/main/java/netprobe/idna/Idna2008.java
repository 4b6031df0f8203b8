package netprobe.idna;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.HangulSyllableType;
import com.ibm.icu.lang.UProperty;

/** Which characters IDNA2008 allows of those that UTS #46 does: what a browser asks for is not always what a registry registers. */
final class Idna2008 {

    /** Allowed beside letters, marks and digits, some of them in context (RFC 5892, sections 2.6 and 2.8; appendix A), and the low line. */
    private static final String ALSO_ALLOWED = "-_\u00b7\u0375\u05f3\u05f4\u06fd\u06fe\u0f0b\u200c\u200d\u3007\u30fb";

    /** Letters and marks that are not allowed (RFC 5892, section 2.6). */
    private static final String EXCEPTED = "\u0640\u07fa\u302e\u302f\u3031\u3032\u3033\u3034\u3035\u303b";

    private Idna2008() {}

    /** Whether a character is allowed, given that UTS #46 leaves it as it is. */
    static boolean allows(int codePoint) {
        return ALSO_ALLOWED.indexOf(codePoint) >= 0
                || isLetterMarkOrDigit(codePoint) && EXCEPTED.indexOf(codePoint) < 0 && !isJamo(codePoint)
                        && !isOfIgnorableBlock(codePoint);
    }

    private static boolean isLetterMarkOrDigit(int codePoint) {
        return switch (UCharacter.getType(codePoint)) {
            case Character.UPPERCASE_LETTER, Character.LOWERCASE_LETTER, Character.OTHER_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK,
                    Character.DECIMAL_DIGIT_NUMBER -> true;
            default -> false;
        };
    }

    /** The parts of Hangul syllables, which are written as syllables (RFC 5892, section 2.9). */
    private static boolean isJamo(int codePoint) {
        return switch (UCharacter.getIntPropertyValue(codePoint, UProperty.HANGUL_SYLLABLE_TYPE)) {
            case HangulSyllableType.LEADING_JAMO, HangulSyllableType.VOWEL_JAMO,
                    HangulSyllableType.TRAILING_JAMO -> true;
            default -> false;
        };
    }

    /** Marks on symbols, and musical notation (RFC 5892, section 2.4). */
    private static boolean isOfIgnorableBlock(int codePoint) {
        return codePoint >= 0x20d0 && codePoint <= 0x20ff || codePoint >= 0x1d100 && codePoint <= 0x1d24f;
    }
}
