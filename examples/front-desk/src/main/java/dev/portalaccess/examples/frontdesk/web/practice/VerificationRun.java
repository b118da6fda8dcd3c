package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.command.Caller;
import dev.portalaccess.seal.BrokenSeal;
import dev.portalaccess.seal.RecordSeals;
import dev.portalaccess.seal.SealPlace;
import dev.portalaccess.seal.SealReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A check of all records of the practice that is under way or done. Each step is one request, so that nothing runs when
 * no one looks. Keeps a bounded number of findings. Thread-safe.
 */
final class VerificationRun {

    static final int STEP = 500;
    static final int MOST_SHOWN = 100;

    private final List<BrokenSeal> found = new ArrayList<>();
    private Optional<SealPlace> next = Optional.of(SealPlace.START);
    private int checked;
    private int broken;

    /**
     * How far a check has come.
     *
     * @param checked the number of records that were checked
     * @param broken the number of records that are not as the library wrote them
     * @param found the first of these
     * @param part the kind of records that comes next, from 1 on; {@code parts} when the check is done
     * @param parts the number of kinds of records
     * @param isDone whether everything was checked
     */
    record Progress(int checked, int broken, List<BrokenSeal> found, int part, int parts, boolean isDone) {}

    /** Checks a bounded number of records more. */
    synchronized void step(RecordSeals seals, Caller caller) {
        if (next.isEmpty()) {
            return;
        }
        SealReport report = seals.verify(caller, next.get(), STEP);
        checked += report.checked();
        broken += report.broken().size();
        report.broken().stream().limit(MOST_SHOWN - found.size()).forEach(found::add);
        next = report.next();
    }

    synchronized Progress progress() {
        List<SealPlace.Step> types = List.of(SealPlace.Step.values());
        int parts = types.size();
        int part = next.map(place -> types.indexOf(place.step()) + 1).orElse(parts);
        return new Progress(checked, broken, List.copyOf(found), part, parts, next.isEmpty());
    }
}
