package dev.portalaccess.jdbc.tenancy;

import dev.portalaccess.model.InvitationFilter;
import dev.portalaccess.model.Key;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.PracticeId;
import dev.portalaccess.model.RegistrationStep;
import dev.portalaccess.testkit.contract.Storage;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Every read there is, for one practice. */
final class Look {

    private static final Page.Request ALL = Page.Request.first(500);

    private final Storage storage;
    private final PracticeId practice;
    private final Map<String, Object> answers = new LinkedHashMap<>();

    private Look(Storage storage, PracticeId practice) {
        this.storage = storage;
        this.practice = practice;
    }

    /** What the practice reads, read by read. */
    static Map<String, Object> around(Storage storage, PracticeId practice) {
        Look look = new Look(storage, practice);
        look.records();
        look.byKeys();
        look.lists();
        return look.answers;
    }

    private void records() {
        answers.put("chart", storage.store().chart(practice, Tenant.CHART));
        answers.put("grants of", storage.store().grantsOf(practice, Tenant.ACCOUNT));
        answers.put("practice chain", storage.store().practiceChain(practice));
        answers.put("message", storage.outbox().message(practice, Tenant.MESSAGE));
        answers.put("receipt", storage.store().receipt(practice, Key.of(Tenant.commit(0))));
        answers.put("request", storage.store().receipt(practice, Tenant.REQUEST));
    }

    private void byKeys() {
        invitation(Key.of(Tenant.INVITATION));
        invitation(Key.selector("selector"));
        invitation(Key.userName("user"));
        invitation(Key.serial("serial"));
        invitation(Key.liveInvitation(Tenant.HOLDER, Tenant.CHART));
        holder(Key.of(Tenant.HOLDER));
        holder(Key.holder(Tenant.CHART));
        holder(Key.holder(Tenant.PERSON));
        registration(Key.of(Tenant.REGISTRATION));
        registration(Key.registration(Tenant.INVITATION));
        registration(Key.liveRegistration(Tenant.NAME, Tenant.ADDRESS));
        registration(Key.of(Tenant.APPOINTMENT));
    }

    private void invitation(Key key) {
        answers.put(key.kind().name(), storage.store().invitation(practice, key));
    }

    private void holder(Key key) {
        answers.put(key.kind().name(), storage.store().holder(practice, key));
    }

    private void registration(Key key) {
        answers.put(key.kind().name(), storage.store().registration(practice, key));
    }

    private void lists() {
        InvitationFilter every = InvitationFilter.all(Tenant.START);
        list("invitations", storage.queries().invitations(practice, every, ALL));
        list("messages", storage.outbox().messages(practice, EnumSet.allOf(MessageState.class), ALL));
        list(
                "registrations",
                storage.queries().registrations(practice, EnumSet.allOf(RegistrationStep.Kind.class), ALL));
        list("history", storage.queries().history(practice, Tenant.CHART, ALL));
        list("trail", storage.queries().trail(practice, Optional.of(Tenant.CHART), ALL));
        list("practice trail", storage.queries().trail(practice, Optional.empty(), ALL));
        list("refusals", storage.queries().refusals(practice, ALL));
        answers.put("sharing", storage.queries().sharing(practice, Tenant.ADDRESS.mailbox()));
        answers.put("trail start", storage.queries().trailStart(practice, Optional.of(Tenant.CHART)));
        answers.put("practice trail start", storage.queries().trailStart(practice, Optional.empty()));
    }

    private void list(String name, Page<?> page) {
        answers.put(name, page.items());
    }
}
