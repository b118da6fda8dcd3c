package dev.portalaccess.internal.roster;

import dev.portalaccess.internal.activation.ImportGrantCheck;
import dev.portalaccess.internal.enabling.ImportedPerson;
import dev.portalaccess.internal.engine.AccountBinder;
import dev.portalaccess.internal.engine.CommitDraft;
import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.engine.FindingDefinition;
import dev.portalaccess.internal.engine.MailboxCount;
import dev.portalaccess.internal.roster.RowPlan.RowAnswer;
import dev.portalaccess.model.AuditAction;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.GrantState;
import dev.portalaccess.model.Person;
import dev.portalaccess.model.PersonName;
import dev.portalaccess.model.Provenance;
import dev.portalaccess.model.ValidityPeriod;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.GrantId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.roster.ImportRow;
import dev.portalaccess.roster.RowClass;
import dev.portalaccess.spi.CommandName;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Takes over the user of a row, by the rules of enabling and of redemption (PA-103). */
final class ImportPlanner implements RowPlanner {

    private static final String PERSON = "individuals[0].who";
    private static final String ACCOUNT = "account";
    private static final String IMPORTED = "imported";

    @Override
    public String name() {
        return CommandName.IMPORT_USERS;
    }

    @Override
    public Optional<RowPlan> plan(DecisionRound round, IntakeRow row, ChartId chart) {
        if (row.account().isEmpty()) {
            round.add(FindingDefinition.ACCOUNT_MISSING, ACCOUNT);
            return Optional.empty();
        }
        AccountId account = row.account().get();
        return ImportedPerson.find(round, chart, row.person(), account)
                .map(person -> plan(round, person, account, (ImportRow) row.content()));
    }

    private static RowPlan plan(DecisionRound round, ImportedPerson person, AccountId account, ImportRow row) {
        checkKnownAs(round, person.person(), row);
        checkAccount(round, person, account);
        Holder holder = person.knownHolder().orElseGet(() -> unknown(round.draft(), person.person()));
        ImportGrantCheck check = new ImportGrantCheck(round, holder, person.address(), account, person.chart());
        Optional<RowAnswer> existing = check.existingGrant()
                .map(grant -> RowAnswer.of(RowClass.ALREADY_THERE, grant.id()))
                .or(() -> invitation(round, person));
        if (existing.isEmpty()) {
            check.obstacle()
                    .ifPresent(
                            found -> round.add(found, found == FindingDefinition.ACCOUNT_DIFFERS ? ACCOUNT : PERSON));
        }
        Set<String> touched = new HashSet<>(person.touched());
        touched.add("account " + account.value());
        return new RowPlan(existing, RowClass.READY, touched, () -> take(round, person, account));
    }

    private static Holder unknown(CommitDraft draft, Person person) {
        return Holder.create(draft.practice(), new HolderId(draft.newId()), person);
    }

    /** A live invitation stays: redeeming it gives what staff have decided. */
    private static Optional<RowAnswer> invitation(DecisionRound round, ImportedPerson person) {
        return person.knownHolder()
                .flatMap(holder ->
                        round.liveInvitation(holder.id(), person.chart().id()))
                .map(Versioned::value)
                .map(Invitation::id)
                .map(id -> RowAnswer.of(RowClass.ALREADY_THERE, id));
    }

    /** Compares the person with the facts of the former portal. */
    private static void checkKnownAs(DecisionRound round, Person person, ImportRow row) {
        Optional<PersonName> name = PersonName.parse(
                Objects.requireNonNullElse(row.given(), ""), Objects.requireNonNullElse(row.family(), ""));
        boolean isOther = name.filter(known -> !known.matches(person.name())).isPresent();
        boolean isBornOtherwise = Optional.ofNullable(row.bornOn())
                .filter(known ->
                        person.bornOn().filter(born -> !born.mayEqual(known)).isPresent())
                .isPresent();
        if (isOther || isBornOtherwise) {
            round.add(FindingDefinition.PERSON_DIFFERS, PERSON);
        }
    }

    /** All who use an account are one human (PA-041), so another name there is looked at first. */
    private static void checkAccount(DecisionRound round, ImportedPerson person, AccountId account) {
        boolean isOfAnother = round.records().holdersOf(Set.of(account)).stream()
                .map(Versioned::value)
                .anyMatch(one -> person.knownHolder()
                                .filter(known -> known.id().equals(one.id()))
                                .isEmpty()
                        && !one.name().matches(person.person().name()));
        if (isOfAnother) {
            round.add(FindingDefinition.ACCOUNT_OF_ANOTHER, ACCOUNT);
        }
    }

    private static RowAnswer take(DecisionRound round, ImportedPerson person, AccountId account) {
        CommitDraft draft = round.draft();
        Versioned<Holder> known =
                person.holder().orElseGet(() -> round.holders().create(person.person()));
        Versioned<Holder> holder = known.value().address().isPresent()
                ? known
                : person.address()
                        .map(at -> known.to(known.value().withAddress(at)))
                        .orElse(known);
        person.address().filter(at -> !holder.equals(known)).ifPresent(new MailboxCount(round)::touch);
        draft.putHolder(holder);
        Grant grant = grant(draft, person, holder.value(), account);
        draft.putGrant(grant);
        draft.addNote(draft.noteOn(grant, AuditAction.ACCESS_ACTIVATED)
                .because(IMPORTED)
                .by("PA-103"));
        AccountBinder binder = new AccountBinder(round, account);
        binder.bind(holder);
        binder.note(holder.value()).ifPresent(draft::addNote);
        return RowAnswer.of(RowClass.DONE, grant.id());
    }

    private static Grant grant(CommitDraft draft, ImportedPerson person, Holder holder, AccountId account) {
        return new Grant(
                new GrantId(draft.newId()),
                person.chart().id(),
                holder.id(),
                account,
                person.terms(),
                ValidityPeriod.from(draft.now()),
                GrantState.NOT_HELD,
                new Provenance(
                        Provenance.Origin.IMPORTED,
                        person.as(),
                        Optional.empty(),
                        List.of(person.chart().id()),
                        draft.caller().actor()));
    }
}
