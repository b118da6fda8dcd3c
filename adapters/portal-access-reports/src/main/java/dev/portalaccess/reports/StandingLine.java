package dev.portalaccess.reports;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.Grant;

/**
 * A grant that stands (PA-152).
 *
 * @param grant the grant
 * @param counted its class
 */
public record StandingLine(Grant grant, StandingClass counted) {

    public StandingLine {
        requireNonNull(grant, "grant");
        requireNonNull(counted, "counted");
    }
}
