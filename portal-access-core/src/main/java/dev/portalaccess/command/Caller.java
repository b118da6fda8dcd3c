package dev.portalaccess.command;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.finding.Finding;
import dev.portalaccess.finding.Severity;
import dev.portalaccess.model.Actor;
import dev.portalaccess.model.Issuance.Waiver;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.id.PracticeId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The giver of a command, with the practice and an optional idempotency key.
 *
 * <p>The host has signed the actor in (PA-132). Immutable.
 *
 * @param practice the practice
 * @param actor the actor, signed in by the host
 * @param idempotencyKey a key of the caller's choice: the same command with the same key by the same actor is done once
 *     and answered alike (PA-130); 1 to 128 visible ASCII characters, checked when the command is given
 * @param waivers the overridable findings that the actor overrides, each with a reason
 */
public record Caller(PracticeId practice, Actor actor, Optional<String> idempotencyKey, List<Waiver> waivers) {

    public Caller {
        requireNonNull(practice, "practice");
        requireNonNull(actor, "actor");
        requireNonNull(idempotencyKey, "idempotencyKey");
        waivers = List.copyOf(waivers);
    }

    /** Returns a caller without an idempotency key and without waivers. */
    public static Caller of(PracticeId practice, Actor actor) {
        return new Caller(practice, actor, Optional.empty(), List.of());
    }

    /** Returns a caller that is a member of staff. */
    public static Caller staff(PracticeId practice, String id) {
        return of(practice, Actor.staff(id));
    }

    /**
     * Returns the same caller with an idempotency key: the command is carried out once for that key, and a repeat
     * returns the first answer (PA-130).
     */
    public Caller withIdempotencyKey(String key) {
        return new Caller(practice, actor, Optional.of(key), waivers);
    }

    /**
     * Returns the same caller, who also overrides a finding that an earlier answer reported.
     *
     * @throws IllegalArgumentException if the finding's severity is not {@link Severity#OVERRIDABLE}
     */
    public Caller waiving(Finding finding, Reason reason) {
        if (finding.severity() != Severity.OVERRIDABLE) {
            throw new IllegalArgumentException("only an overridable finding can be waived: " + finding.code());
        }
        return waiving(finding.code(), reason);
    }

    /** Returns the same caller, who also overrides every overridable finding of that code. */
    public Caller waiving(String code, Reason reason) {
        List<Waiver> more = new ArrayList<>(waivers);
        more.add(new Waiver(code, reason));
        return new Caller(practice, actor, idempotencyKey, more);
    }
}
