/**
 * TLS handshakes: every certificate is taken and recorded first, and judged afterwards; a handshake that fails is tried otherwise, to see
 * what the peer would have taken.
 */
@NullMarked
package netprobe.connect.tls;

import org.jspecify.annotations.NullMarked;
