package dev.portalaccess.model;

/**
 * A human as the host knows them across charts and guarantors.
 *
 * <p>Public because hosts report it, so that one human is recognised across charts.
 *
 * @param value the host's name for the person; 1 to 128 characters without blanks or controls
 */
public record PersonId(String value) {

    /** Refuses blank, overlong and unprintable text. */
    public PersonId {
        Ids.requireId(value, "personId");
    }
}
