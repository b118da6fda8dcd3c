package dev.portalaccess.testkit.contract;

import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.PersonName;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.RegistrationStep;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.id.RegistrationId;
import dev.portalaccess.spi.PatientRegistry;
import dev.portalaccess.testkit.recording.RecordingRegistry;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

class PatientRegistryContractTest extends PlantedFaults<PatientRegistryContractTest.Tampered> {

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final ChartId KNOWN = new ChartId("known");
    private static final ChartId OTHER = new ChartId("other");

    private static Tampered subject = new Tampered();

    PatientRegistryContractTest() {
        super(Subject.class);
    }

    static final class Subject extends PatientRegistryContract {

        @Override
        protected PatientRegistry registry() {
            return subject;
        }

        @Override
        protected Registration newPatient() {
            return registration();
        }

        @Override
        protected long countCharts() {
            return subject.charts();
        }

        @Override
        protected Optional<Registration> possibleMatch() {
            subject.recording.nextMayMatch(KNOWN, OTHER);
            return Optional.of(registration());
        }
    }

    private static Registration registration() {
        String number = "r-" + NUMBERS.incrementAndGet();
        return new Registration(
                new PracticeId("riverside"),
                new RegistrationId(number),
                new InvitationId(number),
                new HolderId(number),
                new Registration.Invitee(
                        new PersonName("New", "Patient"), new EmailAddress("new@example.org"), Optional.empty()),
                Registration.Source.ADMINISTRATION,
                RegistrationStep.INVITED);
    }

    /** Sound until a method is overridden. */
    static class Tampered implements PatientRegistry {

        final RecordingRegistry recording = new RecordingRegistry();
        final AtomicInteger more = new AtomicInteger();

        long charts() {
            return recording.made() + more.get();
        }

        ChartId oneMore() {
            return new ChartId("more-" + more.incrementAndGet());
        }

        @Override
        public Answer register(Registration registration) {
            return recording.register(registration);
        }

        @Override
        public ChartId attach(Registration registration, ChartId chart) {
            return recording.attach(registration, chart);
        }

        @Override
        public ChartId registerAsNew(Registration registration) {
            return recording.registerAsNew(registration);
        }
    }

    private static final class MakesACopy extends Tampered {
        @Override
        public Answer register(Registration registration) {
            oneMore();
            return super.register(registration);
        }
    }

    private static final class OneChartForAll extends Tampered {
        @Override
        public Answer register(Registration registration) {
            return super.register(registration) instanceof Answer.MayMatch match ? match : new Answer.Registered(KNOWN);
        }
    }

    private static final class Forgetful extends Tampered {
        @Override
        public Answer register(Registration registration) {
            return new Answer.Registered(oneMore());
        }
    }

    private static final class Crowded extends Tampered {
        private final OneCallerOnly door = new OneCallerOnly();

        @Override
        public Answer register(Registration registration) {
            return door.pass(() -> super.register(registration), new Answer.Registered(KNOWN));
        }
    }

    private static final class ForgetsCandidates extends Tampered {
        private final Set<RegistrationId> seen = new HashSet<>();

        @Override
        public synchronized Answer register(Registration registration) {
            Answer answer = super.register(registration);
            boolean again = !seen.add(registration.id());
            return again && answer instanceof Answer.MayMatch ? new Answer.MayMatch(List.of(OTHER)) : answer;
        }
    }

    private static final class Stubborn extends Tampered {
        @Override
        public ChartId attach(Registration registration, ChartId chart) {
            return super.attach(registration, OTHER);
        }
    }

    private static final class MakesAChartAnyway extends Tampered {
        @Override
        public ChartId attach(Registration registration, ChartId chart) {
            oneMore();
            return super.attach(registration, chart);
        }
    }

    private static final class NewEachTime extends Tampered {
        @Override
        public ChartId registerAsNew(Registration registration) {
            return oneMore();
        }
    }

    private static final class TakesACandidate extends Tampered {
        @Override
        public ChartId registerAsNew(Registration registration) {
            oneMore();
            return KNOWN;
        }
    }

    @Override
    Tampered sound() {
        return new Tampered();
    }

    @Override
    void put(Tampered next) {
        subject = next;
    }

    @Override
    Stream<Planted<Tampered>> faults() {
        String attach = "attaches_a_registration_to_the_chart_that_staff_chose";
        String asNew = "makes_a_new_chart_if_staff_find_that_nobody_matches";
        return Stream.of(
                planted("makes two charts", "makes_one_chart_of_a_new_patient", MakesACopy::new),
                planted("has one chart for all", "makes_different_charts_of_different_patients", OneChartForAll::new),
                planted("forgets what it did", "gives_the_first_answer_again", Forgetful::new),
                planted("reads, then writes", "makes_one_chart_however_many_threads_ask", Crowded::new),
                planted("asks nobody", "makes_no_chart_while_there_are_candidates", Forgetful::new),
                planted("changes its candidates", "makes_no_chart_while_there_are_candidates", ForgetsCandidates::new),
                planted("attaches to another chart", attach, Stubborn::new),
                planted("attaches and makes a chart", attach, MakesAChartAnyway::new),
                planted("makes a new chart each time", asNew, NewEachTime::new),
                planted("takes a candidate for the new chart", asNew, TakesACandidate::new));
    }
}
