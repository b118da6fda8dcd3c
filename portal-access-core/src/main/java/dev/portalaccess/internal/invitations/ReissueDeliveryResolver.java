package dev.portalaccess.internal.invitations;

import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.engine.FindingDefinition;
import dev.portalaccess.internal.engine.InputParser;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.InvitationPurpose;
import dev.portalaccess.model.stored.DeliveryRoute;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.policy.PortalPolicy;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Resolves the delivery of a reissued invitation: as before, except for the fields that staff entered (PA-010, PA-011).
 */
final class ReissueDeliveryResolver {

    private final DecisionRound round;
    private final PortalPolicy policy;

    ReissueDeliveryResolver(DecisionRound round) {
        this.round = round;
        this.policy = round.parts().policy();
    }

    Optional<DeliveryRoute> resolve(FormerInvitation former, Optional<DeliveryChoice> choice) {
        Invitation invitation = former.invitation();
        Optional<Channel> channel = choice.isEmpty()
                ? Optional.of(invitation.delivery().channel())
                : Optional.ofNullable(choice.get().channel());
        checkChannel(invitation, channel);
        boolean needed = needsAddress(invitation, channel);
        Optional<EmailAddress> address =
                address(choice.map(DeliveryChoice::email).orElse(null), former, needed);
        Locale language = choice.map(deliver -> InputParser.language(
                        deliver.language(), invitation.delivery().language()))
                .orElse(invitation.delivery().language());
        return channel.filter(chosen -> !needed || address.isPresent())
                .map(chosen -> new DeliveryRoute(chosen, address, language));
    }

    private void checkChannel(Invitation invitation, Optional<Channel> channel) {
        if (channel.isEmpty()) {
            round.add(FindingDefinition.METHOD_MISSING, "deliver.channel");
        } else if (invitation.purpose() == InvitationPurpose.REGISTRATION && channel.get() != Channel.EMAIL) {
            round.add(FindingDefinition.REGISTRATION_EMAIL_MISSING, "deliver.channel");
        }
    }

    private boolean needsAddress(Invitation invitation, Optional<Channel> channel) {
        return channel.equals(Optional.of(Channel.EMAIL))
                || invitation.grants().stream().anyMatch(grant -> policy.requiresEmailForPrint(grant.as()));
    }

    private Optional<EmailAddress> address(@Nullable String typed, FormerInvitation former, boolean needed) {
        boolean asBefore = typed == null || typed.isBlank();
        if (asBefore && former.usualAddress().isPresent()) {
            return former.usualAddress();
        }
        return new InputParser(round.findings())
                .address(
                        typed,
                        "deliver.email",
                        needed ? Optional.of(FindingDefinition.EMAIL_MISSING) : Optional.empty());
    }
}
