package dev.portalaccess.internal.enabling;

import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.engine.FindingDefinition;
import dev.portalaccess.model.IndividualKind;
import dev.portalaccess.model.Person.SameHuman;
import dev.portalaccess.model.stored.Holder;
import java.util.List;
import java.util.Optional;

/** PA-005: no person is in a request twice; the finding stands at the later place and names the earlier one. */
final class DuplicateIndividualCheck {

    private DuplicateIndividualCheck() {}

    static void check(List<ResolvedIndividual> all, DecisionRound round) {
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

    private static boolean isOutsider(ResolvedIndividual chosen) {
        return chosen.input().kind() == IndividualKind.OTHER;
    }
}
