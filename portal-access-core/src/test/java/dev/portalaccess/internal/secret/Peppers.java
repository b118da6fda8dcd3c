package dev.portalaccess.internal.secret;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.portalaccess.spi.Keyring;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.function.Consumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Peppers by id, and who is shown what they are used on. */
record Peppers(String currentId, Map<String, String> keys, Consumer<byte[]> witness) implements Keyring {

    static Peppers only(String id, String key) {
        return only(id, key, data -> {});
    }

    static Peppers only(String id, String key, Consumer<byte[]> witness) {
        return new Peppers(id, Map.of(id, key), witness);
    }

    @Override
    public String currentKey(Use use) {
        return currentId;
    }

    @Override
    public boolean knows(Use use, String keyId) {
        return use == Use.PEPPER && keys.containsKey(keyId);
    }

    @Override
    public byte[] hmac(Use use, String keyId, byte[] data) {
        if (!knows(use, keyId)) {
            throw new IllegalArgumentException("unknown key");
        }
        witness.accept(data);
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(keys.get(keyId).getBytes(US_ASCII), "HmacSHA256"));
            return mac.doFinal(data);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
