package dev.portalaccess.internal.enabling;

import dev.portalaccess.enabling.Individual;
import dev.portalaccess.model.ChartAccess;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.Holder;
import dev.portalaccess.model.HolderId;
import dev.portalaccess.model.Person;
import dev.portalaccess.model.Terms;
import dev.portalaccess.model.Versioned;
import java.util.Optional;

/**
 * One individual of the command, as far as it could be understood.
 *
 * @param index where it stands in the command, counted from 0
 * @param individual as it was entered
 * @param person who is meant
 * @param holder the holder that this person is already
 * @param address what was typed as address, if it is one
 * @param terms on what ground, and how far, for the open chart
 */
record Chosen(
        int index,
        Individual individual,
        Person person,
        Optional<Versioned<Holder>> holder,
        Optional<EmailAddress> address,
        Terms terms) {

    private static final HolderId NOT_MET = new HolderId("not-met");

    /** The path of the individual that stands there. */
    static String place(int index) {
        return "individuals[" + index + "]";
    }

    String place() {
        return place(index);
    }

    /** What the paths of its fields begin with. */
    String path() {
        return place() + ".";
    }

    /** The same place, as people count. */
    String number() {
        return Integer.toString(index + 1);
    }

    Optional<Holder> known() {
        return holder.map(Versioned::value);
    }

    /** PA-026: whether the person is barred from a chart, at the address on record or at the one that was typed. */
    boolean isBarredFrom(ChartAccess access) {
        Holder onRecord = known().orElseGet(() -> Holder.met(access.practice(), NOT_MET, person));
        return access.bars(onRecord)
                || address.map(onRecord::at).filter(access::bars).isPresent();
    }
}
