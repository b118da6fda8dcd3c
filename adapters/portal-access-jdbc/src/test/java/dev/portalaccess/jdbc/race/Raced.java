package dev.portalaccess.jdbc.race;

import dev.portalaccess.model.AccountId;
import dev.portalaccess.model.Actor;
import dev.portalaccess.model.AuditHead;
import dev.portalaccess.model.Changes;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.ChartAccess;
import dev.portalaccess.model.ChartId;
import dev.portalaccess.model.Codes;
import dev.portalaccess.model.CommitId;
import dev.portalaccess.model.Delivery;
import dev.portalaccess.model.Digest;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.GrantId;
import dev.portalaccess.model.HolderId;
import dev.portalaccess.model.IndividualKind;
import dev.portalaccess.model.Invitation;
import dev.portalaccess.model.InvitationId;
import dev.portalaccess.model.InvitationState;
import dev.portalaccess.model.Issue;
import dev.portalaccess.model.Key;
import dev.portalaccess.model.PendingGrant;
import dev.portalaccess.model.PracticeId;
import dev.portalaccess.model.Provenance;
import dev.portalaccess.model.Receipt;
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.Standing;
import dev.portalaccess.model.Terms;
import dev.portalaccess.model.Validity;
import dev.portalaccess.model.Versioned;
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
record Raced(int number) {

    static final PracticeId PRACTICE = new PracticeId("riverside");
    private static final Instant NOW = Instant.parse("2026-03-02T15:00:00Z");
    private static final Terms TERMS = new Terms(Optional.empty(), Optional.empty(), Scope.VIEW_ONLY);
    private static final HolderId HOLDER = new HolderId("anthony");
    private static final int PER_COMMIT = 100;

    /** Commits that put the first so many into an empty store. */
    static List<Changes> issued(int many) {
        return IntStream.range(0, (many + PER_COMMIT - 1) / PER_COMMIT)
                .mapToObj(batch -> issued(batch * PER_COMMIT, Math.min(many, (batch + 1) * PER_COMMIT)))
                .toList();
    }

    private static Changes issued(int from, int until) {
        Changes.Builder changes = Changes.in(PRACTICE, receipt("issue-" + from));
        IntStream.range(from, until)
                .mapToObj(Raced::new)
                .forEach(one -> changes.invitation(Versioned.fresh(one.invitation()))
                        .claim(one.key(), one.id().value()));
        return changes.build();
    }

    /** What follows a redemption by that login, over the versions everybody has read. */
    Changes redeemedBy(AccountId account) {
        Invitation redeemed = invitation().become(new InvitationState.Redeemed(NOW, account, List.of()));
        return Changes.in(PRACTICE, receipt(account.value() + "-" + number))
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

    private Key key() {
        return Key.liveInvitation(HOLDER, chart());
    }

    private Grant grant(AccountId account) {
        return new Grant(
                new GrantId("grant-" + number),
                chart(),
                HOLDER,
                account,
                TERMS,
                Validity.from(NOW),
                Standing.FREE,
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
                Invitation.Purpose.ENABLING,
                HOLDER,
                new Issue(NOW, NOW.plusSeconds(60), Actor.staff("clerk-17"), Optional.empty(), List.of()),
                new Delivery(Channel.PRINT, Optional.empty(), Locale.US),
                List.of(pending),
                new Codes("serial-" + number, "selector-" + number, List.of(), Optional.empty()),
                InvitationState.LIVE);
    }

    private static Receipt receipt(String commit) {
        return new Receipt(new CommitId(commit), NOW, Optional.empty(), Digest.plain(new byte[32]), List.of());
    }
}
