package dev.portalaccess.examples.frontdesk.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.examples.frontdesk.accounts.PortalAccount;
import dev.portalaccess.examples.frontdesk.accounts.PortalAccounts;
import dev.portalaccess.examples.frontdesk.accounts.PortalAccounts.AccountCreation;
import dev.portalaccess.examples.frontdesk.accounts.PortalAccounts.Typed;
import dev.portalaccess.examples.frontdesk.embedding.SampleEhr;
import dev.portalaccess.examples.frontdesk.scene.DeskScene;
import dev.portalaccess.examples.frontdesk.scene.PersonAtHome;
import dev.portalaccess.examples.frontdesk.scene.SampleFamily;
import dev.portalaccess.model.Secret;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.ThoroughTier;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The program stopped while somebody was making a login, and was started again. */
@Requirement("PA-041")
@ThoroughTier(
        "a way of its own through many pages; the quick tier walks the ways of the workflow in WholeWayInBrowserTest")
class HalfMadeLoginInBrowserTest {

    private static final String ANOTHER_PASSWORD = "five yellow badgers dancing";

    @RegisterExtension
    static final DeskScene SCENE = new DeskScene();

    private final SampleFamily family = SCENE.family();
    private final String name = family.anthony().value();
    private final SampleEhr ehr = SCENE.ehr();
    private final PortalAccounts accounts = new PortalAccounts(ehr.database(), ehr.clock());
    private PersonAtHome anthony;
    private String link;
    private PortalAccount login;

    @BeforeEach
    void makesALogin() {
        anthony = SCENE.somebody();
        link = anthony.opensMailTo(SCENE.practice().invites(family.anthony()));
        Typed typed = new Typed(name, PersonAtHome.PASSWORD);
        login = ((AccountCreation.Made) accounts.make(invitation(), typed, "127.0.0.1")).login();
    }

    @Test
    void before_it_was_redeemed_cannot_sign_in_and_is_made_by_the_last_step_again() {
        anthony.signsIn(name, PersonAtHome.PASSWORD);
        assertThat(anthony.heading()).isEqualTo("Sign in to your portal");
        anthony.activatesBy(link, name);
        assertThat(anthony.heading()).isEqualTo("You are in");
    }

    @Test
    void after_it_was_redeemed_signs_in_and_has_its_chart() {
        ehr.portal().activation().redeem(ehr.practice().id(), code(), login.id());
        anthony.signsIn(name, PersonAtHome.PASSWORD);
        assertThat(anthony.heading()).isEqualTo("My charts");
        assertThat(anthony.words()).contains("Anthony Patient");
    }

    @Test
    void makes_way_for_one_with_another_password_before_it_was_redeemed() {
        anthony.follows(link);
        anthony.click("main a.button");
        anthony.makesLogin(name, ANOTHER_PASSWORD);
        assertThat(anthony.heading()).isEqualTo("You are in");
        anthony.signsOut();
        anthony.signsIn(name, PersonAtHome.PASSWORD);
        assertThat(anthony.errorAt("password")).contains("do not match");
    }

    @Test
    void keeps_its_password_once_it_was_redeemed() {
        anthony.follows(link);
        anthony.click("main a.button");
        ehr.portal().activation().redeem(ehr.practice().id(), code(), login.id());
        anthony.makesLogin(name, ANOTHER_PASSWORD);
        assertThat(anthony.errorAt("new-name")).contains("Someone has this user name");
        anthony.signsIn(name, PersonAtHome.PASSWORD);
        assertThat(anthony.heading()).isEqualTo("My charts");
    }

    @Test
    void leaves_its_name_to_others_once_its_invitation_is_over() {
        SCENE.passes(Duration.ofDays(5));
        PersonAtHome amelie = SCENE.somebody();
        amelie.activates(SCENE.practice().invites(family.amelie()), name);
        assertThat(amelie.heading()).isEqualTo("You are in");
    }

    @Test
    void keeps_its_name_from_others_as_long_as_its_invitation_is_open() {
        PersonAtHome amelie = SCENE.somebody();
        amelie.activates(SCENE.practice().invites(family.amelie()), name);
        assertThat(amelie.errorAt("new-name")).contains("Someone has this user name");
    }

    @Test
    void has_whoever_keeps_asking_for_its_name_wait() {
        PersonAtHome amelie = SCENE.somebody();
        amelie.follows(amelie.opensMailTo(SCENE.practice().invites(family.amelie())));
        amelie.click("main a.button");
        for (int time = 0; time < 11; time++) {
            amelie.makesLogin(name);
        }
        assertThat(amelie.errorAt("new-name")).contains("Wait 15 minutes");
    }

    @Test
    void accepts_no_other_invitation() {
        PersonAtHome amelie = SCENE.somebody();
        amelie.follows(amelie.opensMailTo(SCENE.practice().invites(family.amelie())));
        amelie.click("main a.button");
        amelie.usesLogin(name);
        assertThat(amelie.errorAt("password")).contains("This account is not ready yet");
    }

    @Test
    void goes_when_its_invitation_is_accepted_with_another() {
        anthony.activatesBy(link, "not." + name);
        assertThat(accounts.halfMade(name)).isEmpty();
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
