package dev.portalaccess.activation;

import dev.portalaccess.activation.CredentialPresentation.Accepted;
import dev.portalaccess.activation.CredentialPresentation.NotAccepted;
import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.enabling.Individual;
import dev.portalaccess.model.Relationship;
import org.assertj.core.api.Assertions;

/** Invitations on paper, and what becomes of the credentials in them. */
final class PrintedInvitations {

    private PrintedInvitations() {}

    static Individual aunt() {
        return Individual.other("Jane", "Other", Relationship.AUNT, DeliveryChoice.print("jane.other@example.org"));
    }

    static Accepted accepted(CredentialPresentation presentation) {
        Assertions.assertThat(presentation).isInstanceOf(Accepted.class);
        return (Accepted) presentation;
    }

    /** Why something was not accepted; "ACCEPTED" if it was. */
    static String why(CredentialPresentation presentation) {
        return presentation.fold(accepted -> "ACCEPTED", NotAccepted::why);
    }
}
