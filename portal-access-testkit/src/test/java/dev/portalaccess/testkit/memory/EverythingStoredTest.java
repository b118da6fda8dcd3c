package dev.portalaccess.testkit.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portalaccess.model.Actor;
import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.Digest;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.PersonName;
import dev.portalaccess.model.ValidityPeriod;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.CommitId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.model.id.MessageId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.AuditHead;
import dev.portalaccess.model.stored.ChangeSet;
import dev.portalaccess.model.stored.CommandReceipt;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.PracticeRecord;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.model.stored.TryCount;
import dev.portalaccess.testkit.Requirement;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a canary test greps: all that is stored, however well it hides itself in a log. */
@Requirement("PA-032")
class EverythingStoredTest {

    private static final PracticeId PRACTICE = new PracticeId("riverside");
    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00.125Z");
    private static final Digest DIGEST = Digest.keyed(filled(0x5a), "key-1");
    private static final EmailAddress ADDRESS = new EmailAddress("anthony@example.org");

    private final InMemoryAccessStore store = new InMemoryAccessStore();

    @Test
    void an_empty_store_has_nothing_to_tell() {
        assertThat(store.everythingStored()).isEmpty();
    }

    @Test
    void names_addresses_and_digests_are_told_although_their_text_hides_them() {
        store.commit(changes().holder(Versioned.fresh(anthony())).build());
        assertThat(store.everythingStored())
                .anyMatch(line -> line.endsWith("given = Anthony"))
                .anyMatch(line -> line.endsWith("value = anthony@example.org"))
                .anyMatch(line -> line.endsWith("= " + "5a".repeat(32) + " under key-1"));
    }

    @Test
    void every_sort_of_thing_is_told() {
        ChartId chart = new ChartId("camille");
        store.commit(changes()
                .practiceRecord(Versioned.fresh(PracticeRecord.of(new AuditHead(1, Optional.of(DIGEST)))))
                .claim(RecordKey.holder(chart), "anthony")
                .entry(AuditEntry.unlinked(PRACTICE, Optional.of(chart), act(), Map.of("grant", "grant-7")))
                .message(message())
                .build());
        assertThat(String.join("\n", store.everythingStored()))
                .contains("camille", "grant-7", "message-9", "es-MX", "2026-03-01T09:00:00.125Z", "clerk-7");
    }

    @Test
    void the_store_itself_is_printed_without_any_of_it() {
        store.commit(changes().holder(Versioned.fresh(anthony())).build());
        assertThat(store).hasToString("InMemoryAccessStore[1 practices]");
    }

    @Test
    void a_key_of_another_sort_is_refused_at_once() {
        assertThatThrownBy(() -> store.holder(PRACTICE, RecordKey.serial("S-1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("SERIAL");
    }

    @Test
    void a_cursor_of_another_store_is_refused_at_once() {
        store.commit(changes().message(message()).build());
        Page.Request elsewhere = Page.Request.first(1).after(new Page.Cursor("elsewhere"));
        assertThatThrownBy(() -> store.messages(PRACTICE, Set.of(message().state()), elsewhere))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static ChangeSet.Builder changes() {
        return ChangeSet.in(
                PRACTICE,
                new CommandReceipt(new CommitId("commit-1"), NOW, Optional.empty(), DIGEST, List.of("granted")));
    }

    private static AuditEntry.Act act() {
        return new AuditEntry.Act(
                new CommitId("commit-1"),
                NOW,
                Actor.staff("clerk-7"),
                "access.enabled",
                Optional.empty(),
                Optional.empty());
    }

    private static Holder anthony() {
        return new Holder(
                PRACTICE,
                new HolderId("anthony"),
                Optional.empty(),
                Optional.empty(),
                new PersonName("Anthony", "Example"),
                Optional.of(ADDRESS),
                Optional.of(new AccountId("login-1")),
                TryCount.NONE,
                List.of());
    }

    private static Message message() {
        return new Message(
                PRACTICE,
                new MessageId("message-9"),
                Message.Kind.ACTIVATION_LINK,
                new HolderId("anthony"),
                Optional.of(new InvitationId("invitation-1")),
                Channel.EMAIL,
                Optional.of(ADDRESS),
                Locale.forLanguageTag("es-MX"),
                ValidityPeriod.from(NOW),
                Message.Progress.queued(NOW));
    }

    private static byte[] filled(int with) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) with);
        return bytes;
    }
}
