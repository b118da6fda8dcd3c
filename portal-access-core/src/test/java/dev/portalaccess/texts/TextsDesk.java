package dev.portalaccess.texts;

import dev.portalaccess.command.Outcome;
import dev.portalaccess.finding.Finding;
import dev.portalaccess.fixture.TestPortal;
import dev.portalaccess.internal.texts.TextService;
import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.text.InstructionText;
import dev.portalaccess.model.text.TextKey;
import dev.portalaccess.spi.InstructionTexts;
import dev.portalaccess.testkit.memory.InMemoryTexts;
import dev.portalaccess.texts.PracticeTexts.CurrentText;
import dev.portalaccess.texts.PracticeTexts.TextDraft;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The desk at which a practice writes its texts. */
final class TextsDesk {

    static final TextKey LINK = new TextKey(Message.Kind.ACTIVATION_LINK, Channel.EMAIL, Locale.ENGLISH);
    static final InstructionText OWN =
            new InstructionText("News from {{practice}}", "Dear {{name}},\n\n{{link}}\n\n{{expires}}, or {{phone}}.");

    final TestPortal portal = TestPortal.create();
    final InMemoryTexts shelf = new InMemoryTexts();
    final PracticeTexts texts = over(shelf);

    PracticeTexts over(InstructionTexts kept) {
        return new TextService(portal.commands(), Optional.of(kept));
    }

    static TextDraft draft(InstructionText text) {
        return new TextDraft(LINK, text.title(), text.body());
    }

    Outcome<Long> save(InstructionText text, long version) {
        return texts.save(portal.clerk(), new SaveText(draft(text), version));
    }

    Outcome<TextKey> remove(long version) {
        return texts.remove(portal.clerk(), new RemoveText(LINK, version));
    }

    CurrentText current() {
        return texts.current(portal.clerk(), LINK);
    }

    static Stream<String> codes(Outcome<?> outcome) {
        return outcome.findings().stream().map(Finding::code);
    }

    List<AuditEntry> trail() {
        return portal.store
                .trail(portal.practice, Optional.empty(), Page.Request.first(100))
                .items();
    }
}
