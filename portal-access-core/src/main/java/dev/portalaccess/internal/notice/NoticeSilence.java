package dev.portalaccess.internal.notice;

import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.engine.PersonRestrictions;
import dev.portalaccess.internal.engine.PersonRestrictions.PersonTraits;
import dev.portalaccess.internal.engine.PersonRestrictions.Restriction;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.model.stored.Holder;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether a block silences the notices to a person (PA-074). A freeze does not. */
final class NoticeSilence {

    private NoticeSilence() {}

    /** Reports whether a block bars the person from the chart or from all charts, at any of the addresses. */
    static boolean silencesNotices(
            DecisionRound round, ChartAccess access, Optional<Holder> person, List<EmailAddress> addresses) {
        return PersonRestrictions.of(round, new PersonTraits(person, Set.of(), addresses))
                .on(access)
                .filter(restriction -> restriction == Restriction.BARRED)
                .isPresent();
    }
}
