package netprobe.query;

/** The key that the servers of the tests share with us. */
final class Signed {

    static final String SECRET = "c2VjcmV0IG9mIHRoZSB0ZXN0cywgMzIgYnl0ZXMhIQ==";
    static final String SHA256 = "hmac-sha256:transfer.key:" + SECRET;
    static final String SHA512 = "hmac-sha512:transfer.key:" + SECRET;
    static final String OTHER_SECRET = "hmac-sha256:transfer.key:c29tZXRoaW5nIGVsc2UsIGFsc28gMzIgYnl0ZXMhIQ==";
    static final String OTHER_NAME = "hmac-sha256:nobodys.key:" + SECRET;

    private Signed() {}
}
