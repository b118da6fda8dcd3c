package dev.portalaccess.examples.frontdesk;

import static dev.portalaccess.enabling.Individual.anotherPatient;
import static dev.portalaccess.enabling.Individual.guarantor;
import static dev.portalaccess.enabling.Individual.other;
import static dev.portalaccess.enabling.Individual.patient;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.PortalAccess;
import dev.portalaccess.access.ChartHolders;
import dev.portalaccess.access.ChartViewers;
import dev.portalaccess.access.ChartVisits;
import dev.portalaccess.access.EndProxyAccess;
import dev.portalaccess.access.GrantOn;
import dev.portalaccess.access.NarrowGrant;
import dev.portalaccess.access.UsableChart;
import dev.portalaccess.accesslog.AccessHandOver;
import dev.portalaccess.accesslog.AccessLogFailure;
import dev.portalaccess.activation.Redemption;
import dev.portalaccess.activation.SecondFact;
import dev.portalaccess.age.AgePolicies;
import dev.portalaccess.age.AgePolicy;
import dev.portalaccess.command.Caller;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.command.ReasonInput;
import dev.portalaccess.decision.ChartUse;
import dev.portalaccess.decision.Decision;
import dev.portalaccess.decision.RefusalReason;
import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.enabling.EnableAccess;
import dev.portalaccess.enabling.EnablingResult;
import dev.portalaccess.enabling.Individual;
import dev.portalaccess.history.AccessDifference;
import dev.portalaccess.history.AccessPreview;
import dev.portalaccess.history.PastDecision;
import dev.portalaccess.history.PastFacts;
import dev.portalaccess.history.PastQuestion;
import dev.portalaccess.model.AccessLevel;
import dev.portalaccess.model.AccessPeriod;
import dev.portalaccess.model.Actor;
import dev.portalaccess.model.BirthDate;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.ChartArea;
import dev.portalaccess.model.ChartStatus;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.IndividualKind;
import dev.portalaccess.model.InvitationPurpose;
import dev.portalaccess.model.LegalBasis;
import dev.portalaccess.model.Obligation;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.PersonName;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.RequestFilter;
import dev.portalaccess.policy.FactKind;
import dev.portalaccess.policy.PortalPolicy;
import dev.portalaccess.policy.ReviewTerms;
import dev.portalaccess.policy.SecondApproval;
import dev.portalaccess.requests.ApproveRequest;
import dev.portalaccess.requests.RequestAccess;
import dev.portalaccess.requests.SubmittedRequest;
import dev.portalaccess.restriction.LiftRestriction;
import dev.portalaccess.restriction.RestrictionPlace;
import dev.portalaccess.restriction.RestrictionTerms;
import dev.portalaccess.restriction.SetBlock;
import dev.portalaccess.restriction.SetFreeze;
import dev.portalaccess.restriction.SetRestriction;
import dev.portalaccess.review.ConfirmGrant;
import dev.portalaccess.review.DueReview;
import dev.portalaccess.review.ReviewQuery;
import dev.portalaccess.testkit.fixture.ArticleFamily;
import dev.portalaccess.testkit.memory.InMemoryAccessStore;
import dev.portalaccess.testkit.recording.MovableClock;
import dev.portalaccess.testkit.recording.RecordingAccessLog;
import dev.portalaccess.testkit.recording.RecordingMailer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The snippets of the guide to control are cut from this file, and run here: the Patient family, afterwards. */
class ControlGuideTest {

    private final ArticleFamily family = ArticleFamily.create();
    private final RecordingMailer mailer = new RecordingMailer();
    private final MovableClock clock = new MovableClock();
    private final PracticeId practice = family.practiceId();
    private final ChartId camille = family.camille();
    private final ChartId amelie = family.amelie();
    private final AccountId father = family.anthonysAccount();
    private final AccountId mother = family.ameliesAccount();
    private final Caller clerk = Caller.of(practice, family.clerk());
    private final Caller colleague = Caller.staff(practice, "clerk-8");
    private final ReasonInput reason = ReasonInput.of(Reason.SAFETY);

    private PortalAccess portal(UnaryOperator<PortalPolicy.Builder> policy) {
        return builder(policy).build();
    }

    private PortalAccess.Builder builder(UnaryOperator<PortalPolicy.Builder> policy) {
        return PortalAccess.builder()
                .storage(new InMemoryAccessStore())
                .charts(family.charts())
                .practices(family.practices())
                .mailer(mailer)
                .clock(clock)
                .policy(policy.apply(PortalPolicy.standard().agePolicy(AgePolicy.none()))
                        .build());
    }

    /** Lets somebody in by mail, who follows the link with that account. */
    private void letIn(PortalAccess portal, ChartId chart, Individual individual, AccountId account, String address) {
        portal.enabling().enable(clerk, EnableAccess.on(chart, individual)).orThrow();
        portal.delivery().runOnce(10);
        portal.activation()
                .redeem(practice, mailer.lastTo(new EmailAddress(address)).code(), account);
    }

