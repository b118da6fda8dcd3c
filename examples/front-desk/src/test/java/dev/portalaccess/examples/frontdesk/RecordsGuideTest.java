package dev.portalaccess.examples.frontdesk;

import static dev.portalaccess.enabling.Individual.anotherPatient;
import static dev.portalaccess.enabling.Individual.guarantor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.PortalAccess;
import dev.portalaccess.access.GrantOn;
import dev.portalaccess.age.AgePolicy;
import dev.portalaccess.chartevent.AppliedEvent;
import dev.portalaccess.chartevent.AppliedEvents;
import dev.portalaccess.chartevent.EventEffect;
import dev.portalaccess.chartevent.ReportEvents;
import dev.portalaccess.chartevent.ReportedEvent;
import dev.portalaccess.command.Caller;
import dev.portalaccess.command.ReasonInput;
import dev.portalaccess.decision.ChartUse;
import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.enabling.EnableAccess;
import dev.portalaccess.enabling.Individual;
import dev.portalaccess.model.Actor;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.ChartArea;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Person;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.policy.PortalPolicy;
import dev.portalaccess.review.DecideReviews;
import dev.portalaccess.review.ReviewQuery;
import dev.portalaccess.review.ReviewStep;
import dev.portalaccess.testkit.fixture.ArticleFamily;
import dev.portalaccess.testkit.memory.InMemoryAccessStore;
import dev.portalaccess.testkit.recording.MovableClock;
import dev.portalaccess.testkit.recording.RecordingMailer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The snippets of the guide to records are cut from this file, and run here: Camille's two charts. */
class RecordsGuideTest {

    private final ArticleFamily family = ArticleFamily.create();
    private final RecordingMailer mailer = new RecordingMailer();
    private final PracticeId practice = family.practiceId();
    private final ChartId camille = family.camille();
    private final ChartId second = new ChartId("camille-2");
    private final AccountId father = family.anthonysAccount();
    private final AccountId mother = family.ameliesAccount();
    private final Caller clerk = Caller.of(practice, family.clerk());
    private final Caller interfaceEngine = Caller.of(practice, new Actor(Actor.Kind.SYSTEM, "interface-engine"));
    private final PortalAccess portal = PortalAccess.builder()
            .storage(new InMemoryAccessStore())
            .charts(family.charts())
            .practices(family.practices())
            .mailer(mailer)
            .clock(new MovableClock())
            .policy(PortalPolicy.standard().agePolicy(AgePolicy.none()).build())
            .build();

    @Test
    void every_snippet_is_in_this_file() {
        String here = DocumentSnippets.dense(DocumentSnippets.source(RecordsGuideTest.class));
        List<String> snippets = DocumentSnippets.shownIn("docs/guide/records.md");
        assertThat(snippets).hasSize(3).allSatisfy(snippet -> assertThat(here).contains(snippet));
    }

    private void letIn(ChartId chart, Individual individual, AccountId account, String address) {
        portal.enabling().enable(clerk, EnableAccess.on(chart, individual)).orThrow();
        portal.delivery().runOnce(10);
        portal.activation()
                .redeem(practice, mailer.lastTo(new EmailAddress(address)).code(), account);
    }

    private boolean opens(AccountId account, ChartId chart) {
        return portal.decisions()
                .decide(practice, account, chart, ChartUse.view(ChartArea.CLINICAL))
                .isPermitted();
    }

    @Test
    void camilles_two_charts_become_one_and_two_again() {
        Person patient = family.patient(camille);
        family.charts()
                .put(Chart.open(
                        practice,
                        new Person(
                                Optional.empty(),
                                Optional.of(second),
                                patient.name(),
                                patient.bornOn(),
                                Optional.empty())));
        String his = "anthony.patient@example.org";
        String hers = "amelie.patient@example.org";
        letIn(second, anotherPatient(family.anthony(), Relationship.FATHER, DeliveryChoice.email(his)), father, his);
        letIn(camille, guarantor(Relationship.MOTHER, DeliveryChoice.email(hers)), mother, hers);
        // snippet
        ReportEvents message = ReportEvents.of(ReportedEvent.merge("A40-2026-0001", second, camille));
        AppliedEvents preview =
                portal.chartEvents().preview(interfaceEngine, message).orThrow();
        AppliedEvents applied =
                portal.chartEvents().report(interfaceEngine, message).orThrow();
        int held = applied.events().get(0).effects(EventEffect.Kind.HELD).size();
        // end
        assertThat(applied).isEqualTo(preview);
        assertThat(held).isEqualTo(2);
        assertThat(opens(mother, camille)).isFalse();
        // snippet
        List<GrantOn> due = portal.reviews().due(clerk, ReviewQuery.today(), Page.Request.first(50)).items().stream()
                .map(review -> GrantOn.of(review.entry()))
                .toList();
        ReviewStep kept = portal.reviews()
                .decide(
                        clerk,
                        new DecideReviews(
                                DecideReviews.Decision.CONFIRM,
                                due,
                                Optional.empty(),
                                ReasonInput.of(Reason.STILL_RIGHT)));
        boolean sees = portal.decisions()
                .decide(practice, father, second, ChartUse.view(ChartArea.CLINICAL))
                .isPermitted();
        // end
        assertThat(kept.left()).isEmpty();
        assertThat(sees).isTrue();
        assertThat(opens(mother, camille)).isTrue();
        // snippet
        AppliedEvent undone = portal.chartEvents()
                .report(interfaceEngine, ReportEvents.of(ReportedEvent.unmerge("A40-2026-0002", second)))
                .orThrow()
                .events()
                .get(0);
        List<EventEffect> ended = undone.effects(EventEffect.Kind.ENDED);
        List<EventEffect> released = undone.effects(EventEffect.Kind.RELEASED);
        // end
        assertThat(ended).extracting(EventEffect::chart).containsExactly(camille);
        assertThat(released).extracting(EventEffect::chart).containsExactly(second);
        assertThat(opens(father, second)).isTrue();
        assertThat(opens(father, camille)).isFalse();
        assertThat(opens(mother, camille)).isTrue();
    }
}
