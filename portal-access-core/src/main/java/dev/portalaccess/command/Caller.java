package dev.portalaccess.command;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.Actor;
import dev.portalaccess.model.Issuance.Waiver;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.id.PracticeId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who gives a command, in which practice, and under which name it may be repeated.
 *
 * <p>The host has signed the actor in (PA-132). Immutable.
 *
 * @param practice in which practice
 * @param actor who
 * @param requestName a name of the caller's choice: the same command under the same name by the same actor is done once
 *     and answered alike (PA-130); 1 to 128 visible ASCII characters, checked when the command is given
 * @param waivers the overridable findings that the actor takes on, each with a reason
 */
public record Caller(PracticeId practice, Actor actor, Optional<String> requestName, List<Waiver> waivers) {

    /** Needs every part. */
    public Caller {
        requireNonNull(practice, "practice");
        requireNonNull(actor, "actor");
        requireNonNull(requestName, "requestName");
        waivers = List.copyOf(waivers);
    }

    /** That actor, without a name for the request and without waivers. */
    public static Caller of(PracticeId practice, Actor actor) {
        return new Caller(practice, actor, Optional.empty(), List.of());
    }

    /** A member of staff. */
    public static Caller staff(PracticeId practice, String id) {
        return of(practice, Actor.staff(id));
    }

    /** The same caller, naming the request. */
    public Caller naming(String request) {
        return new Caller(practice, actor, Optional.of(request), waivers);
    }

    /** The same caller, taking on the finding of that code. */
    public Caller waiving(String code, Reason reason) {
        List<Waiver> more = new ArrayList<>(waivers);
        more.add(new Waiver(code, reason));
        return new Caller(practice, actor, requestName, more);
    }
}
