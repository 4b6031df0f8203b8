/** The paths from names to addresses: each rule by itself, without a network. */
@NullMarked
package netprobe.resolve;

import org.jspecify.annotations.NullMarked;
