package dev.portalaccess.jdbc.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.portalaccess.jdbc.JdbcStorage;
import dev.portalaccess.jdbc.clinic.Clinic;
import dev.portalaccess.spi.AccessStoreException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Four loads in this process, which go on when their database does not answer. */
final class Shift {

    private static final int THREADS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int ENOUGH = 60;

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final AtomicBoolean goesOn = new AtomicBoolean(true);
    private final Queue<RuntimeException> failures = new ConcurrentLinkedQueue<>();
    private final Journal journal;
    private final Path sent;
    private final JdbcStorage storage;
    private final Clinic clinic;

    Shift(JdbcStorage storage, Path folder) {
        this.storage = storage;
        this.journal = Journal.at(folder.resolve("acknowledged"));
        this.sent = folder.resolve("sent");
        FileMailer mailer = new FileMailer(Journal.at(sent));
        this.clinic = Clinic.over(storage, mailer);
        for (int thread = 0; thread < THREADS; thread++) {
            Load load = new Load(clinic, mailer, journal, "r-" + thread);
            threads.execute(() -> load.run(goesOn::get, failures::add));
        }
    }

    /** Until some more was acknowledged. */
    void waitForMore() {
        int before = journal.lines().size();
        await().atMost(PATIENCE).until(() -> journal.lines().size() >= before + ENOUGH);
    }

    void end() throws InterruptedException {
        goesOn.set(false);
        threads.shutdown();
        assertThat(threads.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .isTrue();
    }

    /** Nothing is lost, nothing half done, nothing unsent, and nothing failed but the store. */
    void check() {
        assertThat(failures).allMatch(AccessStoreException.class::isInstance);
        assertThat(journal.lines()).extracting(line -> line.get(0)).contains("invited", "redeemed", "revoked");
        Afterwards afterwards = new Afterwards(clinic);
        afterwards.nothingAcknowledgedIsLost(journal.lines());
        Mails mails = new Mails(storage, sent);
        mails.deliverTheRest();
        mails.everyOneWasSentOrIsListed(afterwards.nothingIsHalfDone("r"));
    }
}
