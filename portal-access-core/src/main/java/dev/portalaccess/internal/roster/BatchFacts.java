package dev.portalaccess.internal.roster;

import dev.portalaccess.internal.address.EmailAddressParser;
import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.engine.MailboxCount;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.Person;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.stored.RecordKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what the rules ask about the rows of a batch, together, so that they need not read it row by row. */
final class BatchFacts {

    private static final int LONGEST_ADDRESS = 1_000;

    private final DecisionRound round;
    private final List<IntakeRow> rows;

    BatchFacts(DecisionRound round, List<IntakeRow> rows) {
        this.round = round;
        this.rows = rows;
    }

    void read() {
        Map<ChartId, Chart> charts = round.charts().charts(each(IntakeRow::readCharts));
        round.records().readCharts(each(IntakeRow::charts));
        Collection<Person> people =
                charts.values().stream().flatMap(BatchFacts::people).toList();
        List<EmailAddress> addresses =
                rows.stream().flatMap(BatchFacts::address).toList();
        round.holders()
                .read(people, addresses.stream().flatMap(this::mailboxKeys).toList());
        round.records()
                .readSharing(addresses.stream().map(EmailAddress::mailbox).collect(Collectors.toSet()));
        round.records().readInvitations(invitationKeys(charts));
        List<AccountId> accounts =
                rows.stream().flatMap(row -> row.account().stream()).distinct().toList();
        if (!accounts.isEmpty()) {
            round.records().readHoldersOf(accounts);
            round.records().readClosed(each(IntakeRow::charts));
        }
    }

    private Set<ChartId> each(Function<IntakeRow, List<ChartId>> charts) {
        Set<ChartId> all = new LinkedHashSet<>();
        rows.forEach(row -> all.addAll(charts.apply(row)));
        return all;
    }

    private static Stream<Person> people(Chart chart) {
        return Stream.concat(Stream.of(chart.patient()), chart.guarantorPeople().stream());
    }

    private Stream<RecordKey> mailboxKeys(EmailAddress at) {
        return Stream.of(new MailboxCount(round).key(at), RecordKey.barred(at.mailbox()));
    }

    private static Stream<EmailAddress> address(IntakeRow row) {
        return Optional.ofNullable(row.person().deliver().email())
                .filter(typed -> typed.length() <= LONGEST_ADDRESS)
                .flatMap(typed ->
                        EmailAddressParser.parse(typed).fold(Optional::of, why -> Optional.<EmailAddress>empty()))
                .stream();
    }

    private List<RecordKey> invitationKeys(Map<ChartId, Chart> charts) {
        List<RecordKey> keys = new ArrayList<>();
        for (IntakeRow row : rows) {
            List<Person> people = row.readCharts().stream()
                    .flatMap(id -> Optional.ofNullable(charts.get(id)).stream())
                    .flatMap(BatchFacts::people)
                    .toList();
            people.stream()
                    .flatMap(person -> round.holders().find(person).stream())
                    .forEach(holder -> row.charts()
                            .forEach(chart -> keys.add(
                                    RecordKey.liveInvitation(holder.value().id(), chart))));
        }
        return keys;
    }
}
