package dev.portalaccess.retention;

import dev.portalaccess.delivery.MessageDelivery;
import dev.portalaccess.fixture.FaultyPortal;
import dev.portalaccess.fixture.TestPortal;
import dev.portalaccess.internal.delivery.DeliveryDependencies;
import dev.portalaccess.internal.delivery.DeliveryService;
import dev.portalaccess.internal.retention.RetentionService;
import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.retention.Retention.PurgeResult;
import dev.portalaccess.spi.storage.AccessQueries.Purgeable;
import dev.portalaccess.testkit.recording.StoreFaults;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A portal whose mail is sent and whose old records are deleted when a test says so. */
final class RetentionPortal {

    static final Duration MOMENT = Duration.ofMillis(1);

    final TestPortal portal;
    final Instant begin;

    RetentionPortal(TestPortal portal) {
        this.portal = portal;
        this.begin = portal.clock.instant();
    }

    MessageDelivery delivery() {
        DeliveryDependencies ways = new DeliveryDependencies(
                portal.mailer, Optional.empty(), Optional.empty(), portal.hashing, portal.gate);
        return new DeliveryService(portal.commands(), ways);
    }

    Retention retention() {
        return new RetentionService(portal.commands().parts());
    }

    Retention failing(StoreFaults faults) {
        return new RetentionService(FaultyPortal.commands(portal, faults).parts());
    }

    /** Deletes all that is past its term so long after the beginning. */
    PurgeResult after(Duration time) {
        return at(begin.plus(time));
    }

    /** Deletes all that is past its term at that instant. */
    PurgeResult at(Instant instant) {
        portal.clock.set(instant);
        return retention().runOnce(1_000);
    }

    /** How many of a kind go at that instant, and none if it is asked the moment before. */
    int countAtLast(Purgeable kind, Instant last) {
        if (at(last).count(kind) > 0) {
            return 0;
        }
        return at(last.plus(MOMENT)).count(kind);
    }

    List<AuditEntry> trail(ChartId chart) {
        return portal.trails()
                .trail(portal.practice, Optional.of(chart), Page.Request.first(100))
                .items();
    }

    boolean stores(String text) {
        return portal.store.everythingStored().stream().anyMatch(line -> line.contains(text));
    }
}
