package dev.portalaccess.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmbeddedFileTest {

    @TempDir
    Path folder;

    private static String pragma(Path file, String name) throws SQLException {
        try (Connection connection = EmbeddedFile.at(file).getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("PRAGMA " + name)) {
            return result.getString(1);
        }
    }

    /** 2 is FULL: what was acknowledged is on the disk. */
    @ParameterizedTest
    @CsvSource({"journal_mode, wal", "synchronous, 2", "busy_timeout, 10000"})
    void is_set_up_to_keep_what_it_acknowledges(String name, String value) throws SQLException {
        assertThat(pragma(folder.resolve("portal.db"), name)).isEqualTo(value);
    }

    @Test
    void belongs_to_its_owner_alone() throws SQLException, IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        Path file = folder.resolve("portal.db");
        JdbcSchema.on(EmbeddedFile.at(file)).createIfMissing();
        try (Connection open = EmbeddedFile.at(file).getConnection();
                Statement statement = open.createStatement()) {
            statement.execute("INSERT INTO portal_schema (major, minor) VALUES (1, 7)");
            for (String name : List.of("portal.db", "portal.db-wal", "portal.db-shm")) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name))))
                        .isEqualTo("rw-------");
            }
        }
    }

    @Test
    void cannot_be_made_where_there_is_no_folder() {
        EmbeddedFile nowhere = EmbeddedFile.at(folder.resolve("missing").resolve("portal.db"));
        assertThatThrownBy(nowhere::getConnection).isInstanceOf(SQLException.class);
    }
}
