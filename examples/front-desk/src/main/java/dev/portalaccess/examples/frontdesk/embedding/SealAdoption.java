package dev.portalaccess.examples.frontdesk.embedding;

import dev.portalaccess.command.Caller;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.seal.RecordSeals;
import dev.portalaccess.seal.SealPlace;
import dev.portalaccess.seal.SealReport;
import dev.portalaccess.spi.storage.Outbox;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** The way of a practice with records from before there were seals: seal what has none, then check everything. */
final class SealAdoption {

    private static final int STEP = 200;
    private static final Set<MessageState> WAITING = EnumSet.of(MessageState.QUEUED, MessageState.DEFERRED);

    private final RecordSeals seals;
    private final Outbox outbox;
    private final PracticeId practice;
    private final Consumer<String> progress;

    /** Creates the way, which tells its progress in lines of text. */
    SealAdoption(RecordSeals seals, Outbox outbox, PracticeId practice, Consumer<String> progress) {
        this.seals = seals;
        this.outbox = outbox;
        this.practice = practice;
        this.progress = progress;
    }

    /**
     * Goes the way in steps of a bounded number of records. It may be interrupted and gone again. Messages are sealed
     * when they are queued and never later, so those from before have to be sent or printed first.
     *
     * @return whether every record is now as the library wrote it, so that seals can be required
     */
    boolean complete() {
        Caller caller = Caller.of(practice, DeskRights.PROGRAM);
        walk("Sealing records from before there were seals", place -> seals.sealExisting(caller, place, STEP));
        int wrong = walk("Checking all records", place -> seals.verify(caller, place, STEP));
        int waiting = unsealedMessages();
        if (wrong > 0) {
            progress.accept("Some records are not as this program wrote them, so seals are not required yet."
                    + " The practice manager finds them under Stored records.");
        } else if (waiting > 0) {
            progress.accept("Messages from before there were seals wait to be sent or printed: " + waiting
                    + ". Seals are required once that is done and the program is started again.");
        } else {
            progress.accept("All records are sealed. From now on a record without the right seal opens nothing.");
        }
        return wrong == 0 && waiting == 0;
    }

    private int unsealedMessages() {
        int unsealed = 0;
        Optional<Page.Request> request = Optional.of(Page.Request.first(STEP));
        while (request.isPresent()) {
            Page<Message> page = outbox.messages(practice, WAITING, request.get());
            unsealed += (int)
                    page.items().stream().filter(one -> one.seal().isEmpty()).count();
            request = page.next().map(Page.Request.first(STEP)::after);
        }
        return unsealed;
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
