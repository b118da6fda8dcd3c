package dev.portalaccess.examples.frontdesk.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.model.Actor;
import dev.portalaccess.model.ChartId;
import dev.portalaccess.model.PracticeId;
import dev.portalaccess.spi.StaffRights;
import dev.portalaccess.testkit.contract.StaffRightsContract;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeskRightsTest extends StaffRightsContract {

    private final DeskRights rights = new DeskRights();

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
    void keep_the_texts_to_the_manager() {
        assertThat(rights.mayCarryOut(practice(), Actor.staff("manager"), "save-text", Optional.empty()))
                .isTrue();
        assertThat(rights.mayCarryOut(practice(), allowed(), "save-text", Optional.empty()))
                .isFalse();
    }
}
