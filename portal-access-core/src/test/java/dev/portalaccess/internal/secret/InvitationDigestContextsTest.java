package dev.portalaccess.internal.secret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.internal.secret.CodeDigests.DigestContext;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.model.id.PracticeId;
import org.junit.jupiter.api.Test;

class InvitationDigestContextsTest {

    private final PracticeId practice = new PracticeId("riverside");
    private final InvitationId invitation = new InvitationId("inv-1");

    /** Stored digests depend on these words: whoever changes them voids every code that is on its way. */
    @Test
    void name_the_practice_the_use_and_the_invitation() {
        assertThat(InvitationDigestContexts.link(practice, invitation))
                .isEqualTo(new DigestContext("riverside", "link", "inv-1"));
        assertThat(InvitationDigestContexts.ticket(practice, invitation))
                .isEqualTo(new DigestContext("riverside", "ticket", "inv-1"));
    }
}
