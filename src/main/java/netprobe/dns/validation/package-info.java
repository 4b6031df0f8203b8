/**
 * DNSSEC: whether an answer is genuine, judged from a trust anchor down (RFC 4033 to 4035, 5155, 6840, 9276).
 *
 * <p>Only the check of one signature against one key is dnsjava's. Messages are hostile: whatever is in them, the end is a
 * {@link netprobe.model.DnssecVerdict}, after a bounded amount of work.
 */
@NullMarked
package netprobe.dns.validation;

import org.jspecify.annotations.NullMarked;
