package dev.portalaccess.jdbc.internal.rows;

import dev.portalaccess.jdbc.internal.sql.RowValues;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.ChangeSet.KeyClaim;

/** The rows of keys. */
public final class KeyRows {

    private KeyRows() {}

    /** Returns the row of a key that a record has. */
    public static RowValues row(PracticeId practice, KeyClaim claim) {
        return RowValues.in(TableNames.KEY)
                .set("practice", practice.value())
                .set("kind", claim.key().kind())
                .set("name", claim.key().value())
                .set("owner", claim.owner());
    }
}
