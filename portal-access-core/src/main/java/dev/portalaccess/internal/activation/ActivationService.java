package dev.portalaccess.internal.activation;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.activation.Activation;
import dev.portalaccess.activation.Inspection;
import dev.portalaccess.activation.Inspection.NotLive;
import dev.portalaccess.activation.NotRedeemed;
import dev.portalaccess.activation.Presentation;
import dev.portalaccess.activation.Presentation.NotAccepted;
import dev.portalaccess.activation.Redemption;
import dev.portalaccess.internal.engine.Commands;
import dev.portalaccess.internal.secret.InvitationCode;
import dev.portalaccess.internal.secret.PasswordChecks;
import dev.portalaccess.internal.secret.PrintedPassword;
import dev.portalaccess.internal.secret.TemporaryUserName;
import dev.portalaccess.model.AccountId;
import dev.portalaccess.model.PracticeId;
import dev.portalaccess.model.Secret;
import java.util.Optional;
import java.util.function.Function;

/** The service behind {@link Activation}: reads what was typed, before anything is looked up. */
public final class ActivationService implements Activation {

    private final Inspecting inspecting;
    private final Redeeming redeeming;
    private final Presenting presenting;

    /** Works with those; {@code checks} are made once for all, since making them spends a hash. */
    public ActivationService(Commands commands, PasswordChecks checks) {
        this.inspecting = new Inspecting(commands.parts());
        this.redeeming = new Redeeming(commands);
        this.presenting = new Presenting(commands, checks);
    }

    @Override
    public Inspection inspect(PracticeId practice, Secret code) {
        requireNonNull(practice, "practice");
        return reading(InvitationCode.parse(code), InvitationCode::text, read -> inspecting.inspect(practice, read))
                .orElseGet(() -> new NotLive(NotRedeemed.NOT_RECOGNISED, Optional.empty()));
    }

    @Override
    public Redemption redeem(PracticeId practice, Secret codeOrTicket, AccountId account) {
        requireNonNull(practice, "practice");
        requireNonNull(account, "account");
        return reading(
                        InvitationCode.parse(codeOrTicket),
                        InvitationCode::text,
                        read -> redeeming.redeem(practice, read, account))
                .orElseGet(() -> new NotRedeemed(NotRedeemed.NOT_RECOGNISED, Optional.empty()));
    }

    @Override
    public Presentation present(PracticeId practice, String userName, Secret temporaryPassword) {
        requireNonNull(practice, "practice");
        Optional<String> name = TemporaryUserName.parse(userName);
        return reading(
                        PrintedPassword.parse(temporaryPassword).filter(read -> name.isPresent()),
                        PrintedPassword::canonical,
                        read -> presenting.present(practice, name.orElseThrow(), read))
                .orElseGet(() -> new NotAccepted(NotAccepted.MISTYPED, Optional.empty()));
    }

    /** What is done with something that was read, which is wiped afterwards. */
    private static <C, R> Optional<R> reading(Optional<C> read, Function<C, Secret> text, Function<C, R> work) {
        return read.map(code -> {
            try {
                return work.apply(code);
            } finally {
                text.apply(code).close();
            }
        });
    }
}
