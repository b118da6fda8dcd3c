package dev.portalaccess.internal.accesslog;

import dev.portalaccess.decision.ChartUse;
import dev.portalaccess.decision.Decision;
import dev.portalaccess.decision.HeldGrants;
import dev.portalaccess.decision.PatientFacts;
import dev.portalaccess.internal.accesslog.AccessRecorder.AccessQuestion;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import java.time.Instant;
import java.util.Set;

/** Grants of one account whose every decision is recorded, before it is returned (PA-112). */
record RecordedGrants(HeldGrants grants, AccessRecorder recorder, PracticeId practice, AccountId account)
        implements HeldGrants {

    @Override
    public Instant asOf() {
        return grants.asOf();
    }

    /** The charts that an account has are no decision about one of them. */
    @Override
    public Set<ChartId> charts() {
        return grants.charts();
    }

    @Override
    public Decision decide(PatientFacts facts, ChartUse use) {
        Decision decision = grants.decide(facts, use);
        return recorder.recorded(decision, new AccessQuestion(practice, account, facts.chart(), use));
    }

    @Override
    public Decision decide(Chart facts, ChartUse use) {
        Decision decision = grants.decide(facts, use);
        return recorder.recorded(decision, new AccessQuestion(practice, account, facts.id(), use));
    }
}
