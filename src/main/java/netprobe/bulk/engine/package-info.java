/**
 * Asks name servers many questions at once over UDP, and those whose answers don't fit over TCP.
 *
 * <p>An {@link netprobe.bulk.engine.Engine} is one thread with sockets of its own. What is under way has a slot in {@link netprobe.bulk.engine.Flights}; {@link
 * netprobe.bulk.engine.Identifiers} find it by socket and message ID, {@link netprobe.bulk.engine.TimingWheel} by the time at which it is to be looked after. How fast
 * questions go is for {@link netprobe.bulk.engine.Pace} and {@link netprobe.bulk.engine.Window} to say. No object is made for a question.
 */
@NullMarked
package netprobe.bulk.engine;

import org.jspecify.annotations.NullMarked;