    private void letParentsIn(PortalAccess portal) {
        String his = "anthony.patient@example.org";
        String hers = "amelie.patient@example.org";
        letIn(portal, amelie, patient(DeliveryChoice.email(hers)), mother, hers);
        letIn(portal, camille, guarantor(Relationship.MOTHER, DeliveryChoice.email(hers)), mother, hers);
        letIn(
                portal,
                camille,
                anotherPatient(family.anthony(), Relationship.FATHER, DeliveryChoice.email(his))
                        .also(amelie, Relationship.SPOUSE),
                father,
                his);
    }

    private ChartHolders.Entry entry(PortalAccess portal, ChartId chart, AccountId account) {
        return portal.access().holders(clerk, chart).in(Grant.Status.IN_FORCE).stream()
                .filter(one -> one.grant().account().equals(account))
                .findFirst()
                .orElseThrow();
    }

    private boolean may(PortalAccess portal, AccountId account, ChartId chart) {
        return portal.decisions()
                .decide(practice, account, chart, ChartUse.view(ChartArea.RESULTS))
                .isPermitted();
    }

    @Test
    void every_snippet_is_in_this_file() {
        String here = DocumentSnippets.dense(DocumentSnippets.source(ControlGuideTest.class));
        List<String> snippets = DocumentSnippets.shownIn("docs/guide/control.md");
        assertThat(snippets)
                .hasSizeGreaterThan(8)
                .allSatisfy(snippet -> assertThat(here).contains(snippet));
    }

    @Test
    void a_father_sees_all_but_notes_and_withholds_what_is_confidential() {
        PortalAccess portal = portal(UnaryOperator.identity());
        letParentsIn(portal);
        ChartHolders.Entry entry = entry(portal, camille, father);
        // snippet
        Scope allButNotes = Scope.VIEW_ONLY.with(ChartArea.NOTES, AccessLevel.NONE);
        portal.access()
                .narrow(
                        clerk,
                        new NarrowGrant(
                                GrantOn.of(entry),
                                allButNotes,
                                Set.of(Obligation.WITHHOLD_CONFIDENTIAL),
                                ReasonInput.of(Reason.PATIENT_REQUEST)))
                .orThrow();

        ChartUse results = ChartUse.view(ChartArea.RESULTS);
        Decision careless = portal.decisions().decide(practice, father, camille, results);
        Decision careful = portal.decisions()
                .decide(practice, father, camille, results.honouring(Obligation.WITHHOLD_CONFIDENTIAL));
        AccessLevel notes = careful.scope().level(ChartArea.NOTES);
        // end
        assertThat(careless.<List<String>>fold(
                        permitted -> List.of(),
                        refused -> refused.grounds().stream()
                                .map(RefusalReason::code)
                                .toList()))
                .containsExactly(RefusalReason.OBLIGATION_NOT_HONOURED);
        assertThat(careful.isPermitted()).isTrue();
        assertThat(notes).isEqualTo(AccessLevel.NONE);
    }

    @Test
    void a_freeze_stops_everybody_and_ends_as_it_began() {
        PortalAccess portal = portal(UnaryOperator.identity());
        letParentsIn(portal);
        // snippet
        RestrictionTerms untilTheHearing = RestrictionTerms.of(reason).reviewedOn(LocalDate.of(2027, 1, 15));
        SetRestriction freeze = portal.restrictions()
                .freeze(clerk, new SetFreeze(RestrictionPlace.of(camille), untilTheHearing))
                .orThrow();
        // end
        assertThat(may(portal, father, camille)).isFalse();
        assertThat(may(portal, mother, camille)).isFalse();
        assertThat(may(portal, father, amelie)).isTrue();
        // snippet
        portal.restrictions()
                .liftFreeze(clerk, LiftRestriction.of(freeze, ReasonInput.of(Reason.STILL_RIGHT)))
                .orThrow();
        // end
        assertThat(may(portal, father, camille)).isTrue();
        assertThat(may(portal, mother, camille)).isTrue();
    }

    @Test
    void a_block_bars_a_person_whatever_grants_there_are() {
        PortalAccess portal = portal(UnaryOperator.identity());
        letParentsIn(portal);
        ChartHolders.Entry entry = entry(portal, camille, father);
        // snippet
        RestrictionTerms order = RestrictionTerms.of(reason).provedBy("court order 26-114");
        portal.restrictions()
                .block(clerk, SetBlock.of(entry.grant().holder(), order).on(camille))
                .orThrow();
        portal.restrictions()
                .block(clerk, SetBlock.ofMailbox("anthony.patient@example.org", order))
                .orThrow();
        // end
        assertThat(may(portal, father, camille)).isFalse();
        assertThat(may(portal, father, amelie)).isFalse();
        assertThat(may(portal, mother, camille)).isTrue();
    }

