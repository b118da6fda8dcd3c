package dev.portalaccess.examples.frontdesk;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.portalaccess.model.ChartArea;
import dev.portalaccess.model.Obligation;
import dev.portalaccess.model.id.AccessRecordId;
import dev.portalaccess.model.id.AccessRequestId;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.AppointmentId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.CommitId;
import dev.portalaccess.model.id.GrantId;
import dev.portalaccess.model.id.HoldId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.model.id.MessageId;
import dev.portalaccess.model.id.PersonId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.id.RegistrationId;
import java.util.stream.Stream;

/** Writes the library's ids, areas and obligations as plain strings in JSON, and reads them from these. */
final class IdsAsText {

    private IdsAsText() {}

    static SimpleModule module() {
        SimpleModule module = new SimpleModule("portal-access-ids");
        Stream.of(ChartId.class, AccountId.class, PracticeId.class, PersonId.class, HolderId.class, GrantId.class)
                .forEach(id -> module.setMixInAnnotation(id, AsText.class));
        Stream.of(HoldId.class, InvitationId.class, MessageId.class, RegistrationId.class, AppointmentId.class)
                .forEach(id -> module.setMixInAnnotation(id, AsText.class));
        return module.setMixInAnnotation(CommitId.class, AsText.class)
                .setMixInAnnotation(AccessRecordId.class, AsText.class)
                .setMixInAnnotation(AccessRequestId.class, AsText.class)
                .setMixInAnnotation(ChartArea.class, PathAsText.class)
                .setMixInAnnotation(Obligation.class, CodeAsText.class);
    }

    private abstract static class AsText {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        AsText(String value) {}

        @JsonValue
        abstract String value();
    }

    private abstract static class PathAsText {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        PathAsText(String path) {}

        @JsonValue
        abstract String path();
    }

    private abstract static class CodeAsText {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        CodeAsText(String code) {}

        @JsonValue
        abstract String code();
    }
}
