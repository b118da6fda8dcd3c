package dev.portalaccess.restriction;

import static java.util.Objects.requireNonNull;

/**
 * The answer to a command that has set a block or a freeze.
 *
 * @param place a record that carries it
 * @param id its id
 */
public record SetRestriction(RestrictionPlace place, String id) {

    public SetRestriction {
        requireNonNull(place, "place");
        requireNonNull(id, "id");
    }
}
