package dev.portalaccess.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.testkit.Requirement;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** An id has one spelling. */
@Requirement("PA-110")
class IdSpellingTest {

    private static final List<Function<String, Object>> IDS =
            List.of(PracticeId::new, ChartId::new, AccountId::new, HolderId::new, Actor::staff);

    @Test
    void composed_letters_are_kept() {
        assertThat(new ChartId("zo\u00eb").value()).isEqualTo("zo\u00eb");
        // Devanagari has marks that never compose.
        assertThat(new ChartId("\u0928\u092e\u0938\u094d\u0924\u0947").value()).hasSize(6);
    }

    @Test
    void letters_that_are_not_composed_are_refused() {
        for (Function<String, Object> id : IDS) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> id.apply("zoe\u0308"))
                    .withMessageContaining("composed Unicode (NFC)")
                    .withMessageNotContaining("zo");
        }
    }

    @Test
    void half_a_surrogate_pair_is_refused() {
        for (Function<String, Object> id : IDS) {
            assertThatIllegalArgumentException().isThrownBy(() -> id.apply("a\ud83d"));
        }
    }
}
