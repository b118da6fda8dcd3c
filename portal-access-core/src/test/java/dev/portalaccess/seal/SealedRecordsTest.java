package dev.portalaccess.seal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.access.GrantOn;
import dev.portalaccess.access.HoldGrant;
import dev.portalaccess.access.NarrowGrant;
import dev.portalaccess.access.RevokeGrant;
import dev.portalaccess.activation.ActivationRefusal;
import dev.portalaccess.activation.Redemption;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.command.ReasonInput;
import dev.portalaccess.decision.RefusalReason;
import dev.portalaccess.enabling.EnablingResult.Invited;
import dev.portalaccess.finding.Finding;
import dev.portalaccess.finding.FindingCode;
import dev.portalaccess.internal.sealing.SealService;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.Seal;
import dev.portalaccess.model.Secret;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.GrantId;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.InvitationState;
import dev.portalaccess.model.stored.PendingGrant;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.spi.Keyring;
import dev.portalaccess.testkit.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What somebody writes to the store past the library opens nothing. */
@Requirement("PA-115")
@Tag("T08")
class SealedRecordsTest {

    private final SealedPortal sealed = new SealedPortal(SealMode.REQUIRED);
    private final ChartId camille = sealed.portal.camille;
    private final ChartId amelie = sealed.portal.amelie;

    /** Returns what somebody who can write to the store would add: the grant, for a stranger. */
    private Grant planted(Grant first) {
        return new Grant(
                new GrantId("planted"),
                camille,
                first.holder(),
                sealed.portal.family.strangersAccount(),
                first.terms(),
                first.validity(),
                first.standing(),
                first.provenance());
    }

    @Nested
    class A_grant {

        private Grant first;

        @BeforeEach
        void there_is_one() {
            first = sealed.story.fathersGrants().get(0);
            assertThat(sealed.decide(sealed.father(), camille).isPermitted()).isTrue();
            assertThat(sealed.seals().check(sealed.portal.clerk(), camille).isIntact())
                    .isTrue();
        }

        private void assertRefused() {
            assertThat(sealed.refusal(sealed.father(), camille)).containsExactly(RefusalReason.SEAL_BROKEN);
            assertThat(sealed.seals().check(sealed.portal.clerk(), camille).isIntact())
                    .isFalse();
        }

        @Test
        void that_is_widened_permits_nothing() {
            GrantOn on = GrantOn.of(first);
            sealed.access()
                    .narrow(
                            sealed.portal.clerk(),
                            new NarrowGrant(on, Scope.BILLING_ONLY, ReasonInput.of(Reason.SAFETY)))
                    .orThrow();
            sealed.editGrants(camille, grant -> first);
            assertRefused();
        }

        @Test
        void that_is_freed_from_its_hold_permits_nothing() {
            sealed.access()
                    .hold(sealed.portal.clerk(), HoldGrant.of(GrantOn.of(first), ReasonInput.of(Reason.SAFETY)))
                    .orThrow();
            sealed.editGrants(camille, grant -> first);
            assertRefused();
        }

        @Test
        void that_is_given_to_another_account_permits_nothing() {
            sealed.editGrants(
                    camille,
                    grant -> new Grant(
                            grant.id(),
                            grant.chart(),
                            grant.holder(),
                            sealed.portal.family.strangersAccount(),
                            grant.terms(),
                            grant.validity(),
                            grant.standing(),
                            grant.provenance()));
            assertThat(sealed.refusal(sealed.portal.family.strangersAccount(), camille))
                    .containsExactly(RefusalReason.SEAL_BROKEN);
        }

        @Test
        void that_is_added_permits_nothing() {
            sealed.edit(camille, access -> access.with(planted(first)));
            assertThat(sealed.refusal(sealed.portal.family.strangersAccount(), camille))
                    .containsExactly(RefusalReason.SEAL_BROKEN);
        }

        @Test
        void that_was_revoked_and_is_put_back_permits_nothing() {
            sealed.access()
                    .revoke(sealed.portal.clerk(), RevokeGrant.of(GrantOn.of(first), ReasonInput.of(Reason.SAFETY)))
                    .orThrow();
            sealed.edit(camille, access -> access.with(first));
            assertRefused();
        }

        @Test
        void that_is_copied_to_another_chart_permits_nothing_there() {
            ChartId anthony = sealed.portal.anthony;
            sealed.edit(
                    anthony,
                    access -> access.with(new Grant(
                            first.id(),
                            anthony,
                            first.holder(),
                            first.account(),
                            first.terms(),
                            first.validity(),
                            first.standing(),
                            first.provenance())));
            assertThat(sealed.decide(sealed.father(), anthony).isPermitted()).isFalse();
        }

