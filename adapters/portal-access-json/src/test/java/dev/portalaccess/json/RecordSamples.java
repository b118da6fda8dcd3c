package dev.portalaccess.json;

import dev.portalaccess.model.AccessChange;
import dev.portalaccess.model.AccessLevel;
import dev.portalaccess.model.AccessRecord;
import dev.portalaccess.model.Actor;
import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.ChartArea;
import dev.portalaccess.model.ChartPart;
import dev.portalaccess.model.Digest;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.FeedEntry;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.GrantState;
import dev.portalaccess.model.GrantTerms;
import dev.portalaccess.model.Hold;
import dev.portalaccess.model.IndividualKind;
import dev.portalaccess.model.InvitationPurpose;
import dev.portalaccess.model.Issuance;
import dev.portalaccess.model.LegalBasis;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.Obligation;
import dev.portalaccess.model.PasswordHash;
import dev.portalaccess.model.Person;
import dev.portalaccess.model.PersonName;
import dev.portalaccess.model.PhoneNumber;
import dev.portalaccess.model.Provenance;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.RegistrationStep;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.Seal;
import dev.portalaccess.model.StatedBasis;
import dev.portalaccess.model.UsedGrant;
import dev.portalaccess.model.ValidityPeriod;
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
import dev.portalaccess.model.stored.AccessBlock;
import dev.portalaccess.model.stored.AccessFreeze;
import dev.portalaccess.model.stored.AccessRequest;
import dev.portalaccess.model.stored.AccessRequest.Endorsement;
import dev.portalaccess.model.stored.AccessRequest.ProposedChart;
import dev.portalaccess.model.stored.AccessRequest.ProposedPerson;
import dev.portalaccess.model.stored.AccessRequest.Submission;
import dev.portalaccess.model.stored.AgeExemption;
import dev.portalaccess.model.stored.AuditHead;
import dev.portalaccess.model.stored.ChartEvent;
import dev.portalaccess.model.stored.ChartRecord;
import dev.portalaccess.model.stored.CommandReceipt;
import dev.portalaccess.model.stored.DeliveryRoute;
import dev.portalaccess.model.stored.GrantTag;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.InvitationKeys;
import dev.portalaccess.model.stored.InvitationState;
import dev.portalaccess.model.stored.LinkDigest;
import dev.portalaccess.model.stored.PendingGrant;
import dev.portalaccess.model.stored.PracticeRecord;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.model.stored.RedeemableInvitation;
import dev.portalaccess.model.stored.ReportedPolicy;
import dev.portalaccess.model.stored.RequestState;
import dev.portalaccess.model.stored.RestoredBackup;
import dev.portalaccess.model.stored.TemporaryCredentials;
import dev.portalaccess.model.stored.TicketDigest;
import dev.portalaccess.model.stored.TryCount;
import dev.portalaccess.model.stored.WideRevocation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Records by name: every kind, every state and every constant, with all optional parts and with none. */
final class RecordSamples {

    static final PracticeId PRACTICE = new PracticeId("riverside");
    static final ChartId CAMILLE = new ChartId("camille");
    static final ChartId AMELIE = new ChartId("amélie");
    static final HolderId HOLDER = new HolderId("h-1");
    static final AccountId ACCOUNT = new AccountId("login-1");
    static final Actor CLERK = Actor.staff("clerk-7");
    static final Reason WORDS = Reason.of("safety", "She said \"not now\"\n\u2014 by phone");
    private static final Instant AT = Instant.parse("2026-03-02T15:00:00Z");
    private static final Instant LATER = Instant.parse("2026-03-09T08:30:15.042Z");
    private static final Digest PLAIN = Digest.plain(new byte[32]);
    private static final Digest KEYED = Digest.keyed(filled(), "key-2");
    private static final String NEWER_STATE = "{\"kind\":\"ESCROWED\",\"by\":{\"court\":7}}";
    private static final InvitationId INVITATION = new InvitationId("i-1");

