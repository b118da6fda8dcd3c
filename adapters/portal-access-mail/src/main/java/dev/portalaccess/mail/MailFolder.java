package dev.portalaccess.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.portalaccess.mail.internal.mime.MimeComposer;
import dev.portalaccess.model.text.Mail;
import dev.portalaccess.spi.Mailer;
import dev.portalaccess.spi.TransportAnswer;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;

/**
 * Puts each mail into a folder instead of sending it, as a file that mail programs open: for development,
 * demonstrations
 * and tests. Never for patients: the links in these files open charts for every reader of the folder.
 *
 * <p>Safe for several threads. A file appears
 * all at once, under the attempt's id and {@code .eml}; on systems with POSIX permissions only its owner reads it.
 */
public final class MailFolder implements Mailer {

    private final Path folder;
    private final MimeComposer composer;

    private MailFolder(Path folder, MimeComposer composer) {
        this.folder = folder;
        this.composer = composer;
    }

    /**
     * Into that folder, which is made if it is not there.
     *
     * @param clock for the Date header
     * @throws IOException if it cannot be made
     */
    public static MailFolder in(Path folder, InstantSource clock) throws IOException {
        return new MailFolder(Files.createDirectories(folder), new MimeComposer(requireNonNull(clock, "clock")));
    }

    /** The file that holds the mail of that attempt, once there is one. */
    public Path file(String attempt) {
        // An id may hold a slash or be all dots; encoded, and with an ending, it stays in the folder.
        return folder.resolve(URLEncoder.encode(attempt, UTF_8).replace("*", "%2A") + ".eml");
    }

    /** Deferred with the code {@code folder} if it cannot be written. */
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
            return TransportAnswer.deferred("folder");
        }
    }
}
