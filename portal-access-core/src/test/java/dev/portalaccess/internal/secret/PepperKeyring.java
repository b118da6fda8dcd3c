package dev.portalaccess.internal.secret;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.portalaccess.spi.Keyring;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.function.Consumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Peppers by id, and who is shown what they are used on. */
record PepperKeyring(String currentId, Map<String, String> keys, Consumer<byte[]> witness) implements Keyring {

    static PepperKeyring only(String id, String key) {
        return only(id, key, data -> {});
    }

    static PepperKeyring only(String id, String key, Consumer<byte[]> witness) {
        return new PepperKeyring(id, Map.of(id, key), witness);
    }

    @Override
    public String currentKey(KeyPurpose use) {
        return currentId;
    }

    @Override
    public boolean knows(KeyPurpose use, String keyId) {
        return use == KeyPurpose.PEPPER && keys.containsKey(keyId);
    }

    @Override
    public byte[] hmac(KeyPurpose use, String keyId, byte[] data) {
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
