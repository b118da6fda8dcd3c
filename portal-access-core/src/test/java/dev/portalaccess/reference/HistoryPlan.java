package dev.portalaccess.reference;

import dev.portalaccess.PortalAccess;
import dev.portalaccess.access.EndGrant;
import dev.portalaccess.access.GrantOn;
import dev.portalaccess.access.HoldGrant;
import dev.portalaccess.access.NarrowGrant;
import dev.portalaccess.access.ReleaseHold;
import dev.portalaccess.access.RevokeGrant;
import dev.portalaccess.age.LiftExemption;
import dev.portalaccess.age.PlacedExemption;
import dev.portalaccess.age.SetExemption;
import dev.portalaccess.command.Caller;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.command.ReasonInput;
import dev.portalaccess.delivery.QueuedMessage;
import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.enabling.EnableAccess;
import dev.portalaccess.enabling.EnablingResult;
import dev.portalaccess.enabling.GeneratePassword;
import dev.portalaccess.enabling.Individual;
import dev.portalaccess.finding.Finding;
import dev.portalaccess.finding.FindingCode;
import dev.portalaccess.invitations.CancelInvitation;
import dev.portalaccess.invitations.CancelIssuedBy;
import dev.portalaccess.invitations.ReissueInvitation;
import dev.portalaccess.model.AccessLevel;
import dev.portalaccess.model.Actor;
import dev.portalaccess.model.ChartArea;
import dev.portalaccess.model.LegalBasis;
import dev.portalaccess.model.Obligation;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.Secret;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.GrantId;
import dev.portalaccess.model.id.HoldId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.model.id.MessageId;
import dev.portalaccess.model.stored.AgeExemption;
import dev.portalaccess.reference.ModelEnablement.ModelRequest;
import dev.portalaccess.reference.ModelState.ModelExemption;
import dev.portalaccess.reference.ModelState.ModelGrant;
import dev.portalaccess.reference.ModelState.ModelHold;
import dev.portalaccess.reference.ModelState.ModelHolder;
import dev.portalaccess.reference.ModelState.ModelInvitation;
import dev.portalaccess.reference.ModelState.ModelRestriction;
import dev.portalaccess.reference.ReferenceCast.CastPerson;
import dev.portalaccess.restriction.LiftRestriction;
import dev.portalaccess.restriction.RestrictionPlace;
import dev.portalaccess.restriction.RestrictionTerms;
import dev.portalaccess.restriction.SetBlock;
import dev.portalaccess.restriction.SetFreeze;
import dev.portalaccess.restriction.SetRestriction;
import dev.portalaccess.review.ConfirmGrant;
import dev.portalaccess.testkit.recording.PrintedLetter;
import dev.portalaccess.testkit.recording.ReceivedMail;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Gives the numbers of a step a meaning: what the model and what the library are asked. */
final class HistoryPlan {

    private static final ReasonInput WHY = ReasonInput.of(Reason.PATIENT_REQUEST);
    private static final List<ModelScope> MODEL_SCOPES = List.of(
            ModelScope.all(2),
            ModelScope.all(1),
            ModelScope.all(0).with("billing", 2),
            ModelScope.all(0).with("appointments", 2),
            ModelScope.all(1).with("clinical/notes", 0));
    private static final List<Scope> SCOPES = List.of(
            Scope.FULL,
            Scope.VIEW_ONLY,
            Scope.BILLING_ONLY,
            Scope.APPOINTMENTS_ONLY,
            Scope.VIEW_ONLY.with(ChartArea.NOTES, AccessLevel.NONE));
    private static final List<String> SCOPE_NAMES =
            List.of("everything", "a view of everything", "billing", "appointments", "a view of all but the notes");
    private static final List<Optional<String>> BASES = List.of(
            Optional.empty(),
            Optional.of("POWER_OF_ATTORNEY"),
            Optional.of("PARENTAL_RESPONSIBILITY"),
            Optional.of("GUARDIANSHIP"));
    private static final Set<String> OTHERWISE_MISSING =
            Set.of("TOO_MANY_INVITATIONS", "TOO_MANY_MESSAGES", "NOTHING_AT_THIS_AGE", "CHART_ALREADY_INVITED");
    private static final Set<String> KEPT_OUT =
            Set.of("HOLDER_BARRED", "ACCESS_FROZEN", "ALREADY_HELD_BACK", "ALREADY_ACTIVE", "CHART_NOT_OFFERED");
    private static final String OBLIGATION = "withhold-confidential";