    // Lists of their own, so that a constant that the model gains changes no sample but needs one more.
    private static final List<LegalBasis> BASES = List.of(
            LegalBasis.SELF,
            LegalBasis.PARENTAL_RESPONSIBILITY,
            LegalBasis.GUARDIANSHIP,
            LegalBasis.POWER_OF_ATTORNEY,
            LegalBasis.COURT_ORDER,
            LegalBasis.PATIENT_CONSENT,
            LegalBasis.BEST_INTEREST);
    private static final List<Provenance.Origin> ORIGINS =
            List.of(Provenance.Origin.ENABLED, Provenance.Origin.REGISTERED, Provenance.Origin.IMPORTED);
    private static final List<IndividualKind> ROLES = List.of(
            IndividualKind.PATIENT, IndividualKind.GUARANTOR, IndividualKind.ANOTHER_PATIENT, IndividualKind.OTHER);
    private static final List<InvitationPurpose> PURPOSES =
            List.of(InvitationPurpose.ENABLING, InvitationPurpose.PASSWORD, InvitationPurpose.REGISTRATION);
    private static final List<Message.Kind> KINDS = List.of(
            Message.Kind.ACTIVATION_LINK,
            Message.Kind.ACTIVATION_CREDENTIALS,
            Message.Kind.SELF_REGISTRATION,
            Message.Kind.LOGIN_INSTRUCTIONS,
            Message.Kind.PROXY_ADDED,
            Message.Kind.ACCESS_ENDED,
            Message.Kind.REMINDER,
            Message.Kind.UNRECOGNISED);

    private static final List<Message.Kind> NOTICES = List.of(
            Message.Kind.PROXY_INVITED,
            Message.Kind.PROXY_WIDENED,
            Message.Kind.PROXY_ENDED,
            Message.Kind.OTHER_ADDRESS,
            Message.Kind.PROXY_CHANGING,
            Message.Kind.ACCESS_CHANGING);
    private static final List<MessageState> STATES = List.of(
            MessageState.QUEUED,
            MessageState.DEFERRED,
            MessageState.HANDED_OVER,
            MessageState.BOUNCED,
            MessageState.PARKED,
            MessageState.PRINT_UNCERTAIN,
            MessageState.WITHDRAWN,
            MessageState.UNRECOGNISED);

    /** A scope with levels below the roots, one of them of an area that this version does not know. */
    static final Scope LEAVES = Scope.VIEW_ONLY
            .with(ChartArea.BILLING, AccessLevel.NONE)
            .with(ChartArea.NOTES, AccessLevel.NONE)
            .with(new ChartArea("clinical/results/genetics"), AccessLevel.NONE)
            .with(new ChartArea("of-a-later-version"), AccessLevel.ACT);

    private RecordSamples() {}

    static Map<String, Object> all() {
        Map<String, Object> samples = new LinkedHashMap<>();
        number(samples, "grant", grants());
        number(samples, "chart", charts());
        samples.put("blocks", blocks());
        samples.put("blocks-none", new BlockList(List.of(), List.of()));
        samples.put("blocks-freezes", restrictions());
        samples.put("blocks-exemptions", new BlockList(List.of(block("b-7")), List.of(), exemptions()));
        samples.put("blocks-events", new BlockList(List.of(block("b-8")), List.of(), List.of(), events()));
        samples.put("blocks-silence", new BlockList(List.of(block("b-5").silencingNotices()), List.of()));
        samples.put("audit-head", new AuditHead(3, Optional.of(KEYED)));
        samples.put("audit-head-empty", AuditHead.EMPTY);
        RestoredBackup restored = new RestoredBackup(
                Instant.parse("2026-03-02T08:00:00.250Z"),
                Instant.parse("2026-03-01T23:00:00Z"),
                Actor.staff("zoë"),
                Reason.other("disk failure"));
        samples.put(
                "practice",
                PracticeRecord.of(new AuditHead(3, Optional.of(KEYED))).with(restored));
        samples.put("restored-backup", restored);
        ReportedPolicy policy =
                new ReportedPolicy(Instant.parse("2026-03-02T08:00:00.250Z"), "rules 1\nareas clinical/genetics");
        samples.put("practice-policy", PracticeRecord.of(AuditHead.EMPTY).with(policy));
        samples.put("reported-policy", policy);
        number(samples, "invitation", invitations());
        number(samples, "holder", holders());
        number(samples, "registration", registrations());
        number(samples, "access-request", requests());
        number(samples, "receipt", receipts());
        number(samples, "audit-entry", entries());
        number(samples, "message", messages());
        number(samples, "access-record", accessRecords());
        number(samples, "feed-entry", feedEntries());
        return samples;
    }

