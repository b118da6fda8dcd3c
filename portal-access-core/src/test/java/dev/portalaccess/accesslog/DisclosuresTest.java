package dev.portalaccess.accesslog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.portalaccess.access.GrantOn;
import dev.portalaccess.access.RevokeGrant;
import dev.portalaccess.command.NotAllowedException;
import dev.portalaccess.command.ReasonInput;
import dev.portalaccess.model.AccessPeriod;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.privacy.Disclosure;
import dev.portalaccess.privacy.ErasePerson;
import dev.portalaccess.spi.CommandName;
import dev.portalaccess.testkit.Requirement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@Requirement("PA-106")
class DisclosuresTest {

    private static final ReasonInput WHY = ReasonInput.of(Reason.PATIENT_REQUEST);

    private final LoggedFamily family = LoggedFamily.refusing();
    private final ChartId camille = family.own.camille;

    private List<Disclosure> disclosures(ChartId chart, AccessPeriod period) {
        List<Disclosure> found = new ArrayList<>();
        long count = family.portal.personalData().disclosures(family.own.clerk(), chart, period, found::add);
        assertThat(count).isEqualTo(found.size());
        return found;
    }

    private List<Disclosure> disclosures() {
        return disclosures(camille, AccessPeriod.ALL);
    }

    private Instant now() {
        return family.own.clock.instant();
    }

    private void revokeAll() {
        for (Grant grant : family.fathers) {
            family.portal
                    .access()
                    .revoke(family.own.clerk(), RevokeGrant.of(GrantOn.of(grant), WHY))
                    .orThrow();
        }
    }

    @Test
    void say_who_could_open_the_chart_and_how_often_it_was_opened() {
        Instant given = now();
        family.own.clock.advance(Duration.ofHours(1));
        Instant first = now();
        family.opens(family.anthony, camille);
        family.own.clock.advance(Duration.ofHours(1));
        family.opens(family.anthony, camille);
        Instant last = now();
        family.own.store.markUse(family.own.practice, family.anthony, camille, LocalDate.of(2026, 3, 2));
        family.own.clock.advance(Duration.ofHours(1));
        assertThat(disclosures()).singleElement().satisfies(one -> {
            assertThat(one.grant()).isEqualTo(family.fathers.get(0));
            assertThat(one.name().orElseThrow().given()).isEqualTo("Anthony");
            assertThat(one.period()).isEqualTo(AccessPeriod.between(given, now()));
            assertThat(one.openings()).contains(2L);
            assertThat(one.firstOpened()).contains(first);
            assertThat(one.lastOpened()).contains(last);
            assertThat(one.lastUsed()).contains(LocalDate.of(2026, 3, 2));
        });
    }

    @Test
    void leave_out_the_patient() {
        family.own.clock.advance(Duration.ofHours(1));
        assertThat(disclosures(family.own.amelie, AccessPeriod.ALL))
                .extracting(one -> one.grant().account())
                .containsExactly(family.anthony);
    }

    @Test
    void end_with_the_revocation() {
        Instant given = now();
        family.own.clock.advance(Duration.ofDays(1));
        revokeAll();
        Instant revoked = now();
        family.own.clock.advance(Duration.ofDays(1));
        assertThat(disclosures()).extracting(Disclosure::period).containsExactly(AccessPeriod.between(given, revoked));
        assertThat(disclosures(camille, AccessPeriod.between(revoked, now()))).isEmpty();
        assertThat(disclosures(camille, AccessPeriod.between(given.minus(Duration.ofDays(9)), given)))
                .isEmpty();
    }

    @Test
    void are_limited_to_the_period_that_is_asked_for() {
        family.opens(family.anthony, camille);
        family.own.clock.advance(Duration.ofDays(3));
        Instant from = now();
        family.own.clock.advance(Duration.ofDays(3));
        family.opens(family.anthony, camille);
        Instant until = now().plusMillis(1);
        family.own.clock.advance(Duration.ofDays(3));
        assertThat(disclosures(camille, AccessPeriod.between(from, until)))
                .extracting(Disclosure::period, Disclosure::openings)
                .containsExactly(tuple(AccessPeriod.between(from, until), Optional.of(1L)));
    }

    @Test
    void name_nobody_who_was_erased() {
        family.own.clock.advance(Duration.ofDays(1));
        revokeAll();
        family.portal
                .personalData()
                .erase(family.own.clerk(), new ErasePerson(family.fathers.get(0).holder(), WHY))
                .orThrow();
        assertThat(disclosures()).singleElement().extracting(Disclosure::name).isEqualTo(Optional.empty());
    }

    @Test
    @Requirement("PA-112")
    void are_recorded_in_the_log_themselves() {
        disclosures();
        assertThat(family.log.taken())
                .anyMatch(record -> record.isOfList()
                        && record.by().equals(family.own.clerk().actor()));
        family.log.goDown();
        assertThatThrownBy(this::disclosures).isInstanceOf(AccessLogException.class);
    }

    @Test
    @Requirement("PA-118")
    void are_shown_only_with_the_right() {
        family.own.rights.forbid(question -> question.command().equals(CommandName.LIST_DISCLOSURES));
        assertThatThrownBy(this::disclosures).isInstanceOf(NotAllowedException.class);
    }

    @Test
    void count_no_openings_without_a_log() {
        family.own.clock.advance(Duration.ofDays(1));
        List<Disclosure> found = new ArrayList<>();
        LoggedFamily.builder(family.own)
                .build()
                .personalData()
                .disclosures(family.own.clerk(), camille, AccessPeriod.ALL, found::add);
        assertThat(found).singleElement().extracting(Disclosure::openings).isEqualTo(Optional.empty());
    }
}
