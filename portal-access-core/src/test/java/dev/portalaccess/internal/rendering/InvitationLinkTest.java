package dev.portalaccess.internal.rendering;

import static dev.portalaccess.internal.rendering.RenderingSamples.CODE;
import static dev.portalaccess.internal.rendering.RenderingSamples.UNTIL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.model.Secret;
import dev.portalaccess.policy.LinkPlacement;
import dev.portalaccess.testkit.Requirement;
import java.net.URI;
import org.junit.jupiter.api.Test;

@Requirement("PA-012")
class InvitationLinkTest {

    private static final String PAGE = "https://portal.example/lakeside/activate";

    @Test
    void leads_to_its_page() {
        assertThat(clear(LinkPlacement.FRAGMENT)).isEqualTo(PAGE + "#" + CODE);
    }

    @Test
    void has_its_code_where_no_server_sees_it() {
        URI link = URI.create(clear(LinkPlacement.FRAGMENT));
        assertThat(link.getRawFragment()).isEqualTo(CODE);
        assertThat(link.getRawPath() + link.getRawQuery()).doesNotContain(CODE);
    }

    @Test
    void has_its_code_in_the_query_if_the_host_wants_it_there() {
        assertThat(clear(LinkPlacement.QUERY)).isEqualTo(PAGE + "?code=" + CODE);
    }

    @Test
    @Requirement("PA-032")
    void is_in_no_log() {
        assertThat(link(LinkPlacement.QUERY).toString()).doesNotContain(CODE);
    }

    private static InvitationLink link(LinkPlacement form) {
        return InvitationLink.of(PAGE, form, Secret.of(CODE), UNTIL);
    }

    private static String clear(LinkPlacement form) {
        return String.valueOf(link(form).address().reveal());
    }
}
