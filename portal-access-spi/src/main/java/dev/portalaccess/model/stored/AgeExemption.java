package dev.portalaccess.model.stored;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.Actor;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.StatedBasis;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.internal.IdSyntax;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A statement of staff about one patient that an age policy alone cannot know (PA-094). It stands until it is lifted.
 *
 * @param id the id that lifts this statement and no other; 1 to 128 printable characters
 * @param kind what is stated
 * @param holder the only person it concerns; empty if it concerns everybody with access to the chart
 * @param at the instant when it was made
 * @param by the actor who made it
 * @param reason the reason
 * @param evidence a reference to a document of the host, as {@link StatedBasis#isReference} describes it
 * @param reviewOn the day, in the practice's time zone, when staff are to review it
 */
public record AgeExemption(
        String id,
        Kind kind,
        Optional<HolderId> holder,
        Instant at,
        Actor by,
        Reason reason,
        Optional<String> evidence,
        Optional<LocalDate> reviewOn) {

    /** What is stated about the patient. */
    public enum Kind {
        /** The patient cannot decide: no band caps, holds or ends the access of those who act for the patient. */
        INCAPACITY,
        /** The patient is a minor and, by law, treated as of age: the bands of majority apply. */
        EMANCIPATION,
        /** The patient has consented to the wider scope that a band names for this case. */
        CONSENT,
        /** The patient and a clinician have consented to the wider scope that a band names for this case. */
        CLINICIAN_CONSENT
    }

    /** Rejects a missing part, and evidence that is no reference. */
    public AgeExemption {
        IdSyntax.requireId(id, "id");
        requireNonNull(kind, "kind");
        requireNonNull(holder, "holder");
        requireNonNull(at, "at");
        requireNonNull(by, "by");
        requireNonNull(reason, "reason");
        requireNonNull(reviewOn, "reviewOn");
        if (!requireNonNull(evidence, "evidence").map(StatedBasis::isReference).orElse(true)) {
            throw new IllegalArgumentException("evidence is no reference");
        }
    }

    /** Returns a copy that stands since that instant. */
    public AgeExemption since(Instant instant) {
        return new AgeExemption(id, kind, holder, instant, by, reason, evidence, reviewOn);
    }

    /** Reports whether it concerns that person. */
    public boolean concerns(HolderId person) {
        return holder.map(person::equals).orElse(true);
    }

    /** Returns everything but the evidence, which leads to people. */
    @Override
    public String toString() {
        return "AgeExemption[" + id + ", " + kind
                + holder.map(one -> ", " + one).orElse("") + ", " + at + ", " + by + ", " + reason
                + reviewOn.map(day -> ", review on " + day).orElse("") + "]";
    }
}
