package dev.portalaccess.pdf.internal;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.portalaccess.model.text.Letter;
import dev.portalaccess.spi.Printer;
import dev.portalaccess.spi.TransportAnswer;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.regex.Pattern;

/** A printer for unattended printing, with one file for each letter (PA-123). */
public final class FolderPrinter implements Printer {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]{0,127}");

    private final PdfRenderer press;
    private final PageFormat format;
    private final Path folder;

    /** Creates a printer that writes to the folder. */
    public FolderPrinter(PdfRenderer press, PageFormat format, Path folder) {
        this.press = press;
        this.format = format;
        this.folder = folder;
    }

    @Override
    public TransportAnswer print(Letter letter) {
        String attempt = letter.header().attempt();
        if (!PLAIN.matcher(attempt).matches()) {
            return TransportAnswer.refused("attempt-no-file-name");
        }
        return press.print(letter, format, ink -> store(attempt, ink));
    }

    private TransportAnswer store(String attempt, WipedOutputStream ink) {
        Path unfinished = folder.resolve("." + attempt + ".part");
        try {
            write(unfinished, ink);
            Files.move(unfinished, folder.resolve(attempt + ".pdf"), ATOMIC_MOVE);
            return TransportAnswer.accepted();
        } catch (IOException | RuntimeException e) {
            return withdrawn(unfinished);
        }
    }

    private void write(Path file, WipedOutputStream ink) throws IOException {
        try (FileChannel channel = FileChannel.open(file, Set.of(CREATE_NEW, WRITE), ownersOnly())) {
            ink.writeTo(Channels.newOutputStream(channel));
            channel.force(true);
        }
    }

    private FileAttribute<?>[] ownersOnly() {
        boolean knowsOwners =
                folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        return knowsOwners
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static TransportAnswer withdrawn(Path unfinished) {
        try {
            Files.deleteIfExists(unfinished);
            return TransportAnswer.deferred("folder-not-writable");
        } catch (IOException e) {
            return TransportAnswer.unknown("folder-broken");
        }
    }
}
