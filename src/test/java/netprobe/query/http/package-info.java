@NullMarked
package netprobe.query.http;

import org.jspecify.annotations.NullMarked;
