/** The data of resource records in presentation form: what dig prints, character for character. */
@NullMarked
package netprobe.dns.rdata;

import org.jspecify.annotations.NullMarked;
