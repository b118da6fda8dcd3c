package dev.portalaccess.jdbc.internal.read;

import dev.portalaccess.jdbc.internal.rows.TableNames;
import dev.portalaccess.jdbc.internal.sql.ConditionFailedException;
import dev.portalaccess.jdbc.internal.sql.ConditionalStatement;
import dev.portalaccess.jdbc.internal.sql.RowValues;
import dev.portalaccess.jdbc.internal.sql.SqlParameter;
import dev.portalaccess.jdbc.internal.sql.SqlRunner;
import dev.portalaccess.jdbc.internal.sql.TextCondition;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The marks of use: written once a day, and read without a lock before that. */
public final class UseReads {

    private static final String KEY = " WHERE practice = ? AND account = ? AND chart = ?";

    private final SqlRunner runner;

    /** Creates reads that use the runner. */
    public UseReads(SqlRunner runner) {
        this.runner = runner;
    }

    /** Records a day of use unless that day or a later one is recorded; reports whether it wrote. */
    public boolean mark(PracticeId practice, AccountId account, ChartId chart, LocalDate day) {
        List<SqlParameter> key = List.of(
                SqlParameter.of(practice.value()), SqlParameter.of(account.value()), SqlParameter.of(chart.value()));
        Optional<Long> known = runner.read(session -> session.first(
                "SELECT used_on FROM " + TableNames.USE + KEY, key, columns -> columns.number("used_on")));
        if (known.filter(recorded -> recorded >= day.toEpochDay()).isPresent()) {
            return false;
        }
        return (known.isEmpty() && insert(practice, account, chart, day)) || advance(key, day);
    }

    private boolean insert(PracticeId practice, AccountId account, ChartId chart, LocalDate day) {
        ConditionalStatement insert = runner.database()
                .insert(List.of(RowValues.in(TableNames.USE)
                        .set("practice", practice.value())
                        .set("account", account.value())
                        .set("chart", chart.value())
                        .set("used_on", day.toEpochDay())));
        try {
            return runner.single(session -> session.update(insert.sql(), insert.params()), account.hashCode()) == 1;
        } catch (ConditionFailedException e) {
            return false;
        }
    }

    /** Moves the day on; of several callers at once, the database lets one do it. */
    private boolean advance(List<SqlParameter> key, LocalDate day) {
        List<SqlParameter> params = new ArrayList<>();
        params.add(SqlParameter.of(day.toEpochDay()));
        params.addAll(key);
        params.add(SqlParameter.of(day.toEpochDay()));
        return runner.single(
                        session -> session.update(
                                "UPDATE " + TableNames.USE + " SET used_on = ?" + KEY + " AND used_on < ?", params),
                        day.hashCode())
                == 1;
    }

    /** Returns the day of the last use of the chart by each of the accounts. */
    public Map<AccountId, LocalDate> lastUses(PracticeId practice, ChartId chart, Set<AccountId> accounts) {
        if (accounts.isEmpty()) {
            return Map.of();
        }
        TextCondition one = TextCondition.of(
                runner.database(),
                "account",
                accounts.stream().map(AccountId::value).toList());
        Map<AccountId, LocalDate> days = new HashMap<>();
        runner.read(session -> session.list(
                        "SELECT account, used_on FROM " + TableNames.USE + " WHERE practice = ? AND " + one.sql()
                                + " AND chart = ?",
                        List.of(SqlParameter.of(practice.value()), one.param(), SqlParameter.of(chart.value())),
                        columns -> Map.entry(
                                new AccountId(columns.text("account")),
                                LocalDate.ofEpochDay(columns.number("used_on")))))
                .forEach(found -> days.put(found.getKey(), found.getValue()));
        return Map.copyOf(days);
    }
}
