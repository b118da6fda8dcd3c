package dev.portalaccess.reports;

import dev.portalaccess.model.Actor;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.Digest;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.GrantState;
import dev.portalaccess.model.GrantTerms;
import dev.portalaccess.model.IndividualKind;
import dev.portalaccess.model.InvitationPurpose;
import dev.portalaccess.model.Issuance;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.PersonName;
import dev.portalaccess.model.Provenance;
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.ValidityPeriod;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.CommitId;
import dev.portalaccess.model.id.GrantId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.model.id.MessageId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.ChangeSet;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.model.stored.ChartChange;
import dev.portalaccess.model.stored.CommandReceipt;
import dev.portalaccess.model.stored.DeliveryRoute;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.InvitationKeys;
import dev.portalaccess.model.stored.InvitationState;
import dev.portalaccess.model.stored.PendingGrant;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.model.stored.TryCount;
import dev.portalaccess.spi.storage.CommitResult;
import dev.portalaccess.spi.storage.Storage;
import dev.portalaccess.testkit.memory.InMemoryAccessStore;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A practice whose store a test fills with invitations and grants at the instants that it needs. */
final class MeasuredPractice {

    static final PracticeId PRACTICE = new PracticeId("riverside");
    static final ZoneId ZONE = ZoneId.of("America/New_York");
    static final Actor CLERK = Actor.staff("clerk-7");
    static final ReportPeriod YEAR =
            new ReportPeriod(PRACTICE, ZONE, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));

    private final Storage store = new InMemoryAccessStore();
    private int made;

    Storage store() {
        return store;
    }

    /** Stores an invitation that is valid for a while. */
    Invitation invite(ChartId chart, Instant at, Duration validFor) {
        return invite(chart, at, validFor, CLERK, Channel.EMAIL);
    }

    Invitation invite(ChartId chart, Instant at, Duration validFor, Actor issuer, Channel channel) {
        Invitation invitation = new Invitation(
                PRACTICE,
                new InvitationId(id("invitation")),
                InvitationPurpose.ENABLING,
                new HolderId(id("holder")),
                new Issuance(at, at.plus(validFor), issuer, Optional.empty(), List.of()),
                new DeliveryRoute(channel, Optional.of(new EmailAddress("anthony@example.org")), Locale.ENGLISH),
                List.of(new PendingGrant(
                        new GrantId(id("grant")), chart, IndividualKind.PATIENT, terms(), List.of(chart))),
                new InvitationKeys(id("serial"), id("selector"), List.of(), Optional.empty()),
                InvitationState.LIVE);
        commit(at, changes -> changes.invitation(new Versioned<>(invitation, 0)));
        return invitation;
    }

    /** Stores an invitation in its next state. */
    void become(Invitation invitation, InvitationState state) {
        commit(invitation.issue().at(), changes -> changes.invitation(new Versioned<>(invitation.become(state), 1)));
    }

    /** Queues the message of an invitation in a state. */
    void deliver(Invitation invitation, Message.Progress progress) {
        Message message = invitation
                .queuedMessage(
                        new MessageId(id("message")),
                        invitation.delivery().channel() == Channel.EMAIL
                                ? Message.Kind.ACTIVATION_LINK
                                : Message.Kind.ACTIVATION_CREDENTIALS,
                        new ValidityPeriod(
                                invitation.issue().at(),
                                Optional.of(invitation.issue().until())))
                .with(progress);
        commit(invitation.issue().at(), changes -> changes.message(message));
    }

    /** Stores a grant that begins at an instant and has no end. */
    Grant grant(ChartId chart, Instant from, GrantTerms terms) {
        Grant grant = new Grant(
                new GrantId(id("grant")),
                chart,
                new HolderId(id("holder")),
                new AccountId(id("account")),
                terms,
                ValidityPeriod.from(from),
                GrantState.NOT_HELD,
                new Provenance(
                        Provenance.Origin.ENABLED, IndividualKind.PATIENT, Optional.empty(), List.of(chart), CLERK));
        change(chart, from, access -> access.with(grant));
        return grant;
    }

    /** Stores a holder. */
    void hold(HolderId id) {
        hold(id, holder -> holder);
    }

    /** Stores a holder as changed. */
    void hold(HolderId id, UnaryOperator<Holder> change) {
        Holder holder = new Holder(
                PRACTICE,
                id,
                Optional.empty(),
                Optional.empty(),
                new PersonName("Anthony", "Example"),
                Optional.empty(),
                Optional.empty(),
                TryCount.NONE,
                List.of());
        commit(
                YEAR.from(),
                changes ->
                        changes.holder(new Versioned<>(change.apply(holder), 0)).claim(RecordKey.of(id), id.value()));
    }

    /** Stores the next version of a grant. */
    void regrant(Grant next, Instant at) {
        change(next.chart(), at, access -> access.with(next));
    }

    /** Closes a grant in its last version. */
    void close(Grant last, Instant at) {
        Versioned<ChartAccess> read = store.chart(PRACTICE, last.chart());
        ChartChange change = ChartChange.between(read, read.value().without(last.id()), List.of(last));
        commit(at, changes -> changes.chart(change));
    }

    /** Changes what is stored for a chart. */
    void change(ChartId chart, Instant at, UnaryOperator<ChartAccess> change) {
        Versioned<ChartAccess> read = store.chart(PRACTICE, chart);
        ChartChange next = ChartChange.between(read, change.apply(read.value()), List.of());
        commit(at, changes -> changes.chart(next));
    }

    static GrantTerms terms() {
        return new GrantTerms(Optional.empty(), Optional.empty(), Scope.VIEW_ONLY);
    }

    String id(String sort) {
        return sort + "-" + ++made;
    }

    private void commit(Instant at, UnaryOperator<ChangeSet.Builder> changes) {
        CommandReceipt receipt = new CommandReceipt(
                new CommitId(id("commit")), at, Optional.empty(), Digest.plain(new byte[32]), List.of());
        CommitResult result =
                store.commit(changes.apply(ChangeSet.in(PRACTICE, receipt)).build());
        if (!(result instanceof CommitResult.Committed)) {
            throw new IllegalStateException("not committed");
        }
    }
}
