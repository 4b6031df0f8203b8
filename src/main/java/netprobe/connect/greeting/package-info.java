/** Reads what a peer says first, by the protocol expected of it: commons-net's clients where there is one, plain bytes elsewhere. */
@NullMarked
package netprobe.connect.greeting;

import org.jspecify.annotations.NullMarked;
