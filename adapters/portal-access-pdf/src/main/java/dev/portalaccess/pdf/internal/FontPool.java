package dev.portalaccess.pdf.internal;

import java.io.IOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The sets of parsed fonts; each set serves one letter at a time. There are as many sets as letters have been laid out
 * at once, and at most one per processor: sets are large and are kept, and a higher limit would save no time.
 */
final class FontPool {

    private final FontFiles files;
    private final Queue<List<ParsedFont>> idle = new ConcurrentLinkedQueue<>();
    private final Semaphore atOnce = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    /** Creates a pool of the files, which have been parsed once already. */
    FontPool(FontFiles files, List<ParsedFont> parsed) {
        this.files = files;
        idle.add(parsed);
    }

    /** A piece of work with a set of fonts. */
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

    /** Returns the families to search for a letter, beginning with the first one. */
    static String families(String first, List<ParsedFont> faces) {
        Stream<String> all = faces.stream().map(ParsedFont::family);
        return Stream.concat(Stream.of(first), all)
                .distinct()
                .map(name -> "'" + name + "'")
                .collect(Collectors.joining(", "));
    }
}
