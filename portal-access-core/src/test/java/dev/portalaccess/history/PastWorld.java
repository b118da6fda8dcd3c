package dev.portalaccess.history;

import static dev.portalaccess.enabling.Individual.anotherPatient;
import static dev.portalaccess.enabling.Individual.other;

import dev.portalaccess.access.AccessControl;
import dev.portalaccess.access.EndGrant;
import dev.portalaccess.access.GrantOn;
import dev.portalaccess.access.HoldGrant;
import dev.portalaccess.access.NarrowGrant;
import dev.portalaccess.access.ReleaseHold;
import dev.portalaccess.access.RevokeGrant;
import dev.portalaccess.age.AgeBand;
import dev.portalaccess.age.AgePolicy;
import dev.portalaccess.age.BandRule;
import dev.portalaccess.chartevent.ReportEvents;
import dev.portalaccess.chartevent.ReportedEvent;
import dev.portalaccess.command.Caller;
import dev.portalaccess.command.ReasonInput;
import dev.portalaccess.decision.ChartUse;
import dev.portalaccess.decision.Decision;
import dev.portalaccess.decision.Decisions;
import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.enabling.EnableAccess;
import dev.portalaccess.enabling.EnablingResult.Invited;
import dev.portalaccess.enabling.Individual;
import dev.portalaccess.fixture.InvitationCodeIssuer;
import dev.portalaccess.fixture.TestPortal;
import dev.portalaccess.internal.access.AccessService;
import dev.portalaccess.internal.access.ReviewService;
import dev.portalaccess.internal.chartevent.ChartEventService;
import dev.portalaccess.internal.engine.CommandRunner;
import dev.portalaccess.internal.engine.CommandValidator;
import dev.portalaccess.internal.engine.HostConfiguration;
import dev.portalaccess.internal.engine.ServiceDependencies;
import dev.portalaccess.internal.history.HistoryService;
import dev.portalaccess.internal.invitations.InvitationService;
import dev.portalaccess.internal.restriction.RestrictionService;
import dev.portalaccess.invitations.ChangeAddress;
import dev.portalaccess.model.AccessLevel;
import dev.portalaccess.model.BirthDate;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.ChartArea;
import dev.portalaccess.model.ChartStatus;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.LegalBasis;
import dev.portalaccess.model.Obligation;
import dev.portalaccess.model.Person;
import dev.portalaccess.model.PersonName;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.Secret;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.policy.PortalPolicy;
import dev.portalaccess.restriction.AccessRestrictions;
import dev.portalaccess.restriction.LiftRestriction;
import dev.portalaccess.restriction.RestrictionPlace;
import dev.portalaccess.restriction.RestrictionTerms;
import dev.portalaccess.restriction.SetBlock;
import dev.portalaccess.restriction.SetFreeze;
import dev.portalaccess.restriction.SetRestriction;
import dev.portalaccess.review.ConfirmGrant;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A practice where anything may happen, and a recorder that asks every question after each step. */
final class PastWorld {

    static final ChartArea GENETICS = ChartArea.CLINICAL.child("genetics");
    static final ReasonInput WHY = ReasonInput.of(Reason.SAFETY);
    private static final RestrictionTerms TERMS = RestrictionTerms.of(WHY);
    private static final List<String> ADDRESSES =
            List.of("anthony.patient@example.org", "jane.other@example.org", "third@example.org");
    private static final List<Scope> SCOPES = List.of(
            Scope.FULL,
            Scope.VIEW_ONLY,
            Scope.BILLING_ONLY,
            Scope.FULL.with(ChartArea.RESULTS, AccessLevel.NONE),
            Scope.VIEW_ONLY.with(GENETICS, AccessLevel.NONE));
    private static final List<ChartUse> USES = List.of(
            ChartUse.view(ChartArea.CLINICAL),
            ChartUse.act(ChartArea.BILLING).honouring(Obligation.WITHHOLD_CONFIDENTIAL),
            ChartUse.view(ChartArea.RESULTS),
            ChartUse.view(GENETICS).honouring(Obligation.WITHHOLD_CONFIDENTIAL));

