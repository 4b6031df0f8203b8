/**
 * The wire format of DNS messages (RFC 1035, section 4), looked at where it lies: no objects are made, since every answer of a long list is.
 */
@NullMarked
package netprobe.bulk.wire;

import org.jspecify.annotations.NullMarked;
