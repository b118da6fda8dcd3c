package dev.portalaccess.jdbc.internal.commit;

import dev.portalaccess.jdbc.internal.rows.Names;
import dev.portalaccess.jdbc.internal.sql.Param;
import dev.portalaccess.jdbc.internal.sql.Runner;
import dev.portalaccess.model.CommitId;
import dev.portalaccess.model.PracticeId;
import java.util.List;

/**
 * Makes sure of what was found done. A receipt can be read as soon as its server has it; whoever asks for one after an
 * unknown outcome must not be told that it is done before it would outlive that server.
 */
public final class Receipts {

    private final Runner runner;

    /** Through that runner. */
    public Receipts(Runner runner) {
        this.runner = runner;
    }

    /** Returns once the receipt is as durable as any commit; a write behind it waits for all that came before. */
    public void confirm(PracticeId practice, CommitId commit) {
        if (runner.database().confirmsElsewhere()) {
            runner.single(
                    session -> session.update(
                            "UPDATE " + Names.RECEIPT + " SET result = result WHERE practice = ? AND commit_id = ?",
                            List.of(Param.of(practice.value()), Param.of(commit.value()))),
                    commit.hashCode());
        }
    }
}
