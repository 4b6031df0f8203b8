/**
 * Writes what is generated from the command models, shell completions and manual pages, and holds the files against them.
 *
 * <p>picocli's own generators are not used: AutoComplete knows bash alone (zsh through bashcompinit), without descriptions, lists or operands
 * by place, and ManPageGenerator writes AsciiDoc, which needs another program to become a manual page.
 */
@NullMarked
package netprobe.pages;

import org.jspecify.annotations.NullMarked;
