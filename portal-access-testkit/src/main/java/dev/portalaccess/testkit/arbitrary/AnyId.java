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

/** Ids: short ones that meet again and again, and everything else that can be one. */
@SuppressWarnings("exports")
public final class AnyId {

    private static final int LONGEST = 128;

    private AnyId() {}

    /** The text of an id: a few that collide, printable ASCII up to 128 characters, and letters of other scripts. */
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

    /** Practices. */
    public static Arbitrary<PracticeId> practice() {
        return text().map(PracticeId::new);
    }

    /** Charts. */
    public static Arbitrary<ChartId> chart() {
        return text().map(ChartId::new);
    }

    /** The host's ids of persons. */
    public static Arbitrary<PersonId> person() {
        return text().map(PersonId::new);
    }

    /** Logins. */
    public static Arbitrary<AccountId> account() {
        return text().map(AccountId::new);
    }

    /** Appointments. */
    public static Arbitrary<AppointmentId> appointment() {
        return text().map(AppointmentId::new);
    }

    /** Holders. */
    public static Arbitrary<HolderId> holder() {
        return text().map(HolderId::new);
    }

    /** Invitations. */
    public static Arbitrary<InvitationId> invitation() {
        return text().map(InvitationId::new);
    }

    /** Grants. */
    public static Arbitrary<GrantId> grant() {
        return text().map(GrantId::new);
    }

    /** Holds. */
    public static Arbitrary<HoldId> hold() {
        return text().map(HoldId::new);
    }

    /** Messages. */
    public static Arbitrary<MessageId> message() {
        return text().map(MessageId::new);
    }

    /** Registrations. */
    public static Arbitrary<RegistrationId> registration() {
        return text().map(RegistrationId::new);
    }

    /** Commits. */
    public static Arbitrary<CommitId> commit() {
        return text().map(CommitId::new);
    }

    /** Staff, logins and systems. */
    public static Arbitrary<Actor> actor() {
        return Combinators.combine(Arbitraries.of(Actor.Kind.class), text()).as(Actor::new);
    }
}
