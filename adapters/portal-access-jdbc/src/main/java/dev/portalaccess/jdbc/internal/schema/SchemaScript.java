package dev.portalaccess.jdbc.internal.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A script, and the version of the schema after it has run.
 *
 * @param file the name of the script; Flyway derives the order from it
 * @param version the version that the script writes into {@code portal_schema}
 */
record SchemaScript(String file, SchemaVersion version) {

    /** The folder of the scripts; Flyway uses it too. */
    private static final String FOLDER = "/dev/portalaccess/jdbc/";

    /** The scripts in the order of running. */
    static final List<SchemaScript> ALL = List.of(
            new SchemaScript("V1__portal_access.sql", SchemaVersion.FIRST),
            new SchemaScript("V2__practice_texts.sql", SchemaVersion.WITH_TEXTS),
            new SchemaScript("V3__closed_grants.sql", SchemaVersion.WITH_CLOSED_GRANTS),
            new SchemaScript("V4__work_lists.sql", SchemaVersion.WITH_WORK_LISTS),
            new SchemaScript("V5__seals.sql", SchemaVersion.WITH_SEALS));

    /** Returns the statements of the script, without comments. */
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
        try (InputStream in = SchemaScript.class.getResourceAsStream(FOLDER + resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
