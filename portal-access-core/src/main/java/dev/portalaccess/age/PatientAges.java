package dev.portalaccess.age;

import dev.portalaccess.command.Caller;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.stored.AgeExemption;
import java.util.List;

/**
 * What staff do about patients' ages. The {@link AgePolicy} itself needs nobody: it applies at every instant by itself.
 *
 * <p>A statement beside the age, an <em>exemption</em> (PA-094), takes effect with its commit and stands until it is
 * lifted, also past its day of review.
 *
 * <p>Thread-safe. If the store fails, every method throws {@link dev.portalaccess.spi.storage.AccessStoreException} and
 * leaves nothing half done; a command may be repeated.
 */
public interface PatientAges {

    /** States about a patient what an age alone does not tell. */
    Outcome<PlacedExemption> exempt(Caller caller, SetExemption command);

    /** Lifts one statement. */
    Outcome<PlacedExemption> liftExemption(Caller caller, LiftExemption command);

    /**
     * Returns the statements that stand about a patient, oldest first.
     *
     * @throws dev.portalaccess.command.NotAllowedException if the caller may not see them
     */
    List<AgeExemption> exemptions(Caller caller, ChartId chart);
}
