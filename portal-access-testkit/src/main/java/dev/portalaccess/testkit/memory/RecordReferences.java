package dev.portalaccess.testkit.memory;

import static java.util.stream.Collectors.toSet;

import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.RegistrationStep;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.model.stored.AccessBlock;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.spi.storage.AccessQueries.FormerGrant;
import dev.portalaccess.spi.storage.AccountReads.ClosedGrant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The references between the records of one practice. */
record RecordReferences(PracticeTables tables) {

    private static final Set<RegistrationStep.Kind> UNDER_WAY = EnumSet.of(
            RegistrationStep.Kind.CLAIMED,
            RegistrationStep.Kind.WAITING,
            RegistrationStep.Kind.REGISTERED,
            RegistrationStep.Kind.UNRECOGNISED);

    /** Reports whether a worker may still send the message. */
    static boolean mayWait(Message message) {
        return message.state().isWaiting() || message.state() == MessageState.UNRECOGNISED;
    }

    /** Reports whether a registration in progress names the invitation. */
    boolean isNeeded(InvitationId invitation) {
        return tables.registrations.values().stream()
                .map(Versioned::value)
                .filter(one -> UNDER_WAY.contains(one.step().kind()))
                .anyMatch(one -> one.invitation().equals(invitation));
    }

    /** Returns the ids of all holders that any record names. */
    Set<String> holders() {
        return Stream.of(invitedOrRegistering(), granted(), barred(), written())
                .flatMap(named -> named)
                .map(HolderId::value)
                .collect(toSet());
    }

    private Stream<HolderId> invitedOrRegistering() {
        return Stream.concat(
                tables.invitations.values().stream()
                        .map(stored -> stored.value().holder()),
                tables.registrations.values().stream().map(Versioned::value).map(Registration::holder));
    }

    private Stream<HolderId> granted() {
        return Stream.of(
                        charts().flatMap(chart -> chart.grants().stream()),
                        tables.formers.values().stream().map(FormerGrant::grant),
                        tables.closed.values().stream().map(ClosedGrant::grant))
                .flatMap(grants -> grants)
                .map(Grant::holder);
    }

    private Stream<HolderId> barred() {
        return charts().flatMap(chart -> chart.blocks().stream())
                .map(AccessBlock::holder)
                .flatMap(Optional::stream);
    }

    private Stream<HolderId> written() {
        return tables.messages.values().stream()
                .map(OutboxEntry::message)
                .filter(message -> mayWait(message) && message.invitation().isEmpty())
                .map(Message::holder);
    }

    private Stream<ChartAccess> charts() {
        return tables.charts.values().stream().map(Versioned::value);
    }
}