    private static final CommandValidator SHAPES = new CommandValidator();
    private static final List<PortalPolicy> POLICIES = List.of(
            policy(PortalPolicy.standard().agePolicy(AgePolicy.none())).build(),
            PortalPolicy.standard(AgePolicy.none()),
            policy(PortalPolicy.standard().agePolicy(aged())).build(),
            policy(PortalPolicy.standard().agePolicy(AgePolicy.none()))
                    .keepReadable(Set.of())
                    .area(ChartArea.RESULTS.child("later"))
                    .build());

    final TestPortal portal;
    final List<ChartId> charts;
    private CommandRunner runner;
    final List<AccountId> accounts;
    final Map<Instant, List<Recorded>> recorded = new LinkedHashMap<>();
    private final InvitationCodeIssuer links;
    private final Map<InvitationId, Secret> mailed = new HashMap<>();
    private final List<Invited> invited = new ArrayList<>();
    private final List<SetRestriction> blocks = new ArrayList<>();
    private final List<SetRestriction> freezes = new ArrayList<>();
    private int events;

    /** Bruno's eighth birthday comes soon, and Camille's is behind her. */
    private static AgePolicy aged() {
        return AgePolicy.builder("aged", 1)
                .band(AgeBand.between(0, 8))
                .band(AgeBand.between(8, 18)
                        .with(
                                BandRule.cap(Scope.VIEW_ONLY, "a ground").obliging(Obligation.WITHHOLD_CONFIDENTIAL),
                                LegalBasis.PARENTAL_RESPONSIBILITY))
                .band(AgeBand.from(18).with(BandRule.hold("another ground"), LegalBasis.PATIENT_CONSENT))
                .build();
    }

    /** What can happen. */
    enum Kind {
        INVITE,
        REDEEM,
        INVITE_AND_REDEEM,
        NARROW,
        OBLIGE,
        HOLD,
        RELEASE,
        END,
        REVOKE,
        CONFIRM,
        BLOCK,
        BLOCK_MAILBOX,
        LIFT_BLOCK,
        FREEZE,
        LIFT_FREEZE,
        CHANGE_ADDRESS,
        CHART_STATUS,
        MERGE,
        UNMERGE,
        POLICY,
        WAIT
    }

    /** One thing that happens; the numbers choose among what there is. */
    record Step(Kind kind, int one, int two) {}

    /** An answer that was given. */
    record Recorded(AccountId account, ChartId chart, ChartUse use, PastFacts facts, Decision decision) {}

    PastWorld(TestPortal portal) {
        this.portal = portal;
        this.runner = portal.commands();
        this.links = new InvitationCodeIssuer(portal);
        ChartId bruno = new ChartId("bruno");
        portal.family
                .charts()
                .put(Chart.open(
                        portal.practice,
                        new Person(
                                Optional.empty(),
                                Optional.of(bruno),
                                new PersonName("Bruno", "Brown"),
                                Optional.of(BirthDate.of(LocalDate.of(2018, 3, 4))),
                                Optional.empty())));
        this.charts = List.of(portal.camille, portal.amelie, bruno);
        this.accounts = List.of(portal.family.anthonysAccount(), portal.family.janesAccount());
    }

    static PortalPolicy.Builder policy(PortalPolicy.Builder builder) {
        return builder.area(GENETICS)
                .keepReadable(Set.of(ChartStatus.INACTIVE))
                .invitationLimit(1000, Duration.ofDays(1));
    }

    /** Decides by that policy from now on, and reports it. */
    void adopt(PortalPolicy next) {
        HostConfiguration host = portal.hostWith(portal.keyring);
        runner = new CommandRunner(
                new ServiceDependencies(
                        portal.store,
                        new HostConfiguration(
                                host.charts(),
                                host.practices(),
                                host.mailer(),
                                next,
                                host.unattendedPrinter(),
                                host.registry(),
                                host.rights(),
                                host.keyring(),
                                host.texts(),
                                host.hashing(),
                                host.hashesAtOnce(),
                                host.clock(),
                                host.randomness(),
                                host.seals(),
                                host.accessLog())),
                SHAPES);
        history().reportPolicy(portal.clerk()).orThrow();
    }

