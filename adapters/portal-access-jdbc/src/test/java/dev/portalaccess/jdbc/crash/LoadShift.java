package dev.portalaccess.jdbc.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.portalaccess.jdbc.JdbcStorage;
import dev.portalaccess.jdbc.clinic.TestClinic;
import dev.portalaccess.spi.storage.AccessStoreException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Four loads in this process, which go on when their database does not answer. */
final class LoadShift implements AutoCloseable {

    private static final int THREADS = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int ENOUGH = 60;

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final AtomicBoolean goesOn = new AtomicBoolean(true);
    private final Map<String, RuntimeException> failures = new ConcurrentHashMap<>();
    private final DiskJournal journal;
    private final Path sent;
    private final JdbcStorage storage;
    private final TestClinic clinic;

    LoadShift(JdbcStorage storage, Path folder) {
        this.storage = storage;
        this.journal = DiskJournal.at(folder.resolve("acknowledged"));
        this.sent = folder.resolve("sent");
        FileMailer mailer = new FileMailer(DiskJournal.at(sent));
        this.clinic = TestClinic.over(storage, mailer);
        for (int thread = 0; thread < THREADS; thread++) {
            CrashLoad load = new CrashLoad(clinic, mailer, journal, "r-" + thread);
            threads.execute(() -> load.run(goesOn::get, e -> failures.putIfAbsent(e.toString(), e)));
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

    /** How much of what was acknowledged is not there. */
    long lost() {
        return new CrashInvariants(clinic).lost(journal.lines());
    }

    /** Nothing is lost, nothing half done, nothing unsent, and nothing failed but the store. */
    void check() {
        assertThat(failures.values()).allMatch(AccessStoreException.class::isInstance);
        assertThat(journal.lines()).extracting(line -> line.get(0)).contains("invited", "redeemed", "revoked");
        CrashInvariants afterwards = new CrashInvariants(clinic);
        afterwards.nothingAcknowledgedIsLost(journal.lines());
        MailOutcomes mails = new MailOutcomes(storage, sent);
        mails.deliverTheRest();
        mails.everyOneWasSentOrIsListed(afterwards.nothingIsHalfDone("r"));
    }

    /** Stops it where a test has not come to its end. */
    @Override
    public void close() {
        goesOn.set(false);
        threads.shutdownNow();
    }
}
