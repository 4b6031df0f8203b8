package netprobe.connect;

import java.net.DatagramPacket;
import java.nio.ByteBuffer;
import org.apache.commons.net.ntp.NtpV3Impl;
import org.apache.commons.net.ntp.NtpV3Packet;

/** A client's question for the time (RFC 5905). */
final class NtpPayload implements UdpPayload {

    private static final int SIZE = 48;
    private static final int LATEST_VERSION = 4;

    private final byte[] datagram;

    NtpPayload() {
        var question = new NtpV3Impl();
        question.setMode(NtpV3Packet.MODE_CLIENT);
        question.setVersion(LATEST_VERSION);
        this.datagram = question.getDatagramPacket().getData();
    }

    @Override
    public byte[] datagram() {
        return datagram.clone();
    }

    @Override
    public String describe(ByteBuffer reply) {
        if (reply.remaining() < SIZE) {
            return "not an NTP message, " + reply.remaining() + " bytes";
        }
        var bytes = new byte[SIZE];
        reply.get(bytes);
        var answer = new NtpV3Impl();
        answer.setDatagramPacket(new DatagramPacket(bytes, SIZE));
        return answer.getMode() == NtpV3Packet.MODE_SERVER
                ? "NTP stratum " + answer.getStratum()
                : "an NTP message of mode " + answer.getMode();
    }
}
