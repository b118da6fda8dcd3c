package dev.portalaccess.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.portalaccess.access.ChartHolders;
import dev.portalaccess.activation.Activation;
import dev.portalaccess.activation.ActivationRefusal;
import dev.portalaccess.activation.CredentialPresentation;
import dev.portalaccess.activation.Inspection;
import dev.portalaccess.activation.Redemption;
import dev.portalaccess.command.Caller;
import dev.portalaccess.command.NotAllowedException;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.command.ReasonInput;
import dev.portalaccess.delivery.DeliveryCode;
import dev.portalaccess.delivery.MessageDelivery;
import dev.portalaccess.delivery.PrintOutcome;
import dev.portalaccess.enabling.EnablingResult.Invited;
import dev.portalaccess.fixture.EditedReads;
import dev.portalaccess.fixture.FamilyStory;
import dev.portalaccess.fixture.InvitationCodeIssuer;
import dev.portalaccess.fixture.InvitationCodeIssuer.Printed;
import dev.portalaccess.fixture.NewPatient;
import dev.portalaccess.fixture.TestPortal;
import dev.portalaccess.internal.activation.ActivationService;
import dev.portalaccess.internal.delivery.DeliveryDependencies;
import dev.portalaccess.internal.delivery.DeliveryService;
import dev.portalaccess.internal.invitations.InvitationService;
import dev.portalaccess.internal.restore.RestoreService;
import dev.portalaccess.internal.secret.PasswordVerifier;
import dev.portalaccess.invitations.InvitationView;
import dev.portalaccess.invitations.Invitations;
import dev.portalaccess.invitations.ReissueInvitation;
import dev.portalaccess.model.AuditAction;
import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.InvitationFilter;
import dev.portalaccess.model.InvitationStatus;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Secret;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.model.stored.RestoredBackup;
import dev.portalaccess.registration.RegistrationCompletion;
import dev.portalaccess.restore.SettleInvitations.Decision;
import dev.portalaccess.restore.SettlementStep.LeftInvitation;
import dev.portalaccess.spi.storage.AccessStoreException;
import dev.portalaccess.spi.storage.Storage;
import dev.portalaccess.testkit.Requirement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a restored backup brings back, and what staff do about it. */
@Requirement("PA-116")
@Tag("T65")
class RestoreTest {

    private static final Page.Request ALL = Page.Request.first(100);
    private static final ReasonInput WHY = ReasonInput.of(Reason.BACKUP_RESTORED);

    private final TestPortal portal = TestPortal.create();
    private final FamilyStory story = new FamilyStory(portal);
    private final InvitationCodeIssuer minting = new InvitationCodeIssuer(portal);

    private RestoredBackups restored() {
        return new RestoreService(portal.commands());
    }

    private Invitations invitations() {
        return new InvitationService(portal.commands());
    }

    private MessageDelivery delivery() {
        return new DeliveryService(
                portal.commands(),
                new DeliveryDependencies(
                        portal.mailer, Optional.empty(), Optional.empty(), portal.hashing, portal.gate));
    }

    private Activation activation(Storage store) {
        return new ActivationService(portal.commandsOver(store), new PasswordVerifier(portal.hashing, portal.gate));
    }

    private Instant report() {
        portal.clock.advance(Duration.ofSeconds(1));
        Instant asOf = portal.clock.instant().minus(Duration.ofHours(9));
        return restored().report(portal.clerk(), new ReportRestore(asOf, WHY)).orThrow();
    }

    private static String refusal(Redemption answer) {
        return ((Redemption.NotRedeemed) answer).why();
    }

    private String redeemed(Secret secret) {
        return refusal(portal.activation().redeem(portal.practice, secret, portal.family.anthonysAccount()));
    }

    private List<InvitationId> unsettled() {
        return restored().invitations(portal.clerk(), ALL).items().stream()
                .map(InvitationView::id)
                .toList();
    }

    private static SettleInvitations all(Decision decision) {
        return decision == Decision.CANCEL ? SettleInvitations.cancel(WHY) : SettleInvitations.reissue();
    }

