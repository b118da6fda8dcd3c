package dev.portalaccess.audit;

import static dev.portalaccess.audit.CheckpointReport.ListProgress.ANOTHER_LIST;
import static dev.portalaccess.audit.CheckpointReport.ListProgress.COMPLETE;
import static dev.portalaccess.audit.CheckpointReport.ListProgress.INCOMPLETE;
import static dev.portalaccess.enabling.Individual.guarantor;
import static dev.portalaccess.model.Relationship.MOTHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.Lists;
import dev.portalaccess.access.GrantOn;
import dev.portalaccess.access.RevokeGrant;
import dev.portalaccess.audit.AuditVerdict.Broken;
import dev.portalaccess.audit.CheckpointReport.BrokenChain;
import dev.portalaccess.command.Caller;
import dev.portalaccess.command.NotAllowedException;
import dev.portalaccess.command.ReasonInput;
import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.enabling.EnableAccess;
import dev.portalaccess.enabling.EnablingResult.Invited;
import dev.portalaccess.fixture.EditedReads;
import dev.portalaccess.fixture.FamilyStory;
import dev.portalaccess.fixture.TestPortal;
import dev.portalaccess.internal.access.AccessService;
import dev.portalaccess.internal.enabling.EnablingService;
import dev.portalaccess.internal.invitations.InvitationService;
import dev.portalaccess.internal.trail.TrailService;
import dev.portalaccess.invitations.CancelInvitation;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.spi.storage.AccessQueries.Purgeable;
import dev.portalaccess.spi.storage.AccessStoreException;
import dev.portalaccess.spi.storage.Storage;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.memory.InMemoryAccessStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One checkpoint of all chains of a practice. */
@Requirement("PA-111")
class PracticeCheckpointTest {

    private final TestPortal portal = TestPortal.create();
    private final FamilyStory story = new FamilyStory(portal);
    private final List<Checkpoint> list = new ArrayList<>();

    private AuditTrails over(Storage store) {
        return new TrailService(portal.commandsOver(store));
    }

    /** Takes a checkpoint in steps of that size, and keeps its list. */
    private PracticeCheckpoint take(int most) {
        list.clear();
        CheckpointPlace place = CheckpointPlace.START;
        while (true) {
            CheckpointStep step = over(portal.store).checkpointPractice(portal.clerk(), place, most);
            assertThat(step.chains()).hasSizeLessThanOrEqualTo(most);
            list.addAll(step.chains());
            place = step.reached();
            if (step.whole().isPresent()) {
                return step.whole().get();
            }
        }
    }

    private CheckpointReport compare(Storage store, PracticeCheckpoint known) {
        return over(store).verifyPractice(portal.clerk(), known, CheckpointPlace.START, list);
    }

    private void revoke(Grant grant) {
        new AccessService(portal.commands())
                .revoke(portal.clerk(), RevokeGrant.of(GrantOn.of(grant), ReasonInput.of(Reason.SAFETY)))
                .orThrow();
    }

    private static BrokenChain broken(ChartId chart, long position, String code) {
        return new BrokenChain(Optional.of(chart), new Broken(position, code));
    }

    @Nested
    class In_steps {

        @ParameterizedTest
        @ValueSource(ints = {1, 2, 3, 1_000})
        void of_any_size_it_is_the_same(int most) {
            story.fathersGrants();
            PracticeCheckpoint whole = take(1_000);
            List<Checkpoint> all = List.copyOf(list);
            assertThat(take(most)).isEqualTo(whole);
            assertThat(list).isEqualTo(all);
            assertThat(list)
                    .extracting(Checkpoint::chart)
                    .containsExactly(Optional.empty(), Optional.of(portal.amelie), Optional.of(portal.camille));
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 2})
        void it_is_compared_and_proves_nothing_before_its_end(int size) {
            story.fathersGrants();
            PracticeCheckpoint whole = take(2);
            CheckpointPlace place = CheckpointPlace.START;
            List<CheckpointReport> reports = new ArrayList<>();
            for (List<Checkpoint> part : Lists.partition(list, size)) {
                CheckpointReport report = over(portal.store).verifyPractice(portal.clerk(), whole, place, part);
                assertThat(report.isIntact()).isTrue();
                reports.add(report);
                place = report.reached();
            }
            CheckpointReport last = reports.remove(reports.size() - 1);
            assertThat(last.progress()).isEqualTo(COMPLETE);
            assertThat(reports)
                    .isNotEmpty()
                    .allSatisfy(report -> assertThat(report.progress()).isEqualTo(INCOMPLETE));
        }