    void play(Step step) {
        take(step);
        record();
        portal.clock.advance(Duration.ofMillis(step.two() % 3));
        record();
    }

    private void take(Step step) {
        Caller clerk = portal.clerk();
        switch (step.kind()) {
            case INVITE -> invite(step);
            case REDEEM -> some(invited, step.one()).ifPresent(one -> redeem(one, step.two()));
            case INVITE_AND_REDEEM -> invite(step).ifPresent(one -> redeem(one, step.two()));
            case NARROW ->
                grant(step)
                        .ifPresent(grant -> access().narrow(
                                        clerk,
                                        new NarrowGrant(
                                                GrantOn.of(grant),
                                                grant.terms().scope().and(pick(SCOPES, step.two())),
                                                WHY)));
            case OBLIGE ->
                grant(step)
                        .ifPresent(grant -> access().narrow(
                                        clerk,
                                        new NarrowGrant(
                                                GrantOn.of(grant),
                                                grant.terms().scope(),
                                                Set.of(Obligation.WITHHOLD_CONFIDENTIAL),
                                                WHY)));
            case HOLD -> grant(step).ifPresent(grant -> access().hold(clerk, HoldGrant.of(GrantOn.of(grant), WHY)));
            case RELEASE ->
                grants().flatMap(grant ->
                                grant.holds().stream().map(hold -> new ReleaseHold(GrantOn.of(grant), hold.id(), WHY)))
                        .skip(step.one() % 2)
                        .findFirst()
                        .ifPresent(command -> access().release(clerk, command));
            case END ->
                grant(step)
                        .ifPresent(grant -> access().endOn(
                                        clerk, new EndGrant(GrantOn.of(grant), today().plusDays(step.two() % 3), WHY)));
            case REVOKE ->
                grant(step)
                        .ifPresent(grant -> access().revoke(
                                        clerk,
                                        RevokeGrant.of(GrantOn.of(grant), WHY)
                                                .with(pick(List.of(RevokeGrant.Breadth.values()), step.two()))));
            case CONFIRM ->
                grant(step)
                        .ifPresent(grant -> new ReviewService(portal.commands())
                                .confirm(clerk, ConfirmGrant.of(GrantOn.of(grant))));
            case BLOCK -> block(step);
            case BLOCK_MAILBOX -> block(where(SetBlock.ofMailbox(pick(ADDRESSES, step.one()), TERMS), step.two()));
            case LIFT_BLOCK ->
                some(blocks, step.one())
                        .ifPresent(set -> restrictions().liftBlock(clerk, LiftRestriction.of(set, WHY)));
            case FREEZE ->
                place(step)
                        .ifPresent(place -> restrictions()
                                .freeze(clerk, new SetFreeze(place, TERMS))
                                .fold(done -> freezes.add(done.value()), refused -> false, () -> false));
            case LIFT_FREEZE ->
                some(freezes, step.one())
                        .ifPresent(set -> restrictions().liftFreeze(clerk, LiftRestriction.of(set, WHY)));
            case CHANGE_ADDRESS ->
                holder(step.one())
                        .ifPresent(holder -> new InvitationService(portal.commands())
                                .changeAddress(clerk, new ChangeAddress(holder, pick(ADDRESSES, step.two()))));
            case CHART_STATUS ->
                portal.family
                        .charts()
                        .close(
                                portal.practice,
                                pick(charts, step.one()),
                                pick(List.of(ChartStatus.OPEN, ChartStatus.INACTIVE, ChartStatus.OPEN), step.two()));
            case MERGE ->
                report(ReportedEvent.merge(
                        nextId(), pick(charts, step.one()), pick(charts, step.one() + 1 + step.two() % 2)));
            case UNMERGE -> report(ReportedEvent.unmerge(nextId(), pick(charts, step.one())));
            case POLICY -> adopt(pick(POLICIES, step.one()));
            case WAIT -> portal.clock.advance(Duration.ofHours(step.one() % 40));
        }
    }

    private void report(ReportedEvent event) {
        new ChartEventService(runner).report(portal.clerk(), ReportEvents.of(event));
    }

