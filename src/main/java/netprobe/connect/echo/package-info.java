/** Sends to a peer that sends everything back, and compares byte for byte. */
@NullMarked
package netprobe.connect.echo;

import org.jspecify.annotations.NullMarked;
