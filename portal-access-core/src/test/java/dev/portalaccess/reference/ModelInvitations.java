package dev.portalaccess.reference;

import dev.portalaccess.reference.ModelState.ModelChart;
import dev.portalaccess.reference.ModelState.ModelGrant;
import dev.portalaccess.reference.ModelState.ModelHolder;
import dev.portalaccess.reference.ModelState.ModelInvitation;
import dev.portalaccess.reference.ModelState.ModelMail;
import dev.portalaccess.reference.ModelState.ModelPendingGrant;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Cancelling, issuing again, reminding (PA-062 to PA-066), and the limits (PA-117, PA-124). */
final class ModelInvitations {

    private final ModelState state;
    private final ModelRestrictions restrictions;
    private final ModelAges ages;

    ModelInvitations(ModelState state) {
        this.state = state;
        this.restrictions = new ModelRestrictions(state);
        this.ages = new ModelAges(state);
    }

    String cancel(ModelInvitation invitation) {
        if (!invitation.isLiveAt(state.now)) {
            return "refused [INVITATION_NOT_LIVE]";
        }
        invitation.state = "CANCELLED";
        return "done";
    }

    String cancelIssuedBy(String issuer) {
        List<ModelInvitation> live = state.invitations.stream()
                .filter(one -> one.isLiveAt(state.now) && one.issuer.equals(issuer))
                .toList();
        live.forEach(one -> one.state = "CANCELLED");
        return "done " + live.size();
    }

    String remind(ModelInvitation invitation, boolean waived) {
        Set<String> codes = new TreeSet<>();
        if (!invitation.isLiveAt(state.now)) {
            return "refused [INVITATION_NOT_LIVE]";
        }
        if (!invitation.channel.equals("EMAIL")) {
            return "refused [REMINDER_NOT_BY_MAIL]";
        }
        if (invitation.links >= 3) {
            return "refused [REMINDED_ENOUGH]";
        }
        Set<ModelHolder> person = state.person(Set.of(invitation.holder), Set.of());
        for (ModelPendingGrant pending : invitation.charts) {
            if (restrictions.isBarred(person, Set.of(), invitation.address, pending.chart())) {
                codes.add("HOLDER_BARRED");
            } else if (restrictions.isFrozen(pending.chart()) || restrictions.isFrozen(person)) {
                codes.add("ACCESS_FROZEN");
            }
        }
        if (codes.contains("HOLDER_BARRED")) {
            codes.remove("ACCESS_FROZEN");
        }
        if (isMailboxFull(invitation.address.get())) {
            codes.add("TOO_MANY_MESSAGES");
        }
        if (codes.stream().anyMatch(code -> !waived || !code.equals("TOO_MANY_MESSAGES"))) {
            return "refused " + codes;
        }
        invitation.links++;
        state.mails.add(new ModelMail(ModelState.mailbox(invitation.address.get()), state.now));
        return "done " + codes;
    }

    /** Issues the rest of an invitation again, by the same channel or by another. */
    String reissue(
            ModelInvitation old, Optional<String> channel, Optional<String> typed, String issuer, boolean waived) {
        boolean again = old.state.equals("LIVE") || old.state.equals("ADDRESS_CHANGED");
        Set<String> codes = new TreeSet<>();
        if (!again) {
            codes.add("INVITATION_NOT_LIVE");
        }
        List<ModelPendingGrant> left =
                old.charts.stream().filter(one -> staysIn(old, one, typed)).toList();
        Set<ModelHolder> person = state.person(Set.of(old.holder), Set.of());
        if (old.charts.stream().allMatch(one -> restrictions.isBarred(person, Set.of(), typed, one.chart()))) {
            codes.add("HOLDER_BARRED");
        }
        if (old.charts.stream()
                .filter(one -> !restrictions.isBarred(person, Set.of(), typed, one.chart()))
                .anyMatch(one -> restrictions.isFrozen(one.chart()) || restrictions.isFrozen(person))) {
            codes.add("ACCESS_FROZEN");
        }
        boolean stands = codes.contains("HOLDER_BARRED") || codes.contains("ACCESS_FROZEN");
        if (left.size() < old.charts.size()) {
            codes.add("CHART_LEFT_OUT");
        }
        if (left.isEmpty()) {
            codes.add("NOTHING_TO_REISSUE");
        }
        if (left.stream()
                .anyMatch(one -> ages.of(one, old.holder, old.issuedAt).effect() != ModelAges.AgeEffect.STAYS)) {
            codes.add("NOTHING_AT_THIS_AGE");
        }
        String by = channel.orElse(old.channel);
        Optional<String> address = typed.or(() -> old.holder.address).or(() -> old.address);
        if (by.equals("EMAIL") && isNotOnFile(old.holder, address.get())) {
            codes.add("ADDRESS_NOT_ON_FILE");
        }
        Set<String> limits = limits(old.holder, by, address);
        codes.addAll(limits);
        boolean exhausted = isExhausted(old.holder, by);
        if (exhausted) {
            codes.add("PRINT_TRIES_EXHAUSTED");
        }
        if (!again || exhausted || stands || left.isEmpty() || !limits.isEmpty() && !waived) {
            return "refused " + codes;
        }
        old.state = "REPLACED";
        issue(old.holder, by, address, issuer, left);
        return "done " + left.stream().map(ModelPendingGrant::chart).sorted().toList() + " " + codes;
    }