    @Test
    void a_patient_sees_who_may_open_the_chart_and_ends_it() {
        PortalAccess portal = portal(UnaryOperator.identity());
        letParentsIn(portal);
        portal.reviews().recordUse(practice, father, amelie);
        // snippet
        List<UsableChart> mine = portal.myAccess()
                .charts(practice, mother, Page.Request.first(50))
                .items();
        ChartViewers viewers =
                portal.myAccess().viewers(practice, mother, amelie).orElseThrow();
        ChartViewers.PersonEntry husband = viewers.people().stream()
                .filter(person -> person.canEnd() && !person.isMine())
                .findFirst()
                .orElseThrow();
        Caller herself = Caller.of(practice, Actor.account(mother));
        portal.myAccess().end(herself, EndProxyAccess.of(husband.grant())).orThrow();
        // end
        assertThat(mine).extracting(UsableChart::chart).containsExactlyInAnyOrder(amelie, camille);
        assertThat(husband.lastUsed()).isPresent();
        assertThat(may(portal, father, amelie)).isFalse();
        assertThat(may(portal, father, camille)).isTrue();
        assertThat(portal.myAccess().viewers(practice, father, camille)).isEmpty();
    }

    @Test
    void a_patient_sees_who_opened_the_chart_also_after_the_log_was_down() {
        RecordingAccessLog log = new RecordingAccessLog();
        PortalAccess.Builder builder = builder(UnaryOperator.identity());
        // snippet
        PortalAccess portal = builder.accessLog(log, AccessLogFailure.SPOOL).build();
        // end
        letParentsIn(portal);
        log.goDown();
        assertThat(may(portal, father, amelie)).isTrue();
        log.comeBack();
        // snippet
        AccessHandOver step = portal.accessRecords().deliver(Page.Request.first(100));
        while (step.next().isPresent() && !step.isDown()) {
            step = portal.accessRecords().deliver(new Page.Request(100, step.next()));
        }
        // end
        assertThat(step).isEqualTo(new AccessHandOver(1, 0, Set.of(), false, Optional.empty()));
        // snippet
        ChartVisits visits = portal.myAccess()
                .visits(practice, mother, amelie, AccessPeriod.ALL, Page.Request.first(50))
                .orElseThrow();
        List<String> lines = new ArrayList<>();
        for (ChartVisits.VisitEntry visit : visits.page().items()) {
            String who = visit.name().map(PersonName::spoken).orElse("the practice");
            String what = visit.part().map(part -> part.area().path()).orElse("this list");
            lines.add(who + " opened " + what);
        }
        // end
        assertThat(lines)
                .containsExactlyInAnyOrder(
                        "Anthony Patient opened clinical/results", "Amelie Patient opened this list");
        assertThat(visits.waiting()).isZero();
    }

    @Test
    void a_patient_nominates_her_sister_and_staff_approve() {
        PortalAccess portal = portal(UnaryOperator.identity());
        letParentsIn(portal);
        // snippet
        Individual sister = other("Jane", "Other", Relationship.SISTER, DeliveryChoice.email("jane@example.org"));
        SubmittedRequest submitted = portal.requests()
                .nominate(
                        Caller.of(practice, Actor.account(mother)),
                        RequestAccess.to(amelie, sister).saying("She drives me to appointments."))
                .orThrow();
        // end
        assertThat(portal.requests()
                        .queue(clerk, RequestFilter.all(clock.instant()), Page.Request.first(10))
                        .items())
                .hasSize(1);
        // snippet
        EnablingResult.Answer answer = portal.requests()
                .approve(clerk, new ApproveRequest(submitted.request()))
                .orThrow();
        // end
        portal.delivery().runOnce(10);
        assertThat(answer).isInstanceOf(EnablingResult.Invited.class);
        assertThat(mailer.lastTo(new EmailAddress("jane@example.org")).code()).isNotNull();
    }

    @Test
    void a_second_member_of_staff_approves_access_for_outsiders() {
        // snippet
        PortalPolicy.Builder policy = PortalPolicy.standard()
                .agePolicy(AgePolicy.none())
                .secondApproval(SecondApproval.of(IndividualKind.OTHER));
        // end
        PortalAccess portal = portal(usual -> policy);
        Individual aunt = other("Jane", "Other", Relationship.AUNT, DeliveryChoice.email("jane@example.org"));
        // snippet
        EnablingResult result =
                portal.enabling().enable(clerk, EnableAccess.on(camille, aunt)).orThrow();
        EnablingResult.AwaitingApproval waits =
                (EnablingResult.AwaitingApproval) result.answers().get(0);
        portal.requests()
                .approve(colleague, new ApproveRequest(waits.request()))
                .orThrow();
        // end
        Outcome<EnablingResult.Answer> again = portal.requests().approve(clerk, new ApproveRequest(waits.request()));
        assertThat(again).isInstanceOf(Outcome.Refused.class);
        portal.delivery().runOnce(10);
        assertThat(mailer.lastTo(new EmailAddress("jane@example.org")).code()).isNotNull();
    }

