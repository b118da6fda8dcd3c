package dev.portalaccess.texts;

import static dev.portalaccess.texts.TextsDesk.LINK;
import static dev.portalaccess.texts.TextsDesk.OWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portalaccess.command.Outcome;
import dev.portalaccess.finding.Finding;
import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.text.InstructionText;
import dev.portalaccess.model.text.TextKey;
import dev.portalaccess.spi.EditableTexts;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.texts.PracticeTexts.CurrentText;
import dev.portalaccess.texts.PracticeTexts.TextDraft;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@Requirement("PA-140")
class SaveTextTest {

    private static final InstructionText OTHER = new InstructionText("Other", OWN.body());

    private final TextsDesk desk = new TextsDesk();

    @Nested
    class What_is_used {

        @Test
        void is_the_built_in_text_at_first() {
            assertThat(desk.current()).isEqualTo(new CurrentText(LINK, desk.texts.builtIn(LINK), 0));
            assertThat(desk.current().isOwn()).isFalse();
        }

        @Test
        void is_the_practices_own_once_it_is_saved() {
            assertThat(desk.save(OWN, 0).orThrow()).isEqualTo(1);
            assertThat(desk.current()).isEqualTo(new CurrentText(LINK, OWN, 1));
        }

        @Test
        void is_the_last_one_that_was_saved() {
            desk.save(OWN, 0).orThrow();
            assertThat(desk.save(OTHER, 1).orThrow()).isEqualTo(2);
            assertThat(desk.current()).isEqualTo(new CurrentText(LINK, OTHER, 2));
        }

        @Test
        void is_the_built_in_text_again_once_the_own_is_removed() {
            desk.save(OWN, 0).orThrow();
            assertThat(desk.remove(1).orThrow()).isEqualTo(LINK);
            assertThat(desk.current().isOwn()).isFalse();
        }

        @Test
        @Requirement("PA-141")
        void is_built_in_spanish_for_those_who_read_it() {
            TextKey spanish = new TextKey(LINK.kind(), LINK.channel(), Locale.forLanguageTag("es"));
            assertThat(desk.texts.current(desk.portal.clerk(), spanish).text().body())
                    .startsWith("Hola, {{name}}:");
        }
    }

    @Nested
    class A_text_that_is_not_in_order {

        @Test
        void is_not_saved_and_every_finding_is_given() {
            Outcome<Long> outcome = desk.save(new InstructionText("For {{name}}", "<b>{{link}}</b>"), 0);
            assertThat(outcome.findings())
                    .extracting(finding -> finding.code() + "@" + finding.path())
                    .contains(
                            "PLACEHOLDER_NOT_IN_TITLE@draft.title",
                            "MARKUP_NOT_ALLOWED@draft.body",
                            "PLACEHOLDER_MISSING@draft.body");
            assertThat(desk.current().isOwn()).isFalse();
            assertThat(desk.trail()).isEmpty();
        }

        @Test
        void may_be_missing_altogether() {
            assertThat(TextsDesk.codes(
                            desk.texts.save(desk.portal.clerk(), new SaveText(new TextDraft(LINK, null, null), 0))))
                    .containsExactly("TEXT_TITLE_MISSING", "TEXT_BODY_MISSING");
        }

        @Test
        void is_one_in_a_language_that_the_practice_does_not_write() {
            TextKey french = new TextKey(LINK.kind(), LINK.channel(), Locale.FRENCH);
            TextDraft draft = new TextDraft(french, OWN.title(), OWN.body());
            assertThat(TextsDesk.codes(desk.texts.save(desk.portal.clerk(), new SaveText(draft, 0))))
                    .containsExactly("LANGUAGE_NOT_WRITTEN");
        }

        @Test
        void tells_its_reader_why_in_both_languages() {
            Finding finding = desk.save(new InstructionText("Hi", "{{link}}\n\n{{phone}}"), 0)
                    .findings()
                    .get(0);
            assertThat(finding.message(Locale.ENGLISH))
                    .isEqualTo("{{expires}} is missing, and no one could use this text without it. Add it.");
            assertThat(finding.message(Locale.forLanguageTag("es")))
                    .startsWith("Falta {{expires}}, y sin eso nadie podría usar este texto.");
        }
    }