        @Test
        void on_a_chart_whose_record_loses_its_seal_permits_nothing() {
            Versioned<ChartAccess> read = sealed.chart(camille);
            sealed.write(read);
            sealed.write(sealed.chart(camille).withSeal(Optional.empty()));
            assertRefused();
        }

        @Test
        void that_is_deleted_is_found_by_a_check() {
            sealed.edit(camille, access -> access.without(first.id()));
            assertThat(sealed.seals().check(sealed.portal.clerk(), camille).broken())
                    .extracting(BrokenSeal::kind)
                    .contains("grant");
        }

        @Test
        void on_a_broken_chart_is_not_changed_and_not_sealed_again() {
            sealed.editGrants(
                    camille,
                    grant -> grant.narrowedTo(grant.terms().scope())
                            .endingAt(sealed.portal.clock.instant().plusSeconds(1_000_000)));
            Versioned<ChartAccess> before = sealed.chart(camille);
            Outcome<?> outcome = sealed.access()
                    .hold(sealed.portal.clerk(), HoldGrant.of(GrantOn.of(first), ReasonInput.of(Reason.SAFETY)));
            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            Outcome.Refused.class,
                            refused -> assertThat(((Outcome.Refused<?>) refused).findings())
                                    .extracting(Finding::code)
                                    .containsExactly(FindingCode.SEAL_BROKEN));
            assertThat(sealed.chart(camille)).isEqualTo(before);
            assertThat(sealed.access().holders(sealed.portal.clerk(), camille).entries())
                    .hasSize(1);
        }

        @Test
        void on_another_chart_of_the_account_still_permits() {
            sealed.editGrants(
                    camille,
                    grant -> grant.endingAt(sealed.portal.clock.instant().plusSeconds(1_000_000)));
            assertThat(sealed.decide(sealed.father(), amelie).isPermitted()).isTrue();
        }

