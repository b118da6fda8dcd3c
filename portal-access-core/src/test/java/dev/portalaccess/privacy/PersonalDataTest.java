package dev.portalaccess.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.portalaccess.access.GrantOn;
import dev.portalaccess.access.RevokeGrant;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.command.ReasonInput;
import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.enabling.EnablingResult.Invited;
import dev.portalaccess.enabling.Individual;
import dev.portalaccess.fixture.FamilyStory;
import dev.portalaccess.fixture.TestPortal;
import dev.portalaccess.internal.access.AccessService;
import dev.portalaccess.internal.privacy.PersonalDataService;
import dev.portalaccess.internal.restriction.RestrictionService;
import dev.portalaccess.internal.sealing.SealService;
import dev.portalaccess.model.AuditAction;
import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.InvitationStatus;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.PersonalItem;
import dev.portalaccess.model.PersonalItem.Kind;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.privacy.ErasedPerson.KeptItems;
import dev.portalaccess.privacy.ErasedPerson.KeptReason;
import dev.portalaccess.restriction.RestrictionTerms;
import dev.portalaccess.restriction.SetBlock;
import dev.portalaccess.seal.SealMode;
import dev.portalaccess.seal.SealPlace;
import dev.portalaccess.seal.SealReport;
import dev.portalaccess.spi.CommandName;
import dev.portalaccess.testkit.Requirement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@Requirement("PA-106")
class PersonalDataTest {

    private static final ReasonInput WHY = ReasonInput.of(Reason.PATIENT_REQUEST);

    private final TestPortal portal = TestPortal.sealed(SealMode.REQUIRED);
    private final FamilyStory story = new FamilyStory(portal);
    private final PersonalData data = new PersonalDataService(portal.commands());
    private final AccountId login = portal.family.anthonysAccount();

    private List<PersonalItem> exported(HolderId holder) {
        List<PersonalItem> items = new ArrayList<>();
        ItemCount count = data.export(portal.clerk(), holder, items::add).orThrow();
        assertThat(count.total()).isEqualTo(items.size());
        return items;
    }

    private static List<PersonalItem> only(Kind kind, List<PersonalItem> items) {
        return items.stream().filter(item -> item.kind() == kind).toList();
    }

    private Outcome<ErasedPerson> erase(HolderId holder) {
        return data.erase(portal.clerk(), new ErasePerson(holder, WHY));
    }

    private void revoke(List<Grant> grants) {
        grants.forEach(grant -> new AccessService(portal.commands())
                .revoke(portal.clerk(), RevokeGrant.of(GrantOn.of(grant), WHY))
                .orThrow());
    }

    private List<AuditEntry> trail() {
        return portal.store
                .trail(portal.practice, Optional.empty(), Page.Request.first(500))
                .items();
    }

    private HolderId formerFather() {
        List<Grant> grants = story.fathersGrants();
        portal.store.markUse(portal.practice, login, portal.camille, LocalDate.of(2026, 3, 2));
        revoke(grants);
        return grants.get(0).holder();
    }

    @Nested
    class An_export {

        @Test
        void has_everything_about_the_person() {
            List<Grant> grants = story.fathersGrants();
            portal.store.markUse(portal.practice, login, portal.camille, LocalDate.of(2026, 3, 2));
            revoke(grants.subList(1, 2));
            List<PersonalItem> items = exported(grants.get(0).holder());
            assertThat(only(Kind.IDENTITY, items))
                    .singleElement()
                    .satisfies(item -> assertThat(item.fields())
                            .containsEntry("given", "Anthony")
                            .containsEntry("address", FamilyStory.FATHERS_ADDRESS)
                            .containsEntry("chart", portal.anthony.value())
                            .containsEntry("accounts", login.value()));
            assertThat(only(Kind.GRANT, items))
                    .singleElement()
                    .satisfies(item -> assertThat(item.fields())
                            .containsEntry("chart", portal.camille.value())
                            .containsEntry("relationship", Relationship.FATHER.code())
                            .containsEntry("state", "open"));
            assertThat(only(Kind.CLOSED_GRANT, items))
                    .singleElement()
                    .satisfies(item -> assertThat(item.fields())
                            .containsEntry("chart", portal.amelie.value())
                            .containsEntry("state", "revoked")
                            .containsKey("closed"));
            assertThat(only(Kind.INVITATION, items))
                    .singleElement()
                    .satisfies(item -> assertThat(item.fields())
                            .containsEntry("status", "REDEEMED")
                            .containsEntry("address", FamilyStory.FATHERS_ADDRESS));
            assertThat(only(Kind.MESSAGE, items)).isNotEmpty();
            assertThat(only(Kind.USE, items))
                    .singleElement()
                    .satisfies(item -> assertThat(item.fields()).containsEntry("day", "2026-03-02"));
            assertThat(only(Kind.ENTRY, items))
                    .extracting(item -> item.fields().get("action"))
                    .contains(AuditAction.GRANT_REVOKED, AuditAction.PERSON_EXPORTED);
        }

