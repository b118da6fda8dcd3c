package dev.portalaccess.restriction;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;

/**
 * The command that freezes a chart, or a person on all charts of the practice.
 *
 * @param place the chart or the person
 * @param terms why, and until when it is to be reviewed
 */
public record SetFreeze(RestrictionPlace place, @Valid RestrictionTerms terms) {

    public SetFreeze {
        requireNonNull(place, "place");
        requireNonNull(terms, "terms");
    }
}
