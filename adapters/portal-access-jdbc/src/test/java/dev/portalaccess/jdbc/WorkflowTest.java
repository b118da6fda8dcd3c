package dev.portalaccess.jdbc;

import static dev.portalaccess.enabling.Individual.guarantor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.PortalAccess;
import dev.portalaccess.access.GrantOn;
import dev.portalaccess.access.RevokeGrant;
import dev.portalaccess.activation.Redemption;
import dev.portalaccess.audit.AuditVerdict;
import dev.portalaccess.command.Caller;
import dev.portalaccess.command.ReasonInput;
import dev.portalaccess.decision.ChartUse;
import dev.portalaccess.decision.Decision;
import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.enabling.EnableAccess;
import dev.portalaccess.enabling.EnablingResult;
import dev.portalaccess.invitations.CancelIssuedBy;
import dev.portalaccess.jdbc.database.TestDatabase;
import dev.portalaccess.model.ChartArea;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.PersonalItem;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.Secret;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.privacy.ErasePerson;
import dev.portalaccess.privacy.ErasedPerson;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.fixture.ArticleFamily;
import dev.portalaccess.testkit.internal.OpenGrants;
import dev.portalaccess.testkit.recording.PrintedLetter;
import dev.portalaccess.testkit.recording.ReceivedMail;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The whole way from "enable portal access" to a decision, on each database, through a new portal at every step. */
@Requirement({"PA-040", "PA-070", "PA-080"})
class WorkflowTest {

    private final FamilyPractice clinic = new FamilyPractice();
    private final ArticleFamily family = clinic.family;
    private final AccountId father = family.anthonysAccount();
    private TestDatabase database;

    /** As after a restart: nothing is left but the database. */
    private PortalAccess portal() {
        return clinic.portal(JdbcStorage.on(database.dataSource()));
    }

    /** The father by e-mail, the mother on paper, both on Camille's chart. */
    private void enabledAndDelivered(EveryDatabase kind) {
        database = kind.withSchema();
        EnablingResult enabled = portal().enabling()
                .enable(
                        clinic.clerk,
                        EnableAccess.on(
                                family.camille(),
                                clinic.father().also(family.amelie()),
                                guarantor(Relationship.MOTHER, DeliveryChoice.print())))
                .orThrow();
        portal().delivery().runOnce(10);
        portal().delivery()
                .print(
                        Caller.of(family.practiceId(), family.clerk()),
                        enabled.letters().get(0),
                        clinic.printer);
    }

    private Decision decision() {
        return portal().decisions()
                .decide(family.practiceId(), father, family.camille(), ChartUse.view(ChartArea.CLINICAL));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @EnumSource(EveryDatabase.class)
    @Tag("T27")
    void who_redeems_the_link_may_open_the_charts_until_that_is_revoked(EveryDatabase kind) {
        enabledAndDelivered(kind);
        assertThat(decision()).isInstanceOf(Decision.Refused.class);
        Secret code =
                clinic.mailer.lastTo(new EmailAddress("anthony@example.org")).code();
        assertThat(portal().activation().redeem(family.practiceId(), code, father))
                .isInstanceOf(Redemption.Redeemed.class);
        assertThat(portal().activation().redeem(family.practiceId(), code, family.strangersAccount()))
                .isNotInstanceOf(Redemption.Redeemed.class);
        assertThat(decision()).isInstanceOf(Decision.Permitted.class);
        revoke();
        assertThat(decision()).isInstanceOf(Decision.Refused.class);
        assertThat(portal().audit().verify(clinic.clerk, Optional.of(family.camille())))
                .isInstanceOf(AuditVerdict.Intact.class);
    }

    @ParameterizedTest
    @EnumSource(EveryDatabase.class)
    @Requirement("PA-106")
    void a_person_without_access_can_be_erased_and_is_somebody_new_later(EveryDatabase kind) {
        database = kind.withSchema();
        HolderId former = invite();
        portal().invitations()
                .cancelIssuedBy(
                        clinic.clerk, new CancelIssuedBy(family.clerk(), ReasonInput.of(Reason.PATIENT_REQUEST)));
        ErasedPerson erased = portal().personalData()
                .erase(clinic.clerk, new ErasePerson(former, ReasonInput.of(Reason.PATIENT_REQUEST)))
                .orThrow();
        assertThat(erased.holders()).containsExactly(former);
        List<PersonalItem> left = new ArrayList<>();
        portal().personalData().export(clinic.clerk, former, left::add).orThrow();
        assertThat(left)
                .filteredOn(item -> item.kind() == PersonalItem.Kind.IDENTITY)
                .singleElement()
                .satisfies(item -> assertThat(item.fields())
                        .containsEntry("given", "Erased")
                        .doesNotContainKeys("address", "chart"));
        assertThat(invite()).isNotEqualTo(former);
    }

    private HolderId invite() {
        return portal().enabling()
                .enable(clinic.clerk, EnableAccess.on(family.camille(), clinic.father()))
                .orThrow()
                .invited()
                .get(0)
                .holder();
    }

    private void revoke() {
        Grant grant = OpenGrants.of(JdbcStorage.on(database.dataSource()), family.practiceId(), father).stream()
                .filter(one -> one.chart().equals(family.camille()))
                .findFirst()
                .orElseThrow();
        portal().access()
                .revoke(
                        clinic.clerk,
                        RevokeGrant.of(
                                new GrantOn(family.camille(), grant.id()), ReasonInput.of(Reason.CUSTODY_CHANGED)))
                .orThrow();
    }

    @ParameterizedTest
    @EnumSource(EveryDatabase.class)
    @Tag("T06")
    @Tag("T07")
    void who_copies_the_database_finds_nothing_that_opens_anything(EveryDatabase kind) {
        enabledAndDelivered(kind);
        String dump = DatabaseDump.of(database);
        assertThat(dump).contains("ACTIVATION_LINK", "anthony@example.org");
        secrets().forEach(secret -> assertThat(dump).doesNotContainIgnoringCase(secret));
    }

    /** The code and its verifier alone; the password as printed and without its dashes. */
    private List<String> secrets() {
        ReceivedMail mail = clinic.mailer.lastTo(new EmailAddress("anthony@example.org"));
        PrintedLetter letter = clinic.printer.last();
        String code = String.valueOf(mail.code().reveal());
        String password = String.valueOf(letter.password().reveal());
        return Stream.of(code, code.substring(code.length() - 59), password, password.replace("-", ""))
                .toList();
    }
}
