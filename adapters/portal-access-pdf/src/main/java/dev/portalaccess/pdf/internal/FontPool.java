package dev.portalaccess.pdf.internal;

import java.io.IOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The fonts, parsed as often as letters have been laid out at the same time; each set serves one letter at a time. No more
 * letters are laid out at once than there are processors, which takes no longer: sets are large, and are kept.
 */
final class FontPool {

    private final FontFiles files;
    private final Queue<List<ParsedFont>> idle = new ConcurrentLinkedQueue<>();
    private final Semaphore atOnce = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    /** Of these files, parsed once already. */
    FontPool(FontFiles files, List<ParsedFont> parsed) {
        this.files = files;
        idle.add(parsed);
    }

    /** What is done with a set of fonts. */
    @FunctionalInterface
    interface Work<T> {
        T on(List<ParsedFont> faces) throws IOException;
    }

    /** Returns the result of that work with an exclusive set of fonts; waits for one if that many are in use. */
    <T> T with(Work<T> work) throws IOException {
        atOnce.acquireUninterruptibly();
        try {
            return withIdle(work);
        } finally {
            atOnce.release();
        }
    }

    private <T> T withIdle(Work<T> work) throws IOException {
        List<ParsedFont> taken = idle.poll();
        List<ParsedFont> faces = taken == null ? files.parsed() : taken;
        try {
            return work.on(faces);
        } finally {
            idle.add(faces);
        }
    }

    /** The families to look through for a letter of the first one. */
    static String families(String first, List<ParsedFont> faces) {
        Stream<String> all = faces.stream().map(ParsedFont::family);
        return Stream.concat(Stream.of(first), all)
                .distinct()
                .map(name -> "'" + name + "'")
                .collect(Collectors.joining(", "));
    }
}
