package dev.portalaccess.reports;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.Grant;

/**
 * A grant that stands (PA-152).
 *
 * @param grant the grant
 * @param counted the class in which it counts
 */
public record StandingLine(Grant grant, StandingClass counted) {

    public StandingLine {
        requireNonNull(grant, "grant");
        requireNonNull(counted, "counted");
    }
}
