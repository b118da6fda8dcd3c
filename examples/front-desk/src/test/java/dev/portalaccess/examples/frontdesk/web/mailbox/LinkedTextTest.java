package dev.portalaccess.examples.frontdesk.web.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.examples.frontdesk.web.mailbox.LinkedText.Passage;
import org.junit.jupiter.api.Test;

class LinkedTextTest {

    @Test
    void cuts_where_a_link_leads_to_the_portal() {
        assertThat(LinkedText.of("Open http://127.0.0.1:80/a#b. Bye"))
                .containsExactly(
                        new Passage("Open ", false),
                        new Passage("http://127.0.0.1:80/a#b", true),
                        new Passage(". Bye", false));
    }

    @Test
    void leaves_other_links_alone() {
        assertThat(LinkedText.of("https://example.org/")).containsExactly(new Passage("https://example.org/", false));
    }
}
