package dev.portalaccess.pdf.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class FontPoolTest {

    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    private final Set<List<ParsedFont>> seen =
            Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));
    private final FontFiles files = FontFiles.builtInAnd(List.of());
    private final FontPool type = new FontPool(files, files.parsed());

    @Test
    void keeps_no_more_fonts_than_processors_can_use_however_many_letters_are_wanted_at_once() throws Exception {
        int letters = 4 * PROCESSORS;
        ExecutorService desks = Executors.newFixedThreadPool(letters);
        CountDownLatch allSetsTaken = new CountDownLatch(PROCESSORS);
        Callable<Boolean> letter = () -> type.with(faces -> held(faces, allSetsTaken));
        try {
            desks.invokeAll(Collections.nCopies(letters, letter), 5, TimeUnit.MINUTES);
        } finally {
            desks.shutdownNow();
        }
        assertThat(seen).hasSize(PROCESSORS);
    }

    /** Not given back before as many others are held as can be. */
    private boolean held(List<ParsedFont> faces, CountDownLatch allSetsTaken) {
        seen.add(faces);
        allSetsTaken.countDown();
        try {
            return allSetsTaken.await(5, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
