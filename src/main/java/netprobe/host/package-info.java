/**
 * This host's own configuration of name resolution, read as glibc reads it: {@code resolv.conf}, {@code hosts}, {@code nsswitch.conf},
 * {@code host.conf} and {@code gai.conf}; and what the kernel knows of it: interfaces, addresses, settings.
 *
 * <p>Each file has a value with a pure {@code parse} from text, and only {@link netprobe.host.HostConfiguration} reads them. What glibc passes
 * over in silence is kept as {@link netprobe.host.Remark}s.
 */
@NullMarked
package netprobe.host;

import org.jspecify.annotations.NullMarked;
