package dev.portalaccess.examples.frontdesk.embedding;

import dev.portalaccess.seal.SealMode;
import dev.portalaccess.spi.Keyring;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * One key for each use, in a file beside the database. A person with a copy of the database alone can neither try codes
 * nor rewrite the audit trail or a record. A real host keeps its keys in a vault and rotates them.
 *
 * <p>Thread-safe. Never prints a key.
 */
public final class KeyFile implements Keyring {

    private static final String ID = "first";
    private static final String ALGORITHM = "HmacSHA256";

    private final Map<KeyPurpose, SecretKeySpec> keys = new EnumMap<>(KeyPurpose.class);

    private KeyFile(Properties lines) {
        for (KeyPurpose use : KeyPurpose.values()) {
            if (use == KeyPurpose.SEAL && !lines.containsKey(use.name())) {
                continue;
            }
            byte[] key = HexFormat.of().parseHex(lines.getProperty(use.name(), ""));
            keys.put(use, new SecretKeySpec(key, ALGORITHM));
        }
    }

    /**
     * Reads the keys in the file.
     *
     * @throws Unusable if the file is missing or damaged; other keys could not check what was created with these
     */
    static KeyFile at(Path file) {
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            lines.load(reader);
            return new KeyFile(lines);
        } catch (IOException e) {
            throw new Unusable("The keys of the database, " + file + ", are missing or cannot be read.");
        } catch (IllegalArgumentException e) {
            throw new Unusable("The keys of the database, " + file + ", are damaged.");
        }
    }

    /**
     * Creates a file with new keys if there is none. The file appears complete or not at all, and only its owner can
     * read it, on systems that support owners. Leaves an existing file unchanged.
     *
     * @throws Unusable if the keys cannot be written
     */
    static void makeIfMissing(Path file) {
        try {
            if (!Files.exists(file)) {
                make(file);
            }
        } catch (IOException e) {
            throw new Unusable("The keys of the database, " + file + ", cannot be written.");
        }
    }

    private static void make(Path file) throws IOException {
        String content = Arrays.stream(KeyPurpose.values())
                .map(use -> use + "=" + SystemSources.fresh() + "\n")
                .collect(Collectors.joining());
        // Only the owner can read a temporary file. The move makes it appear complete or not at all.
        Path half = Files.createTempFile(file.toAbsolutePath().getParent(), "keys", ".half");
        Files.writeString(half, content, StandardCharsets.US_ASCII);
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Thrown if the keys are not available. The message is a line for the user and contains no key. */
    public static final class Unusable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private Unusable(String line) {
            super(line);
        }
    }

    /** Returns how seals are used: required, except beside a key file from before there were seals. */
    SealMode seals() {
        return keys.containsKey(KeyPurpose.SEAL) ? SealMode.REQUIRED : SealMode.OFF;
    }

    @Override
    public String currentKey(KeyPurpose use) {
        return ID;
    }

    @Override
    public boolean knows(KeyPurpose use, String keyId) {
        return keyId.equals(ID);
    }

    @Override
    public byte[] hmac(KeyPurpose use, String keyId, byte[] data) {
        if (!knows(use, keyId)) {
            throw new IllegalArgumentException("keyId");
        }
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(Objects.requireNonNull(keys.get(use)));
            return mac.doFinal(data);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
        }
    }
}
