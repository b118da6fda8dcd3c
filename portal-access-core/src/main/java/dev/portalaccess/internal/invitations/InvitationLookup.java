package dev.portalaccess.internal.invitations;

import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.engine.FindingDefinition;
import dev.portalaccess.internal.engine.ServiceDependencies;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.RecordKey;
import java.util.List;
import java.util.Optional;

/** Finds the invitation that a command names. */
final class InvitationLookup {

    private final ServiceDependencies parts;
    private final PracticeId practice;
    private final InvitationId id;

    InvitationLookup(ServiceDependencies parts, PracticeId practice, InvitationId id) {
        this.parts = parts;
        this.practice = practice;
        this.id = id;
    }

    Optional<Versioned<Invitation>> find(DecisionRound round) {
        Optional<Versioned<Invitation>> found = read();
        if (found.isEmpty()) {
            round.add(FindingDefinition.INVITATION_UNKNOWN, "invitation");
        }
        return found;
    }

    /**
     * Returns the charts of the invitation. They never change, so staff rights can be checked before any decision
     * (PA-132).
     */
    List<ChartId> charts() {
        return parts.rights().isEmpty()
                ? List.of()
                : read().map(invitation -> invitation.value().charts()).orElse(List.of());
    }

    /** Returns the charts of those invitations that are still stored. */
    static List<ChartId> charts(ServiceDependencies parts, PracticeId practice, List<InvitationId> invitations) {
        return invitations.stream()
                .flatMap(id -> parts.store().invitation(practice, RecordKey.of(id)).stream())
                .flatMap(invitation -> invitation.value().charts().stream())
                .distinct()
                .toList();
    }

    private Optional<Versioned<Invitation>> read() {
        return parts.store().invitation(practice, RecordKey.of(id));
    }
}
