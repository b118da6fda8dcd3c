package dev.portalaccess.pdf;

import static dev.portalaccess.enabling.Individual.anotherPatient;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.PortalAccess;
import dev.portalaccess.age.AgePolicy;
import dev.portalaccess.command.Caller;
import dev.portalaccess.delivery.PrintOutcome;
import dev.portalaccess.delivery.SendNotice;
import dev.portalaccess.delivery.SendSignInInstructions;
import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.enabling.EnableAccess;
import dev.portalaccess.enabling.EnablingResult;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.id.MessageId;
import dev.portalaccess.policy.PortalPolicy;
import dev.portalaccess.spi.Printer;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.fixture.ArticleFamily;
import dev.portalaccess.testkit.memory.InMemoryAccessStore;
import dev.portalaccess.testkit.recording.MovableClock;
import dev.portalaccess.testkit.recording.QuickHashing;
import dev.portalaccess.testkit.recording.RecordingMailer;
import dev.portalaccess.testkit.recording.RecordingPrinter;
import dev.portalaccess.testkit.recording.SeededRandomness;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The letters that ship, through the portal as a host calls it. */
@Requirement({"PA-123", "PA-141", "PA-143"})
class BuiltInLettersTest {

    private static final PdfLetters LETTERS = PdfLetters.standard();

    private final ArticleFamily family = ArticleFamily.create();
    private final SeededRandomness randomness = SeededRandomness.of("letters");
    private final RecordingPrinter recording = new RecordingPrinter();
    private final Caller clerk = Caller.of(family.practiceId(), family.clerk());
    private final PortalAccess portal = PortalAccess.builder()
            .storage(new InMemoryAccessStore())
            .charts(family.charts())
            .practices(family.practices())
            .mailer(new RecordingMailer())
            .passwordHashing(new QuickHashing(randomness))
            .policy(PortalPolicy.standard().agePolicy(AgePolicy.none()).build())
            .clock(new MovableClock())
            .randomness(randomness)
            .build();

    static Stream<Arguments> variants() {
        return Stream.of("en", "es")
                .flatMap(language -> Arrays.stream(PrintSize.values())
                        .flatMap(print ->
                                Arrays.stream(PaperSize.values()).map(paper -> Arguments.of(language, print, paper))));
    }

    @ParameterizedTest
    @MethodSource("variants")
    void turn_access_on_from_one_page(String language, PrintSize print, PaperSize paper) throws IOException {
        PdfPages paged = handedOver(
                enabled(language).invited().get(0).message(), LETTERS.in(print).on(paper));
        assertThat(paged.pages()).isEqualTo(1);
        assertThat(paged.scanned())
                .contains(String.valueOf(recording.last().link().reveal()));
        assertThat(paged.text())
                .contains(
                        String.valueOf(recording.last().password().reveal()),
                        recording.last().serial());
        assertThat(paged.text()).contains("11:00");
        assertThat(PdfConformance.failures(paged.pdf())).isEmpty();
        keep(paged, "built-in-" + language + "-" + print.name() + "-" + paper.name());
    }

    @ParameterizedTest
    @MethodSource("variants")
    void say_how_to_sign_in_on_one_page(String language, PrintSize print, PaperSize paper) {
        MessageId message = portal.delivery()
                .sendSignInInstructions(clerk, new SendSignInInstructions(holder(language), onPaper(language)))
                .orThrow()
                .id();
        PdfPages paged = handedOver(message, LETTERS.in(print).on(paper));
        assertThat(paged.pages()).isEqualTo(1);
        assertThat(paged.scanned()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("variants")
    void tell_of_changes_on_one_page(String language, PrintSize print, PaperSize paper) {
        HolderId holder = holder(language);
        for (SendNotice.About about : SendNotice.About.values()) {
            MessageId message = portal.delivery()
                    .sendNotice(clerk, new SendNotice(about, holder, onPaper(language)))
                    .orThrow()
                    .id();
            assertThat(handedOver(message, LETTERS.in(print).on(paper)).pages()).isEqualTo(1);
        }
    }

    private EnablingResult enabled(String language) {
        return portal.enabling()
                .enable(
                        clerk,
                        EnableAccess.on(
                                family.camille(),
                                anotherPatient(family.anthony(), Relationship.FATHER, onPaper(language))))
                .orThrow();
    }

    private static DeliveryChoice onPaper(String language) {
        return DeliveryChoice.print("anthony@example.org").in(language);
    }

    private HolderId holder(String language) {
        return enabled(language).invited().get(0).holder();
    }

    private PdfPages handedOver(MessageId message, PdfLetters letters) {
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        Printer printer = letter -> {
            recording.print(letter);
            return letters.to(request).print(letter);
        };
        assertThat(portal.delivery().print(Caller.of(family.practiceId(), family.clerk()), message, printer))
                .isInstanceOf(PrintOutcome.Printed.class);
        return new PdfPages(request.toByteArray());
    }

    private static void keep(PdfPages paged, String name) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "letters"));
        ImageIO.write(
                paged.pictures().get(0), "png", folder.resolve(name + ".png").toFile());
    }
}