    private final ModelState state;
    private final ReferencePortal portal;
    private final ModelEnablement enabling;
    private final ModelActivation activation;
    private final ModelInvitations invitations;
    private final ModelGrants grants;
    private final ModelRestrictions restrictions;
    private final ModelAges ages;
    /** The links of mails, by invitation, in the order in which they were sent. */
    private final Map<ModelInvitation, List<Secret>> links = new HashMap<>();

    private final Map<ModelInvitation, PrintedLetter> letters = new HashMap<>();

    HistoryPlan(ModelState state, ReferencePortal portal) {
        this.state = state;
        this.portal = portal;
        this.enabling = new ModelEnablement(state);
        this.activation = new ModelActivation(state);
        this.invitations = new ModelInvitations(state);
        this.grants = new ModelGrants(state);
        this.restrictions = new ModelRestrictions(state);
        this.ages = new ModelAges(state);
    }

    /** The step, if there is anything that it can be about. */
    Optional<PlannedStep> plan(HistoryStep step) {
        return switch (step.kind()) {
            case ENABLE -> Optional.of(enable(step));
            case PASSWORD -> Optional.of(password(step));
            case REDEEM -> any(state.invitations, step.a()).flatMap(one -> redeem(one, step));
            case INSPECT -> any(state.invitations, step.a()).flatMap(one -> inspect(one, step));
            case PRESENT -> any(state.invitations, step.a()).flatMap(one -> present(one, step));
            case REISSUE -> any(state.invitations, step.a()).map(one -> reissue(one, step));
            case CANCEL -> any(state.invitations, step.a()).map(this::cancel);
            case CANCEL_ALL -> Optional.of(cancelAll(step));
            case REMIND -> any(state.invitations, step.a()).map(one -> remind(one, step));
            case NARROW -> any(state.grants, step.a()).map(one -> narrow(one, step));
            case HOLD -> any(state.grants, step.a()).map(this::hold);
            case RELEASE -> any(state.grants, step.a()).flatMap(one -> release(one, step));
            case END -> any(state.grants, step.a()).map(one -> end(one, step));
            case REVOKE -> any(state.grants, step.a()).map(one -> revoke(one, step));
            case BLOCK -> block(step);
            case FREEZE -> freeze(step);
            case STATE -> Optional.of(exempt(step));
            case WITHDRAW -> any(state.exemptions, step.a()).map(this::withdraw);
            case CONFIRM -> any(state.grants, step.a()).map(this::confirm);
            case LIFT -> any(restrictions.all(), step.a()).map(this::lift);
            case CHART_STATUS -> Optional.of(chartStatus(step));
            case POLICY -> Optional.of(policy(step));
            case CLOCK -> Optional.of(clock(step));
        };
    }

