package dev.portalaccess.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.access.RevokeGrant.Breadth;
import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Hold;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.PersonName;
import dev.portalaccess.testkit.Requirement;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Requirement("PA-110")
class GrantAuditTest {

    private final GrantedPortal granted = new GrantedPortal();

    @BeforeEach
    void hold() {
        granted.hold(granted.camille, GrantOperation.HELD, Hold.BY_STAFF);
    }

    @ParameterizedTest
    @EnumSource(GrantOperation.class)
    void each_operation_says_who_did_what_when_and_why(GrantOperation operation) {
        operation.carryOut(granted.access(), granted.clerk(), granted.camille).orThrow();
        AuditEntry entry = granted.lastEntry(granted.portal.camille);
        assertThat(entry.action()).isEqualTo(operation.action);
        assertThat(entry.actor()).isEqualTo(granted.clerk().actor());
        assertThat(entry.at()).isEqualTo(granted.portal.clock.instant());
        assertThat(entry.reason()).contains("custody-changed");
    }

    @ParameterizedTest
    @EnumSource(GrantOperation.class)
    void each_operation_writes_one_entry_that_names_the_grant_and_the_holder(GrantOperation operation) {
        int before = granted.trail(granted.portal.camille).size();
        operation.carryOut(granted.access(), granted.clerk(), granted.camille).orThrow();
        Grant grant = granted.grant(granted.camille);
        assertThat(granted.trail(granted.portal.camille)).hasSize(before + 1);
        assertThat(granted.lastEntry(granted.portal.camille).details())
                .containsAllEntriesOf(Map.of(
                        "grant", grant.id().value(), "holder", grant.holder().value()));
    }

    @ParameterizedTest
    @EnumSource(GrantOperation.class)
    void each_operation_states_the_grant_as_it_leaves_it(GrantOperation operation) {
        operation.carryOut(granted.access(), granted.clerk(), granted.camille).orThrow();
        Grant grant = granted.grant(granted.camille);
        assertThat(granted.lastEntry(granted.portal.camille).details())
                .containsAllEntriesOf(granted.portal
                        .commands()
                        .parts()
                        .seals()
                        .statement(granted.portal.practice, grant)
                        .details())
                .containsEntry("account", grant.account().value());
    }

    @Test
    void a_revocation_on_several_charts_names_each_on_its_own_and_none_on_another() {
        granted.access()
                .revoke(
                        granted.clerk(),
                        RevokeGrant.of(granted.camille, GrantOperation.WHY).with(Breadth.SAME_INVITATION))
                .orThrow();
        assertThat(granted.lastEntry(granted.portal.camille).toString()).doesNotContain("amelie");
        assertThat(granted.lastEntry(granted.portal.amelie).toString()).doesNotContain("camille");
        assertThat(granted.trail(granted.portal.amelie))
                .extracting(AuditEntry::action)
                .endsWith("grant.revoked", "notice.queued");
    }

    @Test
    void no_entry_names_a_person() {
        GrantOperation.REVOKE
                .carryOut(granted.access(), granted.clerk(), granted.camille)
                .orThrow();
        PersonName name =
                granted.portal.holder(granted.grant(granted.camille).holder()).name();
        assertThat(granted.lastEntry(granted.portal.camille).details().values())
                .noneMatch(value -> value.contains(name.given()) || value.contains(name.family()));
    }

    @ParameterizedTest
    @EnumSource(GrantOperation.class)
    void a_refusal_is_recorded_outside_the_chain(GrantOperation operation) {
        int before = granted.trail(granted.portal.camille).size();
        operation.carryOut(
                granted.access(),
                granted.clerk(),
                granted.camille,
                new dev.portalaccess.command.ReasonInput(null, null));
        AuditEntry refusal = granted.portal
                .store
                .refusals(granted.portal.practice, Page.Request.first(1))
                .items()
                .get(0);
        assertThat(refusal.action()).isEqualTo(operation.command + ".refused");
        assertThat(refusal.reason()).contains("REASON_INVALID");
        assertThat(refusal.chart()).contains(granted.portal.camille);
        assertThat(granted.trail(granted.portal.camille)).hasSize(before);
    }
}
