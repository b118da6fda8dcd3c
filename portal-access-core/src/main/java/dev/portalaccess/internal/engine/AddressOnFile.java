package dev.portalaccess.internal.engine;

import dev.portalaccess.model.Chart;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.Person;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.policy.RuleStrictness;
import java.util.List;
import java.util.Optional;

/**
 * Compares the address that a message goes to with the one that the host has on file for its reader now (PA-064). The
 * finding names neither address.
 */
public final class AddressOnFile {

    private final DecisionRound round;

    /** Creates the comparison for one round. */
    public AddressOnFile(DecisionRound round) {
        this.round = round;
    }

    /**
     * Looks the holder up: as the patient of the holder's own chart, else as a guarantor of one of the charts.
     *
     * @param charts the charts that the message is about
     */
    public void check(Holder holder, List<ChartId> charts, EmailAddress used, String path) {
        find(holder, charts).ifPresent(onFile -> check(onFile, used, path));
    }

    /**
     * Returns the address that the host has on file for the holder, looked up in the same way. That of a minor does not
     * count if it may be another's (PA-019).
     */
    public Optional<EmailAddress> find(Holder holder, List<ChartId> charts) {
        return holder.chart()
                .map(own -> round.charts().chart(own).map(Chart::patient))
                .orElseGet(() -> guarantor(holder, charts))
                .flatMap(new MinorAddressRule(round)::ownAddress);
    }

    /** Warns if the two are not perhaps the same mailbox. */
    public void check(EmailAddress onFile, EmailAddress used, String path) {
        if (!isSameMailbox(onFile, used)) {
            boolean isStrict = round.parts().policy().otherAddress() == RuleStrictness.OVERRIDABLE;
            round.add(
                    isStrict
                            ? FindingDefinition.ADDRESS_NOT_ON_FILE.overridableAt(path)
                            : FindingDefinition.ADDRESS_NOT_ON_FILE.at(path));
        }
    }

    private static boolean isSameMailbox(EmailAddress onFile, EmailAddress used) {
        return onFile.mailbox().equals(used.mailbox());
    }

    private Optional<Person> guarantor(Holder holder, List<ChartId> charts) {
        return holder.person().stream()
                .flatMap(person -> charts.stream()
                        .flatMap(chart -> round.charts().chart(chart).stream())
                        .flatMap(chart -> chart.guarantorPeople().stream())
                        .filter(found -> found.id().equals(Optional.of(person))))
                .findFirst();
    }
}
