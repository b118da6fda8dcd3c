package dev.portalaccess.jdbc.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.jdbc.JdbcSchema;
import dev.portalaccess.jdbc.JdbcStorage;
import dev.portalaccess.jdbc.clinic.Clinic;
import dev.portalaccess.jdbc.database.ChildJvm;
import dev.portalaccess.jdbc.database.Scratch;
import dev.portalaccess.jdbc.database.TestDatabase;
import dev.portalaccess.spi.AccessQueries.Listed;
import dev.portalaccess.testkit.recording.RecordingMailer;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** Child after child at one database; the next one starts up while the present one works. */
final class Rounds implements AutoCloseable {

    private static final int SHORTEST_MILLIS = 150;
    private static final int SPREAD_MILLIS = 450;

    private final Random moments = new Random(63);
    private final Path folder = Scratch.folder("crash");
    private final Path sent = folder.resolve("sent");
    private final Journal journal = Journal.at(folder.resolve("acknowledged"));
    private final TestDatabase database;
    private final JdbcStorage storage;
    private final Afterwards afterwards;
    private ChildJvm next;
    private int round;
    private int checked;

    Rounds(TestDatabase database) {
        this.database = database;
        JdbcSchema.on(database.dataSource()).createIfMissing();
        storage = JdbcStorage.on(database.dataSource());
        afterwards = new Afterwards(Clinic.over(storage, new RecordingMailer()));
        next = child(0);
    }

    /** Lets one work for a while. */
    void kill() throws InterruptedException {
        try (ChildJvm child = next) {
            assertThat(child.hear()).isEqualTo("up");
            next = child(round + 1);
            child.tell("go");
            Thread.sleep(SHORTEST_MILLIS + moments.nextInt(SPREAD_MILLIS));
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
        Mails mails = new Mails(storage, sent);
        mails.deliverTheRest();
        List<Listed> all = afterwards.nothingIsHalfDone("r");
        mails.everyOneWasSentOrIsListed(all);
        afterwards.nothingAcknowledgedIsLost(journal.lines());
    }

    /** What sorts of things were acknowledged. */
    Set<String> acknowledged() {
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
        Scratch.remove(folder);
    }
}
