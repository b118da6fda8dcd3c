package dev.portalaccess;

import static dev.portalaccess.enabling.Individual.anotherPatient;
import static dev.portalaccess.enabling.Individual.guarantor;
import static dev.portalaccess.enabling.Individual.other;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.valfirst.slf4jtest.TestLoggerFactory;
import dev.portalaccess.activation.CredentialPresentation;
import dev.portalaccess.age.AgePolicy;
import dev.portalaccess.command.Caller;
import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.enabling.EnableAccess;
import dev.portalaccess.enabling.EnablingResult;
import dev.portalaccess.enabling.GeneratePassword;
import dev.portalaccess.invitations.ReissueInvitation;
import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.InvitationFilter;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.Secret;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.MessageId;
import dev.portalaccess.policy.PortalPolicy;
import dev.portalaccess.registration.InviteToRegister;
import dev.portalaccess.spi.TransportAnswer;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.fixture.ArticleFamily;
import dev.portalaccess.testkit.memory.InMemoryAccessStore;
import dev.portalaccess.testkit.recording.FaultPoint;
import dev.portalaccess.testkit.recording.MovableClock;
import dev.portalaccess.testkit.recording.PrintedLetter;
import dev.portalaccess.testkit.recording.QuickHashing;
import dev.portalaccess.testkit.recording.ReceivedMail;
import dev.portalaccess.testkit.recording.RecordingMailer;
import dev.portalaccess.testkit.recording.RecordingPrinter;
import dev.portalaccess.testkit.recording.RecordingRegistry;
import dev.portalaccess.testkit.recording.SeededRandomness;
import dev.portalaccess.testkit.recording.StoreFaults;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Plays a whole run, with failures in it, and then looks for every secret that was issued in everything that was
 * logged, thrown, stored, listed or printed by {@code toString}.
 */
@ResourceLock("logs")
class CanaryTest {

    private final ArticleFamily family = ArticleFamily.create();
    private final InMemoryAccessStore store = new InMemoryAccessStore();
    private final StoreFaults faults = new StoreFaults();
    private final RecordingMailer mailer = new RecordingMailer();
    private final RecordingPrinter printer = new RecordingPrinter();
    private final MovableClock clock = new MovableClock();
    private final Caller clerk = Caller.of(family.practiceId(), family.clerk());
    private final PortalAccess portal = PortalAccess.builder()
            .storage(faults.over(store))
            .charts(family.charts())
            .practices(family.practices())
            .mailer(mailer)
            .registry(new RecordingRegistry(family.charts()::put))
            .passwordHashing(new QuickHashing(SeededRandomness.of("hashing")))
            .policy(PortalPolicy.standard().agePolicy(AgePolicy.none()).build())
            .clock(clock)
            .randomness(SeededRandomness.of("canary"))
            .build();

    private final List<String> seen = new ArrayList<>();
    private final List<Secret> tickets = new ArrayList<>();

    @BeforeEach
    void play() {
        TestLoggerFactory.clearAll();
        EnablingResult enabled = see(() -> portal.enabling().enable(clerk.withIdempotencyKey("first"), command()))
                .orThrow();
        mailer.next(TransportAnswer.unknown("timeout"));
        mailer.failNext(FaultPoint.AFTER_EFFECT);
        see(() -> portal.delivery().runOnce(10));
        enabled.letters().forEach(this::print);
        see(() -> portal.enabling().enable(clerk.withIdempotencyKey("first"), command()));
        see(() -> portal.enabling().generatePassword(clerk, GeneratePassword.on(family.amelie())))
                .orThrow()
                .letters()
                .forEach(this::print);
        see(() -> portal.registrations()
                .invite(clerk, InviteToRegister.of("Robin", "Newcomer", "robin@example.org", "508 555 0123")));
        see(() -> portal.invitations()
                .reissue(
                        clerk,
                        ReissueInvitation.asBefore(enabled.invited().get(1).invitation())));
        see(() -> portal.delivery().runOnce(10));
        redeemAll();
        list();
    }

    private EnableAccess command() {
        return EnableAccess.on(
                family.camille(),
                anotherPatient(
                        family.anthony(), Relationship.FATHER, DeliveryChoice.email("anthony.patient@example.org")),
                other("Jane", "Other", Relationship.AUNT, DeliveryChoice.email("jane.other@example.org")),
                guarantor(Relationship.MOTHER, DeliveryChoice.print()));
    }

    private void print(MessageId letter) {
        see(() -> portal.delivery().print(Caller.staff(family.practiceId(), "clerk-17"), letter, printer));
        PrintedLetter printed = printer.last();
        String userName = String.valueOf(printed.userName().reveal());
        faults.failCall(2, FaultPoint.AFTER_EFFECT);
        see(() -> portal.activation().present(family.practiceId(), userName, printed.password()));
        faults.reset();
        CredentialPresentation presentation =
                see(() -> portal.activation().present(family.practiceId(), userName, printed.password()));
        presentation.fold(accepted -> tickets.add(accepted.ticket()), notAccepted -> false);
    }

