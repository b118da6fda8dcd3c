package dev.portalaccess.internal.seal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.model.AccessLevel;
import dev.portalaccess.model.Actor;
import dev.portalaccess.model.ChartArea;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.GrantState;
import dev.portalaccess.model.GrantTerms;
import dev.portalaccess.model.IndividualKind;
import dev.portalaccess.model.LegalBasis;
import dev.portalaccess.model.Obligation;
import dev.portalaccess.model.Provenance;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.Seal;
import dev.portalaccess.model.StatedBasis;
import dev.portalaccess.model.ValidityPeriod;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.GrantId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.seal.SealMode;
import dev.portalaccess.spi.Keyring;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.recording.FixedKeyring;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

@Requirement("PA-115")
class GrantStatementTest {

    private static final PracticeId PRACTICE = new PracticeId("riverside");
    private static final Instant FROM = Instant.parse("2026-03-02T15:00:00.123Z");
    private static final Instant UNTIL = Instant.parse("2027-03-02T15:00:00Z");

    /** Within the scope of {@link #grant}, with levels below the roots, one of them of an area that is not known. */
    static final Scope NARROW = Scope.of(AccessLevel.ACT, AccessLevel.VIEW, AccessLevel.NONE, AccessLevel.ACT)
            .with(ChartArea.MESSAGES.child("later"), AccessLevel.NONE)
            .with(ChartArea.BILLING.child("payments"), AccessLevel.VIEW);

    static final Set<Obligation> OBLIGATIONS = Set.of(Obligation.WITHHOLD_CONFIDENTIAL, new Obligation("a-hosts-own"));

    private final KeyedSeals seals = new KeyedSeals(SealMode.REQUIRED, Optional.of(new FixedKeyring()));
    private final KeyedSeals off = new KeyedSeals(SealMode.OFF, Optional.empty());

    @Test
    void a_damaged_seal_is_under_no_key() {
        FixedKeyring keyring = new FixedKeyring();
        KeyedSeals rotated = new KeyedSeals(SealMode.REQUIRED, Optional.of(keyring));
        String right = "1:" + keyring.currentKey(Keyring.KeyPurpose.SEAL) + ":AAAA";
        keyring.rotate(Keyring.KeyPurpose.SEAL);
        assertThat(rotated.isUnderOlderKey(new Seal(right))).isTrue();
        for (String damaged : List.of("x", ":", "1:", "2:seal-1:AAAA")) {
            assertThat(rotated.isUnderOlderKey(new Seal(damaged))).as(damaged).isFalse();
        }
    }

    static Grant grant(StatedBasis basis) {
        return new Grant(
                new GrantId("g-1"),
                new ChartId("camille"),
                new HolderId("h-1"),
                new AccountId("login-1"),
                new GrantTerms(
                        Optional.of(Relationship.AUNT),
                        Optional.of(basis),
                        Scope.of(AccessLevel.ACT, AccessLevel.VIEW, AccessLevel.NONE, AccessLevel.ACT)),
                new ValidityPeriod(FROM, Optional.of(UNTIL)),
                GrantState.NOT_HELD,
                new Provenance(
                        Provenance.Origin.ENABLED,
                        IndividualKind.OTHER,
                        Optional.of(new InvitationId("i-1")),
                        List.of(new ChartId("amelie"), new ChartId("camille")),
                        Actor.staff("clerk")));
    }

    private final Grant guardian = grant(StatedBasis.of(LegalBasis.COURT_ORDER, "docket 77/26"));

    @Test
    void states_a_grant_in_ids_codes_and_instants() {
        assertThat(off.statement(PRACTICE, guardian).details())
                .isEqualTo(Map.of(
                        "grant", "g-1",
                        "holder", "h-1",
                        "account", "login-1",
                        "scope", "act,view,none,act",
                        "from", "2026-03-02T15:00:00.123Z",
                        "until", "2027-03-02T15:00:00Z",
                        "basis", "court-order",
                        "state", "open",
                        "holds", "0"));
    }

    @Test
    @Requirement({"PA-081", "PA-086"})
    void states_other_levels_with_their_areas_and_obligations_in_their_order() {
        assertThat(off.statement(PRACTICE, guardian.narrowedTo(NARROW).obliging(OBLIGATIONS))
                        .details())
                .containsEntry("scope", "act,view,none,act,billing/payments=view,messages/later=none")
                .containsEntry("obligations", "a-hosts-own,withhold-confidential");
    }

    @Test
    @Requirement("PA-110")
    void names_no_evidence_and_no_other_chart() {
        assertThat(seals.statement(PRACTICE, guardian).toString()).doesNotContain("77/26", "amelie", "AUNT");
    }

    @Test
    void is_no_statement_of_a_grant_that_differs_in_anything() {
        GrantStatement statement = seals.statement(PRACTICE, guardian);
        assertThat(statement.isOf(seals, PRACTICE, guardian)).isTrue();
        Grant revoked = guardian.revoked(new GrantState.Revoked(UNTIL, Actor.staff("clerk"), Reason.SAFETY));
        for (Grant other : List.of(
                revoked,
                guardian.endingAt(FROM.plusSeconds(1)),
                guardian.narrowedTo(Scope.NOTHING),
                guardian.narrowedTo(NARROW),
                guardian.obliging(OBLIGATIONS),
                guardian.because(new Grant.Change(FROM, Actor.staff("clerk"), Reason.SAFETY)),
                grant(StatedBasis.of(LegalBasis.COURT_ORDER, "docket 78/26")))) {
            assertThat(statement.isOf(seals, PRACTICE, other)).isFalse();
        }
        assertThat(statement.isOf(seals, new PracticeId("other"), guardian)).isFalse();
        assertThat(off.statement(PRACTICE, guardian).isOf(off, PRACTICE, revoked))
                .isFalse();
    }

    @Test
    void under_a_key_that_is_not_known_is_compared_without_its_tag() {
        GrantStatement statement = seals.statement(PRACTICE, guardian);
        assertThat(statement.isOf(off, PRACTICE, guardian)).isTrue();
        assertThat(statement.isOf(off, PRACTICE, guardian.narrowedTo(Scope.NOTHING)))
                .isFalse();
        assertThat(statement.isOf(off, PRACTICE, guardian.narrowedTo(NARROW))).isFalse();
        assertThat(statement.isOf(off, PRACTICE, guardian.obliging(OBLIGATIONS)))
                .isFalse();
    }

    @Test
    void is_not_in_an_entry_that_only_names_a_grant() {
        assertThat(GrantStatement.in(Map.of("grant", "g-1", "holder", "h-1"))).isEmpty();
        assertThat(GrantStatement.named(Map.of("grant", "g-1"))).contains(new GrantId("g-1"));
    }
}
