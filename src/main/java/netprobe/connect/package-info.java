/** Observes connections: TCP and UDP attempts with what the kernel tells of them, TLS and greetings over them, and the other end. */
@NullMarked
package netprobe.connect;

import org.jspecify.annotations.NullMarked;