    private void redeemAll() {
        List<Secret> codes = Stream.concat(codes(), tickets.stream()).toList();
        for (Secret code : codes) {
            AccountId account = family.anthonysAccount();
            see(() -> portal.activation().inspect(family.practiceId(), code));
            faults.failCall(3, FaultPoint.BEFORE_EFFECT);
            see(() -> portal.activation().redeem(family.practiceId(), code, account));
            faults.reset();
            see(() -> portal.activation().redeem(family.practiceId(), code, account));
            see(() -> portal.registrations()
                    .complete(family.practiceId(), code, family.strangersAccount(), Optional.empty()));
        }
    }

    private void list() {
        Page.Request all = Page.Request.first(100);
        see(() -> portal.invitations()
                .list(Caller.staff(family.practiceId(), "clerk-17"), InvitationFilter.all(clock.instant()), all));
        see(() -> portal.access().holders(Caller.staff(family.practiceId(), "clerk-17"), family.camille()));
        see(() -> portal.enabling().options(Caller.staff(family.practiceId(), "clerk-17"), family.camille()));
        see(() -> portal.audit()
                .trail(Caller.staff(family.practiceId(), "clerk-17"), Optional.of(family.camille()), all));
        see(() -> store.invitations(family.practiceId(), InvitationFilter.all(clock.instant()), all));
        see(() -> store.refusals(family.practiceId(), all));
        mailer.attempts().forEach(attempt -> seen.add(attempt.toString() + attempt.mail()));
        printer.letters().forEach(letter -> seen.add(letter.toString()));
        tickets.forEach(ticket -> seen.add(ticket.toString()));
    }

    private <T> T see(Supplier<T> call) {
        try {
            T answer = call.get();
            seen.add(String.valueOf(answer));
            return answer;
        } catch (RuntimeException e) {
            StringWriter thrown = new StringWriter();
            e.printStackTrace(new PrintWriter(thrown, true));
            seen.add(thrown.toString());
            return null;
        }
    }

    private Stream<Secret> codes() {
        return Stream.concat(
                mailer.attempts().stream().filter(ReceivedMail::hasCode).map(ReceivedMail::code),
                printer.attempts().stream().filter(PrintedLetter::hasAccess).map(PrintedLetter::code));
    }

    /**
     * Each secret as it was issued, and the parts of it that would do: the verifier alone, the symbols without dashes.
     */
    private List<String> secrets() {
        Stream<String> links = Stream.concat(codes(), tickets.stream())
                .map(code -> String.valueOf(code.reveal()))
                .flatMap(code -> Stream.of(code, code.substring(code.length() - 59)));
        Stream<String> passwords = printer.attempts().stream()
                .filter(PrintedLetter::hasAccess)
                .map(letter -> String.valueOf(letter.password().reveal()))
                .flatMap(password -> Stream.of(password, password.replace("-", "")));
        return Stream.concat(links, passwords).toList();
    }

    private static List<String> logged() {
        return TestLoggerFactory.getAllLoggingEvents().stream()
                .map(event -> event.getFormattedMessage()
                        + event.getThrowable().map(Throwable::toString).orElse(""))
                .toList();
    }

    @Test
    @Requirement("PA-032")
    void the_run_has_issued_secrets_of_every_kind_and_met_failures() {
        assertThat(secrets()).hasSizeGreaterThan(12);
        assertThat(tickets).isNotEmpty();
        assertThat(logged()).isNotEmpty();
        assertThat(seen).anyMatch(line -> line.contains("AccessStoreException"));
    }

    @Test
    @Requirement("PA-032")
    void no_secret_is_in_anything_that_was_listed_thrown_or_printed() {
        assertThat(seen).noneMatch(line -> secrets().stream().anyMatch(line::contains));
    }

    @Test
    @Requirement({"PA-032", "PA-121"})
    void no_secret_is_stored() {
        assertThat(store.everythingStored())
                .isNotEmpty()
                .noneMatch(line -> secrets().stream().anyMatch(line::contains));
    }

    @Test
    @Requirement("PA-032")
    void no_secret_and_no_person_is_logged() {
        assertThat(logged())
                .noneMatch(line -> secrets().stream().anyMatch(line::contains))
                .noneMatch(line -> people().stream().anyMatch(line::contains));
    }

    @Test
    @Requirement("PA-110")
    void no_person_is_in_the_audit_trail() {
        Page.Request all = Page.Request.first(500);
        List<AuditEntry> entries = Stream.of(
                        store.trail(family.practiceId(), Optional.of(family.camille()), all),
                        store.trail(family.practiceId(), Optional.of(family.amelie()), all),
                        store.trail(family.practiceId(), Optional.empty(), all),
                        store.refusals(family.practiceId(), all))
                .flatMap(page -> page.items().stream())
                .toList();
        assertThat(entries)
                .isNotEmpty()
                .extracting(AuditEntry::toString)
                .noneMatch(line -> people().stream().anyMatch(line::contains));
    }

    private static List<String> people() {
        return List.of("Jane", "Anthony", "Amelie", "Camille", "Robin", "Newcomer", "@example.org", "555 0");
    }
}
