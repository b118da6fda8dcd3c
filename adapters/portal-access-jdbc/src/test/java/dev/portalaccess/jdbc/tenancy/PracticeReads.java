package dev.portalaccess.jdbc.tenancy;

import dev.portalaccess.model.InvitationFilter;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.RegistrationStep;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.spi.storage.Storage;
import dev.portalaccess.testkit.internal.OpenGrants;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Every read there is, for one practice. */
final class PracticeReads {

    private static final Page.Request ALL = Page.Request.first(500);

    private final Storage storage;
    private final PracticeId practice;
    private final Map<String, Object> answers = new LinkedHashMap<>();

    private PracticeReads(Storage storage, PracticeId practice) {
        this.storage = storage;
        this.practice = practice;
    }

    /** What the practice reads, read by read. */
    static Map<String, Object> around(Storage storage, PracticeId practice) {
        PracticeReads look = new PracticeReads(storage, practice);
        look.records();
        look.byKeys();
        look.lists();
        return look.answers;
    }

    private void records() {
        answers.put("chart", storage.chart(practice, PracticeTenant.CHART));
        answers.put("grants of", OpenGrants.of(storage, practice, PracticeTenant.ACCOUNT));
        answers.put("practice record", storage.practiceRecord(practice));
        answers.put("message", storage.message(practice, PracticeTenant.MESSAGE));
        answers.put("receipt", storage.receipt(practice, RecordKey.of(PracticeTenant.commit(0))));
        answers.put("request", storage.receipt(practice, PracticeTenant.REQUEST));
    }

    private void byKeys() {
        invitation(RecordKey.of(PracticeTenant.INVITATION));
        invitation(RecordKey.selector("selector"));
        invitation(RecordKey.userName("user"));
        invitation(RecordKey.serial("serial"));
        invitation(RecordKey.liveInvitation(PracticeTenant.HOLDER, PracticeTenant.CHART));
        holder(RecordKey.of(PracticeTenant.HOLDER));
        holder(RecordKey.holder(PracticeTenant.CHART));
        holder(RecordKey.holder(PracticeTenant.PERSON));
        registration(RecordKey.of(PracticeTenant.REGISTRATION));
        registration(RecordKey.registration(PracticeTenant.INVITATION));
        registration(RecordKey.liveRegistration(PracticeTenant.NAME, PracticeTenant.ADDRESS));
        registration(RecordKey.of(PracticeTenant.APPOINTMENT));
    }

    private void invitation(RecordKey key) {
        answers.put(key.kind().name(), storage.invitation(practice, key));
    }

    private void holder(RecordKey key) {
        answers.put(key.kind().name(), storage.holder(practice, key));
    }

    private void registration(RecordKey key) {
        answers.put(key.kind().name(), storage.registration(practice, key));
    }

    private void lists() {
        InvitationFilter every = InvitationFilter.all(PracticeTenant.START);
        list("invitations", storage.invitations(practice, every, ALL));
        list("messages", storage.messages(practice, EnumSet.allOf(MessageState.class), ALL));
        list("registrations", storage.registrations(practice, EnumSet.allOf(RegistrationStep.Kind.class), ALL));
        list("history", storage.history(practice, PracticeTenant.CHART, ALL));
        list("trail", storage.trail(practice, Optional.of(PracticeTenant.CHART), ALL));
        list("practice trail", storage.trail(practice, Optional.empty(), ALL));
        list("refusals", storage.refusals(practice, ALL));
        answers.put("sharing", storage.sharing(practice, PracticeTenant.ADDRESS.mailbox()));
        answers.put("trail start", storage.trailStart(practice, Optional.of(PracticeTenant.CHART)));
        answers.put("practice trail start", storage.trailStart(practice, Optional.empty()));
    }

    private void list(String name, Page<?> page) {
        answers.put(name, page.items());
    }
}
