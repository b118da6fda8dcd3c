package dev.portalaccess.testkit.arbitrary;

import dev.portalaccess.model.Actor;
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
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Generators for ids: short ids that collide often, and every other text that an id may have. */
@SuppressWarnings("exports")
public final class AnyId {

    private static final int LONGEST = 128;

    private AnyId() {}

    /**
     * Generates the text of an id: a few texts that collide, printable ASCII of up to 128 characters, and letters of
     * other scripts.
     */
    public static Arbitrary<String> text() {
        Arbitrary<String> ascii =
                Arbitraries.strings().withCharRange('!', '~').ofMinLength(1).ofMaxLength(LONGEST);
        Arbitrary<String> letters = Arbitraries.strings()
                .withCharRange('à', 'ö')
                .withCharRange('一', '十')
                .ofMinLength(1)
                .ofMaxLength(20);
        return Arbitraries.oneOf(Arbitraries.of("a", "A", "b", "1", "a-1"), ascii, letters)
                .withoutEdgeCases();
    }

    /** Generates practice ids. */
    public static Arbitrary<PracticeId> practice() {
        return text().map(PracticeId::new);
    }

    /** Generates chart ids. */
    public static Arbitrary<ChartId> chart() {
        return text().map(ChartId::new);
    }

    /** Generates the host's person ids. */
    public static Arbitrary<PersonId> person() {
        return text().map(PersonId::new);
    }

    /** Generates account ids. */
    public static Arbitrary<AccountId> account() {
        return text().map(AccountId::new);
    }

    /** Generates appointment ids. */
    public static Arbitrary<AppointmentId> appointment() {
        return text().map(AppointmentId::new);
    }

    /** Generates holder ids. */
    public static Arbitrary<HolderId> holder() {
        return text().map(HolderId::new);
    }

    /** Generates invitation ids. */
    public static Arbitrary<InvitationId> invitation() {
        return text().map(InvitationId::new);
    }

    /** Generates grant ids. */
    public static Arbitrary<GrantId> grant() {
        return text().map(GrantId::new);
    }

    /** Generates hold ids. */
    public static Arbitrary<HoldId> hold() {
        return text().map(HoldId::new);
    }

    /** Generates message ids. */
    public static Arbitrary<MessageId> message() {
        return text().map(MessageId::new);
    }

    /** Generates registration ids. */
    public static Arbitrary<RegistrationId> registration() {
        return text().map(RegistrationId::new);
    }

    /** Generates commit ids. */
    public static Arbitrary<CommitId> commit() {
        return text().map(CommitId::new);
    }

    /** Generates staff members, accounts and systems. */
    public static Arbitrary<Actor> actor() {
        return Combinators.combine(Arbitraries.of(Actor.Kind.class), text()).as(Actor::new);
    }
}
