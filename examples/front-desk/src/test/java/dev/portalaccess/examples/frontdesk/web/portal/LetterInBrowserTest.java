package dev.portalaccess.examples.frontdesk.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.examples.frontdesk.scene.DeskScene;
import dev.portalaccess.examples.frontdesk.scene.PaperLetter;
import dev.portalaccess.examples.frontdesk.scene.PersonAtHome;
import dev.portalaccess.examples.frontdesk.scene.SampleFamily;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.ThoroughTier;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From a printed letter to an open chart. */
class LetterInBrowserTest {

    private static final String VARIANT = "a page of its own; the rule behind it is tested in core";

    @RegisterExtension
    static final DeskScene SCENE = new DeskScene();

    private final SampleFamily family = SCENE.family();
    private PersonAtHome anthony;

    @BeforeEach
    void sitDown() {
        anthony = SCENE.somebody();
    }

    @Test
    @Requirement("PA-045")
    @ThoroughTier(VARIANT)
    void a_ticket_that_got_too_old_is_told() {
        anthony.types(SCENE.practice().prints(family.anthony()));
        anthony.click("main a.button");
        SCENE.passes(Duration.ofMinutes(30));
        anthony.makesLogin("anthony");
        assertThat(anthony.heading()).isEqualTo("That took too long");
    }

    @Test
    @Requirement({"PA-015", "PA-044"})
    void an_expired_letter_says_so_and_whom_to_call() {
        PaperLetter letter = SCENE.practice().prints(family.anthony());
        SCENE.passes(Duration.ofDays(10));
        anthony.types(letter);
        assertThat(anthony.heading()).isEqualTo("This invitation has expired");
        assertThat(anthony.words()).contains("+1 508 555 0100");
    }

    @Test
    @Requirement("PA-015")
    void a_letter_is_good_until_the_last_moment() {
        PaperLetter letter = SCENE.practice().prints(family.anthony());
        SCENE.passes(Duration.ofDays(10).minusMillis(1));
        anthony.types(letter);
        assertThat(anthony.heading()).isEqualTo("Are you Anthony?");
    }

    @Test
    @Requirement("PA-046")
    void a_slip_in_typing_is_told_beside_the_field() {
        anthony.types("anybody", "abcd-efgh");
        assertThat(anthony.errorAt("temporary-password")).contains("typing mistake");
    }

    @Test
    @Requirement("PA-044")
    @ThoroughTier(VARIANT)
    void the_password_of_another_letter_is_wrong() {
        PaperLetter hers = SCENE.practice().prints(family.amelie());
        anthony.types(hers.userName(), SCENE.practice().prints(family.anthony()).password());
        assertThat(anthony.errorAt("temporary-password")).contains("do not match");
    }

    @Test
    @Requirement("PA-044")
    @ThoroughTier(VARIANT)
    void a_letter_used_again_asks_for_the_login_that_was_made_with_it() {
        PaperLetter letter = SCENE.practice().prints(family.anthony());
        String login = SampleFamily.address(family.anthony());
        anthony.types(letter);
        anthony.click("main a.button");
        anthony.makesLogin(login);
        anthony.signsOut();
        anthony.types(letter);
        assertThat(anthony.heading()).isEqualTo("You have used this invitation already");
        anthony.usesLogin(login);
        assertThat(anthony.heading()).isEqualTo("My charts");
        assertThat(anthony.words()).contains("Anthony Patient");
        anthony.types(letter);
        anthony.click("form[action$='/login/this'] button");
        assertThat(anthony.heading()).isEqualTo("My charts");
    }

    @Test
    @Requirement("PA-044")
    @ThoroughTier(VARIANT)
    void a_letter_that_somebody_else_has_used_alarms() {
        PaperLetter letter = SCENE.practice().prints(family.anthony());
        anthony.types(letter);
        anthony.click("main a.button");
        anthony.makesLogin(SampleFamily.address(family.anthony()));
        PersonAtHome amelie = SCENE.somebody();
        amelie.activates(
                SCENE.practice().invites(family.amelie()), family.amelie().value());
        amelie.types(letter);
        amelie.click("form[action$='/login/this'] button");
        assertThat(amelie.heading()).isEqualTo("This invitation has been used");
        assertThat(amelie.words()).contains("with another account", "please call us now");
    }

    @Test
    @Requirement("PA-031")
    @ThoroughTier(VARIANT)
    void a_letter_that_was_replaced_opens_nothing() {
        PaperLetter lost = SCENE.practice().prints(family.anthony());
        SCENE.practice().generatesPassword(family.anthony());
        anthony.types(lost);
        assertThat(anthony.heading()).isEqualTo("This invitation no longer works");
    }
}
