package dev.portalaccess.chartevent;

import static dev.portalaccess.enabling.Individual.other;

import dev.portalaccess.access.EndGrant;
import dev.portalaccess.access.GrantOn;
import dev.portalaccess.access.HoldGrant;
import dev.portalaccess.access.NarrowGrant;
import dev.portalaccess.access.ReleaseHold;
import dev.portalaccess.access.RevokeGrant;
import dev.portalaccess.command.Caller;
import dev.portalaccess.command.ReasonInput;
import dev.portalaccess.decision.ChartUse;
import dev.portalaccess.decision.Decisions;
import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.enabling.EnableAccess;
import dev.portalaccess.enabling.EnablingResult.Invited;
import dev.portalaccess.fixture.FamilyStory;
import dev.portalaccess.fixture.TestPortal;
import dev.portalaccess.internal.access.AccessService;
import dev.portalaccess.internal.access.ReviewService;
import dev.portalaccess.internal.restriction.RestrictionService;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.ChartArea;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Hold;
import dev.portalaccess.model.Person;
import dev.portalaccess.model.PersonName;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.Secret;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.stored.ChartRecord;
import dev.portalaccess.restriction.LiftRestriction;
import dev.portalaccess.restriction.PlacedRestrictions;
import dev.portalaccess.restriction.RestrictionPlace;
import dev.portalaccess.restriction.RestrictionTerms;
import dev.portalaccess.restriction.SetBlock;
import dev.portalaccess.restriction.SetFreeze;
import dev.portalaccess.review.ConfirmGrant;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A practice with four charts and three people, where things happen; either with merges or, as a second one in which the
 * same things happen, without them.
 */
final class MergeHistory {

    static final List<ChartId> CHARTS =
            Stream.of("w", "x", "y", "z").map(ChartId::new).toList();
    static final List<AccountId> ACCOUNTS = Stream.of("login-jane", "login-paula", "login-quinn")
            .map(AccountId::new)
            .toList();
    static final List<ChartUse> USES = List.of(
            ChartUse.view(ChartArea.CLINICAL), ChartUse.act(ChartArea.BILLING), ChartUse.view(ChartArea.APPOINTMENTS));
    private static final List<String> NAMES = List.of("Jane", "Paula", "Quinn");
    private static final List<Scope> SCOPES = List.of(Scope.FULL, Scope.VIEW_ONLY, Scope.BILLING_ONLY);
    private static final ReasonInput WHY = ReasonInput.of(Reason.SAFETY);
    private static final RestrictionTerms TERMS = RestrictionTerms.of(WHY);

    /** An invitation that its reader has not followed yet. */
    private record WaitingLink(Invited invited, Secret link, Step step) {}

    /** What can happen; the last three need merges. */
    enum Kind {
        GRANT,
        INVITE,
        REDEEM,
        NARROW,
        HOLD,
        RELEASE,
        END,
        REVOKE,
        BLOCK,
        FREEZE,
        LIFT,
        WAIT,
        MERGE,
        UNMERGE,
        KEEP
    }

    /** One thing that happens, to the access of somebody to a chart; the other chart is for merges. */
    record Step(Kind kind, int account, int chart, int other) {

        private static final List<Kind> OFTEN = Stream.concat(
                        Stream.of(Kind.values()), Stream.of(Kind.GRANT, Kind.GRANT, Kind.MERGE, Kind.KEEP, Kind.KEEP))
                .toList();

        static Step any(Random random) {
            return new Step(
                    OFTEN.get(random.nextInt(OFTEN.size())),
                    random.nextInt(ACCOUNTS.size()),
                    random.nextInt(CHARTS.size()),
                    random.nextInt(CHARTS.size()));
        }

        ChartId place() {
            return CHARTS.get(chart);
        }

        ChartId target() {
            return CHARTS.get(other);
        }

        AccountId person() {
            return ACCOUNTS.get(account);
        }
    }

    final TestPortal portal = TestPortal.with(policy -> policy.invitationLimit(1000, Duration.ofDays(1)));
    private final FamilyStory story = new FamilyStory(portal);
    private final boolean merges;
    private final List<WaitingLink> waiting = new ArrayList<>();
    private final Set<String> given = new LinkedHashSet<>();
    private int events;

    MergeHistory(boolean merges) {
        this.merges = merges;
        CHARTS.forEach(chart -> portal.family
                .charts()
                .put(Chart.open(
                        portal.practice,
                        new Person(
                                Optional.empty(),
                                Optional.of(chart),
                                new PersonName("Camille", "Patient"),
                                Optional.empty(),
                                Optional.empty()))));
    }

    /** Plays a step; returns the people who got access to a chart by it, and the charts. */
    Set<String> play(Step step) {
        given.clear();
        take(step);
        portal.clock.advance(Duration.ofMillis(step.other() % 2));
        return Set.copyOf(given);
    }

