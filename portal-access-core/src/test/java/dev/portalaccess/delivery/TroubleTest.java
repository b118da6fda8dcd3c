package dev.portalaccess.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.command.Caller;
import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.enabling.EnablingResult.Invited;
import dev.portalaccess.enabling.Individual;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.policy.RetrySchedule;
import dev.portalaccess.spi.TransportAnswer;
import dev.portalaccess.spi.TransportAnswer.Concern;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.recording.ScriptedAnswer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What delays all mail and is no reader's fault. */
@Requirement("PA-125")
class TroubleTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final TransportAnswer LIMIT = TransportAnswer.deferred(Concern.SENDER, "5.4.5");

    private final DeliveryPortal out = DeliveryPortal.create();

    private void answer(TransportAnswer answer) {
        out.portal.mailer.always(ScriptedAnswer.answer(answer));
    }

    private List<DeliveryTrouble> troubles() {
        return out.deliveries.troubles(out.portal.clerk());
    }

    @Test
    void is_told_once_with_the_number_of_messages_and_since_when() {
        Instant began = out.now();
        out.mailed();
        out.invitedAmelie();
        answer(LIMIT);
        out.run();
        out.runAfter(MINUTE);

        assertThat(troubles()).containsExactly(new DeliveryTrouble(Concern.SENDER, "5.4.5", began, 2, false));
    }

    @ParameterizedTest
    @CsvSource({"SENDER, sender:code", "SERVER, server:code", "SETTINGS, settings:code"})
    void stands_in_the_code_of_each_message(Concern concern, String code) {
        Invited anthony = out.mailed();
        answer(TransportAnswer.deferred(concern, "code"));
        out.run();

        assertThat(out.code(anthony.message())).contains(code);
        assertThat(out.state(anthony.message())).isEqualTo(MessageState.DEFERRED);
        assertThat(DeliveryCode.concernOf(code)).isEqualTo(concern);
        assertThat(DeliveryCode.withoutConcern(code)).isEqualTo("code");
        assertThat(out.links(anthony.invitation())).isEmpty();
    }

    @Test
    void is_not_what_a_reader_has() {
        out.mailed();
        answer(TransportAnswer.deferred("4.2.2"));
        out.run();

        assertThat(troubles()).isEmpty();
        assertThat(DeliveryCode.concernOf("4.2.2")).isEqualTo(Concern.MESSAGE);
        assertThat(DeliveryCode.withoutConcern("4.2.2")).isEqualTo("4.2.2");
    }

    @Test
    void of_one_practice_is_not_told_to_another() {
        out.mailed();
        answer(LIMIT);
        out.run();

        assertThat(out.deliveries.troubles(Caller.staff(new PracticeId("elsewhere"), "clerk-17")))
                .isEmpty();
    }

    @Test
    void of_most_messages_is_told_first() {
        out.mailed();
        out.invitedAmelie();
        out.invited(
                Individual.other("Maria", "Vega", Relationship.AUNT, DeliveryChoice.email("maria.vega@example.org")));
        answer(LIMIT);
        out.portal.mailer.next(TransportAnswer.deferred(Concern.SERVER, "connect"));
        out.run();

        assertThat(troubles()).extracting(DeliveryTrouble::code).containsExactly("5.4.5", "connect");
        assertThat(troubles()).extracting(DeliveryTrouble::waiting).containsExactly(2, 1);
    }

    @Test
    void parks_no_message_however_often_it_is_tried() {
        DeliveryPortal twice = DeliveryPortal.with(policy -> policy.retries(new RetrySchedule(MINUTE, 1, MINUTE, 2)));
        Invited anthony = twice.mailed();
        twice.portal.mailer.always(ScriptedAnswer.answer(LIMIT));
        for (int i = 0; i < 10; i++) {
            assertThat(twice.runAfter(MINUTE).in(MessageState.DEFERRED)).isOne();
        }

        twice.portal.mailer.always(ScriptedAnswer.answer(TransportAnswer.deferred("4.2.2")));
        assertThat(twice.runAfter(MINUTE).in(MessageState.DEFERRED))
                .as("the reader's own attempts are all left")
                .isOne();
        twice.portal.mailer.always(ScriptedAnswer.accept());
        twice.runAfter(MINUTE);
        assertThat(twice.state(anthony.message())).isEqualTo(MessageState.HANDED_OVER);
        assertThat(twice.deliveries.troubles(twice.portal.clerk())).isEmpty();
    }

    @Test
    void is_tried_again_after_as_long_as_it_has_lasted() {
        Invited anthony = out.mailed();
        answer(LIMIT);

        List<Long> waits =
                Stream.generate(() -> minutesAfterRun(anthony)).limit(12).toList();

        assertThat(waits).containsExactly(1L, 1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 240L, 240L, 240L);
    }

    private long minutesAfterRun(Invited invited) {
        out.run();
        Message.Progress progress = out.message(invited.message()).progress();
        Duration wait = Duration.between(out.now(), progress.dueAt());
        out.portal.clock.advance(wait);
        return wait.toMinutes();
    }

    @Test
    void begins_anew_if_something_else_is_wrong() {
        out.mailed();
        answer(LIMIT);
        out.run();
        answer(TransportAnswer.deferred(Concern.SETTINGS, "login"));
        out.runAfter(MINUTE);

        assertThat(troubles()).containsExactly(new DeliveryTrouble(Concern.SETTINGS, "login", out.now(), 1, false));
    }

    @Test
    @Requirement("PA-016")
    void ends_for_a_message_with_its_window() {
        Invited anthony = out.mailed();
        answer(LIMIT);
        Instant end = out.message(anthony.message()).window().until().orElseThrow();
        out.runAfter(Duration.between(out.now(), end).minus(MINUTE));

        assertThat(out.state(anthony.message())).isEqualTo(MessageState.PARKED);
        assertThat(out.code(anthony.message())).contains("sender:5.4.5");
        assertThat(troubles()).isEmpty();
    }
}
