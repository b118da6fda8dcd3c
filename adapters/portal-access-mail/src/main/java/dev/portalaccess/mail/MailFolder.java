package dev.portalaccess.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.portalaccess.mail.internal.mime.MimeComposer;
import dev.portalaccess.model.text.Mail;
import dev.portalaccess.spi.Mailer;
import dev.portalaccess.spi.TransportAnswer;
import dev.portalaccess.spi.TransportAnswer.Concern;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;

/**
 * A mailer that puts each mail into a folder instead of sending it, as a file that mail programs open: for development,
 * demonstrations and tests. Never use it for patients: the links in these files open charts for every reader of the
 * folder.
 *
 * <p>Thread-safe. A file appears all at once, under the attempt's id and {@code .eml}; on systems with
 * POSIX permissions only its owner reads it.
 */
public final class MailFolder implements Mailer {

    private final Path folder;
    private final MimeComposer composer;

    private MailFolder(Path folder, MimeComposer composer) {
        this.folder = folder;
        this.composer = composer;
    }

    /**
     * Returns a mailer that writes to the folder, which is created if it does not exist.
     *
     * @param clock the clock for the Date header
     * @throws IOException if the folder cannot be created
     */
    public static MailFolder in(Path folder, InstantSource clock) throws IOException {
        return new MailFolder(Files.createDirectories(folder), new MimeComposer(requireNonNull(clock, "clock")));
    }

    public Path file(String attempt) {
        // An id may hold a slash or be all dots; encoded, and with an ending, it stays in the folder.
        return folder.resolve(URLEncoder.encode(attempt, UTF_8).replace("*", "%2A") + ".eml");
    }

    /** Writes the mail. If that fails, the answer is deferred with the code {@code folder}. */
    @Override
    public TransportAnswer send(Mail mail) {
        return composer.compose(mail)
                .map(octets -> keep(octets, file(mail.envelope().attempt())))
                .orElseGet(() -> TransportAnswer.refused("message-id"));
    }

    private TransportAnswer keep(byte[] octets, Path file) {
        try {
            // The JDK makes temporary files readable by their owner alone.
            Path unfinished = Files.createTempFile(folder, ".", ".unfinished");
            try {
                Files.write(unfinished, octets);
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(unfinished);
            }
            return TransportAnswer.accepted();
        } catch (IOException e) {
            return TransportAnswer.deferred(Concern.SETTINGS, "folder");
        }
    }
}
