package dev.portalaccess.reference;

import dev.portalaccess.PortalAccess;
import dev.portalaccess.age.AgePolicies;
import dev.portalaccess.age.AgePolicy;
import dev.portalaccess.model.BirthDate;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.ChartAssociation;
import dev.portalaccess.model.ChartStatus;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.Guarantor;
import dev.portalaccess.model.IndividualKind;
import dev.portalaccess.model.Person;
import dev.portalaccess.model.PersonName;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.policy.PortalPolicy;
import dev.portalaccess.reference.ModelState.BasisDemand;
import dev.portalaccess.reference.ModelState.ModelChart;
import dev.portalaccess.reference.ModelState.ModelPolicy;
import dev.portalaccess.spi.storage.AccessStoreException;
import dev.portalaccess.spi.storage.Storage;
import dev.portalaccess.testkit.fixture.ArticleFamily;
import dev.portalaccess.testkit.fixture.FakeChartDirectory;
import dev.portalaccess.testkit.memory.InMemoryAccessStore;
import dev.portalaccess.testkit.recording.FaultPoint;
import dev.portalaccess.testkit.recording.FixedKeyring;
import dev.portalaccess.testkit.recording.MovableClock;
import dev.portalaccess.testkit.recording.QuickHashing;
import dev.portalaccess.testkit.recording.RecordingMailer;
import dev.portalaccess.testkit.recording.RecordingPrinter;
import dev.portalaccess.testkit.recording.SeededRandomness;
import dev.portalaccess.testkit.recording.StoreFaults;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The real library over memory. One portal for each policy serves every history; the rest is new for each of them. */
final class ReferencePortal {

    static final List<ModelPolicy> POLICIES = List.of(
            new ModelPolicy(
                    "standard",
                    Duration.ofDays(5),
                    Duration.ofDays(10),
                    3,
                    10,
                    100,
                    EnumSet.noneOf(BasisDemand.class),
                    Set.of(),
                    false),
            new ModelPolicy(
                    "strict",
                    Duration.ofHours(24),
                    Duration.ofDays(10),
                    3,
                    2,
                    5,
                    EnumSet.of(BasisDemand.OTHER),
                    Set.of(),
                    false),
            new ModelPolicy(
                    "open-handed",
                    Duration.ofDays(30),
                    Duration.ofDays(30),
                    50,
                    3,
                    100,
                    EnumSet.noneOf(BasisDemand.class),
                    Set.of("DECEASED"),
                    false),
            new ModelPolicy(
                    "federal",
                    Duration.ofDays(5),
                    Duration.ofDays(10),
                    20,
                    10,
                    100,
                    EnumSet.noneOf(BasisDemand.class),
                    Set.of(),
                    true));

    final PracticeId practice;
    final MovableClock clock = new MovableClock();
    FakeChartDirectory charts = new FakeChartDirectory();
    RecordingMailer mailer = new RecordingMailer();
    RecordingPrinter printer = new RecordingPrinter();
    private SeededRandomness randomness = SeededRandomness.of(1);
    private StoreFaults faults = new StoreFaults();
    private final List<PortalAccess> templates;
    private List<PortalAccess> joined = List.of();

    ReferencePortal() {
        ArticleFamily family = ArticleFamily.create();
        practice = family.practiceId();
        templates = POLICIES.stream().map(policy -> build(family, policy)).toList();
    }

    private PortalAccess build(ArticleFamily family, ModelPolicy policy) {
        PortalPolicy.Builder settings = PortalPolicy.standard()
                .agePolicy(policy.hasAges() ? AgePolicies.usFederal() : AgePolicy.none())
                .windows(Channel.EMAIL, policy.mailWindow())
                .windows(Channel.PRINT, policy.printWindow())
                .invitationLimit(policy.limit(), Duration.ofHours(24))
                .tryLimits(policy.triesPerLetter(), policy.triesInAll())
                .notices(Set.of());
        if (!policy.demands().isEmpty()) {
            settings.demandBasis(EnumSet.of(IndividualKind.OTHER));
        }
        if (policy.readable().contains("DECEASED")) {
            settings.keepReadable(EnumSet.of(ChartStatus.DECEASED));
        }
        return PortalAccess.builder()
                .storage(new InMemoryAccessStore())
                .charts(new PassingCharts(() -> charts))
                .practices(family.practices())
                .mailer(mail -> mailer.send(mail))
                .policy(settings.build())
                .keyring(new FixedKeyring())
                .passwordHashing(new QuickHashing(bytes -> randomness.nextBytes(bytes)))
                .clock(clock)
                .randomness(bytes -> randomness.nextBytes(bytes))
                .build();
    }

    /** Begins a history: an empty store, and the family's charts. */
    void begin(List<ModelChart> cast) {
        clock.set(MovableClock.START);
        randomness = SeededRandomness.of(1);
        mailer = new RecordingMailer();
        printer = new RecordingPrinter();
        charts = new FakeChartDirectory();
        cast.forEach(one -> charts.put(chart(one)));
        faults = new StoreFaults();
        Storage storage = faults.over(new InMemoryAccessStore());
        joined = templates.stream().map(one -> one.joining(storage)).toList();
    }

    PortalAccess under(ModelPolicy policy) {
        return joined.get(POLICIES.indexOf(policy));
    }

    /** Lets the next commit fail, before or after it is done. */
    void crash(FaultPoint moment) {
        faults.meanwhile("commit", () -> {
            if (moment == FaultPoint.BEFORE_EFFECT) {
                throw new AccessStoreException("staged-before");
            }
            faults.failCall(1, moment);
        });
    }

    /** Forgets a failure that has not come. */
    void calm() {
        faults.meanwhile("commit", () -> {});
        faults.reset();
    }

    void setStatus(String chart, String status) {
        charts.change(practice, new ChartId(chart), now -> now.withStatus(ChartStatus.valueOf(status)));
    }

    private Chart chart(ModelChart one) {
        Chart chart = Chart.open(practice, person(one));
        return chart.withGuarantors(one.guarantor.stream()
                        .map(id -> Guarantor.of(person(guarantorOf(one, id))))
                        .toList())
                .withAssociations(one.associated.stream()
                        .sorted()
                        .map(id -> new ChartAssociation(new ChartId(id), Optional.empty()))
                        .toList());
    }

    private static ModelChart guarantorOf(ModelChart one, String id) {
        return ReferenceCast.charts().stream()
                .filter(chart -> chart.id.equals(id))
                .findFirst()
                .orElse(one);
    }

    private static Person person(ModelChart one) {
        String given = one.id.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + one.id.substring(1);
        return new Person(
                Optional.empty(),
                Optional.of(new ChartId(one.id)),
                new PersonName(given, "Patient"),
                Optional.of(BirthDate.of(one.born)),
                one.address.map(EmailAddress::new));
    }
}