        @Test
        void no_step_is_empty() {
            assertThatThrownBy(() -> over(portal.store).checkpointPractice(portal.clerk(), CheckpointPlace.START, 0))
                    .isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void a_practice_without_charts_has_one_too() {
            PracticeCheckpoint whole = take(5);
            assertThat(whole.chains()).isEqualTo(1);
            assertThat(compare(portal.store, whole).progress()).isEqualTo(COMPLETE);
        }
    }

    @Nested
    @Tag("T08")
    class Compared_with_what_is_stored {

        @Test
        void what_was_done_since_does_no_harm() {
            Grant grant = story.fathersGrants().get(0);
            PracticeCheckpoint whole = take(2);
            revoke(grant);
            CheckpointReport report = compare(portal.store, whole);
            assertThat(report.isIntact()).isTrue();
            assertThat(report.progress()).isEqualTo(COMPLETE);
        }

        @Test
        void a_chart_that_was_rolled_back_with_its_grants_and_its_trail_is_found() {
            Grant grant = story.fathersGrants().get(0);
            int before = portal.log.size();
            long length = portal.trails()
                    .checkpoint(portal.practice, Optional.of(portal.camille))
                    .head()
                    .length();
            revoke(grant);
            PracticeCheckpoint whole = take(2);
            Storage store = portal.log.rolledBack(portal.camille, before);
            assertThat(over(store).verify(portal.clerk(), Optional.of(portal.camille)))
                    .isInstanceOf(AuditVerdict.Intact.class);
            assertThat(compare(store, whole).broken()).contains(broken(portal.camille, length, Broken.CUT_TAIL));
        }

        @Test
        void a_chart_that_was_deleted_with_its_trail_is_found() {
            story.fathersGrants();
            PracticeCheckpoint whole = take(2);
            assertThat(compare(portal.log.rolledBack(portal.camille, 0), whole).broken())
                    .containsExactly(broken(portal.camille, 0, Broken.GONE));
        }

        @Test
        void a_chain_that_was_written_anew_is_found() {
            story.aunt();
            PracticeCheckpoint whole = take(2);
            Storage store = new InMemoryAccessStore();
            new EnablingService(portal.commandsOver(store))
                    .enable(portal.clerk(), EnableAccess.on(portal.camille, guarantor(MOTHER, DeliveryChoice.print())))
                    .orThrow();
            assertThat(compare(store, whole).broken()).contains(broken(portal.camille, 0, Broken.REWRITTEN));
        }

        @Test
        void a_practice_that_was_rolled_back_altogether_is_found() {
            Invited aunt = story.aunt();
            int before = portal.log.size();
            new InvitationService(portal.commands())
                    .cancel(portal.clerk(), new CancelInvitation(aunt.invitation(), ReasonInput.of(Reason.SAFETY)))
                    .orThrow();
            PracticeCheckpoint whole = take(2);
            assertThat(compare(portal.log.backup(before), whole).broken())
                    .extracting(BrokenChain::chart, chain -> chain.how().code())
                    .containsExactly(tuple(Optional.of(portal.camille), Broken.CUT_TAIL));
        }

        @Test
        void what_a_purge_has_deleted_is_told() {
            story.father();
            PracticeCheckpoint whole = take(2);
            story.aunt();
            portal.clock.advance(Duration.ofDays(1));
            portal.store.purge(Purgeable.TRAIL, portal.clock.instant(), 1_000);
            CheckpointReport report = compare(portal.store, whole);
            assertThat(report.isIntact()).isTrue();
            assertThat(report.outdated()).extracting(Checkpoint::chart).contains(Optional.of(portal.camille));
        }
    }

    @Nested
    class What_cannot_be_read {