    @Nested
    class Two_people_at_once {

        @Test
        void do_not_overwrite_each_other() {
            desk.save(OWN, 0).orThrow();
            assertThat(TextsDesk.codes(desk.save(OTHER, 0))).containsExactly("TEXT_CHANGED");
            assertThat(TextsDesk.codes(desk.remove(7))).containsExactly("TEXT_CHANGED");
            assertThat(desk.current().text()).isEqualTo(OWN);
        }

        @Test
        void are_told_even_if_it_happens_between_the_look_and_the_write() {
            PracticeTexts overtaken = desk.over(new Relayed() {
                @Override
                public boolean save(PracticeId practice, TextKey occasion, Versioned<InstructionText> text) {
                    desk.shelf.save(practice, occasion, text.to(OTHER));
                    return super.save(practice, occasion, text);
                }
            });
            assertThat(overtaken.save(desk.portal.clerk(), new SaveText(TextsDesk.draft(OWN), 0)))
                    .isInstanceOf(Outcome.ChangedMeanwhile.class);
            assertThat(desk.current().text()).isEqualTo(OTHER);
        }

        @Test
        void who_want_the_same_both_get_it() {
            desk.save(OWN, 0).orThrow();
            assertThat(desk.save(OWN, 0)).isInstanceOf(Outcome.Done.class);
            assertThat(desk.current().version()).isEqualTo(1);
        }
    }

    @Nested
    @Requirement("PA-130")
    class A_repeat {

        @Test
        void of_a_named_request_is_done_once() {
            SaveText command = new SaveText(TextsDesk.draft(OWN), 0);
            desk.texts
                    .save(desk.portal.clerk().withIdempotencyKey("form-1"), command)
                    .orThrow();
            assertThat(desk.texts
                            .save(desk.portal.clerk().withIdempotencyKey("form-1"), command)
                            .orThrow())
                    .isEqualTo(1);
            assertThat(desk.trail()).hasSize(1);
        }

        @Test
        void goes_on_where_the_shelf_had_failed() {
            Relayed failing = new Relayed() {
                private boolean failed;

                @Override
                public boolean save(PracticeId practice, TextKey occasion, Versioned<InstructionText> text) {
                    if (!failed) {
                        failed = true;
                        throw new IllegalStateException("down");
                    }
                    return super.save(practice, occasion, text);
                }
            };
            PracticeTexts texts = desk.over(failing);
            SaveText command = new SaveText(TextsDesk.draft(OWN), 0);
            assertThatThrownBy(() -> texts.save(desk.portal.clerk().withIdempotencyKey("form-1"), command))
                    .hasMessage("down");
            assertThat(desk.current().isOwn()).isFalse();

            texts.save(desk.portal.clerk().withIdempotencyKey("form-1"), command)
                    .orThrow();
            assertThat(desk.current().text()).isEqualTo(OWN);
        }

        @Test
        void of_a_removal_does_no_harm() {
            desk.save(OWN, 0).orThrow();
            RemoveText command = new RemoveText(LINK, 1);
            desk.texts
                    .remove(desk.portal.clerk().withIdempotencyKey("form-2"), command)
                    .orThrow();
            assertThat(desk.texts
                            .remove(desk.portal.clerk().withIdempotencyKey("form-2"), command)
                            .orThrow())
                    .isEqualTo(LINK);
        }
    }

    @Nested
    class The_audit_trail {

        @Test
        @Requirement("PA-110")
        void names_who_submitted_which_text_and_not_what_it_says() {
            desk.save(OWN, 0).orThrow();
            desk.remove(1).orThrow();
            assertThat(desk.trail())
                    .extracting(AuditEntry::action, entry -> entry.details().get("text"))
                    .containsExactly(
                            Tuple.tuple("text.submitted", "activation_link.email.en"),
                            Tuple.tuple("text.removed", "activation_link.email.en"));
            assertThat(desk.trail().toString()).doesNotContain("Dear").doesNotContain("News");
        }

