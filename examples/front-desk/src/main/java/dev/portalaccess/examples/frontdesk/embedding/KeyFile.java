package dev.portalaccess.examples.frontdesk.embedding;

import dev.portalaccess.spi.Keyring;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
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
 * One key for each use, in a file beside the database, so that whoever gets hold of a copy of the database alone can
 * neither try codes nor rewrite the audit trail. A real host keeps its keys in a vault, and rotates them.
 *
 * <p>Safe for several threads. Prints no key.
 */
public final class KeyFile implements Keyring {

    private static final String ID = "first";
    private static final String ALGORITHM = "HmacSHA256";

    private final Map<Use, SecretKeySpec> keys = new EnumMap<>(Use.class);

    private KeyFile(Properties lines) {
        for (Use use : Use.values()) {
            byte[] key = HexFormat.of().parseHex(lines.getProperty(use.name()));
            keys.put(use, new SecretKeySpec(key, ALGORITHM));
        }
    }

    /**
     * The keys in that file; it is made if it is missing, for its owner alone where the system knows owners.
     *
     * @throws UncheckedIOException if it can be neither read nor made
     */
    public static KeyFile at(Path file) {
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            Properties lines = new Properties();
            try (Reader reader = Files.newBufferedReader(file)) {
                lines.load(reader);
            }
            return new KeyFile(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void make(Path file) throws IOException {
        String content = Arrays.stream(Use.values())
                .map(use -> use + "=" + Machine.fresh() + "\n")
                .collect(Collectors.joining());
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, content, StandardCharsets.US_ASCII, StandardOpenOption.CREATE);
    }

    @Override
    public String currentKey(Use use) {
        return ID;
    }

    @Override
    public boolean knows(Use use, String keyId) {
        return keyId.equals(ID);
    }

    @Override
    public byte[] hmac(Use use, String keyId, byte[] data) {
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
