package dev.portalaccess.restriction;

import static dev.portalaccess.enabling.Individual.other;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.command.Outcome;
import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.enabling.EnableAccess;
import dev.portalaccess.enabling.EnablingResult;
import dev.portalaccess.enabling.EnablingResult.Invited;
import dev.portalaccess.fixture.FamilyStory;
import dev.portalaccess.internal.activation.ActivationService;
import dev.portalaccess.internal.enabling.EnablingService;
import dev.portalaccess.internal.engine.CommandRunner;
import dev.portalaccess.internal.restriction.RestrictionService;
import dev.portalaccess.internal.secret.PasswordVerifier;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.Secret;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.spi.storage.Storage;
import dev.portalaccess.testkit.Requirement;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two servers at the same moment: one sets a restriction, the other lets the person in. Access is never left open. */
@Requirement({"PA-072", "PA-075"})
class RestrictionRaceTest {

    private static final AccountId NEW_LOGIN = new AccountId("login-new");

    private final RestrictedPeople people = new RestrictedPeople();

    private enum Restriction {
        BLOCK_OF_THE_HOLDER(
                (people, on) -> on.block(people.clerk(), SetBlock.of(people.anthony, RestrictedPeople.TERMS))),
        BLOCK_OF_THE_ACCOUNT((people, on) -> on.block(people.clerk(), SetBlock.of(NEW_LOGIN, RestrictedPeople.TERMS))),
        BLOCK_OF_THE_MAILBOX((people, on) ->
                on.block(people.clerk(), SetBlock.ofMailbox(FamilyStory.FATHERS_ADDRESS, RestrictedPeople.TERMS))),
        BLOCK_ON_THE_CHART((people, on) -> on.block(
                people.clerk(), SetBlock.of(NEW_LOGIN, RestrictedPeople.TERMS).on(people.portal.camille))),
        FREEZE_OF_THE_HOLDER((people, on) ->
                on.freeze(people.clerk(), new SetFreeze(RestrictionPlace.of(people.anthony), RestrictedPeople.TERMS))),
        FREEZE_OF_THE_CHART((people, on) -> on.freeze(
                people.clerk(), new SetFreeze(RestrictionPlace.of(people.portal.camille), RestrictedPeople.TERMS)));

        private final BiConsumer<RestrictedPeople, AccessRestrictions> set;

        Restriction(BiConsumer<RestrictedPeople, AccessRestrictions> set) {
            this.set = set;
        }

        void set(RestrictedPeople people, CommandRunner server) {
            set.accept(people, new RestrictionService(server));
        }
    }

    /** A server of the same host whose first commit waits until the other one has done its part. */
    private CommandRunner interrupted(Runnable other) {
        AtomicBoolean isFirst = new AtomicBoolean(true);
        Storage slow = (Storage) Proxy.newProxyInstance(
                Storage.class.getClassLoader(), new Class<?>[] {Storage.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("commit") && isFirst.getAndSet(false)) {
                        other.run();
                    }
                    try {
                        return method.invoke(people.portal.store, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        return people.portal.commandsOver(slow);
    }

    private void redeem(CommandRunner server, Secret link) {
        new ActivationService(server, new PasswordVerifier(people.portal.hashing, people.portal.gate))
                .redeem(people.portal.practice, link, NEW_LOGIN);
    }

    private void assertClosed() {
        assertThat(people.decide(NEW_LOGIN, people.portal.camille).isPermitted())
                .isFalse();
        assertThat(people.decisions().heldBy(people.portal.practice, NEW_LOGIN).charts())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Restriction.class)
    void a_restriction_between_the_reads_and_the_commit_of_a_redemption_counts(Restriction restriction) {
        Secret link = people.story.link(people.invited().invitation());
        redeem(interrupted(() -> restriction.set(people, people.portal.commands())), link);
        assertClosed();
    }

    @ParameterizedTest
    @EnumSource(Restriction.class)
    void a_redemption_between_the_reads_and_the_commit_of_a_restriction_counts_as_well(Restriction restriction) {
        Secret link = people.story.link(people.invited().invitation());
        restriction.set(people, interrupted(() -> redeem(people.portal.commands(), link)));
        assertClosed();
    }

    private static EnableAccess stranger(RestrictedPeople people) {
        return EnableAccess.on(
                people.portal.camille,
                other("Petra", "Print", Relationship.AUNT, DeliveryChoice.print("petra@example.org")));
    }

    private static SetBlock blockOfHerMailbox() {
        return SetBlock.ofMailbox("Petra+portal@example.org", RestrictedPeople.TERMS);
    }

    @Test
    void a_mailbox_blocked_while_somebody_new_is_invited_there_on_paper_bars_her() {
        Outcome<EnablingResult> outcome = new EnablingService(interrupted(() -> people.block(blockOfHerMailbox())))
                .enable(people.clerk(), stranger(people));
        assertThat(FamilyStory.codes(outcome)).contains("HOLDER_BARRED@individuals[0].kind");
    }

    @Test
    void somebody_new_invited_on_paper_while_her_mailbox_is_blocked_is_barred() {
        Invited[] invited = new Invited[1];
        CommandRunner server = interrupted(() -> invited[0] = people.portal
                .enabling()
                .enable(people.clerk(), stranger(people))
                .orThrow()
                .invited()
                .get(0));
        new RestrictionService(server)
                .block(people.clerk(), blockOfHerMailbox())
                .orThrow();
        assertThat(people.portal
                        .holder(people.portal
                                .invitation(invited[0].invitation())
                                .holder())
                        .blocks())
                .hasSize(1);
    }
}
