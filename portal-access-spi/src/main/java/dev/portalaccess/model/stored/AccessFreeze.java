package dev.portalaccess.model.stored;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.Actor;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.StatedBasis;
import dev.portalaccess.model.internal.IdSyntax;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A freeze: while it stands on a chart, no grant on that chart permits anything; while it stands on a holder, no grant of
 * that person does on any chart of the practice (PA-072). It also covers grants that are made while it stands, and it
 * changes none of them, so that lifting it leaves everything as it was.
 *
 * @param id the id that lifts this freeze and no other; 1 to 128 printable characters
 * @param at the instant when it was set
 * @param by the actor who set it
 * @param reason the reason
 * @param evidence a reference to a document of the host, as {@link StatedBasis#isReference} describes it
 * @param reviewOn the day, in the practice's time zone, when staff are to review it
 */
public record AccessFreeze(
        String id, Instant at, Actor by, Reason reason, Optional<String> evidence, Optional<LocalDate> reviewOn) {

    /** Rejects a missing part, and evidence that is no reference. */
    public AccessFreeze {
        IdSyntax.requireId(id, "id");
        requireNonNull(at, "at");
        requireNonNull(by, "by");
        requireNonNull(reason, "reason");
        requireNonNull(reviewOn, "reviewOn");
        if (!requireNonNull(evidence, "evidence").map(StatedBasis::isReference).orElse(true)) {
            throw new IllegalArgumentException("evidence is no reference");
        }
    }

    /** Returns a copy that stands since that instant. */
    public AccessFreeze since(Instant instant) {
        return new AccessFreeze(id, instant, by, reason, evidence, reviewOn);
    }

    /** Returns everything but the evidence, which leads to people. */
    @Override
    public String toString() {
        return "AccessFreeze[" + id + ", " + at + ", " + by + ", " + reason
                + reviewOn.map(day -> ", review on " + day).orElse("") + "]";
    }
}
