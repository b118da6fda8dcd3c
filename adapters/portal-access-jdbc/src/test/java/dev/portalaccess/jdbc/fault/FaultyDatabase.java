package dev.portalaccess.jdbc.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.jdbc.JdbcSchema;
import dev.portalaccess.jdbc.JdbcStorage;
import dev.portalaccess.jdbc.clinic.TestClinic;
import dev.portalaccess.jdbc.clinic.WholeChart;
import dev.portalaccess.jdbc.database.TestDatabase;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.spi.storage.AccessStoreException;
import dev.portalaccess.testkit.recording.RecordingMailer;
import java.util.function.Function;

/** A database that is well, and the same one seen through a driver that fails; one chart for each case. */
final class FaultyDatabase implements AutoCloseable {

    private final RecordingMailer mailer = new RecordingMailer();
    private final TestDatabase database;
    private final TestClinic sound;
    private final FaultyDataSource faulty;
    private final TestClinic failing;
    private int cases;

    FaultyDatabase(TestDatabase database) {
        this.database = database;
        JdbcSchema.on(database.dataSource()).createIfMissing();
        this.sound = TestClinic.over(JdbcStorage.on(database.dataSource()), mailer);
        this.faulty = new FaultyDataSource(database);
        this.failing = TestClinic.over(JdbcStorage.on(faulty), mailer);
    }

    /** Whether there was such a call to fail; the command is all done, or not begun, and a repeat does it. */
    boolean carriesOut(Function<FaultCase, FaultCase.Command> scenario, DatabaseFault fault) {
        FaultCase one = new FaultCase(sound, mailer, new ChartId("chart-" + cases++));
        FaultCase.Command command = scenario.apply(one);
        WholeChart chart = new WholeChart(sound, one.chart());
        Object before = chart.facts();
        CallCounter strike = new CallCounter(fault);
        faulty.next(strike);
        boolean answered = isAnswered(command, failing);
        boolean struck = strike.hasStruck();
        Object between = chart.facts();
        chart.check();
        command.send(sound);
        chart.check();
        // Whoever was answered finds everything done, and whoever was not finds all of it or nothing.
        Object after = chart.facts();
        assertThat(between).as("%s", fault).isIn(answered ? new Object[] {after} : new Object[] {before, after});
        return struck;
    }

    private static boolean isAnswered(FaultCase.Command command, TestClinic clinic) {
        try {
            command.send(clinic);
            return true;
        } catch (AccessStoreException e) {
            return false;
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
