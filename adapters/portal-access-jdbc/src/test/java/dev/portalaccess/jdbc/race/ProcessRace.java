package dev.portalaccess.jdbc.race;

import dev.portalaccess.jdbc.JdbcSchema;
import dev.portalaccess.jdbc.JdbcStorage;
import dev.portalaccess.jdbc.database.ChildJvm;
import dev.portalaccess.jdbc.database.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Two processes of 16 threads each at the same invitations, one after the other. What they commit is what a redemption
 * changes: the invitation, the chart with its new grant, and the key of the live invitation.
 */
final class ProcessRace {

    private final TestDatabase database;
    private final int invitations;
    private final JdbcStorage storage;

    ProcessRace(TestDatabase database, int invitations) {
        this.database = database;
        this.invitations = invitations;
        JdbcSchema.on(database.dataSource()).createIfMissing();
        this.storage = JdbcStorage.on(database.dataSource());
        RacedInvitation.issued(invitations).forEach(storage::commit);
    }

    JdbcStorage storage() {
        return storage;
    }

    /** The logins that were told to have won, by invitation. */
    Map<RacedInvitation, List<String>> winners(String store) {
        try (ChildJvm one = child("one", store);
                ChildJvm other = child("other", store)) {
            for (int number = 0; number < invitations; number++) {
                one.hear();
                other.hear();
                one.tell("go");
                other.tell("go");
            }
            Map<RacedInvitation, List<String>> winners =
                    new TreeMap<>((a, b) -> Integer.compare(a.number(), b.number()));
            collect(one, winners);
            collect(other, winners);
            return winners;
        }
    }

    private ChildJvm child(String name, String store) {
        return ChildJvm.start(RaceChild.class, database.url(), name, Integer.toString(invitations), store);
    }

    private static void collect(ChildJvm child, Map<RacedInvitation, List<String>> winners) {
        for (String line = child.hear(); !line.equals("end"); line = child.hear()) {
            String[] won = line.split(" ");
            RacedInvitation raced = new RacedInvitation(Integer.parseInt(won[0]));
            winners.computeIfAbsent(raced, none -> new ArrayList<>()).add(won[1]);
        }
    }
}
