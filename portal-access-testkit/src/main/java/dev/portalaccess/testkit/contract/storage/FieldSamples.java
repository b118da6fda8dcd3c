package dev.portalaccess.testkit.contract.storage;

import dev.portalaccess.model.AccessLevel;
import dev.portalaccess.model.Actor;
import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.ChartArea;
import dev.portalaccess.model.Digest;
import dev.portalaccess.model.EmailAddress.Mailbox;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.GrantState;
import dev.portalaccess.model.GrantTerms;
import dev.portalaccess.model.IndividualKind;
import dev.portalaccess.model.InvitationPurpose;
import dev.portalaccess.model.Issuance;
import dev.portalaccess.model.LegalBasis;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.Obligation;
import dev.portalaccess.model.PasswordHash;
import dev.portalaccess.model.PhoneNumber;
import dev.portalaccess.model.Provenance;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.RegistrationStep;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.StatedBasis;
import dev.portalaccess.model.ValidityPeriod;
import dev.portalaccess.model.id.AccessRequestId;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.AppointmentId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.CommitId;
import dev.portalaccess.model.id.GrantId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.model.id.MessageId;
import dev.portalaccess.model.id.PersonId;
import dev.portalaccess.model.id.RegistrationId;
import dev.portalaccess.model.stored.AccessBlock;
import dev.portalaccess.model.stored.AccessFreeze;
import dev.portalaccess.model.stored.AccessRequest;
import dev.portalaccess.model.stored.AgeExemption;
import dev.portalaccess.model.stored.AuditHead;
import dev.portalaccess.model.stored.ChartAccess;
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
import dev.portalaccess.model.stored.RedeemableInvitation;
import dev.portalaccess.model.stored.ReportedPolicy;
import dev.portalaccess.model.stored.RequestState;
import dev.portalaccess.model.stored.RestoredBackup;
import dev.portalaccess.model.stored.TemporaryCredentials;
import dev.portalaccess.model.stored.TicketDigest;
import dev.portalaccess.model.stored.TryCount;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Values with every optional part, and values with as few parts as possible. */
final class FieldSamples extends StateSamples {

    FieldSamples(StorageSamples samples) {
        super(samples);
    }

    private Digest keyed() {
        return Digest.keyed(samples.digest().bytes(), samples.id("key"));
    }

    private GrantTerms terms() {
        return new GrantTerms(
                Optional.of(Relationship.STEPPARENT),
                Optional.of(StatedBasis.of(LegalBasis.COURT_ORDER, "Docket 07/4711, \u00a7 3")),
                Scope.of(AccessLevel.ACT, AccessLevel.VIEW, AccessLevel.NONE, AccessLevel.ACT)
                        .with(ChartArea.RESULTS, AccessLevel.VIEW)
                        .with(new ChartArea("clinical/results/genetics"), AccessLevel.NONE)
                        .with(new ChartArea("messages/proxy-2"), AccessLevel.NONE)
                        .with(new ChartArea("of-a-later-version"), AccessLevel.ACT),
                Set.of(Obligation.WITHHOLD_CONFIDENTIAL, new Obligation("of-a-later-version")));
    }

    Grant grant(ChartId chart, GrantState standing) {
        return new Grant(
                new GrantId(samples.id("grant")),
                chart,
                samples.holderId(),
                samples.account(),
                terms(),
                new ValidityPeriod(next(), Optional.of(next())),
                standing,
                new Provenance(
                        Provenance.Origin.IMPORTED,
                        IndividualKind.GUARANTOR,
                        Optional.of(new InvitationId(samples.id("invitation"))),
                        chain(chart),
                        Actor.account(samples.account())),
                Optional.of(new Grant.Change(next(), StorageSamples.CLERK, Reason.SAFETY)),
                Optional.of(new Grant.Confirmation(next(), StorageSamples.CLERK, other())));
    }

