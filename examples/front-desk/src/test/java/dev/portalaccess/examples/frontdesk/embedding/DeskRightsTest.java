package dev.portalaccess.examples.frontdesk.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.model.Actor;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.spi.StaffRights;
import dev.portalaccess.testkit.contract.StaffRightsContract;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeskRightsTest extends StaffRightsContract {

    private static final ChartId OWN = new ChartId("own");

    private final DeskRights rights =
            new DeskRights((practice, login, chart) -> login.value().equals("patient") && chart.equals(OWN));

    @Override
    protected StaffRights rights() {
        return rights;
    }

    @Override
    protected PracticeId practice() {
        return new PracticeId("practice");
    }

    @Override
    protected ChartId chart() {
        return new ChartId("chart");
    }

    @Override
    protected Actor allowed() {
        return Actor.staff("clerk");
    }

    @Override
    protected Actor forbidden() {
        return Actor.staff("somebody-else");
    }

    @Test
    void let_a_login_end_access_to_its_own_chart_and_do_nothing_else() {
        Actor patient = Actor.account(new AccountId("patient"));
        assertThat(rights.mayCarryOut(practice(), patient, "revoke", Optional.of(OWN)))
                .isTrue();
        assertThat(rights.mayCarryOut(practice(), patient, "revoke", Optional.of(chart())))
                .isFalse();
        assertThat(rights.mayCarryOut(practice(), patient, "revoke", Optional.empty()))
                .isFalse();
        assertThat(rights.mayCarryOut(practice(), patient, "suspend", Optional.of(OWN)))
                .isFalse();
        assertThat(rights.mayCarryOut(practice(), Actor.account(new AccountId("proxy")), "revoke", Optional.of(OWN)))
                .isFalse();
    }

    @Test
    void keep_the_texts_to_the_manager() {
        assertThat(rights.mayCarryOut(practice(), Actor.staff("manager"), "save-text", Optional.empty()))
                .isTrue();
        assertThat(rights.mayCarryOut(practice(), allowed(), "save-text", Optional.empty()))
                .isFalse();
    }
}
