package dev.portalaccess.jdbc.race;

import dev.portalaccess.model.Actor;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.Digest;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.GrantState;
import dev.portalaccess.model.GrantTerms;
import dev.portalaccess.model.IndividualKind;
import dev.portalaccess.model.InvitationPurpose;
import dev.portalaccess.model.Issuance;
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
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.AuditHead;
import dev.portalaccess.model.stored.ChangeSet;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.model.stored.CommandReceipt;
import dev.portalaccess.model.stored.DeliveryRoute;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.InvitationKeys;
import dev.portalaccess.model.stored.InvitationState;
import dev.portalaccess.model.stored.PendingGrant;
import dev.portalaccess.model.stored.RecordKey;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One of the invitations that are raced for, each on a chart of its own.
 *
 * @param number which one
 */
record RacedInvitation(int number) {

    static final PracticeId PRACTICE = new PracticeId("riverside");
    private static final Instant NOW = Instant.parse("2026-03-02T15:00:00Z");
    private static final GrantTerms TERMS = new GrantTerms(Optional.empty(), Optional.empty(), Scope.VIEW_ONLY);
    private static final HolderId HOLDER = new HolderId("anthony");
    private static final int PER_COMMIT = 100;

    /** Commits that put the first so many into an empty store. */
    static List<ChangeSet> issued(int many) {
        return IntStream.range(0, (many + PER_COMMIT - 1) / PER_COMMIT)
                .mapToObj(batch -> issued(batch * PER_COMMIT, Math.min(many, (batch + 1) * PER_COMMIT)))
                .toList();
    }

    private static ChangeSet issued(int from, int until) {
        ChangeSet.Builder changes = ChangeSet.in(PRACTICE, receipt("issue-" + from));
        IntStream.range(from, until)
                .mapToObj(RacedInvitation::new)
                .forEach(one -> changes.invitation(Versioned.fresh(one.invitation()))
                        .claim(one.key(), one.id().value()));
        return changes.build();
    }

    /** What follows a redemption by that login, over the versions everybody has read. */
    ChangeSet redeemedBy(AccountId account) {
        Invitation redeemed = invitation().become(new InvitationState.Redeemed(NOW, account, List.of()));
        return ChangeSet.in(PRACTICE, receipt(account.value() + "-" + number))
                .invitation(new Versioned<>(redeemed, 1))
                .chart(Versioned.fresh(new ChartAccess(
                        PRACTICE, chart(), List.of(grant(account)), List.of(), Optional.empty(), AuditHead.EMPTY)))
                .release(key(), id().value())
                .build();
    }

    InvitationId id() {
        return new InvitationId("invitation-" + number);
    }

    ChartId chart() {
        return new ChartId("chart-" + number);
    }

    private RecordKey key() {
        return RecordKey.liveInvitation(HOLDER, chart());
    }

    private Grant grant(AccountId account) {
        return new Grant(
                new GrantId("grant-" + number),
                chart(),
                HOLDER,
                account,
                TERMS,
                ValidityPeriod.from(NOW),
                GrantState.NOT_HELD,
                new Provenance(
                        Provenance.Origin.ENABLED,
                        IndividualKind.OTHER,
                        Optional.of(id()),
                        List.of(chart()),
                        Actor.account(account)));
    }

    private Invitation invitation() {
        PendingGrant pending = new PendingGrant(
                new GrantId("grant-" + number), chart(), IndividualKind.OTHER, TERMS, List.of(chart()));
        return new Invitation(
                PRACTICE,
                id(),
                InvitationPurpose.ENABLING,
                HOLDER,
                new Issuance(NOW, NOW.plusSeconds(60), Actor.staff("clerk-17"), Optional.empty(), List.of()),
                new DeliveryRoute(Channel.PRINT, Optional.empty(), Locale.US),
                List.of(pending),
                new InvitationKeys("serial-" + number, "selector-" + number, List.of(), Optional.empty()),
                InvitationState.LIVE);
    }

    private static CommandReceipt receipt(String commit) {
        return new CommandReceipt(new CommitId(commit), NOW, Optional.empty(), Digest.plain(new byte[32]), List.of());
    }
}
