package dev.portalaccess.internal.activation;

import static dev.portalaccess.internal.seal.BrokenSealException.unlessBroken;
import static java.util.Objects.requireNonNull;

import dev.portalaccess.activation.Activation;
import dev.portalaccess.activation.ActivationRefusal;
import dev.portalaccess.activation.CredentialPresentation;
import dev.portalaccess.activation.CredentialPresentation.NotAccepted;
import dev.portalaccess.activation.Inspection;
import dev.portalaccess.activation.Inspection.NotLive;
import dev.portalaccess.activation.Redemption;
import dev.portalaccess.activation.SecondFact;
import dev.portalaccess.internal.engine.CommandRunner;
import dev.portalaccess.internal.secret.InvitationCode;
import dev.portalaccess.internal.secret.PasswordVerifier;
import dev.portalaccess.internal.secret.PrintedPassword;
import dev.portalaccess.internal.secret.TemporaryUserName;
import dev.portalaccess.model.Secret;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.PracticeId;
import java.util.Optional;

/** The implementation of {@link Activation}. Parses the typed input before any lookup. */
public final class ActivationService implements Activation {

    private final CodeInspector inspector;
    private final InvitationRedeemer redeemer;
    private final CredentialCheck credentialCheck;
    private final PracticeContactLookup contacts;

    /** Creates the service. The verifier is shared, because creating one computes a password hash. */
    public ActivationService(CommandRunner commands, PasswordVerifier passwordVerifier) {
        this.inspector = new CodeInspector(commands.parts());
        this.redeemer = new InvitationRedeemer(commands);
        this.credentialCheck = new CredentialCheck(commands, passwordVerifier);
        this.contacts = new PracticeContactLookup(commands.parts().practices());
    }

    @Override
    public Inspection inspect(PracticeId practice, Secret code) {
        requireNonNull(practice, "practice");
        requireNonNull(code, "code");
        return unlessBroken(
                () -> InvitationCode.useParsed(code, parsed -> inspector.inspect(practice, parsed))
                        .orElseGet(() -> new NotLive(ActivationRefusal.NOT_RECOGNISED, Optional.empty())),
                broken -> new NotLive(ActivationRefusal.SEAL_BROKEN, contacts.contactOf(practice)));
    }

    @Override
    public Redemption redeem(PracticeId practice, Secret codeOrTicket, AccountId account) {
        return redeem(practice, codeOrTicket, account, Optional.empty());
    }

    @Override
    public Redemption redeem(PracticeId practice, Secret codeOrTicket, AccountId account, SecondFact fact) {
        return redeem(practice, codeOrTicket, account, Optional.of(fact));
    }

    private Redemption redeem(PracticeId practice, Secret codeOrTicket, AccountId account, Optional<SecondFact> fact) {
        requireNonNull(practice, "practice");
        requireNonNull(codeOrTicket, "codeOrTicket");
        requireNonNull(account, "account");
        return unlessBroken(
                () -> InvitationCode.useParsed(codeOrTicket, parsed -> redeemer.redeem(practice, parsed, account, fact))
                        .orElseGet(
                                () -> new Redemption.NotRedeemed(ActivationRefusal.NOT_RECOGNISED, Optional.empty())),
                broken -> new Redemption.NotRedeemed(ActivationRefusal.SEAL_BROKEN, contacts.contactOf(practice)));
    }

    /** Detects a typing error (PA-046) before any lookup, count or hash. */
    @Override
    public CredentialPresentation present(PracticeId practice, String userName, Secret temporaryPassword) {
        requireNonNull(practice, "practice");
        requireNonNull(userName, "userName");
        requireNonNull(temporaryPassword, "temporaryPassword");
        Optional<String> name = TemporaryUserName.parse(userName);
        Optional<PrintedPassword> password = PrintedPassword.parse(temporaryPassword);
        try {
            return unlessBroken(
                    () -> name.flatMap(known -> password.map(parsed -> credentialCheck.check(practice, known, parsed)))
                            .orElseGet(() -> new NotAccepted(ActivationRefusal.MISTYPED, Optional.empty())),
                    broken -> new NotAccepted(ActivationRefusal.SEAL_BROKEN, contacts.contactOf(practice)));
        } finally {
            password.ifPresent(parsed -> parsed.canonical().close());
        }
    }
}
