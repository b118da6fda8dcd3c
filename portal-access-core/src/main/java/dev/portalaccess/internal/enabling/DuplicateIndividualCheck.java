package dev.portalaccess.internal.enabling;

import dev.portalaccess.internal.enabling.IndividualPlanner.IndividualPlan;
import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.engine.FindingDefinition;
import dev.portalaccess.internal.engine.MinorAddressRule;
import dev.portalaccess.model.EmailAddress.Mailbox;
import dev.portalaccess.model.IndividualKind;
import dev.portalaccess.model.Person.SameHuman;
import dev.portalaccess.model.PersonName;
import dev.portalaccess.model.stored.Holder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Compares the individuals of one request with each other: the same person twice (PA-005), a shared mailbox (PA-019).
 */
final class DuplicateIndividualCheck {

    private DuplicateIndividualCheck() {}

    /** Adds a finding at each individual who is in the request already; it names the earlier place. */
    static void checkPeople(List<ResolvedIndividual> all, DecisionRound round) {
        for (int later = 1; later < all.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                if (areSame(all.get(earlier), all.get(later))) {
                    round.add(
                            FindingDefinition.SAME_HOLDER_TWICE,
                            all.get(later).fieldPath(),
                            all.get(earlier).number());
                }
            }
        }
    }

    /** Warns of a mailbox that individuals of the request share; the store does not have these individuals yet. */
    static void checkMailboxes(List<IndividualPlan> plans, DecisionRound round) {
        Map<Mailbox, List<ResolvedIndividual>> seen = new HashMap<>();
        for (IndividualPlan plan : plans) {
            if (plan.answer().isEmpty()) {
                plan.individual()
                        .address()
                        .map(address -> seen.computeIfAbsent(address.mailbox(), mailbox -> new ArrayList<>()))
                        .ifPresent(others -> compareNames(plan.individual(), others, round));
            }
        }
    }

    private static void compareNames(
            ResolvedIndividual individual, List<ResolvedIndividual> others, DecisionRound round) {
        PersonName name = individual.person().name();
        MinorAddressRule minors = new MinorAddressRule(round);
        List<ResolvedIndividual> minorsThere = Stream.concat(others.stream(), Stream.of(individual))
                .filter(one -> minors.isMinor(one.person()))
                .toList();
        if (others.stream().map(one -> one.person().name()).anyMatch(name::resembles)) {
            round.add(FindingDefinition.POSSIBLE_DUPLICATE_HOLDER, emailPath(individual));
        } else if (!others.isEmpty() && !minorsThere.isEmpty()) {
            minorsThere.forEach(one -> minors.add(one.person(), emailPath(one)));
        } else if (!others.isEmpty()) {
            round.add(FindingDefinition.SHARED_ADDRESS, emailPath(individual));
        }
        others.add(individual);
    }

    private static String emailPath(ResolvedIndividual individual) {
        return individual.fieldPrefix() + "deliver.email";
    }

    private static boolean areSame(ResolvedIndividual one, ResolvedIndividual other) {
        return areEqual(one.knownHolder().map(Holder::id), other.knownHolder().map(Holder::id))
                || areEqual(
                        one.knownHolder().flatMap(Holder::account),
                        other.knownHolder().flatMap(Holder::account))
                || one.person().sameHumanAs(other.person()) == SameHuman.YES
                || areSameOutsiders(one, other);
    }

    private static <T> boolean areEqual(Optional<T> one, Optional<T> other) {
        return one.isPresent() && one.equals(other);
    }

    /** Two people from outside are compared by name and address only. */
    private static boolean areSameOutsiders(ResolvedIndividual one, ResolvedIndividual other) {
        return isOutsider(one)
                && isOutsider(other)
                && one.person().name().matches(other.person().name())
                && one.address().equals(other.address());
    }

    private static boolean isOutsider(ResolvedIndividual individual) {
        return individual.input().kind() == IndividualKind.OTHER;
    }
}
