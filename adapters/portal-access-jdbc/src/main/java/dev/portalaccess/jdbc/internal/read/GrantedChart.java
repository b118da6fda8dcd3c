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
 * What a decision about one account and one chart rests on, from rows in any order. A row has the chart and perhaps one
 * of its grants with the grant's holder, or, without a chart, a holder whose account it is or was.
 */
final class GrantedChart {

    private final PracticeId practice;
    private final ChartId chart;
    private final List<PlacedGrant> grants = new ArrayList<>();
    private final Map<String, PlacedHolder> holders = new LinkedHashMap<>();
    private Versioned<ChartRecord> record;

    private record PlacedGrant(long place, Grant grant) {}

    /** A holder; {@code createdAt} puts those without a grant in order, and is not read of the others. */
    private record PlacedHolder(Instant createdAt, Versioned<Holder> holder) {

        HolderId id() {
            return holder.value().id();
        }
    }

    GrantedChart(PracticeId practice, ChartId chart) {
        this.practice = practice;
        this.chart = chart;
        this.record = Versioned.fresh(ChartRecord.untouched(practice, chart));
    }

    boolean add(ResultColumns columns) throws SQLException {
        boolean ofChart = columns.maybeNumber("version").isPresent();
        if (ofChart && grants.isEmpty()) {
            record = ChartRows.chart(practice, chart, columns);
        }
        if (ofChart && columns.maybe("grant_id").isPresent()) {
            grants.add(new PlacedGrant(columns.number("place"), GrantRows.grant(columns)));
        }
        Optional<String> holder = columns.maybe("holder_id");
        if (holder.isPresent() && !holders.containsKey(holder.get())) {
            holders.put(
                    holder.get(),
                    new PlacedHolder(
                            ofChart ? Instant.EPOCH : columns.instant("created_at"),
                            HolderRows.holder(practice, columns, "holder_")));
        }
        return true;
    }

    /** Returns the grants in their order, with their holders first and then every other holder, the oldest first. */
    AccountAccess access(AccountId account) {
        if (grants.isEmpty()) {
            return new AccountAccess(account, record, List.of(), List.of());
        }
        grants.sort(Comparator.comparingLong(PlacedGrant::place));
        List<Grant> inOrder = new ArrayList<>(grants.size());
        Map<HolderId, Versioned<Holder>> ofGrants = new LinkedHashMap<>();
        for (PlacedGrant one : grants) {
            inOrder.add(one.grant());
            PlacedHolder holder = holders.get(one.grant().holder().value());
            if (holder != null) {
                ofGrants.put(holder.id(), holder.holder());
            }
        }
        List<PlacedHolder> oldestFirst = new ArrayList<>(holders.values());
        oldestFirst.sort(Comparator.comparing(PlacedHolder::createdAt)
                .thenComparing(holder -> holder.id().value()));
        for (PlacedHolder other : oldestFirst) {
            ofGrants.putIfAbsent(other.id(), other.holder());
        }
        return new AccountAccess(account, record, inOrder, List.copyOf(ofGrants.values()));
    }
}
