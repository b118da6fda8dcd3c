package dev.portalaccess.jdbc;

import dev.portalaccess.model.AccountId;
import dev.portalaccess.model.Actor;
import dev.portalaccess.model.AuditHead;
import dev.portalaccess.model.Changes;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.ChartAccess;
import dev.portalaccess.model.ChartId;
import dev.portalaccess.model.CommitId;
import dev.portalaccess.model.Digest;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.GrantId;
import dev.portalaccess.model.HolderId;
import dev.portalaccess.model.IndividualKind;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.MessageId;
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
import java.util.concurrent.atomic.AtomicInteger;

/** Plain records to store, for tests of this adapter alone. */
final class Records {

    static final PracticeId PRACTICE = new PracticeId("riverside");
    static final Instant NOW = Instant.parse("2026-03-02T15:00:00Z");
    static final AccountId ACCOUNT = new AccountId("login-of-the-mother");
    private static final AtomicInteger COMMITS = new AtomicInteger();

    private Records() {}

    /** A commit with an id of its own. */
    static Changes.Builder changes() {
        CommitId id = new CommitId("commit-" + COMMITS.incrementAndGet());
        return Changes.in(PRACTICE, new Receipt(id, NOW, Optional.empty(), Digest.plain(new byte[32]), List.of()));
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
                Validity.from(NOW),
                Message.Progress.queued(NOW));
    }

    private static Grant grant(ChartId chart) {
        return new Grant(
                new GrantId("grant-on-" + chart.value()),
                chart,
                new HolderId("holder"),
                ACCOUNT,
                new Terms(Optional.empty(), Optional.empty(), Scope.VIEW_ONLY),
                Validity.from(NOW),
                Standing.FREE,
                new Provenance(
                        Provenance.Origin.ENABLED,
                        IndividualKind.OTHER,
                        Optional.empty(),
                        List.of(chart),
                        Actor.staff("clerk")));
    }
}
