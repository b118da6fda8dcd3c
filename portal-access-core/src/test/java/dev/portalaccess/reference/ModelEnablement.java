package dev.portalaccess.reference;

import dev.portalaccess.reference.ModelState.ModelChart;
import dev.portalaccess.reference.ModelState.ModelGrant;
import dev.portalaccess.reference.ModelState.ModelHolder;
import dev.portalaccess.reference.ModelState.ModelInvitation;
import dev.portalaccess.reference.ModelState.ModelPendingGrant;
import dev.portalaccess.reference.ReferenceCast.CastPerson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Whom staff may enable, and what it finds (PA-001 to PA-031). */
final class ModelEnablement {

    private final ModelState state;
    private final ModelRestrictions restrictions;
    private final ModelInvitations invitations;
    private final ModelAges ages;

    ModelEnablement(ModelState state) {
        this.state = state;
        this.restrictions = new ModelRestrictions(state);
        this.invitations = new ModelInvitations(state);
        this.ages = new ModelAges(state);
    }

    /**
     * What staff type.
     *
     * @param chart the open chart
     * @param who the person
     * @param channel EMAIL or PRINT
     * @param scope how far
     * @param obligations what the caller has to honour
     * @param basis the legal basis
     * @param ticked further charts
     * @param waived whether the limits are overridden with a reason
     * @param issuer the clerk
     */
    record ModelRequest(
            String chart,
            CastPerson who,
            String channel,
            ModelScope scope,
            Set<String> obligations,
            Optional<String> basis,
            List<String> ticked,
            boolean waived,
            String issuer) {}

    String enable(ModelRequest request) {
        Optional<ModelChart> chart = state.chart(request.chart());
        if (chart.isEmpty()) {
            return "refused [CHART_UNKNOWN]";
        }
        if (!chart.get().isOpen()) {
            return "refused [CHART_CLOSED]";
        }
        Set<String> codes = new TreeSet<>();
        Set<String> errors = new TreeSet<>();
        CastPerson who = request.who();
        Optional<String> own = ownChart(chart.get(), who);
        nobody(chart.get(), who, own).ifPresent(errors::add);
        boolean isSomebody = errors.isEmpty();
        String as = who.kind;
        boolean isPatient = as.equals("PATIENT");
        boolean isProxy = !isPatient || !request.ticked().isEmpty();
        if (as.equals("OTHER")
                && request.basis().isEmpty()
                && !state.policy.demands().isEmpty()) {
            errors.add("BASIS_MISSING");
        } else if (request.basis().isEmpty() && !isPatient && !isMinor(chart.get())) {
            codes.add("ADULT_WITHOUT_BASIS");
        }
        if (isPatient && isMinor(chart.get())) {
            codes.add("PATIENT_IS_MINOR");
        }
        if (isSomebody
                && isProxy
                && own.isPresent()
                && isMinor(state.chart(own.get()).get())) {
            codes.add("PROXY_IS_MINOR");
        }
        if (!isSomebody) {
            errors.addAll(codes);
            return "refused " + errors;
        }
        Optional<String> address = ReferenceCast.address(who, own);
        Optional<ModelHolder> known = own.flatMap(this::holderOf);
        Set<ModelHolder> person = state.person(known.stream().collect(java.util.stream.Collectors.toSet()), Set.of());
        if (address.isPresent()) {
            shared(address.get(), who, known).ifPresent(codes::add);
        }
        if (restrictions.isBarred(person, Set.of(), address, chart.get().id)) {
            errors.add("HOLDER_BARRED");
        } else if (restrictions.isFrozen(chart.get().id) || restrictions.isFrozen(person)) {
            errors.add("ACCESS_FROZEN");
        }
        boolean isThere = false;
        for (ModelGrant grant : state.grants) {
            if (grant.chart.equals(chart.get().id)
                    && !ages.isClosed(grant)
                    && known.filter(one -> grant.isOf(one)).isPresent()) {
                if (grant.statusAt(state.now).equals("HELD")) {
                    errors.add("ALREADY_HELD_BACK");
                }
                isThere |= grant.statusAt(state.now).equals("IN_FORCE");
            }
        }
        boolean isInvited = !isThere && isInvited(known, chart.get().id);
        if (!isPatient && !isThere && !isInvited && isNothing(request, as, chart.get().id)) {
            codes.add("NOTHING_AT_THIS_AGE");
        }
        for (String ticked : request.ticked()) {
            if (!isOffered(chart.get(), ticked, own, known, address)) {
                errors.add("CHART_NOT_OFFERED");
            }
            if (!isInvited && isInvited(known, ticked) && !ticked.equals(chart.get().id)) {
                errors.add("CHART_ALREADY_INVITED");
            }
        }
        boolean nothingNew = isInvited || isThere && request.ticked().isEmpty();
        if (!nothingNew
                && known.filter(one -> invitations.isExhausted(one, request.channel()))
                        .isPresent()) {
            errors.add("PRINT_TRIES_EXHAUSTED");
        }
        if (!errors.isEmpty()) {
            errors.addAll(codes);
            if (!isInvited) {
                errors.addAll(invitations.limits(
                        known.orElseGet(() -> new ModelHolder(own, who.name)), request.channel(), address));
            }
            return "refused " + errors;
        }
        if (isInvited) {
            return "done already-invited " + codes;
        }
        if (isThere && request.ticked().isEmpty()) {
            return "done already-active " + codes;
        }
        ModelHolder holder = known.orElseGet(() -> new ModelHolder(own, who.name));
        Set<String> limits = invitations.limits(holder, request.channel(), address);
        codes.addAll(limits);
        if (!limits.isEmpty() && !request.waived()) {
            return "refused " + codes;
        }
        if (known.isEmpty()) {
            state.holders.add(holder);
        }
        List<ModelPendingGrant> charts = new ArrayList<>();
        if (!isThere) {
            charts.add(new ModelPendingGrant(
                    chart.get().id, as, request.scope(), request.obligations(), request.basis(), List.of()));
        }
        for (String ticked : request.ticked()) {
            charts.add(new ModelPendingGrant(
                    ticked,
                    as,
                    request.scope(),
                    request.obligations(),
                    request.basis(),
                    List.of(chart.get().id, ticked)));
        }
        invitations.issue(holder, request.channel(), address, request.issuer(), charts);
        return "done invited "
                + charts.stream().map(ModelPendingGrant::chart).sorted().toList() + " " + codes;
    }

