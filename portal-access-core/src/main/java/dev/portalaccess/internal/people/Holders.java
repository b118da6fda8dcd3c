package dev.portalaccess.internal.people;

import dev.portalaccess.internal.engine.Draft;
import dev.portalaccess.model.AccountId;
import dev.portalaccess.model.ChartAccess;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Holder;
import dev.portalaccess.model.HolderId;
import dev.portalaccess.model.Key;
import dev.portalaccess.model.Person;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.spi.AccessStore;
import java.util.List;
import java.util.Optional;

/** The holder behind a person: by the own chart, else by the host's person id, else somebody new. */
public final class Holders {

    private final AccessStore store;

    /** Kept in that store. */
    public Holders(AccessStore store) {
        this.store = store;
    }

    /** The holder that this person is already. */
    public Optional<Versioned<Holder>> find(Draft draft, Person person) {
        return person.chart()
                .flatMap(chart -> store.holder(draft.practice(), Key.holder(chart)))
                .or(() -> person.id().flatMap(id -> store.holder(draft.practice(), Key.holder(id))));
    }

    /** The holder of that id, as this round has changed it so far. */
    public Optional<Versioned<Holder>> find(Draft draft, HolderId id) {
        return draft.changedHolder(id.value()).or(() -> store.holder(draft.practice(), Key.of(id)));
    }

    /** Somebody not met before, with the keys by which they are found from now on. */
    public Versioned<Holder> meet(Draft draft, Person person) {
        Holder holder = Holder.met(draft.practice(), new HolderId(draft.newId()), person);
        person.chart()
                .ifPresent(chart -> draft.claim(Key.holder(chart), holder.id().value()));
        person.id().ifPresent(id -> draft.claim(Key.holder(id), holder.id().value()));
        return Versioned.fresh(holder);
    }

    /**
     * The grants on a chart that are the holder's: their own, and those of the login they use, since two holders with
     * one login are one human.
     */
    public static List<Grant> grantsOf(Holder holder, ChartAccess chart) {
        return chart.grants().stream()
                .filter(grant -> grant.holder().equals(holder.id()) || uses(holder, grant.account()))
                .toList();
    }

    private static boolean uses(Holder holder, AccountId account) {
        return holder.account().filter(account::equals).isPresent();
    }
}
