package dev.portalaccess.internal.invitations;

import dev.portalaccess.model.Page.Cursor;
import dev.portalaccess.model.id.InvitationId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The result of one batch.
 *
 * @param cancelled the invitations that it cancelled
 * @param next the start of the next batch; empty after the last
 */
record CancelledPage(List<InvitationId> cancelled, Optional<Cursor> next) {

    private static final String NEXT = "next ";
    private static final String CANCELLED = "cancelled ";

    CancelledPage {
        cancelled = List.copyOf(cancelled);
    }

    List<String> toLines() {
        List<String> lines = new ArrayList<>();
        next.ifPresent(place -> lines.add(NEXT + place.value()));
        cancelled.forEach(id -> lines.add(CANCELLED + id.value()));
        return lines;
    }

    static CancelledPage fromLines(List<String> lines) {
        return new CancelledPage(
                lines.stream()
                        .filter(line -> line.startsWith(CANCELLED))
                        .map(line -> new InvitationId(line.substring(CANCELLED.length())))
                        .toList(),
                lines.stream()
                        .filter(line -> line.startsWith(NEXT))
                        .map(line -> new Cursor(line.substring(NEXT.length())))
                        .findFirst());
    }
}
