package dev.portalaccess.jdbc.internal.read;

import dev.portalaccess.jdbc.internal.read.PageKeyset.Part;
import dev.portalaccess.jdbc.internal.rows.GrantRows;
import dev.portalaccess.jdbc.internal.rows.TableNames;
import dev.portalaccess.jdbc.internal.sql.SqlParameter;
import dev.portalaccess.jdbc.internal.sql.SqlRunner;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.ReviewFilter;
import dev.portalaccess.model.stored.ReviewFilter.AffirmedBefore;
import dev.portalaccess.model.stored.ReviewFilter.HeldUntil;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The lists of grants to review and of unused ones, each in the order of an index. Rows of earlier versions, whose
 * columns say nothing, are read first and judged by their contents.
 */
public final class ReviewReads {

    private static final String GRANTS =
            "SELECT id, id AS grant_id, chart, holder, account, body, affirmed_at, review_on FROM " + TableNames.GRANT
                    + " WHERE practice = ?";
    private static final PageKeyset BY_AFFIRMATION = PageKeyset.ascending("affirmed_at", "chart", "id");
    private static final PageKeyset BY_REVIEW = PageKeyset.ascending("review_on", "chart", "id");

    private final ListReads lists;

    /** Creates reads that use the runner. */
    public ReviewReads(SqlRunner runner) {
        this.lists = new ListReads(runner);
    }

    /** Returns grants that are due for a review. */
    public Page<Grant> due(PracticeId practice, ReviewFilter filter, Page.Request page) {
        return filter instanceof HeldUntil held
                ? held(practice, held, page)
                : affirmed(practice, (AffirmedBefore) filter, page);
    }

    private Page<Grant> held(PracticeId practice, HeldUntil filter, Page.Request page) {
        SelectBuilder query = new SelectBuilder(GRANTS, practice.value())
                .and(
                        // The constant is what the index is about; no day of review is later.
                        " AND review_on < " + GrantRows.NO_REVIEW + " AND review_on <= ?",
                        List.of(SqlParameter.of(filter.until().toEpochDay())));
        return matching(List.of(query), BY_REVIEW, filter::matches, page);
    }

    private Page<Grant> affirmed(PracticeId practice, AffirmedBefore filter, Page.Request page) {
        List<String> grounds =
                new ArrayList<>(List.of(GrantRows.UNKNOWN_GROUND, GrantRows.ground(filter.basis(), true)));
        if (!filter.evidenced()) {
            grounds.add(GrantRows.ground(filter.basis(), false));
        }
        List<SelectBuilder> queries = grounds.stream()
                .map(ground -> new SelectBuilder(GRANTS, practice.value())
                        .equal("ground", ground)
                        .and(" AND affirmed_at < ?", List.of(SqlParameter.of(filter.before()))))
                .toList();
        return matching(queries, BY_AFFIRMATION, filter::matches, page);
    }

    /** Returns grants that were affirmed before the instant and not used since. */
    public Page<Grant> unused(PracticeId practice, Instant before, Page.Request page) {
        long day = before.atOffset(ZoneOffset.UTC).toLocalDate().toEpochDay();
        SelectBuilder query = new SelectBuilder(
                        GRANTS.replace(TableNames.GRANT, TableNames.GRANT + " g"), practice.value())
                .and(
                        " AND affirmed_at < ? AND (SELECT max(u.used_on) FROM " + TableNames.USE
                                + " u WHERE u.practice = g.practice AND u.account = g.account AND u.chart = g.chart"
                                + " AND u.used_on >= ?) IS NULL",
                        List.of(SqlParameter.of(before), SqlParameter.of(day)));
        return matching(
                List.of(query), BY_AFFIRMATION, grant -> grant.affirmedAt().isBefore(before), page);
    }

    /** Reads on until the page is full, because a row of an earlier version may hold what is not asked for. */
    private Page<Grant> matching(
            List<SelectBuilder> queries, PageKeyset order, Predicate<Grant> wanted, Page.Request request) {
        List<Part> parts = List.of(order.equals(BY_REVIEW) ? Part.NUMBER : Part.INSTANT, Part.TEXT, Part.TEXT);
        List<Grant> found = new ArrayList<>();
        Optional<Page.Request> next = Optional.of(request);
        Optional<Page.Cursor> rest = Optional.empty();
        while (next.isPresent() && found.size() < request.limit()) {
            Page<Grant> part = lists.page(
                    queries.stream().map(SelectBuilder::copy).toList(),
                    order,
                    parts,
                    next.get(),
                    GrantRows::grant,
                    columns -> List.of(
                            order.equals(BY_REVIEW)
                                    ? SqlParameter.of(columns.number("review_on"))
                                    : SqlParameter.of(columns.instant("affirmed_at")),
                            SqlParameter.of(columns.text("chart")),
                            SqlParameter.of(columns.text("id"))));
            part.items().stream().filter(wanted).forEach(found::add);
            rest = part.next();
            int left = request.limit() - found.size();
            next = left == 0 ? Optional.empty() : rest.map(place -> new Page.Request(left, Optional.of(place)));
        }
        return new Page<>(found, rest);
    }
}
