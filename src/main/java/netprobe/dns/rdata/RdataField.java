package netprobe.dns.rdata;

import org.xbill.DNS.WireParseException;

/** A part of a record's data: reads its bytes and writes it as words; nothing where there is nothing to write. */
@FunctionalInterface
interface RdataField {

    /** Takes the field's bytes from the input, and is never given to guess: bytes that make no sense are an exception. */
    String read(RdataInput input) throws WireParseException;
}
