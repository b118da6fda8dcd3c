package dev.portalaccess.jdbc.race;

import dev.portalaccess.jdbc.JdbcStorage;
import dev.portalaccess.jdbc.database.ParentProcess;
import dev.portalaccess.jdbc.database.TestDatabase;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.stored.ChangeSet;
import dev.portalaccess.model.stored.InvitationState;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.spi.storage.AccessStore;
import dev.portalaccess.spi.storage.CommitResult;
import dev.portalaccess.spi.storage.CommitResult.Committed;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * One of the processes of a race: before each invitation all its threads wait for the other process's, too. Some have
 * read it long before, when it was live, and commit over that version at once; the others look first, as the portal
 * does, and commit if they still find it live.
 */
final class RaceChild {

    private static final int THREADS = 16;
    private static final int EAGER = 4;

    private final AccessStore storage;
    private final Function<ChangeSet, CommitResult> store;
    private final String name;
    private final CyclicBarrier line = new CyclicBarrier(THREADS, RaceChild::waitForTheOthers);

    private RaceChild(AccessStore storage, Function<ChangeSet, CommitResult> store, String name) {
        this.storage = storage;
        this.store = store;
        this.name = name;
    }

    /** Arguments: the database, this child's name, how many invitations, and {@code sound} or {@code broken}. */
    public static void main(String[] arguments) throws Exception {
        try (TestDatabase database = TestDatabase.at(arguments[0])) {
            JdbcStorage storage = JdbcStorage.on(database.dataSource());
            Function<ChangeSet, CommitResult> store =
                    "broken".equals(arguments[3]) ? new LateReader(storage)::commit : storage::commit;
            new RaceChild(storage, store, arguments[1]).run(Integer.parseInt(arguments[2]));
        }
    }

    private void run(int invitations) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<List<String>>> runners = IntStream.range(0, THREADS)
                    .<Callable<List<String>>>mapToObj(thread -> () -> race(thread, invitations))
                    .toList();
            for (Future<List<String>> runner : threads.invokeAll(runners)) {
                runner.get().forEach(ParentProcess::tell);
            }
            ParentProcess.tell("end");
        } finally {
            threads.shutdownNow();
        }
    }

    /** Which ones this thread has won, and as whom. */
    private List<String> race(int thread, int invitations) throws Exception {
        AccountId account = new AccountId(name + "-" + thread);
        List<String> won = new ArrayList<>();
        for (int number = 0; number < invitations; number++) {
            line.await();
            RacedInvitation raced = new RacedInvitation(number);
            if ((thread < EAGER || isLive(raced)) && store.apply(raced.redeemedBy(account)) instanceof Committed) {
                won.add(number + " " + account.value());
            }
        }
        return won;
    }

    private boolean isLive(RacedInvitation raced) {
        return storage.invitation(RacedInvitation.PRACTICE, RecordKey.of(raced.id()))
                .filter(read -> read.value().state().equals(InvitationState.LIVE))
                .isPresent();
    }

    private static void waitForTheOthers() {
        ParentProcess.tell("ready");
        ParentProcess.await();
    }
}