        @Test
        @Requirement("PA-110")
        void has_its_entry_before_the_text_is_written() {
            PracticeTexts failing = desk.over(new Relayed() {
                @Override
                public boolean save(PracticeId practice, TextKey occasion, Versioned<InstructionText> text) {
                    assertThat(desk.trail()).hasSize(1);
                    return super.save(practice, occasion, text);
                }
            });
            failing.save(desk.portal.clerk(), new SaveText(TextsDesk.draft(OWN), 0))
                    .orThrow();
            assertThat(desk.current().isOwn()).isTrue();
        }
    }

    @Nested
    class Texts_that_are_kept_elsewhere {

        private final PracticeTexts readOnly = desk.over((practice, occasion) -> Optional.of(new Versioned<>(OWN, 3)));

        @Test
        void are_shown() {
            assertThat(readOnly.current(desk.portal.clerk(), LINK)).isEqualTo(new CurrentText(LINK, OWN, 3));
        }

        @Test
        void cannot_be_changed_here() {
            assertThat(TextsDesk.codes(readOnly.save(desk.portal.clerk(), new SaveText(TextsDesk.draft(OWN), 3))))
                    .containsExactly("TEXTS_READ_ONLY");
            assertThat(TextsDesk.codes(readOnly.remove(desk.portal.clerk(), new RemoveText(LINK, 3))))
                    .containsExactly("TEXTS_READ_ONLY");
        }
    }

    @Test
    @Requirement("PA-132")
    void who_may_write_texts_is_for_the_host_to_say() {
        desk.portal.rights.forbid(question -> question.command().equals("save-text"));
        assertThat(TextsDesk.codes(desk.save(OWN, 0))).containsExactly("NOT_ALLOWED");
        assertThat(desk.current().isOwn()).isFalse();
    }

    @Test
    void line_ends_of_a_form_count_once() {
        String body = OWN.body() + "\n\n" + "x\n".repeat((4_000 - OWN.body().length() - 4) / 2);
        desk.save(new InstructionText(OWN.title(), body), 0).orThrow();
        TextDraft form = new TextDraft(LINK, OWN.title(), body.replace("\n", "\r\n"));
        assertThat(desk.texts.save(desk.portal.clerk(), new SaveText(form, 1))).isInstanceOf(Outcome.Done.class);
    }

    @Test
    @Requirement("PA-142")
    void what_hides_or_steers_is_not_kept() {
        Outcome<Long> saved = desk.save(new InstructionText("Ti\u0000tle\u202e", OWN.body() + "\uD800 \u0007"), 0);
        assertThat(TextsDesk.codes(saved)).containsOnly("TEXT_UNREADABLE");
        assertThat(desk.current().isOwn()).isFalse();
    }

    @Test
    void there_is_no_text_for_a_message_that_does_not_travel_so() {
        assertThat(List.of(Message.Kind.values()))
                .allSatisfy(kind -> List.of(Channel.values()).stream()
                        .filter(channel -> !kind.channels().contains(channel))
                        .forEach(channel -> assertThatThrownBy(() -> new TextKey(kind, channel, Locale.ENGLISH))
                                .isInstanceOf(IllegalArgumentException.class)));
    }

    /** The shelf, with somebody in between. */
    private class Relayed implements EditableTexts {

        @Override
        public Optional<Versioned<InstructionText>> text(PracticeId practice, TextKey occasion) {
            return desk.shelf.text(practice, occasion);
        }

        @Override
        public boolean save(PracticeId practice, TextKey occasion, Versioned<InstructionText> text) {
            return desk.shelf.save(practice, occasion, text);
        }

        @Override
        public boolean remove(PracticeId practice, TextKey occasion, long version) {
            return desk.shelf.remove(practice, occasion, version);
        }
    }
}
