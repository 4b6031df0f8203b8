/**
 * HTTP over a connection that stands, one request at a time: HTTP/2 and HTTP/1.1. Messages are httpcore's; why not the JDK's client is told in
 * {@code docs/decisions/0009-http-over-our-own-connection.md}.
 */
@NullMarked
package netprobe.query.http;

import org.jspecify.annotations.NullMarked;
