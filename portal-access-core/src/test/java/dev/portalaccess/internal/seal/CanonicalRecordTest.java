package dev.portalaccess.internal.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.GrantId;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.model.stored.GrantTag;
import dev.portalaccess.model.stored.RedeemableInvitation;
import dev.portalaccess.seal.SealMode;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.recording.FixedKeyring;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The bytes that seals are computed over, as they once were. A line of {@code canonical-1.txt} never changes, since
 * stores are full of seals over such bytes; a kind of record that is sealed for the first time adds one.
 */
@Requirement("PA-115")
class CanonicalRecordTest {

    private static Map<String, String> golden() {
        try (InputStream in = CanonicalRecordTest.class.getResourceAsStream("canonical-1.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(" "))
                    .collect(Collectors.toMap(line -> line[0], line -> line[1], (a, b) -> a, LinkedHashMap::new));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hex(Object record) {
        return HexFormat.of().formatHex(CanonicalRecord.bytes(List.of("riverside", "kind", "id", "1"), record));
    }

    @Test
    void of_every_kind_of_record_are_as_ever() {
        Map<String, String> written = new LinkedHashMap<>();
        SealedSamples.all().forEach((name, record) -> written.put(name, hex(record)));
        assertThat(written).isEqualTo(golden());
    }

    @Test
    void of_every_kind_of_record_have_a_sample() {
        assertThat(golden().keySet())
                .containsAll(
                        Arrays.stream(SealedKind.values()).map(SealedKind::code).toList());
    }

    @Test
    void are_those_that_another_program_writes() {
        String expected = text("riverside") + "01" + text("grant") + "01" + text("value") + text("g") + "02"
                + text("tag") + text("t") + "02";
        assertThat(HexFormat.of()
                        .formatHex(CanonicalRecord.bytes(List.of("riverside"), new GrantTag(new GrantId("g"), "t"))))
                .isEqualTo(expected);
    }

    private static String text(String text) {
        return "03" + HexFormat.of().toHexDigits(text.length())
                + HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void leave_out_what_is_empty_so_that_a_later_component_changes_no_seal() {
        record Before(String name) {}
        record After(String name, Optional<String> more, List<String> many, boolean also) {}
        assertThat(hex(new After("a", Optional.empty(), List.of(), false))).isEqualTo(hex(new Before("a")));
        assertThat(hex(new After("a", Optional.of("b"), List.of(), false))).isNotEqualTo(hex(new Before("a")));
        assertThat(hex(new After("a", Optional.empty(), List.of(), true))).isNotEqualTo(hex(new Before("a")));
    }

    @Test
    void of_a_class_that_is_not_known_are_refused() {
        record Unknown(StringBuilder text) {}
        assertThatIllegalStateException().isThrownBy(() -> hex(new Unknown(new StringBuilder("a"))));
    }

    @Test
    void give_the_seal_and_the_tag_that_were_stored_once() {
        KeyedSeals seals = new KeyedSeals(SealMode.REQUIRED, Optional.of(new FixedKeyring()));
        assertThat(seals.sealChart(SealedSamples.chart(), 7).orElseThrow().text())
                .isEqualTo("1:seal-1:DVJ6yEXnJikbNFwQfmkVyF56OhiH_npQ6PxtOMCXH6c");
        assertThat(seals.statement(SealedSamples.PRACTICE, SealedSamples.grant())
                        .details())
                .containsEntry("tag", "seal-1:L3uyfbZJ-6g7WzVIU7X2Rg");
        assertThat(seals.findBroken(
                        new Versioned<>(
                                SealedSamples.chart()
                                        .withRedeemable(List.of(
                                                new RedeemableInvitation(new InvitationId("i-2"), Instant.EPOCH))),
                                8,
                                seals.sealChart(SealedSamples.chart(), 7)),
                        List.of()))
                .isPresent();
    }
}
