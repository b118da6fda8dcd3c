package dev.portalaccess.internal.text;

import static dev.portalaccess.internal.text.Samples.CODE;
import static dev.portalaccess.internal.text.Samples.UNTIL;
import static dev.portalaccess.internal.text.Samples.practice;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.model.Practice;
import dev.portalaccess.model.Secret;
import dev.portalaccess.testkit.Requirement;
import java.net.URI;
import java.util.Locale;
import org.junit.jupiter.api.Test;

@Requirement("PA-012")
class ActivationLinkTest {

    private final Practice practice = practice(Locale.ENGLISH);

    @Test
    void leads_to_the_page_where_one_activates() {
        assertThat(clear(ActivationLink.toActivate(practice, Secret.of(CODE), UNTIL)))
                .isEqualTo("https://portal.example/lakeside/activate#" + CODE);
    }

    @Test
    void leads_to_the_page_where_one_registers() {
        assertThat(clear(ActivationLink.toRegister(practice, Secret.of(CODE), UNTIL)))
                .isEqualTo("https://portal.example/lakeside/register#" + CODE);
    }

    @Test
    void has_its_code_where_no_server_sees_it() {
        URI link = URI.create(clear(ActivationLink.toActivate(practice, Secret.of(CODE), UNTIL)));
        assertThat(link.getRawFragment()).isEqualTo(CODE);
        assertThat(link.getRawPath() + link.getRawQuery()).doesNotContain(CODE);
    }

    @Test
    @Requirement("PA-032")
    void is_in_no_log() {
        assertThat(ActivationLink.toActivate(practice, Secret.of(CODE), UNTIL).toString())
                .doesNotContain(CODE);
    }

    private static String clear(ActivationLink link) {
        return String.valueOf(link.address().reveal());
    }
}
