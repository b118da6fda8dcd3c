package dev.portalaccess.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.delivery.PrintOutcome.Printed;
import dev.portalaccess.delivery.PrintOutcome.Uncertain;
import dev.portalaccess.delivery.StoreFaultScenes.Scene;
import dev.portalaccess.enabling.EnablingResult.Invited;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.stored.InvitationKeys;
import dev.portalaccess.model.stored.LinkDigest;
import dev.portalaccess.spi.TransportAnswer;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.recording.FaultPoint;
import dev.portalaccess.testkit.recording.ReceivedMail;
import dev.portalaccess.testkit.recording.ScriptedAnswer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every call of the store fails once, before or after its effect, whatever the mail server or the printer does. */
@Tag("T57")
class FaultTest {

    static Stream<ScriptedAnswer> reactions() {
        return Stream.of(
                ScriptedAnswer.accept(),
                ScriptedAnswer.answer(TransportAnswer.deferred("4.2.2")),
                ScriptedAnswer.answer(TransportAnswer.unknown("lost")),
                ScriptedAnswer.takeAndAnswer(TransportAnswer.unknown("lost")),
                ScriptedAnswer.fail(FaultPoint.BEFORE_EFFECT),
                ScriptedAnswer.fail(FaultPoint.AFTER_EFFECT));
    }

    private final DeliveryPortal out = DeliveryPortal.create();

    @ParameterizedTest
    @MethodSource("reactions")
    @Requirement({"PA-120", "PA-121"})
    void a_mail_is_delivered_at_least_once(ScriptedAnswer reaction) {
        int points = StoreFaultScenes.play(() -> {
            DeliveryPortal world = DeliveryPortal.create();
            Invited invited = world.mailed();
            world.portal.mailer.next(reaction);
            return new Scene(world, fourTimes(world, world::run), () -> assertDelivered(world, invited));
        });

        assertThat(points).isGreaterThan(15);
    }

    private static void assertDelivered(DeliveryPortal world, Invited invited) {
        List<ReceivedMail> copies = world.portal.mailer.mails();

        assertThat(world.state(invited.message())).isEqualTo(MessageState.HANDED_OVER);
        assertThat(copies).isNotEmpty().allMatch(mail -> world.opens(mail.code()));
        assertThat(copies)
                .extracting(mail -> mail.mail().envelope().messageId())
                .containsOnly(invited.message().value() + "@riverside.example.org");
        assertThat(copies).extracting(ReceivedMail::attempt).doesNotHaveDuplicates();
        assertThat(world.links(invited.invitation())).hasSizeLessThanOrEqualTo(InvitationKeys.MOST_LINKS);
    }

    @Test
    @Requirement({"PA-120", "PA-122"})
    void a_mail_that_is_refused_for_good_is_parked() {
        int points = StoreFaultScenes.play(() -> {
            DeliveryPortal world = DeliveryPortal.create();
            Invited invited = world.mailed();
            world.portal.mailer.always(ScriptedAnswer.answer(TransportAnswer.refused("5.1.1")));
            return new Scene(
                    world,
                    fourTimes(world, world::run),
                    () -> assertThat(world.state(invited.message())).isEqualTo(MessageState.PARKED));
        });

        assertThat(points).isGreaterThan(15);
    }

    @ParameterizedTest
    @MethodSource("reactions")
    @Tag("T62")
    @Requirement({"PA-121", "PA-123"})
    void a_letter_is_printed_once_or_it_is_known_to_be_uncertain(ScriptedAnswer reaction) {
        int points = StoreFaultScenes.play(() -> {
            DeliveryPortal world = DeliveryPortal.create();
            Invited invited = world.printed();
            world.portal.printer.next(reaction);
            List<PrintOutcome> answers = new ArrayList<>();
            return new Scene(
                    world,
                    fourTimes(world, () -> answers.add(world.handOver(invited.message()))),
                    () -> assertPrinted(world, world.state(invited.message()), answers));
        });

        assertThat(points).isGreaterThan(15);
    }

    private static void assertPrinted(DeliveryPortal world, MessageState state, List<PrintOutcome> answers) {
        int papers = world.portal.printer.letters().size();

        if (state == MessageState.HANDED_OVER) {
            assertThat(answers).contains(new Printed()).doesNotContain(new Uncertain());
            assertThat(papers).isOne();
        } else {
            assertThat(state).isEqualTo(MessageState.PRINT_UNCERTAIN);
            assertThat(answers).contains(new Uncertain()).doesNotContain(new Printed());
            assertThat(papers).isLessThan(2);
        }
        assertThat(world.portal.printer.letters()).allMatch(letter -> world.opens(letter.code()));
    }

    /** As a host does: again and again, an hour apart, whatever the store says. */
    private static Runnable fourTimes(DeliveryPortal world, Runnable call) {
        return () -> {
            for (int time = 0; time < 4; time++) {
                StoreFaultScenes.quietly(call);
                world.portal.clock.advance(Duration.ofHours(1));
            }
        };
    }

    @Test
    @Requirement("PA-120")
    void a_run_tells_how_many_messages_the_store_failed_and_goes_on_with_the_others() {
        out.mailed();
        Invited amelie = out.invitedAmelie();
        out.faults().meanwhile("invitations", () -> out.faults().failCall(1, FaultPoint.BEFORE_EFFECT));

        DeliveryReport report = out.run();

        assertThat(report.failed()).isOne();
        assertThat(report.in(MessageState.HANDED_OVER)).isOne();
        assertThat(out.state(amelie.message())).isEqualTo(MessageState.HANDED_OVER);
    }

    @Test
    @Requirement("PA-121")
    void a_digest_is_stored_before_its_link_leaves() {
        Invited invited = out.mailed();
        List<String> stored = new ArrayList<>();
        out.by(
                        mail -> {
                            out.links(invited.invitation()).stream()
                                    .map(LinkDigest::envelope)
                                    .forEach(stored::add);
                            assertThat(stored).containsExactly(mail.envelope().attempt());
                            return TransportAnswer.accepted();
                        },
                        Optional.empty())
                .runOnce(1);

        assertThat(Set.copyOf(stored)).hasSize(1);
    }
}
