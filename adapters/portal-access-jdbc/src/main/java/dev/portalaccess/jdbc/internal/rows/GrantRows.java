package dev.portalaccess.jdbc.internal.rows;

import dev.portalaccess.jdbc.internal.json.FirstLayout;
import dev.portalaccess.jdbc.internal.json.RecordBodies;
import dev.portalaccess.jdbc.internal.sql.ResultColumns;
import dev.portalaccess.jdbc.internal.sql.RowValues;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.LegalBasis;
import dev.portalaccess.model.StatedBasis;
import dev.portalaccess.model.id.PracticeId;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** The rows of current and former grants. */
public final class GrantRows {

    /** The column {@code ground} of a row that a program for an earlier schema has written. */
    public static final String UNKNOWN_GROUND = "";

    /** The column {@code review_on} of a grant without a day of review; later than any day. */
    public static final long NO_REVIEW = 9_000_000;

    private static final String NO_BASIS = "NONE";
    private static final String EVIDENCED = " EVIDENCED";

    private GrantRows() {}

    /** Returns the column {@code ground} of grants with the legal basis, with or without a reference to evidence. */
    public static String ground(Optional<LegalBasis> basis, boolean evidenced) {
        return basis.map(Enum::name).orElse(NO_BASIS) + (evidenced ? EVIDENCED : "");
    }

    /** Returns the row of a grant at the place in its chart's list. */
    public static RowValues row(PracticeId practice, Grant grant, long place) {
        return RowValues.in(TableNames.GRANT)
                .set("practice", practice.value())
                .set("chart", grant.chart().value())
                .set("id", grant.id().value())
                .set("place", place)
                .set("holder", grant.holder().value())
                .set("account", grant.account().value())
                .set("body", RecordBodies.CODEC.writeGrant(grant))
                .set("affirmed_at", grant.affirmedAt())
                .set(
                        "ground",
                        ground(
                                grant.terms().basis().map(StatedBasis::kind),
                                grant.terms()
                                        .basis()
                                        .flatMap(StatedBasis::evidence)
                                        .isPresent()))
                .set("review_on", grant.firstReview().map(LocalDate::toEpochDay).orElse(NO_REVIEW));
    }

    /** Returns the row of a closed grant. */
    public static RowValues closedRow(PracticeId practice, Grant grant, Instant closedAt) {
        return RowValues.in(TableNames.CLOSED_GRANT)
                .set("practice", practice.value())
                .set("chart", grant.chart().value())
                .set("id", grant.id().value())
                .set("holder", grant.holder().value())
                .set("account", grant.account().value())
                .set("body", RecordBodies.CODEC.writeGrant(grant))
                .set("closed_at", closedAt);
    }

    /** Returns the grant in a row. */
    public static Grant grant(ResultColumns columns) throws SQLException {
        String body = columns.text("body");
        return RecordBodies.CODEC.readGrant(FirstLayout.isDocument(body) ? body : document(columns, body));
    }

    private static String document(ResultColumns columns, String body) throws SQLException {
        return FirstLayout.of("grant", body)
                .with("id", columns.text("grant_id"))
                .with("chart", columns.text("chart"))
                .with("holder", columns.text("holder"))
                .with("account", columns.text("account"))
                .keeping("terms", "validity", "provenance", "lastChange")
                .withState("standing")
                .text();
    }
}
