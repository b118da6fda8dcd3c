package dev.portalaccess.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.valfirst.slf4jtest.TestLoggerFactory;
import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.enabling.Individual;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.Secret;
import dev.portalaccess.spi.TransportAnswer;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.recording.ScriptedAnswer;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Looks for secrets and people where none may be, after messages have gone all ways there are. */
@Tag("T06")
@Requirement("PA-032")
class SecrecyTest {

    private final DeliveryPortal out = DeliveryPortal.create();

    @BeforeEach
    void deliver() {
        TestLoggerFactory.clear();
        out.portal.mailer.next(ScriptedAnswer.takeAndAnswer(TransportAnswer.unknown("lost")));
        out.mailed();
        out.invitedAmelie();
        out.run();
        out.runAfter(Duration.ofMinutes(1));
        out.handOver(out.invitedCamille().message());
    }

    @AfterEach
    void forget() {
        TestLoggerFactory.clear();
    }

    private List<String> secrets() {
        Stream<Secret> mailed = out.portal.mailer.mails().stream().map(mail -> mail.code());
        Stream<Secret> printed =
                out.portal.printer.letters().stream().flatMap(letter -> Stream.of(letter.code(), letter.password()));
        // The half of a link by which an invitation is found is stored; what follows it is not.
        return Stream.concat(mailed, printed)
                .map(secret -> String.valueOf(secret.reveal()))
                .map(text -> text.startsWith("pa1_") ? text.substring("pa1_".length() + 26) : text)
                .flatMap(text -> Stream.of(text, text.replace("-", "")))
                .map(text -> text.toLowerCase(Locale.ROOT))
                .toList();
    }

    @Test
    void nothing_that_opens_anything_is_stored() {
        String stored = String.join("\n", out.portal.store.everythingStored()).toLowerCase(Locale.ROOT);

        assertThat(secrets()).hasSize(10).allMatch(secret -> !stored.contains(secret));
    }

    @Test
    void nothing_that_opens_anything_is_listed() {
        String listed = out.deliveries
                .messages(out.portal.clerk(), EnumSet.allOf(MessageState.class), Page.Request.first(100))
                .toString()
                .toLowerCase(Locale.ROOT);

        assertThat(secrets()).allMatch(secret -> !listed.contains(secret));
    }

    @Test
    @Tag("T46")
    void logs_name_ids_and_classes_and_neither_people_nor_what_the_mailer_said() {
        MessageDelivery talkative = out.by(
                mail -> {
                    throw new IllegalStateException(
                            mail.text() + mail.envelope().to().value());
                },
                Optional.empty());
        out.invited(
                Individual.other("Jane", "Other", Relationship.AUNT, DeliveryChoice.email("jane.other@example.org")));
        talkative.runOnce(10);

        String logged = TestLoggerFactory.getAllLoggingEvents().toString();
        assertThat(logged).contains("java.lang.IllegalStateException").doesNotContain("Jane", "@example.org", "pa1_");
    }
}
