package dev.portalaccess.jdbc.database;

import java.sql.SQLException;
import org.h2.tools.Server;

/** One H2 server of this process, reached by its children over the loopback address. */
final class H2Server {

    private static final class Shared {
        private static final H2Server SERVER = new H2Server();
    }

    private final Server server;

    private H2Server() {
        // H2 reads this to decide on which address it listens.
        System.setProperty("h2.bindAddress", "127.0.0.1");
        try {
            server = Server.createTcpServer("-tcpPort", "0", "-ifNotExists", "-tcpDaemon")
                    .start();
        } catch (SQLException e) {
            throw new IllegalStateException("the H2 server did not start", e);
        }
    }

    static H2Server shared() {
        return Shared.SERVER;
    }

    String newDatabase() {
        return "jdbc:h2:tcp://127.0.0.1:" + server.getPort() + "/mem:" + UniqueNames.next() + ";DB_CLOSE_DELAY=-1";
    }
}
