package dev.portalaccess.examples.frontdesk.embedding;

import dev.portalaccess.jdbc.EmbeddedFile;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.PersonName;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.RegistrationStep;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.id.RegistrationId;
import dev.portalaccess.spi.PatientRegistry;
import dev.portalaccess.testkit.contract.PatientRegistryContract;
import dev.portalaccess.testkit.fixture.PracticeRoster;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class ChartRegistryTest extends PatientRegistryContract {

    private final PracticeRoster roster = PracticeRoster.shipped();
    private final PracticeId practice = roster.practice().id();
    private final AtomicInteger registrations = new AtomicInteger();
    private ChartRegistry registry;

    @TempDir
    Path folder;

    @BeforeEach
    void open() {
        EhrCharts charts = new EhrCharts(practice);
        roster.charts().all(practice).forEach(charts::put);
        DataSource database = EmbeddedFile.at(folder.resolve("ehr.db"));
        registry = ChartRegistry.in(database, new PatientDemographics(database), charts);
    }

    @Override
    protected PatientRegistry registry() {
        return registry;
    }

    @Override
    protected Registration newPatient() {
        return registration("Nobody", "Number" + registrations.get());
    }

    @Override
    protected Optional<Registration> possibleMatch() {
        return Optional.of(registration("Camille", "Patient"));
    }

    @Override
    protected long countCharts() {
        return registry.all(practice).size();
    }

    private Registration registration(String given, String family) {
        int number = registrations.incrementAndGet();
        return new Registration(
                practice,
                new RegistrationId("registration-" + number),
                new InvitationId("invitation-" + number),
                new HolderId("holder-" + number),
                new Registration.Invitee(
                        new PersonName(given, family), new EmailAddress("someone@example.org"), Optional.empty()),
                Registration.Source.ADMINISTRATION,
                RegistrationStep.INVITED);
    }
}