    private PlannedStep enable(HistoryStep step) {
        String chart = step.a() % 40 == 0 ? "nobody" : pick(ReferenceCast.CHARTS, step.a());
        CastPerson who = pick(List.of(CastPerson.values()), step.b());
        int more = step.c();
        String channel = more % 4 == 0 ? "PRINT" : "EMAIL";
        int scope = more / 4 % 3 == 0 ? more / 12 % SCOPES.size() : 0;
        boolean obliged = more / 60 % 5 == 0;
        Optional<String> basis = pick(BASES, more / 300);
        List<String> ticked = more / 600 % 4 == 0 ? List.of(pick(ReferenceCast.CHARTS, more / 2400)) : List.of();
        boolean waived = more / 7 % 2 == 0;
        String clerk = clerk(step);
        ModelRequest request = new ModelRequest(
                chart,
                who,
                channel,
                MODEL_SCOPES.get(scope),
                obliged ? Set.of(OBLIGATION) : Set.of(),
                who == CastPerson.PATIENT ? Optional.empty() : basis,
                ticked,
                waived,
                clerk);
        Individual individual = individual(request, SCOPES.get(scope), obliged);
        String story = clerk + " enables " + who + " on " + chart + " by " + channel + " with " + SCOPE_NAMES.get(scope)
                + (obliged ? ", obliged to withhold" : "")
                + request.basis().map(one -> ", on " + one).orElse("")
                + (ticked.isEmpty() ? "" : ", and ticks " + ticked.get(0)) + (waived ? ", whatever the limits" : "");
        List<EnablingResult.Answer> answers = new ArrayList<>();
        return new PlannedStep(
                story,
                () -> barred(enabling.enable(request)),
                caller -> {
                    answers.clear();
                    Outcome<EnablingResult> outcome = now().enabling()
                            .enable(waiving(caller, waived), EnableAccess.on(new ChartId(chart), individual));
                    return barred(answer(outcome, result -> {
                        answers.addAll(result.answers());
                        return kind(result.answers().get(0));
                    }));
                },
                () -> answers.stream().findFirst().ifPresent(this::learnInvited));
    }

    private static String kind(EnablingResult.Answer answer) {
        return answer.fold(
                invited -> " invited "
                        + invited.charts().stream().map(ChartId::value).sorted().toList(),
                already -> " already-invited",
                active -> " already-active",
                waits -> " waits");
    }

    private Individual individual(ModelRequest request, Scope scope, boolean obliged) {
        Optional<String> own = request.who() == CastPerson.PATIENT
                ? Optional.of(request.chart())
                : request.who() == CastPerson.GUARANTOR
                        ? state.chart(request.chart())
                                .flatMap(one -> one.guarantor)
                                .or(() -> Optional.of("amelie"))
                        : request.who().chart;
        String address = ReferenceCast.address(request.who(), own).orElseThrow();
        DeliveryChoice by =
                request.channel().equals("EMAIL") ? DeliveryChoice.email(address) : DeliveryChoice.print(address);
        Individual individual = switch (request.who()) {
            case PATIENT -> Individual.patient(by);
            case GUARANTOR -> Individual.guarantor(Relationship.MOTHER, by);
            case FATHER, MOTHER, BROTHER -> Individual.anotherPatient(new ChartId(own.get()), Relationship.FATHER, by);
            case JANE -> Individual.other("Jane", "Other", Relationship.AUNT, by);
            case PAUL -> Individual.other("Paul", "Friend", Relationship.AUNT, by);
        };
        if (request.basis().isPresent()) {
            individual = individual.onBasis(LegalBasis.valueOf(request.basis().get()), "");
        }
        individual = individual.within(scope);
        if (obliged) {
            individual = individual.obliging(new Obligation(OBLIGATION));
        }
        for (String chart : request.ticked()) {
            individual = individual.also(new ChartId(chart));
        }
        return individual;
    }

    private void learnInvited(EnablingResult.Answer answer) {
        answer.fold(
                invited -> {
                    learn(invited);
                    return 0;
                },
                already -> 0,
                active -> 0,
                waits -> 0);
    }

    /** The newest invitation of the model is that one of the library. */
    private void learn(EnablingResult.Invited invited) {
        ModelInvitation invitation = state.invitations.get(state.invitations.size() - 1);
        invitation.id = invited.invitation().value();
        invitation.holder.id = invited.holder().value();
        deliver(invitation, invited.message());
    }

    private void deliver(ModelInvitation invitation, MessageId message) {
        if (invitation.channel.equals("EMAIL")) {
            now().delivery().runOnce(10);
            links.computeIfAbsent(invitation, any -> new ArrayList<>()).add(lastCode());
        } else {
            now().delivery().print(Caller.staff(portal.practice, "printer"), message, portal.printer);
            PrintedLetter letter = portal.printer.last();
            letters.put(invitation, letter);
            links.computeIfAbsent(invitation, any -> new ArrayList<>()).add(letter.code());
        }
    }

