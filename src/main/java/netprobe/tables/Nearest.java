package netprobe.tables;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Guesses which word was meant, for the message that refuses another. */
public final class Nearest {

    private Nearest() {}

    /** The word that takes the fewest edits to reach, ignoring case, where that is at most a third of it. */
    public static Optional<String> to(String typed, Stream<String> words) {
        String wanted = typed.toLowerCase(Locale.ROOT);
        return words.map(word -> new Candidate(word, edits(wanted, word.toLowerCase(Locale.ROOT))))
                .filter(candidate -> candidate.edits <= allowed(candidate.word))
                .min(Comparator.comparingInt(Candidate::edits)).map(Candidate::word);
    }

    private record Candidate(String word, int edits) {}

    private static int allowed(String word) {
        return Math.max(1, word.length() / 3);
    }

    /**
     * Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours. Of thousands of words nearly all are
     * far off, which their lengths or their first letters tell: the search ends there, at a number that is too high anyhow.
     */
    private static int edits(String a, String b) {
        int allowed = allowed(b);
        if (Math.abs(a.length() - b.length()) > allowed) {
            return Integer.MAX_VALUE;
        }
        var cost = new int[a.length() + 1][b.length() + 1];
        int before = 0;
        for (int i = 0; i <= a.length(); i++) {
            int least = Integer.MAX_VALUE;
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, a, b, i, j);
                least = Math.min(least, cost[i][j]);
            }
            if (Math.min(before, least) > allowed) {
                return Integer.MAX_VALUE;
            }
            before = least;
        }
        return cost[a.length()][b.length()];
    }

    private static int cheapest(int[][] cost, String a, String b, int i, int j) {
        int substitution = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(substitution, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
