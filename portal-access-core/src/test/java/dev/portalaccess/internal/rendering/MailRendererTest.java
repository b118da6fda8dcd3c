package dev.portalaccess.internal.rendering;

import static dev.portalaccess.internal.rendering.RenderingSamples.CODE;
import static dev.portalaccess.internal.rendering.RenderingSamples.ENVELOPE;
import static dev.portalaccess.internal.rendering.RenderingSamples.SPANISH;
import static dev.portalaccess.internal.rendering.RenderingSamples.activation;
import static dev.portalaccess.internal.rendering.RenderingSamples.facts;
import static dev.portalaccess.model.Message.Kind.LOGIN_INSTRUCTIONS;
import static dev.portalaccess.model.Message.Kind.SELF_REGISTRATION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.model.text.Mail;
import dev.portalaccess.testkit.Requirement;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class MailRendererTest {

    private static final String LINK = "https://portal.example/lakeside/activate#" + CODE;

    @Nested
    @Requirement("PA-012")
    class An_activation_mail {

        private final Mail mail = activation(Locale.ENGLISH);

        @Test
        void reads_like_this() {
            assertThat(mail.text()).isEqualTo("""
                    Hello Anthony,

                    Lakeside Clinic has given you access to its portal. Before you can use it, please activate it.

                    How to activate it:

                    1. Open the link below.
                    2. Check that the page shows your first name.
                    3. Sign in to your account. If you do not have one yet, create one.

                    https://portal.example/lakeside/activate#pa1_0123456789abcdefghjkmnpqrs

                    The link works until Saturday, March 14 at 5:00 PM (Eastern Daylight Time). \
                    You can use it once.

                    Have you used it already? Then just sign in to the portal. \
                    Does the link not work? Then call Lakeside Clinic at +1 508 555 0100.

                    The link is just for you. Please do not share it. If you are not Anthony, delete this e-mail.

                    Lakeside Clinic
                    +1 508 555 0100
                    """);
        }

        @Test
        void asks_for_no_temporary_credentials() {
            assertThat(mail.text()).doesNotContainIgnoringCase("password").doesNotContainIgnoringCase("user name");
        }

        @Test
        void travels_in_the_envelope_it_was_given() {
            assertThat(mail.envelope()).isEqualTo(ENVELOPE);
        }

        @Test
        void has_its_link_in_no_subject() {
            assertThat(mail.subject()).isEqualTo("Activate your access to the Lakeside Clinic portal");
        }
    }

    @Nested
    @Requirement("PA-012")
    class In_every_language {

        @ParameterizedTest
        @FieldSource("dev.portalaccess.internal.words.MessageCatalog#LANGUAGES")
        void the_link_stands_alone_on_its_line(Locale language) {
            Mail mail = activation(language);
            assertThat(mail.text().lines().filter(line -> line.contains(CODE))).containsExactly(LINK);
        }
    }

    @Nested
    @Requirement("PA-050")
    class A_registration_mail {

        private final Mail mail = activation(facts(SELF_REGISTRATION, Locale.ENGLISH));

        @Test
        void invites_to_register() {
            assertThat(mail.text()).contains("Lakeside Clinic invites you to register on its portal.");
        }

        @ParameterizedTest
        @CsvSource({
            "en, 'If you do not know Anthony, delete', 'If you are not'",
            "es, 'Si no conoce a Anthony, borre', 'Si usted no es'"
        })
        void is_right_for_a_parent_who_registers_a_child(Locale language, String said, String wrong) {
            assertThat(activation(facts(SELF_REGISTRATION, language)).text())
                    .contains(said)
                    .doesNotContain(wrong);
        }

        @Test
        void says_until_when() {
            assertThat(mail.text()).contains("The link works until Saturday, March 14 at 5:00 PM");
        }
    }

    @Nested
    @Requirement("PA-033")
    class A_login_mail {

        private final Mail mail = MailRenderer.renderPlain(ENVELOPE, facts(LOGIN_INSTRUCTIONS, Locale.ENGLISH));

        @Test
        void names_the_address_of_the_portal_alone_on_its_line() {
            assertThat(mail.text().lines()).contains("https://portal.example/lakeside");
        }

        @Test
        void holds_no_code() {
            assertThat(mail.text()).doesNotContain("#");
        }

        @Test
        void says_whom_to_call() {
            assertThat(mail.text()).contains("Do you need other help? Then call Lakeside Clinic at +1 508 555 0100.");
        }
    }

    @Nested
    @Requirement("PA-141")
    class The_language {

        @Test
        void is_the_holders() {
            Mail mail = activation(SPANISH);
            assertThat(mail.text()).startsWith("Hola, Anthony:");
        }

        @Test
        void is_written_on_the_mail() {
            assertThat(MailRenderer.renderPlain(ENVELOPE, facts(LOGIN_INSTRUCTIONS, SPANISH))
                            .language())
                    .isEqualTo(SPANISH);
        }
    }
}
