package dev.portalaccess.jdbc.crash;

import static java.lang.System.Logger.Level.ERROR;

import dev.portalaccess.jdbc.JdbcStorage;
import dev.portalaccess.jdbc.clinic.TestClinic;
import dev.portalaccess.jdbc.database.ParentProcess;
import dev.portalaccess.jdbc.database.TestDatabase;
import dev.portalaccess.testkit.memory.InMemoryAccessStore;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A host that is never stopped in good order. */
final class CrashChild {

    private static final System.Logger LOG = System.getLogger("crash");
    private static final int THREADS = 4;
    private static final int TURNS_TO_WARM_UP = 100;

    private CrashChild() {}

    /**
     * Arguments: the database, the file of what was acknowledged, that of the mails, and what its charts begin with.
     */
    public static void main(String[] arguments) {
        TestDatabase database = TestDatabase.at(arguments[0]);
        FileMailer mailer = new FileMailer(DiskJournal.at(Path.of(arguments[2])));
        TestClinic clinic = TestClinic.over(JdbcStorage.on(database.dataSource()), mailer);
        DiskJournal journal = DiskJournal.at(Path.of(arguments[1]));
        warmUp(Path.of(arguments[1] + "-in-memory"));
        ParentProcess.tell("up");
        ParentProcess.await();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        for (int thread = 0; thread < THREADS; thread++) {
            CrashLoad load = new CrashLoad(clinic, mailer, journal, arguments[3] + "-" + thread);
            threads.execute(() -> load.run(() -> true, CrashChild::fail));
        }
    }

    // Else most of a short life would be spent loading classes.
    private static void warmUp(Path file) {
        DiskJournal journal = DiskJournal.at(file);
        FileMailer mailer = new FileMailer(journal);
        TestClinic clinic = TestClinic.over(new InMemoryAccessStore(), mailer);
        new CrashLoad(clinic, mailer, journal, "warm").run(TURNS_TO_WARM_UP, CrashChild::fail);
    }

    // Nothing was stopped but this process itself, so nothing may go wrong in it.
    private static void fail(RuntimeException failure) {
        LOG.log(ERROR, "nothing may fail here", failure);
        Runtime.getRuntime().halt(2);
    }
}
