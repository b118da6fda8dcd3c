package dev.portalaccess.examples.frontdesk.web.practice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.examples.frontdesk.web.PageMessages;
import dev.portalaccess.examples.frontdesk.web.VisitorLanguage;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.testkit.Requirement;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What clerks are told of a message that has not left. */
@Requirement("PA-060")
class MessageWordsTest {

    private static final PageMessages WORDING = new PageMessages();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not-ready",
                "busy",
                "not-stored",
                "not-taken",
                "changed-meanwhile",
                "attempt-begun",
                "attempt-unfinished",
                "attempts-used-up",
                "three-attempts",
                "window-over",
                "invitation-purged",
                "invitation-redeemed",
                "invitation-cancelled",
                "invitation-voided",
                "connect",
                "connection",
                "login",
                "tls",
                "timeout",
                "stream-broken",
                "not-laid-out",
                "no-glyph-devanagari",
                "sender:5.4.5",
                "sender:5.1.1",
                "server:connect",
                "server:421",
                "settings:login",
                "settings:530",
                "4.7.1",
                "5.7.1",
                "550"
            })
    void are_words_in_both_languages_and_no_code_of_the_library(String code) {
        String english = answer(Locale.ENGLISH, code);
        assertThat(english).doesNotStartWith("Answer:").doesNotContain("outbox.", "no-glyph");
        assertThat(answer(Locale.forLanguageTag("es"), code))
                .isNotEqualTo(english)
                .doesNotContain("outbox.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sender:5.1.1", "server:450", "settings:login", "server:connect"})
    @Requirement("PA-125")
    void never_blame_the_reader_for_what_delays_all_mail(String code) {
        assertThat(answer(Locale.ENGLISH, code))
                .endsWith("All e-mail waits for this; nothing is wrong with the address.")
                .doesNotContain("no such mailbox");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a-printers-own", "no-glyph", "4.7", "999"})
    void are_the_answer_itself_if_it_is_one_that_nobody_knows(String code) {
        assertThat(answer(Locale.ENGLISH, code)).isEqualTo("Answer: " + code + ".");
    }

    private static String answer(Locale language, String code) {
        VisitorLanguage tongue = new VisitorLanguage(language, WORDING, ZoneOffset.UTC);
        return new MessageWords(tongue).answer(MessageState.DEFERRED, Optional.of(code));
    }
}
