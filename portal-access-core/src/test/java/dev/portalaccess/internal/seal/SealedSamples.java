package dev.portalaccess.internal.seal;

import dev.portalaccess.model.Actor;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.Digest;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.GrantState;
import dev.portalaccess.model.Hold;
import dev.portalaccess.model.IndividualKind;
import dev.portalaccess.model.InvitationPurpose;
import dev.portalaccess.model.Issuance;
import dev.portalaccess.model.LegalBasis;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.PasswordHash;
import dev.portalaccess.model.PersonName;
import dev.portalaccess.model.PhoneNumber;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.RegistrationStep;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.StatedBasis;
import dev.portalaccess.model.ValidityPeriod;
import dev.portalaccess.model.id.AccessRequestId;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.AppointmentId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.GrantId;
import dev.portalaccess.model.id.HoldId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.model.id.MessageId;
import dev.portalaccess.model.id.PersonId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.id.RegistrationId;
import dev.portalaccess.model.stored.AccessBlock;
import dev.portalaccess.model.stored.AccessFreeze;
import dev.portalaccess.model.stored.AccessRequest;
import dev.portalaccess.model.stored.AgeExemption;
import dev.portalaccess.model.stored.AuditHead;
import dev.portalaccess.model.stored.ChartRecord;
import dev.portalaccess.model.stored.DeliveryRoute;
import dev.portalaccess.model.stored.GrantTag;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.InvitationKeys;
import dev.portalaccess.model.stored.InvitationState;
import dev.portalaccess.model.stored.LinkDigest;
import dev.portalaccess.model.stored.PendingGrant;
import dev.portalaccess.model.stored.RedeemableInvitation;
import dev.portalaccess.model.stored.RequestState;
import dev.portalaccess.model.stored.TemporaryCredentials;
import dev.portalaccess.model.stored.TicketDigest;
import dev.portalaccess.model.stored.TryCount;
import dev.portalaccess.model.stored.WideRevocation;
import dev.portalaccess.model.text.InstructionText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One record of every kind that is sealed, with every optional part, by name. */
final class SealedSamples {

    static final PracticeId PRACTICE = new PracticeId("riverside");
    private static final ChartId CAMILLE = new ChartId("camille");
    private static final ChartId AMELIE = new ChartId("amélie");
    private static final HolderId HOLDER = new HolderId("h-1");
    private static final AccountId ACCOUNT = new AccountId("login-1");
    private static final InvitationId INVITATION = new InvitationId("i-1");
    private static final EmailAddress ADDRESS = new EmailAddress("ann+portal@example.org");
    private static final PersonName NAME = new PersonName("Zoë", "O'Neill");
    private static final Actor CLERK = Actor.staff("clerk-7");
    private static final Reason WORDS = Reason.of("safety", "by phone");
    private static final Instant AT = Instant.parse("2026-03-02T15:00:00Z");
    private static final Instant LATER = Instant.parse("2026-03-09T08:30:15.042Z");
    private static final Digest KEYED = Digest.keyed(new byte[32], "key-2");

    private SealedSamples() {}

    static Map<String, Object> all() {
        Map<String, Object> samples = new LinkedHashMap<>();
        samples.put("chart", chart());
        samples.put("grant", grant());
        samples.put("grant-held", held());
        samples.put("invitation", invitation());
        samples.put("holder", holder());
        samples.put("registration", registration());
        samples.put("access-request", request());
        samples.put("practice-chain", new AuditHead(4_000_000_000L, Optional.of(KEYED)));
        samples.put("message", message());
        samples.put("frozen-chart", chart().withFreezes(List.of(freeze())));
        samples.put("exempt-chart", chart().withExemptions(List.of(exemption())));
        samples.put("restricted-holder", holder().withBlocks(List.of(block())).withFreezes(List.of(freeze())));
        samples.put("silencing-holder", holder().withBlocks(List.of(block().silencingNotices())));
        samples.put(
                "holder-of-several-accounts",
                holder().alsoUsing(List.of(new AccountId("login-3"), new AccountId("login-2"))));
        samples.put("grant-narrow", narrow());
        samples.put("text", new InstructionText("From {{practice}}", "{{link}}\n\nRing the bell."));
        return samples;
    }

    static ChartRecord chart() {
        return new ChartRecord(
                PRACTICE,
                CAMILLE,
                List.of(new AccessBlock(
                        "b-1",
                        Optional.of(HOLDER),
                        Optional.of(ACCOUNT),
                        Optional.of(ADDRESS.mailbox()),
                        AT,
                        CLERK,
                        WORDS)),
                Optional.of(AMELIE),
                new AuditHead(3, Optional.of(Digest.plain(new byte[32]))),
                List.of(new GrantTag(new GrantId("g-1"), "tag-1")),
                List.of(new RedeemableInvitation(INVITATION, LATER)),
                List.of(),
                List.of());
    }

    private static AgeExemption exemption() {
        return new AgeExemption(
                "x-1",
                AgeExemption.Kind.CONSENT,
                Optional.of(HOLDER),
                AT,
                CLERK,
                WORDS,
                Optional.of("docket 77/26"),
                Optional.of(LocalDate.of(2028, 2, 29)));
    }

