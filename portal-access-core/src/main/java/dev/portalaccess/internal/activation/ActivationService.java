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
        requireNonNull(code, "code");
        return InvitationCode.using(code, read -> inspecting.inspect(practice, read))
                .orElseGet(() -> new NotLive(NotRedeemed.NOT_RECOGNISED, Optional.empty()));
    }

    @Override
    public Redemption redeem(PracticeId practice, Secret codeOrTicket, AccountId account) {
        requireNonNull(practice, "practice");
        requireNonNull(codeOrTicket, "codeOrTicket");
        requireNonNull(account, "account");
        return InvitationCode.using(codeOrTicket, read -> redeeming.redeem(practice, read, account))
                .orElseGet(() -> new NotRedeemed(NotRedeemed.NOT_RECOGNISED, Optional.empty()));
    }

    /** PA-046: a slip is seen here, before anything is looked up, charged or hashed. */
    @Override
    public Presentation present(PracticeId practice, String userName, Secret temporaryPassword) {
        requireNonNull(practice, "practice");
        requireNonNull(userName, "userName");
        requireNonNull(temporaryPassword, "temporaryPassword");
        Optional<String> name = TemporaryUserName.parse(userName);
        Optional<PrintedPassword> password = PrintedPassword.parse(temporaryPassword);
        try {
            return name.flatMap(known -> password.map(read -> presenting.present(practice, known, read)))
                    .orElseGet(() -> new NotAccepted(NotAccepted.MISTYPED, Optional.empty()));
        } finally {
            password.ifPresent(read -> read.canonical().close());
        }
    }
}
