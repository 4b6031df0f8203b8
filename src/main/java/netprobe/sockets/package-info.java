/**
 * This host's sockets: the kernel's tables of them, the processes that hold them, who can reach those that listen, and which of them are
 * asked for.
 */
@NullMarked
package netprobe.sockets;

import org.jspecify.annotations.NullMarked;
