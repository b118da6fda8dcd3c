package dev.portalaccess.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.command.Outcome;
import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.finding.Finding;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.id.MessageId;
import dev.portalaccess.model.text.TextBlock;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.recording.ReceivedMail;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Requirement("PA-140")
class SendNoticeTest {

    private final DeliveryPortal out = DeliveryPortal.create();
    private final HolderId anthony = out.printed().holder();

    private Outcome<MessageId> send(SendNotice.About about, HolderId holder, DeliveryChoice deliver) {
        return SendSignInInstructionsTest.ids(
                out.deliveries.sendNotice(out.portal.clerk(), new SendNotice(about, holder, deliver)));
    }

    @ParameterizedTest
    @EnumSource(SendNotice.About.class)
    void opens_nothing_and_names_nobody_but_its_reader(SendNotice.About about) {
        send(about, anthony, DeliveryChoice.email(" ")).orThrow();
        out.run();

        ReceivedMail mail = out.portal.mailer.last();
        assertThat(mail.hasCode()).isFalse();
        assertThat(mail.text()).contains("Anthony").doesNotContain("Camille").doesNotContain("Amelie");
        assertThat(mail.subject()).contains("Riverside Family Practice");
    }

    @ParameterizedTest
    @CsvSource({
        "PROXY_ADDED, one more person can use the Riverside Family Practice portal for you",
        "ACCESS_ENDED, has now ended"
    })
    void says_what_has_changed(SendNotice.About about, String said) {
        MessageId message = send(about, anthony, DeliveryChoice.email(" ")).orThrow();
        out.run();

        assertThat(out.message(message).kind()).isEqualTo(Message.Kind.valueOf(about.name()));
        assertThat(out.portal.mailer.last().text()).contains(said);
    }

    @Test
    void can_be_printed() {
        MessageId message = send(SendNotice.About.ACCESS_ENDED, anthony, DeliveryChoice.print())
                .orThrow();

        assertThat(out.handOver(message)).isInstanceOf(PrintOutcome.Printed.class);
        assertThat(out.portal.printer.last().hasAccess()).isFalse();
        assertThat(out.portal.printer.last().opening())
                .extracting(TextBlock::text)
                .contains("Hello Anthony,");
    }

    @Test
    void needs_somebody_to_tell() {
        assertThat(send(SendNotice.About.PROXY_ADDED, new HolderId("nobody"), DeliveryChoice.email("a@example.org"))
                        .findings())
                .extracting(Finding::code, Finding::path)
                .containsExactly(Tuple.tuple("HOLDER_UNKNOWN", "holder"));
    }

    @Test
    @Requirement("PA-110")
    void is_in_the_audit_trail_by_ids_alone() {
        MessageId message = send(SendNotice.About.PROXY_ADDED, anthony, DeliveryChoice.email(" "))
                .orThrow();

        assertThat(out.portal
                        .store
                        .trail(out.portal.practice, Optional.empty(), Page.Request.first(100))
                        .items())
                .last()
                .satisfies(entry -> {
                    assertThat(entry.action()).isEqualTo("notice.queued");
                    assertThat(entry.details()).containsEntry("message", message.value());
                });
    }
}
