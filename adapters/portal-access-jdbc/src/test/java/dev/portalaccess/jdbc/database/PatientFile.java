package dev.portalaccess.jdbc.database;

import dev.portalaccess.jdbc.EmbeddedFile;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;
import org.sqlite.SQLiteConnection;

/**
 * A SQLite file with the settings that hosts get, except that a connection waits for another time where somebody else
 * writes. The driver is told, as it forgets what a pragma said after its next statement with a time limit.
 */
final class PatientFile {

    private PatientFile() {}

    static DataSource at(Path file, Duration patience) {
        EmbeddedFile embedded = EmbeddedFile.at(file);
        return (DataSource) Proxy.newProxyInstance(
                PatientFile.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    try {
                        Object answer = method.invoke(embedded, arguments);
                        if (answer instanceof SQLiteConnection connection) {
                            connection.setBusyTimeout(Math.toIntExact(patience.toMillis()));
                        }
                        return answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
