package dev.portalaccess.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.Digest;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.AuditHead;
import java.util.Base64;
import java.util.Optional;

/**
 * A record of where a chain once ended, to be kept outside the store (PA-111).
 *
 * <p>It holds ids and a hash, no secret and no person.
 *
 * @param practice the practice
 * @param chart the chart of the chain; empty for the chain of entries that concern no chart
 * @param head the end of the chain at that time
 */
public record Checkpoint(PracticeId practice, Optional<ChartId> chart, AuditHead head) {

    private static final String VERSION = "pac1";
    private static final int PARTS = 6;

    public Checkpoint {
        requireNonNull(practice, "practice");
        requireNonNull(chart, "chart");
        requireNonNull(head, "head");
    }

    /** Parses the result of {@link #text}; returns empty for any other text. */
    public static Optional<Checkpoint> parse(String text) {
        String[] parts = text.split(":", -1);
        if (parts.length != PARTS || !parts[0].equals(VERSION)) {
            return Optional.empty();
        }
        try {
            return Optional.of(read(parts))
                    .filter(checkpoint -> checkpoint.text().equals(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Returns one line of visible ASCII that begins with {@code pac1:}. */
    public String text() {
        return String.join(
                ":",
                VERSION,
                encoded(practice.value()),
                chart.map(ChartId::value).map(Checkpoint::encoded).orElse(""),
                Long.toString(head.length()),
                head.last().map(Digest::hex).orElse(""),
                head.last().flatMap(Digest::keyId).orElse(""));
    }

    private static Checkpoint read(String[] parts) {
        Optional<Digest> last = some(parts[4]).map(hex -> Digest.ofHex(hex, some(parts[5])));
        return new Checkpoint(
                new PracticeId(decoded(parts[1])),
                some(parts[2]).map(Checkpoint::decoded).map(ChartId::new),
                new AuditHead(Long.parseLong(parts[3]), last));
    }

    private static Optional<String> some(String part) {
        return Optional.of(part).filter(text -> !text.isEmpty());
    }

    private static String encoded(String id) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id.getBytes(UTF_8));
    }

    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), UTF_8);
    }
}