    private String nextId() {
        events++;
        return "event-" + events;
    }

    private Optional<Invited> invite(Step step) {
        ChartId chart = pick(charts, step.two());
        List<Individual> people = List.of(
                anotherPatient(portal.anthony, Relationship.FATHER, DeliveryChoice.email(ADDRESSES.get(0))),
                other("Jane", "Other", Relationship.AUNT, DeliveryChoice.email(ADDRESSES.get(1))),
                other("Paula", "Next", Relationship.AUNT, DeliveryChoice.email(pick(ADDRESSES, step.two() / 3))));
        Individual person = pick(people, step.one()).within(pick(SCOPES, step.one() / 3));
        Optional<Invited> issued = portal.enabling()
                .enable(portal.clerk(), EnableAccess.on(chart, person))
                .<Optional<Invited>>fold(
                        done -> done.value().invited().stream().findFirst(),
                        refused -> Optional.empty(),
                        Optional::empty);
        issued.ifPresent(invited::add);
        return issued;
    }

    private void redeem(Invited one, int number) {
        if (portal.invitation(one.invitation()).isLiveAt(portal.clock.instant())) {
            Secret link = mailed.computeIfAbsent(one.invitation(), links::link);
            portal.activation().redeem(portal.practice, link, pick(accounts, number));
        }
    }

    private void block(Step step) {
        if (step.one() % 3 == 0) {
            block(where(SetBlock.of(pick(accounts, step.one()), TERMS), step.two()));
        } else {
            holder(step.one()).ifPresent(holder -> block(where(SetBlock.of(holder, TERMS), step.two())));
        }
    }

    private void block(SetBlock command) {
        restrictions()
                .block(portal.clerk(), command)
                .fold(done -> blocks.add(done.value()), refused -> false, () -> false);
    }

    private SetBlock where(SetBlock everywhere, int number) {
        return number % 2 == 0 ? everywhere : everywhere.on(pick(charts, number));
    }

    private Optional<RestrictionPlace> place(Step step) {
        return step.two() % 2 == 0
                ? Optional.of(RestrictionPlace.of(pick(charts, step.one())))
                : holder(step.one()).map(RestrictionPlace::of);
    }

    private Optional<HolderId> holder(int number) {
        List<HolderId> holders = invited.stream()
                .map(one -> portal.invitation(one.invitation()).holder())
                .distinct()
                .toList();
        return some(holders, number);
    }

    private Optional<Grant> grant(Step step) {
        return some(grants().toList(), step.one());
    }

    private Stream<Grant> grants() {
        return charts.stream().flatMap(chart -> portal.store.chart(portal.practice, chart).value().grants().stream());
    }

    private LocalDate today() {
        return portal.clock.instant().atZone(ZoneId.of("America/New_York")).toLocalDate();
    }

    private static <T> T pick(List<T> list, int number) {
        return list.get(number % list.size());
    }

    private static <T> Optional<T> some(List<T> list, int number) {
        return list.isEmpty() ? Optional.empty() : Optional.of(pick(list, number));
    }

    private AccessControl access() {
        return new AccessService(portal.commands());
    }

    private AccessRestrictions restrictions() {
        return new RestrictionService(portal.commands());
    }

    /** Asks every question now. */
    void record() {
        ServiceDependencies parts = runner.parts();
        Decisions decisions = portal.decisionsBy(runner);
        List<Recorded> answers = new ArrayList<>();
        for (ChartId chart : charts) {
            PastFacts facts = PastFacts.of(portal.family.chart(parts.current(portal.practice, chart)));
            for (AccountId account : accounts) {
                for (ChartUse use : USES) {
                    answers.add(new Recorded(
                            account, chart, use, facts, decisions.decide(portal.practice, account, chart, use)));
                }
            }
        }
        recorded.put(portal.clock.instant(), answers);
    }

    AccessHistory history() {
        return new HistoryService(runner);
    }

    PastDecision ask(Instant at, Recorded question) {
        return history()
                .decide(
                        portal.clerk(),
                        PastQuestion.of(question.account(), question.chart(), question.use(), at)
                                .with(question.facts()));
    }
}
