package dev.portalaccess.jdbc.crash;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Lines that are on the disk once they are written. */
final class DiskJournal {

    private final Path file;
    private final FileChannel channel;

    private DiskJournal(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static DiskJournal at(Path file) {
        try {
            return new DiskJournal(file, FileChannel.open(file, CREATE, WRITE, APPEND));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized void write(String... words) {
        try {
            channel.write(ByteBuffer.wrap((String.join(" ", words) + "\n").getBytes(StandardCharsets.UTF_8)));
            channel.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands in it so far, word by word. */
    synchronized List<List<String>> lines() {
        try {
            return Files.readAllLines(file).stream()
                    .map(line -> List.of(line.split(" ")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
