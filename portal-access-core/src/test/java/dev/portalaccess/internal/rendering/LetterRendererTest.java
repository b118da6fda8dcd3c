package dev.portalaccess.internal.rendering;

import static dev.portalaccess.internal.rendering.RenderingSamples.PASSWORD;
import static dev.portalaccess.internal.rendering.RenderingSamples.SPANISH;
import static dev.portalaccess.internal.rendering.RenderingSamples.credentials;
import static dev.portalaccess.internal.rendering.RenderingSamples.facts;
import static dev.portalaccess.internal.rendering.RenderingSamples.login;
import static dev.portalaccess.internal.rendering.RenderingSamples.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.portalaccess.model.Channel;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.Secret;
import dev.portalaccess.model.text.Letter;
import dev.portalaccess.model.text.TextBlock;
import dev.portalaccess.model.text.TextKey;
import dev.portalaccess.testkit.Requirement;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LetterRendererTest {

    @Nested
    @Requirement({"PA-014", "PA-143"})
    class A_letter_with_credentials {

        private final Letter letter = credentials(Locale.ENGLISH);

        @Test
        void reads_like_this() {
            assertThat(text(letter)).isEqualTo("""
                    Lakeside Clinic
                    +1 508 555 0100
                    https://portal.example/lakeside

                    Activate your portal access

                    Hello Anthony,

                    Lakeside Clinic has given you access to its portal. Before you can use it, please activate it.

                    * Go to the web page below.

                    * Enter the temporary user name and the temporary password from this letter.

                    * Sign in to your account. If you do not have one yet, create one.

                    https://portal.example/lakeside

                    Or scan the square code with your phone instead of steps 1 and 2.

                    Temporary user name: P-7K3M9QXZ
                    Temporary password: 27CH-PV05-AFMS-Y38A
                    Number of this letter: 4711-0815
                    https://portal.example/lakeside/activate#pa1_0123456789abcdefghjkmnpqrs

                    The temporary user name and password work until \
                    Saturday, March 14 at 5:00 PM (Eastern Daylight Time). You can use them once.

                    Have you used them already? Then sign in on the same web page, \
                    with the user name and password of your account.

                    Do they not work? Then call Lakeside Clinic at +1 508 555 0100. Give us this number: 4711-0815.

                    This letter is just for you. Keep it safe. If you are not Anthony, give it back to us.

                    """);
        }

        @Test
        void has_what_opens_things_in_its_own_part_alone() {
            assertThat(Stream.concat(letter.opening().stream(), letter.closing().stream())
                            .map(TextBlock::text))
                    .allSatisfy(text -> assertThat(text).doesNotContain(PASSWORD, "P-7K3M9QXZ", "#"));
        }

        @Test
        @Requirement("PA-032")
        void prints_none_of_it_when_it_is_logged() {
            assertThat(letter + " " + letter.access() + " " + login()).doesNotContain(PASSWORD, "P-7K3M9QXZ", "#");
        }

        @Test
        @Requirement("PA-141")
        void has_labels_in_the_readers_language() {
            Letter spanish = credentials(SPANISH);
            assertThat(text(spanish))
                    .contains("Nombre de usuario temporal: P-7K3M9QXZ\nContraseña temporal: " + PASSWORD + "\n");
        }
    }

    @Nested
    @Requirement("PA-033")
    class A_letter_with_login_instructions {

        private final Letter letter = LetterRenderer.renderPlain(
                "attempt-1",
                facts(new TextKey(Message.Kind.LOGIN_INSTRUCTIONS, Channel.PRINT, Locale.ENGLISH), "Anthony"));

        @Test
        void opens_nothing() {
            assertThat(letter.access()).isEmpty();
        }

        @Test
        void names_the_address_of_the_portal_alone_on_its_line() {
            assertThat(letter.opening())
                    .contains(new TextBlock(
                            TextBlock.Kind.PARAGRAPH,
                            List.of(new TextBlock.TextSpan(
                                    "https://portal.example/lakeside", TextBlock.Emphasis.STRONG))));
        }

        @Test
        void says_whom_to_call() {
            assertThat(letter.opening())
                    .last()
                    .extracting(TextBlock::text)
                    .asString()
                    .isEqualTo("Have you forgotten your user name or password? Do you need other help?"
                            + " Then call Lakeside Clinic at +1 508 555 0100.");
        }
    }

    @Nested
    @Requirement("PA-032")
    class Once_the_secrets_are_wiped {

        @Test
        void nothing_of_the_letter_can_be_written_any_more() {
            Secret password = Secret.of(PASSWORD);
            PrintedCredentials login =
                    new PrintedCredentials("P-7K3M9QXZ", password, RenderingSamples.link(), "4711-0815");
            Letter letter = LetterRenderer.renderCredentials(
                    "attempt-1", facts(Message.Kind.ACTIVATION_CREDENTIALS, Locale.ENGLISH), login);
            password.close();
            assertThatIllegalStateException().isThrownBy(() -> text(letter));
        }
    }
}
