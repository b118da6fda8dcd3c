package dev.portalaccess.internal.decision;

import static dev.portalaccess.decision.Ground.BLOCKED;
import static dev.portalaccess.decision.Ground.ENDED;
import static dev.portalaccess.decision.Ground.HELD;
import static dev.portalaccess.decision.Ground.NOT_YET;
import static dev.portalaccess.decision.Ground.NO_GRANT;
import static dev.portalaccess.decision.Ground.REVOKED;
import static dev.portalaccess.decision.Ground.SCOPE_TOO_NARROW;
import static dev.portalaccess.decision.Ground.STATE_UNKNOWN;

import dev.portalaccess.decision.Ground;
import dev.portalaccess.decision.Use;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Hold;
import dev.portalaccess.model.Standing.Revoked;
import dev.portalaccess.model.Standing.Unrecognised;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** PA-082: what stands against a grant, each thing on its own. */
final class Grounds {

    /** PA-080: nothing is permitted without a grant. */
    static final Ground NONE_GRANTED =
            new Ground(NO_GRANT, "PA-080", Optional.empty(), Optional.empty(), Optional.empty());

    private Grounds() {}

    /** Everything that stands against that grant. */
    static List<Ground> against(Grant grant, Use use, Instant at) {
        List<Ground> grounds = new ArrayList<>();
        unknown(grant).ifPresent(grounds::add);
        revoked(grant).ifPresent(grounds::add);
        period(grant, at).ifPresent(grounds::add);
        held(grant).forEach(grounds::add);
        narrow(grant, use).ifPresent(grounds::add);
        return grounds;
    }

    /** PA-080: a block overrides all; one ground for each of the grant's holds that comes from one. */
    static List<Ground> blocks(Grant grant) {
        return holds(grant)
                .filter(Grounds::isBlock)
                .map(hold -> held(BLOCKED, "PA-080", grant, hold))
                .toList();
    }

    /** PA-084: what cannot be read permits nothing. */
    private static Optional<Ground> unknown(Grant grant) {
        return grant.standing() instanceof Unrecognised
                ? Optional.of(of(STATE_UNKNOWN, "PA-084", grant, Optional.empty(), Optional.empty()))
                : Optional.empty();
    }

    /** PA-070: revoked is revoked, whatever the dates say. */
    private static Optional<Ground> revoked(Grant grant) {
        return grant.standing() instanceof Revoked revoked
                ? Optional.of(of(REVOKED, "PA-070", grant, Optional.of(revoked.at()), Optional.empty()))
                : Optional.empty();
    }

    /** PA-080: only a grant whose period holds the instant permits. */
    private static Optional<Ground> period(Grant grant, Instant at) {
        if (grant.validity().hasEndedAt(at)) {
            return Optional.of(of(ENDED, "PA-080", grant, grant.validity().until(), Optional.empty()));
        }
        return grant.validity().contains(at)
                ? Optional.empty()
                : Optional.of(of(
                        NOT_YET,
                        "PA-080",
                        grant,
                        Optional.empty(),
                        Optional.of(grant.validity().from())));
    }

    /** PA-070: holds are a set, and each stands against it on its own. */
    private static Stream<Ground> held(Grant grant) {
        return holds(grant).filter(hold -> !isBlock(hold)).map(hold -> held(HELD, "PA-070", grant, hold));
    }

    /** PA-081: levels per area. */
    private static Optional<Ground> narrow(Grant grant, Use use) {
        return use.isWithin(grant.terms().scope())
                ? Optional.empty()
                : Optional.of(of(SCOPE_TOO_NARROW, "PA-081", grant, Optional.empty(), Optional.empty()));
    }

    private static Stream<Hold> holds(Grant grant) {
        return grant.holds().stream().sorted(Comparator.comparing(Hold::at));
    }

    private static boolean isBlock(Hold hold) {
        return hold.cause().equals(Hold.BY_BLOCK);
    }

    private static Ground held(String code, String rule, Grant grant, Hold hold) {
        return of(code, rule, grant, Optional.of(hold.at()), Optional.empty());
    }

    private static Ground of(String code, String rule, Grant grant, Optional<Instant> since, Optional<Instant> until) {
        return new Ground(code, rule, Optional.of(grant.id()), since, until);
    }
}