    private List<AccessBlock> blocks() {
        Optional<HolderId> holder = Optional.of(samples.holderId());
        Optional<AccountId> account = Optional.of(samples.account());
        Optional<Mailbox> mailbox = Optional.of(StorageSamples.ADDRESS.mailbox());
        return List.of(
                new AccessBlock(
                        samples.id("block"),
                        holder,
                        account,
                        mailbox,
                        next(),
                        StorageSamples.CLERK,
                        other(),
                        Optional.of("Docket 07/4711, \u00a7 3"),
                        Optional.of(LocalDate.of(2008, 2, 29))),
                new AccessBlock(
                        samples.id("block"),
                        holder,
                        Optional.empty(),
                        Optional.empty(),
                        next(),
                        StorageSamples.CLERK,
                        Reason.SAFETY),
                new AccessBlock(
                        samples.id("block"),
                        Optional.empty(),
                        account,
                        Optional.empty(),
                        next(),
                        StorageSamples.CLERK,
                        Reason.SAFETY),
                new AccessBlock(
                                samples.id("block"),
                                Optional.empty(),
                                Optional.empty(),
                                mailbox,
                                next(),
                                StorageSamples.CLERK,
                                Reason.SAFETY)
                        .silencingNotices());
    }

    private List<AccessFreeze> freezes() {
        return List.of(
                new AccessFreeze(
                        samples.id("freeze"),
                        next(),
                        StorageSamples.CLERK,
                        other(),
                        Optional.of("Docket 07/4711, \u00a7 3"),
                        Optional.of(LocalDate.of(2008, 2, 29))),
                freeze());
    }

    private List<AgeExemption> exemptions() {
        AccessFreeze full = freezes().get(0);
        return Arrays.stream(AgeExemption.Kind.values())
                .map(kind -> new AgeExemption(
                        samples.id("exemption"),
                        kind,
                        kind == AgeExemption.Kind.CONSENT ? Optional.of(samples.holderId()) : Optional.empty(),
                        next(),
                        StorageSamples.CLERK,
                        other(),
                        full.evidence(),
                        kind == AgeExemption.Kind.INCAPACITY ? full.reviewOn() : Optional.empty()))
                .toList();
    }

    /** Returns events of every kind; the chart itself went away by the last that leads away. */
    private List<ChartEvent> events(Grant kept) {
        return Arrays.stream(ChartEvent.Kind.values())
                .map(kind -> ChartEvent.of(
                                samples.id("event"),
                                kind,
                                kind == ChartEvent.Kind.MOVED ? Optional.empty() : Optional.of(samples.chartId()),
                                next(),
                                StorageSamples.CLERK)
                        .along(List.of(samples.chartId(), samples.chartId()))
                        .bringing(List.of(samples.id("block"), samples.id("freeze")))
                        .giving(new ChartEvent.GivenGrant(kept.id(), samples.chartId(), kept.id())))
                .map(event -> event.kind() == ChartEvent.Kind.LINKED
                        ? event.undone(new ChartEvent.EventReversal(samples.id("event"), next(), StorageSamples.CLERK))
                        : event)
                .toList();
    }

    /** Returns a freeze with as few parts as possible. */
    AccessFreeze freeze() {
        return new AccessFreeze(
                samples.id("freeze"), next(), StorageSamples.CLERK, Reason.SAFETY, Optional.empty(), Optional.empty());
    }

    /** Returns the grant's chart, with blocks on several people. */
    ChartAccess blocked(Grant grant) {
        return new ChartAccess(
                samples.practice(), grant.chart(), List.of(grant), blocks(), Optional.empty(), AuditHead.EMPTY);
    }

    /** Returns a chart with a grant in every state, in an order that differs from the order of their ids. */
    ChartAccess chart() {
        ChartId chart = samples.chartId();
        List<Grant> grants = new ArrayList<>();
        standings().forEach(standing -> grants.add(0, grant(chart, standing)));
        ChartRecord record = new ChartRecord(
                samples.practice(),
                chart,
                blocks(),
                Optional.of(samples.chartId()),
                new AuditHead(Long.MAX_VALUE, Optional.of(keyed())));
        return new ChartAccess(
                record.withFreezes(freezes())
                        .withExemptions(exemptions())
                        .withEvents(events(grants.get(0)))
                        .reopened(next())
                        .withTags(grants.stream()
                                .map(grant -> new GrantTag(
                                        grant.id(), "tag-of-" + grant.id().value()))
                                .toList())
                        .withRedeemable(List.of(
                                new RedeemableInvitation(samples.invitation().id(), samples.now()),
                                new RedeemableInvitation(
                                        samples.invitation().id(), samples.after(Duration.ofDays(5))))),
                grants);
    }