    @Test
    void the_past_is_asked() {
        PortalAccess portal = portal(usual -> usual);
        // snippet
        portal.history()
                .reportPolicy(Caller.of(practice, new Actor(Actor.Kind.SYSTEM, "start")))
                .orThrow();
        // end
        letParentsIn(portal);
        AccountId mother = family.ameliesAccount();
        ChartId camille = family.camille();
        Instant lastMarch = clock.instant();
        clock.advance(Duration.ofDays(60));
        // snippet
        PastQuestion question = PastQuestion.of(mother, camille, ChartUse.view(ChartArea.RESULTS), lastMarch)
                .with(PastFacts.unknown().in(ChartStatus.OPEN));
        PastDecision answer = portal.history().decide(clerk, question);
        boolean mightLook = answer.fold(decided -> decided.decision().isPermitted(), unknown -> false);
        // end
        assertThat(mightLook).isTrue();
        assertThat(answer.gaps()).isEmpty();
    }

    @Test
    void another_policy_is_previewed() {
        PortalAccess portal = portal(usual -> usual);
        letParentsIn(portal);
        // snippet
        PortalPolicy next = PortalPolicy.standard(AgePolicies.australia());
        List<AccessDifference> losing = portal
                .previews()
                .compare(clerk, new AccessPreview.OtherPolicy(next), Page.Request.first(100))
                .items()
                .stream()
                .filter(one -> one.kind() == AccessDifference.Kind.LOSES)
                .toList();
        // end
        assertThat(losing).isEmpty();
    }

    @Test
    void what_is_due_is_confirmed() {
        // snippet
        PortalPolicy.Builder policy = PortalPolicy.standard()
                .agePolicy(AgePolicy.none())
                .reviews(ReviewTerms.NONE.recertifyUnstated(Period.ofYears(1)));
        // end
        PortalAccess portal = portal(usual -> policy);
        letParentsIn(portal);
        clock.advance(Duration.ofDays(400));
        // snippet
        Page<DueReview> due = portal.reviews().due(clerk, ReviewQuery.today(), Page.Request.first(50));
        for (DueReview review : due.items()) {
            portal.reviews().confirm(clerk, ConfirmGrant.of(review.entry())).orThrow();
        }
        // end
        assertThat(due.items()).hasSizeGreaterThan(2);
        assertThat(portal.reviews()
                        .due(clerk, ReviewQuery.today(), Page.Request.first(50))
                        .items())
                .isEmpty();
    }

    @Test
    void a_link_in_the_wrong_hands_needs_the_birth_date_as_well() {
        // snippet
        PortalPolicy.Builder policy = PortalPolicy.standard()
                .agePolicy(AgePolicy.none())
                .secondFact(Channel.EMAIL, InvitationPurpose.ENABLING, FactKind.PATIENT_BIRTH_DATE);
        // end
        PortalAccess portal = portal(usual -> policy);
        portal.enabling()
                .enable(clerk, EnableAccess.on(amelie, patient(DeliveryChoice.email("amelie.patient@example.org"))))
                .orThrow();
        portal.delivery().runOnce(10);
        LocalDate born =
                family.chart(amelie).patient().bornOn().flatMap(BirthDate::day).orElseThrow();
        LocalDate guessed = born.plusDays(1);
        // snippet
        Redemption wrong =
                portal.activation().redeem(practice, mailer.last().code(), father, SecondFact.bornOn(guessed));
        Redemption right = portal.activation().redeem(practice, mailer.last().code(), mother, SecondFact.bornOn(born));
        // end
        assertThat(wrong).isNotInstanceOf(Redemption.Redeemed.class);
        assertThat(right).isInstanceOf(Redemption.Redeemed.class);
        assertThat(may(portal, father, amelie)).isFalse();
        assertThat(may(portal, mother, amelie)).isTrue();
    }

    @Test
    void a_family_member_on_a_basis_that_the_policy_names_may_act_for_the_patient() {
        // snippet
        PortalPolicy.Builder policy = PortalPolicy.standard()
                .agePolicy(AgePolicy.none())
                .entitleBases(Set.of(LegalBasis.PARENTAL_RESPONSIBILITY));
        // end
        PortalAccess portal = portal(usual -> policy);
        letParentsIn(portal);
        assertThat(portal.myAccess().viewers(practice, mother, camille))
                .as("nobody has stated her basis")
                .isEmpty();
    }
}
