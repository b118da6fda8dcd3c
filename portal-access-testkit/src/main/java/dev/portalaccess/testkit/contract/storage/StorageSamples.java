package dev.portalaccess.testkit.contract.storage;

import dev.portalaccess.model.AccessLevel;
import dev.portalaccess.model.AccessRecord;
import dev.portalaccess.model.Actor;
import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.ChartArea;
import dev.portalaccess.model.ChartPart;
import dev.portalaccess.model.Digest;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.GrantState;
import dev.portalaccess.model.GrantTerms;
import dev.portalaccess.model.IndividualKind;
import dev.portalaccess.model.InvitationPurpose;
import dev.portalaccess.model.Issuance;
import dev.portalaccess.model.LegalBasis;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.PersonName;
import dev.portalaccess.model.Provenance;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.RegistrationStep;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.UsedGrant;
import dev.portalaccess.model.ValidityPeriod;
import dev.portalaccess.model.id.AccessRecordId;
import dev.portalaccess.model.id.AccessRequestId;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.CommitId;
import dev.portalaccess.model.id.GrantId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.model.id.MessageId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.id.RegistrationId;
import dev.portalaccess.model.stored.AccessRequest;
import dev.portalaccess.model.stored.AuditHead;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.model.stored.CommandReceipt;
import dev.portalaccess.model.stored.DeliveryRoute;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.InvitationKeys;
import dev.portalaccess.model.stored.InvitationState;
import dev.portalaccess.model.stored.PendingGrant;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.model.stored.RequestState;
import dev.portalaccess.model.stored.TryCount;
import dev.portalaccess.testkit.internal.UniqueIds;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Plain values to store, each with its own id, in a practice that no other test uses. Safe for use by several threads.
 */
final class StorageSamples {

    static final Actor CLERK = Actor.staff("clerk-7");
    static final EmailAddress ADDRESS = new EmailAddress("Anthony.Example+portal@example.org");
    static final PersonName NAME = new PersonName("Anthony", "Example");

    private final PracticeId practice;
    private final String tag;
    private final Instant now;
    private final AtomicInteger made = new AtomicInteger();

    private StorageSamples(PracticeId practice, String tag, Instant now) {
        this.practice = practice;
        this.tag = tag;
        this.now = now;
    }

    /** Returns samples at an instant that no other test uses. */
    static StorageSamples fresh() {
        return at(UniqueIds.instant());
    }

    /** Returns samples whose instants all lie close to the given one. */
    static StorageSamples at(Instant now) {
        String tag = UniqueIds.tag();
        return new StorageSamples(new PracticeId("practice-" + tag), tag, now);
    }

    /** Returns samples that make the same ids in the same order, in another practice. */
    StorageSamples twin() {
        return new StorageSamples(new PracticeId("twin-" + tag), tag, now);
    }

    PracticeId practice() {
        return practice;
    }

    Instant now() {
        return now;
    }

    Instant after(Duration wait) {
        return now.plus(wait);
    }

    /** Returns a new id each time. */
    String id(String sort) {
        return sort + "-" + tag + "-" + made.incrementAndGet();
    }

    Digest digest() {
        int number = made.incrementAndGet();
        return Digest.plain(
                ByteBuffer.allocate(32).putInt(number).putInt(28, ~number).array());
    }

    ChartId chartId() {
        return new ChartId(id("chart"));
    }

    HolderId holderId() {
        return new HolderId(id("holder"));
    }

    AccountId account() {
        return new AccountId(id("account"));
    }

    /** Returns a receipt. Each one is a little later than the previous one, so that a store can tell their order. */
    CommandReceipt receipt() {
        return receiptAt(now.plusMillis(made.incrementAndGet()));
    }

    CommandReceipt receiptAt(Instant at) {
        return new CommandReceipt(new CommitId(id("commit")), at, Optional.empty(), digest(), List.of());
    }

    /** Returns the receipt of a request with an idempotency key. */
    CommandReceipt receipt(RecordKey request) {
        return new CommandReceipt(
                new CommitId(id("commit")), now, Optional.of(request), digest(), List.of("granted 1"));
    }

