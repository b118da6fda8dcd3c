package dev.portalaccess.internal.notice;

import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.engine.PersonRestrictions;
import dev.portalaccess.internal.engine.PersonRestrictions.PersonTraits;
import dev.portalaccess.internal.engine.PersonRestrictions.Restriction;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.stored.AccessBlock;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.model.stored.Holder;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Whether a block silences the notices to a patient (PA-074). A freeze does not. */
final class NoticeSilence {

    private NoticeSilence() {}

    /**
     * Reports whether nothing about the chart is told to its patient: a block on the chart says so, or a block bars the
     * patient from it at any of the addresses.
     */
    static boolean silencesNotices(
            DecisionRound round, ChartAccess access, Optional<Holder> patient, List<EmailAddress> addresses) {
        return access.blocks().stream().anyMatch(AccessBlock::silencesNotices)
                || barsReader(round, access, patient, addresses);
    }

    /** Reports whether a block bars the reader from the chart or from all charts, at any of the addresses. */
    static boolean barsReader(
            DecisionRound round, ChartAccess access, Optional<Holder> reader, List<EmailAddress> addresses) {
        return PersonRestrictions.of(round, new PersonTraits(reader, Set.of(), addresses))
                .on(access)
                .filter(restriction -> restriction == Restriction.BARRED)
                .isPresent();
    }

    /** Reports whether a block on all charts silences what is told of a proxy, who is each of these holders. */
    static boolean silencesNoticesOf(Stream<Holder> proxy) {
        return proxy.flatMap(holder -> holder.blocks().stream()).anyMatch(AccessBlock::silencesNotices);
    }
}