    private Secret lastCode() {
        List<ReceivedMail> mails =
                portal.mailer.mails().stream().filter(ReceivedMail::hasCode).toList();
        return mails.get(mails.size() - 1).code();
    }

    private PlannedStep password(HistoryStep step) {
        String chart = pick(ReferenceCast.CHARTS, step.a());
        boolean waived = step.c() % 2 == 0;
        List<EnablingResult.Answer> answers = new ArrayList<>();
        return new PlannedStep(
                clerk(step) + " generates a password for " + chart + (waived ? ", whatever the limits" : ""),
                () -> barred(enabling.password(chart, clerk(step), waived)),
                caller -> {
                    answers.clear();
                    return barred(answer(
                            now().enabling()
                                    .generatePassword(waiving(caller, waived), GeneratePassword.on(new ChartId(chart))),
                            result -> {
                                answers.addAll(result.answers());
                                return kind(result.answers().get(0));
                            }));
                },
                () -> answers.stream().findFirst().ifPresent(this::learnInvited));
    }

    private Optional<PlannedStep> redeem(ModelInvitation invitation, HistoryStep step) {
        List<Secret> codes = links.getOrDefault(invitation, List.of());
        if (codes.isEmpty()) {
            return Optional.empty();
        }
        int code = step.c() % codes.size();
        String account = pick(ReferenceCast.ACCOUNTS, step.b());
        return Optional.of(new PlannedStep(
                account + " redeems link " + code + " of " + name(invitation),
                () -> activation.redeem(invitation, account),
                caller -> now().activation()
                        .redeem(portal.practice, codes.get(code), new AccountId(account))
                        .fold(
                                done -> "redeemed " + ids(done.charts()) + " refused " + ids(done.refused()),
                                not -> "not redeemed " + not.why()),
                this::learnGrants));
    }

    private static List<String> ids(List<ChartId> charts) {
        return charts.stream().map(ChartId::value).sorted().toList();
    }

    private void learnGrants() {
        for (ModelGrant grant : state.grants) {
            if (grant.id.isEmpty()) {
                now()
                        .access()
                        .holders(Caller.staff(portal.practice, "reader"), new ChartId(grant.chart))
                        .entries()
                        .stream()
                        .map(entry -> entry.grant())
                        .filter(one -> one.provenance()
                                .invitation()
                                .filter(id -> id.value().equals(grant.invitation.id))
                                .isPresent())
                        .findFirst()
                        .ifPresent(one -> grant.id = one.id().value());
            }
        }
    }

    private Optional<PlannedStep> inspect(ModelInvitation invitation, HistoryStep step) {
        List<Secret> codes = links.getOrDefault(invitation, List.of());
        if (codes.isEmpty()) {
            return Optional.empty();
        }
        int code = step.c() % codes.size();
        return Optional.of(PlannedStep.of(
                "somebody looks at link " + code + " of " + name(invitation),
                () -> activation.inspect(invitation),
                caller -> now().activation()
                        .inspect(portal.practice, codes.get(code))
                        .fold(live -> "live", not -> "not live " + not.why())));
    }

    private Optional<PlannedStep> present(ModelInvitation invitation, HistoryStep step) {
        PrintedLetter letter = letters.get(invitation);
        if (letter == null) {
            return Optional.empty();
        }
        boolean right = step.b() % 3 == 0;
        Optional<PrintedLetter> other = letters.entrySet().stream()
                .filter(one -> one.getKey() != invitation)
                .sorted(java.util.Comparator.comparing(one -> state.invitations.indexOf(one.getKey())))
                .map(Map.Entry::getValue)
                .findFirst();
        if (!right && other.isEmpty()) {
            return Optional.empty();
        }
        List<Secret> tickets = new ArrayList<>();
        return Optional.of(new PlannedStep(
                "somebody types the user name of " + name(invitation) + " with "
                        + (right ? "its password" : "another letter's password"),
                () -> activation.present(invitation, right),
                caller -> now().activation()
                        .present(
                                portal.practice,
                                new String(letter.userName().reveal()),
                                right ? letter.password() : other.get().password())
                        .fold(
                                yes -> {
                                    tickets.add(yes.ticket());
                                    return "accepted";
                                },
                                not -> "not accepted " + not.why()),
                () -> {}));
    }

