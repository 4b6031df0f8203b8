package netprobe.model;

import java.util.Optional;

/**
 * An option of a socket, as the kernel gives it.
 *
 * @param name the symbol: {@code SO_SNDBUF}
 * @param value of the socket; absent where the kernel refuses to tell
 * @param initial of a socket that was just made; likewise
 * @param sysctl the setting behind the default, where there is one here
 */
public record SocketOption(String name, Optional<Value> value, Optional<Value> initial, Optional<Sysctl> sysctl) {

    /** What an option holds. */
    public sealed interface Value {

        /** As people read it. */
        String text();

        /** An {@code int}. */
        record Whole(int number) implements Value {
            @Override
            public String text() {
                return Integer.toString(number);
            }
        }

        /** Anything else, in words. */
        record Words(String text) implements Value {}
    }

    /**
     * A setting of the kernel (sysctl(8)).
     *
     * @param name such as {@code net.ipv4.tcp_wmem}
     * @param value with a space between several
     */
    public record Sysctl(String name, String value) {}

    /** Whether it is no longer as it was when the socket was made. */
    public boolean isChanged() {
        return value.isPresent() && !value.equals(initial);
    }
}
