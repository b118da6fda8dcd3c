package dev.portalaccess.jdbc;

import dev.portalaccess.model.Actor;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.Digest;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.GrantState;
import dev.portalaccess.model.GrantTerms;
import dev.portalaccess.model.IndividualKind;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.Provenance;
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.ValidityPeriod;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.CommitId;
import dev.portalaccess.model.id.GrantId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.id.MessageId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.AuditHead;
import dev.portalaccess.model.stored.ChangeSet;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.model.stored.CommandReceipt;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Plain records to store, for tests of this adapter alone. */
final class PlainRecords {

    static final PracticeId PRACTICE = new PracticeId("riverside");
    static final Instant NOW = Instant.parse("2026-03-02T15:00:00Z");
    static final AccountId ACCOUNT = new AccountId("login-of-the-mother");
    private static final AtomicInteger COMMITS = new AtomicInteger();

    private PlainRecords() {}

    /** A commit with an id of its own. */
    static ChangeSet.Builder changes() {
        CommitId id = new CommitId("commit-" + COMMITS.incrementAndGet());
        return ChangeSet.in(
                PRACTICE, new CommandReceipt(id, NOW, Optional.empty(), Digest.plain(new byte[32]), List.of()));
    }

    /** A chart that nobody has touched, with one grant for {@link #ACCOUNT}. */
    static Versioned<ChartAccess> chart(String id) {
        ChartId chart = new ChartId(id);
        return Versioned.fresh(
                new ChartAccess(PRACTICE, chart, List.of(grant(chart)), List.of(), Optional.empty(), AuditHead.EMPTY));
    }

    /** How to sign in, due now. */
    static Message message(String id) {
        return new Message(
                PRACTICE,
                new MessageId(id),
                Message.Kind.LOGIN_INSTRUCTIONS,
                new HolderId("holder"),
                Optional.empty(),
                Channel.PRINT,
                Optional.empty(),
                Locale.ENGLISH,
                ValidityPeriod.from(NOW),
                Message.Progress.queued(NOW));
    }

    static Grant grant(ChartId chart) {
        return new Grant(
                new GrantId("grant-on-" + chart.value()),
                chart,
                new HolderId("holder"),
                ACCOUNT,
                new GrantTerms(Optional.empty(), Optional.empty(), Scope.VIEW_ONLY),
                ValidityPeriod.from(NOW),
                GrantState.NOT_HELD,
                new Provenance(
                        Provenance.Origin.ENABLED,
                        IndividualKind.OTHER,
                        Optional.empty(),
                        List.of(chart),
                        Actor.staff("clerk")));
    }
}
