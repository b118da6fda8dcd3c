package dev.portalaccess.jdbc.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.portalaccess.jdbc.JdbcSchema;
import dev.portalaccess.jdbc.JdbcStorage;
import dev.portalaccess.jdbc.clinic.TestClinic;
import dev.portalaccess.jdbc.database.ChildJvm;
import dev.portalaccess.jdbc.database.ScratchFolders;
import dev.portalaccess.jdbc.database.TestDatabase;
import dev.portalaccess.spi.storage.AccessQueries.ListedInvitation;
import dev.portalaccess.testkit.recording.RecordingMailer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** Child after child at one database; the next one starts up while the present one works. */
final class CrashRounds implements AutoCloseable {

    private static final int FEWEST_STEPS = 5;

    private static final int MOST_STEPS = 60;
    private static final int LONGEST_DELAY_MILLIS = 10;

    /** Against hanging only: no machine is so slow. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Random moments = new Random(63);
    private final Path folder = ScratchFolders.folder("crash");
    private final Path sent = folder.resolve("sent");
    private final DiskJournal journal = DiskJournal.at(folder.resolve("acknowledged"));
    private final TestDatabase database;
    private final JdbcStorage storage;
    private final CrashInvariants afterwards;
    private ChildJvm next;
    private int round;
    private int checked;

    CrashRounds(TestDatabase database) {
        this.database = database;
        JdbcSchema.on(database.dataSource()).createIfMissing();
        storage = JdbcStorage.on(database.dataSource());
        afterwards = new CrashInvariants(TestClinic.over(storage, new RecordingMailer()));
        next = child(0);
    }

    /** Lets one process work until so many of its steps are acknowledged, and kills it at some moment after that. */
    void kill() throws InterruptedException {
        int steps = FEWEST_STEPS + moments.nextInt(MOST_STEPS - FEWEST_STEPS);
        killWhen(() -> journal.lines().size() >= checked + steps, () -> next = child(round + 1));
    }

    /** The same for the last one, when every one of these sorts of steps was acknowledged, in this life or before. */
    void killOnceAcknowledged(String... sorts) throws InterruptedException {
        killWhen(
                () -> journal.lines().size() >= checked + FEWEST_STEPS
                        && acknowledged().containsAll(Set.of(sorts)),
                () -> {});
    }

    private void killWhen(BooleanSupplier isFarEnough, Runnable meanwhile) throws InterruptedException {
        try (ChildJvm child = next) {
            assertThat(child.hear()).isEqualTo("up");
            meanwhile.run();
            child.tell("go");
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> !child.isAlive() || isFarEnough.getAsBoolean());
            Thread.sleep(moments.nextInt(LONGEST_DELAY_MILLIS));
            assertThat(child.isAlive()).isTrue();
        }
    }

    /** Looks at what the last one has left. */
    void check() {
        List<List<String>> lines = journal.lines();
        afterwards.nothingAcknowledgedIsLost(lines.subList(checked, lines.size()));
        afterwards.nothingIsHalfDone(charts(round));
        checked = lines.size();
        round++;
    }

    /** Looks at everything once more, when all mail has left. */
    void checkMails() {
        MailOutcomes mails = new MailOutcomes(storage, sent);
        mails.deliverTheRest();
        List<ListedInvitation> all = afterwards.nothingIsHalfDone("r");
        mails.everyOneWasSentOrIsListed(all);
        afterwards.nothingAcknowledgedIsLost(journal.lines());
    }

    private Set<String> acknowledged() {
        return journal.lines().stream().map(line -> line.get(0)).collect(Collectors.toSet());
    }

    private ChildJvm child(int number) {
        return ChildJvm.start(
                CrashChild.class,
                database.url(),
                folder.resolve("acknowledged").toString(),
                sent.toString(),
                charts(number));
    }

    private static String charts(int number) {
        return "r" + number;
    }

    @Override
    public void close() {
        next.kill();
        ScratchFolders.remove(folder);
    }
}
