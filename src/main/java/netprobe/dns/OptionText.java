package netprobe.dns;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import netprobe.model.EdnsOption;
import netprobe.model.IpAddress;
import netprobe.tables.DnsRegistry;
import org.xbill.DNS.ClientSubnetOption;
import org.xbill.DNS.CookieOption;
import org.xbill.DNS.EDNSOption;
import org.xbill.DNS.EDNSOption.Code;
import org.xbill.DNS.ExtendedErrorCodeOption;
import org.xbill.DNS.NSIDOption;
import org.xbill.DNS.TcpKeepaliveOption;

/** Options of EDNS in presentation form. */
final class OptionText {

    private static final HexFormat HEX = HexFormat.of();
    private static final int HEADER = 4;
    private static final int INFO_CODE = 2;

    private OptionText() {}

    /** The option with that code and data. Never throws: data that makes no sense is shown as it came. */
    static EdnsOption of(int code, byte[] data) {
        if (code == Code.PADDING) {
            return new EdnsOption.Padding(data.length);
        }
        try {
            return decoded(EDNSOption.fromWire(wire(code, data)), data);
        } catch (IOException | RuntimeException broken) {
            // dnsjava's decoders throw either, depending on what is broken
            return raw(code, data);
        }
    }

    private static byte[] wire(int code, byte[] data) {
        return ByteBuffer.allocate(HEADER + data.length).putShort((short) code).putShort((short) data.length).put(data)
                .array();
    }

    private static EdnsOption decoded(EDNSOption option, byte[] data) throws CharacterCodingException {
        return switch (option) {
            case NSIDOption _ -> new EdnsOption.Nsid(HEX.formatHex(data), printable(data));
            case ClientSubnetOption subnet -> new EdnsOption.ClientSubnet(
                    IpAddress.of(subnet.getAddress().getAddress()).text(), subnet.getSourcePrefixLength(),
                    subnet.getScopePrefixLength());
            case CookieOption cookie -> new EdnsOption.Cookie(HEX.formatHex(cookie.getClientCookie()),
                    cookie.getServerCookie().map(HEX::formatHex).orElse(""));
            case TcpKeepaliveOption keepalive -> new EdnsOption.Keepalive(keepalive.getTimeoutDuration());
            case ExtendedErrorCodeOption error -> new EdnsOption.ExtendedError(error.getErrorCode(),
                    DnsRegistry.EXTENDED_ERRORS.label(error.getErrorCode()), extraText(data));
            default -> raw(option.getCode(), data);
        };
    }

    private static EdnsOption raw(int code, byte[] data) {
        return new EdnsOption.Other(code, DnsRegistry.EDNS_OPTIONS.label(code), HEX.formatHex(data),
                OptionMeaning.of(code, data));
    }

    /** UTF-8, of which a final NUL is no part (RFC 8914, section 2). */
    private static String extraText(byte[] data) throws CharacterCodingException {
        int length = data.length - INFO_CODE;
        if (length > 0 && data[data.length - 1] == 0) {
            length--;
        }
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(data, INFO_CODE, length)).toString();
    }

    /** The bytes as characters, where all are printable ASCII. */
    static Optional<String> printable(byte[] data) {
        boolean readable = data.length > 0;
        for (byte b : data) {
            readable &= b >= ' ' && b < 0x7f;
        }
        return readable ? Optional.of(new String(data, StandardCharsets.US_ASCII)) : Optional.empty();
    }
}
