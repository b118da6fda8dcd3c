package dev.portalaccess.accesslog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.model.AccessRecord;
import dev.portalaccess.model.id.AccessRecordId;
import dev.portalaccess.spi.storage.AccessStoreException;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.recording.FaultPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** Whatever fails when, and in any order: a permission is on record once, and nothing is on record twice. */
@Requirement("PA-112")
class RecordedDecisionsProperties {

    /** What happens next. */
    enum LogEvent {
        DECISION,
        REFUSAL,
        LOG_GOES_DOWN,
        LOG_COMES_BACK,
        LOG_FAILS_BEFORE,
        LOG_FAILS_AFTER,
        SPOOL_FAILS,
        DELIVERY,
        DELIVERY_REMOVES_NOTHING
    }

    @Property(tries = 15)
    void every_permission_is_on_record_once_in_the_end(@ForAll @Size(max = 80) List<LogEvent> events) {
        LoggedFamily family = LoggedFamily.spooling();
        int permitted = 0;
        for (LogEvent event : events) {
            permitted += play(family, event);
            Set<String> kept = ids(family);
            assertThat(kept).as("on record after " + event).hasSizeGreaterThanOrEqualTo(permitted);
        }
        family.log.comeBack();
        while (!family.waiting().isEmpty()) {
            deliver(family);
        }
        List<AccessRecord> taken = family.log.taken();
        assertThat(taken).extracting(AccessRecord::id).doesNotHaveDuplicates();
        assertThat(taken.stream().filter(AccessRecord::isPermitted).count()).isGreaterThanOrEqualTo(permitted);
    }

    /** Plays one event, and returns how many permissions came of it. */
    private static int play(LoggedFamily family, LogEvent event) {
        switch (event) {
            case LOG_GOES_DOWN -> family.log.goDown();
            case LOG_COMES_BACK -> family.log.comeBack();
            case LOG_FAILS_BEFORE -> family.log.failNext(FaultPoint.BEFORE_EFFECT);
            case LOG_FAILS_AFTER -> family.log.failNext(FaultPoint.AFTER_EFFECT);
            case SPOOL_FAILS -> failing(family, "spool");
            case DELIVERY -> deliver(family);
            case DELIVERY_REMOVES_NOTHING -> {
                failing(family, "removeSpooled");
                deliver(family);
            }
            case REFUSAL ->
                assertThat(family.opens(family.stranger, family.own.camille).isPermitted())
                        .isFalse();
            case DECISION -> {
                return family.opens(family.anthony, family.own.camille).isPermitted() ? 1 : 0;
            }
        }
        return 0;
    }

    private static void failing(LoggedFamily family, String call) {
        family.faults().meanwhile(call, () -> {
            throw new AccessStoreException("unavailable");
        });
    }

    private static void deliver(LoggedFamily family) {
        try {
            family.portal.accessRecords().deliver(LoggedFamily.PAGE);
        } catch (AccessStoreException e) {
            assertThat(e.code()).isEqualTo("unavailable");
        }
    }

    private static Set<String> ids(LoggedFamily family) {
        List<AccessRecord> kept = new ArrayList<>(family.log.taken());
        kept.addAll(family.waiting());
        return kept.stream()
                .filter(AccessRecord::isPermitted)
                .map(AccessRecord::id)
                .map(AccessRecordId::value)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