    private PlannedStep reissue(ModelInvitation old, HistoryStep step) {
        Optional<String> channel =
                step.b() % 3 == 0 ? Optional.empty() : Optional.of(step.b() % 3 == 1 ? "EMAIL" : "PRINT");
        boolean waived = step.c() % 2 == 0;
        Optional<String> typed = channel.isPresent()
                ? Optional.of(ReferenceCast.address(old.holder.ownChart, old.holder.name))
                : Optional.empty();
        ReissueInvitation command = channel.map(by -> ReissueInvitation.by(
                        new InvitationId(old.id),
                        by.equals("EMAIL") ? DeliveryChoice.email(typed.get()) : DeliveryChoice.print(typed.get())))
                .orElseGet(() -> ReissueInvitation.asBefore(new InvitationId(old.id)));
        List<EnablingResult.Invited> made = new ArrayList<>();
        return new PlannedStep(
                clerk(step) + " issues " + name(old) + " again"
                        + channel.map(by -> " by " + by).orElse("") + (waived ? ", whatever the limits" : ""),
                () -> notLive(invitations.reissue(old, channel, typed, clerk(step), waived)),
                caller -> {
                    made.clear();
                    return notLive(answer(now().invitations().reissue(waiving(caller, waived), command), done -> {
                        made.add(done);
                        return " " + ids(done.charts());
                    }));
                },
                () -> made.forEach(this::learn));
    }

    /**
     * Whether somebody who gets nothing was invited too often as well, or a chart that is not on offer is in another
     * invitation, is not compared.
     */
    private static String barred(String answer) {
        if (!answer.startsWith("refused")) {
            return answer;
        }
        Set<String> codes = new TreeSet<>(
                List.of(answer.replaceAll("refused|[\\[\\],]", "").strip().split(" +")));
        if (codes.stream().anyMatch(KEPT_OUT::contains)) {
            codes.removeAll(OTHERWISE_MISSING);
        }
        return "refused " + codes;
    }

    /** What else stands against it does not matter, and is not compared, where the invitation has ended. */
    private static String notLive(String answer) {
        return answer.contains("INVITATION_NOT_LIVE") ? "refused [INVITATION_NOT_LIVE]" : answer;
    }

    private PlannedStep cancel(ModelInvitation invitation) {
        return PlannedStep.of(
                "a clerk cancels " + name(invitation),
                () -> invitations.cancel(invitation),
                caller -> plain(now().invitations()
                        .cancel(caller, new CancelInvitation(new InvitationId(invitation.id), WHY))));
    }

    private PlannedStep cancelAll(HistoryStep step) {
        String issuer = clerk(step);
        return PlannedStep.of(
                "everything that " + issuer + " issued is cancelled",
                () -> invitations.cancelIssuedBy(issuer),
                caller -> answer(
                                now().invitations()
                                        .cancelIssuedBy(caller, new CancelIssuedBy(Actor.staff(issuer), WHY)),
                                done -> " " + done.size())
                        .replace(" []", ""));
    }

    private PlannedStep remind(ModelInvitation invitation, HistoryStep step) {
        boolean waived = step.c() % 2 == 0;
        List<QueuedMessage> queued = new ArrayList<>();
        return new PlannedStep(
                "a clerk sends a reminder of " + name(invitation) + (waived ? ", whatever the limits" : ""),
                () -> invitations.remind(invitation, waived),
                caller -> {
                    queued.clear();
                    return answer(
                            now().invitations().remind(waiving(caller, waived), new InvitationId(invitation.id)),
                            done -> {
                                queued.add(done);
                                return "";
                            });
                },
                () -> queued.forEach(one -> deliver(invitation, one.id())));
    }

