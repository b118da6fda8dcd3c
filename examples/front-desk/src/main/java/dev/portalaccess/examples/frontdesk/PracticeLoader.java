package dev.portalaccess.examples.frontdesk;

import dev.portalaccess.model.Practice;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.testkit.fixture.ArticleFamily;
import dev.portalaccess.testkit.fixture.PracticeRoster;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The loader of the practice: either the one that is shipped with the program or one read from files. */
final class PracticeLoader {

    private PracticeLoader() {}

    static PracticeRoster in(Optional<Path> directory) {
        return directory.map(PracticeLoader::load).orElseGet(PracticeRoster::shipped);
    }

    private static PracticeRoster load(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw new UsageException("There is no directory " + directory);
        }
        return PracticeRoster.load(directory, practiceOf(directory));
    }

    /** Returns a practice with a separate id for each directory, so that one database can hold several practices. */
    private static Practice practiceOf(Path directory) {
        Practice like = ArticleFamily.create().practice();
        String place = directory.toAbsolutePath().normalize().toString();
        return new Practice(
                new PracticeId("practice-" + Integer.toHexString(place.hashCode())),
                like.slug(),
                like.name(),
                like.phone(),
                like.zone(),
                like.languages(),
                like.portal(),
                like.sender());
    }
}
