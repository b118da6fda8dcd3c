package dev.portalaccess.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.enabling.EnablingResult.Invited;
import dev.portalaccess.enabling.Individual;
import dev.portalaccess.internal.delivery.DeliveryDependencies;
import dev.portalaccess.internal.delivery.DeliveryService;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.text.InstructionText;
import dev.portalaccess.model.text.TextBlock;
import dev.portalaccess.model.text.TextKey;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.memory.InMemoryTexts;
import dev.portalaccess.testkit.recording.PrintedLetter;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@Requirement("PA-140")
class OwnTextTest {

    private static final TextKey LINK = new TextKey(Message.Kind.ACTIVATION_LINK, Channel.EMAIL, Locale.ENGLISH);

    private final DeliveryPortal out = DeliveryPortal.create();
    private final InMemoryTexts texts = new InMemoryTexts();
    private final MessageDelivery deliveries = new DeliveryService(
            out.portal.commands(),
            new DeliveryDependencies(
                    out.portal.mailer, Optional.empty(), Optional.of(texts), out.portal.hashing, out.portal.gate));

    private void write(TextKey occasion, String title, String body) {
        texts.save(out.portal.practice, occasion, Versioned.fresh(new InstructionText(title, body)));
    }

    @Test
    void is_what_its_reader_gets() {
        write(LINK, "From {{practice}}", "Dear {{name}},\n\n- Ring the bell.\n\n{{link}}\n\n{{expires}} {{phone}}");
        out.mailed();
        deliveries.runOnce(10);

        assertThat(out.portal.mailer.last().subject()).isEqualTo("From Riverside Family Practice");
        assertThat(out.portal.mailer.last().text()).startsWith("Dear Anthony,\n\n- Ring the bell.\n\nhttps://");
        assertThat(out.portal.mailer.last().mail().html()).contains("<li>Ring the bell.</li>");
        assertThat(out.opens(out.portal.mailer.last().code())).isTrue();
    }

    @Test
    void is_used_for_its_own_language_alone() {
        write(LINK, "Own", "{{link}}\n\n{{expires}} {{phone}}");
        DeliveryChoice inSpanish =
                DeliveryChoice.email(DeliveryPortal.ANTHONYS_ADDRESS).in("es");
        out.invited(Individual.anotherPatient(out.portal.anthony, Relationship.FATHER, inSpanish));
        deliveries.runOnce(10);

        assertThat(out.portal.mailer.last().text()).startsWith("Hola, Anthony:");
    }

    @Test
    @Requirement("PA-143")
    void is_printed_around_what_opens_things() {
        write(
                new TextKey(Message.Kind.ACTIVATION_CREDENTIALS, Channel.PRINT, Locale.ENGLISH),
                "Welcome",
                "1. Go there.\n\n{{page}}\n\n{{credentials}}\n\n{{expires}} {{phone}}");
        Invited invited = out.printed();
        deliveries.print(out.portal.clerk(), invited.message(), out.portal.printer);

        PrintedLetter letter = out.portal.printer.last();
        assertThat(letter.header().title()).isEqualTo("Welcome");
        assertThat(letter.opening()).extracting(TextBlock::kind).startsWith(TextBlock.Kind.STEP);
        assertThat(letter.closing()).hasSize(1);
        assertThat(letter.hasAccess()).isTrue();
    }

    @Test
    void that_is_not_fit_to_be_sent_keeps_the_message_waiting() {
        write(LINK, "Own", "There is no link in here.");
        Invited invited = out.mailed();
        deliveries.runOnce(10);

        assertThat(out.portal.mailer.attempts()).isEmpty();
        assertThat(out.state(invited.message())).isEqualTo(MessageState.DEFERRED);
        assertThat(out.code(invited.message())).contains("not-ready");
    }
}
