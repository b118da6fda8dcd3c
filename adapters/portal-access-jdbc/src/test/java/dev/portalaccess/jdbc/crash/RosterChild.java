package dev.portalaccess.jdbc.crash;

import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.enabling.Individual;
import dev.portalaccess.jdbc.JdbcStorage;
import dev.portalaccess.jdbc.clinic.TestClinic;
import dev.portalaccess.jdbc.database.ParentProcess;
import dev.portalaccess.jdbc.database.TestDatabase;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.roster.InvitationRow;
import dev.portalaccess.testkit.recording.RecordingMailer;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.stream.IntStream;

/** A host that invites a roster and is never stopped in good order. */
final class RosterChild {

    private RosterChild() {}

    /** Arguments: the database, the file of the lines, and the number of rows. */
    public static void main(String[] arguments) {
        TestDatabase database = TestDatabase.at(arguments[0]);
        TestClinic clinic = TestClinic.over(JdbcStorage.on(database.dataSource()), new RecordingMailer());
        DiskJournal journal = DiskJournal.at(Path.of(arguments[1]));
        ParentProcess.tell("up");
        ParentProcess.await();
        clinic.portal()
                .intake()
                .invite(
                        TestClinic.clerk(),
                        rows(Integer.parseInt(arguments[2])),
                        line -> journal.write(line.source(), line.is().name()));
        ParentProcess.tell("done");
    }

    static Iterator<InvitationRow> rows(int count) {
        return IntStream.range(0, count)
                .mapToObj(row -> new ChartId("roster-" + row))
                .map(chart -> new InvitationRow(
                        chart.value(),
                        chart.value(),
                        Individual.patient(DeliveryChoice.email(TestClinic.address(chart)))))
                .iterator();
    }
}
