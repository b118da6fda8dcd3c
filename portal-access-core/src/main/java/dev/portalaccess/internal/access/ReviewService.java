package dev.portalaccess.internal.access;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.access.ChartHolders;
import dev.portalaccess.access.GrantOn;
import dev.portalaccess.access.HoldGrant;
import dev.portalaccess.access.RevokeGrant;
import dev.portalaccess.command.Caller;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.internal.age.AgeGaps;
import dev.portalaccess.internal.engine.CommandRunner;
import dev.portalaccess.internal.engine.RightsCheck;
import dev.portalaccess.internal.engine.ServiceDependencies;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Person;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.GrantId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.AccountAccess;
import dev.portalaccess.model.stored.ChartRecord;
import dev.portalaccess.policy.UnusedTerm;
import dev.portalaccess.review.AccessReviews;
import dev.portalaccess.review.ConfirmGrant;
import dev.portalaccess.review.DecideReviews;
import dev.portalaccess.review.DueReview;
import dev.portalaccess.review.ReviewQuery;
import dev.portalaccess.review.ReviewStep;
import dev.portalaccess.review.ReviewStep.LeftGrant;
import dev.portalaccess.review.UnusedGrant;
import dev.portalaccess.spi.CommandName;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The implementation of {@link AccessReviews}. */
public final class ReviewService implements AccessReviews {

    private final CommandRunner commands;
    private final ServiceDependencies parts;

    /** Creates the service with the runner for its commands. */
    public ReviewService(CommandRunner commands) {
        this.commands = commands;
        this.parts = commands.parts();
    }

    @Override
    public boolean recordUse(PracticeId practice, AccountId account, ChartId chart) {
        requireNonNull(practice, "practice");
        requireNonNull(account, "account");
        requireNonNull(chart, "chart");
        return parts.uses().markUse(practice, account, chart, UnusedRule.day(parts.now()));
    }

    @Override
    public Page<DueReview> due(Caller caller, ReviewQuery query, Page.Request page) {
        RightsCheck rights = rights(caller);
        rights.requirePractice();
        return new ReviewList(parts, caller.practice(), query).page(page, rights);
    }

    @Override
    public Outcome<GrantId> confirm(Caller caller, ConfirmGrant command) {
        return commands.run(new ConfirmGrantCommand(parts, caller, command));
    }

    @Override
    public ReviewStep decide(Caller caller, DecideReviews command) {
        Caller one = oneOf(caller);
        return step(command.grants(), grant -> decide(one, command, grant), Optional.empty());
    }

    private Outcome<?> decide(Caller caller, DecideReviews command, GrantOn grant) {
        return switch (command.decision()) {
            case CONFIRM -> confirm(caller, new ConfirmGrant(grant, command.day(), command.reason()));
            case HOLD ->
                commands.run(new HoldGrantCommand(caller, new HoldGrant(grant, command.day(), command.reason())));
            case END -> commands.run(new RevokeGrantCommand(commands, caller, RevokeGrant.of(grant, command.reason())));
        };
    }

    @Override
    public Page<UnusedGrant> unused(Caller caller, Page.Request page) {
        RightsCheck rights = rights(caller);
        rights.requirePractice();
        Instant now = parts.now();
        return UnusedRule.of(parts, caller.practice(), now)
                .map(rule -> unused(caller.practice(), rule, page, rights))
                .orElseGet(() -> new Page<>(List.of(), Optional.empty()));
    }

    private Page<UnusedGrant> unused(PracticeId practice, UnusedRule rule, Page.Request page, RightsCheck rights) {
        Page<Grant> found = parts.uses().unused(practice, rule.before(), page);
        List<Grant> shown = found.items().stream()
                .filter(grant -> rights.shows(List.of(grant.chart())))
                .toList();
        Map<ChartId, Map<AccountId, LocalDate>> lastUses = lastUses(practice, shown);
        GrantHolders people = GrantHolders.read(parts, practice, shown, List.of());
        Map<ChartId, Versioned<ChartRecord>> charts = charts(practice, shown);
        Optional<ZoneId> zone = parts.ages().zone(practice);
        Map<ChartId, Chart> patients =
                zone.isEmpty() || charts.isEmpty() ? Map.of() : parts.charts().charts(practice, charts.keySet());
        List<UnusedGrant> unused = new ChartHoldersQuery(parts, practice)
                .entries(shown).stream()
                        .filter(entry -> entry.status() == Grant.Status.IN_FORCE)
                        .map(entry -> unused(
                                entry,
                                rule,
                                lastUses,
                                people.access(
                                        entry.grant(),
                                        charts.getOrDefault(entry.grant().chart(), untouched(practice, entry.grant()))),
                                ages(
                                        patients.get(entry.grant().chart()),
                                        charts.get(entry.grant().chart()),
                                        zone)))
                        .toList();
        return new Page<>(unused, found.next());
    }

