package dev.portalaccess.age;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.portalaccess.command.Caller;
import dev.portalaccess.command.NotAllowedException;
import dev.portalaccess.command.ReasonInput;
import dev.portalaccess.fixture.EditedReads;
import dev.portalaccess.fixture.FamilyStory;
import dev.portalaccess.fixture.TestPortal;
import dev.portalaccess.internal.sealing.SealService;
import dev.portalaccess.model.AuditAction;
import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.stored.AgeExemption;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.restriction.RestrictionTerms;
import dev.portalaccess.seal.BrokenSeal;
import dev.portalaccess.seal.SealMode;
import dev.portalaccess.testkit.Requirement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Statements of staff about a patient beside the age. */
@Requirement("PA-094")
class ExemptionTest {

    private static final ReasonInput WHY = ReasonInput.of(Reason.SAFETY);
    private static final RestrictionTerms TERMS =
            RestrictionTerms.of(WHY).provedBy("docket 12").reviewedOn(LocalDate.of(2027, 3, 2));

    private final TestPortal portal = TestPortal.sealed(SealMode.REQUIRED);
    private final FamilyStory story = new FamilyStory(portal);

    private SetExemption incapacity() {
        return SetExemption.of(portal.camille, AgeExemption.Kind.INCAPACITY, TERMS);
    }

    private PlacedExemption exempt(SetExemption command) {
        return portal.ages().exempt(portal.clerk(), command).orThrow();
    }

    private List<AgeExemption> standing() {
        return portal.ages().exemptions(portal.clerk(), portal.camille);
    }

    private List<AuditEntry> trail() {
        return portal.store
                .trail(portal.practice, Optional.of(portal.camille), Page.Request.first(500))
                .items();
    }

    @Test
    void stands_with_who_made_it_when_and_why_until_it_is_lifted() {
        PlacedExemption placed = exempt(incapacity());
        assertThat(standing())
                .containsExactly(new AgeExemption(
                        placed.id(),
                        AgeExemption.Kind.INCAPACITY,
                        Optional.empty(),
                        portal.clock.instant(),
                        portal.clerk().actor(),
                        Reason.SAFETY,
                        Optional.of("docket 12"),
                        Optional.of(LocalDate.of(2027, 3, 2))));
        PlacedExemption other = exempt(incapacity());
        portal.ages()
                .liftExemption(portal.clerk(), new LiftExemption(placed.chart(), placed.id(), WHY))
                .orThrow();
        assertThat(standing()).extracting(AgeExemption::id).containsExactly(other.id());
    }

    @Test
    void concerns_one_person_where_it_names_one() {
        HolderId father = story.fathersGrants().get(0).holder();
        exempt(SetExemption.of(portal.camille, AgeExemption.Kind.CONSENT, TERMS).forOnly(father));
        assertThat(standing()).extracting(AgeExemption::holder).containsExactly(Optional.of(father));
        assertThatThrownBy(() -> SetExemption.of(portal.camille, AgeExemption.Kind.EMANCIPATION, TERMS)
                        .forOnly(father))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void is_set_once_for_a_repeated_request_and_answered_alike() {
        Caller named = portal.clerk().withIdempotencyKey("once");
        PlacedExemption placed = portal.ages().exempt(named, incapacity()).orThrow();
        assertThat(portal.ages().exempt(named, incapacity()).orThrow()).isEqualTo(placed);
        assertThat(standing()).hasSize(1);
    }

    @Test
    void needs_a_reason_a_known_chart_and_a_known_person() {
        ReasonInput none = ReasonInput.other(" ");
        assertThat(FamilyStory.codes(portal.ages()
                        .exempt(
                                portal.clerk(),
                                SetExemption.of(
                                                new ChartId("nobody"),
                                                AgeExemption.Kind.INCAPACITY,
                                                RestrictionTerms.of(none))
                                        .forOnly(new HolderId("nobody")))))
                .containsExactlyInAnyOrder(
                        "REASON_INVALID@terms.reason.words", "CHART_UNKNOWN@chart", "HOLDER_UNKNOWN@holder");
        assertThat(FamilyStory.codes(portal.ages()
                        .liftExemption(portal.clerk(), new LiftExemption(portal.camille, "nothing", none))))
                .containsExactlyInAnyOrder("REASON_INVALID@reason.words", "EXEMPTION_UNKNOWN@id");
    }

    @Test
    void is_one_of_fifty_at_most() {
        for (int i = 0; i < 50; i++) {
            exempt(incapacity());
        }
        assertThat(FamilyStory.codes(portal.ages().exempt(portal.clerk(), incapacity())))
                .containsExactly("TOO_MANY_EXEMPTIONS@");
    }

    @Test
    @Requirement("PA-118")
    void is_for_those_who_have_the_right() {
        portal.rights.forbid(portal.camille);
        assertThat(FamilyStory.codes(portal.ages().exempt(portal.clerk(), incapacity())))
                .containsExactly("NOT_ALLOWED@actor");
        assertThatThrownBy(this::standing).isInstanceOf(NotAllowedException.class);
    }

    @Test
    @Requirement("PA-110")
    void is_on_record_by_its_id_its_kind_and_the_person_and_never_with_the_proof() {
        HolderId father = story.fathersGrants().get(0).holder();
        PlacedExemption placed = exempt(SetExemption.of(portal.camille, AgeExemption.Kind.CLINICIAN_CONSENT, TERMS)
                .forOnly(father));
        portal.ages()
                .liftExemption(portal.clerk(), new LiftExemption(placed.chart(), placed.id(), WHY))
                .orThrow();
        assertThat(trail())
                .filteredOn(entry -> entry.action().startsWith("exemption."))
                .extracting(
                        AuditEntry::action,
                        entry -> entry.details().get("exemption"),
                        entry -> entry.details().get("kind"),
                        entry -> entry.details().get("holder"))
                .containsExactlyInAnyOrder(
                        tuple(AuditAction.EXEMPTION_SET, placed.id(), "clinician-consent", father.value()),
                        tuple(AuditAction.EXEMPTION_LIFTED, placed.id(), "clinician-consent", father.value()));
        assertThat(trail()).noneMatch(entry -> entry.toString().contains("docket"));
    }

    @Test
    @Requirement("PA-115")
    void that_was_taken_off_the_record_past_the_library_is_found() {
        Grant grant = story.fathersGrants().get(0);
        exempt(incapacity().forOnly(grant.holder()));
        assertThat(broken(portal.store.chart(portal.practice, portal.camille).value()))
                .isEmpty();
        ChartAccess now = portal.store.chart(portal.practice, portal.camille).value();
        assertThat(broken(new ChartAccess(now.record().withExemptions(List.of()), now.grants())))
                .contains(BrokenSeal.CONTRADICTED);
    }

    /** What a check finds where the store has that instead, with a right seal. */
    private List<String> broken(ChartAccess stored) {
        long version = portal.store.chart(portal.practice, portal.camille).version();
        Versioned<ChartAccess> read = new Versioned<>(stored, version)
                .withSeal(portal.commands().parts().seals().sealChart(stored.record(), version - 1));
        EditedReads reads = new EditedReads(portal.store)
                .<Versioned<ChartAccess>>edit("chart", any -> read)
                .<Map<ChartId, Versioned<ChartAccess>>>edit("charts", any -> Map.of(portal.camille, read));
        return new SealService(portal.commandsOver(reads.storage(), SealMode.REQUIRED))
                .check(portal.clerk(), portal.camille).broken().stream()
                        .map(BrokenSeal::code)
                        .toList();
    }
}
