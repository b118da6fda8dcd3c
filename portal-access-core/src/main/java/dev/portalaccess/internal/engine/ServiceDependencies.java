package dev.portalaccess.internal.engine;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.internal.accesslog.AccessLogSetup;
import dev.portalaccess.internal.accesslog.AccessRecorder;
import dev.portalaccess.internal.accesslog.CheckedLog;
import dev.portalaccess.internal.age.AgeFacts;
import dev.portalaccess.internal.age.HostAges;
import dev.portalaccess.internal.audit.AuditChain;
import dev.portalaccess.internal.decision.ChartEntitlement;
import dev.portalaccess.internal.lookup.CheckedCharts;
import dev.portalaccess.internal.lookup.CheckedRequests;
import dev.portalaccess.internal.lookup.CheckedStore;
import dev.portalaccess.internal.lookup.MergedCharts;
import dev.portalaccess.internal.lookup.SealedRequests;
import dev.portalaccess.internal.lookup.SealedStore;
import dev.portalaccess.internal.seal.KeyedSeals;
import dev.portalaccess.internal.secret.CodeDigests;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.Practice;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.policy.PortalPolicy;
import dev.portalaccess.spi.ChartDirectory;
import dev.portalaccess.spi.EditableTexts;
import dev.portalaccess.spi.PracticeDirectory;
import dev.portalaccess.spi.Randomness;
import dev.portalaccess.spi.StaffRights;
import dev.portalaccess.spi.storage.AccessQueries;
import dev.portalaccess.spi.storage.AccessSpool;
import dev.portalaccess.spi.storage.AccessStore;
import dev.portalaccess.spi.storage.GrantReviews;
import dev.portalaccess.spi.storage.Outbox;
import dev.portalaccess.spi.storage.RecordScan;
import dev.portalaccess.spi.storage.RequestReads;
import dev.portalaccess.spi.storage.Storage;
import dev.portalaccess.spi.storage.UseMarks;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * The components that every service uses: the storage and the host's other components.
 *
 * <p>Every answer of the store and of the chart directory is checked. An answer for another practice or record throws a
 * {@link dev.portalaccess.spi.ContractViolationException}, so that no rule sees it.
 */
public final class ServiceDependencies {

    private final Storage storage;
    private final HostConfiguration host;
    private final AccessStore store;
    private final AccessStore openStore;
    private final RequestReads openRequests;
    private final KeyedSeals seals;
    private final ChartDirectory charts;
    private final CodeDigests digests;
    private final AuditChain chain;

    /** Creates the components of a portal with that storage. */
    public ServiceDependencies(Storage storage, HostConfiguration host) {
        this.storage = requireNonNull(storage, "storage");
        this.host = requireNonNull(host, "host");
        this.seals = new KeyedSeals(host.seals(), host.keyring());
        this.openStore = new CheckedStore(storage);
        this.openRequests = new CheckedRequests(storage);
        this.store = new SealedStore(openStore, storage, seals);
        this.charts = new CheckedCharts(host.charts());
        this.digests = new CodeDigests(host.keyring());
        this.chain = new AuditChain(host.keyring());
    }

    /** Returns the store, which checks every answer. */
    public AccessStore store() {
        return store;
    }

    /**
     * Returns the store without a look at seals, for lists that staff see and for checks that report broken seals. No
     * rule decides by it.
     */
    public AccessStore openStore() {
        return openStore;
    }

    /** Returns the requests for access, whose every answer is checked. */
    public RequestReads requests() {
        return new SealedRequests(openRequests, seals);
    }

    /** Returns the requests for access without a look at seals, for checks that report broken seals. */
    public RequestReads openRequests() {
        return openRequests;
    }

    /**
     * Returns the chart, and every chart that its id leads to, the one that shows its content now last (PA-100). No rule
     * decides by it.
     */
    public List<ChartId> chain(PracticeId practice, ChartId chart) {
        return MergedCharts.chain(
                chart, one -> openStore.chart(practice, one).value().mergedInto());
    }