        @Test
        void has_nothing_of_another_person() {
            story.redeem(story.aunt(), new AccountId("jane"));
            HolderId father = story.fathersGrants().get(0).holder();
            assertThat(exported(father))
                    .noneMatch(item -> item.fields().values().stream()
                            .anyMatch(value ->
                                    value.contains("Jane") || value.contains("jane") || value.contains("Camille ")));
        }

        @Test
        void has_no_secret_and_no_digest() {
            Invited invited = story.father();
            String link = new String(story.link(invited.invitation()).reveal());
            assertThat(exported(invited.holder()))
                    .noneMatch(item -> item.fields().values().stream()
                            .anyMatch(value -> link.contains(value) && value.length() > 20));
            assertThat(only(Kind.INVITATION, exported(invited.holder())))
                    .flatExtracting(item -> item.fields().keySet())
                    .doesNotContain("codes", "digest", "selector");
        }

        @Test
        void leaves_out_what_keeps_the_person_away() {
            HolderId father = story.fathersGrants().get(0).holder();
            new RestrictionService(portal.commands())
                    .block(
                            portal.clerk(),
                            SetBlock.of(father, RestrictionTerms.of(WHY).provedBy("docket 9"))
                                    .on(portal.camille))
                    .orThrow();
            assertThat(exported(father))
                    .noneMatch(item -> item.fields().values().stream()
                            .anyMatch(value -> value.contains("docket") || value.startsWith("block.")));
        }

        @Test
        @Requirement("PA-118")
        void is_on_record_before_anything_is_shown() {
            HolderId father = story.fathersGrants().get(0).holder();
            assertThatThrownBy(() -> data.export(portal.clerk(), father, item -> {
                        assertThat(trail())
                                .anyMatch(entry -> entry.action().equals(AuditAction.PERSON_EXPORTED)
                                        && entry.details().containsValue(father.value()));
                        throw new IllegalStateException("full");
                    }))
                    .hasMessage("full");
        }

        @Test
        @Requirement("PA-118")
        void asks_for_every_chart_that_the_person_has_or_had_to_do_with() {
            HolderId father = formerFather();
            portal.rights.forbid(question -> question.command().equals(CommandName.EXPORT_PERSON)
                    && question.chart().equals(Optional.of(portal.amelie)));
            assertThat(FamilyStory.codes(data.export(portal.clerk(), father, item -> {
                        throw new AssertionError("shown");
                    })))
                    .containsExactly("NOT_ALLOWED@actor");
            assertThat(trail()).noneMatch(entry -> entry.action().equals(AuditAction.PERSON_EXPORTED));
        }

        @Test
        void is_of_a_person_that_there_is() {
            assertThat(FamilyStory.codes(data.export(portal.clerk(), new HolderId("nobody"), item -> {})))
                    .containsExactly("HOLDER_UNKNOWN@holder");
        }
    }

    @Nested
    class An_erasure {

        @Test
        void takes_the_name_the_address_and_the_ids_of_the_host() {
            HolderId father = formerFather();
            ErasedPerson erased = erase(father).orThrow();
            assertThat(erased.holders()).containsExactly(father);
            Holder left = portal.holder(father);
            assertThat(left.name()).isEqualTo(Holder.ERASED);
            assertThat(left.address()).isEmpty();
            assertThat(left.chart()).isEmpty();
            assertThat(left.person()).isEmpty();
            assertThat(portal.store.holder(portal.practice, RecordKey.holder(portal.anthony)))
                    .isEmpty();
        }

