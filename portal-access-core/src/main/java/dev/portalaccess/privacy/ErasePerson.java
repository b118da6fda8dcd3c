package dev.portalaccess.privacy;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.command.ReasonInput;
import dev.portalaccess.model.id.HolderId;
import jakarta.validation.Valid;

/**
 * The command that erases a person's data (PA-106).
 *
 * @param holder any holder of the person
 * @param reason why
 */
public record ErasePerson(HolderId holder, @Valid ReasonInput reason) {

    public ErasePerson {
        requireNonNull(holder, "holder");
        requireNonNull(reason, "reason");
    }
}