    RecordKey request() {
        return RecordKey.request(CLERK, "enable", id("request"));
    }

    ChartAccess chart(Grant... grants) {
        return chart(grants.length == 0 ? chartId() : grants[0].chart(), grants);
    }

    ChartAccess chart(ChartId chart, Grant... grants) {
        return new ChartAccess(practice, chart, List.of(grants), List.of(), Optional.empty(), AuditHead.EMPTY);
    }

    Grant grant() {
        return grant(chartId(), account());
    }

    Grant grant(ChartId chart, AccountId account) {
        return new Grant(
                new GrantId(id("grant")),
                chart,
                holderId(),
                account,
                terms(),
                ValidityPeriod.from(now),
                GrantState.NOT_HELD,
                new Provenance(
                        Provenance.Origin.ENABLED, IndividualKind.OTHER, Optional.empty(), List.of(chart), CLERK));
    }

    GrantTerms terms() {
        return new GrantTerms(Optional.empty(), Optional.empty(), Scope.VIEW_ONLY);
    }

    Holder holder() {
        return holder(holderId());
    }

    /** Returns a holder with that id, without an account, invited at those instants. */
    Holder holder(HolderId id, Instant... invitedAt) {
        return new Holder(
                practice,
                id,
                Optional.empty(),
                Optional.empty(),
                NAME,
                Optional.of(ADDRESS),
                Optional.empty(),
                TryCount.NONE,
                List.of(invitedAt));
    }

    Invitation invitation() {
        return invitation(holderId(), now, Channel.EMAIL, chartId());
    }

    /** Returns an invitation that is valid for an hour. */
    Invitation invitation(HolderId holder, Instant at, Channel channel, ChartId chart) {
        return new Invitation(
                practice,
                new InvitationId(id("invitation")),
                InvitationPurpose.ENABLING,
                holder,
                new Issuance(at, at.plus(Duration.ofHours(1)), CLERK, Optional.empty(), List.of()),
                new DeliveryRoute(channel, Optional.of(ADDRESS), Locale.ENGLISH),
                List.of(pending(chart)),
                new InvitationKeys(id("serial"), id("selector"), List.of(), Optional.empty()),
                InvitationState.LIVE);
    }

    PendingGrant pending(ChartId chart) {
        return new PendingGrant(new GrantId(id("grant")), chart, IndividualKind.OTHER, terms(), List.of(chart));
    }

    Registration registration() {
        return registration(new InvitationId(id("invitation")), RegistrationStep.INVITED);
    }

    /** Returns a registration that began with the invitation and has reached the step. */
    Registration registration(InvitationId invitation, RegistrationStep step) {
        return new Registration(
                practice,
                new RegistrationId(id("registration")),
                invitation,
                holderId(),
                new Registration.Invitee(NAME, ADDRESS, Optional.empty()),
                Registration.Source.ADMINISTRATION,
                step);
    }

    /** Returns a request for access that waits for thirty days. */
    AccessRequest accessRequest() {
        return new AccessRequest(
                practice,
                new AccessRequestId(id("request")),
                AccessRequest.Purpose.NOMINATION,
                chartId(),
                new AccessRequest.ProposedPerson(
                        IndividualKind.OTHER, Optional.empty(), Optional.of(NAME), Optional.empty()),
                new GrantTerms(Optional.empty(), Optional.empty(), Scope.FULL),
                new DeliveryRoute(Channel.EMAIL, Optional.of(ADDRESS), Locale.ENGLISH),
                List.of(),
                new AccessRequest.Submission(
                        now, now.plus(Duration.ofDays(30)), Actor.account(account()), Optional.empty()),
                Optional.empty(),
                RequestState.SUBMITTED);
    }

    /** Returns a record of a permission on a chart at that instant. */
    AccessRecord accessRecord(ChartId chart, Instant at) {
        return accessRecord(new AccessRecordId(id("record")), chart, at);
    }

