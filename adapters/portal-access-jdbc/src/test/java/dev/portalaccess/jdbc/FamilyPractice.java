package dev.portalaccess.jdbc;

import static dev.portalaccess.enabling.Individual.anotherPatient;

import dev.portalaccess.PortalAccess;
import dev.portalaccess.age.AgePolicy;
import dev.portalaccess.command.Caller;
import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.enabling.Individual;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.policy.PortalPolicy;
import dev.portalaccess.testkit.fixture.ArticleFamily;
import dev.portalaccess.testkit.recording.MovableClock;
import dev.portalaccess.testkit.recording.QuickHashing;
import dev.portalaccess.testkit.recording.RecordingMailer;
import dev.portalaccess.testkit.recording.RecordingPrinter;
import dev.portalaccess.testkit.recording.SeededRandomness;

/** A host in a test's hands: everything but the storage. */
final class FamilyPractice {

    final ArticleFamily family = ArticleFamily.create();
    final RecordingMailer mailer = new RecordingMailer();
    final RecordingPrinter printer = new RecordingPrinter();
    final MovableClock clock = new MovableClock();
    final Caller clerk = Caller.of(family.practiceId(), family.clerk());
    private final SeededRandomness randomness = SeededRandomness.of("clinic");

    /** A portal that knows nothing but what is stored there. */
    PortalAccess portal(JdbcStorage storage) {
        return portal(storage, PortalPolicy.standard(AgePolicy.none()));
    }

    /** Such a portal with a policy of its own. */
    PortalAccess portal(JdbcStorage storage, PortalPolicy policy) {
        return PortalAccess.builder()
                .storage(storage)
                .charts(family.charts())
                .practices(family.practices())
                .mailer(mailer)
                .passwordHashing(new QuickHashing(randomness))
                .policy(policy)
                .clock(clock)
                .randomness(randomness)
                .build();
    }

    /** Camille's father, by e-mail. */
    Individual father() {
        return anotherPatient(family.anthony(), Relationship.FATHER, DeliveryChoice.email("anthony@example.org"));
    }
}
