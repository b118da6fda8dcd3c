package dev.portalaccess.internal.engine;

import dev.portalaccess.internal.audit.AuditChain;
import dev.portalaccess.internal.secret.CodeDigests;
import dev.portalaccess.policy.PortalPolicy;
import dev.portalaccess.spi.ChartDirectory;
import dev.portalaccess.spi.PracticeDirectory;
import dev.portalaccess.spi.Randomness;
import dev.portalaccess.spi.StaffRights;
import dev.portalaccess.spi.storage.AccessQueries;
import dev.portalaccess.spi.storage.AccessStore;
import dev.portalaccess.spi.storage.Outbox;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** What every service is built of. */
public record ServiceDependencies(
        AccessStore store,
        Outbox outbox,
        AccessQueries queries,
        ChartDirectory charts,
        PracticeDirectory practices,
        Optional<StaffRights> rights,
        PortalPolicy policy,
        CodeDigests digests,
        AuditChain chain,
        InstantSource clock,
        Randomness randomness) {

    /** PA-017: the instant, cut to the milliseconds that every store keeps. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
