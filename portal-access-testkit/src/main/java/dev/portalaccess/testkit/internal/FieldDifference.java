package dev.portalaccess.testkit.internal;

import static org.junit.jupiter.api.Assertions.fail;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the fields in which two values differ, and fails with one short line for each. Records with personal data are
 * redacted when printed and all look the same, and a whole record would fill the screen.
 */
public final class FieldDifference {

    private static final int MOST_LINES = 20;
    private static final int LONGEST_TEXT = 100;
    private static final String NOTHING = "nothing";

    private final String before;
    private final String after;
    private final List<String> lines = new ArrayList<>();

    private FieldDifference(String before, String after) {
        this.before = before;
        this.after = after;
    }

    /** Fails if any field was not read as it was written, and names every such field. */
    public static void assertNone(Object written, Object read) {
        check("not read as it was written", new FieldDifference("wrote", "read"), written, read);
    }

    /** Fails if two values differ, and names every field in which they do. */
    public static void assertEquals(Object expected, Object read, String what) {
        check(what, new FieldDifference("expected", "read"), expected, read);
    }

    /** Fails if two numbers differ. */
    public static void assertEquals(long expected, long read, String what) {
        assertEquals((Object) expected, (Object) read, what);
    }

    private static void check(String what, FieldDifference difference, Object expected, Object read) {
        if (!expected.equals(read)) {
            difference.look(expected.getClass().getSimpleName(), expected, read);
            fail(what + difference.text());
        }
    }

    private String text() {
        int shown = Math.min(lines.size(), MOST_LINES);
        String more = lines.size() > shown ? "\n  and " + (lines.size() - shown) + " more" : "";
        return ":\n  " + String.join("\n  ", lines.subList(0, shown)) + more;
    }

    private void look(String path, Object expected, Object read) {
        if (expected.equals(read)) {
            return;
        }
        int found = lines.size();
        lookInto(path, expected, read);
        if (lines.size() == found) {
            add(path, text(expected), text(read));
        }
    }

    private void lookInto(String path, Object expected, Object read) {
        if (expected instanceof Optional<?> one && read instanceof Optional<?> other) {
            lookAtPresent(path, one, other);
        } else if (expected instanceof List<?> one && read instanceof List<?> other) {
            lookAtEach(path, one, other);
        } else if (expected instanceof Set<?> one && read instanceof Set<?> other) {
            lookAtMembers(path, one, other);
        } else if (expected instanceof Map<?, ?> one && read instanceof Map<?, ?> other) {
            lookAtMembers(path, one.entrySet(), other.entrySet());
        } else if (expected instanceof Record one && one.getClass() == read.getClass()) {
            lookInside(path, one, read);
        }
    }

    private void lookAtPresent(String path, Optional<?> expected, Optional<?> read) {
        if (expected.isPresent() && read.isPresent()) {
            look(named(path, expected.get()), expected.get(), read.get());
        } else {
            add(
                    path,
                    expected.map(FieldDifference::text).orElse(NOTHING),
                    read.map(FieldDifference::text).orElse(NOTHING));
        }
    }

    private void lookAtEach(String path, List<?> expected, List<?> read) {
        if (expected.size() != read.size()) {
            add(path, expected.size() + " entries", read.size() + " entries");
        }
        for (int i = 0; i < Math.min(expected.size(), read.size()); i++) {
            look(path + "[" + i + "]", expected.get(i), read.get(i));
        }
    }

    private void lookAtMembers(String path, Set<?> expected, Set<?> read) {
        List<?> lacking = expected.stream().filter(one -> !read.contains(one)).toList();
        List<?> added = read.stream().filter(one -> !expected.contains(one)).toList();
        if (lacking.size() == 1 && added.size() == 1) {
            look(path + "{}", lacking.get(0), added.get(0));
            return;
        }
        lacking.forEach(one -> add(path + "{}", text(one), NOTHING));
        added.forEach(one -> add(path + "{}", NOTHING, text(one)));
    }

    private void lookInside(String path, Record expected, Object read) {
        for (RecordComponent field : expected.getClass().getRecordComponents()) {
            look(path + "." + field.getName(), value(field, expected), value(field, read));
        }
    }

    /** A path begins with the type of the record, even if that is optional. */
    private static String named(String path, Object present) {
        return path.equals("Optional") ? present.getClass().getSimpleName() : path;
    }

    private void add(String path, String expected, String read) {
        String alike = expected.equals(read) ? "; both are printed alike" : "";
        lines.add(path + " (" + before + " " + expected + ", " + after + " " + read + alike + ")");
    }

    private static String text(Object value) {
        String text = String.valueOf(value).replace("\n", "\\n").replace("\r", "\\r");
        return text.length() <= LONGEST_TEXT
                ? text
                : text.substring(0, LONGEST_TEXT) + "\u2026 (" + text.length() + " characters)";
    }

    private static Object value(RecordComponent field, Object of) {
        try {
            return Objects.requireNonNull(field.getAccessor().invoke(of), field.getName());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record of the model can be read", e);
        }
    }
}
