package dev.portalaccess.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.command.Caller;
import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.enabling.EnableAccess;
import dev.portalaccess.enabling.Individual;
import dev.portalaccess.fixture.ArticleHousehold;
import dev.portalaccess.fixture.TestPortal;
import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.registration.InviteToRegister;
import dev.portalaccess.testkit.Requirement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@Requirement("PA-110")
class RefusalRecordTest {

    private final TestPortal portal = TestPortal.create();

    private void enable(Individual... individuals) {
        portal.enabling().enable(portal.clerk(), EnableAccess.on(portal.camille, individuals));
    }

    private List<AuditEntry> refusals() {
        return portal.store.refusals(portal.practice, Page.Request.first(10)).items();
    }

    @Test
    void says_who_was_refused_what_when_and_by_which_rule() {
        enable(ArticleHousehold.jane().also(new ChartId("elsewhere")));
        AuditEntry entry = refusals().get(0);
        assertThat(entry.action()).isEqualTo("enable.refused");
        assertThat(entry.actor()).isEqualTo(portal.family.clerk());
        assertThat(entry.at()).isEqualTo(portal.clock.instant());
        assertThat(entry.chart()).contains(portal.camille);
        assertThat(entry.reason()).contains("CHART_NOT_OFFERED");
        assertThat(entry.rule()).contains("PA-026");
    }

    @Test
    void stands_outside_the_chains() {
        enable();
        assertThat(refusals()).allMatch(entry -> entry.link().isEmpty());
        assertThat(portal.trails()
                        .trail(portal.practice, Optional.of(portal.camille), Page.Request.first(10))
                        .items())
                .isEmpty();
        assertThat(portal.store.chart(portal.practice, portal.camille).version())
                .isZero();
    }

    @Test
    void names_the_first_of_several_reasons_that_refuses() {
        portal.rights.forbid(portal.family.clerk());
        enable();
        assertThat(refusals())
                .singleElement()
                .satisfies(entry -> assertThat(entry.reason()).contains("INDIVIDUALS_MISSING"));
    }

    @Test
    void passes_over_warnings() {
        enable(Individual.patient(DeliveryChoice.email("nobody")));
        assertThat(refusals())
                .singleElement()
                .satisfies(entry -> assertThat(entry.reason()).contains("EMAIL_INVALID"));
    }

    @Test
    void names_no_person() {
        enable(ArticleHousehold.jane().also(new ChartId("elsewhere")));
        String stored = String.join("\n", portal.store.everythingStored());
        assertThat(stored).doesNotContainIgnoringCase("jane").doesNotContain("example.org");
    }

    @Test
    void is_written_for_commands_that_concern_no_chart_too() {
        portal.registrations().invite(portal.clerk(), InviteToRegister.of("Nina", "Novak", "", null));
        AuditEntry entry = refusals().get(0);
        assertThat(entry.action()).isEqualTo("invite-to-register.refused");
        assertThat(entry.chart()).isEmpty();
        assertThat(entry.rule()).contains("PA-050");
    }

    @Test
    void is_written_when_the_host_does_not_allow_it() {
        portal.rights.forbid(portal.family.clerk());
        enable(ArticleHousehold.jane());
        assertThat(refusals())
                .singleElement()
                .satisfies(entry -> assertThat(entry.rule()).contains("PA-132"));
    }

    @Test
    void is_written_for_a_practice_nobody_knows() {
        PracticeId nowhere = new PracticeId("nowhere");
        portal.enabling()
                .enable(Caller.staff(nowhere, "clerk-17"), EnableAccess.on(portal.camille, ArticleHousehold.jane()));
        assertThat(portal.store.refusals(nowhere, Page.Request.first(10)).items())
                .singleElement()
                .satisfies(entry -> assertThat(entry.reason()).contains("PRACTICE_UNKNOWN"));
    }

    @Test
    void is_not_written_for_what_was_done() {
        enable(ArticleHousehold.jane());
        enable(ArticleHousehold.father());
        assertThat(refusals()).isEmpty();
    }
}
