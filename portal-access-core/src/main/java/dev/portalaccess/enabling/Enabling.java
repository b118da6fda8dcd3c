package dev.portalaccess.enabling;

import dev.portalaccess.command.Caller;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.finding.Finding;
import dev.portalaccess.model.id.ChartId;
import java.util.List;
import java.util.Optional;

/**
 * The people that staff can enable on a chart, and the commands that enable them.
 *
 * <p>Safe for use by several threads. If the store fails, every method throws
 * {@link dev.portalaccess.spi.storage.AccessStoreException}; if one of the host's directories fails, its own exception.
 * Where the host provides {@link dev.portalaccess.spi.StaffRights}, a read of a caller without the right throws
 * {@link dev.portalaccess.command.NotAllowedException}, and a command of such a caller is refused with the finding
 * {@link dev.portalaccess.finding.FindingCode#NOT_ALLOWED}.
 */
public interface Enabling {

    /**
     * Returns the choices of the first screen: the people who can be enabled on that chart, their existing access, and
     * the charts that may be ticked. A block or a freeze that stands against them is not told here, but by
     * {@link #check(Caller, EnableAccess)}.
     *
     * @return the options; without people, and with a finding, if the host knows no such chart or the chart is closed
     * @throws dev.portalaccess.command.NotAllowedException if the caller may not see them
     */
    AccessOptions options(Caller caller, ChartId chart);

    /**
     * Returns the patients that match a clerk's search for <em>Another Patient</em>, best match first. The chart's own
     * patient is never included (PA-003), and neither is one whose chart the caller may not see (PA-118); so there may
     * be fewer results than the host's search has found. There are none if the chart is unknown or closed.
     *
     * <p>Both arguments go to {@link dev.portalaccess.spi.ChartDirectory#search} as they are. That method promises an
     * answer within the ranges below and may throw outside of them, so the host checks what the clerk typed first.
     *
     * @param typed 1 to 200 characters
     * @param limit the maximum number of results, 1 to 100
     * @throws dev.portalaccess.command.NotAllowedException if the caller may not search
     */
    List<PersonOption> search(Caller caller, ChartId chart, String typed, int limit);

    /**
     * Returns the option for one patient chosen as <em>Another Patient</em>, for a host that knows the chart already,
     * from an earlier search or from its own records.
     *
     * @param another the chosen chart
     * @return the option; empty where a search would not find the patient either: if it is the chart at hand (PA-003),
     *     if one of the two charts is closed, or if the host does not know one of them
     * @throws dev.portalaccess.command.NotAllowedException if the caller may not see both charts
     */
    Optional<PersonOption> anotherPatient(Caller caller, ChartId chart, ChartId another);

    /**
     * Validates a command without giving it. Returns what {@link #enable} would find now, with the same codes and paths
     * in the same order; {@link dev.portalaccess.finding.FindingCode#NOT_ALLOWED} is among them if the caller lacks the
     * right. Nothing is written, neither an invitation nor the record of a refusal.
     *
     * <p>This suits a form in steps. Input that step 2 asks for is reported as missing and hides no finding of step 1,
     * so after step 1 a host shows every finding except those at an individual's {@code relationship}, {@code grounds}
     * and {@code also}. Because facts change, {@code enable} may find more when the command is given.
     *
     * @return the findings that would refuse {@code enable}, see {@link Finding#severity()}, and the warnings it would
     *     give; empty if there are none
     */
    List<Finding> check(Caller caller, EnableAccess command);

    /**
     * Issues an invitation to each individual, or to none of them. If a rule is broken for any individual, every
     * finding is returned at once.
     *
     * <p>The commit queues a message for each invitation, and sends nothing: mail leaves with the next
     * {@link dev.portalaccess.delivery.MessageDelivery#runOnce portal.delivery().runOnce}, and a letter waits for
     * {@link dev.portalaccess.delivery.MessageDelivery#print print} unless the portal has an unattended printer.
     *
     * @return an answer for each individual, in the order of the command; refused with every finding if a rule is
     *     broken, and with {@link dev.portalaccess.finding.FindingCode#NOT_ALLOWED} if the caller lacks the right
     */
    Outcome<EnablingResult> enable(Caller caller, EnableAccess command);

    /**
     * Validates a command without giving it; see {@link #check(Caller, EnableAccess)}.
     *
     * @return the findings that would refuse {@code generatePassword}, and the warnings it would give
     */
    List<Finding> check(Caller caller, GeneratePassword command);

    /**
     * Issues a temporary user name and password for the patient, on paper. Every earlier live secret of the patient's
     * own access stops working with the commit, and the pending grants of the patient's invitation move to the new one
     * (PA-030, PA-031). The letter is queued, and printed as for {@link #enable}.
     */
    Outcome<EnablingResult> generatePassword(Caller caller, GeneratePassword command);
}
