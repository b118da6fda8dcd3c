package dev.portalaccess.jdbc.internal.read;

import dev.portalaccess.jdbc.internal.read.PageKeyset.Part;
import dev.portalaccess.jdbc.internal.rows.ChartRows;
import dev.portalaccess.jdbc.internal.rows.GrantRows;
import dev.portalaccess.jdbc.internal.rows.HolderRows;
import dev.portalaccess.jdbc.internal.rows.TableNames;
import dev.portalaccess.jdbc.internal.sql.ResultColumns;
import dev.portalaccess.jdbc.internal.sql.SqlParameter;
import dev.portalaccess.jdbc.internal.sql.SqlRunner;
import dev.portalaccess.jdbc.internal.sql.TextCondition;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.AccountAccess;
import dev.portalaccess.model.stored.ChartRecord;
import dev.portalaccess.model.stored.Holder;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The reads by account: what a decision rests on, in one statement, and who uses an account. */
public final class AccessReads {

    private static final int MOST_HOLDERS = 1_000;

    private static final String COLUMNS =
            "SELECT c.version, c.merged_into, c.blocks, c.trail_length, c.trail_last, c.tags, c.redeemable,"
                    + " c.reopened_at, c.seal AS chart_seal,"
                    + " g.id AS grant_id, g.chart, g.holder, g.account, g.body, h.id AS holder_id,"
                    + " h.version AS holder_version, h.account AS holder_account, h.body AS holder_body, h.seal AS holder_seal,"
                    + " g.place, h.created_at FROM ";

    private static final String HOLDER =
            " LEFT JOIN " + TableNames.HOLDER + " h ON h.practice = g.practice AND h.id = g.holder";

    private static final String HOLDER_ONLY = " UNION ALL SELECT NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,"
            + " NULL, NULL, NULL, NULL, NULL, NULL, h.id, h.version, h.account, h.body, h.seal, NULL, h.created_at FROM ";

    /**
     * The holders whose account it is or was, without a chart and a grant; the first part gives the columns their types.
     */
    private static final String OF_ACCOUNT = HOLDER_ONLY + TableNames.HOLDER
            + " h WHERE h.practice = ? AND h.account = ?" + HOLDER_ONLY + TableNames.OTHER_ACCOUNT + " a JOIN "
            + TableNames.HOLDER + " h ON h.practice = a.practice AND h.id = a.holder"
            + " WHERE a.practice = ? AND a.account = ?";

    /** The chart with each grant of the account, then each holder of the account: as many rows as there are of these. */
    private static final String ON_CHART = COLUMNS + TableNames.CHART + " c LEFT JOIN " + TableNames.GRANT
            + " g ON g.practice = c.practice AND g.chart = c.id AND g.account = ?" + HOLDER
            + " WHERE c.practice = ? AND c.id = ?" + OF_ACCOUNT;

    private final SqlRunner runner;

    /** Creates reads that use the runner. */
    public AccessReads(SqlRunner runner) {
        this.runner = runner;
    }

    /** Returns what a decision about the account and the chart rests on. */
    public AccountAccess access(PracticeId practice, AccountId account, ChartId chart) {
        SqlParameter inPractice = SqlParameter.of(practice.value());
        SqlParameter ofAccount = SqlParameter.of(account.value());
        List<SqlParameter> params = List.of(
                ofAccount, inPractice, SqlParameter.of(chart.value()), inPractice, ofAccount, inPractice, ofAccount);
        return runner.read(session -> {
            GrantedChart rows = new GrantedChart(practice, chart);
            session.list(ON_CHART, params, rows::add);
            return rows.access(account);
        });
    }

    /**
     * Returns a page of the charts of an account, in the order of their ids. The last chart of the page bounds one
     * range of an index; a database that expects few charts would look for a list of them again for each row.
     */
    public Page<AccountAccess> access(PracticeId practice, AccountId account, Page.Request page) {
        Optional<SqlParameter> after =
                PageKeyset.ascending("chart").place(page, List.of(Part.TEXT)).map(place -> place.get(0));
        List<SqlParameter> params =
                new ArrayList<>(List.of(SqlParameter.of(practice.value()), SqlParameter.of(account.value())));
        after.ifPresent(params::add);
        params.addAll(List.copyOf(params));
        params.add(SqlParameter.of(page.limit() + 1L));
        for (int i = 0; i < 2; i++) {
            params.add(SqlParameter.of(practice.value()));
            params.add(SqlParameter.of(account.value()));
        }
        String beyond = after.isPresent() ? " AND chart > ?" : "";
        String sql = COLUMNS + TableNames.GRANT + " g LEFT JOIN " + TableNames.CHART
                + " c ON c.practice = g.practice AND c.id = g.chart" + HOLDER
                + " WHERE g.practice = ? AND g.account = ?" + beyond.replace("chart", "g.chart")
                + " AND g.chart <= (SELECT MAX(chart) FROM (SELECT DISTINCT chart FROM " + TableNames.GRANT
                + " WHERE practice = ? AND account = ?" + beyond
                + " ORDER BY chart LIMIT ?) p)" + OF_ACCOUNT + " ORDER BY chart, place, created_at, holder_id";
        Map<ChartId, Rows> read = runner.read(session -> {
            RowCollector rows = new RowCollector(practice);
            session.list(sql, params, rows::add);
            return rows.complete();
        });
        List<AccountAccess> found =
                read.values().stream().map(rows -> rows.access(account)).toList();
        return page.cut(
                found,
                last -> PageKeyset.cursor(
                        List.of(SqlParameter.of(last.chart().value().chart().value()))));
    }

