package dev.portalaccess.internal.notice;

import com.google.common.collect.Iterables;
import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.engine.MailboxCount;
import dev.portalaccess.internal.engine.MajorityRule;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.ChartStatus;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.EmailAddress.Mailbox;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Person;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.RecordKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What notices about some charts rest on, read together: the patients with their holders, and the people with access to
 * their charts. Used for one round.
 */
final class NoticeFacts {

    /** The most accounts in one read of their holders. */
    private static final int MOST_ACCOUNTS = 100;

    private final DecisionRound round;
    private final Map<ChartId, Chart> charts;
    private final List<Holder> people;

    private NoticeFacts(DecisionRound round, Map<ChartId, Chart> charts, List<Holder> people) {
        this.round = round;
        this.charts = charts;
        this.people = people;
    }

    /** Reads what the events need: a bounded number of reads for each hundred charts. */
    static NoticeFacts read(DecisionRound round, List<ProxyEvent> events) {
        Set<ChartId> ids = events.stream().map(ProxyEvent::chart).collect(Collectors.toSet());
        round.records().readCharts(ids);
        Map<ChartId, Chart> charts = new LinkedHashMap<>(round.charts().charts(ids));
        round.holders()
                .read(
                        charts.values().stream().map(Chart::patient).toList(),
                        Stream.concat(
                                        ids.stream().map(RecordKey::holder),
                                        events.stream().map(event -> RecordKey.of(event.proxy())))
                                .toList());
        List<Holder> people = people(round, ids, events);
        charts.putAll(round.charts()
                .charts(people.stream()
                        .flatMap(person -> person.chart().stream())
                        .collect(Collectors.toSet())));
        NoticeFacts facts = new NoticeFacts(round, charts, people);
        facts.readMailboxes(ids, events);
        return facts;
    }

    /** Reads the counts of mail to the patients' mailboxes, and the blocks of these and the invited, together. */
    private void readMailboxes(Set<ChartId> ids, List<ProxyEvent> events) {
        MailboxCount count = new MailboxCount(round);
        Stream<RecordKey> ofPatients = ids.stream()
                .flatMap(id -> addresses(id).stream())
                .flatMap(address -> Stream.of(count.key(address), RecordKey.barred(address.mailbox())));
        Stream<RecordKey> ofInvited = events.stream()
                .flatMap(event -> event.address().stream())
                .map(address -> RecordKey.barred(address.mailbox()));
        round.records().holders(Stream.concat(ofPatients, ofInvited).distinct().toList());
    }

    /** Returns the holders behind the grants on the charts, and every other holder of the same accounts. */
    private static List<Holder> people(DecisionRound round, Set<ChartId> ids, List<ProxyEvent> events) {
        Set<AccountId> accounts = new HashSet<>();
        ids.forEach(id -> alive(round, id).map(Grant::account).forEach(accounts::add));
        events.forEach(event -> accounts(round, event).forEach(accounts::add));
        Map<HolderId, Holder> people = new LinkedHashMap<>();
        for (List<AccountId> some : Iterables.partition(accounts, MOST_ACCOUNTS)) {
            round.records()
                    .holdersOf(Set.copyOf(some))
                    .forEach(one -> people.put(one.value().id(), one.value()));
        }
        events.stream()
                .flatMap(event -> round.holders().find(event.proxy()).stream())
                .map(Versioned::value)
                .forEach(one -> people.put(one.id(), one));
        return new ArrayList<>(people.values());
    }

    private static Stream<Grant> alive(DecisionRound round, ChartId chart) {
        return round.draft().chart(chart).grants().stream().filter(grant -> grant.isAliveAt(round.now()));
    }

    /** Returns the host's chart, if the host knows it. */
    Optional<Chart> chart(ChartId id) {
        return Optional.ofNullable(charts.get(id));
    }

    /** Returns the holder of the patient's own chart, with the changes of this round so far. */
    Optional<Holder> patient(ChartId id) {
        return chart(id)
                .flatMap(chart -> round.holders().findChanged(chart.patient()))
                .or(() -> round.records().holder(RecordKey.holder(id)))
                .map(Versioned::value);
    }

    /** Returns the accounts that the patient uses: that of the own holder, and those of own grants. */
    Set<AccountId> ownAccounts(ChartId id) {
        Optional<Holder> patient = patient(id);
        Stream<AccountId> ofGrants = alive(round, id)
                .filter(grant -> grant.terms().isOwn()
                        || patient.filter(one -> one.id().equals(grant.holder()))
                                .isPresent())
                .map(Grant::account);
        return Stream.concat(patient.flatMap(Holder::account).stream(), ofGrants)
                .collect(Collectors.toSet());
    }

