package dev.portalaccess.internal.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.portalaccess.model.Actor;
import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.AuditEntry.Act;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.CommitId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.AuditHead;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.recording.FixedKeyring;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CanonicalEntryTest {

    private static AuditEntry entry(String actor, Optional<String> reason, Map<String, String> details) {
        Act act = new Act(
                new CommitId("c-1"),
                Instant.parse("2026-03-02T15:00:00.123Z"),
                Actor.staff(actor),
                "access.enabled",
                reason,
                Optional.of("PA-080"));
        return AuditEntry.unlinked(new PracticeId("riverside"), Optional.of(new ChartId("camille")), act, details);
    }

    private static byte[] bytes(AuditEntry entry) {
        return CanonicalEntry.encode(entry, 7);
    }

    @Nested
    @Requirement("PA-111")
    class Bytes {

        private final AuditEntry entry = entry("zoë", Optional.empty(), Map.of("grant", "g-1"));

        @Test
        void are_those_that_another_program_writes() {
            String expected = "00000015" + hex("portal-access audit 1")
                    + "00000009" + hex("riverside")
                    + "01" + "00000007" + hex("camille")
                    + "0000000000000007"
                    + "00000003" + hex("c-1")
                    + "0000000069a5a5f0" + "0754d4c0"
                    + "00000005" + hex("STAFF")
                    + "00000004" + "7a6fc3ab"
                    + "0000000e" + hex("access.enabled")
                    + "00"
                    + "01" + "00000006" + hex("PA-080")
                    + "00000001" + "00000005" + hex("grant") + "00000003" + hex("g-1");

            assertThat(HexFormat.of().formatHex(bytes(entry))).isEqualTo(expected);
        }

        @Test
        void are_hashed_to_what_another_program_computes() {
            AuditChain chain = new AuditChain(Optional.empty());

            assertThat(chain.nextLink(AuditHead.EMPTY, entry).hash().hex())
                    .isEqualTo("bb38785ede7daa04040d0be0f793816e6be563e59bd96e333389506f52413397");
        }

        @Test
        void are_hashed_under_a_key_to_what_another_program_computes() {
            AuditChain chain = new AuditChain(Optional.of(new FixedKeyring()));
            AuditHead head = AuditChain.headAfter(chain.nextLink(AuditHead.EMPTY, entry));

            assertThat(chain.nextLink(head, entry).hash().hex())
                    .isEqualTo("5c40efe55787c8027d3b377a90e9c9e5abc6ab6a6a8b354566494341aa8ebc10");
        }

        @Test
        void are_not_made_of_letters_that_are_not_composed() {
            AuditEntry decomposed = entry("zoe", Optional.empty(), Map.of("grant", "zoe\u0308"));

            assertThat(CanonicalEntry.encodeIfPossible(decomposed, 1)).isEmpty();
            assertThat(CanonicalEntry.encodeIfPossible(entry("zoe", Optional.empty(), Map.of("grant", "zo\u00eb")), 1))
                    .isPresent();
        }

        @Test
        void are_the_same_in_whatever_order_the_details_come() {
            Map<String, String> details = Map.of("a", "1", "b", "2", "c", "3");
            TreeMap<String, String> backwards = new TreeMap<>(Comparator.reverseOrder());
            backwards.putAll(details);

            assertThat(bytes(entry("zoe", Optional.empty(), backwards)))
                    .isEqualTo(bytes(entry("zoe", Optional.empty(), details)));
        }

        @Test
        void tell_where_one_field_ends_and_the_next_begins() {
            assertThat(bytes(entry("z", Optional.empty(), Map.of("ab", "c"))))
                    .isNotEqualTo(bytes(entry("z", Optional.empty(), Map.of("a", "bc"))));
            assertThat(bytes(entry("z", Optional.of(""), Map.of())))
                    .isNotEqualTo(bytes(entry("z", Optional.empty(), Map.of())));
        }

        @Test
        void are_refused_where_half_a_character_would_read_like_another() {
            AuditEntry half = entry("z", Optional.empty(), Map.of("grant", "g\ud83d"));

            assertThatIllegalArgumentException().isThrownBy(() -> bytes(half));
            assertThat(CanonicalEntry.encodeIfPossible(half, 7)).isEmpty();
        }

        private static String hex(String text) {
            return HexFormat.of().formatHex(text.getBytes(UTF_8));
        }
    }

    @Nested
    @Requirement("PA-110")
    class Nothing_else {

        @Test
        void stands_in_an_entry_than_ids_codes_and_its_own_chart() {
            String text = new String(bytes(entry("clerk-17", Optional.empty(), Map.of("grant", "g-1"))), UTF_8);

            assertThat(text.replaceAll("[^A-Za-z0-9.-]+", " ")
                            .replace(" i T ", " ")
                            .trim())
                    .isEqualTo(
                            "portal-access audit 1 riverside camille c-1 STAFF clerk-17 access.enabled PA-080 grant g-1");
        }
    }
}
