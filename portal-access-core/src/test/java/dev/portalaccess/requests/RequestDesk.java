package dev.portalaccess.requests;

import dev.portalaccess.command.Caller;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.command.ReasonInput;
import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.enabling.EnablingResult.Answer;
import dev.portalaccess.enabling.Individual;
import dev.portalaccess.finding.Finding;
import dev.portalaccess.fixture.TamperedStore;
import dev.portalaccess.fixture.TestPortal;
import dev.portalaccess.model.Actor;
import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.GrantState;
import dev.portalaccess.model.GrantTerms;
import dev.portalaccess.model.IndividualKind;
import dev.portalaccess.model.InvitationFilter;
import dev.portalaccess.model.LegalBasis;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Provenance;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.RequestStatus;
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.ValidityPeriod;
import dev.portalaccess.model.id.AccessRequestId;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.GrantId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.stored.AccessBlock;
import dev.portalaccess.model.stored.AccessRequest;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.model.stored.ChartRecord;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.policy.PortalPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A portal at which Amelie, an adult, has access to her own chart and nominates her neighbour Nora. */
final class RequestDesk {

    static final EmailAddress NORA = new EmailAddress("nora@example.org");

    final TestPortal portal;
    final TamperedStore backDoor;
    final ChartId chart;
    final AccountId amelie;

    RequestDesk() {
        this(UnaryOperator.identity());
    }

    RequestDesk(UnaryOperator<PortalPolicy.Builder> policy) {
        this(TestPortal.with(policy));
    }

    RequestDesk(TestPortal portal) {
        this.portal = portal;
        this.backDoor = new TamperedStore(portal);
        this.chart = portal.amelie;
        this.amelie = portal.family.ameliesAccount();
        give(amelie, own(Scope.FULL), GrantState.NOT_HELD);
    }

    static GrantTerms own(Scope scope) {
        return new GrantTerms(Optional.of(Relationship.SELF), Optional.empty(), scope);
    }

    /** Gives the account a grant on the chart, without any rule being asked. */
    Grant give(AccountId account, GrantTerms terms, GrantState standing) {
        HolderId holder = new HolderId("holder-of-" + account.value());
        Grant grant = new Grant(
                new GrantId("grant-of-" + account.value()),
                chart,
                holder,
                account,
                terms,
                new ValidityPeriod(portal.clock.instant(), Optional.empty()),
                standing,
                new Provenance(
                        Provenance.Origin.IMPORTED,
                        IndividualKind.PATIENT,
                        Optional.empty(),
                        List.of(chart),
                        portal.family.clerk()));
        if (portal.store.holder(portal.practice, RecordKey.of(holder)).isEmpty()) {
            backDoor.holder(Holder.create(portal.practice, holder, portal.family.patient(chart))
                    .withAccount(account));
        }
        backDoor.chart(chart, access -> access.with(grant));
        return grant;
    }

    void change(UnaryOperator<Grant> change) {
        GrantId own = new GrantId("grant-of-" + amelie.value());
        backDoor.chart(
                chart, access -> access.with(change.apply(access.grant(own).orElseThrow())));
    }

    /** Blocks whoever has that mailbox from the chart. */
    void block(EmailAddress address) {
        block(Optional.empty(), Optional.of(address));
    }

    void block(AccountId account) {
        block(Optional.of(account), Optional.empty());
    }

    private void block(Optional<AccountId> account, Optional<EmailAddress> address) {
        AccessBlock block = new AccessBlock(
                "block-1",
                Optional.empty(),
                account,
                address.map(EmailAddress::mailbox),
                portal.clock.instant(),
                portal.family.clerk(),
                Reason.SAFETY);
        backDoor.chart(chart, access -> {
            List<AccessBlock> blocks = new ArrayList<>(access.blocks());
            blocks.add(block);
            ChartRecord record = access.record();
            return new ChartAccess(
                    new ChartRecord(record.practice(), record.chart(), blocks, record.mergedInto(), record.head()),
                    access.grants());
        });
    }

    /** Changes nothing, but draws as many random ids as a block, so that the next ones are the same. */
    void blockNobody() {
        backDoor.chart(chart, access -> access);
    }

    AccessRequests requests() {
        return portal.requests();
    }

    Caller patient() {
        return Caller.of(portal.practice, Actor.account(amelie));
    }

    Caller stranger() {
        return Caller.of(portal.practice, Actor.account(portal.family.strangersAccount()));
    }

    Caller clerk() {
        return portal.clerk();
    }

    Caller otherClerk() {
        return Caller.of(portal.practice, portal.family.otherClerk());
    }

    static Individual nora() {
        return Individual.other("Nora", "Neighbour", Relationship.of("NBOR"), DeliveryChoice.email(NORA))
                .onBasis(LegalBasis.PATIENT_CONSENT, null);
    }

    RequestAccess nomination() {
        return RequestAccess.to(chart, nora()).saying("She drives me to the practice.");
    }

    AccessRequestId nominated() {
        return requests().nominate(patient(), nomination()).orThrow().request();
    }

    AccessRequest stored(AccessRequestId id) {
        return portal.store
                .request(portal.practice, RecordKey.of(id))
                .orElseThrow()
                .value();
    }

    RequestStatus status(AccessRequestId id) {
        return stored(id).statusAt(portal.clock.instant());
    }

    Outcome<Answer> approve(Caller by, AccessRequestId id) {
        return requests().approve(by, new ApproveRequest(id));
    }

    Outcome<AccessRequestId> reject(Caller by, AccessRequestId id, Reason reason) {
        return requests().reject(by, new RejectRequest(id, ReasonInput.of(reason)));
    }

    Outcome<AccessRequestId> withdraw(Caller by, AccessRequestId id) {
        return requests().withdraw(by, new WithdrawRequest(id));
    }

    List<OwnRequest> own(Caller of) {
        return requests().own(of, Page.Request.first(50)).items();
    }

    List<String> actions() {
        return trail().stream().map(AuditEntry::action).toList();
    }

    List<AuditEntry> trail() {
        return portal.store
                .trail(portal.practice, Optional.of(chart), Page.Request.first(500))
                .items();
    }

    long invitations() {
        return portal.store
                .invitations(portal.practice, InvitationFilter.all(portal.clock.instant()), Page.Request.first(50))
                .items()
                .size();
    }

    static List<String> codes(Outcome<?> outcome) {
        return outcome.findings().stream().map(Finding::code).toList();
    }
}