    /** Blocks, freezes, exemptions and events as one value. */
    record BlockList(
            List<AccessBlock> blocks,
            List<AccessFreeze> freezes,
            List<AgeExemption> exemptions,
            List<ChartEvent> events) {
        BlockList(List<AccessBlock> blocks, List<AccessFreeze> freezes, List<AgeExemption> exemptions) {
            this(blocks, freezes, exemptions, List.of());
        }

        BlockList(List<AccessBlock> blocks, List<AccessFreeze> freezes) {
            this(blocks, freezes, List.of());
        }
    }

    private static void number(Map<String, Object> samples, String name, List<?> records) {
        for (int i = 0; i < records.size(); i++) {
            samples.put(name + "-" + (i + 1), records.get(i));
        }
    }

    private static <T> T of(List<T> constants, int number) {
        return constants.get(number % constants.size());
    }

    private static byte[] filled() {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) 0xa5);
        return bytes;
    }

    static List<Grant> grants() {
        List<Grant> grants = new ArrayList<>();
        grants.add(new Grant(
                new GrantId("g-bare"),
                CAMILLE,
                HOLDER,
                ACCOUNT,
                new GrantTerms(Optional.empty(), Optional.empty(), Scope.NOTHING),
                ValidityPeriod.from(AT),
                GrantState.NOT_HELD,
                new Provenance(
                        Provenance.Origin.ENABLED, IndividualKind.OTHER, Optional.empty(), List.of(CAMILLE), CLERK)));
        for (GrantState standing : standings()) {
            grants.add(full(grants.size(), standing));
        }
        grants.add(full(grants.size(), GrantState.NOT_HELD)
                .confirmed(new Grant.Confirmation(LATER, CLERK, Reason.STILL_RIGHT)));
        grants.add(narrow("g-narrow", new GrantTerms(Optional.empty(), Optional.empty(), LEAVES)));
        grants.add(narrow(
                "g-obliging",
                new GrantTerms(Optional.empty(), Optional.empty(), Scope.FULL)
                        .obliging(Set.of(new Obligation("later"), Obligation.WITHHOLD_CONFIDENTIAL))));
        return grants;
    }

    private static Grant narrow(String id, GrantTerms terms) {
        return new Grant(
                new GrantId(id),
                CAMILLE,
                HOLDER,
                ACCOUNT,
                terms,
                ValidityPeriod.from(AT),
                GrantState.NOT_HELD,
                new Provenance(
                        Provenance.Origin.ENABLED, IndividualKind.OTHER, Optional.empty(), List.of(CAMILLE), CLERK));
    }

    private static List<GrantState> standings() {
        Hold byStaff = new Hold(
                new HoldId("hold-2"), Hold.BY_STAFF, LATER, CLERK, WORDS, Optional.of(LocalDate.of(2028, 2, 29)));
        Hold byBlock =
                new Hold(new HoldId("hold-1"), Hold.BY_BLOCK, AT, Actor.LIBRARY, Reason.SAFETY, Optional.empty());
        return List.of(
                GrantState.NOT_HELD,
                new GrantState.Open(Set.of(byStaff, byBlock)),
                new GrantState.Revoked(LATER, Actor.account(ACCOUNT), Reason.HOLDER_REQUEST),
                new GrantState.Revoked(LATER, CLERK, WORDS),
                new GrantState.Unrecognised(NEWER_STATE),
                new GrantState.Unrecognised("FROZEN"),
                new GrantState.Unrecognised(""));
    }

    private static Grant full(int number, GrantState standing) {
        LegalBasis basis = of(BASES, number);
        return new Grant(
                new GrantId("g-" + number),
                CAMILLE,
                HOLDER,
                ACCOUNT,
                terms(basis),
                new ValidityPeriod(AT, Optional.of(LATER)),
                standing,
                new Provenance(
                        of(ORIGINS, number),
                        of(ROLES, number),
                        Optional.of(INVITATION),
                        List.of(AMELIE, CAMILLE),
                        CLERK),
                Optional.of(new Grant.Change(LATER, CLERK, WORDS)));
    }

    private static GrantTerms terms(LegalBasis basis) {
        return new GrantTerms(
                Optional.of(Relationship.MOTHER),
                Optional.of(StatedBasis.of(basis, "Docket 12/345")),
                Scope.of(AccessLevel.ACT, AccessLevel.VIEW, AccessLevel.NONE, AccessLevel.ACT));
    }

    static List<ChartRecord> charts() {
        return List.of(
                ChartRecord.untouched(PRACTICE, CAMILLE),
                new ChartRecord(
                        PRACTICE,
                        CAMILLE,
                        blocks().blocks(),
                        Optional.of(AMELIE),
                        new AuditHead(4_000_000_000L, Optional.of(KEYED))),
                ChartRecord.untouched(PRACTICE, CAMILLE)
                        .withTags(List.of(
                                new GrantTag(new GrantId("g-1"), "tag-1"), new GrantTag(new GrantId("g-2"), "tag-2")))
                        .withRedeemable(List.of(new RedeemableInvitation(INVITATION, LATER))),
                ChartRecord.untouched(PRACTICE, CAMILLE).withBlocks(List.of(block("b-3"))),
                ChartRecord.untouched(PRACTICE, CAMILLE).withFreezes(freezes()),
                ChartRecord.untouched(PRACTICE, CAMILLE)
                        .withBlocks(List.of(block("b-5").silencingNotices(), block("b-6"))),
                ChartRecord.untouched(PRACTICE, CAMILLE).withExemptions(exemptions()),
                ChartRecord.untouched(PRACTICE, CAMILLE).withEvents(events()));
    }

    private static List<ChartEvent> events() {
        return List.of(
                ChartEvent.of("A43-1", ChartEvent.Kind.MOVED, Optional.empty(), AT, CLERK),
                ChartEvent.of("A24-1", ChartEvent.Kind.LINKED, Optional.of(AMELIE), AT, CLERK)
                        .undone(new ChartEvent.EventReversal("A37-1", LATER, CLERK)),
                ChartEvent.of("A47-1", ChartEvent.Kind.RENUMBERED_FROM, Optional.of(AMELIE), AT, CLERK),
                ChartEvent.of("A47-2", ChartEvent.Kind.RENUMBERED_INTO, Optional.of(AMELIE), AT, CLERK),
                ChartEvent.of("A40-1", ChartEvent.Kind.MERGED_FROM, Optional.of(AMELIE), AT, CLERK)
                        .along(List.of(new ChartId("c-3")))
                        .bringing(List.of("b-8", "f-1")),
                ChartEvent.of("A40-2", ChartEvent.Kind.MERGED_INTO, Optional.of(AMELIE), AT, CLERK)
                        .giving(new ChartEvent.GivenGrant(new GrantId("g-1"), AMELIE, new GrantId("g-9"))));
    }

    private static List<AgeExemption> exemptions() {
        return List.of(
                new AgeExemption(
                        "x-1",
                        AgeExemption.Kind.INCAPACITY,
                        Optional.empty(),
                        AT,
                        CLERK,
                        WORDS,
                        Optional.of("Docket 12/345"),
                        Optional.of(LocalDate.of(2026, 9, 1))),
                exemption("x-2", AgeExemption.Kind.EMANCIPATION, Optional.empty()),
                exemption("x-3", AgeExemption.Kind.CONSENT, Optional.of(new HolderId("h-1"))),
                exemption("x-4", AgeExemption.Kind.CLINICIAN_CONSENT, Optional.of(new HolderId("h-1"))));
    }

    private static AgeExemption exemption(String id, AgeExemption.Kind kind, Optional<HolderId> holder) {
        return new AgeExemption(
                id, kind, holder, LATER, Actor.LIBRARY, Reason.SAFETY, Optional.empty(), Optional.empty());
    }

    private static AccessBlock block(String id) {
        return new AccessBlock(
                id,
                Optional.empty(),
                Optional.of(ACCOUNT),
                Optional.empty(),
                AT,
                CLERK,
                WORDS,
                Optional.of("Docket 12/345"),
                Optional.of(LocalDate.of(2026, 9, 1)));
    }

    private static List<AccessFreeze> freezes() {
        return List.of(
                new AccessFreeze(
                        "f-1", AT, CLERK, WORDS, Optional.of("Docket 12/345"), Optional.of(LocalDate.of(2026, 9, 1))),
                new AccessFreeze("f-2", LATER, Actor.LIBRARY, Reason.SAFETY, Optional.empty(), Optional.empty()));
    }

    static BlockList restrictions() {
        return new BlockList(List.of(block("b-3")), freezes());
    }

    static BlockList blocks() {
        return new BlockList(
                List.of(
                        new AccessBlock(
                                "b-1",
                                Optional.of(HOLDER),
                                Optional.of(ACCOUNT),
                                Optional.of(new EmailAddress("ann@example.org").mailbox()),
                                AT,
                                CLERK,
                                WORDS),
                        new AccessBlock(
                                "b-2",
                                Optional.of(new HolderId("h-2")),
                                Optional.empty(),
                                Optional.empty(),
                                LATER,
                                Actor.LIBRARY,
                                Reason.SAFETY)),
                List.of());
    }

    static List<Invitation> invitations() {
        List<Invitation> invitations = new ArrayList<>();
        List<InvitationState> states = List.of(
                InvitationState.LIVE,
                new InvitationState.Redeemed(LATER, ACCOUNT, List.of()),
                new InvitationState.Redeemed(LATER, ACCOUNT, List.of(AMELIE)),
                new InvitationState.Cancelled(LATER, CLERK, WORDS),
                new InvitationState.Voided(LATER, InvitationState.Voided.REISSUED),
                new InvitationState.Unrecognised(NEWER_STATE),
                new InvitationState.Unrecognised("LIVE"));
        for (InvitationState state : states) {
            invitations.add(invitation(invitations.size(), state));
        }
        invitations.add(invitation(invitations.size(), InvitationState.LIVE)
                .answeredAt(AT)
                .answeredAt(LATER));
        Invitation plain = invitation(0, InvitationState.LIVE);
        GrantTerms narrow =
                new GrantTerms(Optional.empty(), Optional.empty(), LEAVES, Set.of(Obligation.WITHHOLD_CONFIDENTIAL));
        PendingGrant pending =
                new PendingGrant(new GrantId("p-3"), CAMILLE, IndividualKind.OTHER, narrow, List.of(CAMILLE));
        invitations.add(new Invitation(
                PRACTICE,
                new InvitationId("i-narrow"),
                plain.purpose(),
                HOLDER,
                plain.issue(),
                plain.delivery(),
                List.of(pending),
                plain.codes(),
                InvitationState.LIVE));
        return invitations;
    }

    private static Invitation invitation(int number, InvitationState state) {
        return new Invitation(
                PRACTICE,
                new InvitationId("i-" + number),
                of(PURPOSES, number),
                HOLDER,
                issue(number),
                delivery(number),
                number == 0 ? List.of() : pending(),
                codes(number),
                state);
    }

    private static Issuance issue(int number) {
        return number == 0
                ? new Issuance(AT, LATER, CLERK, Optional.empty(), List.of())
                : new Issuance(
                        AT,
                        LATER,
                        CLERK,
                        Optional.of(new InvitationId("i-before")),
                        List.of(new Issuance.Waiver("address-in-use", WORDS)));
    }

    private static DeliveryRoute delivery(int number) {
        return number == 0
                ? new DeliveryRoute(Channel.PRINT, Optional.empty(), Locale.ENGLISH)
                : new DeliveryRoute(
                        Channel.EMAIL,
                        Optional.of(new EmailAddress("ann+portal@example.org")),
                        Locale.forLanguageTag("es-US"));
    }

    private static List<PendingGrant> pending() {
        return List.of(
                new PendingGrant(
                        new GrantId("p-1"),
                        CAMILLE,
                        IndividualKind.GUARANTOR,
                        terms(LegalBasis.COURT_ORDER),
                        List.of(AMELIE, CAMILLE)),
                new PendingGrant(
                        new GrantId("p-2"),
                        AMELIE,
                        IndividualKind.PATIENT,
                        new GrantTerms(Optional.empty(), Optional.empty(), Scope.FULL),
                        List.of(AMELIE)));
    }

    private static InvitationKeys codes(int number) {
        return switch (number) {
            case 0 -> new InvitationKeys("serial-0", "selector-0", List.of(), Optional.empty());
            case 1 ->
                new InvitationKeys(
                        "serial-1", "selector-1", List.of(), Optional.of(TemporaryCredentials.unprinted("user-1", 2)));
            default ->
                new InvitationKeys(
                        "serial-" + number,
                        "selector-" + number,
                        List.of(new LinkDigest("envelope-1", KEYED, AT), new LinkDigest("envelope-2", PLAIN, LATER)),
                        Optional.of(TemporaryCredentials.unprinted("user-" + number, 0)
                                .printedWith(new PasswordHash("$pbkdf2-sha256$i=600000$c2FsdA$aGFzaA"))
                                .exchangedFor(new TicketDigest(KEYED, LATER))));
        };
    }

    static List<Holder> holders() {
        PersonName name = new PersonName("Zoë", "O'Neill");
        return List.of(
                new Holder(
                        PRACTICE,
                        HOLDER,
                        Optional.empty(),
                        Optional.empty(),
                        name,
                        Optional.empty(),
                        Optional.empty(),
                        TryCount.NONE,
                        List.of()),
                new Holder(
                        PRACTICE,
                        new HolderId("h-2"),
                        Optional.of(AMELIE),
                        Optional.of(new PersonId("person-9")),
                        name,
                        Optional.of(new EmailAddress("Ann@example.org")),
                        Optional.of(ACCOUNT),
                        new TryCount(7, 5),
                        List.of(AT, LATER)),
                Holder.create(PRACTICE, new HolderId("h-3"), Person.named(name))
                        .withRevocations(List.of(new WideRevocation(
                                CAMILLE,
                                Set.of(ACCOUNT, new AccountId("login-2")),
                                new GrantState.Revoked(LATER, CLERK, WORDS)))),
                Holder.create(PRACTICE, new HolderId("h-4"), Person.named(name)).withBlocks(List.of(block("b-4"))),
                Holder.create(PRACTICE, new HolderId("h-5"), Person.named(name)).withFreezes(freezes()),
                Holder.create(PRACTICE, new HolderId("h-6"), Person.named(name))
                        .withBlocks(List.of(block("b-7").silencingNotices())),
                Holder.create(PRACTICE, new HolderId("h-7"), Person.named(name))
                        .withAccount(new AccountId("login-1"))
                        .withAccount(new AccountId("login-2")),
                Holder.create(PRACTICE, new HolderId("h-8"), Person.named(name))
                        .withAccount(new AccountId("login-1"))
                        .withAccount(new AccountId("login-2"))
                        .reopened(AT));
    }

    static List<Registration> registrations() {
        RegistrationStep.Claimed claim = new RegistrationStep.Claimed(AT, ACCOUNT, Optional.of(Relationship.MOTHER));
        RegistrationStep.Claimed own = new RegistrationStep.Claimed(AT, ACCOUNT, Optional.empty());
        List<RegistrationStep> steps = List.of(
                RegistrationStep.INVITED,
                claim,
                own,
                new RegistrationStep.WithStaff(LATER, claim, List.of(AMELIE, CAMILLE)),
                new RegistrationStep.WithStaff(LATER, own, List.of()),
                new RegistrationStep.Registered(LATER, claim, CAMILLE),
                new RegistrationStep.Granted(LATER, own, CAMILLE, new GrantId("g-1")),
                new RegistrationStep.Closed(LATER, "given-up"),
                new RegistrationStep.Unrecognised(NEWER_STATE),
                new RegistrationStep.Unrecognised("{\"kind\":\"INVITED\"}"));
        List<Registration> registrations = new ArrayList<>();
        for (RegistrationStep step : steps) {
            registrations.add(registration(registrations.size(), step));
        }
        return registrations;
    }

    private static Registration registration(int number, RegistrationStep step) {
        return new Registration(
                PRACTICE,
                new RegistrationId("r-" + number),
                INVITATION,
                HOLDER,
                new Registration.Invitee(
                        new PersonName("田中", "花子"),
                        new EmailAddress("hanako@example.org"),
                        number == 0 ? Optional.empty() : Optional.of(new PhoneNumber("+1 (508) 555-0100"))),
                number == 0
                        ? Registration.Source.ADMINISTRATION
                        : Registration.Source.appointment(new AppointmentId("visit-3")),
                step);
    }

    static List<AccessRequest> requests() {
        List<RequestState> states = List.of(
                RequestState.SUBMITTED,
                new RequestState.Withdrawn(LATER),
                new RequestState.Approved(LATER, Actor.staff("zoë"), Optional.of(INVITATION)),
                new RequestState.Approved(LATER, Actor.account(ACCOUNT), Optional.empty()),
                new RequestState.Rejected(LATER, Actor.staff("zoë"), Reason.SAFETY, "declined"),
                new RequestState.Unrecognised(NEWER_STATE),
                new RequestState.Unrecognised("{\"kind\":\"SUBMITTED\"}"));
        List<AccessRequest> requests = new ArrayList<>();
        for (RequestState state : states) {
            requests.add(request(requests.size(), state));
        }
        requests.add(staged(requests.get(0)));
        return requests;
    }

    private static AccessRequest staged(AccessRequest request) {
        Submission submission = request.submission();
        return new AccessRequest(
                PRACTICE,
                new AccessRequestId("q-staged"),
                AccessRequest.Purpose.STAGED,
                request.chart(),
                request.person(),
                request.terms(),
                request.delivery(),
                request.also(),
                new Submission(
                        submission.at(),
                        submission.until(),
                        submission.by(),
                        submission.words(),
                        Optional.of(LocalDate.of(2028, 2, 29))),
                request.endorsement(),
                request.state());
    }

    private static AccessRequest request(int number, RequestState state) {
        boolean bare = number == 0;
        return new AccessRequest(
                PRACTICE,
                new AccessRequestId("q-" + number),
                AccessRequest.Purpose.values()[number % 3],
                CAMILLE,
                bare
                        ? new ProposedPerson(
                                IndividualKind.PATIENT, Optional.empty(), Optional.empty(), Optional.empty())
                        : new ProposedPerson(
                                IndividualKind.OTHER,
                                Optional.of(AMELIE),
                                Optional.of(new PersonName("田中", "花子")),
                                Optional.of("seen-1")),
                bare
                        ? new GrantTerms(Optional.empty(), Optional.empty(), Scope.FULL)
                        : terms(LegalBasis.PATIENT_CONSENT),
                bare
                        ? new DeliveryRoute(Channel.PRINT, Optional.empty(), Locale.ENGLISH)
                        : new DeliveryRoute(
                                Channel.EMAIL,
                                Optional.of(new EmailAddress("hanako@example.org")),
                                Locale.forLanguageTag("es-US")),
                bare
                        ? List.of()
                        : List.of(
                                new ProposedChart(AMELIE, Optional.of(Relationship.MOTHER)),
                                new ProposedChart(CAMILLE, Optional.empty())),
                new Submission(
                        AT,
                        LATER,
                        bare ? Actor.staff("zoë") : Actor.account(ACCOUNT),
                        bare ? Optional.empty() : Optional.of("He drives me.\n\"Always\"")),
                bare ? Optional.empty() : Optional.of(new Endorsement(AT, Actor.staff("omar"))),
                state);
    }

    private static List<CommandReceipt> receipts() {
        return List.of(
                new CommandReceipt(new CommitId("c-1"), AT, Optional.empty(), PLAIN, List.of()),
                new CommandReceipt(
                        new CommitId("c-2"),
                        LATER,
                        Optional.of(RecordKey.request(CLERK, "enable", "retry-1")),
                        KEYED,
                        List.of("grant g-1", "", "line\nend")));
    }

    private static List<AccessRecord> accessRecords() {
        List<UsedGrant> grants = BASES.stream()
                .map(basis -> new UsedGrant(
                        new GrantId("g-" + basis.name()),
                        HOLDER,
                        Optional.of(Relationship.of("MTH")),
                        Optional.of(basis)))
                .toList();
        UsedGrant bare = new UsedGrant(new GrantId("g-1"), HOLDER, Optional.empty(), Optional.empty());
        return List.of(
                accessRecord("a-1", Actor.account(ACCOUNT), Optional.of(AccessLevel.VIEW), grants),
                accessRecord("a-2", Actor.account(ACCOUNT), Optional.of(AccessLevel.ACT), List.of(bare)),
                accessRecord("a-3", CLERK, Optional.empty(), List.of()),
                accessRecord("a-4", Actor.LIBRARY, Optional.of(AccessLevel.NONE), List.of()),
                new AccessRecord(
                        new AccessRecordId("a-5"),
                        PRACTICE,
                        AMELIE,
                        Actor.account(ACCOUNT),
                        Optional.of(new ChartPart(ChartArea.RESULTS, AccessLevel.VIEW)),
                        LATER,
                        List.of(),
                        List.of("ENDED", "HELD")));
    }

    private static List<FeedEntry> feedEntries() {
        Stream<AccessChange> ofEachKind = Stream.of(AccessChange.Kind.values())
                .map(kind -> new AccessChange(
                        kind, List.of(ACCOUNT), Optional.of(CAMILLE), Optional.of(new GrantId("g-1"))));
        AccessChange everywhere = new AccessChange(
                AccessChange.Kind.RESTRICTED,
                List.of(ACCOUNT, new AccountId("login-2")),
                Optional.empty(),
                Optional.empty());
        AccessChange ofNobody =
                new AccessChange(AccessChange.Kind.REASSESSED, List.of(), Optional.of(AMELIE), Optional.empty());
        return Stream.concat(ofEachKind, Stream.of(everywhere, ofNobody))
                .map(RecordSamples::feedEntry)
                .toList();
    }

    private static FeedEntry feedEntry(AccessChange change) {
        return new FeedEntry(PRACTICE, new CommitId("c-9"), 3, AT, change);
    }

    private static AccessRecord accessRecord(String id, Actor by, Optional<AccessLevel> level, List<UsedGrant> grants) {
        return new AccessRecord(
                new AccessRecordId(id),
                PRACTICE,
                CAMILLE,
                by,
                level.map(one -> new ChartPart(ChartArea.MESSAGES, one)),
                AT,
                grants,
                List.of());
    }

    private static List<AuditEntry> entries() {
        return List.of(
                new AuditEntry(
                        PRACTICE,
                        Optional.empty(),
                        Optional.empty(),
                        new CommitId("c-1"),
                        AT,
                        Actor.LIBRARY,
                        "access.enabled",
                        Optional.empty(),
                        Optional.empty(),
                        new TreeMap<>()),
                new AuditEntry(
                        PRACTICE,
                        Optional.of(CAMILLE),
                        Optional.of(new AuditEntry.Link(4_000_000_000L, KEYED)),
                        new CommitId("c-2"),
                        LATER,
                        Actor.account(ACCOUNT),
                        "access.revoked",
                        Optional.of("safety"),
                        Optional.of("PA-070"),
                        new TreeMap<>(Map.of("grant", "g-1", "holder", "h-1", "version", "3"))));
    }

    private static List<Message> messages() {
        List<Message> messages = new ArrayList<>();
        for (Message.Kind kind : KINDS) {
            messages.add(message(messages.size(), kind, of(STATES, messages.size())));
        }
        messages.add(messages.get(1).withSeal(Optional.of(new Seal("1:key-2:mac"))));
        messages.add(message(messages.size(), Message.Kind.REMINDER, MessageState.BOUNCE_UNCERTAIN));
        for (Message.Kind kind : NOTICES) {
            messages.add(message(messages.size(), kind, MessageState.QUEUED));
        }
        return messages;
    }

    private static Message message(int number, Message.Kind kind, MessageState state) {
        return new Message(
                PRACTICE,
                new MessageId("m-" + number),
                kind,
                HOLDER,
                number == 0 ? Optional.empty() : Optional.of(INVITATION),
                number == 0 ? Channel.PRINT : Channel.EMAIL,
                number == 0 ? Optional.empty() : Optional.of(new EmailAddress("ann@example.org")),
                Locale.forLanguageTag("es-US"),
                number == 0 ? ValidityPeriod.from(AT) : new ValidityPeriod(AT, Optional.of(LATER)),
                number == 0
                        ? Message.Progress.queued(AT)
                        : new Message.Progress(
                                state, AT, LATER, number, Optional.of("envelope-1"), Optional.of("smtp-450")));
    }
}
