package dev.portalaccess.benchmarks;

import dev.portalaccess.PortalAccess;
import dev.portalaccess.age.AgePolicy;
import dev.portalaccess.command.Caller;
import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.enabling.EnableAccess;
import dev.portalaccess.enabling.Individual;
import dev.portalaccess.model.BirthDate;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.LegalBasis;
import dev.portalaccess.model.Person;
import dev.portalaccess.model.PersonName;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.ChangeSet;
import dev.portalaccess.policy.HeldChartOffers;
import dev.portalaccess.policy.PortalPolicy;
import dev.portalaccess.seal.SealMode;
import dev.portalaccess.spi.Mailer;
import dev.portalaccess.spi.storage.Storage;
import dev.portalaccess.testkit.fixture.ArticleFamily;
import dev.portalaccess.testkit.fixture.FakeChartDirectory;
import dev.portalaccess.testkit.memory.InMemoryAccessStore;
import dev.portalaccess.testkit.recording.FixedKeyring;
import dev.portalaccess.testkit.recording.MovableClock;
import dev.portalaccess.testkit.recording.RecordingMailer;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Enablings of new patients, as the library makes them, with seals. If only the commit is measured, the command first
 * runs on a store in memory, and its change set is then committed again. Not thread-safe.
 */
final class EnablingLoad {

    /** The practice of all enablings. */
    static final PracticeId PRACTICE = ArticleFamily.create().practiceId();

    private static final Caller CLERK = Caller.staff(PRACTICE, "clerk-17");
    static final LocalDate BORN_ON = LocalDate.of(1984, 3, 2);

    private int patients;

    /** Returns enablings of patients whose charts have no row yet, as on nearly every patient's first day. */
    List<ChangeSet> first(int count) {
        return captured(count, chart -> Stream.of(patient(chart)));
    }

    /**
     * Returns pairs of enablings, first the patient's and then another person's on the same chart, which then is at its
     * first version.
     */
    List<ChangeSet> firstAndSecond(int count) {
        return captured(count, chart -> Stream.of(patient(chart), sister(chart)));
    }

    /** Returns whole commands on the store, each for another patient. */
    List<Runnable> commands(Storage storage, int count) {
        FakeChartDirectory charts = new FakeChartDirectory();
        PortalAccess portal = builder(charts).storage(storage).build();
        return fresh(charts, count).stream()
                .<Runnable>map(chart -> () -> enable(portal, patient(chart)))
                .toList();
    }

    /** Returns a portal on the store, for uses other than enabling. */
    static PortalAccess portalOn(Storage storage) {
        return builder(new FakeChartDirectory()).storage(storage).build();
    }

    /**
     * Returns a portal on the store that sends its mail in that way. It has the key of the enablings, whose audit chain
     * it goes on with.
     */
    static PortalAccess portalOn(Storage storage, Mailer mailer) {
        return builder(new FakeChartDirectory())
                .mailer(mailer)
                .storage(storage)
                .keyring(new FixedKeyring())
                .build();
    }

    /** Returns the host's facts about a chart. */
    static Chart facts(ChartId chart) {
        return Chart.open(PRACTICE, person(chart));
    }

    private interface Story {
        Stream<EnableAccess> of(ChartId chart);
    }

    private List<ChangeSet> captured(int count, Story story) {
        List<ChangeSet> captured = new ArrayList<>();
        InMemoryAccessStore store = new InMemoryAccessStore();
        FakeChartDirectory charts = new FakeChartDirectory();
        PortalAccess portal = builder(charts)
                .storage(capturing(store, captured))
                .keyring(new FixedKeyring())
                .seals(SealMode.REQUIRED)
                .build();
        fresh(charts, count).stream().flatMap(story::of).forEach(command -> enable(portal, command));
        return captured;
    }

    private static Storage capturing(Storage store, List<ChangeSet> captured) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            if (method.getName().equals("commit")) {
                captured.add((ChangeSet) arguments[0]);
            }
            return method.invoke(store, arguments);
        };
        return (Storage)
                Proxy.newProxyInstance(Storage.class.getClassLoader(), new Class<?>[] {Storage.class}, handler);
    }

    /** Returns a builder with everything but a store. */
    static PortalAccess.Builder builder(FakeChartDirectory charts) {
        return PortalAccess.builder()
                .charts(charts)
                .practices(ArticleFamily.create().practices())
                .mailer(new RecordingMailer())
                .clock(new MovableClock())
                .policy(PortalPolicy.standard()
                        .agePolicy(AgePolicy.none())
                        .heldCharts(HeldChartOffers.OFFERED_TO_EVERYONE)
                        .build());
    }

    private List<ChartId> fresh(FakeChartDirectory charts, int count) {
        return Stream.generate(() -> new ChartId("patient-" + ++patients))
                .limit(count)
                .peek(chart -> charts.put(facts(chart)))
                .toList();
    }

    private static Person person(ChartId chart) {
        return new Person(
                Optional.empty(),
                Optional.of(chart),
                new PersonName("Anthony", "Patient"),
                Optional.of(BirthDate.of(BORN_ON)),
                Optional.of(address(chart)));
    }

    static EmailAddress address(ChartId chart) {
        return new EmailAddress(chart.value() + "@example.org");
    }

    static EnableAccess patient(ChartId chart) {
        return EnableAccess.on(chart, Individual.patient(DeliveryChoice.email(address(chart))));
    }

    private static EnableAccess sister(ChartId chart) {
        return another(chart, "Jane", "Other", new EmailAddress("jane." + chart.value() + "@example.org"));
    }

    /** Returns an enabling of someone who is not a patient. */
    static EnableAccess another(ChartId chart, String given, String family, EmailAddress address) {
        return EnableAccess.on(
                chart,
                Individual.other(given, family, Relationship.SISTER, DeliveryChoice.email(address))
                        .onBasis(LegalBasis.PATIENT_CONSENT, "consent form of 2 March 2026"));
    }

    static void enable(PortalAccess portal, EnableAccess command) {
        portal.enabling().enable(CLERK, command).orThrow();
    }
}