    /** Reports whether the event is about the patient, who is no proxy of the own chart. */
    boolean isPatients(ProxyEvent event) {
        Set<AccountId> own = ownAccounts(event.chart());
        Optional<AccountId> account = event.account()
                .or(() -> round.holders()
                        .find(event.proxy())
                        .flatMap(one -> one.value().account()));
        return patient(event.chart())
                        .filter(one -> one.id().equals(event.proxy()))
                        .isPresent()
                || account.filter(own::contains).isPresent();
    }

    /** Returns the patient's addresses: that of the own account, then the one on file. */
    List<EmailAddress> addresses(ChartId id) {
        Optional<EmailAddress> ofAccount =
                patient(id).filter(one -> one.account().isPresent()).flatMap(Holder::address);
        Optional<EmailAddress> onFile = chart(id).map(Chart::patient).flatMap(Person::email);
        return Stream.concat(ofAccount.stream(), onFile.stream()).distinct().toList();
    }

    /**
     * Returns the mailboxes of everybody with access to the chart but the patient: at every address that is known of
     * them, also those on file.
     */
    Set<Mailbox> proxyMailboxes(ChartId id, List<ProxyEvent> events) {
        List<Holder> proxies = proxies(id, events);
        Stream<EmailAddress> used = proxies.stream().flatMap(one -> one.address().stream());
        Stream<EmailAddress> invited = events.stream().flatMap(event -> event.address().stream());
        Stream<EmailAddress> onFile = proxies.stream()
                .flatMap(one -> one.chart().flatMap(this::chart).map(Chart::patient).flatMap(Person::email).stream());
        Stream<EmailAddress> paying = chart(id).map(Chart::guarantorPeople).orElse(List.of()).stream()
                .filter(person -> proxies.stream().anyMatch(one -> isSame(one, person)))
                .flatMap(person -> person.email().stream());
        return Stream.of(used, invited, onFile, paying)
                .flatMap(some -> some)
                .map(EmailAddress::mailbox)
                .collect(Collectors.toSet());
    }

    private List<Holder> proxies(ChartId id, List<ProxyEvent> events) {
        Set<AccountId> own = ownAccounts(id);
        Optional<Holder> patient = patient(id);
        Set<HolderId> holders = new HashSet<>();
        Set<AccountId> accounts = new HashSet<>();
        alive(round, id).forEach(grant -> {
            holders.add(grant.holder());
            accounts.add(grant.account());
        });
        events.forEach(event -> {
            holders.add(event.proxy());
            event.account().ifPresent(accounts::add);
        });
        accounts.removeAll(own);
        return people.stream()
                .filter(one -> holders.contains(one.id())
                        || one.account().filter(accounts::contains).isPresent())
                .filter(one ->
                        patient.filter(them -> them.id().equals(one.id())).isEmpty())
                .filter(one -> one.account().filter(own::contains).isEmpty())
                .toList();
    }

    private static boolean isSame(Holder holder, Person person) {
        return (person.id().isPresent() && holder.person().isPresent())
                ? person.id().equals(holder.person())
                : holder.name().matches(person.name());
    }

    /** Returns the rule for where the patient of the chart is told of these events. */
    NoticeRule rule(ChartId id, List<ProxyEvent> events) {
        List<EmailAddress> addresses = addresses(id);
        ChartAccess access = round.draft().chart(id);
        return new NoticeRule(
                addresses,
                proxyMailboxes(id, events),
                chart(id)
                        .filter(chart -> chart.status() == ChartStatus.DECEASED)
                        .isPresent(),
                NoticeSilence.silencesNotices(round, access, patient(id), addresses),
                chart(id)
                        .map(Chart::patient)
                        .filter(new MajorityRule(round)::isMinor)
                        .isPresent());
    }

    /** Reports whether a block on all charts silences what is told of the proxy. */
    boolean isSilenced(ProxyEvent event) {
        Set<AccountId> accounts = accounts(round, event).collect(Collectors.toSet());
        Stream<Holder> same = people.stream()
                .filter(one -> one.id().equals(event.proxy())
                        || one.account().filter(accounts::contains).isPresent());
        Stream<Holder> reached = event.address().stream()
                .flatMap(address -> round.records().holder(RecordKey.barred(address.mailbox())).stream())
                .map(Versioned::value);
        return NoticeSilence.silencesNoticesOf(Stream.concat(same, reached));
    }

    /** Returns the account of the grant, and that of the proxy. */
    private static Stream<AccountId> accounts(DecisionRound round, ProxyEvent event) {
        return Stream.concat(
                event.account().stream(),
                round
                        .holders()
                        .find(event.proxy())
                        .flatMap(proxy -> proxy.value().account())
                        .stream());
    }
}
