package dev.portalaccess.activation;

import dev.portalaccess.activation.Presentation.Accepted;
import dev.portalaccess.activation.Presentation.NotAccepted;
import dev.portalaccess.enabling.Deliver;
import dev.portalaccess.enabling.Individual;
import dev.portalaccess.model.Relationship;
import org.assertj.core.api.Assertions;

/** Invitations on paper, and what becomes of the credentials in them. */
final class Letters {

    private Letters() {}

    static Individual aunt() {
        return Individual.other("Jane", "Other", Relationship.AUNT, Deliver.print("jane.other@example.org"));
    }

    static Accepted accepted(Presentation presentation) {
        Assertions.assertThat(presentation).isInstanceOf(Accepted.class);
        return (Accepted) presentation;
    }

    /** Why something was not accepted; "ACCEPTED" if it was. */
    static String why(Presentation presentation) {
        return presentation.fold(accepted -> "ACCEPTED", NotAccepted::why);
    }
}
