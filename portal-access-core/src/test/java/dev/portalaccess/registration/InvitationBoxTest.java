package dev.portalaccess.registration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.finding.Finding;
import dev.portalaccess.fixture.TestPortal;
import dev.portalaccess.testkit.Requirement;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Requirement("PA-052")
class InvitationBoxTest {

    private final TestPortal portal = TestPortal.create();

    private List<Finding> box(String typed) {
        return portal.registrations().checkEmail(typed);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-,                       APPOINTMENT_EMAIL_MISSING",
                "'',                      APPOINTMENT_EMAIL_MISSING",
                "'  ',                    APPOINTMENT_EMAIL_MISSING",
                "nina,                    EMAIL_INVALID",
                "nina@,                   EMAIL_INVALID",
                "nina@example,            EMAIL_INVALID",
                "nina@example.org@b.org,  EMAIL_INVALID",
                "nina\u200b@example.org,  EMAIL_HIDDEN_CHARACTER"
            })
    void cannot_be_ticked_without_a_valid_address_and_says_why(String typed, String code) {
        assertThat(RegistrationFindings.by(box(typed))).containsExactly(code + "@email");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nina@example.org", "n.novak+new@mail.example.org", "nina@bücher.example"})
    void can_be_ticked_with_one(String typed) {
        assertThat(box(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void has_words_for_the_form(String language) {
        assertThat(box("").get(0).message(Locale.forLanguageTag(language))).isNotBlank();
    }

    @Test
    void asks_nothing_and_nobody() {
        box("nina@example.org");
        assertThat(portal.faults.calls()).isEmpty();
        assertThat(portal.rights.asked()).isEmpty();
    }
}