    private boolean staysIn(ModelInvitation old, ModelPendingGrant pending, Optional<String> typed) {
        Set<ModelHolder> person = state.person(Set.of(old.holder), Set.of());
        return state.chart(pending.chart()).filter(ModelChart::isOpen).isPresent()
                && !restrictions.isBarred(person, Set.of(), typed, pending.chart())
                && state.grants.stream()
                        .filter(one -> one.chart.equals(pending.chart()) && one.isOf(old.holder))
                        .noneMatch(one -> stopsReissue(one, old))
                && state.invitations.stream()
                        .filter(one -> one != old && one.isLiveAt(state.now) && one.holder == old.holder)
                        .flatMap(one -> one.charts.stream())
                        .noneMatch(one -> one.chart().equals(pending.chart()));
    }

    private boolean stopsReissue(ModelGrant grant, ModelInvitation old) {
        return (grant.isOpenAt(state.now) && !ages.isClosed(grant))
                || grant.revokedAt.filter(at -> !at.isBefore(old.issuedAt)).isPresent();
    }

    /** After too many wrong passwords in all, only e-mail is left (PA-045). */
    boolean isExhausted(ModelHolder holder, String channel) {
        return channel.equals("PRINT") && holder.wrongTries >= state.policy.triesInAll();
    }

    /** A new invitation with a fresh window. */
    ModelInvitation issue(
            ModelHolder holder,
            String channel,
            Optional<String> address,
            String issuer,
            List<ModelPendingGrant> charts) {
        Duration window = channel.equals("EMAIL") ? state.policy.mailWindow() : state.policy.printWindow();
        ModelInvitation invitation =
                new ModelInvitation(holder, channel, address, state.now, state.now.plus(window), issuer, charts);
        state.invitations.add(invitation);
        if (address.isPresent()) {
            holder.address = address;
        }
        if (channel.equals("EMAIL")) {
            state.mails.add(new ModelMail(ModelState.mailbox(address.get()), state.now));
            if (isNotOnFile(holder, address.get())) {
                // The address on file is told (PA-074).
                state.mails.add(new ModelMail(ModelState.mailbox(onFile(holder).get()), state.now));
            }
        }
        return invitation;
    }

    /** What says that there were too many, of invitations or of mails. */
    Set<String> limits(ModelHolder holder, String channel, Optional<String> address) {
        Set<String> codes = new TreeSet<>();
        long invited = state.invitations.stream()
                .filter(one -> isPerhaps(one.holder, holder, address) && isRecent(one.issuedAt))
                .count();
        if (invited >= state.policy.limit()) {
            codes.add("TOO_MANY_INVITATIONS");
        }
        if (codes.isEmpty() && channel.equals("EMAIL") && isMailboxFull(address.get())) {
            codes.add("TOO_MANY_MESSAGES");
        }
        return codes;
    }

    /** The holder, or one of the same name at the same mailbox, who may be the same. */
    private static boolean isPerhaps(ModelHolder one, ModelHolder holder, Optional<String> address) {
        return one == holder
                || one.name.equals(holder.name)
                        && one.address.map(ModelState::mailbox).isPresent()
                        && one.address.map(ModelState::mailbox).equals(address.map(ModelState::mailbox));
    }

    private boolean isMailboxFull(String address) {
        return state.mails.stream()
                        .filter(one -> one.mailbox().equals(ModelState.mailbox(address)) && isRecent(one.at()))
                        .count()
                >= state.policy.limit();
    }

    /** Whether the host has another address of this person on file (PA-064). */
    private boolean isNotOnFile(ModelHolder holder, String address) {
        return onFile(holder)
                .filter(one -> !ModelState.mailbox(one).equals(ModelState.mailbox(address)))
                .isPresent();
    }

    private Optional<String> onFile(ModelHolder holder) {
        return holder.ownChart.flatMap(state::chart).flatMap(one -> one.address);
    }

    private boolean isRecent(java.time.Instant at) {
        return at.isAfter(state.now.minus(Duration.ofHours(24)));
    }
}
