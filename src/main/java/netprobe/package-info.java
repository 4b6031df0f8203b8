/** Arguments to exit status: the program's entry point, and nothing else. */
@NullMarked
package netprobe;

import org.jspecify.annotations.NullMarked;
