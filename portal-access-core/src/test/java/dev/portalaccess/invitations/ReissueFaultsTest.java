package dev.portalaccess.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.enabling.EnablingResult.Invited;
import dev.portalaccess.fixture.FaultyPortal;
import dev.portalaccess.internal.invitations.InvitationService;
import dev.portalaccess.model.InvitationStatus;
import dev.portalaccess.model.Secret;
import dev.portalaccess.spi.storage.AccessStoreException;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.recording.StoreFaults;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every call of the store fails once, before and after its effect, while an invitation is issued again. */
@Tag("T57")
@Tag("T58")
@Requirement({"PA-063", "PA-064", "PA-130"})
class ReissueFaultsTest {

    @Test
    void issuing_again_is_never_half_done_and_a_repeat_gets_there() {
        int points = StoreFaults.everywhere(ReissueFaultsTest::reissuesOrLeavesItAlone);
        FaultyPortal.figure("fault-points-reissue", points);
        assertThat(points).isGreaterThanOrEqualTo(20);
    }

    @Test
    void changing_an_address_is_never_half_done_and_a_repeat_gets_there() {
        int points = StoreFaults.everywhere(ReissueFaultsTest::changesOrLeavesItAlone);
        FaultyPortal.figure("fault-points-change-address", points);
        assertThat(points).isGreaterThanOrEqualTo(16);
    }

    private static void reissuesOrLeavesItAlone(StoreFaults faults) {
        InvitationOffice office = new InvitationOffice();
        Invited former = office.story.father();
        Secret old = office.story.link(former.invitation());
        Invitations failing = new InvitationService(FaultyPortal.commands(office.portal, faults));
        Supplier<Optional<Invited>> reissue = () -> trying(() -> failing.reissue(
                        office.portal.clerk().withIdempotencyKey("request-1"),
                        ReissueInvitation.asBefore(former.invitation()))
                .orThrow());

        Optional<Invited> first = reissue.get();
        assertThat(live(office)).hasSize(1);
        assertThat(office.whyDead(old).isEmpty()).isEqualTo(live(office).contains(old(office, former)));
        List<Optional<Invited>> repeats = Stream.generate(reissue).limit(2).toList();

        assertThat(Stream.concat(Stream.of(first), repeats.stream())
                        .flatMap(Optional::stream)
                        .distinct())
                .hasSize(1);
        assertThat(live(office)).hasSize(1).doesNotContain(old(office, former));
        assertThat(office.whyDead(old)).isPresent();
        assertThat(office.list().items()).hasSize(2);
    }

    private static void changesOrLeavesItAlone(StoreFaults faults) {
        InvitationOffice office = new InvitationOffice();
        Invited former = office.story.father();
        Invitations failing = new InvitationService(FaultyPortal.commands(office.portal, faults));
        ChangeAddress command = new ChangeAddress(former.holder(), "anthony.new@example.org");
        Supplier<Optional<Object>> change =
                () -> trying(() -> failing.changeAddress(office.portal.clerk().withIdempotencyKey("request-1"), command)
                        .orThrow());

        Optional<Object> first = change.get();
        boolean changed = office.portal
                .holder(former.holder())
                .address()
                .filter(address -> address.value().startsWith("anthony.new"))
                .isPresent();
        assertThat(live(office)).hasSize(changed ? 0 : 1);
        assertThat(Stream.concat(Stream.of(first), Stream.generate(change).limit(2))
                        .flatMap(Optional::stream))
                .containsOnly(List.of(former.invitation()))
                .isNotEmpty();
        assertThat(live(office)).isEmpty();
    }

    private static <T> Optional<T> trying(Supplier<? extends T> work) {
        try {
            return Optional.of(work.get());
        } catch (AccessStoreException e) {
            return Optional.empty();
        }
    }

    private static List<InvitationView> live(InvitationOffice office) {
        return office.list(office.all().in(Set.of(InvitationStatus.LIVE))).items();
    }

    private static InvitationView old(InvitationOffice office, Invited former) {
        return office.view(former.invitation());
    }
}
