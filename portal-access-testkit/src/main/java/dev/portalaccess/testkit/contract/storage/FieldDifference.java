package dev.portalaccess.testkit.contract.storage;

import static org.junit.jupiter.api.Assertions.fail;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the fields that differ between two values. Records with personal data are redacted when printed and all look
 * the same.
 */
final class FieldDifference {

    private final List<String> paths = new ArrayList<>();

    private FieldDifference() {}

    /** Fails if any field was not read as it was written, and names every such field. */
    static void assertNone(Object written, Object read) {
        FieldDifference difference = new FieldDifference();
        difference.look(written.getClass().getSimpleName(), written, read);
        if (!difference.paths.isEmpty()) {
            fail("not read as it was written: " + String.join(", ", difference.paths));
        }
    }

    private void look(String path, Object written, Object read) {
        if (written.equals(read)) {
            return;
        }
        if (written instanceof Optional<?> one
                && read instanceof Optional<?> other
                && one.isPresent() == other.isPresent()) {
            look(path, one.orElseThrow(), other.orElseThrow());
        } else if (written instanceof List<?> one && read instanceof List<?> other && one.size() == other.size()) {
            lookAtEach(path, one, other);
        } else if (written instanceof Record one && one.getClass() == read.getClass()) {
            lookInside(path, one, read);
        } else {
            paths.add(path + " (wrote " + written + ", read " + read + ")");
        }
    }

    private void lookAtEach(String path, List<?> written, List<?> read) {
        for (int i = 0; i < written.size(); i++) {
            look(path + "[" + i + "]", written.get(i), read.get(i));
        }
    }

    private void lookInside(String path, Record written, Object read) {
        for (RecordComponent field : written.getClass().getRecordComponents()) {
            look(path + "." + field.getName(), value(field, written), value(field, read));
        }
    }

    private static Object value(RecordComponent field, Object of) {
        try {
            return field.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record of the model can be read", e);
        }
    }
}
