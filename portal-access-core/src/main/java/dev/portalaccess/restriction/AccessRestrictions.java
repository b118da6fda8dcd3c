package dev.portalaccess.restriction;

import dev.portalaccess.command.Caller;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.stored.RestrictionReview;
import java.time.LocalDate;

/**
 * Blocks and freezes (PA-072, PA-075): sets, lists and lifts them.
 *
 * <p>Each takes effect with one commit, on however many charts, and also for grants, invitations and accounts that come
 * later. A decision that begins after a command has returned sees its effect. None of them changes a grant or an
 * invitation, so that lifting one leaves everything else as it is. An invitation whose barred person could open no
 * chart works once the block is lifted; one that has opened another chart has been used.
 *
 * <p>A <em>block</em> bars a person from a chart, or from all charts of the practice. A person is one person: a block
 * bars every holder of the same account. A <em>freeze</em> stops a chart, or a person, for a time; live invitations
 * cannot be redeemed meanwhile and are not voided.
 *
 * <p>A caller who may not see blocks gets the same answer from every other command whether a person is barred, frozen, or
 * out of reach for them: {@link dev.portalaccess.finding.FindingCode#NOT_ALLOWED}. The host's
 * {@link dev.portalaccess.spi.StaffRights} are asked for {@code list-restrictions}.
 *
 * <p>Thread-safe. If the store fails, every method throws {@link dev.portalaccess.spi.storage.AccessStoreException} and
 * leaves nothing half done; a command may be repeated.
 */
public interface AccessRestrictions {

    /** Bars a holder, an account or a mailbox. */
    Outcome<SetRestriction> block(Caller caller, SetBlock command);

    /** Lifts one block, wherever it was put. */
    Outcome<SetRestriction> liftBlock(Caller caller, LiftRestriction command);

    /** Freezes a chart or a person. */
    Outcome<SetRestriction> freeze(Caller caller, SetFreeze command);

    /** Lifts one freeze. */
    Outcome<SetRestriction> liftFreeze(Caller caller, LiftRestriction command);

    /**
     * Returns the blocks and freezes on one chart, without those of people on all charts.
     *
     * @throws dev.portalaccess.command.NotAllowedException if the caller may not see them
     */
    PlacedRestrictions on(Caller caller, ChartId chart);

    /**
     * Returns the blocks and freezes of one person on all charts of the practice; none if the holder is not known.
     *
     * @throws dev.portalaccess.command.NotAllowedException if the caller may not see them
     */
    PlacedRestrictions of(Caller caller, HolderId holder);

    /**
     * Lists the charts with a block or a freeze, the one that is to be reviewed first first. Charts whose restrictions the
     * caller may not see are left out.
     *
     * @param reviewBy the last day of review; {@link RestrictionReview#NEVER} for all of them
     * @throws dev.portalaccess.command.NotAllowedException if the caller may not see any
     */
    Page<PlacedRestrictions> charts(Caller caller, LocalDate reviewBy, Page.Request page);

    /**
     * Lists the people with a block or a freeze on all charts of the practice, and the records of accounts and mailboxes
     * that are barred from all of them, in the same order. A block on a mailbox is found at each person who is reached
     * there.
     *
     * @param reviewBy the last day of review; {@link RestrictionReview#NEVER} for all of them
     * @throws dev.portalaccess.command.NotAllowedException if the caller may not see any
     */
    Page<PlacedRestrictions> people(Caller caller, LocalDate reviewBy, Page.Request page);
}
