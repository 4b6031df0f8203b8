/** Zones signed for tests, rightly and wrongly, and a name server's answers from them. */
@NullMarked
package netprobe.dns.validation;

import org.jspecify.annotations.NullMarked;
