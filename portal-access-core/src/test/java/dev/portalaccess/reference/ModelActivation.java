package dev.portalaccess.reference;

import dev.portalaccess.reference.ModelAges.AgeEffect;
import dev.portalaccess.reference.ModelState.ModelChart;
import dev.portalaccess.reference.ModelState.ModelGrant;
import dev.portalaccess.reference.ModelState.ModelHolder;
import dev.portalaccess.reference.ModelState.ModelInvitation;
import dev.portalaccess.reference.ModelState.ModelPendingGrant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** From the link or the letter to the grants (PA-040 to PA-048). */
final class ModelActivation {

    private final ModelState state;
    private final ModelRestrictions restrictions;
    private final ModelAges ages;

    ModelActivation(ModelState state) {
        this.state = state;
        this.restrictions = new ModelRestrictions(state);
        this.ages = new ModelAges(state);
    }

    /** Whoever has the right secret learns the state of the invitation; looking changes nothing. */
    String inspect(ModelInvitation invitation) {
        return whyNot(invitation).map(why -> "not live " + why).orElse("live");
    }

    private Optional<String> whyNot(ModelInvitation invitation) {
        return switch (invitation.state) {
            case "REDEEMED" -> Optional.of("USED");
            case "NOTHING_LEFT" -> Optional.of("NOTHING_LEFT");
            case "LIVE" -> state.now.isBefore(invitation.until) ? Optional.empty() : Optional.of("EXPIRED");
            default -> Optional.of("WITHDRAWN");
        };
    }

    String redeem(ModelInvitation invitation, String account) {
        if (invitation.state.equals("REDEEMED") && invitation.account.equals(account)) {
            return redeemed(invitation);
        }
        Optional<String> why = whyNot(invitation);
        if (why.isPresent()) {
            return "not redeemed " + why.get();
        }
        Set<ModelHolder> person = state.person(Set.of(invitation.holder), Set.of(account));
        if (restrictions.isFrozen(person)
                || invitation.charts.stream().anyMatch(one -> restrictions.isFrozen(one.chart()))) {
            return "not redeemed NOTHING_LEFT";
        }
        Set<String> obstacles = new TreeSet<>();
        List<ModelPendingGrant> open = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        for (ModelPendingGrant pending : invitation.charts) {
            Optional<String> obstacle = obstacle(invitation, pending, person, account);
            obstacle.ifPresent(obstacles::add);
            if (obstacle.isEmpty()) {
                open.add(pending);
            } else {
                refused.add(pending.chart());
            }
        }
        if (open.isEmpty()) {
            if (!obstacles.contains("HOLDER_BARRED")) {
                invitation.state = "NOTHING_LEFT";
            }
            return "not redeemed NOTHING_LEFT";
        }
        invitation.state = "REDEEMED";
        invitation.account = account;
        invitation.opened = open.stream().map(ModelPendingGrant::chart).sorted().toList();
        invitation.refused = refused.stream().sorted().toList();
        invitation.holder.accounts.remove(account);
        invitation.holder.accounts.add(account);
        open.stream().filter(one -> !isOpenAlready(account, one.chart())).forEach(one -> {
            replaceClosed(person, one.chart());
            state.grants.add(new ModelGrant(invitation, one, account, state.now));
        });
        return redeemed(invitation);
    }

    /** The user name of a letter, with its password or a wrong one (PA-045). */
    String present(ModelInvitation invitation, boolean right) {
        ModelHolder holder = invitation.holder;
        if (holder.wrongTries - invitation.triesBefore >= state.policy.triesPerLetter()
                || holder.wrongTries >= state.policy.triesInAll()) {
            return "not accepted WRONG";
        }
        // Counted before it is checked, for the person; only a success takes it back.
        holder.wrongTries++;
        if (!right) {
            return "not accepted WRONG";
        }
        Optional<String> why = whyNot(invitation);
        if (why.isPresent()) {
            return "not accepted " + why.get();
        }
        holder.wrongTries = 0;
        return "accepted";
    }

    private static String redeemed(ModelInvitation invitation) {
        return "redeemed " + invitation.opened + " refused " + invitation.refused;
    }

    /** Whether access from before a birthday would stop at it, and access that begins now would not. */
    private boolean opensMoreThan(ModelInvitation invitation, ModelPendingGrant pending) {
        return ages.of(pending, invitation.holder, invitation.issuedAt).effect() != AgeEffect.STAYS
                && ages.of(pending, invitation.holder, state.now).effect() == AgeEffect.STAYS;
    }

    /** New access takes the place of what the patient's age has closed (PA-090). */
    private void replaceClosed(Set<ModelHolder> person, String chart) {
        state.grants.stream()
                .filter(one -> one.chart.equals(chart) && person.contains(one.holder))
                .filter(one -> one.isOpenAt(state.now) && ages.isClosed(one))
                .forEach(one -> one.revokedAt = Optional.of(state.now));
    }

    /** A chart that the account can open already stays as it is. */
    private boolean isOpenAlready(String account, String chart) {
        return state.grants.stream()
                .anyMatch(one -> one.account.equals(account)
                        && one.chart.equals(chart)
                        && !ages.isClosed(one)
                        && one.statusAt(state.now).equals("IN_FORCE"));
    }

    /** Why a chart is left out, by the facts of this moment (PA-026, PA-048). */
    private Optional<String> obstacle(
            ModelInvitation invitation, ModelPendingGrant pending, Set<ModelHolder> person, String account) {
        String chart = pending.chart();
        if (state.chart(chart).filter(ModelChart::isOpen).isEmpty()) {
            return Optional.of("CHART_CLOSED");
        }
        if (restrictions.isBarred(person, Set.of(account), Optional.empty(), chart)) {
            return Optional.of("HOLDER_BARRED");
        }
        if (opensMoreThan(invitation, pending)) {
            return Optional.of("AGE_REACHED");
        }
        for (ModelGrant grant : state.grants) {
            if (!grant.chart.equals(chart) || !person.contains(grant.holder)) {
                continue;
            }
            if (grant.revokedAt.isPresent() && !grant.revokedAt.get().isBefore(invitation.issuedAt)) {
                return Optional.of("REVOKED_SINCE");
            }
            if (grant.statusAt(state.now).equals("HELD")) {
                return Optional.of("HELD_BACK");
            }
            if (!ages.isClosed(grant)
                    && grant.statusAt(state.now).equals("IN_FORCE")
                    && !grant.account.equals(account)
                    && !isOpenAlready(account, chart)) {
                return Optional.of("OTHER_LOGIN");
            }
        }
        return Optional.empty();
    }
}
