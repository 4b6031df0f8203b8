package netprobe.dns;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import netprobe.model.EdnsOption;
import org.xbill.DNS.ClientSubnetOption;
import org.xbill.DNS.CookieOption;
import org.xbill.DNS.EDNSOption;
import org.xbill.DNS.ExtendedErrorCodeOption;
import org.xbill.DNS.NSIDOption;
import org.xbill.DNS.TcpKeepaliveOption;

/** Options of EDNS in presentation form. */
final class OptionText {

    private static final HexFormat HEX = HexFormat.of();
    private static final int PADDING = 12;
    private static final int HEADER = 4;

    private OptionText() {}

    static EdnsOption of(EDNSOption option) {
        return switch (option) {
            case NSIDOption nsid -> new EdnsOption.Nsid(HEX.formatHex(data(nsid)), printable(data(nsid)));
            case ClientSubnetOption subnet -> new EdnsOption.ClientSubnet(subnet.getAddress().getHostAddress(),
                    subnet.getSourcePrefixLength(), subnet.getScopePrefixLength());
            case CookieOption cookie -> new EdnsOption.Cookie(HEX.formatHex(cookie.getClientCookie()),
                    cookie.getServerCookie().map(HEX::formatHex).orElse(""));
            case TcpKeepaliveOption keepalive -> new EdnsOption.Keepalive(keepalive.getTimeoutDuration());
            case ExtendedErrorCodeOption error -> new EdnsOption.ExtendedError(error.getErrorCode(),
                    ExtendedErrorCodeOption.text(error.getErrorCode()), error.getText());
            default -> other(option);
        };
    }

    private static EdnsOption other(EDNSOption option) {
        byte[] data = data(option);
        return option.getCode() == PADDING
                ? new EdnsOption.Padding(data.length)
                : new EdnsOption.Other(option.getCode(), "OPT" + option.getCode(), HEX.formatHex(data));
    }

    /** What follows code and length. */
    private static byte[] data(EDNSOption option) {
        byte[] wire = option.toWire();
        return Arrays.copyOfRange(wire, HEADER, wire.length);
    }

    private static Optional<String> printable(byte[] data) {
        boolean readable = data.length > 0;
        for (byte b : data) {
            readable &= b >= ' ' && b < 0x7f;
        }
        return readable ? Optional.of(new String(data, US_ASCII)) : Optional.empty();
    }
}