    @Nested
    class A_backup {

        @Test
        void brings_back_a_link_that_was_used_and_its_report_makes_it_void() {
            Invited father = story.father();
            Secret link = story.link(father.invitation());
            int backup = portal.log.size();
            assertThat(portal.activation().redeem(portal.practice, link, portal.family.anthonysAccount()))
                    .isInstanceOf(Redemption.Redeemed.class);

            Storage store = portal.log.backup(backup);
            assertThat(activation(store).inspect(portal.practice, link)).isInstanceOf(Inspection.Live.class);
            portal.clock.advance(Duration.ofHours(1));
            RestoredBackups restored = new RestoreService(portal.commandsOver(store));
            restored.report(portal.clerk(), new ReportRestore(portal.clock.instant(), WHY))
                    .orThrow();
            assertThat(refusal(activation(store).redeem(portal.practice, link, portal.family.strangersAccount())))
                    .isEqualTo(ActivationRefusal.BACKUP_RESTORED);
            assertThat(restored.settle(portal.clerk(), all(Decision.REISSUE), 10)
                            .settled())
                    .containsExactly(father.invitation());
            assertThat(refusal(activation(store).redeem(portal.practice, link, portal.family.strangersAccount())))
                    .isEqualTo(ActivationRefusal.WITHDRAWN);
        }
    }

    @Nested
    class Every_secret_from_before {

        @Test
        void of_a_link_is_refused_with_its_own_reason() {
            Secret link = story.link(story.father().invitation());
            report();
            assertThat(portal.activation().inspect(portal.practice, link))
                    .isInstanceOfSatisfying(
                            Inspection.NotLive.class,
                            no -> assertThat(no.why()).isEqualTo(ActivationRefusal.BACKUP_RESTORED));
            assertThat(redeemed(link)).isEqualTo(ActivationRefusal.BACKUP_RESTORED);
            assertThat(portal.grantsOf(portal.family.anthonysAccount())).isEmpty();
        }

        @Test
        @Requirement("PA-044")
        void is_not_told_to_whoever_does_not_have_it() {
            Invited father = story.father();
            report();
            assertThat(redeemed(minting.wrongLink(father.invitation()))).isEqualTo(ActivationRefusal.NOT_RECOGNISED);
        }

        @Test
        void of_a_letter_is_refused_and_so_is_its_ticket() {
            Printed letter = minting.print(story.payer().invitation());
            CredentialPresentation.Accepted accepted = (CredentialPresentation.Accepted) present(letter);
            report();
            assertThat(((CredentialPresentation.NotAccepted) present(letter)).why())
                    .isEqualTo(ActivationRefusal.BACKUP_RESTORED);
            assertThat(redeemed(accepted.ticket())).isEqualTo(ActivationRefusal.BACKUP_RESTORED);
        }

        private CredentialPresentation present(Printed letter) {
            return portal.activation().present(portal.practice, letter.userName(), letter.password());
        }

        @Test
        void of_an_invitation_to_register_is_refused() {
            NewPatient nina = new NewPatient(portal);
            Secret code = nina.code(nina.invited().invitation());
            report();
            assertThat(nina.complete(code, NewPatient.LOGIN))
                    .isEqualTo(new RegistrationCompletion.NotCompleted(ActivationRefusal.BACKUP_RESTORED));
        }

        @Test
        void is_not_sent() {
            story.father();
            report();
            delivery().runOnce(10);
            assertThat(portal.mailer.attempts()).isEmpty();
            assertThat(delivery()
                            .messages(portal.clerk(), Set.of(MessageState.WITHDRAWN), ALL)
                            .items())
                    .singleElement()
                    .satisfies(message -> assertThat(message.progress().code()).contains(DeliveryCode.BACKUP_RESTORED));
        }

