package dev.portalaccess.internal.enabling;

import dev.portalaccess.internal.engine.Findings;
import dev.portalaccess.internal.finding.Complaint;
import dev.portalaccess.model.Holder;
import dev.portalaccess.model.IndividualKind;
import dev.portalaccess.model.Person.SameHuman;
import java.util.List;
import java.util.Optional;

/** PA-005: nobody stands in a request twice; the finding stands at the later place and names the earlier one. */
final class Twice {

    private Twice() {}

    static void check(List<Chosen> all, Findings findings) {
        for (int later = 1; later < all.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                if (areSame(all.get(earlier), all.get(later))) {
                    findings.add(
                            Complaint.SAME_HOLDER_TWICE,
                            all.get(later).place(),
                            all.get(earlier).number());
                }
            }
        }
    }

    private static boolean areSame(Chosen one, Chosen other) {
        return areEqual(one.known().map(Holder::id), other.known().map(Holder::id))
                || areEqual(one.known().flatMap(Holder::account), other.known().flatMap(Holder::account))
                || one.person().sameHumanAs(other.person()) == SameHuman.YES
                || areSameOutsiders(one, other);
    }

    private static <T> boolean areEqual(Optional<T> one, Optional<T> other) {
        return one.isPresent() && one.equals(other);
    }

    /** Two people from outside have nothing but a name and an address to be told by. */
    private static boolean areSameOutsiders(Chosen one, Chosen other) {
        return isOutsider(one)
                && isOutsider(other)
                && one.person().name().matches(other.person().name())
                && one.address().equals(other.address());
    }

    private static boolean isOutsider(Chosen chosen) {
        return chosen.individual().kind() == IndividualKind.OTHER;
    }
}
