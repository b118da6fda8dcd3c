package dev.portalaccess.internal.decision;

import dev.portalaccess.model.Actor;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.GrantState;
import dev.portalaccess.model.GrantTerms;
import dev.portalaccess.model.Hold;
import dev.portalaccess.model.IndividualKind;
import dev.portalaccess.model.Provenance;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.ValidityPeriod;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.GrantId;
import dev.portalaccess.model.id.HoldId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.AccountAccess;
import dev.portalaccess.model.stored.ChartRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Grants for tests: one that permits everything since yesterday, and what can become of it. */
final class GivenGrants {

    static final Instant NOW = Instant.parse("2026-03-02T15:00:00Z");
    static final Instant YESTERDAY = NOW.minus(Duration.ofDays(1));
    static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));
    static final PracticeId PRACTICE = new PracticeId("riverside");
    static final ChartId CHART = new ChartId("camille");
    static final AccountId ACCOUNT = new AccountId("login-anthony");
    static final Actor CLERK = Actor.staff("clerk-17");

    private GivenGrants() {}

    /** Returns what a store would answer if these were the account's grants on the chart. */
    static AccountAccess read(Grant... grants) {
        ChartRecord chart = ChartRecord.untouched(PRACTICE, CHART);
        return new AccountAccess(ACCOUNT, new Versioned<>(chart, 1), List.of(grants), List.of());
    }

    static Grant grant(String id) {
        return grant(id, CHART, ACCOUNT);
    }

    static Grant grant(String id, ChartId chart, AccountId account) {
        return new Grant(
                new GrantId(id),
                chart,
                new HolderId("holder-of-" + account.value()),
                account,
                new GrantTerms(Optional.empty(), Optional.empty(), Scope.FULL),
                ValidityPeriod.from(YESTERDAY),
                GrantState.NOT_HELD,
                new Provenance(
                        Provenance.Origin.ENABLED, IndividualKind.OTHER, Optional.empty(), List.of(chart), CLERK));
    }

    static Grant within(Grant grant, Scope scope) {
        return new Grant(
                grant.id(),
                grant.chart(),
                grant.holder(),
                grant.account(),
                grant.terms().withScope(scope),
                grant.validity(),
                grant.standing(),
                grant.provenance());
    }

    static Grant during(Grant grant, ValidityPeriod validity) {
        return new Grant(
                grant.id(),
                grant.chart(),
                grant.holder(),
                grant.account(),
                grant.terms(),
                validity,
                grant.standing(),
                grant.provenance());
    }

    static Grant standing(Grant grant, GrantState standing) {
        return new Grant(
                grant.id(),
                grant.chart(),
                grant.holder(),
                grant.account(),
                grant.terms(),
                grant.validity(),
                standing,
                grant.provenance());
    }

    static Grant revoked(Grant grant) {
        return grant.revoked(new GrantState.Revoked(YESTERDAY, CLERK, Reason.SAFETY));
    }

    static Hold hold(String id) {
        return hold(id, Hold.BY_STAFF);
    }

    static Hold hold(String id, String cause) {
        return new Hold(new HoldId(id), cause, YESTERDAY, CLERK, Reason.UNDER_REVIEW, Optional.empty());
    }
}
