package dev.portalaccess.examples.frontdesk.embedding;

import dev.portalaccess.model.Practice;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.spi.PracticeDirectory;
import java.util.Optional;

/**
 * A directory with the one practice of this host.
 *
 * @param practice the practice
 */
public record SinglePractice(Practice practice) implements PracticeDirectory {

    @Override
    public Optional<Practice> practice(PracticeId id) {
        return Optional.of(practice).filter(one -> one.id().equals(id));
    }

    @Override
    public Optional<Practice> ofSlug(String slug) {
        return Optional.of(practice).filter(one -> one.slug().equals(slug));
    }
}
