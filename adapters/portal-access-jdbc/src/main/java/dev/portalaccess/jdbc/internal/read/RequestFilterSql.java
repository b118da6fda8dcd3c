package dev.portalaccess.jdbc.internal.read;

import dev.portalaccess.jdbc.internal.sql.SqlParameter;
import dev.portalaccess.model.RequestStatus;
import dev.portalaccess.model.stored.RequestFilter;
import dev.portalaccess.model.stored.RequestState.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The SQL condition of a filter of requests for access. */
final class RequestFilterSql {

    private RequestFilterSql() {}

    /** Returns the queries that together find every request on the list. */
    static List<SelectBuilder> by(RequestFilter filter, SelectBuilder query) {
        filter.chart().ifPresent(chart -> query.equal("chart", chart.value()));
        filter.requester()
                .ifPresent(requester -> query.equal("requester", requester.id())
                        .equal("requester_kind", requester.kind().name()));
        return states(filter, query);
    }

    /** A request that is stored as submitted waits or has expired, as the time decides. */
    private static List<SelectBuilder> states(RequestFilter filter, SelectBuilder query) {
        boolean waiting = filter.states().contains(RequestStatus.WAITING);
        boolean expired = filter.states().contains(RequestStatus.EXPIRED);
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        filter.states().forEach(status -> kinds.add(kind(status)));
        if (waiting == expired) {
            return query.byState("state", kinds, Kind.UNRECOGNISED);
        }
        kinds.remove(Kind.SUBMITTED);
        List<SelectBuilder> queries = new ArrayList<>(query.byState("state", kinds, Kind.UNRECOGNISED));
        queries.add(query.copy()
                .equal("state", Kind.SUBMITTED.name())
                .and(" AND expires_at " + (waiting ? "> ?" : "<= ?"), List.of(SqlParameter.of(filter.at()))));
        return queries;
    }

    private static Kind kind(RequestStatus status) {
        return switch (status) {
            case WAITING, EXPIRED -> Kind.SUBMITTED;
            case WITHDRAWN -> Kind.WITHDRAWN;
            case APPROVED -> Kind.APPROVED;
            case REJECTED -> Kind.REJECTED;
            case UNRECOGNISED -> Kind.UNRECOGNISED;
        };
    }
}
