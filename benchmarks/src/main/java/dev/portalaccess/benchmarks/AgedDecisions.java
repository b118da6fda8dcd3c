package dev.portalaccess.benchmarks;

import dev.portalaccess.PortalAccess;
import dev.portalaccess.accesslog.AccessLogFailure;
import dev.portalaccess.age.AgeBand;
import dev.portalaccess.age.AgePolicy;
import dev.portalaccess.age.BandRule;
import dev.portalaccess.age.SetExemption;
import dev.portalaccess.command.Caller;
import dev.portalaccess.command.ReasonInput;
import dev.portalaccess.decision.ChartUse;
import dev.portalaccess.model.AccessPeriod;
import dev.portalaccess.model.AccessRecord;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.ChartArea;
import dev.portalaccess.model.LegalBasis;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.AgeExemption;
import dev.portalaccess.policy.PortalPolicy;
import dev.portalaccess.restriction.RestrictionTerms;
import dev.portalaccess.spi.AccessLog;
import dev.portalaccess.spi.storage.Storage;
import dev.portalaccess.testkit.fixture.FakeChartDirectory;
import dev.portalaccess.testkit.recording.FixedKeyring;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/**
 * Decisions with all that they may have to look at beside the grants: an age policy that caps each of them, a statement
 * beside the age on each chart, and a log that takes each record at once.
 */
final class AgedDecisions {

    private static final AgePolicy AGES = AgePolicy.builder("benchmark", 1)
            .band(AgeBand.between(0, AgePolicy.STANDARD_MAJORITY))
            .band(AgeBand.from(AgePolicy.STANDARD_MAJORITY)
                    .with(BandRule.cap(Scope.VIEW_ONLY, "an invented law"), LegalBasis.PATIENT_CONSENT))
            .build();

    private final CountingLog log = new CountingLog();
    private final PortalAccess portal;

    /** Makes a statement about each of the first patients. */
    AgedDecisions(Storage storage, int patients) {
        FakeChartDirectory charts = new FakeChartDirectory();
        for (int copy = 1; copy <= patients; copy++) {
            charts.put(EnablingLoad.facts(TableFiller.chart(copy)));
        }
        portal = EnablingLoad.builder(charts)
                .policy(PortalPolicy.standard(AGES))
                .storage(storage)
                .keyring(new FixedKeyring())
                .accessLog(log, AccessLogFailure.SPOOL)
                .build();
        Caller clerk = Caller.staff(EnablingLoad.PRACTICE, "clerk-17");
        for (int copy = 1; copy <= patients; copy++) {
            ChartId chart = TableFiller.chart(copy);
            portal.ages()
                    .exempt(
                            clerk,
                            SetExemption.of(
                                    chart,
                                    AgeExemption.Kind.INCAPACITY,
                                    RestrictionTerms.of(ReasonInput.of(Reason.SAFETY))))
                    .orThrow();
        }
    }

    /** Returns a decision of one of them, which permits and is recorded. */
    Runnable decision(int copy) {
        Chart facts = EnablingLoad.facts(TableFiller.chart(copy));
        AccountId account = TableFiller.account(copy);
        return () -> {
            if (!portal.decisions()
                    .decide(facts, account, ChartUse.view(ChartArea.CLINICAL))
                    .isPermitted()) {
                throw new IllegalStateException("not permitted");
            }
        };
    }

    /** Rejects a run in which the log did not get any record. */
    void requireRecords() {
        if (log.records.sum() == 0) {
            throw new IllegalStateException("no decision was recorded");
        }
    }

    private static final class CountingLog implements AccessLog {

        private final LongAdder records = new LongAdder();

        @Override
        public void append(List<AccessRecord> taken) {
            records.add(taken.size());
        }

        @Override
        public Page<AccessRecord> read(PracticeId practice, ChartId chart, AccessPeriod period, Page.Request request) {
            throw new UnsupportedOperationException("the benchmark reads nothing");
        }
    }
}
