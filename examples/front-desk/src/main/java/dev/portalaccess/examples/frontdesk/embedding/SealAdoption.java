package dev.portalaccess.examples.frontdesk.embedding;

import dev.portalaccess.command.Caller;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.seal.RecordSeals;
import dev.portalaccess.seal.SealPlace;
import dev.portalaccess.seal.SealReport;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** The way of a practice with records from before there were seals: seal what has none, then check everything. */
final class SealAdoption {

    private static final int STEP = 200;

    private final RecordSeals seals;
    private final PracticeId practice;
    private final Consumer<String> progress;

    /** Creates the way, which tells its progress in lines of text. */
    SealAdoption(RecordSeals seals, PracticeId practice, Consumer<String> progress) {
        this.seals = seals;
        this.practice = practice;
        this.progress = progress;
    }

    /**
     * Goes the way in steps of a bounded number of records. It may be interrupted and gone again. Messages
     * that wait are sealed as well.
     *
     * @return whether every record is now as the library wrote it, so that seals can be required
     */
    boolean complete() {
        Caller caller = Caller.of(practice, DeskRights.PROGRAM);
        walk("Sealing records from before there were seals", place -> seals.sealExisting(caller, place, STEP));
        int wrong = walk("Checking all records", place -> seals.verify(caller, place, STEP));
        if (wrong > 0) {
            progress.accept("Some records are not as this program wrote them, so seals are not required yet."
                    + " The practice manager finds them under Stored records.");
        } else {
            progress.accept("All records are sealed. From now on a record without the right seal opens nothing.");
        }
        return wrong == 0;
    }

    /** Walks over all records and returns how many are wrong. */
    private int walk(String work, Function<SealPlace, SealReport> step) {
        int records = 0;
        int wrong = 0;
        Optional<SealPlace> place = Optional.of(SealPlace.START);
        while (place.isPresent()) {
            SealReport report = step.apply(place.get());
            records += report.checked();
            wrong += report.broken().size();
            place = report.next();
            progress.accept(work + ": " + records + " so far.");
        }
        return wrong;
    }
}
