package dev.portalaccess.registration;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.RegistrationId;
import java.util.Optional;

/**
 * What staff decide of a registration that waits for them (PA-056).
 *
 * @param registration which registration
 * @param match the candidate that is the same patient; empty if none is, so that a new chart is made
 */
public record DecideMatch(RegistrationId registration, Optional<ChartId> match) {

    /** Needs both parts. */
    public DecideMatch {
        requireNonNull(registration, "registration");
        requireNonNull(match, "match");
    }

    /** It is the patient of that chart. */
    public static DecideMatch is(RegistrationId registration, ChartId chart) {
        return new DecideMatch(registration, Optional.of(chart));
    }

    /** It is none of the candidates. */
    public static DecideMatch isNew(RegistrationId registration) {
        return new DecideMatch(registration, Optional.empty());
    }
}