    /** Returns the record of a practice whose data was restored from a backup, with words for the reason. */
    PracticeRecord restoredPractice() {
        return PracticeRecord.of(new AuditHead(Long.MAX_VALUE, Optional.of(keyed())))
                .with(new RestoredBackup(samples.now(), samples.now().minusMillis(1), Actor.staff("zoë"), other()));
    }

    /** Returns the record of a practice with reported rules, as long as a text may be, in several lines. */
    PracticeRecord reportedPractice() {
        String line = "áreas clinical/results, 結果\n";
        String text = line.repeat(ReportedPolicy.LONGEST_TEXT / line.length());
        return PracticeRecord.of(new AuditHead(1, Optional.of(keyed()))).with(new ReportedPolicy(samples.now(), text));
    }

    /** Returns a holder with as few parts as possible. */
    Holder bareHolder(HolderId id) {
        return new Holder(
                samples.practice(),
                id,
                Optional.empty(),
                Optional.empty(),
                StorageSamples.NAME,
                Optional.empty(),
                Optional.empty(),
                TryCount.NONE,
                List.of());
    }

    Holder holder() {
        return new Holder(
                        samples.practice(),
                        samples.holderId(),
                        Optional.of(samples.chartId()),
                        Optional.of(new PersonId(samples.id("person"))),
                        StorageSamples.NAME,
                        Optional.of(StorageSamples.ADDRESS),
                        Optional.of(samples.account()),
                        new TryCount(Integer.MAX_VALUE, 3),
                        List.of(next(), next(), samples.now(), samples.now()))
                .alsoUsing(List.of(samples.account(), samples.account()))
                .reopened(next());
    }

    /** Returns a holder with blocks and freezes on all charts. */
    Holder restrictedHolder() {
        return holder().withBlocks(blocks()).withFreezes(freezes());
    }

    Invitation invitation(InvitationState state) {
        return new Invitation(
                samples.practice(),
                new InvitationId(samples.id("invitation")),
                InvitationPurpose.PASSWORD,
                samples.holderId(),
                issue(),
                new DeliveryRoute(Channel.PRINT, Optional.of(StorageSamples.ADDRESS), Locale.forLanguageTag("es-MX")),
                List.of(pending(IndividualKind.PATIENT), pending(IndividualKind.ANOTHER_PATIENT)),
                codes(),
                state,
                List.of(next(), next()));
    }

    private PendingGrant pending(IndividualKind as) {
        ChartId chart = samples.chartId();
        return new PendingGrant(new GrantId(samples.id("grant")), chart, as, terms(), chain(chart));
    }

    private Issuance issue() {
        return new Issuance(
                next(),
                next(),
                StorageSamples.CLERK,
                Optional.of(new InvitationId(samples.id("invitation"))),
                List.of(new Issuance.Waiver("TOO_MANY_INVITATIONS", other()), new Issuance.Waiver("A", Reason.SAFETY)));
    }

    private InvitationKeys codes() {
        List<LinkDigest> links = List.of(link(samples.digest()), link(keyed()), link(keyed()));
        TemporaryCredentials credentials = new TemporaryCredentials(
                samples.id("user"),
                Optional.of(new PasswordHash("$pbkdf2-sha256$" + "x".repeat(485))),
                99,
                Optional.of(new TicketDigest(keyed(), next())));
        return new InvitationKeys(samples.id("serial"), samples.id("selector"), links, Optional.of(credentials));
    }

    private LinkDigest link(Digest digest) {
        return new LinkDigest(samples.id("envelope"), digest, next());
    }