        @Test
        void is_not_printed() {
            Invited payer = story.payer();
            report();
            assertThat(delivery().print(portal.clerk(), payer.message(), portal.printer))
                    .isEqualTo(new PrintOutcome.Gone(Optional.of(MessageState.WITHDRAWN)));
            assertThat(portal.printer.letters()).isEmpty();
        }

        @Test
        void gets_no_reminder() {
            Invited father = story.father();
            report();
            assertThat(FamilyStory.codes(invitations().remind(portal.clerk(), father.invitation())))
                    .containsExactly("INVITED_BEFORE_RESTORE@invitation");
        }

        @Test
        void is_no_answer_to_a_clerk_who_invites_again() {
            story.father();
            NewPatient nina = new NewPatient(portal);
            nina.invited();
            report();
            assertThatThrownBy(story::father).hasMessageContaining("INVITED_BEFORE_RESTORE");
            assertThat(FamilyStory.codes(portal.registrations().invite(portal.clerk(), NewPatient.NINA)))
                    .containsExactly("INVITED_BEFORE_RESTORE@email");
        }

        @Test
        void is_shown_as_void_in_the_work_list() {
            story.father();
            report();
            Invited aunt = story.aunt();
            InvitationFilter live = InvitationFilter.all(portal.clock.instant()).in(Set.of(InvitationStatus.LIVE));
            assertThat(invitations().list(portal.clerk(), live, ALL).items())
                    .extracting(view -> view.id().equals(aunt.invitation()), InvitationView::isVoidSinceRestore)
                    .containsExactlyInAnyOrder(tuple(true, false), tuple(false, true));
        }
    }

    @Nested
    class What_is_issued_afterwards {

        @Test
        void opens_and_is_sent() {
            report();
            Invited father = story.father();
            delivery().runOnce(10);
            assertThat(portal.mailer.attempts()).hasSize(1);
            assertThat(story.redeem(father, portal.family.anthonysAccount())).isInstanceOf(Redemption.Redeemed.class);
            assertThat(unsettled()).isEmpty();
        }

        @Test
        void of_a_void_invitation_opens_too() {
            Invited father = story.father();
            report();
            Invited again = invitations()
                    .reissue(portal.clerk(), ReissueInvitation.asBefore(father.invitation()))
                    .orThrow();
            assertThat(story.redeem(again, portal.family.anthonysAccount())).isInstanceOf(Redemption.Redeemed.class);
        }

        @Test
        void is_void_after_the_next_report() {
            report();
            Secret link = story.link(story.father().invitation());
            report();
            assertThat(redeemed(link)).isEqualTo(ActivationRefusal.BACKUP_RESTORED);
        }
    }

    @Nested
    class Staff {

        private final Invited father = story.father();
        private final Invited payer = story.payer();
        private final Invited aunt = story.aunt();

        @Test
        void see_what_is_void_in_pages() {
            report();
            List<InvitationId> seen = new ArrayList<>();
            Optional<Page.Request> request = Optional.of(Page.Request.first(2));
            while (request.isPresent()) {
                Page<InvitationView> page = restored().invitations(portal.clerk(), request.get());
                assertThat(page.items()).hasSizeLessThanOrEqualTo(2).allMatch(InvitationView::isVoidSinceRestore);
                page.items().forEach(view -> seen.add(view.id()));
                request = page.next().map(Page.Request.first(2)::after);
            }
            assertThat(seen).containsExactlyInAnyOrder(father.invitation(), payer.invitation(), aunt.invitation());
        }

        @Test
        void see_nothing_before_a_report() {
            assertThat(unsettled()).isEmpty();
            assertThat(restored().latest(portal.clerk())).isEmpty();
            assertThat(restored().grants(portal.clerk(), ALL).items()).isEmpty();
            assertThat(restored()
                            .settle(portal.clerk(), all(Decision.CANCEL), 10)
                            .settled())
                    .isEmpty();
        }

        @Test
        void are_cancelled_for_a_reason_and_issued_again_for_none() {
            assertThatThrownBy(() -> new SettleInvitations(Decision.CANCEL, Optional.empty(), Optional.empty()))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new SettleInvitations(Decision.REISSUE, Optional.of(WHY), Optional.empty()))
                    .isInstanceOf(IllegalArgumentException.class);
        }

