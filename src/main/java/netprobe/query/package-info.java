/**
 * Asking one name server one question by every transport: datagrams, streams, TLS and HTTPS, with the retries, cookies and second thoughts
 * that a careful client has.
 */
@NullMarked
package netprobe.query;

import org.jspecify.annotations.NullMarked;
