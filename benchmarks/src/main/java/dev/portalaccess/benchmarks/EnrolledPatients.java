package dev.portalaccess.benchmarks;

import dev.portalaccess.PortalAccess;
import dev.portalaccess.decision.ChartUse;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.ChartArea;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.seal.SealMode;
import dev.portalaccess.spi.storage.Storage;
import dev.portalaccess.testkit.fixture.FakeChartDirectory;
import dev.portalaccess.testkit.recording.FixedKeyring;
import dev.portalaccess.testkit.recording.RecordingMailer;

/**
 * Patients with access to their own charts, each by an invitation, a mail and a redemption, so that every record is
 * written as the library writes it. The i-th has the chart and the account of that copy in {@link TableFiller}.
 */
final class EnrolledPatients {

    private static final int MAILS = 1_000;

    private final FakeChartDirectory charts = new FakeChartDirectory();
    private final RecordingMailer mailer = new RecordingMailer();
    private final PortalAccess portal;

    private EnrolledPatients(Storage storage, SealMode mode) {
        portal = EnablingLoad.builder(charts)
                .mailer(mailer)
                .storage(storage)
                .keyring(new FixedKeyring())
                .seals(mode)
                .build();
    }

    /** Enrols so many patients. */
    static EnrolledPatients on(Storage storage, SealMode mode, int count) {
        EnrolledPatients patients = new EnrolledPatients(storage, mode);
        for (int i = 1; i <= count; i++) {
            patients.enable(TableFiller.chart(i));
        }
        for (int sent = patients.deliver(); sent > 0; ) {
            sent = patients.deliver();
        }
        for (int i = 1; i <= count; i++) {
            patients.redeem(i);
        }
        return patients;
    }

    private void enable(ChartId chart) {
        charts.put(EnablingLoad.facts(chart));
        EnablingLoad.enable(portal, EnablingLoad.patient(chart));
    }

    private int deliver() {
        int before = mailer.mails().size();
        portal.delivery().runOnce(MAILS);
        return mailer.mails().size() - before;
    }

    private void redeem(int copy) {
        portal.activation()
                .redeem(
                        EnablingLoad.PRACTICE,
                        mailer.lastTo(EnablingLoad.address(TableFiller.chart(copy)))
                                .code(),
                        TableFiller.account(copy))
                .fold(redeemed -> redeemed, refused -> {
                    throw new IllegalStateException(refused.why());
                });
    }

    /** Returns the portal. */
    PortalAccess portal() {
        return portal;
    }

    /** Returns a decision about that patient and the patient's own chart, which permits. */
    Runnable decision(int copy) {
        ChartId chart = TableFiller.chart(copy);
        AccountId account = TableFiller.account(copy);
        Chart facts = EnablingLoad.facts(chart);
        return () -> {
            if (!portal.decisions()
                    .decide(facts, account, ChartUse.view(ChartArea.CLINICAL))
                    .isPermitted()) {
                throw new IllegalStateException("not permitted");
            }
        };
    }
}