    /** One whom staff have stated to be treated as of age is no minor where access is given, either (PA-094). */
    private boolean isMinor(ModelChart chart) {
        return state.now.isBefore(ages.ofAgeFrom(chart));
    }

    /** A letter for the patient; what was sent to the patient before is dead (PA-030, PA-031). */
    String password(String id, String issuer, boolean waived) {
        ModelChart chart = state.chart(id).orElseThrow();
        if (!chart.isOpen()) {
            return "refused [CHART_CLOSED]";
        }
        Set<String> errors = new TreeSet<>();
        Set<String> codes = new TreeSet<>();
        if (isMinor(chart)) {
            codes.add("PATIENT_IS_MINOR");
        }
        Optional<ModelHolder> known = holderOf(id);
        Set<ModelHolder> person = state.person(known.stream().collect(java.util.stream.Collectors.toSet()), Set.of());
        if (restrictions.isBarred(person, Set.of(), Optional.empty(), id)) {
            errors.add("HOLDER_BARRED");
        } else if (restrictions.isFrozen(id) || restrictions.isFrozen(person)) {
            errors.add("ACCESS_FROZEN");
        }
        for (ModelGrant grant : state.grants) {
            if (grant.chart.equals(id)
                    && !ages.isClosed(grant)
                    && known.filter(one -> grant.isOf(one)).isPresent()) {
                if (grant.statusAt(state.now).equals("HELD")) {
                    errors.add("ALREADY_HELD_BACK");
                } else if (grant.statusAt(state.now).equals("IN_FORCE")) {
                    errors.add("ALREADY_ACTIVE");
                }
            }
        }
        ModelHolder holder = known.orElseGet(() -> new ModelHolder(Optional.of(id), id));
        if (invitations.isExhausted(holder, "PRINT")) {
            errors.add("PRINT_TRIES_EXHAUSTED");
        }
        Set<String> limits = invitations.limits(holder, "PRINT", Optional.empty());
        codes.addAll(limits);
        if (!errors.isEmpty()) {
            errors.addAll(codes);
            return "refused " + errors;
        }
        if (!limits.isEmpty() && !waived) {
            return "refused " + codes;
        }
        if (known.isEmpty()) {
            state.holders.add(holder);
        }
        List<ModelPendingGrant> moved = new ArrayList<>();
        for (ModelInvitation invitation : state.invitations) {
            if (invitation.isLiveAt(state.now)
                    && invitation.holder == holder
                    && invitation.charts.stream().anyMatch(one -> one.chart().equals(id))) {
                invitation.state = "REPLACED";
                moved.addAll(invitation.charts);
            }
        }
        if (moved.isEmpty()) {
            moved.add(new ModelPendingGrant(id, "PATIENT", ModelScope.all(2), Set.of(), Optional.empty(), List.of()));
        }
        invitations.issue(holder, "PRINT", Optional.empty(), issuer, moved);
        return "done invited "
                + moved.stream().map(ModelPendingGrant::chart).sorted().toList() + " " + codes;
    }