    private PlannedStep narrow(ModelGrant grant, HistoryStep step) {
        int scope = step.b() % SCOPES.size();
        boolean adding = step.c() % 4 == 0;
        return PlannedStep.of(
                "a clerk narrows " + name(grant) + " to " + SCOPE_NAMES.get(scope)
                        + (adding ? " and obliges to withhold" : ""),
                () -> grants.narrow(grant, MODEL_SCOPES.get(scope), adding ? Set.of(OBLIGATION) : Set.of()),
                caller -> plain(now().access()
                        .narrow(
                                caller,
                                new NarrowGrant(
                                        on(grant),
                                        SCOPES.get(scope),
                                        adding ? Set.of(new Obligation(OBLIGATION)) : Set.of(),
                                        WHY))));
    }

    private PlannedStep hold(ModelGrant grant) {
        ModelHold hold = new ModelHold();
        return PlannedStep.of(
                "a clerk holds " + name(grant),
                () -> grants.hold(grant, hold),
                caller -> answer(now().access().hold(caller, HoldGrant.of(on(grant), WHY)), id -> {
                            hold.id = id.value();
                            grant.everHeld.add(hold);
                            return "";
                        })
                        .replace(" []", ""));
    }

    private Optional<PlannedStep> release(ModelGrant grant, HistoryStep step) {
        return any(grant.everHeld, step.b())
                .map(hold -> PlannedStep.of(
                        "a clerk releases hold " + grant.everHeld.indexOf(hold) + " of " + name(grant),
                        () -> grants.release(grant, hold),
                        caller -> plain(
                                now().access().release(caller, new ReleaseHold(on(grant), new HoldId(hold.id), WHY)))));
    }

    private PlannedStep end(ModelGrant grant, HistoryStep step) {
        LocalDate day = state.now.atZone(ReferenceCast.ZONE).toLocalDate().plusDays(step.b() % 6 - 1);
        return PlannedStep.of(
                "a clerk makes " + day + " the last day of " + name(grant),
                () -> grants.end(grant, day),
                caller -> answer(now().access().endOn(caller, new EndGrant(on(grant), day, WHY)), at -> " " + at)
                        .replace(" []", ""));
    }

    private PlannedStep revoke(ModelGrant grant, HistoryStep step) {
        RevokeGrant.Breadth breadth = pick(List.of(RevokeGrant.Breadth.values()), step.b());
        return PlannedStep.of(
                "a clerk revokes " + name(grant) + ", " + breadth,
                () -> grants.revoke(grant, breadth.name()),
                caller -> answer(
                        now().access()
                                .revoke(caller, RevokeGrant.of(on(grant), WHY).with(breadth)),
                        done -> " " + done.count() + " "
                                + new TreeSet<>(done.accounts().stream()
                                        .map(AccountId::value)
                                        .toList())));
    }

    private Optional<PlannedStep> block(HistoryStep step) {
        Optional<String> chart =
                step.b() % 2 == 0 ? Optional.empty() : Optional.of(pick(ReferenceCast.CHARTS, step.c()));
        RestrictionTerms terms = RestrictionTerms.of(WHY);
        String where = chart.map(one -> " from " + one).orElse(" from all charts");
        Optional<ModelHolder> holder = step.a() % 3 == 0 ? any(state.holders, step.a() / 3) : Optional.empty();
        if (step.a() % 3 == 0 && holder.isEmpty()) {
            return Optional.empty();
        }
        String account = pick(ReferenceCast.ACCOUNTS, step.a() / 3);
        String mailbox = pick(
                List.of("jane.other@example.org", "AMELIE.patient+x@example.org", "anthony.patient@example.org"),
                step.a() / 3);
        if (holder.isPresent()) {
            return Optional.of(set(
                    "a clerk bars " + name(holder.get()) + where,
                    new ModelRestriction(false, chart, holder, Optional.empty(), Optional.empty()),
                    () -> SetBlock.of(new HolderId(holder.get().id), terms),
                    chart));
        }
        if (step.a() % 3 == 1) {
            return Optional.of(set(
                    "a clerk bars the account " + account + where,
                    new ModelRestriction(false, chart, Optional.empty(), Optional.of(account), Optional.empty()),
                    () -> SetBlock.of(new AccountId(account), terms),
                    chart));
        }
        return Optional.of(set(
                "a clerk bars the mailbox " + mailbox + where,
                new ModelRestriction(
                        false, chart, Optional.empty(), Optional.empty(), Optional.of(ModelState.mailbox(mailbox))),
                () -> SetBlock.ofMailbox(mailbox, terms),
                chart));
    }

