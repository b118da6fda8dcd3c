package dev.portalaccess.testkit.memory;

import dev.portalaccess.model.Grant;
import dev.portalaccess.model.GrantState;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.RegistrationStep;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.model.stored.InvitationState;
import dev.portalaccess.model.stored.RequestState;
import dev.portalaccess.testkit.contract.storage.NewerRecord;
import java.util.List;

/** Writes into tables in memory what a newer version would write into a database. */
final class NewerRows {

    private static final String STATE = "OF_A_NEWER_VERSION {\"since\":7}";

    private NewerRows() {}

    static void rewrite(InMemoryAccessStore store, NewerRecord record) {
        store.in(record.practice(), tables -> {
            rewrite(tables, record);
            return true;
        });
    }

    private static void rewrite(PracticeTables tables, NewerRecord record) {
        String id = record.id();
        switch (record.kind()) {
            case INVITATION -> put(tables.invitations, id, "state", new InvitationState.Unrecognised(STATE));
            case REGISTRATION -> put(tables.registrations, id, "step", new RegistrationStep.Unrecognised(STATE));
            case ACCESS_REQUEST -> put(tables.requests, id, "state", new RequestState.Unrecognised(STATE));
            case GRANT ->
                tables.charts.values().stream()
                        .filter(chart -> chart.value().grants().stream()
                                .anyMatch(grant -> grant.id().value().equals(id)))
                        .forEach(chart -> put(
                                tables.charts, chart.value().chart().value(), "grants", changed(chart.value(), id)));
            case MESSAGE_STATE, MESSAGE_KIND -> {
                OutboxEntry queued = tables.messages.get(id).orElseThrow();
                tables.messages.put(id, RecordCopies.with(queued, "message", changed(queued.message(), record.kind())));
            }
            case HOLDER, SPOOLED_RECORD -> {
                // What lies in memory has the parts that this version knows, and no others.
            }
        }
    }

    private static <R extends Record> void put(OrderedTable<Versioned<R>> table, String id, String part, Object value) {
        Versioned<R> stored = table.get(id).orElseThrow();
        table.put(id, new Versioned<>(RecordCopies.with(stored.value(), part, value), stored.version()));
    }

    private static List<Grant> changed(ChartAccess chart, String id) {
        return chart.grants().stream()
                .map(grant -> grant.id().value().equals(id)
                        ? RecordCopies.with(grant, "standing", new GrantState.Unrecognised(STATE))
                        : grant)
                .toList();
    }

    private static Message changed(Message message, NewerRecord.Kind part) {
        return part == NewerRecord.Kind.MESSAGE_KIND
                ? RecordCopies.with(message, "kind", Message.Kind.UNRECOGNISED)
                        .withNewer(Message.NewerText.of(STATE, message.storedState()))
                : RecordCopies.with(
                                message,
                                "progress",
                                RecordCopies.with(message.progress(), "state", MessageState.UNRECOGNISED))
                        .withNewer(Message.NewerText.of(message.storedKind(), STATE));
    }
}
