package dev.portalaccess.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.command.Caller;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.enabling.EnableAccess;
import dev.portalaccess.enabling.EnablingResult;
import dev.portalaccess.enabling.Individual;
import dev.portalaccess.fixture.FamilyStory;
import dev.portalaccess.fixture.TestPortal;
import dev.portalaccess.internal.invitations.InvitationService;
import dev.portalaccess.invitations.ChangeAddress;
import dev.portalaccess.invitations.Invitations;
import dev.portalaccess.invitations.ReissueInvitation;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.Person;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.policy.RuleStrictness;
import dev.portalaccess.testkit.Requirement;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * What goes to another address than the one that the host has on file now is told, and every answer names the address.
 */
@Requirement("PA-064")
class AddressOnFileTest {

    private static final String OTHER = "ADDRESS_NOT_ON_FILE";
    private static final Optional<EmailAddress> FATHERS = Optional.of(new EmailAddress(FamilyStory.FATHERS_ADDRESS));

    private final DeliveryPortal out = DeliveryPortal.create();
    private final TestPortal portal = out.portal;
    private final Invitations invitations = new InvitationService(portal.commands());
    private final EnablingResult.Invited father = out.mailed();

    private Outcome<EnablingResult> enable(TestPortal at, String address) {
        return at.enabling()
                .enable(
                        at.clerk(),
                        EnableAccess.on(
                                at.camille,
                                Individual.anotherPatient(
                                        at.anthony, Relationship.FATHER, DeliveryChoice.email(address))));
    }

    /** The host corrects Anthony's address on his chart. */
    private void correct() {
        UnaryOperator<Chart> corrected = chart -> Chart.open(
                chart.practice(),
                new Person(
                        chart.patient().id(),
                        chart.patient().chart(),
                        chart.patient().name(),
                        chart.patient().bornOn(),
                        Optional.of(new EmailAddress("anthony.new@example.org"))));
        portal.family.charts().change(portal.practice, portal.anthony, corrected);
    }

    @Nested
    class After_the_chart_was_corrected {

        @Test
        void a_person_who_is_invited_already_is_told_where_to() {
            correct();
            Outcome<EnablingResult> again = enable(portal, "anthony.new@example.org");
            assertThat(FamilyStory.codes(again)).containsExactly(OTHER + "@individuals[0].deliver.email");
            assertThat(again.orThrow().answers())
                    .containsExactly(new EnablingResult.AlreadyInvited(father.invitation(), father.until(), FATHERS));
        }

        @Test
        void a_reminder_goes_where_the_invitation_went_and_says_so() {
            correct();
            Outcome<QueuedMessage> reminder = invitations.remind(portal.clerk(), father.invitation());
            assertThat(FamilyStory.codes(reminder)).containsExactly(OTHER + "@invitation");
            assertThat(reminder.orThrow().address()).isEqualTo(FATHERS);
        }

        @Test
        void issuing_again_as_before_says_so() {
            correct();
            Outcome<EnablingResult.Invited> again =
                    invitations.reissue(portal.clerk(), ReissueInvitation.asBefore(father.invitation()));
            assertThat(FamilyStory.codes(again)).containsExactly(OTHER + "@deliver.email");
            assertThat(again.orThrow().address()).isEqualTo(FATHERS);
        }

        @Test
        void instructions_say_so() {
            correct();
            SendSignInInstructions how =
                    new SendSignInInstructions(father.holder(), DeliveryChoice.email((String) null));
            Outcome<QueuedMessage> sent = out.deliveries.sendSignInInstructions(portal.clerk(), how);
            assertThat(FamilyStory.codes(sent)).containsExactly(OTHER + "@deliver.email");
            assertThat(sent.orThrow().address()).isEqualTo(FATHERS);
        }

        @Test
        void nothing_is_said_once_the_holders_address_was_changed() {
            correct();
            invitations
                    .changeAddress(portal.clerk(), new ChangeAddress(father.holder(), "anthony.new@example.org"))
                    .orThrow();
            Outcome<EnablingResult.Invited> again =
                    invitations.reissue(portal.clerk(), ReissueInvitation.asBefore(father.invitation()));
            assertThat(again.findings()).isEmpty();
            assertThat(again.orThrow().address()).contains(new EmailAddress("anthony.new@example.org"));
        }
    }

    @Test
    void a_typed_address_that_differs_is_told_without_naming_either() {
        TestPortal fresh = TestPortal.create();
        Outcome<EnablingResult> typed = enable(fresh, "somebody.else@example.org");
        assertThat(FamilyStory.codes(typed)).containsExactly(OTHER + "@individuals[0].deliver.email");
        assertThat(typed.findings().toString()).doesNotContain("example.org");
        assertThat(typed.orThrow().invited().get(0).address()).contains(new EmailAddress("somebody.else@example.org"));
    }

    @Test
    void capitals_and_tags_are_no_difference() {
        assertThat(enable(TestPortal.create(), "Anthony.Patient+portal@example.org")
                        .findings())
                .isEmpty();
    }

    @Test
    void a_strict_policy_asks_for_a_reason() {
        TestPortal strict = TestPortal.with(policy -> policy.otherAddress(RuleStrictness.OVERRIDABLE));
        assertThat(enable(strict, "somebody.else@example.org")).isInstanceOf(Outcome.Refused.class);
        Caller knowing = strict.clerk().waiving(OTHER, Reason.HOLDER_REQUEST);
        Individual there = Individual.anotherPatient(
                strict.anthony, Relationship.FATHER, DeliveryChoice.email("somebody.else@example.org"));
        assertThat(strict.enabling().enable(knowing, EnableAccess.on(strict.camille, there)))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void a_repeat_names_the_address_again() {
        Caller named = portal.clerk().withIdempotencyKey("request-1");
        SendSignInInstructions how = new SendSignInInstructions(father.holder(), DeliveryChoice.email((String) null));
        QueuedMessage first = out.deliveries.sendSignInInstructions(named, how).orThrow();
        assertThat(out.deliveries.sendSignInInstructions(named, how).orThrow()).isEqualTo(first);
        assertThat(first.address()).isEqualTo(FATHERS);
    }
}