    private PlannedStep set(
            String story,
            ModelRestriction restriction,
            java.util.function.Supplier<SetBlock> block,
            Optional<String> chart) {
        return PlannedStep.of(story, () -> restrictions.set(restriction), caller -> {
            SetBlock command =
                    chart.map(one -> block.get().on(new ChartId(one))).orElseGet(block);
            return answer(now().restrictions().block(caller, command), set -> {
                        restriction.set = set;
                        return "";
                    })
                    .replace(" []", "");
        });
    }

    private Optional<PlannedStep> freeze(HistoryStep step) {
        Optional<ModelHolder> holder = step.a() % 2 == 0 ? any(state.holders, step.b()) : Optional.empty();
        String chart = pick(ReferenceCast.CHARTS, step.b());
        RestrictionPlace place = holder.map(one -> RestrictionPlace.of(new HolderId(one.id)))
                .orElseGet(() -> RestrictionPlace.of(new ChartId(chart)));
        ModelRestriction restriction = new ModelRestriction(
                true,
                holder.isPresent() ? Optional.empty() : Optional.of(chart),
                holder,
                Optional.empty(),
                Optional.empty());
        return Optional.of(PlannedStep.of(
                "a clerk freezes " + holder.map(HistoryPlan::name).orElse("the chart " + chart),
                () -> restrictions.set(restriction),
                caller -> answer(
                                now().restrictions().freeze(caller, new SetFreeze(place, RestrictionTerms.of(WHY))),
                                set -> {
                                    restriction.set = set;
                                    return "";
                                })
                        .replace(" []", "")));
    }

    private PlannedStep exempt(HistoryStep step) {
        String chart = pick(List.of("leon", "camille"), step.a());
        AgeExemption.Kind kind = pick(List.of(AgeExemption.Kind.INCAPACITY, AgeExemption.Kind.EMANCIPATION), step.b());
        Optional<ModelHolder> only = kind == AgeExemption.Kind.INCAPACITY && step.c() % 3 == 0
                ? any(state.holders, step.c())
                : Optional.empty();
        ModelExemption exemption = new ModelExemption(chart, kind.name(), only);
        SetExemption everybody =
                SetExemption.of(new ChartId(chart), kind, RestrictionTerms.of(ReasonInput.of(Reason.SAFETY)));
        return PlannedStep.of(
                "a clerk states " + kind + " of " + chart
                        + only.map(one -> " for " + name(one)).orElse(""),
                () -> ages.state(exemption),
                caller -> answer(
                                now().ages()
                                        .exempt(
                                                caller,
                                                only.map(one -> everybody.forOnly(new HolderId(one.id)))
                                                        .orElse(everybody)),
                                placed -> {
                                    exemption.placed = placed;
                                    return "";
                                })
                        .replace(" []", ""));
    }

    private PlannedStep withdraw(ModelExemption exemption) {
        return PlannedStep.of(
                "a clerk takes statement " + state.exemptions.indexOf(exemption) + " back",
                () -> ages.lift(exemption),
                caller -> plain(
                        now().ages().liftExemption(caller, LiftExemption.of((PlacedExemption) exemption.placed, WHY))));
    }

    private PlannedStep confirm(ModelGrant grant) {
        return PlannedStep.of(
                "a clerk confirms " + name(grant),
                () -> ages.confirm(grant),
                caller -> plain(now().reviews().confirm(caller, ConfirmGrant.of(on(grant)))));
    }

    private PlannedStep lift(ModelRestriction restriction) {
        return PlannedStep.of(
                "a clerk lifts restriction " + restrictions.all().indexOf(restriction),
                () -> restrictions.lift(restriction),
                caller -> {
                    LiftRestriction command = LiftRestriction.of((SetRestriction) restriction.set, WHY);
                    return plain(
                            restriction.freeze
                                    ? now().restrictions().liftFreeze(caller, command)
                                    : now().restrictions().liftBlock(caller, command));
                });
    }

