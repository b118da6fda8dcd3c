package dev.portalaccess.testkit.contract.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.portalaccess.model.Channel;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.text.InstructionText;
import dev.portalaccess.model.text.TextKey;
import dev.portalaccess.spi.EditableTexts;
import dev.portalaccess.testkit.internal.UnicodeSamples;
import dev.portalaccess.testkit.internal.UniqueIds;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests that a saved text is read unchanged, and only under its own practice and key. */
abstract class SavedTextTests extends InstructionTextsContract {

    static final TextKey LINK = new TextKey(Message.Kind.ACTIVATION_LINK, Channel.EMAIL, Locale.ENGLISH);
    static final InstructionText FIRST = new InstructionText("Your portal", "Ring the bell.\n\nThen wait.");

    private PracticeId practice = fresh();
    private PracticeId other = fresh();

    SavedTextTests() {}

    @Override
    protected abstract EditableTexts texts();

    @Override
    protected final PracticeId practice() {
        return practice;
    }

    @Override
    protected final TextKey written() {
        return LINK;
    }

    @Override
    protected final Optional<PracticeId> other() {
        return Optional.of(other);
    }

    /** Saves one text before each test. */
    @BeforeEach
    final void write() {
        moveOn();
        assertTrue(save(LINK, Versioned.fresh(FIRST)), "the first text was refused");
    }

    @Test
    public final void keep_occasions_apart() {
        moveOn();
        Map<TextKey, InstructionText> all = new HashMap<>();
        occasionsThatLookAlike().forEach(occasion -> all.put(occasion, text(all.size())));
        all.forEach((occasion, text) -> assertTrue(save(occasion, Versioned.fresh(text)), "refused for " + occasion));
        all.forEach((occasion, text) ->
                assertEquals(Optional.of(new Versioned<>(text, 1)), stored(occasion), "on the occasion " + occasion));
        assertTrue(remove(1), "a removal of the stored version was refused");
        all.forEach((occasion, text) ->
                assertEquals(!occasion.equals(LINK), stored(occasion).isPresent(), "after another was removed"));
    }

    @Test
    public final void keep_practices_that_look_alike_apart() {
        List<PracticeId> alike =
                UnicodeSamples.ids(UniqueIds.tag()).map(PracticeId::new).toList();
        for (int i = 0; i < alike.size(); i++) {
            assertTrue(texts().save(alike.get(i), LINK, Versioned.fresh(text(i))), "refused in practice " + i);
        }
        for (int i = 0; i < alike.size(); i++) {
            assertEquals(
                    Optional.of(new Versioned<>(text(i), 1)), texts().text(alike.get(i), LINK), "in practice " + i);
        }
    }

    @Test
    public final void give_titles_back_as_they_were_written() {
        Stream.concat(Stream.of(""), UnicodeSamples.lines(InstructionText.LONGEST_TITLE))
                .forEach(title -> comesBack(new InstructionText(title, "as it was written")));
    }

    @Test
    public final void give_bodies_back_as_they_were_written() {
        Stream<String> bodies = UnicodeSamples.words(InstructionText.LONGEST_BODY)
                .map(text -> text.replaceAll("[\\p{Cntrl}&&[^\n]]+", " "));
        Stream.concat(bodies, Stream.of("\n \n  {{name}} \n\n", "{{#url}}<b>${x}</b>{{/url}}\n"))
                .forEach(body -> comesBack(new InstructionText("as it was written", body)));
    }

    private static Stream<TextKey> occasionsThatLookAlike() {
        Stream<TextKey> kindsAndChannels = Stream.of(Message.Kind.values())
                .flatMap(kind -> kind.channels().stream().map(channel -> new TextKey(kind, channel, Locale.ENGLISH)));
        Stream<TextKey> languages = Stream.of("es", "es-US", "es-419", "en-US", "zh-Hans", "zh-Hant", "zh-Hant-TW")
                .map(tag -> new TextKey(LINK.kind(), LINK.channel(), Locale.forLanguageTag(tag)));
        return Stream.concat(kindsAndChannels, languages);
    }

    private void comesBack(InstructionText text) {
        moveOn();
        assertTrue(save(LINK, Versioned.fresh(text)), "a text was refused");
        assertStored(1, text);
        assertTrue(save(LINK, new Versioned<>(text, 1)), "a save over the stored version");
        assertStored(2, text);
    }

    /** Moves to practices that have no texts. */
    final void moveOn() {
        practice = fresh();
        other = fresh();
    }

    /** Returns a practice that has no texts. */
    final PracticeId elsewhere() {
        return other;
    }

    final void assertStored(long version, InstructionText text) {
        assertEquals(Optional.of(new Versioned<>(text, version)), stored(LINK), "what is stored");
    }

    final Optional<Versioned<InstructionText>> stored(TextKey occasion) {
        return texts().text(practice, occasion);
    }

    final boolean save(TextKey occasion, Versioned<InstructionText> text) {
        return texts().save(practice, occasion, text);
    }

    final boolean remove(long version) {
        return texts().remove(practice, LINK, version);
    }

    static InstructionText text(int number) {
        return new InstructionText("Title " + number, "Body " + number);
    }

    private static PracticeId fresh() {
        return new PracticeId(UniqueIds.tag());
    }
}
