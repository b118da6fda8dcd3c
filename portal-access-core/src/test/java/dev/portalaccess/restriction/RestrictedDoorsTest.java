package dev.portalaccess.restriction;

import static dev.portalaccess.enabling.Individual.anotherPatient;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.access.AccessControl;
import dev.portalaccess.access.GrantOn;
import dev.portalaccess.access.HoldGrant;
import dev.portalaccess.access.RevokeGrant;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.enabling.EnablingResult.Invited;
import dev.portalaccess.fixture.FamilyStory;
import dev.portalaccess.fixture.NewPatient;
import dev.portalaccess.internal.access.AccessService;
import dev.portalaccess.internal.invitations.InvitationService;
import dev.portalaccess.invitations.ChangeAddress;
import dev.portalaccess.model.RegistrationStep;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.Secret;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.registration.RegistrationCompletion;
import dev.portalaccess.registration.RegistrationInvitation;
import dev.portalaccess.spi.CommandName;
import dev.portalaccess.testkit.Requirement;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every door, with every obstacle, set on everyone who is or is not the person at the door. */
@Requirement({"PA-072", "PA-075"})
class RestrictedDoorsTest {

    /** Whom the obstacle names, as seen from Anthony at the door. */
    private enum Named {
        HIMSELF(people -> people.anthony, people -> people.account, FamilyStory.FATHERS_ADDRESS, true),
        HIS_TWIN(people -> people.twin, people -> people.account, FamilyStory.AUNTS_ADDRESS, true),
        THE_NEIGHBOUR(
                people -> people.neighbour, people -> RestrictedPeople.NEIGHBOURS, FamilyStory.FATHERS_ADDRESS, false);

        private final Function<RestrictedPeople, HolderId> holder;
        private final Function<RestrictedPeople, AccountId> account;
        private final String address;
        private final boolean isAnthony;

        Named(
                Function<RestrictedPeople, HolderId> holder,
                Function<RestrictedPeople, AccountId> account,
                String address,
                boolean isAnthony) {
            this.holder = holder;
            this.account = account;
            this.address = address;
            this.isAnthony = isAnthony;
        }
    }

    private enum Obstacle {
        BLOCKED_HOLDER((people, named) -> SetBlock.of(named.holder.apply(people), RestrictedPeople.TERMS)),
        BLOCKED_ACCOUNT((people, named) -> SetBlock.of(named.account.apply(people), RestrictedPeople.TERMS)),
        BLOCKED_MAILBOX((people, named) -> SetBlock.ofMailbox(named.address, RestrictedPeople.TERMS)),
        FROZEN_CHART((people, named) -> null),
        FROZEN_HOLDER((people, named) -> null);

        private final BiFunction<RestrictedPeople, Named, SetBlock> block;

        Obstacle(BiFunction<RestrictedPeople, Named, SetBlock> block) {
            this.block = block;
        }

        boolean isBlock() {
            return this != FROZEN_CHART && this != FROZEN_HOLDER;
        }

        void set(RestrictedPeople people, Named named, Optional<ChartId> chart) {
            if (isBlock()) {
                people.block(RestrictedPeople.block(chart, block.apply(people, named)));
            } else if (this == FROZEN_CHART) {
                people.freeze(chart.orElseThrow());
            } else {
                people.freeze(named.holder.apply(people));
            }
        }

        /** A mailbox bars whoever is reached there; a frozen chart is closed to everyone. */
        boolean stops(Named named) {
            return this == FROZEN_CHART || this == BLOCKED_MAILBOX || named.isAnthony;
        }

        /** Whether it can be set on one chart, or on all of them. */
        boolean isPossible(boolean onOneChart) {
            return isBlock() || onOneChart == (this == FROZEN_CHART);
        }
    }

    private static RestrictedDoor.Visit visit(
            RestrictedDoor door, Optional<Obstacle> obstacle, Named named, boolean onOneChart) {
        RestrictedPeople people = new RestrictedPeople();
        RestrictedDoor.Visit visit = door.prepare(people);
        obstacle.ifPresent(
                one -> one.set(people, named, onOneChart ? Optional.of(door.chart(people)) : Optional.empty()));
        return visit;
    }