        private Storage withoutAmelie() {
            return new EditedReads(portal.store)
                    .<Map<ChartId, Object>>edit("charts", charts -> {
                        if (charts.containsKey(portal.amelie)) {
                            throw new AccessStoreException("unreadable");
                        }
                        return charts;
                    })
                    .storage();
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 2, 100})
        void is_told_and_left_out_of_a_checkpoint(int most) {
            story.fathersGrants();
            List<BrokenChain> unreadable = new ArrayList<>();
            CheckpointPlace place = CheckpointPlace.START;
            Optional<PracticeCheckpoint> whole = Optional.empty();
            while (whole.isEmpty()) {
                CheckpointStep step = over(withoutAmelie()).checkpointPractice(portal.clerk(), place, most);
                unreadable.addAll(step.unreadable());
                list.addAll(step.chains());
                place = step.reached();
                whole = step.whole();
            }
            assertThat(unreadable).containsExactly(broken(portal.amelie, 0, Broken.UNREADABLE));
            assertThat(list)
                    .extracting(Checkpoint::chart)
                    .containsExactly(Optional.empty(), Optional.of(portal.camille));
            assertThat(compare(portal.store, whole.orElseThrow()).progress()).isEqualTo(COMPLETE);
        }

        @Test
        void is_told_where_it_is_compared_and_the_others_are_compared_too() {
            story.fathersGrants();
            PracticeCheckpoint whole = take(2);
            CheckpointReport report = compare(withoutAmelie(), whole);
            assertThat(report.broken()).containsExactly(broken(portal.amelie, 0, Broken.UNREADABLE));
            assertThat(report.progress()).isEqualTo(COMPLETE);
        }

        @Test
        void is_not_what_a_store_answers_that_is_down() {
            story.fathersGrants();
            Storage down = new EditedReads(portal.store)
                    .edit("charts", charts -> {
                        throw new AccessStoreException("timeout");
                    })
                    .storage();
            assertThatThrownBy(() -> over(down).checkpointPractice(portal.clerk(), CheckpointPlace.START, 100))
                    .isInstanceOf(AccessStoreException.class);
        }
    }

    @Nested
    class A_list {

        private PracticeCheckpoint whole() {
            story.fathersGrants();
            return take(2);
        }

        @Test
        void in_which_something_was_changed_is_found() {
            PracticeCheckpoint whole = whole();
            revoke(portal.grantsOf(portal.family.anthonysAccount()).get(0));
            list.set(2, portal.trails().checkpoint(portal.practice, Optional.of(portal.camille)));
            assertThat(compare(portal.store, whole).progress()).isEqualTo(ANOTHER_LIST);
            assertThat(compare(portal.store, whole).isIntact()).isFalse();
        }

        @Test
        void that_lacks_a_chain_never_ends() {
            PracticeCheckpoint whole = whole();
            list.remove(2);
            assertThat(compare(portal.store, whole).progress()).isEqualTo(INCOMPLETE);
        }

        @Test
        void in_which_chains_changed_places_is_found() {
            PracticeCheckpoint whole = whole();
            list.add(list.remove(0));
            assertThat(compare(portal.store, whole).progress()).isEqualTo(ANOTHER_LIST);
        }

        @Test
        void with_a_chain_more_is_found() {
            PracticeCheckpoint whole = whole();
            list.add(list.get(0));
            assertThat(compare(portal.store, whole).progress()).isEqualTo(ANOTHER_LIST);
        }

        @Test
        void of_another_practice_is_refused() {
            PracticeCheckpoint whole = whole();
            Caller elsewhere = Caller.of(new PracticeId("elsewhere"), portal.family.clerk());
            assertThatThrownBy(() -> over(portal.store).verifyPractice(elsewhere, whole, CheckpointPlace.START, list))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class As_text {

        @Test
        void is_one_short_line_that_can_be_read_again() {
            story.fathersGrants();
            PracticeCheckpoint whole = take(2);
            assertThat(whole.text()).matches("[!-~]{1,200}").startsWith("pap1|");
            assertThat(PracticeCheckpoint.parse(whole.text())).contains(whole);
        }

        @Test
        void is_nothing_if_anything_was_changed() {
            story.fathersGrants();
            String text = take(2).text();
            assertThat(List.of(
                            text + "0",
                            text.replace("pap1", "pap2"),
                            text.replace("|3|", "|03|"),
                            text.replace("|3|", "|0|"),
                            text.replace("T", "x"),
                            ""))
                    .allSatisfy(
                            other -> assertThat(PracticeCheckpoint.parse(other)).isEmpty());
        }
    }

    @Test
    @Requirement("PA-118")
    void asks_for_the_right_to_the_whole_practice() {
        portal.rights.forbid(portal.family.clerk());
        assertThatThrownBy(() -> take(2)).isInstanceOf(NotAllowedException.class);
    }
}
