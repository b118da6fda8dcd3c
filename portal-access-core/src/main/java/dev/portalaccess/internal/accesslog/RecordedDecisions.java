package dev.portalaccess.internal.accesslog;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.decision.ChartUse;
import dev.portalaccess.decision.Decision;
import dev.portalaccess.decision.Decisions;
import dev.portalaccess.decision.HeldGrants;
import dev.portalaccess.internal.accesslog.AccessRecorder.AccessQuestion;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;

/** Decisions that are recorded, each before it is returned (PA-112). A portal without a log has none of this. */
public final class RecordedDecisions implements Decisions {

    private final Decisions decisions;
    private final AccessRecorder recorder;

    /** Records what {@code decisions} decides. */
    public RecordedDecisions(Decisions decisions, AccessRecorder recorder) {
        this.decisions = requireNonNull(decisions, "decisions");
        this.recorder = requireNonNull(recorder, "recorder");
    }

    @Override
    public Decision decide(PracticeId practice, AccountId account, ChartId chart, ChartUse use) {
        Decision decision = decisions.decide(practice, account, chart, use);
        return recorder.recorded(decision, new AccessQuestion(practice, account, chart, use));
    }

    @Override
    public Decision decide(Chart facts, AccountId account, ChartUse use) {
        Decision decision = decisions.decide(facts, account, use);
        return recorder.recorded(decision, new AccessQuestion(facts.practice(), account, facts.id(), use));
    }

    @Override
    public HeldGrants heldBy(PracticeId practice, AccountId account) {
        return new RecordedGrants(decisions.heldBy(practice, account), recorder, practice, account);
    }
}
