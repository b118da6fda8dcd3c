package dev.portalaccess.seal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.delivery.DeliveryCode;
import dev.portalaccess.delivery.DeliveryTrouble;
import dev.portalaccess.delivery.MessageDelivery;
import dev.portalaccess.delivery.PrintOutcome;
import dev.portalaccess.enabling.EnablingResult.Invited;
import dev.portalaccess.fixture.EditedReads;
import dev.portalaccess.internal.delivery.DeliveryDependencies;
import dev.portalaccess.internal.delivery.DeliveryService;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.stored.PracticeRecord;
import dev.portalaccess.spi.TransportAnswer.Concern;
import dev.portalaccess.spi.storage.Storage;
import dev.portalaccess.testkit.Requirement;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A practice whose record somebody edits below the library sends nothing until the row is right again. */
@Requirement({"PA-115", "PA-125"})
@Tag("T08")
class SealedPracticeTest {

    private final SealedPortal sealed = new SealedPortal(SealMode.REQUIRED);
    private final Storage edited = new EditedReads(sealed.portal.store)
            .<Versioned<PracticeRecord>>edit("practiceRecord", read -> new Versioned<>(read.value(), 7))
            .storage();

    private MessageDelivery over(Storage storage) {
        return new DeliveryService(
                sealed.portal.commandsOver(storage),
                new DeliveryDependencies(
                        sealed.portal.mailer,
                        Optional.empty(),
                        Optional.empty(),
                        sealed.portal.hashing,
                        sealed.portal.gate));
    }

    @Test
    void keeps_its_mail_waiting_and_staff_are_told_why() {
        sealed.story.father();
        sealed.story.aunt();
        assertThat(over(edited).runOnce(10).in(MessageState.DEFERRED)).isEqualTo(2);

        assertThat(over(edited).troubles(sealed.portal.clerk()))
                .containsExactly(new DeliveryTrouble(
                        Concern.SETTINGS, DeliveryCode.PRACTICE_BROKEN, sealed.portal.clock.instant(), 2, false));
        assertThat(sealed.portal.mailer.attempts()).isEmpty();
    }

    @Test
    void sends_it_once_the_row_is_put_back_however_often_it_was_tried() {
        sealed.story.father();
        for (int i = 0; i < 20; i++) {
            assertThat(over(edited).runOnce(10).in(MessageState.DEFERRED)).isOne();
            sealed.portal.clock.advance(Duration.ofHours(5));
        }

        assertThat(over(sealed.portal.store).runOnce(10).in(MessageState.HANDED_OVER))
                .isOne();
        assertThat(over(sealed.portal.store).troubles(sealed.portal.clerk())).isEmpty();
    }

    @Test
    void prints_a_letter_once_the_row_is_put_back() {
        Invited payer = sealed.story.payer();
        assertThat(over(edited).print(sealed.portal.clerk(), payer.message(), sealed.portal.printer))
                .isEqualTo(new PrintOutcome.NotPrinted("settings:" + DeliveryCode.PRACTICE_BROKEN));
        assertThat(over(sealed.portal.store).print(sealed.portal.clerk(), payer.message(), sealed.portal.printer))
                .isEqualTo(new PrintOutcome.Printed());
    }
}
