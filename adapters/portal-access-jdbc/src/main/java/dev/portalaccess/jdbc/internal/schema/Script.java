package dev.portalaccess.jdbc.internal.schema;

import dev.portalaccess.jdbc.JdbcSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A script, and the version a schema has once it has been run.
 *
 * @param file its name, which Flyway reads the order from
 * @param version what the script writes into {@code portal_schema}
 */
record Script(String file, Version version) {

    /** In the order in which they are run. */
    static final List<Script> ALL = List.of(
            new Script("V1__portal_access.sql", Version.FIRST),
            new Script("V2__practice_texts.sql", Version.WITH_TEXTS));

    /** Its statements, without comments. */
    List<String> statements(String database) {
        String text = read(database + "/" + file)
                .lines()
                .filter(line -> !line.startsWith("--"))
                .collect(Collectors.joining("\n"));
        return Arrays.stream(text.split(";"))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .toList();
    }

    private static String read(String resource) {
        try (InputStream in = JdbcSchema.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
