package dev.portalaccess.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.command.Caller;
import dev.portalaccess.model.Grant.Status;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.PersonName;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.GrantId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.testkit.Requirement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@Requirement("PA-070")
class WhoHasTest {

    private final GrantedPortal granted = new GrantedPortal();

    private ChartHolders whoHas(ChartId chart) {
        return granted.access().holders(granted.portal.clerk(), chart);
    }

    @Test
    void names_everybody_with_access_in_the_order_it_was_given() {
        granted.portal.clock.advance(Duration.ofHours(1));
        granted.story.redeem(granted.story.aunt(), granted.portal.family.janesAccount());
        assertThat(whoHas(granted.portal.camille).entries())
                .extracting(ChartHolders.Entry::name)
                .containsExactly(
                        Optional.of(new PersonName("Anthony", "Patient")),
                        Optional.of(new PersonName("Jane", "Other")));
    }

    @Test
    void keeps_those_who_once_had_it() {
        GrantOperation.REVOKE
                .carryOut(granted.access(), granted.clerk(), granted.camille)
                .orThrow();
        assertThat(whoHas(granted.portal.camille).entries()).isEmpty();
        List<ChartHolders.Entry> former = granted.access()
                .formerHolders(granted.portal.clerk(), granted.portal.camille, Page.Request.first(10))
                .items();
        assertThat(former).extracting(entry -> entry.grant().id()).containsExactly(granted.camille.id());
        assertThat(former).extracting(ChartHolders.Entry::status).containsExactly(Status.REVOKED);
        assertThat(former).extracting(ChartHolders.Entry::name).doesNotContain(Optional.empty());
    }

    @Test
    void tells_each_status_for_the_instant_it_names() {
        GrantOperation.END
                .carryOut(granted.access(), granted.clerk(), granted.camille)
                .orThrow();
        granted.portal.clock.advance(Duration.ofDays(60));
        ChartHolders holders = whoHas(granted.portal.camille);
        assertThat(holders.at()).isEqualTo(granted.portal.clock.instant());
        assertThat(holders.entries()).extracting(ChartHolders.Entry::status).containsExactly(Status.ENDED);
    }

    @Test
    void is_empty_for_a_chart_on_which_nothing_was_done_and_for_another_practice() {
        assertThat(whoHas(granted.portal.anthony).entries()).isEmpty();
        assertThat(granted.access()
                        .holders(Caller.staff(new PracticeId("elsewhere"), "clerk-17"), granted.portal.camille)
                        .entries())
                .isEmpty();
    }

    @Test
    void shows_a_grant_even_if_its_holder_is_no_longer_on_record() {
        granted.change(
                granted.camille,
                grant -> new dev.portalaccess.model.Grant(
                        new GrantId("orphan"),
                        grant.chart(),
                        new HolderId("nobody"),
                        grant.account(),
                        grant.terms(),
                        grant.validity(),
                        grant.standing(),
                        grant.provenance()));
        assertThat(whoHas(granted.portal.camille).entries())
                .extracting(ChartHolders.Entry::name)
                .contains(Optional.empty());
    }

    @Test
    void prints_no_name() {
        assertThat(whoHas(granted.portal.camille).toString()).doesNotContain("Anthony", "Patient");
    }
}