        @ParameterizedTest
        @EnumSource(Decision.class)
        void settle_all_of_it_in_bounded_steps(Decision decision) {
            report();
            portal.clock.advance(Duration.ofSeconds(1));
            List<InvitationId> settled = new ArrayList<>();
            Optional<SettleInvitations> next = Optional.of(all(decision));
            while (next.isPresent()) {
                int commits = portal.log.size();
                SettlementStep step = restored().settle(portal.clerk(), next.get(), 2);
                assertThat(step.settled()).hasSizeLessThanOrEqualTo(2);
                assertThat(portal.log.size() - commits).isEqualTo(step.settled().size());
                settled.addAll(step.settled());
                next = step.next().map(next.get()::from);
            }
            assertThat(settled).containsExactlyInAnyOrder(father.invitation(), payer.invitation(), aunt.invitation());
            assertThat(unsettled()).isEmpty();
            InvitationStatus ended = decision == Decision.CANCEL ? InvitationStatus.CANCELLED : InvitationStatus.VOIDED;
            assertThat(settled)
                    .allSatisfy(id -> assertThat(portal.invitation(id).statusAt(portal.clock.instant()))
                            .isEqualTo(ended));
        }

        @Test
        void settle_the_others_if_one_cannot_be() {
            report();
            portal.rights.forbid(question -> question.command().equals("cancel-invitation")
                    && question.chart().equals(Optional.of(portal.amelie)));
            SettlementStep step = restored().settle(portal.clerk(), all(Decision.CANCEL), 10);
            assertThat(step.settled()).containsExactlyInAnyOrder(payer.invitation(), aunt.invitation());
            assertThat(step.left()).extracting(LeftInvitation::invitation).containsExactly(father.invitation());
            assertThat(step.left().get(0).findings()).extracting("code").containsExactly("NOT_ALLOWED");
            assertThat(unsettled()).containsExactly(father.invitation());
        }

