package dev.portalaccess.jdbc.internal.read;

import dev.portalaccess.jdbc.internal.rows.Names;
import dev.portalaccess.jdbc.internal.sql.Param;
import dev.portalaccess.jdbc.internal.sql.Part;
import dev.portalaccess.model.Invitation.Status;
import dev.portalaccess.model.InvitationFilter;
import dev.portalaccess.model.InvitationState.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Which invitations a filter admits, told to the database. */
final class Selecting {

    private Selecting() {}

    static void by(InvitationFilter filter, Query query) {
        states(filter, query);
        filter.channel().ifPresent(channel -> query.equal("channel", channel.name()));
        filter.holder().ifPresent(holder -> query.equal("holder", holder.value()));
        filter.issuer()
                .ifPresent(issuer -> query.equal("issuer", issuer.id())
                        .equal("issuer_kind", issuer.kind().name()));
        filter.chart()
                .ifPresent(chart -> query.and(
                        " AND id IN (SELECT c.invitation FROM " + Names.INVITATION_CHART
                                + " c WHERE c.practice = ? AND c.chart = ?)",
                        List.of(query.params().get(0), Param.of(chart.value()))));
        filter.issued().ifPresent(span -> {
            query.and(" AND issued_at >= ?", List.of(Param.of(span.from())));
            span.until().ifPresent(until -> query.and(" AND issued_at < ?", List.of(Param.of(until))));
        });
    }

    private static void states(InvitationFilter filter, Query query) {
        List<Param> params = new ArrayList<>();
        String any = filter.states().stream()
                .map(status -> condition(status, filter, params))
                .collect(Collectors.joining(" OR ", " AND (", ")"));
        query.and(any, params);
    }

    private static String condition(Status status, InvitationFilter filter, List<Param> params) {
        switch (status) {
            case LIVE -> {
                params.addAll(List.of(Param.of(Kind.LIVE), Param.of(filter.at())));
                return "(state = ? AND issued_until > ?)";
            }
            case EXPIRED -> {
                params.addAll(List.of(Param.of(Kind.LIVE), Param.of(filter.at())));
                return "(state = ? AND issued_until <= ?)";
            }
            case UNRECOGNISED -> {
                List<Kind> known = Arrays.stream(Kind.values())
                        .filter(kind -> kind != Kind.UNRECOGNISED)
                        .toList();
                known.forEach(kind -> params.add(Param.of(kind)));
                return "state NOT IN (" + Part.marks(known.size()) + ")";
            }
            default -> {
                params.add(Param.of(status));
                return "state = ?";
            }
        }
    }
}
