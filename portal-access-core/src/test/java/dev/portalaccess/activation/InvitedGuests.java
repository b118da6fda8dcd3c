package dev.portalaccess.activation;

import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.enabling.EnableAccess;
import dev.portalaccess.enabling.Individual;
import dev.portalaccess.fixture.InvitationCodeIssuer;
import dev.portalaccess.fixture.TamperedStore;
import dev.portalaccess.fixture.TestPortal;
import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.Secret;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.registration.InviteToRegister;
import java.util.List;
import java.util.Optional;

/** People the practice has invited, and what they do with what they got. */
final class InvitedGuests {

    final TestPortal portal;
    final InvitationCodeIssuer minting;
    final TamperedStore backDoor;

    InvitedGuests(TestPortal portal) {
        this.portal = portal;
        this.minting = new InvitationCodeIssuer(portal);
        this.backDoor = new TamperedStore(portal);
    }

    static InvitedGuests create() {
        return new InvitedGuests(TestPortal.create());
    }

    AccountId anthony() {
        return portal.family.anthonysAccount();
    }

    AccountId stranger() {
        return portal.family.strangersAccount();
    }

    /** Anthony on his daughter's chart and on her mother's, which was ticked. */
    InvitationId father(DeliveryChoice deliver) {
        return invite(Individual.anotherPatient(portal.anthony, Relationship.FATHER, deliver)
                .also(portal.amelie, Relationship.SPOUSE));
    }

    InvitationId father() {
        return father(DeliveryChoice.email("anthony.patient@example.org"));
    }

    InvitationId printedFather() {
        return father(DeliveryChoice.print("anthony.patient@example.org"));
    }

    InvitationId mother() {
        return invite(Individual.guarantor(Relationship.MOTHER, DeliveryChoice.email("amelie.patient@example.org")));
    }

    InvitationId aunt() {
        return invite(
                Individual.other("Jane", "Other", Relationship.AUNT, DeliveryChoice.email("jane.other@example.org")));
    }

    /** Anthony, on the chart whose patient he is. */
    InvitationId onOwnChart() {
        return patient(portal.anthony, "anthony.patient@example.org");
    }

    /** The patient of a chart. */
    InvitationId patient(ChartId chart, String address) {
        return invite(chart, Individual.patient(DeliveryChoice.email(address)));
    }

    /** Somebody, on Camille's chart. */
    InvitationId invite(Individual individual) {
        return invite(portal.camille, individual);
    }

    private InvitationId invite(ChartId chart, Individual individual) {
        return portal.enabling()
                .enable(portal.clerk(), EnableAccess.on(chart, individual))
                .orThrow()
                .invited()
                .get(0)
                .invitation();
    }

    InvitationId newPatient() {
        return portal.registrations()
                .invite(portal.clerk(), InviteToRegister.of("Nora", "Newcomer", "nora@example.org", null))
                .orThrow()
                .invitation();
    }

    Inspection inspect(Secret code) {
        return portal.activation().inspect(portal.practice, code);
    }

    Redemption redeem(Secret code, AccountId account) {
        return portal.activation().redeem(portal.practice, code, account);
    }

    CredentialPresentation present(InvitationCodeIssuer.Printed printed) {
        return portal.activation().present(portal.practice, printed.userName(), printed.password());
    }

    CredentialPresentation presentWrong(String userName) {
        return portal.activation().present(portal.practice, userName, minting.wrongPassword());
    }

    /** A chart's audit trail, oldest first. */
    List<AuditEntry> trail(ChartId chart) {
        return portal.store
                .trail(portal.practice, Optional.of(chart), Page.Request.first(500))
                .items();
    }

    List<String> actions(ChartId chart) {
        return trail(chart).stream().map(AuditEntry::action).toList();
    }

    List<ChartId> chartsOf(AccountId account) {
        return portal.grantsOf(account).stream().map(grant -> grant.chart()).toList();
    }
}
