package dev.portalaccess.reference;

import dev.portalaccess.reference.ModelState.ModelHolder;
import dev.portalaccess.reference.ModelState.ModelRestriction;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Blocks and freezes (PA-072, PA-075): who is kept out of what. */
final class ModelRestrictions {

    private final ModelState state;

    ModelRestrictions(ModelState state) {
        this.state = state;
    }

    /** Whether a block on the chart, or on all charts, bars any of these people or accounts. */
    boolean isBarred(Set<ModelHolder> person, Set<String> accounts, Optional<String> mailbox, String chart) {
        return standing(false)
                .filter(one -> one.chart.isEmpty() || one.chart.get().equals(chart))
                .anyMatch(one -> names(one, person, accounts, mailbox));
    }

    /** Whether the chart is frozen. */
    boolean isFrozen(String chart) {
        return standing(true).anyMatch(one -> one.chart.filter(chart::equals).isPresent());
    }

    /** Whether any of these people is frozen. */
    boolean isFrozen(Set<ModelHolder> person) {
        return standing(true)
                .anyMatch(one -> one.holder.filter(person::contains).isPresent());
    }

    String set(ModelRestriction restriction) {
        state.restrictions.add(restriction);
        return "done";
    }

    String lift(ModelRestriction restriction) {
        if (restriction.lifted) {
            return "refused [RESTRICTION_UNKNOWN]";
        }
        restriction.lifted = true;
        return "done";
    }

    List<ModelRestriction> all() {
        return state.restrictions;
    }

    private Stream<ModelRestriction> standing(boolean freeze) {
        return state.restrictions.stream().filter(one -> one.freeze == freeze && !one.lifted);
    }

    private static boolean names(
            ModelRestriction block, Set<ModelHolder> person, Set<String> accounts, Optional<String> mailbox) {
        return block.holder.filter(person::contains).isPresent()
                || block.account.filter(accounts::contains).isPresent()
                || block.account.isPresent()
                        && person.stream().anyMatch(one -> one.accounts.contains(block.account.get()))
                || block.mailbox.isPresent()
                        && Stream.concat(mailbox.stream(), person.stream().flatMap(one -> one.address.stream()))
                                .map(ModelState::mailbox)
                                .anyMatch(block.mailbox.get()::equals);
    }
}
