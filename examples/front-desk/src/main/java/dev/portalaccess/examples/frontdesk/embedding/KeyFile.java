package dev.portalaccess.examples.frontdesk.embedding;

import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.seal.SealMode;
import dev.portalaccess.spi.Keyring;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
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
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * One key for each use, and how seals are used, in a file beside the database. A person with the database alone can
 * neither try codes nor rewrite the audit trail or a record, nor have an edited record accepted. A real host keeps its
 * keys in a vault and rotates them.
 *
 * <p>The line {@code SEALS} is the mode of seals, {@code SEALS.} and the id of a practice that of one practice. A file
 * with neither requires seals.
 *
 * <p>Thread-safe. Never prints a key.
 */
public final class KeyFile implements Keyring {

    private static final String ID = "first";
    private static final String ALGORITHM = "HmacSHA256";

    private static final String MODE = "SEALS";

    private final Path file;
    private final Properties lines;
    private final Map<KeyPurpose, SecretKeySpec> keys = new EnumMap<>(KeyPurpose.class);

    private KeyFile(Path file, Properties lines) {
        this.file = file;
        this.lines = lines;
        for (KeyPurpose use : KeyPurpose.values()) {
            byte[] key = HexFormat.of().parseHex(lines.getProperty(use.name(), ""));
            keys.put(use, new SecretKeySpec(key, ALGORITHM));
        }
        lines.stringPropertyNames().stream()
                .filter(name -> name.startsWith(MODE))
                .forEach(name -> SealMode.valueOf(lines.getProperty(name)));
    }

    /**
     * Reads the keys in the file. A file from before there were seals gets a key for them, and the line that they are
     * adopted, because the records beside it have none.
     *
     * @throws Unusable if the file is missing or damaged; other keys could not check what was created with these
     */
    static KeyFile at(Path file) {
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            lines.load(reader);
        } catch (IOException e) {
            throw new Unusable("The keys of the database, " + file + ", are missing or cannot be read.");
        } catch (IllegalArgumentException e) {
            throw damaged(file);
        }
        boolean isOlder = lines.putIfAbsent(KeyPurpose.SEAL.name(), SystemSources.fresh()) == null;
        if (isOlder) {
            lines.setProperty(MODE, SealMode.ADOPTING.name());
        }
        KeyFile keys;
        try {
            keys = new KeyFile(file, lines);
        } catch (IllegalArgumentException e) {
            throw damaged(file);
        }
        if (isOlder) {
            write(file, lines);
        }
        return keys;
    }

    private static Unusable damaged(Path file) {
        return new Unusable("The keys of the database, " + file + ", are damaged.");
    }

    /**
     * Creates a file with new keys if there is none. The file appears complete or not at all, and only its owner can
     * read it, on systems that support owners. Leaves an existing file unchanged.
     *
     * @throws Unusable if the keys cannot be written
     */
    static void makeIfMissing(Path file) {
        if (!Files.exists(file)) {
            Properties lines = new Properties();
            Arrays.stream(KeyPurpose.values()).forEach(use -> lines.setProperty(use.name(), SystemSources.fresh()));
            write(file, lines);
        }
    }

    private static void write(Path file, Properties lines) {
        StringWriter content = new StringWriter();
        try {
            lines.store(content, null);
            // Only the owner can read a temporary file. The move makes it appear complete or not at all.
            Path half = Files.createTempFile(file.toAbsolutePath().getParent(), "keys", ".half");
            Files.writeString(half, content.toString(), StandardCharsets.US_ASCII);
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new Unusable("The keys of the database, " + file + ", cannot be written.");
        }
    }

    /** Thrown if the keys are not available. The message is a line for the user and contains no key. */
    public static final class Unusable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private Unusable(String line) {
            super(line);
        }
    }

    /** Returns how seals are used in the practice. */
    synchronized SealMode seals(PracticeId practice) {
        String ofAll = lines.getProperty(MODE, SealMode.REQUIRED.name());
        return SealMode.valueOf(lines.getProperty(line(practice), ofAll));
    }

    /**
     * Writes down that the practice requires seals from now on.
     *
     * @throws Unusable if the file cannot be written
     */
    synchronized void requireSeals(PracticeId practice) {
        lines.setProperty(line(practice), SealMode.REQUIRED.name());
        write(file, lines);
    }

    private static String line(PracticeId practice) {
        return MODE + "." + practice.value();
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