    /** Returns an invitation with as few parts as possible. */
    Invitation bareInvitation() {
        TemporaryCredentials unprinted = TemporaryCredentials.unprinted(samples.id("user"), 0);
        return new Invitation(
                samples.practice(),
                new InvitationId(samples.id("invitation")),
                InvitationPurpose.REGISTRATION,
                samples.holderId(),
                new Issuance(next(), next(), Actor.LIBRARY, Optional.empty(), List.of()),
                new DeliveryRoute(Channel.PRINT, Optional.empty(), Locale.ROOT),
                List.of(),
                new InvitationKeys(samples.id("serial"), samples.id("selector"), List.of(), Optional.of(unprinted)),
                InvitationState.LIVE);
    }

    Registration registration(RegistrationStep step) {
        return new Registration(
                samples.practice(),
                new RegistrationId(samples.id("registration")),
                new InvitationId(samples.id("invitation")),
                samples.holderId(),
                new Registration.Invitee(
                        StorageSamples.NAME,
                        StorageSamples.ADDRESS,
                        Optional.of(new PhoneNumber("+1 (555) 010-4711 ext. 12"))),
                Registration.Source.appointment(new AppointmentId(samples.id("appointment"))),
                step);
    }

    /** Returns a request that was submitted at that instant, and has every part that a request can have. */
    AccessRequest request(RequestState state, Instant at) {
        return new AccessRequest(
                samples.practice(),
                new AccessRequestId(samples.id("request")),
                AccessRequest.Purpose.STAGED,
                samples.chartId(),
                new AccessRequest.ProposedPerson(
                        IndividualKind.ANOTHER_PATIENT,
                        Optional.of(samples.chartId()),
                        Optional.of(StorageSamples.NAME),
                        Optional.of(samples.id("fingerprint"))),
                terms(),
                new DeliveryRoute(Channel.PRINT, Optional.of(StorageSamples.ADDRESS), Locale.forLanguageTag("es")),
                List.of(
                        new AccessRequest.ProposedChart(samples.chartId(), Optional.of(Relationship.MOTHER)),
                        new AccessRequest.ProposedChart(samples.chartId(), Optional.empty())),
                new AccessRequest.Submission(
                        at,
                        next(),
                        Actor.account(samples.account()),
                        Optional.of("He drives me;\n\"call\" \u2014 \u6f22"),
                        Optional.of(LocalDate.of(2028, 2, 29))),
                Optional.of(new AccessRequest.Endorsement(next(), StorageSamples.CLERK)),
                state);
    }

    Message message(Message.Kind kind, MessageState state) {
        return new Message(
                samples.practice(),
                new MessageId(samples.id("message")),
                kind,
                samples.holderId(),
                Optional.of(new InvitationId(samples.id("invitation"))),
                Channel.PRINT,
                Optional.of(StorageSamples.ADDRESS),
                Locale.forLanguageTag("zh-Hant-TW"),
                new ValidityPeriod(next(), Optional.of(next())),
                new Message.Progress(
                        state, next(), next(), 17, Optional.of(samples.id("envelope")), Optional.of("4.7.1")));
    }

    /** Returns a message with as few parts as possible. */
    Message bareMessage() {
        return new Message(
                samples.practice(),
                new MessageId(samples.id("message")),
                Message.Kind.LOGIN_INSTRUCTIONS,
                samples.holderId(),
                Optional.empty(),
                Channel.EMAIL,
                Optional.empty(),
                Locale.ROOT,
                ValidityPeriod.from(next()),
                Message.Progress.queued(next()));
    }

    AuditEntry entry(Optional<ChartId> chart, long position) {
        AuditEntry.Act act = new AuditEntry.Act(
                new CommitId(samples.id("commit")),
                next(),
                Actor.account(samples.account()),
                "access.narrowed",
                Optional.of("custody-changed"),
                Optional.of("PA-070"));
        Map<String, String> details = Map.of("holder", samples.id("holder"), "version", "12", "empty", "");
        return AuditEntry.unlinked(samples.practice(), chart, act, details).at(new AuditEntry.Link(position, keyed()));
    }

    CommandReceipt receipt() {
        return new CommandReceipt(
                new CommitId(samples.id("commit")),
                next(),
                Optional.of(samples.request()),
                keyed(),
                List.of("granted", "", "a line, with commas;\tand a tab", "x".repeat(5_000), "granted"));
    }
}
