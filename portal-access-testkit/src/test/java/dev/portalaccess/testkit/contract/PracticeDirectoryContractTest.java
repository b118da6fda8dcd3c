package dev.portalaccess.testkit.contract;

import dev.portalaccess.model.Practice;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.spi.PracticeDirectory;
import dev.portalaccess.testkit.fixture.ArticleFamily;
import dev.portalaccess.testkit.fixture.FakePracticeDirectory;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

class PracticeDirectoryContractTest extends PlantedFaults<PracticeDirectory> {

    private static final Practice PRACTICE = ArticleFamily.create().practice();
    private static final Practice OTHER = new Practice(
            new PracticeId("hillside"),
            "hillside",
            PRACTICE.name(),
            PRACTICE.phone(),
            PRACTICE.zone(),
            PRACTICE.languages(),
            PRACTICE.portal(),
            PRACTICE.sender());

    private static PracticeDirectory subject = both();
    private static PracticeDirectory down = broken();

    PracticeDirectoryContractTest() {
        super(Subject.class);
    }

    static final class Subject extends PracticeDirectoryContract {

        @Override
        protected PracticeDirectory practices() {
            return subject;
        }

        @Override
        protected PracticeId practice() {
            return PRACTICE.id();
        }

        @Override
        protected Optional<PracticeDirectory> unreachable() {
            return Optional.of(down);
        }
    }

    private static FakePracticeDirectory both() {
        return new FakePracticeDirectory(PRACTICE, OTHER);
    }

    private static PracticeDirectory broken() {
        FakePracticeDirectory practices = both();
        practices.outage().begin();
        return practices;
    }

    /** Answers with these whatever is asked. */
    private record Always(Optional<Practice> byId, Optional<Practice> bySlug) implements PracticeDirectory {

        @Override
        public Optional<Practice> practice(PracticeId practice) {
            return byId;
        }

        @Override
        public Optional<Practice> ofSlug(String slug) {
            return bySlug;
        }
    }

    /** Sound until a method is overridden. */
    private static class Tampered implements PracticeDirectory {

        private final PracticeDirectory sound = both();

        @Override
        public Optional<Practice> practice(PracticeId practice) {
            return sound.practice(practice);
        }

        @Override
        public Optional<Practice> ofSlug(String slug) {
            return sound.ofSlug(slug);
        }
    }

    private static final class Crowded extends Tampered {

        private final OneCallerOnly door = new OneCallerOnly();

        @Override
        public Optional<Practice> practice(PracticeId practice) {
            return door.pass(() -> super.practice(practice), Optional.of(OTHER));
        }
    }

    private static final class Moody extends Tampered {

        private final AtomicInteger calls = new AtomicInteger();

        @Override
        public Optional<Practice> practice(PracticeId practice) {
            return Optional.of(calls.getAndIncrement() % 2 == 0 ? PRACTICE : OTHER);
        }
    }

    @Override
    PracticeDirectory sound() {
        return both();
    }

    @Override
    void put(PracticeDirectory next) {
        subject = next;
        down = next instanceof Always ? next : broken();
    }

    @Override
    Stream<Planted<PracticeDirectory>> faults() {
        Optional<Practice> right = Optional.of(PRACTICE);
        Optional<Practice> wrong = Optional.of(OTHER);
        return Stream.of(
                planted(
                        "answers with another practice",
                        "answers_with_the_practice_that_was_asked_for",
                        () -> new Always(wrong, wrong)),
                planted(
                        "makes up a practice",
                        "answers_with_nothing_for_a_practice_that_is_not_there",
                        () -> new Always(right, right)),
                planted("knows no public names", "finds_a_practice_by_its_public_name", () -> new Always(right, wrong)),
                planted(
                        "takes any public name",
                        "finds_nothing_by_a_name_that_no_practice_has",
                        () -> new Always(right, right)),
                planted("answers every other time", "gives_the_same_answer_while_nothing_has_changed", Moody::new),
                planted("serves one thread at a time", "answers_several_threads_at_once", Crowded::new),
                planted(
                        "answers when it cannot read",
                        "throws_rather_than_answer_from_nothing",
                        () -> new Always(right, right)));
    }
}
