/** The launcher script, with JDKs and builds made up for the tests. */
@NullMarked
package netprobe.launcher;

import org.jspecify.annotations.NullMarked;
