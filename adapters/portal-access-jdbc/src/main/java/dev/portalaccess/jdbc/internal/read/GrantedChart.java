package dev.portalaccess.jdbc.internal.read;

import dev.portalaccess.jdbc.internal.rows.ChartRows;
import dev.portalaccess.jdbc.internal.rows.GrantRows;
import dev.portalaccess.jdbc.internal.rows.HolderRows;
import dev.portalaccess.jdbc.internal.sql.ResultColumns;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.AccountAccess;
import dev.portalaccess.model.stored.ChartRecord;
import dev.portalaccess.model.stored.Holder;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a decision about one account and one chart rests on, from rows in any order. Each row has a grant with its holder,
 * another holder whose account it is, and one whose account it was.
 */
final class GrantedChart {

    /** What the columns of another holder whose account it is begin with. */
    static final String OTHER = "other_";

    /** What the columns of another holder whose account it was begin with. */
    static final String FORMER = "former_";

    private final PracticeId practice;
    private final ChartId chart;
    private final Map<String, PlacedGrant> grants = new LinkedHashMap<>();
    private final Map<String, OtherHolder> others = new LinkedHashMap<>();
    private Versioned<ChartRecord> record;

    /** A grant at its place in the chart's list; its holder may be missing. */
    private record PlacedGrant(long place, Grant grant, Optional<Versioned<Holder>> holder) {}

    private record OtherHolder(Instant createdAt, Versioned<Holder> holder) {

        String id() {
            return holder.value().id().value();
        }
    }

    GrantedChart(PracticeId practice, ChartId chart) {
        this.practice = practice;
        this.chart = chart;
        this.record = Versioned.fresh(ChartRecord.untouched(practice, chart));
    }

    boolean add(ResultColumns columns) throws SQLException {
        Optional<String> grant = columns.maybe("grant_id");
        if (grants.isEmpty()) {
            record = ChartRows.chart(practice, chart, columns);
        }
        if (grant.isEmpty()) {
            return true;
        }
        if (!grants.containsKey(grant.get())) {
            grants.put(
                    grant.get(),
                    new PlacedGrant(columns.number("place"), GrantRows.grant(columns), holder(columns, "holder_")));
        }
        addOther(columns, OTHER);
        addOther(columns, FORMER);
        return true;
    }

    private void addOther(ResultColumns columns, String prefix) throws SQLException {
        Optional<String> other = columns.maybe(prefix + "id");
        if (other.isPresent() && !others.containsKey(other.get())) {
            Versioned<Holder> holder = HolderRows.holder(practice, columns, prefix);
            others.put(other.get(), new OtherHolder(columns.instant(prefix + "created_at"), holder));
        }
    }

    private Optional<Versioned<Holder>> holder(ResultColumns columns, String prefix) throws SQLException {
        return columns.maybe(prefix + "id").isPresent()
                ? Optional.of(HolderRows.holder(practice, columns, prefix))
                : Optional.empty();
    }

    AccountAccess access(AccountId account) {
        List<PlacedGrant> placed = new ArrayList<>(grants.values());
        placed.sort(Comparator.comparingLong(PlacedGrant::place));
        List<OtherHolder> oldestFirst = new ArrayList<>(others.values());
        oldestFirst.sort(Comparator.comparing(OtherHolder::createdAt).thenComparing(OtherHolder::id));
        List<Grant> inOrder = new ArrayList<>(placed.size());
        Map<HolderId, Versioned<Holder>> holders = new LinkedHashMap<>();
        for (PlacedGrant one : placed) {
            inOrder.add(one.grant());
            one.holder().ifPresent(holder -> holders.putIfAbsent(one.grant().holder(), holder));
        }
        for (OtherHolder other : oldestFirst) {
            holders.putIfAbsent(other.holder().value().id(), other.holder());
        }
        return new AccountAccess(account, record, inOrder, List.copyOf(holders.values()));
    }
}
