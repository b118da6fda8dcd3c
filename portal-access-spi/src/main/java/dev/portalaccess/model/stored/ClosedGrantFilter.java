package dev.portalaccess.model.stored;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.Grant;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.GrantId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A selection of closed grants: those on the charts for which every other condition holds.
 *
 * @param charts the charts, 1 to 500
 * @param grant the id; any if empty
 * @param account the account; any if empty
 * @param since the earliest instant of the commit that closed the grant; any if empty
 */
public record ClosedGrantFilter(
        Set<ChartId> charts, Optional<GrantId> grant, Optional<AccountId> account, Optional<Instant> since) {

    /** The maximum number of charts in one selection. */
    public static final int MOST_CHARTS = 500;

    /** Rejects a number of charts out of bounds. */
    public ClosedGrantFilter {
        charts = Set.copyOf(charts);
        requireNonNull(grant, "grant");
        requireNonNull(account, "account");
        requireNonNull(since, "since");
        if (charts.isEmpty() || charts.size() > MOST_CHARTS) {
            throw new IllegalArgumentException("charts must number 1 to 500");
        }
    }

    /** Returns the selection of every closed grant on the chart. */
    public static ClosedGrantFilter on(ChartId chart) {
        return on(Set.of(chart));
    }

    /** Returns the selection of every closed grant on the charts. */
    public static ClosedGrantFilter on(Set<ChartId> charts) {
        return new ClosedGrantFilter(charts, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Returns this selection, limited to the grant with the id. */
    public ClosedGrantFilter withId(GrantId id) {
        return new ClosedGrantFilter(charts, Optional.of(id), account, since);
    }

    /** Returns this selection, limited to grants of the account. */
    public ClosedGrantFilter of(AccountId one) {
        return new ClosedGrantFilter(charts, grant, Optional.of(one), since);
    }

    /** Returns this selection, limited to grants closed at or after the instant. */
    public ClosedGrantFilter since(Instant instant) {
        return new ClosedGrantFilter(charts, grant, account, Optional.of(instant));
    }

    /**
     * Reports whether the grant, closed at the instant, is selected. A store that selects by other means must select
     * the same grants.
     */
    public boolean matches(Grant closed, Instant closedAt) {
        return charts.contains(closed.chart())
                && grant.map(closed.id()::equals).orElse(true)
                && account.map(closed.account()::equals).orElse(true)
                && since.map(earliest -> !closedAt.isBefore(earliest)).orElse(true);
    }
}
