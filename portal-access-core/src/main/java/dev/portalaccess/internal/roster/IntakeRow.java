package dev.portalaccess.internal.roster;

import dev.portalaccess.enabling.Individual;
import dev.portalaccess.enabling.Individual.Ticked;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.roster.ImportRow;
import dev.portalaccess.roster.InvitationRow;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One row of either kind, with its ids read.
 *
 * @param number the place in the file, counted from 1
 * @param source the source id, empty text if there is none
 * @param chart the chart, if the text can be an id
 * @param account the account of a user who is taken over, if the text can be an id
 * @param person the person
 * @param content the row as it came
 */
record IntakeRow(
        long number,
        String source,
        Optional<ChartId> chart,
        Optional<AccountId> account,
        Individual person,
        Record content) {

    static IntakeRow of(long number, InvitationRow row) {
        return new IntakeRow(
                number,
                Objects.requireNonNullElse(row.source(), ""),
                id(row.chart(), ChartId::new),
                Optional.empty(),
                row.person(),
                row);
    }

    static IntakeRow of(long number, ImportRow row) {
        return new IntakeRow(
                number,
                Objects.requireNonNullElse(row.source(), ""),
                id(row.chart(), ChartId::new),
                id(row.account(), AccountId::new),
                row.person(),
                row);
    }

    /** Returns the charts that the row touches, its own first. */
    List<ChartId> charts() {
        Set<ChartId> charts = new LinkedHashSet<>(chart.stream().toList());
        charts.addAll(person.also().stream().map(Ticked::chart).toList());
        return new ArrayList<>(charts);
    }

    /** Returns those charts and the person's own, as far as the row names it. */
    List<ChartId> readCharts() {
        List<ChartId> charts = charts();
        Optional.ofNullable(person.who().chart()).ifPresent(charts::add);
        return charts;
    }

    private static <T> Optional<T> id(@Nullable String text, Function<String, T> parse) {
        try {
            return Optional.ofNullable(text).map(String::strip).map(parse);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