    private boolean isInvited(Optional<ModelHolder> person, String chart) {
        return state.invitations.stream()
                .filter(one -> one.isLiveAt(state.now)
                        && person.filter(known -> known == one.holder).isPresent())
                .flatMap(one -> one.charts.stream())
                .anyMatch(one -> one.chart().equals(chart));
    }

    /** Whether the access would permit nothing at the patient's age (PA-090). */
    private boolean isNothing(ModelRequest request, String as, String chart) {
        ModelPendingGrant given =
                new ModelPendingGrant(chart, as, request.scope(), request.obligations(), request.basis(), List.of());
        return ages.of(given, new ModelHolder(Optional.empty(), ""), state.now).effect() != ModelAges.AgeEffect.STAYS;
    }

    /** Why there is no such person on the chart. */
    private Optional<String> nobody(ModelChart chart, CastPerson who, Optional<String> own) {
        if (who == CastPerson.GUARANTOR) {
            if (own.isEmpty()) {
                return Optional.of("GUARANTOR_NONE");
            }
            return own.get().equals(chart.id) ? Optional.of("GUARANTOR_IS_PATIENT") : Optional.empty();
        }
        if (who.kind.equals("ANOTHER_PATIENT")) {
            if (own.get().equals(chart.id)) {
                return Optional.of("ANOTHER_PATIENT_IS_THE_PATIENT");
            }
            return state.chart(own.get()).get().isOpen() ? Optional.empty() : Optional.of("ANOTHER_PATIENT_CLOSED");
        }
        return Optional.empty();
    }

    private static Optional<String> ownChart(ModelChart chart, CastPerson who) {
        return switch (who.kind) {
            case "PATIENT" -> Optional.of(chart.id);
            case "GUARANTOR" -> chart.guarantor;
            default -> who.chart;
        };
    }

    private Optional<ModelHolder> holderOf(String own) {
        return state.holders.stream()
                .filter(one -> one.ownChart.filter(own::equals).isPresent())
                .findFirst();
    }

    /** PA-019. */
    private Optional<String> shared(String address, CastPerson who, Optional<ModelHolder> known) {
        List<ModelHolder> others = state.holders.stream()
                .filter(one -> known.isEmpty() || one != known.get())
                .filter(one -> one.address
                        .map(ModelState::mailbox)
                        .filter(ModelState.mailbox(address)::equals)
                        .isPresent())
                .toList();
        if (others.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                others.stream().anyMatch(one -> one.name.equals(who.name))
                        ? "POSSIBLE_DUPLICATE_HOLDER"
                        : "SHARED_ADDRESS");
    }

    /** PA-023: associated with the open chart, or held by an account with access to it, for that account's own holder. */
    private boolean isOffered(
            ModelChart chart,
            String ticked,
            Optional<String> own,
            Optional<ModelHolder> known,
            Optional<String> address) {
        if (state.chart(ticked).filter(ModelChart::isOpen).isEmpty()
                || ticked.equals(chart.id)
                || own.filter(ticked::equals).isPresent()) {
            return false;
        }
        boolean has = state.grants.stream()
                .filter(one -> one.chart.equals(ticked) && one.isOpenAt(state.now) && !ages.isClosed(one))
                .anyMatch(one -> known.filter(holder -> one.isOf(holder)).isPresent());
        Set<ModelHolder> person = state.person(known.map(Set::of).orElse(Set.of()), Set.of());
        return chart.associated.contains(ticked)
                && !has
                && !restrictions.isBarred(person, Set.of(), address, ticked)
                && !restrictions.isFrozen(ticked)
                && !restrictions.isFrozen(person);
    }
}
