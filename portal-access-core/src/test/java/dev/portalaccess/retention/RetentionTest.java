package dev.portalaccess.retention;

import static dev.portalaccess.spi.storage.AccessQueries.Purgeable.FORMER_GRANTS;
import static dev.portalaccess.spi.storage.AccessQueries.Purgeable.HOLDERS;
import static dev.portalaccess.spi.storage.AccessQueries.Purgeable.INVITATIONS;
import static dev.portalaccess.spi.storage.AccessQueries.Purgeable.MESSAGES;
import static dev.portalaccess.spi.storage.AccessQueries.Purgeable.RECEIPTS;
import static dev.portalaccess.spi.storage.AccessQueries.Purgeable.REFUSALS;
import static dev.portalaccess.spi.storage.AccessQueries.Purgeable.REGISTRATIONS;
import static dev.portalaccess.spi.storage.AccessQueries.Purgeable.TRAIL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.portalaccess.audit.AuditVerdict.Intact;
import dev.portalaccess.audit.AuditVerdict.Outdated;
import dev.portalaccess.audit.Checkpoint;
import dev.portalaccess.enabling.EnableAccess;
import dev.portalaccess.enabling.EnablingResult.Invited;
import dev.portalaccess.fixture.FamilyStory;
import dev.portalaccess.fixture.NewPatient;
import dev.portalaccess.fixture.TamperedStore;
import dev.portalaccess.fixture.TestPortal;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.GrantState;
import dev.portalaccess.model.Hold;
import dev.portalaccess.model.InvitationFilter;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.id.HoldId;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.registration.DecideMatch;
import dev.portalaccess.registration.RegistrationCompletion;
import dev.portalaccess.registration.RegistrationInvitation;
import dev.portalaccess.retention.Retention.PurgeResult;
import dev.portalaccess.spi.storage.AccessQueries.Purgeable;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.recording.RecordingPrinter;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Years go by for the article's family. */
@Requirement("PA-114")
class RetentionTest {

    private static final Duration WINDOW = Duration.ofDays(5);

    private final TestPortal portal = TestPortal.create();
    private final FamilyStory story = new FamilyStory(portal);
    private final RetentionPortal archive = new RetentionPortal(portal);
    private final Instant inSixYears =
            archive.begin.atOffset(ZoneOffset.UTC).plusYears(6).toInstant();

    private List<Grant> fathersGrants() {
        return portal.grantsOf(portal.family.anthonysAccount());
    }

    private void change(Grant grant, Grant next) {
        new TamperedStore(portal).chart(grant.chart(), access -> access.with(next));
    }

    @Nested
    class Term {

        @Test
        void of_receipts_and_messages_is_30_days() {
            story.aunt();
            archive.delivery().runOnce(10);
            int receipts = countOf("receipts.CommandReceipt.at");

            assertThat(archive.after(Duration.ofDays(29)).total()).isZero();
            assertThat(archive.after(Duration.ofDays(30)).total()).isZero();
            PurgeResult gone = archive.after(Duration.ofDays(30).plus(RetentionPortal.MOMENT));

            assertThat(gone.count(RECEIPTS)).isEqualTo(receipts).isPositive();
            assertThat(gone.count(MESSAGES)).isEqualTo(1);
            assertThat(gone.total()).isEqualTo(receipts + 1);
        }

        @Test
        void of_an_invitation_is_90_days_from_its_expiry_and_name_and_address_go_with_it() {
            Invited aunt = story.aunt();
            archive.delivery().runOnce(10);
            Instant last = archive.begin.plus(WINDOW).plus(Duration.ofDays(90));

            assertThat(archive.at(last.minus(Duration.ofDays(1))).count(INVITATIONS))
                    .isZero();
            assertThat(archive.countAtLast(INVITATIONS, last)).isEqualTo(1);
            assertThat(portal.store.holder(portal.practice, RecordKey.of(aunt.holder())))
                    .isEmpty();
            assertThat(archive.stores(FamilyStory.AUNTS_ADDRESS)).isFalse();
            assertThat(archive.stores("Jane")).isFalse();
        }

        @Test
        void of_a_registration_is_90_days_after_its_invitation_expired() {
            NewPatient nina = new NewPatient(portal);
            nina.invited();
            archive.delivery().runOnce(10);
            Instant last = archive.begin.plus(WINDOW).plus(Duration.ofDays(90));

            assertThat(archive.countAtLast(REGISTRATIONS, last)).isEqualTo(1);
            assertThat(archive.stores("Nina")).isFalse();
        }