    @TestFactory
    Stream<DynamicTest> every_door_refuses_whoever_a_restriction_reaches_and_nobody_else() {
        return Arrays.stream(RestrictedDoor.values())
                .flatMap(door -> Arrays.stream(Obstacle.values())
                        .flatMap(obstacle -> Stream.of(true, false)
                                .filter(obstacle::isPossible)
                                .filter(onOneChart -> !onOneChart || door.isOfOneChart())
                                .flatMap(onOneChart -> Arrays.stream(Named.values())
                                        .map(named -> DynamicTest.dynamicTest(
                                                door + " " + obstacle + (onOneChart ? " chart " : " everywhere ")
                                                        + named,
                                                () -> assertThat(visit(door, Optional.of(obstacle), named, onOneChart)
                                                                .enter())
                                                        .isEqualTo(!obstacle.stops(named)))))));
    }

    @TestFactory
    Stream<DynamicTest> every_door_is_open_without_a_restriction() {
        return Arrays.stream(RestrictedDoor.values())
                .map(door -> DynamicTest.dynamicTest(
                        door.name(),
                        () -> assertThat(visit(door, Optional.empty(), Named.HIMSELF, false)
                                        .enter())
                                .isTrue()));
    }

    /** To people at the portal, and to staff who may not see blocks, all of it is the same, to the byte. */
    @TestFactory
    Stream<DynamicTest> nobody_can_tell_the_obstacles_apart_without_the_right_to_see_them() {
        return Arrays.stream(RestrictedDoor.values())
                .flatMap(door -> Stream.of(true, false)
                        .filter(onOneChart -> !onOneChart || door.isOfOneChart())
                        .map(onOneChart -> DynamicTest.dynamicTest(
                                door + (onOneChart ? " chart" : " everywhere"),
                                () -> assertThat(answers(door, onOneChart)).hasSize(1))));
    }

    private static Set<String> answers(RestrictedDoor door, boolean onOneChart) {
        return Arrays.stream(Obstacle.values())
                .filter(obstacle -> obstacle.isPossible(onOneChart))
                .map(obstacle -> neutralAnswer(door, obstacle, onOneChart))
                .collect(Collectors.toSet());
    }

    private static String neutralAnswer(RestrictedDoor door, Obstacle obstacle, boolean onOneChart) {
        RestrictedPeople people = new RestrictedPeople();
        RestrictedDoor.Visit visit = door.prepare(people);
        obstacle.set(people, Named.HIMSELF, onOneChart ? Optional.of(door.chart(people)) : Optional.empty());
        people.portal.rights.forbid(question -> question.command().equals(CommandName.LIST_RESTRICTIONS));
        return visit.answer();
    }

    /** What may happen to a grant on the chart behind the door, which is not the grant that an invitation brings. */
    private enum GrantChange {
        HELD,
        REVOKED_SINCE
    }

    /**
     * Every row names a door that looks at a person's grants, what happened to one after the last invitation was issued,
     * and whether the door is open to that person.
     */
    @ParameterizedTest
    @CsvSource({
        "OPTIONS, HELD, false",
        "OPTIONS, REVOKED_SINCE, true",
        "ENABLE, HELD, false",
        "ENABLE, REVOKED_SINCE, true",
        "TICK, HELD, false",
        "TICK, REVOKED_SINCE, true",
        "REISSUE, HELD, false",
        "REISSUE, REVOKED_SINCE, false",
        "REDEEM, HELD, false",
        "REDEEM, REVOKED_SINCE, false",
        "DECIDE, HELD, false",
        "DECIDE, REVOKED_SINCE, false",
        "DECIDE_ALL, HELD, false",
        "DECIDE_ALL, REVOKED_SINCE, false"
    })
    void a_door_that_looks_at_grants_refuses_whose_grant_is_held_or_was_revoked(
            RestrictedDoor door, GrantChange change, boolean isOpen) {
        assertThat(visitAfter(door, change, people -> people.account).enter()).isEqualTo(isOpen);
        assertThat(visitAfter(door, change, people -> RestrictedPeople.NEIGHBOURS)
                        .enter())
                .isTrue();
    }

