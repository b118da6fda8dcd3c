package dev.portalaccess.restriction;

import static dev.portalaccess.enabling.Individual.anotherPatient;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.enabling.EnableAccess;
import dev.portalaccess.fixture.FamilyStory;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.testkit.Requirement;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Anthony, who activates with a second account, while his twin in the records goes on with the first one. */
@Requirement({"PA-072", "PA-075"})
class SeveralAccountsTest {

    private static final AccountId LATER = new AccountId("login-anthony-later");

    /** A restriction that names him in one of the ways in which he is known. */
    private enum Naming {
        HOLDER(people -> SetBlock.of(people.anthony, RestrictedPeople.TERMS)),
        TWIN(people -> SetBlock.of(people.twin, RestrictedPeople.TERMS)),
        FIRST_ACCOUNT(people -> SetBlock.of(people.account, RestrictedPeople.TERMS)),
        LATER_ACCOUNT(people -> SetBlock.of(LATER, RestrictedPeople.TERMS)),
        MAILBOX(people -> SetBlock.ofMailbox(FamilyStory.FATHERS_ADDRESS, RestrictedPeople.TERMS)),
        TWINS_MAILBOX(people -> SetBlock.ofMailbox(FamilyStory.AUNTS_ADDRESS, RestrictedPeople.TERMS));

        private final Function<RestrictedPeople, SetBlock> block;

        Naming(Function<RestrictedPeople, SetBlock> block) {
            this.block = block;
        }
    }

    private static void bindLater(RestrictedPeople people) {
        people.story.redeem(people.invited(), LATER);
    }

    private static boolean opens(RestrictedPeople people, AccountId account, ChartId chart) {
        return people.decide(account, chart).isPermitted();
    }

    @TestFactory
    Stream<DynamicTest> a_block_reaches_every_account_of_one_person() {
        return Arrays.stream(Naming.values())
                .flatMap(naming -> Stream.of(true, false)
                        .map(onChart -> DynamicTest.dynamicTest(naming + (onChart ? " chart" : " everywhere"), () -> {
                            RestrictedPeople people = new RestrictedPeople();
                            bindLater(people);
                            assertThat(opens(people, people.account, RestrictedPeople.BRUNO))
                                    .isTrue();
                            assertThat(opens(people, LATER, people.portal.camille))
                                    .isTrue();
                            SetBlock block = naming.block.apply(people);
                            people.block(onChart ? block.on(RestrictedPeople.BRUNO) : block);
                            SetRestriction last = people.block(onChart ? block.on(people.portal.camille) : block);
                            assertThat(opens(people, people.account, RestrictedPeople.BRUNO))
                                    .isFalse();
                            assertThat(opens(people, LATER, people.portal.camille))
                                    .isFalse();
                            people.liftBlock(last);
                            assertThat(opens(people, LATER, people.portal.camille))
                                    .isEqualTo(onChart);
                        })));
    }

    @Test
    void a_freeze_reaches_every_account_of_one_person() {
        for (Function<RestrictedPeople, Holder> whose : Stream.<Function<RestrictedPeople, Holder>>of(
                        people -> people.portal.holder(people.anthony), people -> people.portal.holder(people.twin))
                .toList()) {
            RestrictedPeople people = new RestrictedPeople();
            bindLater(people);
            SetRestriction freeze = people.freeze(whose.apply(people).id());
            assertThat(opens(people, people.account, RestrictedPeople.BRUNO)).isFalse();
            assertThat(opens(people, LATER, people.portal.camille)).isFalse();
            people.liftFreeze(freeze);
            assertThat(opens(people, people.account, RestrictedPeople.BRUNO)).isTrue();
            assertThat(opens(people, LATER, people.portal.camille)).isTrue();
        }
    }

    @TestFactory
    Stream<DynamicTest> a_block_on_one_chart_reaches_an_account_that_came_later() {
        return Stream.of(Naming.HOLDER, Naming.TWIN, Naming.FIRST_ACCOUNT, Naming.MAILBOX, Naming.TWINS_MAILBOX)
                .map(naming -> DynamicTest.dynamicTest(naming.toString(), () -> {
                    RestrictedPeople people = new RestrictedPeople();
                    people.block(naming.block.apply(people).on(RestrictedPeople.BRUNO));
                    bindLater(people);
                    assertThat(opens(people, people.account, RestrictedPeople.BRUNO))
                            .isFalse();
                    assertThat(opens(people, LATER, people.portal.camille)).isTrue();
                }));
    }

    @Test
    void the_neighbour_at_the_same_mailbox_is_another_person() {
        RestrictedPeople people = new RestrictedPeople();
        bindLater(people);
        people.block(SetBlock.of(people.anthony, RestrictedPeople.TERMS));
        people.block(SetBlock.of(LATER, RestrictedPeople.TERMS));
        assertThat(opens(people, RestrictedPeople.NEIGHBOURS, RestrictedPeople.BRUNO))
                .isTrue();
    }

    @Test
    void the_doors_know_the_twin_of_a_former_account() {
        RestrictedPeople people = new RestrictedPeople();
        bindLater(people);
        people.block(SetBlock.of(people.twin, RestrictedPeople.TERMS));
        assertThat(FamilyStory.codes(people.portal
                        .enabling()
                        .enable(
                                people.clerk(),
                                EnableAccess.on(
                                        RestrictedPeople.BRUNO,
                                        anotherPatient(
                                                people.portal.anthony,
                                                Relationship.SPOUSE,
                                                DeliveryChoice.email(FamilyStory.FATHERS_ADDRESS))))))
                .contains("HOLDER_BARRED@individuals[0].kind");
    }

    @Test
    void whoever_never_used_a_second_account_names_none() {
        RestrictedPeople people = new RestrictedPeople();
        assertThat(people.portal.holder(people.anthony).otherAccounts()).isEmpty();
        bindLater(people);
        assertThat(people.portal.holder(people.anthony).accounts()).containsExactly(LATER, people.account);
        assertThat(people.portal.holder(people.twin).accounts()).containsExactly(people.account, LATER);
        assertThat(people.portal.holder(people.neighbour).otherAccounts()).isEmpty();
        assertThat(Optional.of(LATER))
                .isEqualTo(people.portal.holder(people.anthony).account());
    }
}
