/**
 * The command line: picocli models, options, operands in and results out. No lookup is made here.
 */
@NullMarked
package netprobe.cli;

import org.jspecify.annotations.NullMarked;
