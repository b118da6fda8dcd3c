package dev.portalaccess.jdbc.internal.read;

import dev.portalaccess.jdbc.internal.rows.TableNames;
import dev.portalaccess.jdbc.internal.sql.SqlParameter;
import dev.portalaccess.model.InvitationFilter;
import dev.portalaccess.model.InvitationStatus;
import dev.portalaccess.model.stored.InvitationState.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The SQL condition of an invitation filter. */
final class InvitationFilterSql {

    private InvitationFilterSql() {}

    /** Returns the queries that together find what the filter lets through. */
    static List<SelectBuilder> by(InvitationFilter filter, SelectBuilder query) {
        filter.channel().ifPresent(channel -> query.equal("channel", channel.name()));
        filter.holder().ifPresent(holder -> query.equal("holder", holder.value()));
        filter.issuer()
                .ifPresent(issuer -> query.equal("issuer", issuer.id())
                        .equal("issuer_kind", issuer.kind().name()));
        filter.chart()
                .ifPresent(chart -> query.and(
                        " AND id IN (SELECT c.invitation FROM " + TableNames.INVITATION_CHART
                                + " c WHERE c.practice = ? AND c.chart = ?)",
                        List.of(query.params().get(0), SqlParameter.of(chart.value()))));
        filter.issued().ifPresent(span -> {
            query.and(" AND issued_at >= ?", List.of(SqlParameter.of(span.from())));
            span.until().ifPresent(until -> query.and(" AND issued_at < ?", List.of(SqlParameter.of(until))));
        });
        return states(filter, query);
    }

    /** Of what is stored as live, the window decides whether it is live or expired. */
    private static List<SelectBuilder> states(InvitationFilter filter, SelectBuilder query) {
        boolean live = filter.states().contains(InvitationStatus.LIVE);
        boolean expired = filter.states().contains(InvitationStatus.EXPIRED);
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        filter.states().forEach(status -> kinds.add(kind(status)));
        if (live == expired) {
            return query.byState("state", kinds, Kind.UNRECOGNISED);
        }
        kinds.remove(Kind.LIVE);
        List<SelectBuilder> queries = new ArrayList<>(query.byState("state", kinds, Kind.UNRECOGNISED));
        queries.add(query.copy()
                .equal("state", Kind.LIVE.name())
                .and(" AND issued_until " + (live ? "> ?" : "<= ?"), List.of(SqlParameter.of(filter.at()))));
        return queries;
    }

    private static Kind kind(InvitationStatus status) {
        return status == InvitationStatus.EXPIRED ? Kind.LIVE : Kind.valueOf(status.name());
    }
}
