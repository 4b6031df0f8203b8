@NullMarked
package netprobe.dns.rdata;

import org.jspecify.annotations.NullMarked;