    private static AccessFreeze freeze() {
        return new AccessFreeze(
                "f-1", AT, CLERK, WORDS, Optional.of("docket 77/26"), Optional.of(LocalDate.of(2028, 2, 29)));
    }

    private static AccessBlock block() {
        return new AccessBlock(
                "b-2",
                Optional.empty(),
                Optional.of(ACCOUNT),
                Optional.empty(),
                AT,
                CLERK,
                WORDS,
                Optional.of("docket 77/26"),
                Optional.of(LocalDate.of(2028, 2, 29)));
    }

    static Grant grant() {
        return GrantStatementTest.grant(StatedBasis.of(LegalBasis.COURT_ORDER, "docket 77/26"))
                .because(new Grant.Change(LATER, CLERK, WORDS));
    }

    private static Grant narrow() {
        return grant().narrowedTo(GrantStatementTest.NARROW).obliging(GrantStatementTest.OBLIGATIONS);
    }

    private static Grant held() {
        return grant().heldBy(new Hold(
                        new HoldId("hold-2"),
                        Hold.BY_STAFF,
                        LATER,
                        CLERK,
                        WORDS,
                        Optional.of(LocalDate.of(2028, 2, 29))))
                .heldBy(new Hold(
                        new HoldId("hold-1"), Hold.BY_BLOCK, AT, Actor.LIBRARY, Reason.SAFETY, Optional.empty()));
    }

    private static Invitation invitation() {
        return new Invitation(
                PRACTICE,
                INVITATION,
                InvitationPurpose.ENABLING,
                HOLDER,
                new Issuance(
                        AT,
                        LATER,
                        CLERK,
                        Optional.of(new InvitationId("i-0")),
                        List.of(new Issuance.Waiver("address-in-use", WORDS))),
                new DeliveryRoute(Channel.EMAIL, Optional.of(ADDRESS), Locale.forLanguageTag("es-US")),
                List.of(new PendingGrant(
                        new GrantId("g-1"), CAMILLE, IndividualKind.OTHER, grant().terms(), List.of(AMELIE, CAMILLE))),
                new InvitationKeys(
                        "serial-1",
                        "selector-1",
                        List.of(new LinkDigest("e-1", KEYED, AT)),
                        Optional.of(new TemporaryCredentials(
                                "user-1",
                                Optional.of(new PasswordHash("$pbkdf2-sha256$i=1$c2FsdA$aGFzaA")),
                                2,
                                Optional.of(new TicketDigest(KEYED, LATER))))),
                new InvitationState.Redeemed(LATER, ACCOUNT, List.of(AMELIE)));
    }

    private static Holder holder() {
        return new Holder(
                PRACTICE,
                HOLDER,
                Optional.of(AMELIE),
                Optional.of(new PersonId("person-1")),
                NAME,
                Optional.of(ADDRESS),
                Optional.of(ACCOUNT),
                new TryCount(3, 1),
                List.of(AT, LATER),
                List.of(new WideRevocation(
                        CAMILLE,
                        Set.of(new AccountId("login-2"), ACCOUNT),
                        new GrantState.Revoked(LATER, CLERK, WORDS))),
                List.of(),
                List.of());
    }

    private static Registration registration() {
        return new Registration(
                PRACTICE,
                new RegistrationId("r-1"),
                INVITATION,
                HOLDER,
                new Registration.Invitee(NAME, ADDRESS, PhoneNumber.parse("+1 555 0100")),
                Registration.Source.appointment(new AppointmentId("a-1")),
                new RegistrationStep.Granted(
                        LATER,
                        new RegistrationStep.Claimed(AT, ACCOUNT, Optional.of(Relationship.MOTHER)),
                        CAMILLE,
                        new GrantId("g-1")));
    }

    private static AccessRequest request() {
        return new AccessRequest(
                PRACTICE,
                new AccessRequestId("q-1"),
                AccessRequest.Purpose.NOMINATION,
                CAMILLE,
                new AccessRequest.ProposedPerson(
                        IndividualKind.OTHER, Optional.of(AMELIE), Optional.of(NAME), Optional.of("seen-1")),
                grant().terms(),
                new DeliveryRoute(Channel.EMAIL, Optional.of(ADDRESS), Locale.forLanguageTag("es-US")),
                List.of(new AccessRequest.ProposedChart(AMELIE, Optional.of(Relationship.MOTHER))),
                new AccessRequest.Submission(AT, LATER, Actor.account(ACCOUNT), Optional.of("He drives me.")),
                Optional.of(new AccessRequest.Endorsement(AT, CLERK)),
                new RequestState.Rejected(LATER, CLERK, WORDS, "declined"));
    }

    private static Message message() {
        return new Message(
                PRACTICE,
                new MessageId("m-1"),
                Message.Kind.ACTIVATION_LINK,
                HOLDER,
                Optional.of(INVITATION),
                Channel.EMAIL,
                Optional.of(ADDRESS),
                Locale.ENGLISH,
                new ValidityPeriod(AT, Optional.of(LATER)),
                Message.Progress.queued(AT));
    }
}
