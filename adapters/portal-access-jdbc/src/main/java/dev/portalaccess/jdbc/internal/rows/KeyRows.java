package dev.portalaccess.jdbc.internal.rows;

import dev.portalaccess.jdbc.internal.sql.Row;
import dev.portalaccess.model.Changes.Claim;
import dev.portalaccess.model.PracticeId;

/** Keys. */
public final class KeyRows {

    private KeyRows() {}

    /** The row of a key that a record has. */
    public static Row row(PracticeId practice, Claim claim) {
        return Row.in(Names.KEY)
                .set("practice", practice.value())
                .set("kind", claim.key().kind())
                .set("name", claim.key().value())
                .set("owner", claim.owner());
    }
}
