package dev.portalaccess.jdbc.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.audit.AuditVerdict;
import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.InvitationFilter;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.InvitationState;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.spi.storage.AccessQueries.ListedInvitation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is true of a chart after every commit, so that a half of one would be seen. */
public final class WholeChart {

    private static final Page.Request ALL = Page.Request.first(500);

    private final TestClinic clinic;
    private final ChartId chart;

    public WholeChart(TestClinic clinic, ChartId chart) {
        this.clinic = clinic;
        this.chart = chart;
    }

    /** Every record that a command on the chart may write; equal before and after one that did nothing. */
    public List<Object> facts() {
        return List.of(clinic.storage().chart(TestClinic.id(), chart), listed(), trail());
    }

    /** What was issued has its keys, its message and its entry, and what was redeemed its grant. */
    public void check() {
        listed().forEach(this::check);
        assertThat(clinic.grants(chart)).allMatch(this::isRedeemed);
        assertIntact(Optional.of(chart));
    }

    private void check(ListedInvitation listed) {
        Invitation invitation = listed.invitation().value();
        boolean isLive = invitation.state().equals(InvitationState.LIVE);
        boolean isRedeemed = invitation.state() instanceof InvitationState.Redeemed;
        assertThat(listed.messages()).hasSize(1);
        assertThat(find(RecordKey.selector(invitation.codes().selector()))).contains(invitation.id());
        assertThat(find(RecordKey.serial(invitation.codes().serial()))).contains(invitation.id());
        assertThat(find(RecordKey.liveInvitation(invitation.holder(), chart)).filter(invitation.id()::equals))
                .isEqualTo(isLive ? Optional.of(invitation.id()) : Optional.empty());
        assertThat(entries("invitation.issued", invitation)).isOne();
        assertThat(clinic.grants(chart))
                .filteredOn(grant -> grant.provenance().invitation().equals(Optional.of(invitation.id())))
                .hasSize(isRedeemed ? 1 : 0);
        assertThat(entries("access.activated", invitation)).isEqualTo(isRedeemed ? 1 : 0);
    }

    private boolean isRedeemed(Grant grant) {
        Invitation by = clinic.invitation(grant.provenance().invitation().orElseThrow());
        return by.state() instanceof InvitationState.Redeemed redeemed
                && redeemed.account().equals(grant.account());
    }

    private Optional<InvitationId> find(RecordKey key) {
        return clinic.storage()
                .invitation(TestClinic.id(), key)
                .map(found -> found.value().id());
    }

    private long entries(String action, Invitation invitation) {
        return trail().stream()
                .filter(entry -> entry.action().equals(action))
                .filter(entry -> entry.details().containsValue(invitation.id().value()))
                .count();
    }

    private List<AuditEntry> trail() {
        return clinic.storage().trail(TestClinic.id(), Optional.of(chart), ALL).items();
    }

    private List<ListedInvitation> listed() {
        InvitationFilter here = InvitationFilter.all(Instant.EPOCH).on(chart);
        return clinic.storage().invitations(TestClinic.id(), here, ALL).items();
    }

    private void assertIntact(Optional<ChartId> chain) {
        assertThat(clinic.portal().audit().verify(TestClinic.clerk(), chain)).isInstanceOf(AuditVerdict.Intact.class);
    }
}
