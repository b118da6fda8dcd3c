package dev.portalaccess.activation;

import dev.portalaccess.enabling.Deliver;
import dev.portalaccess.enabling.EnableAccess;
import dev.portalaccess.enabling.Individual;
import dev.portalaccess.fixture.BackDoor;
import dev.portalaccess.fixture.Minting;
import dev.portalaccess.fixture.TestPortal;
import dev.portalaccess.model.AccountId;
import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.ChartId;
import dev.portalaccess.model.InvitationId;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.Secret;
import dev.portalaccess.registration.InviteToRegister;
import java.util.List;
import java.util.Optional;

/** People the practice has invited, and what they do with what they got. */
final class Guests {

    final TestPortal portal;
    final Minting minting;
    final BackDoor backDoor;

    Guests(TestPortal portal) {
        this.portal = portal;
        this.minting = new Minting(portal);
        this.backDoor = new BackDoor(portal);
    }

    static Guests create() {
        return new Guests(TestPortal.create());
    }

    AccountId anthony() {
        return portal.family.anthonysLogin();
    }

    AccountId stranger() {
        return portal.family.strangersLogin();
    }

    /** Anthony on his daughter's chart and on her mother's, which was ticked. */
    InvitationId father(Deliver deliver) {
        return invite(Individual.anotherPatient(portal.anthony, Relationship.FATHER, deliver)
                .also(portal.amelie, Relationship.SPOUSE));
    }

    InvitationId father() {
        return father(Deliver.email("anthony.patient@example.org"));
    }

    InvitationId printedFather() {
        return father(Deliver.print("anthony.patient@example.org"));
    }

    InvitationId mother() {
        return invite(Individual.guarantor(Relationship.MOTHER, Deliver.email("amelie.patient@example.org")));
    }

    InvitationId aunt() {
        return invite(Individual.other("Jane", "Other", Relationship.AUNT, Deliver.email("jane.other@example.org")));
    }

    /** Anthony, on the chart whose patient he is. */
    InvitationId onOwnChart() {
        return patient(portal.anthony, "anthony.patient@example.org");
    }

    /** The patient of a chart. */
    InvitationId patient(ChartId chart, String address) {
        return invite(chart, Individual.patient(Deliver.email(address)));
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

    Presentation present(Minting.Printed printed) {
        return portal.activation().present(portal.practice, printed.userName(), printed.password());
    }

    Presentation presentWrong(String userName) {
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
