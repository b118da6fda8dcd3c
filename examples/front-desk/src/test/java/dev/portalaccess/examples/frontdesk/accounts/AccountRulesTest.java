package dev.portalaccess.examples.frontdesk.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.examples.frontdesk.accounts.AccountRules.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountRulesTest {

    private final AccountRules rules = new AccountRules();

    @ParameterizedTest
    @ValueSource(
            strings = {"four purple otters", "ñandú café über día", "🦦🦦🦊🦊🐢🐢🐌🐌🦩🦩🐙🐙🐝🐝🦉", "593017264482915"
            })
    void asks_for_length_and_nothing_else(String password) {
        assertThat(rules.faultOfPassword(password, "anna")).isEmpty();
    }

    @Test
    void counts_characters_as_a_person_does() {
        assertThat(rules.faultOfPassword("🦦🦊🐢🐌🦩🐙🐝🦉", "anna")).contains(Fault.TOO_SHORT);
    }

    @Test
    void takes_256_characters_and_no_more() {
        String longest = "four otters ok! ".repeat(16);

        assertThat(rules.faultOfPassword(longest, "anna")).isEmpty();
        assertThat(rules.faultOfPassword(longest + "x", "anna")).contains(Fault.TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "passwordpassword",
                "Password-Password-1",
                "RiversideFamily2",
                "qwertyuiop12345",
                "aaaaaaaaaaaaaaaa",
                "anthony.anthony"
            })
    void refuses_what_is_guessed_first(String password) {
        assertThat(rules.faultOfPassword(password, "Anthony")).contains(Fault.TOO_COMMON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"an", "", "anna smith", ".anna", "<b>anna</b>"})
    void refuses_what_is_no_user_name(String name) {
        assertThat(rules.faultOfName(name)).contains(Fault.NAME_FORM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ana", "josé.núñez", "anna@example.org", "anna_84"})
    void takes_user_names_of_letters_digits_and_a_few_signs(String name) {
        assertThat(rules.faultOfName(name)).isEmpty();
    }
}
