package dev.portalaccess.seal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.enabling.EnablingResult.Invited;
import dev.portalaccess.fixture.EditedReads;
import dev.portalaccess.internal.delivery.DeliveryDependencies;
import dev.portalaccess.internal.delivery.DeliveryService;
import dev.portalaccess.internal.sealing.SealService;
import dev.portalaccess.model.AuditAction;
import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.seal.SealPlace.Step;
import dev.portalaccess.spi.Keyring.KeyPurpose;
import dev.portalaccess.spi.storage.AccessStoreException;
import dev.portalaccess.spi.storage.Storage;
import dev.portalaccess.testkit.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A check looks at the messages that wait, and they are sealed again when a key is rotated. */
@Requirement("PA-115")
@Tag("T08")
class SealedMessagesTest {

    private static final SealPlace MESSAGES = new SealPlace(Step.MESSAGES, Optional.empty());

    private final SealedPortal sealed = new SealedPortal(SealMode.REQUIRED);
    private final Invited aunt = sealed.story.aunt();
    private final Invited payer = sealed.story.payer();

    private static Message edited(Message message) {
        return new Message(
                        message.practice(),
                        message.id(),
                        message.kind(),
                        new HolderId("planted"),
                        message.invitation(),
                        message.channel(),
                        message.address(),
                        message.language(),
                        message.window(),
                        message.progress())
                .withSeal(message.seal());
    }

    private UnaryOperator<Message> only(Invited one, UnaryOperator<Message> change) {
        return message -> message.id().equals(one.message()) ? change.apply(message) : message;
    }

    private EditedReads reading(UnaryOperator<Message> change) {
        return new EditedReads(sealed.portal.store)
                .<Page<Message>>edit("messages", page -> page.map(change))
                .<Optional<Message>>edit("message", read -> read.map(change));
    }

    private RecordSeals over(Storage storage, SealMode mode) {
        return new SealService(sealed.portal.commandsOver(storage, mode));
    }

    private List<BrokenSeal> walk(RecordSeals seals, int most) {
        List<BrokenSeal> broken = new ArrayList<>();
        Optional<SealPlace> place = Optional.of(SealPlace.START);
        while (place.isPresent()) {
            SealReport report = seals.verify(sealed.portal.clerk(), place.get(), most);
            assertThat(report.checked()).isLessThanOrEqualTo(most);
            broken.addAll(report.broken());
            place = report.next();
        }
        return broken;
    }

    private Message stored(Invited one) {
        return sealed.portal
                .store
                .message(sealed.portal.practice, one.message())
                .orElseThrow();
    }

    private String keyOf(Invited one) {
        return stored(one).seal().orElseThrow().text().split(":", -1)[1];
    }

    private static BrokenSeal broken(Invited one, String code) {
        return new BrokenSeal("message", one.message().value(), code);
    }

