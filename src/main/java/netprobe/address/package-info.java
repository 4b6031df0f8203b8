/**
 * What an address is, and how programs read the text of one: no I/O, nothing of this host.
 */
@NullMarked
package netprobe.address;

import org.jspecify.annotations.NullMarked;
