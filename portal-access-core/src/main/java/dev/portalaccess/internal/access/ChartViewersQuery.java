package dev.portalaccess.internal.access;

import com.google.common.collect.Iterables;
import dev.portalaccess.access.ChartViewers;
import dev.portalaccess.access.ChartViewers.GrantingActor;
import dev.portalaccess.access.ChartViewers.InvitedEntry;
import dev.portalaccess.access.ChartViewers.PersonEntry;
import dev.portalaccess.access.GrantOn;
import dev.portalaccess.internal.age.AgeFacts;
import dev.portalaccess.internal.age.AgeLimit;
import dev.portalaccess.internal.age.PatientAge;
import dev.portalaccess.internal.engine.ServiceDependencies;
import dev.portalaccess.model.Actor;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.GrantTerms;
import dev.portalaccess.model.InvitationFilter;
import dev.portalaccess.model.InvitationStatus;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.AccountAccess;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.model.stored.ChartRecord;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.PendingGrant;
import dev.portalaccess.spi.storage.AccessQueries.ListedInvitation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads who may open a chart, for an account that is entitled to see it (PA-073). Writes nothing. */
final class ChartViewersQuery {

    /** The most accounts in one read of their uses. */
    private static final int MOST_USERS = 1_000;

    private final ServiceDependencies parts;
    private final PracticeId practice;

    ChartViewersQuery(ServiceDependencies parts, PracticeId practice) {
        this.parts = parts;
        this.practice = practice;
    }

    /**
     * Returns what the account may see. Its entitlement is one consistent read, before the list, so that a chart which
     * is none of its business costs as much as one that does not exist; and once more after it, so that the list is
     * never newer than what entitles it.
     */
    Optional<ChartViewers> viewers(AccountId account, ChartId chart) {
        return parts.entitlement()
                .find(practice, account, chart, parts.now())
                .flatMap(entitled -> viewersOf(account, entitled.chart()));
    }

    private Optional<ChartViewers> viewersOf(AccountId account, ChartId chart) {
        Versioned<ChartAccess> read = parts.openStore().chart(practice, chart);
        ChartAccess access = read.value();
        List<Invitation> invited = invitations(chart);
        Set<AccountId> accounts = access.grants().stream().map(Grant::account).collect(Collectors.toSet());
        GrantHolders holders = GrantHolders.read(
                parts,
                practice,
                access.grants(),
                invited.stream().map(Invitation::holder).toList());
        Versioned<ChartRecord> record = new Versioned<>(access.record(), read.version());
        Map<AccountId, LocalDate> uses = lastUses(accounts, chart);
        Instant now = parts.now();
        ProxyEndingRule rule = new ProxyEndingLookup(parts, practice).rule(account, chart, now);
        AgeFacts age = parts.age(practice, chart);
        List<PersonEntry> people = access.grants().stream()
                .map(grant -> holders.access(grant, record))
                .filter(one -> isListed(effective(one).statusAt(now)))
                .map(one ->
                        person(one, holders, rule, age.at(now, access.record().exemptions()), uses))
                .toList();
        return rule.entitlement()
                .map(entitled -> new ChartViewers(
                        chart,
                        now,
                        people,
                        invited.stream()
                                .flatMap(one -> invited(one, chart, holders))
                                .toList()));
    }

    private static boolean isListed(Grant.Status status) {
        return status != Grant.Status.ENDED && status != Grant.Status.REVOKED;
    }

    private List<Invitation> invitations(ChartId chart) {
        InvitationFilter live = InvitationFilter.all(parts.now())
                .in(Set.of(InvitationStatus.LIVE))
                .on(chart);
        return parts
                .queries()
                .invitations(practice, live, Page.Request.first(ChartViewers.MOST_INVITED))
                .items()
                .stream()
                .map(ListedInvitation::invitation)
                .map(Versioned::value)
                .toList();
    }

    /** Reads the last day when each account has used the chart, as far as the host reports uses. */
    private Map<AccountId, LocalDate> lastUses(Set<AccountId> accounts, ChartId chart) {
        Map<AccountId, LocalDate> uses = new HashMap<>();
        for (List<AccountId> some : Iterables.partition(accounts, MOST_USERS)) {
            uses.putAll(parts.uses().lastUses(practice, chart, Set.copyOf(some)));
        }
        return uses;
    }

    private static Grant effective(AccountAccess access) {
        return access.effectiveGrants().get(0);
    }

    private PersonEntry person(
            AccountAccess access,
            GrantHolders holders,
            ProxyEndingRule rule,
            PatientAge age,
            Map<AccountId, LocalDate> uses) {
        Grant grant = effective(access);
        Instant now = age.at();
        AgeLimit left = AgeLimit.of(age, grant);
        Actor by = grant.provenance().by();
        return new PersonEntry(
                GrantOn.of(grant),
                holders.find(grant.holder()).map(Holder::name),
                grant.terms().withScope(left.scope()).obliging(left.obligations()),
                grant.validity().from(),
                grant.validity().until(),
                isKeptOut(access) || left.leavesNothing(grant) ? Grant.Status.HELD : grant.statusAt(now),
                new GrantingActor(
                        by.kind(),
                        Optional.of(by.id())
                                .filter(id -> by.kind() != Actor.Kind.STAFF
                                        || parts.policy().namesStaff())),
                Optional.ofNullable(uses.get(grant.account())),
                grant.account().equals(rule.account()),
                grant.isAliveAt(now) && rule.mayEnd(grant));
    }

    /** Reports whether a block or a freeze keeps the person out, as decisions ask; which one, only staff see. */
    private static boolean isKeptOut(AccountAccess access) {
        return access.isBarred() || access.isFrozen();
    }

    private static Stream<InvitedEntry> invited(Invitation invitation, ChartId chart, GrantHolders holders) {
        return invitation.grants().stream()
                .filter(pending -> pending.chart().equals(chart))
                .map(PendingGrant::terms)
                .filter(terms -> !terms.isOwn())
                .map(GrantTerms::relationship)
                .map(relationship -> new InvitedEntry(
                        invitation.id(),
                        holders.find(invitation.holder()).map(Holder::name),
                        relationship,
                        invitation.issue().at(),
                        invitation.issue().until()));
    }
}