    private void take(Step step) {
        Caller clerk = portal.clerk();
        switch (step.kind()) {
            case GRANT -> invite(step).ifPresent(one -> redeem(story.link(one.invitation()), step));
            case INVITE ->
                invite(step).ifPresent(one -> waiting.add(new WaitingLink(one, story.link(one.invitation()), step)));
            case REDEEM -> redeem();
            case NARROW ->
                each(
                        step,
                        grant -> access().narrow(
                                        clerk,
                                        new NarrowGrant(
                                                GrantOn.of(grant),
                                                grant.terms().scope().and(SCOPES.get(1 + step.other() % 2)),
                                                WHY)));
            case HOLD -> each(step, grant -> access().hold(clerk, HoldGrant.of(GrantOn.of(grant), WHY)));
            case RELEASE ->
                each(
                        step,
                        grant -> grant.holds().stream()
                                .filter(hold -> hold.cause().equals(Hold.BY_STAFF))
                                .forEach(hold ->
                                        access().release(clerk, new ReleaseHold(GrantOn.of(grant), hold.id(), WHY))));
            case END ->
                each(step, grant -> access().endOn(clerk, new EndGrant(GrantOn.of(grant), today().plusDays(1), WHY)));
            case REVOKE -> each(step, grant -> access().revoke(clerk, RevokeGrant.of(GrantOn.of(grant), WHY)));
            case BLOCK ->
                restrictions().block(clerk, SetBlock.of(step.person(), TERMS).on(step.place()));
            case FREEZE -> restrictions().freeze(clerk, new SetFreeze(RestrictionPlace.of(step.place()), TERMS));
            case LIFT -> lift(step.place());
            case WAIT -> portal.clock.advance(Duration.ofHours(step.other() * 11L));
            case MERGE, UNMERGE, KEEP -> {
                if (merges) {
                    change(step);
                }
            }
        }
    }

    private void change(Step step) {
        switch (step.kind()) {
            case MERGE -> report(ReportedEvent.merge(nextId(), step.place(), step.target()));
            case UNMERGE -> report(ReportedEvent.unmerge(nextId(), step.place()));
            default -> each(step, grant -> keep(GrantOn.of(grant)));
        }
    }

    private void keep(GrantOn grant) {
        new ReviewService(portal.commands()).confirm(portal.clerk(), ConfirmGrant.of(grant));
    }

    /** Undoes every merge that stands. */
    void part(Random random) {
        List<ChartId> left = new ArrayList<>(CHARTS);
        Collections.shuffle(left, random);
        left.forEach(chart -> report(ReportedEvent.unmerge(nextId(), chart)));
    }

    private void report(ReportedEvent event) {
        portal.chartEvents().report(portal.clerk(), ReportEvents.of(event));
    }

    private String nextId() {
        events++;
        return "event-" + events;
    }

    private Optional<Invited> invite(Step step) {
        return portal.enabling()
                .enable(
                        portal.clerk(),
                        EnableAccess.on(
                                step.place(),
                                other(
                                                NAMES.get(step.account()),
                                                "Other",
                                                Relationship.AUNT,
                                                DeliveryChoice.email(NAMES.get(step.account())
                                                                .toLowerCase(Locale.ROOT) + "@example.org"))
                                        .within(SCOPES.get(step.other() % SCOPES.size()))))
                .<Optional<Invited>>fold(
                        done -> done.value().invited().stream().findFirst(),
                        refused -> Optional.empty(),
                        Optional::empty);
    }

    private void redeem() {
        for (WaitingLink one : waiting) {
            if (portal.invitation(one.invited().invitation()).isLiveAt(portal.clock.instant())) {
                redeem(one.link(), one.step());
            }
        }
    }

    private void redeem(Secret link, Step step) {
        int before = grants(step);
        portal.activation().redeem(portal.practice, link, step.person());
        if (grants(step) > before) {
            given.add(step.person().value() + " " + step.place().value());
        }
    }

    private int grants(Step step) {
        return (int) portal.store.chart(portal.practice, step.place()).value().grants().stream()
                .filter(grant -> grant.account().equals(step.person()))
                .count();
    }

    private void each(Step step, Consumer<Grant> change) {
        portal.store.chart(portal.practice, step.place()).value().grants().stream()
                .filter(grant -> grant.account().equals(step.person()) && grant.isAliveAt(portal.clock.instant()))
                .forEach(change);
    }

    private void lift(ChartId chart) {
        PlacedRestrictions placed = restrictions().on(portal.clerk(), chart);
        RestrictionPlace place = RestrictionPlace.of(chart);
        placed.blocks()
                .forEach(one -> restrictions().liftBlock(portal.clerk(), new LiftRestriction(place, one.id(), WHY)));
        placed.freezes()
                .forEach(one -> restrictions().liftFreeze(portal.clerk(), new LiftRestriction(place, one.id(), WHY)));
    }

    private LocalDate today() {
        return portal.clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    }

    private AccessService access() {
        return new AccessService(portal.commands());
    }

    private RestrictionService restrictions() {
        return new RestrictionService(portal.commands());
    }

    /** Everything that is permitted: account, chart and use. */
    Set<String> permitted() {
        Decisions decisions = portal.decisions();
        Set<String> permitted = new LinkedHashSet<>();
        for (ChartId chart : CHARTS) {
            for (AccountId account : ACCOUNTS) {
                USES.stream()
                        .filter(use -> decisions
                                .decide(portal.practice, account, chart, use)
                                .isPermitted())
                        .forEach(use -> permitted.add(
                                account.value() + " " + chart.value() + " " + use.area() + " " + use.level()));
            }
        }
        return permitted;
    }

    ChartRecord record(ChartId chart) {
        return portal.store.chart(portal.practice, chart).value().record();
    }
}