    /** Returns the chart that the id leads to. No rule decides by it. */
    public ChartId current(PracticeId practice, ChartId chart) {
        List<ChartId> chain = chain(practice, chart);
        return chain.get(chain.size() - 1);
    }

    /** Returns the seals of records. */
    public KeyedSeals seals() {
        return seals;
    }

    /** Returns the walk over all records of a practice. */
    public RecordScan scan() {
        return storage;
    }

    /** Returns the rule on who may act for a patient towards others with access (PA-073, PA-078). */
    public ChartEntitlement entitlement() {
        return new ChartEntitlement(store, charts, practices(), policy(), seals);
    }

    /** Returns what the host knows of the ages of patients, under the age policy (PA-090). */
    public HostAges ages() {
        return new HostAges(policy(), practices());
    }

    /** Returns what the host knows of the age of a chart's patient; the chart is read if an age matters. */
    public AgeFacts age(PracticeId practice, ChartId chart) {
        return ages().of(practice, () -> charts.chart(practice, chart).map(Chart::patient));
    }

    /** Returns the lists of grants that are due for a review. No rule decides by them. */
    public GrantReviews reviews() {
        return storage;
    }

    /** Returns the marks of use. No rule about access decides by them. */
    public UseMarks uses() {
        return storage;
    }

    /** Returns the recorder of decisions, if the host has a log. */
    public Optional<AccessRecorder> maybeRecorder() {
        return host.accessLog().map(setup -> new AccessRecorder(setup, randomness()));
    }

    /**
     * Returns the recorder of decisions.
     *
     * @throws IllegalStateException if the host has no log
     */
    public AccessRecorder recorder() {
        return new AccessRecorder(accessLogSetup(), randomness());
    }

    /**
     * Returns the host's log of decisions, with every answer checked.
     *
     * @throws IllegalStateException if the host has no log
     */
    public CheckedLog accessLog() {
        return new CheckedLog(accessLogSetup().log());
    }

    /**
     * Returns the records of decisions that wait for the host's log.
     *
     * @throws IllegalStateException if the host has no log
     */
    public AccessSpool spool() {
        return accessLogSetup().spool();
    }

    private AccessLogSetup accessLogSetup() {
        return host.accessLog().orElseThrow(() -> new IllegalStateException("no AccessLog was given to the builder"));
    }

    /** Returns the outbox of queued messages. */
    public Outbox outbox() {
        return storage;
    }

    /** Returns the queries for lists, history and purging. */
    public AccessQueries queries() {
        return storage;
    }

    /** Returns the host's charts, with every answer checked. */
    public ChartDirectory charts() {
        return charts;
    }

    /** Returns the practices' own texts, if the library can change them. */
    public Optional<EditableTexts> editableTexts() {
        return host.texts().filter(EditableTexts.class::isInstance).map(EditableTexts.class::cast);
    }

    /** Returns the host's practices. */
    public PracticeDirectory practices() {
        return host.practices();
    }

    /** Returns the practice's time zone; UTC for a practice that the host does not know. */
    public ZoneId zone(PracticeId practice) {
        return practices().practice(practice).map(Practice::zone).orElse(ZoneOffset.UTC);
    }

    /** Returns the host's rights check for staff, if there is one. */
    public Optional<StaffRights> rights() {
        return host.rights();
    }

    /** Returns the policy: the limits, windows and choices of the host. */
    public PortalPolicy policy() {
        return host.policy();
    }

    /** Returns the digests of codes, under the host's pepper if there is one. */
    public CodeDigests digests() {
        return digests;
    }

    /** Returns the audit chains. */
    public AuditChain chain() {
        return chain;
    }

    /** Returns the clock, for an instant that is not cut to milliseconds. */
    public InstantSource clock() {
        return host.clock();
    }

    /** Returns the source of randomness. */
    public Randomness randomness() {
        return host.randomness();
    }

    /** Returns the current instant, cut to the milliseconds that every store keeps (PA-017). */
    public Instant now() {
        return host.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
