package dev.portalaccess.accesslog;

import dev.portalaccess.PortalAccess;
import dev.portalaccess.decision.ChartUse;
import dev.portalaccess.decision.Decision;
import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.enabling.Individual;
import dev.portalaccess.fixture.FamilyStory;
import dev.portalaccess.fixture.TestPortal;
import dev.portalaccess.model.AccessRecord;
import dev.portalaccess.model.ChartArea;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.policy.PortalPolicy;
import dev.portalaccess.testkit.recording.RecordingAccessLog;
import dev.portalaccess.testkit.recording.StoreFaults;
import java.util.List;
import java.util.function.UnaryOperator;

/** A portal with a log. Anthony can open the charts of his daughter Camille and of his wife, and Amelie her own. */
final class LoggedFamily {

    static final ChartUse USE = ChartUse.view(ChartArea.RESULTS);
    static final Page.Request PAGE = Page.Request.first(100);

    final TestPortal own;
    final RecordingAccessLog log = new RecordingAccessLog();
    final PortalAccess portal;
    final AccountId anthony;
    final AccountId amelie;
    final AccountId stranger = new AccountId("stranger");
    final List<Grant> fathers;

    private LoggedFamily(TestPortal own, AccessLogFailure failure) {
        this.own = own;
        this.anthony = own.family.anthonysAccount();
        this.amelie = own.family.ameliesAccount();
        FamilyStory story = new FamilyStory(own);
        this.fathers = story.fathersGrants();
        story.redeem(story.invite(own.amelie, Individual.patient(DeliveryChoice.print())), amelie);
        this.portal = builder(own).accessLog(log, failure).build();
    }

    static LoggedFamily refusing() {
        return new LoggedFamily(TestPortal.create(), AccessLogFailure.REFUSE);
    }

    static LoggedFamily spooling() {
        return new LoggedFamily(TestPortal.create(), AccessLogFailure.SPOOL);
    }

    static LoggedFamily spooling(UnaryOperator<PortalPolicy.Builder> policy) {
        return new LoggedFamily(TestPortal.with(policy), AccessLogFailure.SPOOL);
    }

    /** The same portal without a log. */
    static PortalAccess.Builder builder(TestPortal own) {
        return PortalAccess.builder()
                .storage(own.faults.over(own.store))
                .charts(own.family.charts())
                .practices(own.family.practices())
                .mailer(own.mailer)
                .policy(own.commands().parts().policy())
                .staffRights(own.rights)
                .keyring(own.keyring)
                .passwordHashing(own.hashing)
                .clock(own.clock)
                .randomness(own.randomness);
    }

    StoreFaults faults() {
        return own.faults;
    }

    Decision opens(AccountId account, ChartId chart) {
        return portal.decisions().decide(own.practice, account, chart, USE);
    }

    /** What waits, read past all faults. */
    List<AccessRecord> waiting() {
        return own.store.spooled(PAGE).items();
    }
}
