package dev.portalaccess.internal.invitations;

import dev.portalaccess.enabling.Deliver;
import dev.portalaccess.internal.engine.Findings;
import dev.portalaccess.internal.finding.Complaint;
import dev.portalaccess.internal.typed.Reading;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.Delivery;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.Invitation;
import dev.portalaccess.policy.PortalPolicy;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** PA-010, PA-011: how an invitation travels that is issued again: as before, but for what the clerk has entered. */
final class Sending {

    private final PortalPolicy policy;
    private final Findings findings;

    Sending(PortalPolicy policy, Findings findings) {
        this.policy = policy;
        this.findings = findings;
    }

    Optional<Delivery> delivery(Former former, Optional<Deliver> asked) {
        Invitation invitation = former.invitation();
        Optional<Channel> channel = asked.isEmpty()
                ? Optional.of(invitation.delivery().channel())
                : Optional.ofNullable(asked.get().channel());
        checkChannel(invitation, channel);
        boolean needed = needsAddress(invitation, channel);
        Optional<EmailAddress> address = address(asked.map(Deliver::email).orElse(null), former, needed);
        Locale language = asked.map(deliver ->
                        Reading.language(deliver, invitation.delivery().language()))
                .orElse(invitation.delivery().language());
        return channel.filter(chosen -> !needed || address.isPresent())
                .map(chosen -> new Delivery(chosen, address, language));
    }

    private void checkChannel(Invitation invitation, Optional<Channel> channel) {
        if (channel.isEmpty()) {
            findings.add(Complaint.METHOD_MISSING, "deliver.channel");
        } else if (invitation.purpose() == Invitation.Purpose.REGISTRATION && channel.get() != Channel.EMAIL) {
            findings.add(Complaint.REGISTRATION_EMAIL_MISSING, "deliver.channel");
        }
    }

    private boolean needsAddress(Invitation invitation, Optional<Channel> channel) {
        return channel.equals(Optional.of(Channel.EMAIL))
                || invitation.grants().stream().anyMatch(grant -> policy.requiresEmailForPrint(grant.as()));
    }

    private Optional<EmailAddress> address(@Nullable String typed, Former former, boolean needed) {
        boolean asBefore = typed == null || typed.isBlank();
        if (asBefore && former.usualAddress().isPresent()) {
            return former.usualAddress();
        }
        return new Reading(findings)
                .address(typed, "deliver.email", needed ? Optional.of(Complaint.EMAIL_MISSING) : Optional.empty());
    }
}
