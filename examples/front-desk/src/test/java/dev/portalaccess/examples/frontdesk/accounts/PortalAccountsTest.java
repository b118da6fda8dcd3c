package dev.portalaccess.examples.frontdesk.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portalaccess.examples.frontdesk.accounts.PortalAccounts.AccountCreation;
import dev.portalaccess.examples.frontdesk.accounts.PortalAccounts.HalfMade;
import dev.portalaccess.examples.frontdesk.accounts.PortalAccounts.SignIn;
import dev.portalaccess.examples.frontdesk.accounts.PortalAccounts.Typed;
import dev.portalaccess.jdbc.EmbeddedFile;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.testkit.recording.MovableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortalAccountsTest {

    private static final String HERE = "127.0.0.1";
    private static final InvitationId INVITATION = new InvitationId("invitation-1");
    private static final Typed ANNA = new Typed("Anna", "four purple otters");
    private static final Typed GUESS = new Typed("anna", "five purple otters");

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-22T10:00:00Z"));

    @TempDir
    Path folder;

    private PortalAccounts accounts;

    @BeforeEach
    void open() {
        accounts = new PortalAccounts(EmbeddedFile.at(folder.resolve("logins.db")), clock);
    }

    @Test
    void a_new_login_is_disabled() {
        assertThat(made(ANNA).isEnabled()).isFalse();
    }

    @Test
    void the_same_invitation_and_password_make_the_same_login() {
        assertThat(made(ANNA)).isEqualTo(made(ANNA));
    }

    @Test
    void another_invitation_does_not_get_the_same_name() {
        accounts.make(INVITATION, ANNA, HERE);

        assertThat(accounts.make(new InvitationId("invitation-2"), ANNA, HERE))
                .isInstanceOf(AccountCreation.Taken.class);
    }

    @Test
    void another_password_does_not_take_a_login_over() {
        accounts.make(INVITATION, ANNA, HERE);

        assertThat(accounts.make(INVITATION, GUESS, HERE)).isInstanceOf(AccountCreation.Taken.class);
    }

    @Test
    void signs_in_however_the_name_is_written() {
        PortalAccount anna = enabled();

        assertThat(accounts.signIn(new Typed("ANNA", "four purple otters"), HERE))
                .isInstanceOf(SignIn.Right.class);
        assertThat(accounts.nameOf(anna.id())).contains("Anna");
    }

    @Test
    void a_wrong_password_and_an_unknown_name_look_the_same() {
        enabled();

        assertThat(accounts.signIn(GUESS, HERE))
                .isEqualTo(accounts.signIn(new Typed("nobody", "four purple otters"), HERE));
    }

    @Test
    void after_ten_wrong_passwords_one_has_to_wait() {
        enabled();
        guess(10, HERE);

        assertThat(accounts.signIn(ANNA, HERE)).isInstanceOf(SignIn.Wait.class);
        clock.advance(Duration.ofMinutes(15));
        assertThat(accounts.signIn(ANNA, HERE)).isInstanceOf(SignIn.Right.class);
    }

    @Test
    void wrong_passwords_from_elsewhere_do_not_keep_the_owner_out() {
        enabled();
        guess(10, "192.0.2.1");

        assertThat(accounts.signIn(ANNA, "192.0.2.1")).isInstanceOf(SignIn.Wait.class);
        assertThat(accounts.signIn(ANNA, HERE)).isInstanceOf(SignIn.Right.class);
    }

    @Test
    void after_ten_names_that_were_taken_one_has_to_wait() {
        made(ANNA);
        InvitationId other = new InvitationId("invitation-2");
        for (int i = 0; i < 10; i++) {
            assertThat(accounts.make(other, ANNA, HERE)).isInstanceOf(AccountCreation.Taken.class);
        }
        Typed free = new Typed("ben", "four purple otters");

        assertThat(accounts.make(other, free, HERE)).isInstanceOf(AccountCreation.Wait.class);
        clock.advance(Duration.ofMinutes(15));
        assertThat(accounts.make(other, free, HERE)).isInstanceOf(AccountCreation.Made.class);
    }

    @Test
    void a_full_line_turns_people_away_and_costs_them_no_try() {
        PortalAccounts full =
                new PortalAccounts(EmbeddedFile.at(folder.resolve("logins.db")), clock, new PasswordHasher(0));
        for (int i = 0; i < 11; i++) {
            assertThat(full.signIn(ANNA, HERE)).isInstanceOf(SignIn.Busy.class);
            assertThat(full.make(INVITATION, ANNA, HERE)).isInstanceOf(AccountCreation.Busy.class);
        }
    }

    @Test
    void the_line_gets_shorter_with_each_who_is_done() {
        PortalAccounts one =
                new PortalAccounts(EmbeddedFile.at(folder.resolve("logins.db")), clock, new PasswordHasher(1));
        one.make(INVITATION, ANNA, HERE);

        assertThat(one.signIn(ANNA, HERE)).isInstanceOf(SignIn.Right.class);
        assertThat(one.signIn(GUESS, HERE)).isInstanceOf(SignIn.Wrong.class);
    }

    @Test
    void a_password_that_is_longer_than_any_is_not_even_normalised() {
        made(new Typed("Anna", "\u00e9".repeat(200)));

        assertThat(accounts.signIn(new Typed("Anna", "e\u0301".repeat(200)), HERE))
                .isInstanceOf(SignIn.Wrong.class);
    }

    @Test
    void an_abandoned_login_leaves_its_name_free() {
        accounts.abandon(made(ANNA), INVITATION);

        assertThat(accounts.make(new InvitationId("invitation-2"), ANNA, HERE))
                .isInstanceOf(AccountCreation.Made.class);
    }

    @Test
    void a_login_is_half_made_until_it_is_enabled() {
        PortalAccount anna = made(ANNA);
        assertThat(accounts.halfMade("ANNA")).contains(new HalfMade(anna, INVITATION));

        accounts.enable(anna);
        assertThat(accounts.halfMade("anna")).isEmpty();
    }

    @Test
    void enabling_a_login_that_is_gone_is_no_quiet_matter() {
        PortalAccount anna = made(ANNA);
        accounts.abandon(anna, INVITATION);

        assertThatThrownBy(() -> accounts.enable(anna)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whoever_gets_the_name_next_has_another_login() {
        PortalAccount anna = made(ANNA);
        accounts.abandon(anna, INVITATION);

        assertThat(made(GUESS).id()).isNotEqualTo(anna.id());
    }

    @Test
    void what_else_was_begun_for_an_invitation_goes() {
        PortalAccount anna = made(ANNA);
        accounts.make(INVITATION, new Typed("ben", "four purple otters"), HERE);
        accounts.abandonOthers(anna, INVITATION);

        assertThat(accounts.halfMade("ben")).isEmpty();
        assertThat(accounts.halfMade("anna")).isPresent();
    }

    @Test
    void an_enabled_login_is_not_abandoned() {
        PortalAccount anna = enabled();
        accounts.abandon(anna, INVITATION);

        assertThat(accounts.nameOf(anna.id())).isEqualTo(Optional.of("Anna"));
    }

    @Test
    void nothing_of_it_says_a_password() {
        assertThat(ANNA).hasToString("Typed[redacted]");
    }

    private PortalAccount made(Typed typed) {
        return ((AccountCreation.Made) accounts.make(INVITATION, typed, HERE)).login();
    }

    private PortalAccount enabled() {
        PortalAccount login = made(ANNA);
        accounts.enable(login);
        return login;
    }

    private void guess(int times, String address) {
        for (int i = 0; i < times; i++) {
            assertThat(accounts.signIn(GUESS, address)).isInstanceOf(SignIn.Wrong.class);
        }
    }
}
