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
import dev.portalaccess.invitations.Invitations;
import dev.portalaccess.invitations.ReissueInvitation;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.registration.InviteToRegister;
import dev.portalaccess.testkit.Requirement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A mailbox gets only so much in a day, whatever is sent, for whom, and however the address is written. */
@Tag("T29")
@Requirement("PA-117")
class FloodingTest {

    private static final String LIMIT = "TOO_MANY_MESSAGES";

    private final DeliveryPortal out = DeliveryPortal.create();
    private final TestPortal portal = out.portal;
    private final Invitations invitations = new InvitationService(portal.commands());

    private Outcome<EnablingResult> enable(Individual... individuals) {
        return portal.enabling().enable(portal.clerk(), EnableAccess.on(portal.camille, individuals));
    }

    private static Individual aunt(String given, String address) {
        return Individual.other(given, "Other", Relationship.AUNT, DeliveryChoice.email(address));
    }

    /** Five mails to one mailbox, to five people. */
    private void fill() {
        for (int i = 0; i < 5; i++) {
            enable(aunt("Jane" + "abcde".charAt(i), "Victim+" + i + "@example.org"))
                    .orThrow();
        }
    }

    @Nested
    class What_is_counted {

        @Test
        void are_invitations_under_other_names_and_tags() {
            fill();
            assertThat(FamilyStory.codes(enable(aunt("Zoe", "victim@example.org"))))
                    .contains(LIMIT + "@individuals[0].deliver.email");
        }

        @Test
        void are_the_individuals_of_one_command() {
            List<Individual> many = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                many.add(aunt("Jane" + "abcdef".charAt(i), "victim+" + i + "@example.org"));
            }
            assertThat(FamilyStory.codes(enable(many.toArray(Individual[]::new))))
                    .contains(LIMIT + "@individuals[5].deliver.email")
                    .doesNotContain(LIMIT + "@individuals[4].deliver.email");
        }

        @Test
        void are_instructions_to_holders_who_have_another_address() {
            EnablingResult.Invited anthony = out.printed();
            DeliveryChoice typed = DeliveryChoice.email("victim@example.org");
            SendSignInInstructions how = new SendSignInInstructions(anthony.holder(), typed);
            for (int i = 0; i < 5; i++) {
                out.deliveries.sendSignInInstructions(portal.clerk(), how).orThrow();
            }
            assertThat(FamilyStory.codes(out.deliveries.sendSignInInstructions(portal.clerk(), how)))
                    .contains(LIMIT + "@deliver.email");
            assertThat(FamilyStory.codes(enable(aunt("Zoe", "victim@example.org"))))
                    .contains(LIMIT + "@individuals[0].deliver.email");
        }

        @Test
        void are_notices() {
            fill();
            SendNotice notice = new SendNotice(
                    SendNotice.About.ACCESS_ENDED, out.printed().holder(), DeliveryChoice.email("victim@example.org"));
            assertThat(FamilyStory.codes(out.deliveries.sendNotice(portal.clerk(), notice)))
                    .contains(LIMIT + "@deliver.email");
        }

        @Test
        void are_reminders() {
            EnablingResult.Invited first = enable(aunt("Zoe", "victim@example.org"))
                    .orThrow()
                    .invited()
                    .get(0);
            for (int i = 0; i < 4; i++) {
                enable(aunt("Jane" + "abcde".charAt(i), "victim@example.org")).orThrow();
            }
            assertThat(FamilyStory.codes(invitations.remind(portal.clerk(), first.invitation())))
                    .containsExactly(LIMIT + "@invitation");
        }

        @Test
        void are_invitations_that_are_issued_again() {
            EnablingResult.Invited anthony = out.printed();
            fill();
            ReissueInvitation elsewhere =
                    ReissueInvitation.by(anthony.invitation(), DeliveryChoice.email("victim@example.org"));
            assertThat(FamilyStory.codes(invitations.reissue(portal.clerk(), elsewhere)))
                    .contains(LIMIT + "@deliver.email");
        }

        @Test
        void are_invitations_to_register() {
            fill();
            assertThat(FamilyStory.codes(portal.registrations()
                            .invite(portal.clerk(), InviteToRegister.of("Nora", "New", "victim@example.org", null))))
                    .contains(LIMIT + "@email");
        }
    }

    @Test
    void a_reason_lets_one_more_through_and_is_on_record() {
        EnablingResult.Invited anthony = out.printed();
        fill();
        Caller knowing = portal.clerk().waiving(LIMIT, Reason.HOLDER_REQUEST);
        out.deliveries
                .sendSignInInstructions(
                        knowing,
                        new SendSignInInstructions(anthony.holder(), DeliveryChoice.email("victim@example.org")))
                .orThrow();
        assertThat(portal.store
                        .trail(portal.practice, Optional.empty(), Page.Request.first(100))
                        .items())
                .anySatisfy(entry -> {
                    assertThat(entry.action()).isEqualTo("rule.waived");
                    assertThat(entry.details()).containsEntry("finding", LIMIT);
                });
    }

    @Test
    void after_a_day_there_is_room_again() {
        fill();
        portal.clock.advance(Duration.ofHours(24));
        enable(aunt("Zoe", "victim@example.org")).orThrow();
    }

    @Test
    void another_mailbox_has_room() {
        fill();
        enable(aunt("Zoe", "other@example.org")).orThrow();
    }

    @Test
    void paper_is_not_counted() {
        fill();
        enable(Individual.other("Zoe", "Other", Relationship.AUNT, DeliveryChoice.print("victim@example.org")))
                .orThrow();
    }

    @Test
    void the_limit_is_that_of_the_policy() {
        DeliveryPortal strict = DeliveryPortal.with(policy -> policy.invitationLimit(1, Duration.ofHours(1)));
        EnableAccess zoe = EnableAccess.on(strict.portal.camille, aunt("Zoe", "victim@example.org"));
        EnableAccess ann = EnableAccess.on(strict.portal.camille, aunt("Ann", "victim@example.org"));
        strict.portal.enabling().enable(strict.portal.clerk(), zoe).orThrow();
        assertThat(FamilyStory.codes(strict.portal.enabling().enable(strict.portal.clerk(), ann)))
                .contains(LIMIT + "@individuals[0].deliver.email");
    }
}