    /** Prepares the door; then the account, invited before, gets a grant on the chart, to which that happens. */
    private static RestrictedDoor.Visit visitAfter(
            RestrictedDoor door, GrantChange change, Function<RestrictedPeople, AccountId> whose) {
        RestrictedPeople people = new RestrictedPeople();
        ChartId camille = people.portal.camille;
        Invited aunt = people.story.aunt();
        RestrictedDoor.Visit visit = door.prepare(people);
        AccountId account = whose.apply(people);
        people.story.redeem(aunt, account);
        AccessControl access = new AccessService(people.portal.commands());
        people.portal.grantsOf(account).stream()
                .filter(grant -> grant.chart().equals(camille))
                .map(GrantOn::of)
                .forEach(grant -> {
                    if (change == GrantChange.HELD) {
                        access.hold(people.clerk(), HoldGrant.of(grant, RestrictedPeople.WHY))
                                .orThrow();
                    } else {
                        access.revoke(people.clerk(), RevokeGrant.of(grant, RestrictedPeople.WHY))
                                .orThrow();
                    }
                });
        return visit;
    }

    @TestFactory
    Stream<DynamicTest> the_same_person_in_another_practice_of_the_store_is_never_affected() {
        return Arrays.stream(Obstacle.values())
                .flatMap(obstacle -> Stream.of(true, false)
                        .filter(obstacle::isPossible)
                        .map(onOneChart ->
                                DynamicTest.dynamicTest(obstacle + (onOneChart ? " chart" : " everywhere"), () -> {
                                    RestrictedPeople people = new RestrictedPeople();
                                    OtherPractice elsewhere = new OtherPractice(people);
                                    elsewhere.admit();
                                    ChartId camille = people.portal.camille;
                                    obstacle.set(
                                            people,
                                            Named.HIMSELF,
                                            onOneChart ? Optional.of(camille) : Optional.empty());
                                    assertThat(elsewhere.decides()).isTrue();
                                    assertThat(elsewhere.restriction()).isEmpty();
                                    elsewhere.enableOnAmelie().orThrow();
                                })));
    }

    private static Outcome<?> move(RestrictedPeople people) {
        return new InvitationService(people.portal.commands())
                .changeAddress(people.clerk(), new ChangeAddress(people.anthony, "anthony@elsewhere.example.org"));
    }

    @Test
    void nobody_leaves_a_mailbox_that_is_barred_from_a_chart_of_theirs() {
        RestrictedPeople people = new RestrictedPeople();
        SetRestriction block = people.block(SetBlock.ofMailbox(FamilyStory.FATHERS_ADDRESS, RestrictedPeople.TERMS)
                .on(people.portal.amelie));
        assertThat(FamilyStory.codes(move(people))).containsExactly("HOLDER_BARRED@email");
        assertThat(people.decide(people.account, people.portal.amelie).isPermitted())
                .isFalse();
        people.liftBlock(block);
        assertThat(FamilyStory.codes(move(people))).isEmpty();
        assertThat(people.decide(people.account, people.portal.amelie).isPermitted())
                .isTrue();
    }

    @Test
    void nobody_leaves_a_mailbox_that_is_barred_from_a_chart_on_paper() {
        RestrictedPeople people = new RestrictedPeople();
        people.story.invite(
                anotherPatient(people.portal.anthony, Relationship.FATHER, DeliveryChoice.print("paper@example.org")));
        people.block(SetBlock.ofMailbox(FamilyStory.FATHERS_ADDRESS, RestrictedPeople.TERMS)
                .on(people.portal.camille));
        assertThat(FamilyStory.codes(move(people))).containsExactly("HOLDER_BARRED@email");
    }

    @Test
    void nobody_who_was_barred_as_invited_registers_as_the_patient_of_a_known_chart() {
        RestrictedPeople people = new RestrictedPeople();
        NewPatient nina = new NewPatient(people.portal);
        RegistrationInvitation invited = nina.invited();
        people.portal.registry.nextMayMatch(people.portal.anthony);
        Secret code = nina.code(invited.invitation());
        nina.complete(code, NewPatient.LOGIN);
        RegistrationStep.Claimed claim = ((RegistrationStep.WithStaff)
                        nina.registration(invited.registration()).step())
                .claim();
        nina.step(
                invited.registration(),
                new RegistrationStep.Registered(people.portal.clock.instant(), claim, people.portal.anthony));
        people.block(SetBlock.of(people.portal.invitation(invited.invitation()).holder(), RestrictedPeople.TERMS));
        assertThat(nina.complete(code, NewPatient.LOGIN)).isEqualTo(new RegistrationCompletion.WithStaff());
        assertThat(people.portal.grantsOf(NewPatient.LOGIN)).isEmpty();
    }
}
