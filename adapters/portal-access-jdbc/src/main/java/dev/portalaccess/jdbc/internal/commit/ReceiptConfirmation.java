package dev.portalaccess.jdbc.internal.commit;

import dev.portalaccess.jdbc.internal.rows.TableNames;
import dev.portalaccess.jdbc.internal.sql.SqlParameter;
import dev.portalaccess.jdbc.internal.sql.SqlRunner;
import dev.portalaccess.model.id.CommitId;
import dev.portalaccess.model.id.PracticeId;
import java.util.List;

/**
 * Confirms a result that was found. A receipt can be read as soon as its server has it; a caller with an unknown
 * outcome must not see it as done before it would survive the loss of that server.
 */
public final class ReceiptConfirmation {

    private final SqlRunner runner;

    /** Creates a confirmation that uses the runner. */
    public ReceiptConfirmation(SqlRunner runner) {
        this.runner = runner;
    }

    /** Returns once the receipt is as durable as any commit. It writes, because a write waits for all earlier ones. */
    public void confirm(PracticeId practice, CommitId commit) {
        if (runner.database().confirmsElsewhere()) {
            runner.single(
                    session -> session.update(
                            "UPDATE " + TableNames.RECEIPT
                                    + " SET result = result WHERE practice = ? AND commit_id = ?",
                            List.of(SqlParameter.of(practice.value()), SqlParameter.of(commit.value()))),
                    commit.hashCode());
        }
    }
}