    private PlannedStep chartStatus(HistoryStep step) {
        String chart = pick(ReferenceCast.CHARTS, step.a());
        String status = pick(List.of("OPEN", "OPEN", "INACTIVE", "DECEASED"), step.b());
        return PlannedStep.of(
                "the chart of " + chart + " is " + status,
                () -> {
                    state.chart(chart).get().status = status;
                    return "done";
                },
                caller -> {
                    portal.setStatus(chart, status);
                    return "done";
                });
    }

    private PlannedStep policy(HistoryStep step) {
        ModelState.ModelPolicy policy = pick(ReferencePortal.POLICIES, step.a());
        return PlannedStep.of(
                "the practice changes to the " + policy.name() + " policy",
                () -> {
                    state.policy = policy;
                    return "done";
                },
                caller -> "done");
    }

    /** Some hours or days, or to the very instant when something ends, or to the millisecond before it. */
    private PlannedStep clock(HistoryStep step) {
        List<Instant> brinks = new ArrayList<>();
        state.charts.stream()
                .map(one -> ModelAges.birthday(one.born))
                .filter(one -> state.now.isBefore(one) && one.isBefore(state.now.plus(Duration.ofDays(40))))
                .forEach(brinks::add);
        state.invitations.stream()
                .map(one -> one.until)
                .filter(state.now::isBefore)
                .forEach(brinks::add);
        state.grants.stream()
                .flatMap(one -> one.end.stream())
                .filter(state.now::isBefore)
                .forEach(brinks::add);
        Instant to;
        if (step.a() % 3 == 0 && !brinks.isEmpty()) {
            Instant brink = pick(brinks, step.b());
            to = step.c() % 2 == 0 ? brink : brink.minusMillis(1);
        } else {
            to = state.now.plus(step.a() % 3 == 1 ? Duration.ofHours(step.b() % 48) : Duration.ofMillis(1 + step.b()));
        }
        Instant then = to.isBefore(state.now) ? state.now : to;
        return PlannedStep.of(
                "the clock moves to " + then,
                () -> {
                    state.now = then;
                    return "done";
                },
                caller -> {
                    portal.clock.set(then);
                    return "done";
                });
    }

    private PortalAccess now() {
        return portal.under(state.policy);
    }

    String clerk(HistoryStep step) {
        return step.c() % 5 == 0 ? "clerk-b" : "clerk-a";
    }

    private static Caller waiving(Caller caller, boolean waived) {
        return waived
                ? caller.waiving(FindingCode.TOO_MANY_INVITATIONS, Reason.SAFETY)
                        .waiving(FindingCode.TOO_MANY_MESSAGES, Reason.SAFETY)
                : caller;
    }

    private static <T> String answer(Outcome<T> outcome, java.util.function.Function<T, String> value) {
        return outcome.fold(
                done -> "done" + value.apply(done.value()) + " " + codes(done.warnings()),
                refused -> "refused " + codes(refused.findings()),
                () -> "changed meanwhile");
    }

    private static String plain(Outcome<?> outcome) {
        return answer(outcome, any -> "").replace("done []", "done");
    }

    private static Set<String> codes(List<Finding> findings) {
        return new TreeSet<>(findings.stream().map(Finding::code).toList());
    }

    private GrantOn on(ModelGrant grant) {
        return new GrantOn(new ChartId(grant.chart), new GrantId(grant.id));
    }

    private String name(ModelInvitation invitation) {
        return "invitation " + state.invitations.indexOf(invitation) + " of " + name(invitation.holder);
    }

    private String name(ModelGrant grant) {
        return "grant " + state.grants.indexOf(grant) + " of " + grant.account + " on " + grant.chart;
    }

    private static String name(ModelHolder holder) {
        return holder.ownChart.orElse(holder.name);
    }

    private static <T> Optional<T> any(List<T> list, int choice) {
        return list.isEmpty() ? Optional.empty() : Optional.of(list.get(choice % list.size()));
    }

    private static <T> T pick(List<T> list, int choice) {
        return list.get(choice % list.size());
    }
}
