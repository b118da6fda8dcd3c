package dev.portalaccess.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.Digest;
import dev.portalaccess.model.id.PracticeId;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * One checkpoint of all audit chains of a practice (PA-111). It fits on a line of paper, however many charts there are.
 *
 * <p>It is the digest of a list with one {@link Checkpoint} for each chain. Only this value has to be kept where nobody
 * with write access to the database can change it. The list may be kept anywhere, because the digest tells whether it
 * is the right one. It contains an id, a number and a digest, no secret and no person.
 *
 * @param practice the practice
 * @param begunAt the instant of the first step; a chart that was stored by then is in the list
 * @param chains the number of chains in the list
 * @param digest the digest of the list
 */
public record PracticeCheckpoint(PracticeId practice, Instant begunAt, long chains, Digest digest) {

    private static final String VERSION = "pap1";
    private static final int PARTS = 5;

    /** Rejects a list without the chain of the practice. */
    public PracticeCheckpoint {
        requireNonNull(practice, "practice");
        requireNonNull(begunAt, "begunAt");
        requireNonNull(digest, "digest");
        if (chains < 1) {
            throw new IllegalArgumentException("chains must be 1 or more");
        }
    }

    /** Parses the result of {@link #text}; returns empty for any other text. */
    public static Optional<PracticeCheckpoint> parse(String text) {
        String[] parts = text.split("\\|", -1);
        if (parts.length != PARTS || !parts[0].equals(VERSION)) {
            return Optional.empty();
        }
        try {
            return Optional.of(read(parts))
                    .filter(checkpoint -> checkpoint.text().equals(text));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Returns one line of visible ASCII that begins with {@code pap1|}. */
    public String text() {
        return String.join(
                "|",
                VERSION,
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(practice.value().getBytes(UTF_8)),
                begunAt.toString(),
                Long.toString(chains),
                digest.hex());
    }

    private static PracticeCheckpoint read(String[] parts) {
        return new PracticeCheckpoint(
                new PracticeId(new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8)),
                Instant.parse(parts[2]),
                Long.parseLong(parts[3]),
                Digest.ofHex(parts[4], Optional.empty()));
    }
}
