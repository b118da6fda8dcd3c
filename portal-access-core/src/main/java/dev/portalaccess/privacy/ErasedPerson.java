package dev.portalaccess.privacy;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.PersonalItem.Kind;
import dev.portalaccess.model.id.HolderId;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/**
 * What was erased, and what is kept.
 *
 * @param holders the holders whose name, address and ids of the host are gone
 * @param kept what is stored after the erasure, and why
 */
public record ErasedPerson(List<HolderId> holders, List<KeptItems> kept) {

    public ErasedPerson {
        holders = List.copyOf(holders);
        kept = List.copyOf(kept);
    }

    /**
     * Items that are kept.
     *
     * @param kind the kind of records
     * @param count how many
     * @param reason why
     * @param term how long records of the kind are kept after they have ended; empty if there is no term
     */
    public record KeptItems(Kind kind, long count, KeptReason reason, Optional<Period> term) {
        public KeptItems {
            requireNonNull(kind, "kind");
            requireNonNull(reason, "reason");
            requireNonNull(term, "term");
        }
    }

    /** Why something is kept. */
    public enum KeptReason {
        /**
         * The patient can ask who could open the chart, and the practice must be able to say so: ids, dates, the legal
         * basis, and references to proofs (45 CFR 164.528, 45 CFR 164.530(j)).
         */
        ACCOUNTING,
        /** The audit trail, which has ids and codes only and could not be verified with gaps (45 CFR 164.316(b)(2)(i)). */
        AUDIT,
        /** Records that ended lately, which the next purges remove when their term is over. */
        TERM,
        /** The id of the holder and the accounts, which tell the records above apart. */
        REFERENCE
    }
}