        @Test
        void lists_what_is_kept_and_why() {
            HolderId father = formerFather();
            assertThat(erase(father).orThrow().kept())
                    .extracting(KeptItems::kind, KeptItems::reason)
                    .contains(
                            tuple(Kind.IDENTITY, KeptReason.REFERENCE),
                            tuple(Kind.CLOSED_GRANT, KeptReason.ACCOUNTING),
                            tuple(Kind.INVITATION, KeptReason.TERM),
                            tuple(Kind.ENTRY, KeptReason.AUDIT));
        }

        @Test
        @Requirement({"PA-111", "PA-115"})
        void leaves_every_record_and_trail_whole() {
            HolderId father = formerFather();
            erase(father).orThrow();
            SealService seals = new SealService(portal.commands());
            Optional<SealPlace> place = Optional.of(SealPlace.START);
            while (place.isPresent()) {
                SealReport report = seals.verify(portal.clerk(), place.get(), 500);
                assertThat(report.broken()).isEmpty();
                place = report.next();
            }
            assertThat(trail()).anySatisfy(entry -> {
                assertThat(entry.action()).isEqualTo(AuditAction.PERSON_ERASED);
                assertThat(entry.reason()).contains(WHY.code());
                assertThat(entry.details()).containsValue(father.value());
            });
        }

        @Test
        void makes_the_same_human_a_new_holder_later() {
            HolderId father = formerFather();
            erase(father).orThrow();
            Invited again = story.father();
            assertThat(again.holder()).isNotEqualTo(father);
            assertThat(portal.holder(again.holder()).name().given()).isEqualTo("Anthony");
        }

        @Test
        void waits_until_access_has_ended() {
            HolderId father = story.fathersGrants().get(0).holder();
            assertThat(FamilyStory.codes(erase(father))).containsExactly("PERSON_HAS_ACCESS@holder");
            assertThat(portal.holder(father).name().given()).isEqualTo("Anthony");
        }

        @Test
        void waits_until_no_invitation_is_live_and_voids_the_expired_ones() {
            Invited invited = story.aunt();
            assertThat(FamilyStory.codes(erase(invited.holder()))).containsExactly("PERSON_IS_INVITED@holder");
            portal.clock.advance(Duration.ofDays(6));
            assertThat(erase(invited.holder()).orThrow().holders()).containsExactly(invited.holder());
            assertThat(portal.invitation(invited.invitation()).statusAt(portal.clock.instant()))
                    .isEqualTo(InvitationStatus.VOIDED);
        }

        @Test
        @Requirement({"PA-072", "PA-075"})
        void waits_while_a_block_or_a_freeze_names_the_person() {
            HolderId father = formerFather();
            RestrictionService restrictions = new RestrictionService(portal.commands());
            restrictions
                    .block(
                            portal.clerk(),
                            SetBlock.of(login, RestrictionTerms.of(WHY)).on(portal.camille))
                    .orThrow();
            assertThat(FamilyStory.codes(erase(father))).containsExactly("HOLDER_BARRED@holder");
            portal.rights.forbid(question -> question.command().equals(CommandName.LIST_RESTRICTIONS));
            assertThat(FamilyStory.codes(erase(father))).containsExactly("NOT_ALLOWED@actor");
        }

        @Test
        void is_of_every_holder_who_is_the_person() {
            HolderId father = story.fathersGrants().get(0).holder();
            Invited asOther = story.invite(
                    Individual.other("Tony", "Patient", Relationship.FATHER, DeliveryChoice.email("tony@example.org")));
            story.redeem(asOther, login);
            revoke(portal.grantsOf(login).stream()
                    .filter(grant -> grant.isAliveAt(portal.clock.instant()))
                    .toList());
            assertThat(erase(father).orThrow().holders()).containsExactlyInAnyOrder(father, asOther.holder());
            assertThat(portal.holder(asOther.holder()).name()).isEqualTo(Holder.ERASED);
        }
    }
}
