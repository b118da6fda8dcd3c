package dev.portalaccess.privacy;

import dev.portalaccess.command.Caller;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.model.AccessPeriod;
import dev.portalaccess.model.PersonalItem;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.spi.CommandName;
import java.util.function.Consumer;

/**
 * The data of one person (PA-106): what a practice gives out, erases and accounts for when the person asks.
 *
 * <p>A person is one person everywhere: every call is about the holder named and every other holder who uses, or has
 * used, one of the same accounts.
 *
 * <p>Thread-safe. Every method throws {@link dev.portalaccess.spi.storage.AccessStoreException} if the store fails; what
 * was handed to the consumer by then is not the whole, and the call may be repeated. An exception of the consumer ends
 * the call and is passed on.
 */
public interface PersonalData {

    /**
     * Hands everything that is stored about a person to the consumer, one item after the other, and keeps none of it,
     * so that any number of items fits into memory. It reads the records of all charts of the practice, because closed
     * access is stored with the charts: it costs as much as a report.
     *
     * <p>Left out are secrets and their digests; blocks and freezes, which protect other people; and the names of other
     * people. The host adds what its own systems have: the account, the chart, and the log of accesses.
     *
     * <p>The right is asked without a chart first, then for each chart that the person has, or had, to do with
     * ({@link CommandName#EXPORT_PERSON}). The export is on record before the first item is handed over (PA-118).
     *
     * @return how many of each kind were handed over; or why none was
     */
    Outcome<ItemCount> export(Caller caller, HolderId holder, Consumer<PersonalItem> consumer);

    /**
     * Erases a person's name, addresses and ids of the host from the person's holders, if nothing needs them any more.
     * Refused while the person has access, a live invitation, or a request or a registration that waits, and while a
     * block or a freeze names the person. Invitations that have expired are void from then on.
     *
     * <p>What a retention duty keeps has ids and codes; the answer lists it with its term. The audit trail is not
     * touched, and can be verified as before. A person who is enabled again later is a new holder.
     *
     * <p>The right is asked as for {@link #export} ({@link CommandName#ERASE_PERSON}).
     */
    Outcome<ErasedPerson> erase(Caller caller, ErasePerson command);

    /**
     * Hands every access that other people than the patient had to a chart in the period to the consumer: the account
     * of disclosures that a patient can ask for (45 CFR 164.528). With a log of accesses, each says how often the chart
     * was opened; without one, the last day of use is told as far as the host reports use.
     *
     * <p>The right is asked for the chart ({@link CommandName#LIST_DISCLOSURES}). The reading is recorded in the log of
     * accesses, if the portal has one.
     *
     * @return how many were handed over
     * @throws dev.portalaccess.command.NotAllowedException if the caller may not see them
     * @throws dev.portalaccess.accesslog.AccessLogException if the log cannot be read, or the reading cannot be recorded
     */
    long disclosures(Caller caller, ChartId chart, AccessPeriod period, Consumer<Disclosure> consumer);
}
