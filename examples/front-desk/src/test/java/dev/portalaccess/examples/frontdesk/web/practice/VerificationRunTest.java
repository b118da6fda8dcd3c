package dev.portalaccess.examples.frontdesk.web.practice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.command.Caller;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.seal.BrokenSeal;
import dev.portalaccess.seal.RecordSeals;
import dev.portalaccess.seal.SealPlace;
import dev.portalaccess.seal.SealReport;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VerificationRunTest {

    private static final Caller MANAGER = Caller.staff(new PracticeId("practice"), "manager");
    private static final SealPlace SECOND = new SealPlace(SealPlace.Step.CHARTS, Optional.empty());

    /** Finds as many broken records as may be checked, and is done after two steps. */
    private static final class BrokenEverywhere implements RecordSeals {

        @Override
        public SealReport check(Caller caller, ChartId chart) {
            throw new AssertionError("not asked");
        }

        @Override
        public SealReport verify(Caller caller, SealPlace from, int most) {
            List<BrokenSeal> broken = Collections.nCopies(most, new BrokenSeal("chart", "one", BrokenSeal.MISSING));
            return new SealReport(
                    most, 0, 0, 0, broken, from.equals(SealPlace.START) ? Optional.of(SECOND) : Optional.empty());
        }

        @Override
        public SealReport sealExisting(Caller caller, SealPlace from, int most) {
            throw new AssertionError("not asked");
        }
    }

    @Test
    void goes_on_where_it_ended_counts_all_and_keeps_a_few() {
        VerificationRun run = new VerificationRun();
        assertThat(run.progress().part()).isEqualTo(1);
        run.step(new BrokenEverywhere(), MANAGER);
        assertThat(run.progress().isDone()).isFalse();
        assertThat(run.progress().part()).isEqualTo(2);
        run.step(new BrokenEverywhere(), MANAGER);
        run.step(new BrokenEverywhere(), MANAGER);
        assertThat(run.progress().isDone()).isTrue();
        assertThat(run.progress().checked()).isEqualTo(2 * VerificationRun.STEP);
        assertThat(run.progress().broken()).isEqualTo(2 * VerificationRun.STEP);
        assertThat(run.progress().found()).hasSize(VerificationRun.MOST_SHOWN);
    }
}
