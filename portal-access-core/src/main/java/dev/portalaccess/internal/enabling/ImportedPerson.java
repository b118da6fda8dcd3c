package dev.portalaccess.internal.enabling;

import dev.portalaccess.enabling.Individual;
import dev.portalaccess.internal.engine.BeneficiaryCheck;
import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.engine.MailboxCheck;
import dev.portalaccess.internal.engine.OwnAccountRule;
import dev.portalaccess.internal.engine.ProxyAgeCheck;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.GrantTerms;
import dev.portalaccess.model.IndividualKind;
import dev.portalaccess.model.Person;
import dev.portalaccess.model.PersonName;
import dev.portalaccess.model.Practice;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.stored.Holder;
import java.util.Optional;
import java.util.Set;

/**
 * A user of a former portal, found by the same rules as a person that staff enable (PA-103).
 *
 * @param chart the chart
 * @param person the person
 * @param holder the existing holder of the person, also one who is known by the account alone
 * @param address the typed address, if it is valid
 * @param terms the ground and the scope
 * @param as the role that gives the person the access
 */
public record ImportedPerson(
        Chart chart,
        Person person,
        Optional<Versioned<Holder>> holder,
        Optional<EmailAddress> address,
        GrantTerms terms,
        IndividualKind as) {

    /** Returns the person; empty if the practice, the chart or the person cannot be used, which is a finding. */
    public static Optional<ImportedPerson> find(
            DecisionRound round, ChartId chart, Individual typed, AccountId account) {
        Optional<Practice> practice = round.practice();
        Optional<Chart> open = ChartInUseCheck.check(round, chart);
        if (practice.isEmpty() || open.isEmpty()) {
            return Optional.empty();
        }
        return new IndividualResolver(round, practice.get())
                .resolve(open.get(), typed, 0)
                .map(one -> new ImportedPerson(
                        open.get(),
                        one.person(),
                        one.holder()
                                .or(() -> holderOf(round, account, one.person().name())),
                        one.address(),
                        one.terms(),
                        typed.kind()))
                .map(found -> found.checked(round));
    }

    private static Optional<Versioned<Holder>> holderOf(DecisionRound round, AccountId account, PersonName name) {
        return round.records().holdersOf(Set.of(account)).stream()
                .filter(known -> known.value().name().matches(name))
                .findFirst();
    }

    private ImportedPerson checked(DecisionRound round) {
        String path = ResolvedIndividual.fieldPath(0) + ".";
        BeneficiaryCheck.check(round, person, knownHolder(), address, path + "kind");
        address.ifPresent(at -> new MailboxCheck(round)
                .checkShared(
                        person.name(), knownHolder().map(Holder::id), Optional.of(person), at, path + "deliver.email"));
        if (as == IndividualKind.PATIENT) {
            new OwnAccountRule(round).check(chart.id(), person, path + "kind");
        }
        new ProxyAgeCheck(round).check(chart.id(), terms, knownHolder(), path + "kind");
        return this;
    }

    /** Returns the holder as stored, if there is one. */
    public Optional<Holder> knownHolder() {
        return holder.map(Versioned::value);
    }

    /** Returns the identities of the person, which plans of one draft must not share. */
    public Set<String> touched() {
        return PersonIdentity.of(person, knownHolder(), address);
    }
}
