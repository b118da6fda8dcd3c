package dev.portalaccess.jdbc.crash;

import dev.portalaccess.jdbc.database.PostgresPrograms;
import dev.portalaccess.jdbc.database.SystemServer;
import dev.portalaccess.jdbc.database.TestPostgres;

/**
 * Two servers, of which the one has everything that the other has acknowledged.
 *
 * @param primary to which all is written
 * @param standby which follows it
 */
record StandbyPair(SystemServer primary, SystemServer standby) implements AutoCloseable {

    /** Skips the test where the programs for it are not installed: those that the tests bring along do not suffice. */
    static StandbyPair start() {
        SystemServer primary = SystemServer.start(PostgresPrograms.ofSystem()
                .filter(programs -> programs.include("pg_basebackup"))
                .orElseThrow(() -> TestPostgres.missing("no standby to test on: PostgreSQL's server programs, initdb, "
                        + "pg_ctl and pg_basebackup, are not installed below /usr/lib/postgresql")));
        return new StandbyPair(primary, primary.withStandby());
    }

    /** Whichever of them is the primary when somebody connects. */
    String url() {
        return "jdbc:postgresql://" + primary.address() + "," + standby.address()
                + "/postgres?user=postgres&targetServerType=primary&hostRecheckSeconds=1";
    }

    @Override
    public void close() {
        primary.remove();
        standby.remove();
    }
}
