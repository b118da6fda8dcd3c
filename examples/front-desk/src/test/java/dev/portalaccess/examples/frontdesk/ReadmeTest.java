package dev.portalaccess.examples.frontdesk;

import static dev.portalaccess.enabling.Individual.anotherPatient;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.PortalAccess;
import dev.portalaccess.access.ChartHolders;
import dev.portalaccess.access.RevokeGrant;
import dev.portalaccess.age.AgePolicy;
import dev.portalaccess.command.Caller;
import dev.portalaccess.decision.ChartUse;
import dev.portalaccess.decision.Decision;
import dev.portalaccess.enabling.AccessOptions;
import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.enabling.EnableAccess;
import dev.portalaccess.enabling.EnablingResult;
import dev.portalaccess.enabling.Individual;
import dev.portalaccess.enabling.PersonOption;
import dev.portalaccess.jdbc.EmbeddedFile;
import dev.portalaccess.jdbc.JdbcSchema;
import dev.portalaccess.jdbc.JdbcStorage;
import dev.portalaccess.model.ChartArea;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.Secret;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.pdf.PdfLetters;
import dev.portalaccess.policy.PortalPolicy;
import dev.portalaccess.testkit.fixture.ArticleFamily;
import dev.portalaccess.testkit.fixture.FakeChartDirectory;
import dev.portalaccess.testkit.fixture.FakePracticeDirectory;
import dev.portalaccess.testkit.memory.InMemoryAccessStore;
import dev.portalaccess.testkit.recording.RecordingMailer;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's snippets are cut from this file, and run here. */
class ReadmeTest {

    private final ArticleFamily family = ArticleFamily.create();
    private final RecordingMailer mailer = new RecordingMailer();
    private final FakeChartDirectory charts = family.charts();
    private final FakePracticeDirectory practices = family.practices();
    private final PracticeId practice = family.practiceId();
    private final ChartId camille = family.camille();
    private final ChartId anthony = family.anthony();
    private final ChartId amelie = family.amelie();
    private final AccountId account = family.anthonysAccount();
    private final Caller clerk = Caller.of(practice, family.clerk());
    private final PdfLetters letters = PdfLetters.standard();
    private final ByteArrayOutputStream response = new ByteArrayOutputStream();
    private final EnableAccess command = EnableAccess.on(
            camille, anotherPatient(anthony, Relationship.FATHER, DeliveryChoice.email("anthony.patient@example.org")));

    @Test
    void a_few_lines_invite_two_parents_and_end_what_one_of_them_opened(@TempDir Path directory) {
        DataSource dataSource = EmbeddedFile.at(directory.resolve("portal.db"));
        JdbcSchema.on(dataSource).createIfMissing();
        // snippet
        PortalAccess portal = PortalAccess.builder()
                .storage(JdbcStorage.on(dataSource))
                .charts(charts)
                .practices(practices)
                .mailer(mailer)
                .policy(PortalPolicy.standard(AgePolicy.none()))
                .build();
        Caller clerk = Caller.staff(practice, "clerk-7");

        AccessOptions options = portal.enabling().options(clerk, camille);
        PersonOption mother = options.guarantor().orElseThrow();
        PersonOption father =
                portal.enabling().search(clerk, camille, "anthony", 10).get(0);
        EnablingResult result = portal.enabling()
                .enable(
                        clerk,
                        EnableAccess.on(
                                camille,
                                mother.chosenByEmail(),
                                father.chosen(Relationship.FATHER, DeliveryChoice.print("anthony.patient@example.org"))
                                        .also(amelie)))
                .orThrow();

        portal.delivery().print(clerk, result.letters().get(0), letters.to(response));
        portal.delivery().runOnce(100);
        // end
        assertThat(response.toString(StandardCharsets.ISO_8859_1)).startsWith("%PDF");
        assertThat(mayOpenAfterRevoking(portal, mailer.last().code())).isFalse();
    }

    private boolean mayOpenAfterRevoking(PortalAccess portal, Secret code) {
        AccountId account = family.ameliesAccount();
        // snippet
        portal.activation().redeem(practice, code, account);
        portal.decisions().require(practice, account, camille, ChartUse.view(ChartArea.CLINICAL));

        ChartHolders holders = portal.access().holders(clerk, camille);
        ChartHolders.Entry entry = holders.in(Grant.Status.IN_FORCE).get(0);
        portal.access()
                .revoke(clerk, RevokeGrant.of(entry, Reason.PATIENT_REQUEST))
                .orThrow();
        // end
        return portal.decisions()
                .decide(practice, account, camille, ChartUse.view(ChartArea.CLINICAL))
                .isPermitted();
    }

    private boolean mayOpenAfterRedeeming(PortalAccess portal, Secret code) {
        portal.activation().redeem(practice, code, account);
        return portal.decisions()
                .decide(practice, account, amelie, ChartUse.view(ChartArea.CLINICAL))
                .isPermitted();
    }

    @Test
    void a_first_grant_takes_the_test_kit_and_less_than_thirty_lines() {
        // snippet
        ArticleFamily family = ArticleFamily.create();
        RecordingMailer mailer = new RecordingMailer();
        PortalAccess portal = PortalAccess.builder()
                .storage(new InMemoryAccessStore())
                .charts(family.charts())
                .practices(family.practices())
                .mailer(mailer)
                .policy(PortalPolicy.standard(AgePolicy.none()))
                .build();
        Caller clerk = Caller.of(family.practiceId(), family.clerk());
        Individual father = anotherPatient(
                family.anthony(), Relationship.FATHER, DeliveryChoice.email("anthony.patient@example.org"));

        portal.enabling()
                .enable(clerk, EnableAccess.on(family.camille(), father))
                .orThrow();
        portal.delivery().runOnce(10);
        portal.activation().redeem(family.practiceId(), mailer.last().code(), family.anthonysAccount());

        Decision decision = portal.decisions()
                .decide(
                        family.practiceId(),
                        family.anthonysAccount(),
                        family.camille(),
                        ChartUse.view(ChartArea.CLINICAL));
        // end
        assertThat(decision.isPermitted()).isTrue();
    }

    @Test
    void a_command_within_the_hosts_transaction_is_there_only_once_that_is_committed(@TempDir Path directory)
            throws SQLException {
        Path file = directory.resolve("host.db");
        // snippet
        DataSource dataSource = EmbeddedFile.at(file);
        JdbcSchema.on(dataSource).createIfMissing();
        JdbcStorage storage = JdbcStorage.on(dataSource);
        PortalAccess portal = portalOn(storage);

        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            portal.joining(storage.joining(connection))
                    .enabling()
                    .enable(clerk, command)
                    .orThrow();
            connection.commit();
        }
        portal.delivery().runOnce(100);
        // end
        assertThat(mayOpenAfterRedeeming(portal, mailer.last().code())).isFalse();
        assertThat(portal.access().holders(clerk, camille).entries()).hasSize(1);
    }

    private PortalAccess portalOn(JdbcStorage storage) {
        return PortalAccess.builder()
                .storage(storage)
                .charts(charts)
                .practices(practices)
                .mailer(mailer)
                .policy(PortalPolicy.standard(AgePolicy.none()))
                .build();
    }

    @Test
    void every_snippet_of_the_readme_is_in_this_file_word_for_word() {
        assertThat(DocumentSnippets.shownIn("README.md"))
                .isNotEmpty()
                .isEqualTo(DocumentSnippets.cutFrom(ReadmeTest.class));
    }
}
