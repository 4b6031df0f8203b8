package netprobe.pages;

/**
 * A word that a shell can offer.
 *
 * @param text what is inserted
 * @param meaning what is shown beside it
 */
record Word(String text, String meaning) {}
