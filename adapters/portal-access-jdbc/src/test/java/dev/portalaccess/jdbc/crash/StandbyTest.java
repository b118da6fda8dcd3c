package dev.portalaccess.jdbc.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portalaccess.jdbc.JdbcSchema;
import dev.portalaccess.jdbc.JdbcStorage;
import dev.portalaccess.jdbc.clinic.TestClinic;
import dev.portalaccess.jdbc.database.ScratchFolders;
import dev.portalaccess.jdbc.database.TestDatabase;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.spi.storage.AccessStoreException;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.internal.FigureLog;
import dev.portalaccess.testkit.recording.RecordingMailer;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The database server is lost for good, and its synchronous standby takes over while the program goes on. */
@Tag("T27")
@Tag("T63")
@Requirement({"PA-042", "PA-043", "PA-120"})
@EnabledIfSystemProperty(named = "portal.tier", matches = "long", disabledReason = "takes long: -Plong runs it")
class StandbyTest {

    private final StandbyPair pair = StandbyPair.start();
    private final TestDatabase database = TestDatabase.at(pair.url());
    private final Path folder = ScratchFolders.folder("standby");
    private JdbcStorage storage;

    @BeforeEach
    void open() {
        JdbcSchema.on(database.dataSource()).createIfMissing();
        storage = JdbcStorage.on(database.dataSource());
    }

    @AfterEach
    void close() {
        try (pair;
                database) {
            ScratchFolders.remove(folder);
        }
    }

    @Test
    void nothing_acknowledged_is_lost_when_the_primary_is_killed_and_the_program_goes_on() throws Exception {
        try (LoadShift shift = new LoadShift(storage, folder)) {
            shift.waitForMore();
            pair.primary().kill();
            pair.standby().promote();
            shift.waitForMore();
            shift.end();
            FigureLog.print("failover-commits-lost", shift.lost(), 0);
            shift.check();
        }
    }

    // The old primary still answers, so that only its refusals tell that another has taken over.
    @Test
    void the_program_leaves_a_primary_that_has_become_read_only() throws Exception {
        try (LoadShift shift = new LoadShift(storage, folder)) {
            shift.waitForMore();
            pair.primary().set("default_transaction_read_only", "on");
            pair.standby().promote();
            shift.waitForMore();
            shift.end();
            shift.check();
        }
    }

    // The server takes a statement that is called off here for done, though only one disk has it.
    @Test
    void nothing_is_acknowledged_that_the_standby_has_not_got() {
        TestClinic clinic = TestClinic.over(storage.timingOutAfter(Duration.ofSeconds(1)), new RecordingMailer());
        clinic.invite(TestClinic.clerk(), new ChartId("r-1"));
        pair.standby().stop("immediate");
        assertThatThrownBy(() -> clinic.invite(TestClinic.clerk(), new ChartId("r-2")))
                .isInstanceOf(AccessStoreException.class);
        pair.standby().begin("");
        clinic.invite(TestClinic.clerk(), new ChartId("r-3"));
        assertThat(clinic.grants(new ChartId("r-3"))).isEmpty();
    }
}
