package dev.portalaccess.registration;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.RegistrationId;
import java.util.Optional;

/**
 * The decision of staff about a registration that waits for them (PA-056).
 *
 * @param registration the registration
 * @param match the candidate that is the same patient; empty if none is, so that a new chart is created
 */
public record DecideMatch(RegistrationId registration, Optional<ChartId> match) {

    public DecideMatch {
        requireNonNull(registration, "registration");
        requireNonNull(match, "match");
    }

    /** Returns the decision that it is the patient of that chart. */
    public static DecideMatch is(RegistrationId registration, ChartId chart) {
        return new DecideMatch(registration, Optional.of(chart));
    }

    /** Returns the decision that it is none of the candidates. */
    public static DecideMatch isNew(RegistrationId registration) {
        return new DecideMatch(registration, Optional.empty());
    }
}
