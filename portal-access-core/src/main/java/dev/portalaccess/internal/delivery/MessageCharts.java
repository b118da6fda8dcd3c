package dev.portalaccess.internal.delivery;

import dev.portalaccess.internal.engine.HolderCharts;
import dev.portalaccess.internal.engine.ServiceDependencies;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.stored.RecordKey;
import java.util.List;

/** The charts that a message concerns, for the check of staff rights (PA-118). */
final class MessageCharts {

    private final ServiceDependencies parts;

    MessageCharts(ServiceDependencies parts) {
        this.parts = parts;
    }

    /** Returns those that its invitation would open, or without an invitation those that its reader has to do with. */
    List<ChartId> of(Message message) {
        if (parts.rights().isEmpty()) {
            return List.of();
        }
        return message.invitation().isPresent()
                ? message.invitation()
                        .flatMap(id -> parts.store().invitation(message.practice(), RecordKey.of(id)))
                        .map(invitation -> invitation.value().charts())
                        .orElse(List.of())
                : new HolderCharts(parts, message.practice()).of(message.holder());
    }
}
