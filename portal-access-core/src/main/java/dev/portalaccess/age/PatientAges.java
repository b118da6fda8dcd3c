package dev.portalaccess.age;

import dev.portalaccess.command.Caller;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.stored.AgeExemption;
import dev.portalaccess.requests.SubmittedRequest;
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

    /**
     * Lists what patients' ages change within some days, what a patient whose birth date is not known to the day waits
     * for, and the statements that are to be reviewed by then. The list has the charts with records in the library in
     * the order of their ids; of one chart, what comes first stands first. Charts of patients who died or were merged
     * away are left out, and so are those that the caller may not see.
     *
     * <p>Nothing has to be done for a change to take effect. A part of the list is two reads of the store and one of the
     * host's charts.
     *
     * @param days how many days are looked ahead, 0 for the rest of today, to 366
     * @param page how many charts are looked at, which may have more entries together, or none
     * @throws dev.portalaccess.command.NotAllowedException if the caller may not see any
     */
    Page<AgeChange> changes(Caller caller, int days, Page.Request page);

    /**
     * Returns the grants that patients' ages cap, hold or end now, or that are to be reviewed, counted by the law or
     * guidance (PA-095). It walks in the same way over the same charts.
     *
     * @param page how many charts are looked at
     * @throws dev.portalaccess.command.NotAllowedException if the caller may not see any
     */
    AgeReport report(Caller caller, Page.Request page);

    /**
     * Announces the changes of a birthday in the next days to the patient and to each person whose access changes, once
     * for each birthday (PA-092). The days are those of {@code PortalPolicy.ageNoticeDays}; what comes within one day is not
     * announced any more. Where no mail can go, staff have a task in the list of messages. A host calls it once a day,
     * until the last step; the changes themselves need no call.
     *
     * @param page how many charts are looked at
     * @throws dev.portalaccess.command.NotAllowedException if the caller may not announce anything
     */
    AgeAnnouncement announce(Caller caller, Page.Request page);

    /**
     * Prepares the patient's own invitation for a day to come (PA-092). Nothing is sent or valid before. It is a request
     * that waits: {@code portal.requests().queue} lists it, {@code reject} takes it back, and {@code approve} approves it
     * from its day on, by the rules of that moment. Preparing it again with another day or address takes the place of the
     * former one of the same member of staff.
     *
     * @return the request, and until when it waits: past its day for as long as the policy lets requests wait
     */
    Outcome<SubmittedRequest> stage(Caller caller, StageInvitation command);

    /**
     * Sends what was prepared for a day that has come, by the rules of that day. What they do not permit, or not without
     * a reason, stays in the queue for staff and is in the answer of each later step, until staff decide or it expires. A
     * host calls it once a day, until the last step. The caller needs the right {@code approve-request} for each chart;
     * what needs a second member of staff is left to one.
     *
     * @param page how many waiting requests are looked at
     * @throws dev.portalaccess.command.NotAllowedException if the caller may not see any request
     */
    StagedStep openStaged(Caller caller, Page.Request page);
}