        @Test
        void of_former_grants_is_six_years_from_when_they_were_replaced() {
            Grant grant = story.fathersGrants().get(0);
            change(grant, grant.endingAt(inSixYears));

            assertThat(archive.countAtLast(FORMER_GRANTS, inSixYears)).isEqualTo(1);
        }

        @Test
        void of_the_trail_and_of_refusals_is_six_years_of_the_calendar() {
            story.aunt();
            portal.enabling().enable(portal.clerk(), EnableAccess.on(portal.camille));
            int entries = archive.trail(portal.camille).size();

            PurgeResult kept = archive.at(inSixYears);
            PurgeResult gone = archive.at(inSixYears.plus(RetentionPortal.MOMENT));

            assertThat(kept.count(TRAIL) + kept.count(REFUSALS)).isZero();
            assertThat(gone.count(TRAIL)).isEqualTo(entries).isPositive();
            assertThat(gone.count(REFUSALS)).isEqualTo(1);
        }

        private int countOf(String field) {
            return (int) portal.store.everythingStored().stream()
                    .filter(line -> line.startsWith(field))
                    .count();
        }
    }

    @Nested
    class Whatever_is_live {

        @Test
        void stays_for_good_access_and_its_holder_whether_held_revoked_or_in_force() {
            List<Grant> grants = story.fathersGrants();
            Grant revoked =
                    grants.get(0).revoked(new GrantState.Revoked(archive.begin, portal.family.clerk(), Reason.SAFETY));
            Grant held = grants.get(1)
                    .heldBy(new Hold(
                            new HoldId("hold"),
                            Hold.BY_STAFF,
                            archive.begin,
                            portal.family.clerk(),
                            Reason.SAFETY,
                            Optional.empty()));
            change(grants.get(0), revoked);
            change(grants.get(1), held);

            archive.at(inSixYears.plus(Duration.ofDays(365)));

            assertThat(fathersGrants()).containsExactly(revoked, held);
            assertThat(portal.holder(held.holder()).address()).isPresent();
            assertThat(portal.store.holder(portal.practice, RecordKey.holder(portal.anthony)))
                    .isPresent();
        }

        @Test
        void stays_an_invitation_that_can_still_be_redeemed() {
            TestPortal patient = TestPortal.with(policy -> policy.windows(Channel.EMAIL, Duration.ofDays(365)));
            RetentionPortal kept = new RetentionPortal(patient);
            Invited aunt = new FamilyStory(patient).aunt();

            kept.after(Duration.ofDays(365).minus(RetentionPortal.MOMENT));

            assertThat(patient.invitation(aunt.invitation()).isLiveAt(patient.clock.instant()))
                    .isTrue();
            assertThat(patient.holder(aunt.holder()).address()).isPresent();
        }

        @Test
        @Requirement("PA-056")
        void stays_a_registration_that_waits_for_staff_until_they_have_decided() {
            NewPatient nina = new NewPatient(portal);
            RegistrationInvitation invited = nina.invited();
            portal.registry.nextMayMatch(portal.anthony, portal.amelie);
            nina.complete(nina.code(invited.invitation()), NewPatient.LOGIN);

            archive.at(inSixYears.plus(RetentionPortal.MOMENT));

            assertThat(portal.registrations()
                            .decide(portal.clerk(), DecideMatch.is(invited.registration(), portal.amelie))
                            .orThrow())
                    .isInstanceOf(RegistrationCompletion.Registered.class);
        }

        @Test
        void is_not_a_letter_that_nobody_ever_printed() {
            Invited payer = story.payer();
            PurgeResult gone = archive.after(Duration.ofDays(101));

            assertThat(gone.count(HOLDERS)).isEqualTo(1);
            archive.delivery().print(portal.clerk(), payer.message(), new RecordingPrinter());
            assertThat(portal.store
                            .message(portal.practice, payer.message())
                            .orElseThrow()
                            .state())
                    .isEqualTo(MessageState.WITHDRAWN);
        }

        @Test
        void goes_on_a_holder_who_is_gone_is_met_anew() {
            Invited first = story.aunt();
            archive.delivery().runOnce(10);
            archive.after(Duration.ofDays(96));

            assertThat(story.aunt().holder()).isNotEqualTo(first.holder());
        }
    }

    @Nested
    class The_chain {