    AccessRecord accessRecord(AccessRecordId id, ChartId chart, Instant at) {
        UsedGrant used = new UsedGrant(
                new GrantId(id("grant")),
                holderId(),
                Optional.of(Relationship.of("MTH")),
                Optional.of(LegalBasis.PARENTAL_RESPONSIBILITY));
        return new AccessRecord(
                id,
                practice,
                chart,
                Actor.account(account()),
                Optional.of(new ChartPart(ChartArea.RESULTS, AccessLevel.VIEW)),
                at,
                List.of(used),
                List.of());
    }

    /** Returns records of every kind, oldest first. */
    List<AccessRecord> accessRecords(ChartId chart) {
        UsedGrant bare = new UsedGrant(new GrantId(id("grant")), holderId(), Optional.empty(), Optional.empty());
        return List.of(
                accessRecord(chart, now),
                new AccessRecord(
                        new AccessRecordId(id("record")),
                        practice,
                        chart,
                        Actor.account(account()),
                        Optional.empty(),
                        after(Duration.ofMillis(1)),
                        List.of(bare, accessRecord(chart, now).grants().get(0)),
                        List.of()),
                new AccessRecord(
                        new AccessRecordId(id("record")),
                        practice,
                        chart,
                        Actor.account(account()),
                        Optional.of(new ChartPart(ChartArea.MESSAGES, AccessLevel.ACT)),
                        after(Duration.ofMillis(2)),
                        List.of(),
                        List.of("ENDED", "HELD")),
                new AccessRecord(
                        new AccessRecordId(id("record")),
                        practice,
                        chart,
                        CLERK,
                        Optional.empty(),
                        after(Duration.ofMillis(3)),
                        List.of(),
                        List.of()));
    }

    /** Returns a message that is due at once. */
    Message message() {
        return message(Message.Progress.queued(now));
    }

    Message message(Message.Progress progress) {
        return message(now, Optional.empty(), progress);
    }

    /** Returns a message that was queued at that instant. */
    Message message(Instant at) {
        return message(at, Message.Progress.queued(at));
    }

    /** Returns a message that was queued at that instant and has made that progress. */
    Message message(Instant at, Message.Progress progress) {
        return message(at, Optional.empty(), progress);
    }

    /** Returns a message that was queued at that instant for the invitation. */
    Message message(Instant at, Invitation invitation) {
        return message(at, Optional.of(invitation.id()), Message.Progress.queued(at));
    }

    private Message message(Instant at, Optional<InvitationId> invitation, Message.Progress progress) {
        return new Message(
                practice,
                new MessageId(id("message")),
                Message.Kind.ACTIVATION_LINK,
                holderId(),
                invitation,
                Channel.EMAIL,
                Optional.of(ADDRESS),
                Locale.ENGLISH,
                new ValidityPeriod(at, Optional.of(at.plus(Duration.ofDays(5)))),
                progress);
    }

    AuditHead head(long length) {
        return new AuditHead(length, Optional.of(digest()));
    }

    /** Returns an entry at its position in the chart's chain, or in the practice's chain if there is no chart. */
    AuditEntry entry(Optional<ChartId> chart, long position) {
        return entry(chart, position, now);
    }

    /** Returns such an entry of that instant. */
    AuditEntry entry(Optional<ChartId> chart, long position, Instant at) {
        return unlinked(chart, at).at(new AuditEntry.Link(position, digest()));
    }

    AuditEntry refusal(Instant at) {
        return refusal(Optional.empty(), at);
    }

    AuditEntry refusal(Optional<ChartId> chart, Instant at) {
        return unlinked(chart, at);
    }

    private AuditEntry unlinked(Optional<ChartId> chart, Instant at) {
        AuditEntry.Act act = new AuditEntry.Act(
                new CommitId(id("commit")), at, CLERK, "access.enabled", Optional.empty(), Optional.empty());
        return AuditEntry.unlinked(practice, chart, act, Map.of("grant", id("grant")));
    }
}
