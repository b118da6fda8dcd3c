package dev.portalaccess.jdbc.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.audit.AuditVerdict;
import dev.portalaccess.jdbc.clinic.TestClinic;
import dev.portalaccess.jdbc.clinic.WholeChart;
import dev.portalaccess.model.GrantState;
import dev.portalaccess.model.InvitationFilter;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.GrantId;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.model.id.MessageId;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.InvitationState;
import dev.portalaccess.spi.storage.AccessQueries.ListedInvitation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** What is true after a crash, wherever it struck. */
final class CrashInvariants {

    private final TestClinic clinic;

    CrashInvariants(TestClinic clinic) {
        this.clinic = clinic;
    }

    /** Nothing that the journal tells is lost. */
    void nothingAcknowledgedIsLost(List<List<String>> journal) {
        journal.forEach(this::isThere);
        assertThat(journal.stream().filter(line -> line.get(0).equals("redeemed")))
                .extracting(line -> line.get(1))
                .doesNotHaveDuplicates();
    }

    /** How many lines of the journal are lost. */
    long lost(List<List<String>> journal) {
        return journal.stream().filter(this::isLost).count();
    }

    private boolean isLost(List<String> line) {
        try {
            isThere(line);
            return false;
        } catch (AssertionError | NoSuchElementException e) {
            return true;
        }
    }

    private void isThere(List<String> line) {
        switch (line.get(0)) {
            case "invited" -> wasInvited(new InvitationId(line.get(1)), new MessageId(line.get(2)));
            case "redeemed" -> wasRedeemed(new InvitationId(line.get(1)), line.get(2));
            case "revoked" -> wasRevoked(new ChartId(line.get(1)), new GrantId(line.get(2)));
            default -> throw new IllegalArgumentException(line.get(0));
        }
    }

    private void wasInvited(InvitationId invitation, MessageId message) {
        assertThat(clinic.invitation(invitation).id()).isEqualTo(invitation);
        assertThat(clinic.storage().message(TestClinic.id(), message)).isPresent();
    }

    private void wasRedeemed(InvitationId id, String account) {
        Invitation invitation = clinic.invitation(id);
        assertThat(invitation.state())
                .isInstanceOfSatisfying(
                        InvitationState.Redeemed.class,
                        state -> assertThat(state.account().value()).isEqualTo(account));
    }

    private void wasRevoked(ChartId chart, GrantId id) {
        assertThat(clinic.grants(chart))
                .filteredOn(grant -> grant.id().equals(id))
                .singleElement()
                .satisfies(grant -> assertThat(grant.standing()).isInstanceOf(GrantState.Revoked.class));
    }

    /** Nothing is half done, on charts that begin with that. */
    List<ListedInvitation> nothingIsHalfDone(String charts) {
        List<ListedInvitation> all = listed(charts);
        all.stream().map(CrashInvariants::chart).distinct().forEach(chart -> new WholeChart(clinic, chart).check());
        assertThat(clinic.portal().audit().verify(TestClinic.clerk(), Optional.empty()))
                .isInstanceOf(AuditVerdict.Intact.class);
        return all;
    }

    // Newest first, so that the charts of the last round come before all others.
    private List<ListedInvitation> listed(String charts) {
        List<ListedInvitation> all = new ArrayList<>();
        Page.Request request = Page.Request.first(500);
        while (true) {
            Page<ListedInvitation> page =
                    clinic.storage().invitations(TestClinic.id(), InvitationFilter.all(Instant.EPOCH), request);
            page.items().stream().filter(one -> isOn(charts, one)).forEach(all::add);
            if (page.next().isEmpty()
                    || !isOn(charts, page.items().get(page.items().size() - 1))) {
                return all;
            }
            request = request.after(page.next().get());
        }
    }

    private static boolean isOn(String charts, ListedInvitation listed) {
        return chart(listed).value().startsWith(charts);
    }

    private static ChartId chart(ListedInvitation listed) {
        return listed.invitation().value().charts().get(0);
    }
}
