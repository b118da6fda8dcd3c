package dev.portalaccess.internal.secret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.internal.secret.CodeDigests.Domain;
import dev.portalaccess.model.InvitationId;
import dev.portalaccess.model.PracticeId;
import org.junit.jupiter.api.Test;

class DomainsTest {

    private final PracticeId practice = new PracticeId("riverside");
    private final InvitationId invitation = new InvitationId("inv-1");

    /** Stored digests depend on these words: whoever changes them voids every code that is on its way. */
    @Test
    void name_the_practice_the_use_and_the_invitation() {
        assertThat(Domains.link(practice, invitation)).isEqualTo(new Domain("riverside", "link", "inv-1"));
        assertThat(Domains.ticket(practice, invitation)).isEqualTo(new Domain("riverside", "ticket", "inv-1"));
    }
}
