package dev.portalaccess.activation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.fixture.InvitationCodeIssuer.Printed;
import dev.portalaccess.fixture.TestPortal;
import dev.portalaccess.internal.activation.ActivationService;
import dev.portalaccess.internal.engine.CommandRunner;
import dev.portalaccess.internal.engine.CommandValidator;
import dev.portalaccess.internal.engine.ServiceDependencies;
import dev.portalaccess.internal.secret.LinkCode;
import dev.portalaccess.internal.secret.PasswordVerifier;
import dev.portalaccess.internal.secret.TicketCode;
import dev.portalaccess.model.Secret;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.model.stored.TemporaryCredentials;
import dev.portalaccess.model.stored.TryCount;
import dev.portalaccess.spi.Keyring;
import dev.portalaccess.testkit.Requirement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** PA-044: the one answer costs the same, whatever it keeps to itself: calls of the store, digests, slow hashes. */
@Tag("T31")
@Requirement("PA-044")
class CostTest {

    private final InvitedGuests guests = InvitedGuests.create();
    private final TestPortal portal = guests.portal;
    private final List<String> work = new ArrayList<>();
    private final Activation activation = counted();

    @Nested
    class A_wrong_code {

        @ParameterizedTest
        @ValueSource(ints = {0, 1, 2, 3})
        void costs_the_same_however_many_links_are_on_their_way(int links) {
            InvitationId invitation = guests.father();
            for (int i = 0; i < links; i++) {
                guests.minting.link(invitation);
            }

            assertSameCost(guests.minting.wrongLink(invitation), guests.minting.unknownLink());
        }

        @Test
        void costs_the_same_for_a_dead_invitation() {
            InvitationId invitation = guests.father();
            Secret link = guests.minting.link(invitation);
            guests.redeem(link, guests.anthony());
            portal.clock.advance(Duration.ofDays(50));

            assertSameCost(guests.minting.wrongLink(invitation), guests.minting.unknownLink());
        }

        @Test
        void costs_the_same_after_a_change_of_keys() {
            InvitationId invitation = guests.father();
            guests.minting.link(invitation);
            portal.keyring.rotate(Keyring.KeyPurpose.PEPPER);

            assertSameCost(guests.minting.wrongLink(invitation), guests.minting.unknownLink());
        }

        @Test
        void costs_the_same_as_a_wrong_ticket() {
            InvitationId invitation = guests.printedFather();
            guests.present(guests.minting.print(invitation));
            Secret wrong = TicketCode.issue(
                            portal.invitation(invitation).codes().selector(), portal.randomness)
                    .text();
            Secret unknown = TicketCode.issue(LinkCode.newSelector(portal.randomness), portal.randomness)
                    .text();

            assertSameCost(wrong, unknown);
            assertSameCost(wrong, guests.minting.unknownLink());
        }

        private void assertSameCost(Secret one, Secret other) {
            assertThat(inspecting(one)).isEqualTo(inspecting(other)).hasSize(1 + 2 * 3);
            assertThat(redeeming(one)).isEqualTo(redeeming(other)).hasSize(1 + 2 * 3);
        }

        private List<String> inspecting(Secret code) {
            return workOf(() -> assertThat(activation.inspect(portal.practice, code))
                    .isEqualTo(new Inspection.NotLive(ActivationRefusal.NOT_RECOGNISED, Optional.empty())));
        }

        private List<String> redeeming(Secret code) {
            return workOf(() -> assertThat(activation.redeem(portal.practice, code, guests.anthony()))
                    .isEqualTo(new Redemption.NotRedeemed(ActivationRefusal.NOT_RECOGNISED, Optional.empty())));
        }
    }

    @Nested
    class A_wrong_password {

        private final InvitationId invitation = guests.printedFather();
        private final Printed printed = guests.minting.print(invitation);

        @Test
        void costs_what_an_unknown_user_name_costs() {
            assertThat(presenting(printed.userName())).isEqualTo(presenting("P-00000000"));
        }

        @Test
        void costs_two_reads_one_commit_and_one_slow_hash() {
            assertThat(presenting("P-00000000"))
                    .filteredOn(call -> !call.startsWith("key"))
                    .containsExactly("invitations", "holders", "commit", "hash");
        }

        @Test
        void costs_the_same_once_the_tries_are_used_up() {
            guests.backDoor.holder(portal.invitation(invitation).holder(), now -> now.with(new TryCount(10, 0)));

            assertThat(presenting(printed.userName())).isEqualTo(presenting("P-00000000"));
        }

        @Test
        void costs_the_same_for_a_dead_invitation() {
            portal.clock.advance(Duration.ofDays(50));

            assertThat(presenting(printed.userName())).isEqualTo(presenting("P-00000000"));
        }

        @Test
        void costs_the_same_before_anything_was_printed() {
            String unprinted = portal.invitation(guests.invite(PrintedInvitations.aunt()))
                    .codes()
                    .credentials()
                    .map(TemporaryCredentials::userName)
                    .orElseThrow();

            assertThat(presenting(unprinted)).isEqualTo(presenting("P-00000000"));
        }

        private List<String> presenting(String userName) {
            Secret wrong = guests.minting.wrongPassword();
            return workOf(() -> assertThat(PrintedInvitations.why(activation.present(portal.practice, userName, wrong)))
                    .isEqualTo(ActivationRefusal.WRONG));
        }
    }

    /** The calls of the store, of the keyring and of the hashing, in order of each. */
    private List<String> workOf(Runnable call) {
        work.clear();
        portal.faults.reset();
        call.run();
        List<String> all = new ArrayList<>(portal.faults.calls());
        all.addAll(work);
        return all;
    }

    private Activation counted() {
        portal.hashing.meanwhile(() -> work.add("hash"));
        ServiceDependencies counted =
                new ServiceDependencies(portal.faults.over(portal.store), portal.hostWith(new Counting()));
        return new ActivationService(
                new CommandRunner(counted, new CommandValidator()), new PasswordVerifier(portal.hashing, portal.gate));
    }

    /** The portal's keys; asking for the current key's name is free. */
    private final class Counting implements Keyring {

        @Override
        public String currentKey(KeyPurpose use) {
            return portal.keyring.currentKey(use);
        }

        @Override
        public boolean knows(KeyPurpose use, String keyId) {
            work.add("key is known");
            return portal.keyring.knows(use, keyId);
        }

        @Override
        public byte[] hmac(KeyPurpose use, String keyId, byte[] data) {
            work.add("key is used");
            return portal.keyring.hmac(use, keyId, data);
        }
    }
}