    private int delivered() {
        return new DeliveryService(
                        sealed.portal.commands(),
                        new DeliveryDependencies(
                                sealed.portal.mailer,
                                Optional.empty(),
                                Optional.empty(),
                                sealed.portal.hashing,
                                sealed.portal.gate))
                .runOnce(10)
                .in(MessageState.HANDED_OVER);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 1_000})
    void an_edited_one_is_found_as_long_as_it_waits(int most) {
        assertThat(walk(sealed.seals(), most)).isEmpty();
        RecordSeals seals = over(reading(only(aunt, SealedMessagesTest::edited)).storage(), SealMode.REQUIRED);
        assertThat(walk(seals, most)).containsExactly(broken(aunt, BrokenSeal.MISMATCH));
        assertThat(delivered()).isOne();
        assertThat(walk(seals, most)).isEmpty();
    }

    @Test
    void one_without_a_seal_is_found() {
        RecordSeals seals =
                over(reading(only(payer, one -> one.withSeal(Optional.empty()))).storage(), SealMode.REQUIRED);
        assertThat(walk(seals, 1)).containsExactly(broken(payer, BrokenSeal.MISSING));
    }

    @Test
    void one_of_a_kind_of_a_newer_version_is_left_to_that_version() {
        UnaryOperator<Message> newer = one -> new Message(
                        one.practice(),
                        one.id(),
                        Message.Kind.UNRECOGNISED,
                        one.holder(),
                        one.invitation(),
                        one.channel(),
                        one.address(),
                        one.language(),
                        one.window(),
                        one.progress())
                .withNewer(Message.NewerText.of("HOLOGRAM", one.storedState()))
                .withSeal(one.seal());
        assertThat(walk(over(reading(only(aunt, newer)).storage(), SealMode.REQUIRED), 10))
                .isEmpty();
    }

    @Test
    void one_that_changes_while_it_is_looked_at_is_looked_at_again() {
        EditedReads reads = new EditedReads(sealed.portal.store)
                .<Page<Message>>edit("messages", page -> page.map(only(aunt, SealedMessagesTest::edited)));
        assertThat(walk(over(reads.storage(), SealMode.REQUIRED), 10)).isEmpty();
    }

    @Test
    void those_in_front_of_one_that_cannot_be_read_are_looked_at() {
        AtomicInteger pages = new AtomicInteger();
        EditedReads reads = reading(only(payer, SealedMessagesTest::edited)).<Page<Message>>edit("messages", page -> {
            if (page.items().size() > 1 || pages.getAndIncrement() > 0) {
                throw new AccessStoreException(AccessStoreException.UNREADABLE);
            }
            return page.map(only(payer, SealedMessagesTest::edited));
        });
        assertThat(walk(over(reads.storage(), SealMode.REQUIRED), 10))
                .containsExactly(
                        broken(payer, BrokenSeal.MISMATCH),
                        new BrokenSeal("message", sealed.portal.practice.value(), BrokenSeal.UNREADABLE));
    }

    @Test
    void under_an_older_key_are_sealed_again_so_that_the_key_can_go() {
        String older = keyOf(aunt);
        String current = sealed.portal.keyring.rotate(KeyPurpose.SEAL);
        assertThat(sealed.seals().verify(sealed.portal.clerk(), MESSAGES, 10).older())
                .isEqualTo(2);
        SealReport report = sealed.seals().sealExisting(sealed.portal.clerk(), MESSAGES, 10);
        assertThat(report.sealed()).isEqualTo(2);
        assertThat(report.broken()).isEmpty();
        assertThat(List.of(keyOf(aunt), keyOf(payer))).containsOnly(current);
        sealed.seals().sealExisting(sealed.portal.clerk(), SealPlace.START, 1_000);
        sealed.portal.keyring.forget(older);
        SealReport after = new SealService(sealed.portal.commandsOver(sealed.portal.store, SealMode.REQUIRED))
                .verify(sealed.portal.clerk(), SealPlace.START, 1_000);
        assertThat(after.broken()).isEmpty();
        assertThat(after.older()).isZero();
        assertThat(delivered()).isOne();
    }

    @Test
    void that_are_sealed_again_have_an_entry_each() {
        sealed.portal.keyring.rotate(KeyPurpose.SEAL);
        sealed.seals().sealExisting(sealed.portal.clerk(), MESSAGES, 10);
        assertThat(sealed.portal
                        .store
                        .trail(sealed.portal.practice, Optional.empty(), Page.Request.first(100))
                        .items())
                .filteredOn(entry -> entry.action().equals(AuditAction.RECORD_SEALED))
                .extracting(AuditEntry::details)
                .extracting(details -> details.getOrDefault("message", ""))
                .containsExactlyInAnyOrder(
                        aunt.message().value(), payer.message().value());
    }

    @Test
    void under_the_current_key_stay_as_they_are() {
        assertThat(sealed.seals()
                        .sealExisting(sealed.portal.clerk(), MESSAGES, 10)
                        .sealed())
                .isZero();
    }

    @Test
    void with_a_wrong_seal_are_left_and_reported() {
        String older = keyOf(aunt);
        sealed.portal.keyring.rotate(KeyPurpose.SEAL);
        SealReport report = over(reading(only(aunt, SealedMessagesTest::edited)).storage(), SealMode.REQUIRED)
                .sealExisting(sealed.portal.clerk(), MESSAGES, 10);
        assertThat(report.sealed()).isOne();
        assertThat(report.broken()).containsExactly(broken(aunt, BrokenSeal.MISMATCH));
        assertThat(keyOf(aunt)).isEqualTo(older);
    }

    @Test
    void that_are_edited_between_the_look_and_the_seal_are_not_sealed() {
        String older = keyOf(aunt);
        sealed.portal.keyring.rotate(KeyPurpose.SEAL);
        EditedReads reads = new EditedReads(sealed.portal.store)
                .<Optional<Message>>edit("message", read -> read.map(SealedMessagesTest::edited));
        SealReport report = over(reads.storage(), SealMode.REQUIRED).sealExisting(sealed.portal.clerk(), MESSAGES, 10);
        assertThat(report.sealed()).isZero();
        assertThat(report.broken())
                .containsExactlyInAnyOrder(broken(aunt, BrokenSeal.OLDER_KEY), broken(payer, BrokenSeal.OLDER_KEY));
        assertThat(keyOf(aunt)).isEqualTo(older);
    }

    @Test
    void whose_seal_somebody_else_replaces_meanwhile_are_reported() {
        sealed.portal.keyring.rotate(KeyPurpose.SEAL);
        EditedReads reads = new EditedReads(sealed.portal.store).refuse("replaceSeal", false);
        assertThat(over(reads.storage(), SealMode.REQUIRED)
                        .sealExisting(sealed.portal.clerk(), MESSAGES, 10)
                        .broken())
                .containsExactlyInAnyOrder(broken(aunt, BrokenSeal.OLDER_KEY), broken(payer, BrokenSeal.OLDER_KEY));
    }

    @Test
    void from_before_seals_are_sealed_while_they_are_adopted_and_not_where_they_are_required() {
        SealedPortal before = new SealedPortal(SealMode.OFF);
        Invited one = before.story.aunt();
        BrokenSeal missing = broken(one, BrokenSeal.MISSING);
        SealService adopting = new SealService(before.portal.commandsOver(before.portal.store, SealMode.ADOPTING));
        SealService requiring = new SealService(before.portal.commandsOver(before.portal.store, SealMode.REQUIRED));
        assertThat(requiring.sealExisting(before.portal.clerk(), MESSAGES, 10).broken())
                .contains(missing);
        assertThat(adopting.sealExisting(before.portal.clerk(), SealPlace.START, 1_000)
                        .broken())
                .isEmpty();
        assertThat(requiring
                        .verify(before.portal.clerk(), SealPlace.START, 1_000)
                        .broken())
                .isEmpty();
    }
}
