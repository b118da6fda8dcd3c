package dev.portalaccess.jdbc.internal.commit;

import dev.portalaccess.jdbc.internal.commit.CommitStatements.Keys;
import dev.portalaccess.jdbc.internal.sql.ConditionFailedException;
import dev.portalaccess.jdbc.internal.sql.ConditionalStatement;
import dev.portalaccess.jdbc.internal.sql.DatabaseDialect;
import dev.portalaccess.jdbc.internal.sql.SqlRunner;
import dev.portalaccess.jdbc.internal.sql.SqlWork;
import dev.portalaccess.model.stored.ChangeSet;
import dev.portalaccess.spi.storage.AccessStoreException;
import dev.portalaccess.spi.storage.CommitResult;
import java.util.List;
import java.util.Optional;

/** The commits of a store. Conditional statements decide; only a commit that wrote nothing looks for the reason. */
public final class CommitExecutor {

    private static final int ROUNDS = 5;

    private final SqlRunner runner;
    private final ReceiptConfirmation receipts;

    /** Creates an executor that uses the runner. */
    public CommitExecutor(SqlRunner runner) {
        this.runner = runner;
        this.receipts = new ReceiptConfirmation(runner);
    }

    /** Commits all changes, or none of them and returns the reason. */
    public CommitResult commit(ChangeSet changes) {
        for (int round = 0; round < ROUNDS; round++) {
            Keys keys = round == 0 ? Keys.FREE : Keys.PERHAPS_OWN;
            Optional<CommitResult> result = attempt(changes, CommitStatements.parts(runner.database(), changes, keys));
            if (result.isPresent()) {
                return result.get();
            }
        }
        throw new AccessStoreException("contended");
    }

    /** Attempts the commit; empty if a conflict prevented it that no longer exists. */
    private Optional<CommitResult> attempt(ChangeSet changes, List<ConditionalStatement> parts) {
        DatabaseDialect database = runner.database();
        SqlWork<CommitResult> work = session -> {
            database.write(session, parts);
            return new CommitResult.Committed();
        };
        int jitter = changes.commit().hashCode();
        try {
            return Optional.of(
                    database.commitsInOneStatement() ? runner.single(work, jitter) : runner.together(work, jitter));
        } catch (ConditionFailedException e) {
            Optional<CommitResult> found = runner.read(session -> ConflictFinder.of(session, changes));
            if (found.filter(CommitResult.Committed.class::isInstance).isPresent()) {
                receipts.confirm(changes.practice(), changes.commit());
            } else {
                runner.giveWay(jitter);
            }
            return found;
        }
    }
}