    /** Returns every holder who uses or has used an account, or has a grant of it, oldest first. */
    public List<Versioned<Holder>> holdersOf(PracticeId practice, Set<AccountId> accounts) {
        TextCondition one = TextCondition.of(
                runner.database(),
                "account",
                accounts.stream().map(AccountId::value).toList());
        List<SqlParameter> params = new ArrayList<>();
        params.add(SqlParameter.of(practice.value()));
        for (int i = 0; i < 4; i++) {
            params.add(SqlParameter.of(practice.value()));
            params.add(one.param());
        }
        String where = " WHERE practice = ? AND " + one.sql();
        return runner.read(session -> session.list(
                "SELECT " + HolderRows.COLUMNS + " FROM " + TableNames.HOLDER
                        + " WHERE practice = ? AND id IN (SELECT id FROM "
                        + TableNames.HOLDER + where + " UNION SELECT holder FROM " + TableNames.OTHER_ACCOUNT + where
                        + " UNION SELECT holder FROM " + TableNames.GRANT + where
                        + " UNION SELECT holder FROM " + TableNames.CLOSED_GRANT + where
                        + ") ORDER BY created_at, id LIMIT " + MOST_HOLDERS,
                params,
                columns -> HolderRows.holder(practice, columns)));
    }

    /** Returns holders with a revocation under way. */
    public List<Holder> underRevocation(int max) {
        if (max < 1) {
            throw new IllegalArgumentException("max must be 1 or more");
        }
        return runner.read(session -> session.list(
                "SELECT practice, " + HolderRows.COLUMNS + " FROM " + TableNames.HOLDER
                        + " WHERE revoking_since IS NOT NULL ORDER BY practice, id LIMIT ?",
                List.of(SqlParameter.of(max)),
                columns -> HolderRows.holder(new PracticeId(columns.text("practice")), columns)
                        .value()));
    }

    /** The rows of one chart. */
    private record Rows(Versioned<ChartRecord> chart, List<Grant> grants, Map<HolderId, Versioned<Holder>> holders) {

        AccountAccess access(AccountId account) {
            return new AccountAccess(account, chart, grants, List.copyOf(holders.values()));
        }
    }

    /** Collects rows by chart, and reads each holder once. */
    private static final class RowCollector {

        final Map<ChartId, Rows> charts = new LinkedHashMap<>();
        private final PracticeId practice;
        private final Map<String, Versioned<Holder>> holders = new HashMap<>();
        private final List<Versioned<Holder>> ofAccount = new ArrayList<>();

        RowCollector(PracticeId practice) {
            this.practice = practice;
        }

        /** Returns the charts, where there is a grant with every holder of the account. */
        Map<ChartId, Rows> complete() {
            charts.values().stream()
                    .filter(rows -> !rows.grants().isEmpty())
                    .forEach(rows -> ofAccount.forEach(
                            holder -> rows.holders().putIfAbsent(holder.value().id(), holder)));
            return charts;
        }

        boolean add(ResultColumns columns) throws SQLException {
            Optional<Versioned<Holder>> holder = holder(columns);
            if (columns.maybe("grant_id").isEmpty()) {
                holder.ifPresent(ofAccount::add);
                return true;
            }
            ChartId chart = new ChartId(columns.text("chart"));
            Rows rows = charts.get(chart);
            if (rows == null) {
                rows = new Rows(record(chart, columns), new ArrayList<>(), new LinkedHashMap<>());
                charts.put(chart, rows);
            }
            Grant grant = GrantRows.grant(columns);
            rows.grants().add(grant);
            if (holder.isPresent()) {
                rows.holders().putIfAbsent(grant.holder(), holder.get());
            }
            return true;
        }

        private Versioned<ChartRecord> record(ChartId chart, ResultColumns columns) throws SQLException {
            return columns.maybeNumber("version").isPresent()
                    ? ChartRows.chart(practice, chart, columns)
                    : Versioned.fresh(ChartRecord.untouched(practice, chart));
        }

        private Optional<Versioned<Holder>> holder(ResultColumns columns) throws SQLException {
            Optional<String> id = columns.maybe("holder_id");
            if (id.isEmpty()) {
                return Optional.empty();
            }
            Versioned<Holder> known = holders.get(id.get());
            if (known == null) {
                known = HolderRows.holder(practice, columns, "holder_");
                holders.put(id.get(), known);
            }
            return Optional.of(known);
        }
    }
}
