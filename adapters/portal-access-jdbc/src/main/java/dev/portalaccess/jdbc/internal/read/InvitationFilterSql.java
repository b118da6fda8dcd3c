package dev.portalaccess.jdbc.internal.read;

import dev.portalaccess.jdbc.internal.rows.TableNames;
import dev.portalaccess.jdbc.internal.sql.ConditionalStatement;
import dev.portalaccess.jdbc.internal.sql.SqlParameter;
import dev.portalaccess.model.InvitationFilter;
import dev.portalaccess.model.InvitationStatus;
import dev.portalaccess.model.stored.InvitationState.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The SQL condition of an invitation filter. */
final class InvitationFilterSql {

    private InvitationFilterSql() {}

    static void by(InvitationFilter filter, SelectBuilder query) {
        states(filter, query);
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
    }

    private static void states(InvitationFilter filter, SelectBuilder query) {
        List<SqlParameter> params = new ArrayList<>();
        String any = filter.states().stream()
                .map(status -> condition(status, filter, params))
                .collect(Collectors.joining(" OR ", " AND (", ")"));
        query.and(any, params);
    }

    private static String condition(InvitationStatus status, InvitationFilter filter, List<SqlParameter> params) {
        switch (status) {
            case LIVE -> {
                params.addAll(List.of(SqlParameter.of(Kind.LIVE), SqlParameter.of(filter.at())));
                return "(state = ? AND issued_until > ?)";
            }
            case EXPIRED -> {
                params.addAll(List.of(SqlParameter.of(Kind.LIVE), SqlParameter.of(filter.at())));
                return "(state = ? AND issued_until <= ?)";
            }
            case UNRECOGNISED -> {
                List<Kind> known = Arrays.stream(Kind.values())
                        .filter(kind -> kind != Kind.UNRECOGNISED)
                        .toList();
                known.forEach(kind -> params.add(SqlParameter.of(kind)));
                return "state NOT IN (" + ConditionalStatement.marks(known.size()) + ")";
            }
            default -> {
                params.add(SqlParameter.of(status));
                return "state = ?";
            }
        }
    }
}
