package dev.portalaccess.jdbc.internal.commit;

import dev.portalaccess.jdbc.internal.commit.Writing.Keys;
import dev.portalaccess.jdbc.internal.sql.Database;
import dev.portalaccess.jdbc.internal.sql.Part;
import dev.portalaccess.jdbc.internal.sql.Refused;
import dev.portalaccess.jdbc.internal.sql.Runner;
import dev.portalaccess.jdbc.internal.sql.Work;
import dev.portalaccess.model.Changes;
import dev.portalaccess.spi.AccessStoreException;
import dev.portalaccess.spi.CommitResult;
import java.util.List;
import java.util.Optional;

/** Writes first and asks afterwards: conditional statements decide, and only a loser looks why it lost. */
public final class Commits {

    private static final int ROUNDS = 5;

    private final Runner runner;
    private final Receipts receipts;

    /** Through that runner. */
    public Commits(Runner runner) {
        this.runner = runner;
        this.receipts = new Receipts(runner);
    }

    /** All of it, or nothing and why. */
    public CommitResult commit(Changes changes) {
        for (int round = 0; round < ROUNDS; round++) {
            Keys keys = round == 0 ? Keys.FREE : Keys.PERHAPS_OWN;
            Optional<CommitResult> result = attempt(changes, Writing.parts(runner.database(), changes, keys));
            if (result.isPresent()) {
                return result.get();
            }
        }
        throw new AccessStoreException("contended");
    }

    /** Empty if something stood in the way that is gone again. */
    private Optional<CommitResult> attempt(Changes changes, List<Part> parts) {
        Database database = runner.database();
        Work<CommitResult> work = session -> {
            database.write(session, parts);
            return new CommitResult.Committed();
        };
        int jitter = changes.commit().hashCode();
        try {
            return Optional.of(
                    database.commitsInOneStatement() ? runner.single(work, jitter) : runner.together(work, jitter));
        } catch (Refused e) {
            Optional<CommitResult> found = runner.read(session -> Diagnosis.of(session, changes));
            if (found.filter(CommitResult.Committed.class::isInstance).isPresent()) {
                receipts.confirm(changes.practice(), changes.commit());
            }
            return found;
        }
    }
}
