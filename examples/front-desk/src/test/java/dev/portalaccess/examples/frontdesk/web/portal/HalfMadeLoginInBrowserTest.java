package dev.portalaccess.examples.frontdesk.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.examples.frontdesk.accounts.Accounts;
import dev.portalaccess.examples.frontdesk.accounts.Accounts.Typed;
import dev.portalaccess.examples.frontdesk.accounts.Login;
import dev.portalaccess.examples.frontdesk.embedding.Ehr;
import dev.portalaccess.examples.frontdesk.scene.AtHome;
import dev.portalaccess.examples.frontdesk.scene.Family;
import dev.portalaccess.examples.frontdesk.scene.Scene;
import dev.portalaccess.model.InvitationId;
import dev.portalaccess.model.Secret;
import dev.portalaccess.testkit.Requirement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The program stopped while somebody was making a login, and was started again. */
@Requirement("PA-041")
class HalfMadeLoginInBrowserTest {

    @RegisterExtension
    static final Scene SCENE = new Scene();

    private final Family family = SCENE.family();
    private final String name = family.anthony().value();
    private final Ehr ehr = SCENE.ehr();
    private AtHome anthony;
    private String link;
    private Login login;

    @BeforeEach
    void makesALogin() {
        anthony = SCENE.somebody();
        link = anthony.opensMailTo(SCENE.practice().invites(family.anthony()));
        login = new Accounts(ehr.database(), ehr.clock())
                .make(invitation(), new Typed(name, AtHome.PASSWORD))
                .orElseThrow();
    }

    @Test
    void before_it_was_redeemed_cannot_sign_in_and_is_made_by_the_last_step_again() {
        anthony.signsIn(name, AtHome.PASSWORD);
        assertThat(anthony.heading()).isEqualTo("Sign in to your portal");
        anthony.activatesBy(link, name);
        assertThat(anthony.heading()).isEqualTo("You are in");
    }

    @Test
    void after_it_was_redeemed_signs_in_and_has_its_chart() {
        ehr.portal().activation().redeem(ehr.practice().id(), code(), login.id());
        anthony.signsIn(name, AtHome.PASSWORD);
        assertThat(anthony.heading()).isEqualTo("My charts");
        assertThat(anthony.words()).contains("Anthony Patient");
    }

    private InvitationId invitation() {
        return ehr.portal()
                .activation()
                .inspect(ehr.practice().id(), code())
                .<InvitationId>fold(live -> live.invitation(), dead -> {
                    throw new AssertionError(dead.why());
                });
    }

    private Secret code() {
        return Secret.of(link.replaceFirst(".*#", ""));
    }
}
