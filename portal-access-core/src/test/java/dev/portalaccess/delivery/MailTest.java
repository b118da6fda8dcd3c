package dev.portalaccess.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.enabling.EnablingResult.Invited;
import dev.portalaccess.enabling.Individual;
import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.policy.LinkPlacement;
import dev.portalaccess.policy.RetrySchedule;
import dev.portalaccess.registration.InviteToRegister;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.recording.ReceivedMail;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MailTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final DeliveryPortal out = DeliveryPortal.create();

    private List<ReceivedMail> mails() {
        return out.portal.mailer.mails();
    }

    @Nested
    class A_mail_that_is_taken {

        private final Invited anthony = out.mailed();

        @Test
        @Requirement({"PA-012", "PA-120"})
        void is_handed_over_with_a_link_that_opens_the_invitation() {
            assertThat(out.run().in(MessageState.HANDED_OVER)).isOne();
            assertThat(out.state(anthony.message())).isEqualTo(MessageState.HANDED_OVER);
            assertThat(out.opens(out.portal.mailer.last().code())).isTrue();
        }

        @Test
        @Requirement("PA-012")
        void has_its_code_in_the_query_if_the_policy_says_so() {
            DeliveryPortal weaker = DeliveryPortal.with(policy -> policy.linkForm(LinkPlacement.QUERY));
            weaker.mailed();
            weaker.run();

            assertThat(weaker.portal.mailer.last().text()).contains("/activate?code=pa1_");
            assertThat(weaker.opens(weaker.portal.mailer.last().code())).isTrue();
        }

        @Test
        @Requirement("PA-120")
        void is_not_sent_again() {
            out.run();

            assertThat(out.runAfter(Duration.ofDays(1)).claimed()).isZero();
            assertThat(mails()).hasSize(1);
        }

        @Test
        @Requirement("PA-120")
        void has_a_message_id_at_the_practices_domain_and_an_attempt_that_leads_to_the_message() {
            out.run();

            ReceivedMail mail = out.portal.mailer.last();
            String id = anthony.message().value();
            assertThat(mail.mail().envelope().messageId()).isEqualTo(id + "@riverside.example.org");
            assertThat(mail.attempt()).matches(id + "\\.[0-9a-z]{26}");
        }

        @Test
        @Requirement("PA-142")
        void comes_in_the_practices_name() {
            out.run();

            assertThat(out.portal.mailer.last().mail().envelope().senderName())
                    .contains(out.portal
                            .family
                            .practices()
                            .practice(out.portal.practice)
                            .orElseThrow()
                            .name());
        }

        @Test
        @Tag("T19")
        @Requirement("PA-018")
        void goes_to_the_address_it_was_issued_to_whatever_the_holders_is_by_now() {
            out.changeHolder(anthony, holder -> holder.withAddress(new EmailAddress("elsewhere@example.org")));
            out.run();

            assertThat(out.portal.mailer.last().to().value()).isEqualTo(DeliveryPortal.ANTHONYS_ADDRESS);
        }

        @Test
        @Tag("T11")
        @Requirement("PA-143")
        void names_neither_the_chart_nor_a_birth_date_nor_anybodys_family_name() {
            out.run();

            ReceivedMail mail = out.portal.mailer.last();
            assertThat(mail.subject() + mail.text()).doesNotContainIgnoringCase("camille", "2017", "1984", "patient,");
            assertThat(mail.subject()).doesNotContain("Anthony");
        }

        @Test
        @Requirement("PA-110")
        void leaves_a_line_in_the_audit_trail_of_the_chart() {
            out.run();

            Page<AuditEntry> trail = out.portal.store.trail(
                    out.portal.practice, Optional.of(out.portal.camille), Page.Request.first(10));
            AuditEntry last = trail.items().get(trail.items().size() - 1);
            assertThat(last.action()).isEqualTo("attempt.begun");
            assertThat(last.details())
                    .containsEntry("invitation", anthony.invitation().value());
        }
    }

    @Nested
    class An_invitation_to_register {

        private final InviteToRegister form =
                InviteToRegister.of("Nora", "New", "nora.new@example.org", "+1 508 555 0142");

        @Test
        @Requirement("PA-050")
        void goes_out_with_a_link_to_the_registration() {
            out.portal.registrations().invite(out.portal.clerk(), form).orThrow();
            out.run();

            ReceivedMail mail = out.portal.mailer.last();
            assertThat(mail.text()).contains("/riverside-family/register#pa1_");
            assertThat(out.opens(mail.code())).isTrue();
        }

        @Test
        @Requirement("PA-110")
        void leaves_its_line_in_the_practices_own_trail() {
            out.portal.registrations().invite(out.portal.clerk(), form).orThrow();
            out.run();

            assertThat(out.portal
                            .store
                            .trail(out.portal.practice, Optional.empty(), Page.Request.first(10))
                            .items())
                    .extracting(AuditEntry::action)
                    .contains("attempt.begun");
        }
    }

    @Nested
    class A_run {

        @Test
        @Requirement("PA-120")
        void with_nothing_due_comes_to_nothing() {
            assertThat(out.run()).isEqualTo(new DeliveryReport(Map.of(), 0, 0));
        }

        @Test
        @Requirement("PA-120")
        void handles_no_more_than_it_is_told_to() {
            out.mailed();
            out.invited(Individual.other(
                    "Jane", "Other", Relationship.AUNT, DeliveryChoice.email("jane.other@example.org")));

            assertThat(out.deliveries.runOnce(1).claimed()).isOne();
            assertThat(mails()).hasSize(1);
        }

        @Test
        @Requirement("PA-120")
        void refuses_a_limit_below_one() {
            assertThatThrownBy(() -> out.deliveries.runOnce(0))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("limit");
        }

        @Test
        @Requirement("PA-123")
        void leaves_letters_to_the_desk_unless_a_printer_is_unattended() {
            out.printed();

            assertThat(out.run().claimed()).isZero();
            MessageDelivery printing = out.by(out.portal.mailer, Optional.of(out.portal.printer));
            assertThat(printing.runOnce(10).in(MessageState.HANDED_OVER)).isOne();
            assertThat(out.portal.printer.letters()).hasSize(1);
        }
    }

    @Nested
    class A_mail_that_cannot_be_written {

        private final Invited anthony = out.mailed();

        @Test
        @Requirement("PA-140")
        void waits_for_the_practices_own_text_and_is_not_sent_with_another() {
            out.texts.begin();

            assertThat(out.run().in(MessageState.DEFERRED)).isOne();
            assertThat(out.portal.mailer.attempts()).isEmpty();
            assertThat(out.links(anthony.invitation())).isEmpty();
        }

        @Test
        @Requirement("PA-120")
        void waits_for_the_practices_facts_and_leaves_when_they_are_back() {
            out.portal.family.practices().outage().begin();
            out.run();
            out.portal.family.practices().outage().end();

            assertThat(out.runAfter(MINUTE).in(MessageState.HANDED_OVER)).isOne();
        }

        @Test
        @Requirement("PA-122")
        void is_parked_if_it_never_can() {
            DeliveryPortal twice =
                    DeliveryPortal.with(policy -> policy.retries(new RetrySchedule(MINUTE, 1, MINUTE, 2)));
            twice.mailed();
            twice.texts.begin();
            twice.run();

            assertThat(twice.runAfter(MINUTE).in(MessageState.PARKED)).isOne();
        }
    }
}
