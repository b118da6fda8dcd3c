package dev.portalaccess.enabling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.command.Outcome;
import dev.portalaccess.enabling.EnablingResult.Invited;
import dev.portalaccess.fixture.TestPortal;
import java.util.List;

/** Somebody who enables people on Camille's chart. */
final class EnablingClerk {

    private final TestPortal portal;

    EnablingClerk(TestPortal portal) {
        this.portal = portal;
    }

    Outcome<EnablingResult> enable(Individual... individuals) {
        return portal.enabling().enable(portal.clerk(), EnableAccess.on(portal.camille, individuals));
    }

    /** The first of those who are invited. */
    Invited invited(Individual... individuals) {
        return enable(individuals).orThrow().invited().get(0);
    }

    /** Why nobody is enabled; that nothing was done is made sure of. */
    List<String> refused(Individual... individuals) {
        List<String> before = stored();
        Outcome<EnablingResult> outcome = enable(individuals);
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(stored()).isEqualTo(before);
        return OutcomeCodes.of(outcome);
    }

    /** Everything but the record of the refusal. */
    private List<String> stored() {
        return portal.store.everythingStored().stream()
                .filter(line -> !line.startsWith("entries") && !line.startsWith("receipts"))
                .toList();
    }
}
