package dev.portalaccess.internal.rendering;

import static dev.portalaccess.internal.rendering.RenderingSamples.SPANISH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.portalaccess.internal.rendering.AssociationDescription.ChainMember;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.testkit.Requirement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@Requirement("PA-024")
class AssociationDescriptionTest {

    private final ChainMember camille = new ChainMember("Camille", Optional.empty());
    private final ChainMember mother = new ChainMember("Amelie", Optional.of(Relationship.MOTHER));
    private final ChainMember aunt = new ChainMember("Rose", Optional.of(Relationship.SISTER));
    private final ChainMember linked = new ChainMember("Amelie", Optional.empty());

    @Test
    void tell_one_step() {
        assertThat(tell(Locale.ENGLISH, camille, mother)).isEqualTo("Camille’s mother Amelie");
        assertThat(tell(SPANISH, camille, mother)).isEqualTo("Amelie, madre de Camille");
    }

    @Test
    void tell_several_steps_one_by_one() {
        assertThat(tell(Locale.ENGLISH, camille, mother, aunt))
                .isEqualTo("Camille’s mother Amelie, then Amelie’s sister Rose");
        assertThat(tell(SPANISH, camille, mother, aunt))
                .isEqualTo("Amelie, madre de Camille; después, Rose, hermana de Amelie");
    }

    @Test
    void say_that_there_is_a_link_where_nobody_said_which() {
        assertThat(tell(Locale.ENGLISH, camille, linked)).isEqualTo("Amelie, whose chart is linked to Camille’s");
        assertThat(tell(SPANISH, camille, linked)).isEqualTo("Amelie, con expediente asociado al de Camille");
    }

    @Test
    void say_that_a_login_has_the_chart_already() {
        assertThat(AssociationDescription.describeHeld("Amelie", Locale.ENGLISH))
                .isEqualTo("Amelie, whose chart is already open to an account for this one");
        assertThat(AssociationDescription.describeHeld("Amelie", SPANISH))
                .isEqualTo("Amelie, con expediente ya abierto a una cuenta de este");
    }

    @Test
    @Requirement("PA-142")
    void take_names_literally_and_in_one_line() {
        ChainMember odd = new ChainMember("{name}\r\n'{0}", Optional.of(Relationship.MOTHER));
        assertThat(tell(Locale.ENGLISH, camille, odd)).isEqualTo("Camille’s mother {name} '{0}");
    }

    @Test
    void need_two_people() {
        assertThatIllegalArgumentException().isThrownBy(() -> tell(Locale.ENGLISH, camille));
    }

    @Test
    void name_nobody_in_a_log() {
        assertThat(mother.toString()).doesNotContain("Amelie");
    }

    private static String tell(Locale reader, ChainMember... people) {
        return AssociationDescription.describeChain(List.of(people), reader);
    }
}
