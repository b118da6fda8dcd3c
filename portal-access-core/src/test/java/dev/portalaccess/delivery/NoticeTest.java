package dev.portalaccess.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.Outcome;
import dev.portalaccess.enabling.Deliver;
import dev.portalaccess.finding.Finding;
import dev.portalaccess.model.HolderId;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.MessageId;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Passage;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.recording.ReceivedMail;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Requirement("PA-140")
class NoticeTest {

    private final Outgoing out = Outgoing.create();
    private final HolderId anthony = out.printed().holder();

    private Outcome<MessageId> send(Notice.About about, HolderId holder, Deliver deliver) {
        return out.deliveries.sendNotice(out.portal.clerk(), new Notice(about, holder, deliver));
    }

    @ParameterizedTest
    @EnumSource(Notice.About.class)
    void opens_nothing_and_names_nobody_but_its_reader(Notice.About about) {
        send(about, anthony, Deliver.email(" ")).orThrow();
        out.run();

        ReceivedMail mail = out.portal.mailer.last();
        assertThat(mail.hasCode()).isFalse();
        assertThat(mail.text()).contains("Anthony").doesNotContain("Camille").doesNotContain("Amelie");
        assertThat(mail.subject()).contains("Riverside Family Practice");
    }

    @ParameterizedTest
    @CsvSource({"PROXY_ADDED, one more person can use your online access", "ACCESS_ENDED, has now ended"})
    void says_what_has_changed(Notice.About about, String said) {
        MessageId message = send(about, anthony, Deliver.email(" ")).orThrow();
        out.run();

        assertThat(out.message(message).kind()).isEqualTo(Message.Kind.valueOf(about.name()));
        assertThat(out.portal.mailer.last().text()).contains(said);
    }

    @Test
    void can_be_printed() {
        MessageId message =
                send(Notice.About.ACCESS_ENDED, anthony, Deliver.print()).orThrow();

        assertThat(out.handOver(message)).isInstanceOf(HandOver.Printed.class);
        assertThat(out.portal.printer.last().hasAccess()).isFalse();
        assertThat(out.portal.printer.last().opening())
                .extracting(Passage::text)
                .contains("Hello Anthony,");
    }

    @Test
    void needs_somebody_to_tell() {
        assertThat(send(Notice.About.PROXY_ADDED, new HolderId("nobody"), Deliver.email("a@example.org"))
                        .findings())
                .extracting(Finding::code, Finding::path)
                .containsExactly(Tuple.tuple("HOLDER_UNKNOWN", "holder"));
    }

    @Test
    @Requirement("PA-110")
    void is_in_the_audit_trail_by_ids_alone() {
        MessageId message =
                send(Notice.About.PROXY_ADDED, anthony, Deliver.email(" ")).orThrow();

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
