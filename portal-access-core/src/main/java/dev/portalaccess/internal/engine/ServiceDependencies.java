package dev.portalaccess.internal.engine;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.internal.audit.AuditChain;
import dev.portalaccess.internal.lookup.CheckedCharts;
import dev.portalaccess.internal.lookup.CheckedStore;
import dev.portalaccess.internal.secret.CodeDigests;
import dev.portalaccess.policy.PortalPolicy;
import dev.portalaccess.spi.ChartDirectory;
import dev.portalaccess.spi.PracticeDirectory;
import dev.portalaccess.spi.Randomness;
import dev.portalaccess.spi.StaffRights;
import dev.portalaccess.spi.storage.AccessQueries;
import dev.portalaccess.spi.storage.AccessStore;
import dev.portalaccess.spi.storage.Outbox;
import dev.portalaccess.spi.storage.Storage;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What every service is built of: a storage, and what the host has given beside it.
 *
 * <p>The store and the charts that services get here are checked: an answer for another practice or record is a
 * {@link dev.portalaccess.spi.ContractViolationException} and reaches no rule.
 */
public final class ServiceDependencies {

    private final Storage storage;
    private final HostConfiguration host;
    private final AccessStore store;
    private final ChartDirectory charts;
    private final CodeDigests digests;
    private final AuditChain chain;

    /** Those of a portal over that storage. */
    public ServiceDependencies(Storage storage, HostConfiguration host) {
        this.storage = requireNonNull(storage, "storage");
        this.host = requireNonNull(host, "host");
        this.store = new CheckedStore(storage);
        this.charts = new CheckedCharts(host.charts());
        this.digests = new CodeDigests(host.keyring());
        this.chain = new AuditChain(host.keyring());
    }

    /** Point reads, each of them checked, and the write that decides. */
    public AccessStore store() {
        return store;
    }

    /** The messages that commits queue. */
    public Outbox outbox() {
        return storage;
    }

    /** Lists, history, and purging. */
    public AccessQueries queries() {
        return storage;
    }

    /** The host's charts, each answer of theirs checked. */
    public ChartDirectory charts() {
        return charts;
    }

    /** The host's practices. */
    public PracticeDirectory practices() {
        return host.practices();
    }

    /** The host's rights check for staff, if there is one. */
    public Optional<StaffRights> rights() {
        return host.rights();
    }

    /** What a practice has settled in its own way. */
    public PortalPolicy policy() {
        return host.policy();
    }

    /** Digests of codes, under the host's pepper if there is one. */
    public CodeDigests digests() {
        return digests;
    }

    /** The chains of the audit trail. */
    public AuditChain chain() {
        return chain;
    }

    /** The clock, for an instant as fine as it gives it. */
    public InstantSource clock() {
        return host.clock();
    }

    /** Where random bits come from. */
    public Randomness randomness() {
        return host.randomness();
    }

    /** Returns the current instant, cut to the milliseconds that every store keeps (PA-017). */
    public Instant now() {
        return host.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