        @Test
        void of_a_holder_who_was_edited_permits_nothing() {
            Versioned<Holder> holder = sealed.portal
                    .store
                    .holder(sealed.portal.practice, RecordKey.of(first.holder()))
                    .orElseThrow();
            sealed.commit(sealed.changes()
                    .holder(holder.to(holder.value().withAccount(sealed.portal.family.strangersAccount()))
                            .withSeal(holder.seal())));
            assertThat(sealed.refusal(sealed.father(), camille)).containsExactly(RefusalReason.SEAL_BROKEN);
        }
    }

    @Nested
    class An_invitation {

        private final Invited invited = sealed.story.father();
        private final Secret link = sealed.story.link(invited.invitation());

        private Versioned<Invitation> read() {
            return sealed.portal
                    .store
                    .invitation(sealed.portal.practice, RecordKey.of(invited.invitation()))
                    .orElseThrow();
        }

        private void assertOpensNothing() {
            Redemption redemption = sealed.portal.activation().redeem(sealed.portal.practice, link, sealed.father());
            assertThat(redemption)
                    .isInstanceOfSatisfying(
                            Redemption.NotRedeemed.class,
                            refused -> assertThat(refused.why()).isEqualTo(ActivationRefusal.SEAL_BROKEN));
            assertThat(sealed.decide(sealed.father(), camille).isPermitted()).isFalse();
        }

        @Test
        void that_nobody_touched_is_redeemed() {
            assertThat(sealed.portal.activation().redeem(sealed.portal.practice, link, sealed.father()))
                    .isInstanceOf(Redemption.Redeemed.class);
        }

        @Test
        void that_is_widened_opens_nothing() {
            Invitation before = read().value();
            List<PendingGrant> wider = new ArrayList<>(before.grants());
            ChartId anthony = sealed.portal.anthony;
            wider.add(new PendingGrant(
                    new GrantId("planted"),
                    anthony,
                    before.grants().get(0).as(),
                    before.grants().get(0).terms(),
                    List.of(anthony)));
            sealed.commit(sealed.changes()
                    .invitation(read().to(new Invitation(
                                    before.practice(),
                                    before.id(),
                                    before.purpose(),
                                    before.holder(),
                                    before.issue(),
                                    before.delivery(),
                                    wider,
                                    before.codes(),
                                    before.state()))
                            .withSeal(read().seal())));
            assertOpensNothing();
        }

        @Test
        void that_was_redeemed_and_is_rolled_back_opens_nothing() {
            Versioned<Invitation> live = read();
            sealed.portal.activation().redeem(sealed.portal.practice, link, sealed.portal.family.strangersAccount());
            assertThat(read().value().state()).isInstanceOf(InvitationState.Redeemed.class);
            // The row of before, version and seal included: its own seal is right.
            sealed.commit(sealed.changes().invitation(new Versioned<>(live.value(), read().version(), live.seal())));
            assertOpensNothing();
        }
    }

    @Nested
    class A_natural_key {

        @Test
        void that_leads_elsewhere_is_refused() {
            sealed.story.fathersGrants();
            Versioned<Holder> father = sealed.portal
                    .store
                    .holder(sealed.portal.practice, RecordKey.holder(sealed.portal.anthony))
                    .orElseThrow();
            RecordKey key = RecordKey.holder(sealed.portal.camille);
            sealed.commit(sealed.changes().claim(key, father.value().id().value()));
            assertThat(sealed.portal
                            .enabling()
                            .options(sealed.portal.clerk(), sealed.portal.camille)
                            .findings())
                    .extracting(Finding::code)
                    .containsExactly(FindingCode.SEAL_BROKEN);
        }
    }

    @Nested
    class A_practice {

        @Test
        void is_verified_record_by_record_in_bounded_steps() {
            sealed.story.fathersGrants();
            int checked = 0;
            java.util.Optional<SealPlace> place = Optional.of(SealPlace.START);
            while (place.isPresent()) {
                SealReport report = sealed.seals().verify(sealed.portal.clerk(), place.get(), 2);
                assertThat(report.isIntact()).as(report.toString()).isTrue();
                assertThat(report.checked()).isBetween(0, 2);
                checked += report.checked();
                place = report.next();
            }
            assertThat(checked).isGreaterThan(3);
        }

        @Test
        void whose_chart_was_rolled_back_as_a_whole_is_found() {
            Grant first = sealed.story.fathersGrants().get(0);
            Versioned<ChartAccess> before = sealed.chart(camille);
            sealed.access()
                    .revoke(sealed.portal.clerk(), RevokeGrant.of(GrantOn.of(first), ReasonInput.of(Reason.SAFETY)))
                    .orThrow();
            // As an old row: value, version and seal of before. The store of the tests cannot lower a version, so that
            // the seal no longer fits; a database can, and the trail then tells of a later version.
            sealed.write(new Versioned<>(before.value(), sealed.chart(camille).version(), before.seal()));
            assertThat(sealed.seals()
                            .verify(sealed.portal.clerk(), SealPlace.START, 1_000)
                            .isIntact())
                    .isFalse();
        }
    }

    @Nested
    class A_mode {

        @Test
        void that_is_off_seals_nothing() {
            SealedPortal open = new SealedPortal(SealMode.OFF);
            open.story.fathersGrants();
            assertThat(open.chart(open.portal.camille).seal()).isEmpty();
            assertThat(open.chart(open.portal.camille).value().record().tags()).isEmpty();
        }

        @Test
        void of_adoption_seals_what_is_written_and_refuses_nothing() {
            SealedPortal adopting = new SealedPortal(SealMode.ADOPTING);
            adopting.story.fathersGrants();
            assertThat(adopting.chart(adopting.portal.camille).seal()).isPresent();
            adopting.editGrants(
                    adopting.portal.camille,
                    grant -> grant.endingAt(adopting.portal.clock.instant().plusSeconds(1_000_000)));
            assertThat(adopting.decide(adopting.father(), adopting.portal.camille)
                            .isPermitted())
                    .isTrue();
            assertThat(adopting.seals()
                            .check(adopting.portal.clerk(), adopting.portal.camille)
                            .isIntact())
                    .isFalse();
        }

        @Test
        void goes_from_off_over_adoption_to_required_in_bounded_steps() {
            SealedPortal portal = new SealedPortal(SealMode.OFF);
            portal.story.fathersGrants();
            var adopting = portal.portal.commandsIn(SealMode.ADOPTING);
            var required = portal.portal.commandsIn(SealMode.REQUIRED);
            assertThat(portal.decide(required, portal.father(), portal.portal.camille)
                            .isPermitted())
                    .isFalse();
            RecordSeals control = new SealService(adopting);
            java.util.Optional<SealPlace> place = Optional.of(SealPlace.START);
            int written = 0;
            while (place.isPresent()) {
                SealReport report = control.sealExisting(portal.portal.clerk(), place.get(), 1);
                written += report.sealed();
                place = report.next();
            }
            assertThat(written).isGreaterThan(3);
            assertThat(portal.decide(required, portal.father(), portal.portal.camille)
                            .isPermitted())
                    .isTrue();
            assertThat(new SealService(required)
                            .verify(portal.portal.clerk(), SealPlace.START, 1_000)
                            .broken())
                    .isEmpty();
        }
    }

    @Nested
    class A_record_from_before_seals {

        @Test
        void is_reported_and_not_sealed_where_seals_are_required_already() {
            SealedPortal portal = new SealedPortal(SealMode.OFF);
            portal.story.fathersGrants();
            SealReport report = new SealService(portal.portal.commandsIn(SealMode.REQUIRED))
                    .sealExisting(portal.portal.clerk(), SealPlace.START, 1);
            assertThat(report.sealed()).isZero();
            assertThat(report.broken()).extracting(BrokenSeal::code).containsOnly(BrokenSeal.MISSING);
            assertThat(report.broken()).extracting(BrokenSeal::kind).containsExactly("chart");
        }
    }

    @Nested
    class A_key {

        @Test
        void that_is_rotated_leaves_older_seals_right() {
            sealed.story.fathersGrants();
            sealed.portal.keyring.rotate(Keyring.KeyPurpose.SEAL);
            assertThat(sealed.decide(sealed.father(), camille).isPermitted()).isTrue();
        }

        @Test
        void that_is_rotated_is_on_every_record_after_another_run() {
            sealed.story.fathersGrants();
            assertThat(older()).isZero();
            String current = sealed.portal.keyring.rotate(Keyring.KeyPurpose.SEAL);
            int older = older();
            SealReport first = sealed.seals().sealExisting(sealed.portal.clerk(), SealPlace.START, 1_000);
            assertThat(first.broken()).isEmpty();
            assertThat(first.sealed()).isEqualTo(older).isGreaterThan(3);
            assertThat(sealed.chart(camille).seal().orElseThrow().text()).startsWith("1:" + current + ":");
            assertThat(sealed.seals()
                            .sealExisting(sealed.portal.clerk(), SealPlace.START, 1_000)
                            .sealed())
                    .isZero();
            assertThat(older()).isZero();
            assertThat(sealed.decide(sealed.father(), camille).isPermitted()).isTrue();
        }

        /** Returns the number of records under an older key, all of which are right. */
        private int older() {
            SealReport report = sealed.seals().verify(sealed.portal.clerk(), SealPlace.START, 1_000);
            assertThat(report.isIntact()).isTrue();
            return report.older();
        }

        @Test
        void that_is_rotated_never_seals_a_chart_with_a_grant_that_was_added() {
            Grant first = sealed.story.fathersGrants().get(0);
            sealed.edit(camille, access -> access.with(planted(first)));
            Versioned<ChartAccess> before = sealed.chart(camille);
            sealed.portal.keyring.rotate(Keyring.KeyPurpose.SEAL);
            assertThat(new SealService(sealed.portal.commandsIn(SealMode.ADOPTING))
                            .sealExisting(sealed.portal.clerk(), SealPlace.START, 1_000)
                            .broken())
                    .contains(new BrokenSeal("grant", "planted", BrokenSeal.UNLISTED));
            assertThat(sealed.chart(camille)).isEqualTo(before);
        }

        @Test
        void that_nobody_knows_is_unreadable_and_no_forgery() {
            sealed.story.fathersGrants();
            sealed.edit(camille, access -> access);
            Versioned<ChartAccess> read = sealed.chart(camille);
            sealed.write(read.withSeal(Optional.of(new Seal("1:unknown:AAAA"))));
            assertThat(sealed.seals().check(sealed.portal.clerk(), camille).broken())
                    .extracting(BrokenSeal::code)
                    .contains(BrokenSeal.UNREADABLE);
        }

        @Test
        void of_a_newer_format_is_unreadable() {
            sealed.story.fathersGrants();
            Versioned<ChartAccess> read = sealed.chart(camille);
            sealed.write(read.withSeal(Optional.of(new Seal("2:any:AAAA"))));
            assertThat(sealed.seals().check(sealed.portal.clerk(), camille).broken())
                    .extracting(BrokenSeal::code)
                    .contains(BrokenSeal.UNREADABLE);
        }
    }
}
