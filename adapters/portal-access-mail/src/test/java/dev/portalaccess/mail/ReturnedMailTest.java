package dev.portalaccess.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.mail.ReturnedMail.Kind;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.testkit.Requirement;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What comes back to the mailbox, from many servers. */
@Requirement("PA-126")
class ReturnedMailTest {

    private static final String MESSAGE = "01k9m2q7v4x8b3n5c6d0e1f2g3";
    private static final String ATTEMPT = MESSAGE + ".h4j5k6m7n8p9q0r1s2t3v4w5x6";

    private static String text(String file) {
        try (InputStream in = ReturnedMailTest.class.getResourceAsStream("returned/" + file + ".eml")) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ReturnedMail read(String text) {
        try {
            return BounceReader.upTo(262_144).read(new ByteArrayInputStream(text.getBytes(UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void check(ReturnedMail returned, Kind kind, @Nullable String code) {
        assertThat(returned.kind()).isEqualTo(kind);
        if (code != null) {
            assertThat(returned.code()).isEqualTo(code);
        }
        if (kind == Kind.NOT_OURS) {
            assertThat(returned.id()).isEmpty();
        } else {
            assertThat(returned.id()).hasValueSatisfying(id -> assertThat(id).isIn(ATTEMPT, MESSAGE));
        }
        if (kind == Kind.BOUNCED) {
            assertThat(returned.attempts()).containsExactly(ATTEMPT);
        }
    }

    @ParameterizedTest
    @CsvFileSource(resources = "returned.txt", delimiter = '|')
    void is_understood(String file, Kind kind, @Nullable String code) {
        check(read(text(file).replace("\n", "\r\n")), kind, code);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "returned.txt", delimiter = '|')
    void is_understood_with_bare_line_feeds(String file, Kind kind, @Nullable String code) {
        check(read(text(file)), kind, code);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "returned.txt", delimiter = '|')
    void is_understood_with_its_ids_in_capitals(String file, Kind kind, @Nullable String code) {
        String capitals = text(file)
                .replace(ATTEMPT, ATTEMPT.toUpperCase(Locale.ROOT))
                .replace(MESSAGE, MESSAGE.toUpperCase(Locale.ROOT));
        check(read(capitals), kind, code);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "returned.txt", delimiter = '|')
    void of_somebody_else_is_never_taken_for_ours(String file, Kind kind, @Nullable String code) {
        String foreign = text(file)
                .replaceAll("(?i)" + ATTEMPT, "another-id")
                .replaceAll("(?i)" + MESSAGE, "another-message")
                .replaceAll("(?m)^[A-Za-z0-9+/]{60,}$", "");
        assertThat(read(foreign).kind()).isEqualTo(Kind.NOT_OURS);
    }

    @Test
    void tells_the_address_it_came_back_to_in_small_letters_and_without_the_attempt() {
        EmailAddress bounces = new EmailAddress("bounces@clinic.example");
        for (String file : List.of("postfix-failed", "postfix-capitals", "exim-plain", "only-original-to", "qmail")) {
            assertThat(read(text(file)).returnedTo()).as(file).contains(bounces);
        }
    }

    @Test
    void keeps_a_tag_of_the_practices_own() {
        String report = text("postfix-failed").replace("bounces+", "bounces+north+");
        assertThat(read(report).returnedTo()).contains(new EmailAddress("bounces+north@clinic.example"));
    }

    @Test
    void names_every_attempt_in_it_so_that_the_portal_finds_its_own() {
        String foreign = "0".repeat(26) + "." + "1".repeat(26);
        String report = text("foreign-envelope-id").replace("0TBM00A7PX7Q3F00@ims.farside.example", foreign);
        assertThat(read(report).attempts()).containsExactly(foreign, ATTEMPT);
    }

    @Test
    @Tag("T12")
    void with_any_number_of_ids_names_a_few() {
        StringBuilder ids = new StringBuilder();
        for (int i = 10; i < 99; i++) {
            ids.append(i).append("0".repeat(24) + "." + "1".repeat(26) + "\n");
        }
        assertThat(read(text("qmail") + ids).attempts()).hasSize(8).startsWith(ATTEMPT);
    }
}