        @Test
        void is_verified_from_where_it_begins_and_goes_on() {
            story.aunt();
            Checkpoint old = checkpoint();
            portal.clock.set(archive.begin.plus(Duration.ofDays(400)));
            story.father();
            Checkpoint young = checkpoint();
            archive.at(inSixYears.plus(RetentionPortal.MOMENT));
            long from = old.head().length();
            long length = young.head().length();

            assertThat(archive.trail(portal.camille)).hasSize((int) (length - from));
            assertThat(portal.trails().verify(old)).isEqualTo(new Intact(from, length));
            assertThat(portal.trails().verify(young)).isEqualTo(new Intact(from, length));
            story.aunt();
            assertThat(portal.trails().verify(young)).isEqualTo(new Intact(from, length + 1));
        }

        @Test
        void says_so_if_a_checkpoint_is_older_than_what_is_left() {
            story.aunt();
            Checkpoint old = checkpoint();
            story.father();
            long length = checkpoint().head().length();
            archive.at(inSixYears.plus(RetentionPortal.MOMENT));

            assertThat(archive.trail(portal.camille)).isEmpty();
            assertThat(portal.trails().verify(old)).isEqualTo(new Outdated(length, length));
        }

        private Checkpoint checkpoint() {
            return portal.trails().checkpoint(portal.practice, Optional.of(portal.camille));
        }
    }

    @Nested
    class A_step {

        @Test
        void puts_away_at_most_so_many_of_each_kind_and_says_that_there_is_more() {
            portal.enabling().enable(portal.clerk(), EnableAccess.on(portal.anthony));
            portal.enabling().enable(portal.clerk(), EnableAccess.on(portal.camille));
            portal.clock.set(inSixYears.plus(RetentionPortal.MOMENT));

            PurgeResult step = archive.retention().runOnce(1);

            assertThat(step.count(REFUSALS)).isEqualTo(1);
            assertThat(step.unfinished()).contains(REFUSALS);
            assertThat(step.mayBeMore()).isTrue();
        }

        @Test
        @Requirement("PA-130")
        void leaves_what_receipts_tell_of_until_they_are_gone() {
            story.aunt();
            story.father();
            portal.clock.set(inSixYears);
            PurgeResult first = archive.retention().runOnce(1);
            assertThat(first.count(RECEIPTS)).isEqualTo(1);
            assertThat(first.count(INVITATIONS)).isZero();
            assertThat(first.unfinished()).contains(RECEIPTS, INVITATIONS, REGISTRATIONS, HOLDERS);

            while (archive.retention().runOnce(1).mayBeMore()) {
                assertThat(portal.clock.instant()).isEqualTo(inSixYears);
            }
            assertThat(portal.store
                            .invitations(portal.practice, InvitationFilter.all(inSixYears), Page.Request.first(10))
                            .items())
                    .isEmpty();
        }

        @Test
        void that_is_repeated_removes_nothing() {
            story.aunt();
            story.fathersGrants();
            archive.delivery().runOnce(10);
            assertThat(archive.at(inSixYears.plus(RetentionPortal.MOMENT)).total())
                    .isPositive();

            PurgeResult again = archive.retention().runOnce(1_000);

            assertThat(again.total()).isZero();
            assertThat(again.mayBeMore()).isFalse();
            assertThat(again.counts().keySet()).isEqualTo(EnumSet.allOf(Purgeable.class));
        }

        @Test
        void that_many_take_at_once_puts_each_thing_away_once() {
            Stream.generate(() -> portal.enabling().enable(portal.clerk(), EnableAccess.on(portal.camille)))
                    .limit(20)
                    .forEach(refused -> {});
            portal.clock.set(inSixYears.plus(RetentionPortal.MOMENT));
            int refusals = Stream.generate(archive::retention)
                    .limit(8)
                    .parallel()
                    .mapToInt(retention -> retention.runOnce(1_000).count(REFUSALS))
                    .sum();

            assertThat(refusals).isEqualTo(20);
        }

        @Test
        void of_nothing_is_refused() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> archive.retention().runOnce(0))
                    .withMessage("max must be 1 or more");
        }
    }

    @Test
    void an_empty_store_has_nothing_to_put_away() {
        PurgeResult nothing = archive.retention().runOnce(1);

        assertThat(nothing.total()).isZero();
        assertThat(nothing.unfinished()).isEqualTo(Set.of());
    }
}
