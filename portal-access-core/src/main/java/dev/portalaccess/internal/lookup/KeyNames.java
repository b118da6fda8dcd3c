package dev.portalaccess.internal.lookup;

import dev.portalaccess.model.Registration;
import dev.portalaccess.model.stored.AccessRequest;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.model.stored.TemporaryCredentials;

/** Whether a record names the key that led to it (PA-115). */
final class KeyNames {

    private KeyNames() {}

    static boolean namesInvitation(RecordKey key, Invitation invitation) {
        return switch (key.kind()) {
            case SELECTOR -> invitation.codes().selector().equals(key.value());
            case SERIAL -> invitation.codes().serial().equals(key.value());
            case USER_NAME ->
                invitation
                        .codes()
                        .credentials()
                        .map(TemporaryCredentials::userName)
                        .filter(key.value()::equals)
                        .isPresent();
            case LIVE_INVITATION ->
                invitation.charts().stream()
                        .anyMatch(chart -> RecordKey.liveInvitation(invitation.holder(), chart)
                                .equals(key));
            default -> true;
        };
    }

    static boolean namesHolder(RecordKey key, Holder holder) {
        return switch (key.kind()) {
            case HOLDER_CHART ->
                holder.chart().map(RecordKey::holder).filter(key::equals).isPresent();
            case HOLDER_PERSON ->
                holder.person().map(RecordKey::holder).filter(key::equals).isPresent();
            case BARRED_MAILBOX ->
                holder.blocks().stream()
                        .flatMap(block -> block.mailbox().stream())
                        .anyMatch(mailbox -> RecordKey.barred(mailbox).equals(key));
            default -> true;
        };
    }

    static boolean namesRequest(RecordKey key, AccessRequest request) {
        return key.kind() != RecordKey.Kind.OPEN_ACCESS_REQUEST
                || RecordKey.openRequest(request).equals(key);
    }

    static boolean namesRegistration(RecordKey key, Registration registration) {
        return switch (key.kind()) {
            case REGISTRATION_INVITATION ->
                RecordKey.registration(registration.invitation()).equals(key);
            case LIVE_REGISTRATION ->
                RecordKey.liveRegistration(
                                registration.invitee().name(),
                                registration.invitee().address())
                        .equals(key);
            // An appointment may lead to a registration that another one began.
            default -> true;
        };
    }
}
