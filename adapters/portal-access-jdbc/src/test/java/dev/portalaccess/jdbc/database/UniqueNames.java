package dev.portalaccess.jdbc.database;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Names that no other test, and no other run on the same server, has taken. */
final class UniqueNames {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 8;

    private UniqueNames() {}

    static String next() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return "portal_test_" + HexFormat.of().formatHex(bytes);
    }
}