    private AgeGaps ages(@Nullable Chart chart, @Nullable Versioned<ChartRecord> record, Optional<ZoneId> zone) {
        return new AgeGaps(
                parts.ages().with(Optional.ofNullable(chart).map(Chart::patient).flatMap(Person::bornOn), zone),
                Optional.ofNullable(record)
                        .map(read -> read.value().exemptions())
                        .orElse(List.of()),
                parts.now());
    }

    private static Versioned<ChartRecord> untouched(PracticeId practice, Grant grant) {
        return Versioned.fresh(ChartRecord.untouched(practice, grant.chart()));
    }

    private Map<ChartId, Map<AccountId, LocalDate>> lastUses(PracticeId practice, List<Grant> grants) {
        return grants.stream()
                .collect(Collectors.groupingBy(
                        Grant::chart, Collectors.mapping(Grant::account, Collectors.toUnmodifiableSet())))
                .entrySet()
                .stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, chart -> parts.uses().lastUses(practice, chart.getKey(), chart.getValue())));
    }

    private UnusedGrant unused(
            ChartHolders.Entry entry,
            UnusedRule rule,
            Map<ChartId, Map<AccountId, LocalDate>> lastUses,
            AccountAccess access,
            AgeGaps ages) {
        Grant grant = entry.grant();
        Optional<LocalDate> lastUse = Optional.ofNullable(
                lastUses.getOrDefault(grant.chart(), Map.of()).get(grant.account()));
        return new UnusedGrant(entry, lastUse, rule.doubts(grant, lastUse, access.reopenedAt(), ages));
    }

    private Map<ChartId, Versioned<ChartRecord>> charts(PracticeId practice, List<Grant> grants) {
        Set<ChartId> ids = grants.stream().map(Grant::chart).collect(Collectors.toUnmodifiableSet());
        return ids.isEmpty()
                ? Map.of()
                : parts.openStore().charts(practice, ids).entrySet().stream()
                        .collect(Collectors.toUnmodifiableMap(
                                Map.Entry::getKey,
                                read -> new Versioned<>(
                                        read.getValue().value().record(),
                                        read.getValue().version())));
    }

    @Override
    public ReviewStep settleUnused(Caller caller, Optional<Page.Cursor> after, int most) {
        Page<UnusedGrant> page = unused(caller, new Page.Request(most, after));
        boolean isListed = parts.policy()
                .unusedAccess()
                .filter(term -> term.action() != UnusedTerm.Action.LIST)
                .isEmpty();
        List<GrantOn> grants = page.items().stream()
                .filter(unused -> !isListed && unused.doubts().isEmpty())
                .map(unused -> GrantOn.of(unused.entry()))
                .toList();
        Caller one = oneOf(caller);
        return step(grants, grant -> commands.run(new SettleUnusedCommand(one, grant)), page.next());
    }

    private static ReviewStep step(
            List<GrantOn> grants, Function<GrantOn, Outcome<?>> decision, Optional<Page.Cursor> next) {
        List<GrantOn> done = new ArrayList<>();
        List<LeftGrant> left = new ArrayList<>();
        for (GrantOn grant : grants) {
            decision.apply(grant)
                    .fold(
                            value -> done.add(grant),
                            refused -> left.add(new LeftGrant(grant, refused.findings())),
                            () -> left.add(new LeftGrant(grant, List.of())));
        }
        return new ReviewStep(done, left, next);
    }

    /** Returns the caller of one command of a step: many commands cannot have the same idempotency key. */
    private static Caller oneOf(Caller caller) {
        return new Caller(caller.practice(), caller.actor(), Optional.empty(), caller.waivers());
    }

    private RightsCheck rights(Caller caller) {
        return new RightsCheck(commands, requireNonNull(caller, "caller"), CommandName.LIST_REVIEWS);
    }
}