        @Test
        void may_name_their_request_all_the_same() {
            report();
            Caller named = portal.clerk().withIdempotencyKey("after-restore");
            assertThat(restored().settle(named, all(Decision.CANCEL), 10).settled())
                    .hasSize(3);
        }
    }

    @Nested
    class Grants_from_before {

        @Test
        void stay_in_force_and_are_listed() {
            story.fathersGrants();
            report();
            Page<ChartHolders> listed = restored().grants(portal.clerk(), ALL);
            assertThat(listed.items()).extracting(ChartHolders::chart).containsExactly(portal.amelie, portal.camille);
            assertThat(listed.items())
                    .allSatisfy(holders -> assertThat(holders.entries()).hasSize(1));
        }

        @Test
        void on_a_chart_that_cannot_be_read_are_no_obstacle_to_the_others() {
            story.fathersGrants();
            report();
            Storage store = new EditedReads(portal.store)
                    .<Map<ChartId, Object>>edit("charts", charts -> {
                        if (charts.containsKey(portal.amelie)) {
                            throw new AccessStoreException("unreadable");
                        }
                        return charts;
                    })
                    .storage();
            assertThat(new RestoreService(portal.commandsOver(store))
                            .grants(portal.clerk(), ALL)
                            .items())
                    .extracting(
                            ChartHolders::chart, holders -> holders.entries().size())
                    .containsExactly(tuple(portal.amelie, 0), tuple(portal.camille, 1));
        }

        @Test
        void are_not_those_from_afterwards() {
            report();
            story.fathersGrants();
            assertThat(restored().grants(portal.clerk(), ALL).items()).isEmpty();
        }

        @Test
        @Requirement("PA-118")
        void are_left_out_on_charts_that_the_caller_may_not_see() {
            story.fathersGrants();
            report();
            portal.rights.forbid(portal.amelie);
            assertThat(restored().grants(portal.clerk(), ALL).items())
                    .extracting(ChartHolders::chart)
                    .containsExactly(portal.camille);
        }
    }

    @Nested
    class The_report {

        @Test
        void is_on_record_and_can_be_read() {
            Instant at = report();
            RestoredBackup latest = restored().latest(portal.clerk()).orElseThrow();
            assertThat(latest)
                    .isEqualTo(new RestoredBackup(
                            at, at.minus(Duration.ofHours(9)), portal.family.clerk(), Reason.BACKUP_RESTORED));
            AuditEntry entry = portal.store
                    .trail(portal.practice, Optional.empty(), ALL)
                    .items()
                    .get(0);
            assertThat(entry)
                    .returns(AuditAction.BACKUP_RESTORED, AuditEntry::action)
                    .returns(portal.family.clerk(), AuditEntry::actor)
                    .returns(Optional.of("backup-restored"), AuditEntry::reason);
            assertThat(entry.details()).containsEntry("as-of", latest.asOf().toString());
        }

        @Test
        void stays_while_other_entries_are_written() {
            Secret link = story.link(story.father().invitation());
            report();
            new NewPatient(portal).invited();
            assertThat(redeemed(link)).isEqualTo(ActivationRefusal.BACKUP_RESTORED);
        }

        @Test
        void on_a_server_whose_clock_is_behind_never_covers_less_than_the_one_before() {
            Secret link = story.link(story.father().invitation());
            Instant first = report();
            portal.clock.set(first.minus(Duration.ofMinutes(1)));
            story.aunt();
            portal.clock.set(first.minus(Duration.ofMinutes(2)));
            Instant asOf = portal.clock.instant();

            assertThat(restored()
                            .report(portal.clerk(), new ReportRestore(asOf, WHY))
                            .orThrow())
                    .isEqualTo(first);
            assertThat(restored().latest(portal.clerk()))
                    .contains(new RestoredBackup(first, asOf, portal.family.clerk(), Reason.BACKUP_RESTORED));
            portal.clock.set(first);
            assertThat(redeemed(link)).isEqualTo(ActivationRefusal.BACKUP_RESTORED);
            assertThat(unsettled()).hasSize(2);
        }

        @Test
        void of_a_backup_from_the_future_is_refused() {
            Outcome<Instant> outcome = restored()
                    .report(
                            portal.clerk(),
                            new ReportRestore(portal.clock.instant().plusSeconds(1), new ReasonInput("why", null)));
            assertThat(FamilyStory.codes(outcome))
                    .containsExactlyInAnyOrder("BACKUP_IN_FUTURE@asOf", "REASON_INVALID@reason.code");
            assertThat(restored().latest(portal.clerk())).isEmpty();
        }

        @Test
        @Requirement("PA-130")
        void is_made_once_under_its_name() {
            Caller named = portal.clerk().withIdempotencyKey("restore-1");
            ReportRestore command = new ReportRestore(portal.clock.instant(), WHY);
            Instant first = restored().report(named, command).orThrow();
            portal.clock.advance(Duration.ofMinutes(1));
            Invited father = story.father();
            assertThat(restored().report(named, command).orThrow()).isEqualTo(first);
            assertThat(story.redeem(father, portal.family.anthonysAccount())).isInstanceOf(Redemption.Redeemed.class);
        }

        @Test
        @Requirement("PA-118")
        void is_made_and_seen_only_by_those_who_may() {
            portal.rights.forbid(portal.family.clerk());
            assertThat(FamilyStory.codes(
                            restored().report(portal.clerk(), new ReportRestore(portal.clock.instant(), WHY))))
                    .containsExactly("NOT_ALLOWED@actor");
            assertThatThrownBy(() -> restored().latest(portal.clerk())).isInstanceOf(NotAllowedException.class);
            assertThatThrownBy(() -> restored().grants(portal.clerk(), ALL)).isInstanceOf(NotAllowedException.class);
            assertThatThrownBy(() -> unsettled()).isInstanceOf(NotAllowedException.class);
        }
    }
}
