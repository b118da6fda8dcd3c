package dev.portalaccess.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.PortalAccess;
import dev.portalaccess.access.EndGrant;
import dev.portalaccess.access.GrantOn;
import dev.portalaccess.access.NarrowGrant;
import dev.portalaccess.activation.ActivationRefusal;
import dev.portalaccess.activation.Inspection;
import dev.portalaccess.activation.Redemption;
import dev.portalaccess.age.AgePolicy;
import dev.portalaccess.command.Caller;
import dev.portalaccess.command.ReasonInput;
import dev.portalaccess.decision.ChartUse;
import dev.portalaccess.decision.Decision;
import dev.portalaccess.decision.HeldGrants;
import dev.portalaccess.decision.RefusalReason;
import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.enabling.EnableAccess;
import dev.portalaccess.enabling.Individual;
import dev.portalaccess.model.ChartArea;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.Obligation;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.PhoneNumber;
import dev.portalaccess.model.Practice;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.Secret;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.policy.PortalPolicy;
import dev.portalaccess.testkit.fixture.ArticleFamily;
import dev.portalaccess.testkit.fixture.FakePracticeDirectory;
import dev.portalaccess.testkit.memory.InMemoryAccessStore;
import dev.portalaccess.testkit.recording.FixedKeyring;
import dev.portalaccess.testkit.recording.MovableClock;
import dev.portalaccess.testkit.recording.RecordingMailer;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Mistakes of other systems that were published, tried here. */
class NamedCasesTest {

    private static final ReasonInput WHY = ReasonInput.of(Reason.PATIENT_REQUEST);
    private static final ChartUse RESULTS = ChartUse.view(ChartArea.RESULTS);

    private final ArticleFamily family = ArticleFamily.create();
    private final MovableClock clock = new MovableClock();
    private final RecordingMailer mailer = new RecordingMailer();
    private final Practice hillside = new Practice(
            new PracticeId("hillside"),
            "hillside",
            "Hillside Practice",
            new PhoneNumber("+1 508 555 0111"),
            ZoneId.of("America/New_York"),
            List.of(Locale.ENGLISH),
            URI.create("https://portal.example.org/"),
            new EmailAddress("portal@hillside.example.org"));
    private final PortalAccess portal = PortalAccess.builder()
            .storage(new InMemoryAccessStore())
            .charts(family.charts())
            .practices(new FakePracticeDirectory(family.practice(), hillside))
            .mailer(mailer)
            .policy(PortalPolicy.standard(AgePolicy.none()))
            .keyring(new FixedKeyring())
            .clock(clock)
            .build();
    private final PracticeId practice = family.practiceId();
    private final Caller clerk = Caller.of(practice, family.clerk());
    private final ChartId camille = family.camille();
    private final AccountId jane = family.janesAccount();

    private Secret invited() {
        Individual aunt =
                Individual.other("Jane", "Other", Relationship.AUNT, DeliveryChoice.email("jane.other@example.org"));
        portal.enabling().enable(clerk, EnableAccess.on(camille, aunt)).orThrow();
        portal.delivery().runOnce(1);
        return mailer.last().code();
    }

    private GrantOn granted() {
        portal.activation().redeem(practice, invited(), jane);
        return GrantOn.of(portal.access().holders(clerk, camille).entries().get(0));
    }

    private Decision decide() {
        return portal.decisions().decide(practice, jane, camille, RESULTS);
    }

    /** SpiceDB, GHSA-w278-32qg-48q5: a cache kept a relationship alive that had expired. */
    @Test
    void a_grant_that_has_ended_is_kept_alive_by_no_earlier_answer() {
        GrantOn grant = granted();
        LocalDate today = clock.instant().atZone(family.practice().zone()).toLocalDate();
        portal.access().endOn(clerk, new EndGrant(grant, today, WHY)).orThrow();
        clock.set(today.plusDays(1)
                .atStartOfDay(family.practice().zone())
                .toInstant()
                .minusMillis(1));
        HeldGrants before = portal.decisions().heldBy(practice, jane);
        assertThat(decide().isPermitted()).isTrue();
        clock.advance(Duration.ofMillis(1));
        assertThat(decide().isPermitted()).isFalse();
        assertThat(portal.myAccess()
                        .charts(practice, jane, Page.Request.first(5))
                        .items())
                .isEmpty();
        assertThat(portal.decisions().heldBy(practice, jane).charts()).isEmpty();
        assertThat(before.asOf()).isBefore(clock.instant());
    }

    /** SpiceDB, GHSA-4vrg-r928-h5vv: asked by many at once, an answer that depends on a condition became a yes. */
    @Test
    void an_answer_that_depends_on_an_obligation_is_the_same_for_many_at_once() throws Exception {
        GrantOn grant = granted();
        portal.access()
                .narrow(clerk, new NarrowGrant(grant, Scope.VIEW_ONLY, Set.of(Obligation.WITHHOLD_CONFIDENTIAL), WHY))
                .orThrow();
        ChartUse honouring = RESULTS.honouring(Obligation.WITHHOLD_CONFIDENTIAL);
        List<Callable<Boolean>> questions = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            ChartUse use = i % 2 == 0 ? honouring : RESULTS;
            questions.add(() ->
                    portal.decisions().decide(practice, jane, camille, use).isPermitted()
                            == use.honoured().isEmpty());
        }
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            for (Future<Boolean> wrong : threads.invokeAll(questions)) {
                assertThat(wrong.get()).isFalse();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(decide().<List<String>>fold(
                                yes -> List.of(),
                                no -> no.grounds().stream()
                                        .map(RefusalReason::code)
                                        .toList()))
                .containsExactly(RefusalReason.OBLIGATION_NOT_HONOURED);
    }

    /** Keycloak, CVE-2026-1529: an invitation of one organisation was accepted in another. */
    @Test
    void an_invitation_of_one_practice_opens_nothing_in_another_and_is_not_used_up() {
        Secret code = invited();
        assertThat(portal.activation().inspect(hillside.id(), code)).isInstanceOf(Inspection.NotLive.class);
        Redemption there = portal.activation().redeem(hillside.id(), code, jane);
        assertThat(there.<String>fold(yes -> "redeemed", Redemption.NotRedeemed::why))
                .isEqualTo(ActivationRefusal.NOT_RECOGNISED);
        assertThat(portal.decisions()
                        .decide(hillside.id(), jane, camille, RESULTS)
                        .isPermitted())
                .isFalse();
        assertThat(decide().isPermitted()).isFalse();
        assertThat(portal.activation().redeem(practice, code, jane)).isInstanceOf(Redemption.Redeemed.class);
        assertThat(portal.decisions()
                        .decide(hillside.id(), jane, camille, RESULTS)
                        .isPermitted())
                .isFalse();
        assertThat(decide().isPermitted()).isTrue();
    }
}
