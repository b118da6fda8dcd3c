package dev.portalaccess.internal.text;

import static dev.portalaccess.internal.text.Samples.CODE;
import static dev.portalaccess.internal.text.Samples.UNTIL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.model.Secret;
import dev.portalaccess.policy.LinkForm;
import dev.portalaccess.testkit.Requirement;
import java.net.URI;
import org.junit.jupiter.api.Test;

@Requirement("PA-012")
class ActivationLinkTest {

    private static final String PAGE = "https://portal.example/lakeside/activate";

    @Test
    void leads_to_its_page() {
        assertThat(clear(LinkForm.FRAGMENT)).isEqualTo(PAGE + "#" + CODE);
    }

    @Test
    void has_its_code_where_no_server_sees_it() {
        URI link = URI.create(clear(LinkForm.FRAGMENT));
        assertThat(link.getRawFragment()).isEqualTo(CODE);
        assertThat(link.getRawPath() + link.getRawQuery()).doesNotContain(CODE);
    }

    @Test
    void has_its_code_in_the_query_if_the_host_wants_it_there() {
        assertThat(clear(LinkForm.QUERY)).isEqualTo(PAGE + "?code=" + CODE);
    }

    @Test
    @Requirement("PA-032")
    void is_in_no_log() {
        assertThat(link(LinkForm.QUERY).toString()).doesNotContain(CODE);
    }

    private static ActivationLink link(LinkForm form) {
        return ActivationLink.of(PAGE, form, Secret.of(CODE), UNTIL);
    }

    private static String clear(LinkForm form) {
        return String.valueOf(link(form).address().reveal());
    }
}
