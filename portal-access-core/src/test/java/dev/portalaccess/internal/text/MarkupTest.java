package dev.portalaccess.internal.text;

import static dev.portalaccess.model.Passage.Emphasis.NONE;
import static dev.portalaccess.model.Passage.Emphasis.STRESSED;
import static dev.portalaccess.model.Passage.Emphasis.STRONG;
import static dev.portalaccess.model.Passage.Kind.HEADING;
import static dev.portalaccess.model.Passage.Kind.PARAGRAPH;
import static dev.portalaccess.model.Passage.Kind.POINT;
import static dev.portalaccess.model.Passage.Kind.STEP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.model.Passage;
import dev.portalaccess.model.Passage.Run;
import dev.portalaccess.testkit.Requirement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Requirement("PA-140")
class MarkupTest {

    @Test
    void an_empty_line_parts_paragraphs() throws Markup.Unreadable {
        assertThat(Markup.read("One\ntwo.\n\n \nThree.\n"))
                .containsExactly(Passage.paragraph("One\ntwo."), Passage.paragraph("Three."));
    }

    @Test
    void numbered_lines_are_steps_and_lines_with_a_dash_are_points() throws Markup.Unreadable {
        assertThat(Markup.read("How:\n1. Open.\n2) Sign in.\n- a\n\u2022 b\nDone."))
                .containsExactly(
                        Passage.paragraph("How:"),
                        Passage.of(STEP, "Open."),
                        Passage.of(STEP, "Sign in."),
                        Passage.of(POINT, "a"),
                        Passage.of(POINT, "b"),
                        Passage.paragraph("Done."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.Open", "2026. A year", "-dash", "10:30. Now"})
    void other_lines_are_none(String line) throws Markup.Unreadable {
        assertThat(Markup.read(line)).containsExactly(Passage.paragraph(line));
    }

    @Test
    void elements_do_the_same() throws Markup.Unreadable {
        assertThat(
                        Markup.read(
                                "<h2>How</h2><p>a\n  b</p>\n<ol>\n<li>Open.</li><li><p>Sign in.</p></li></ol><ul><li>c</li></ul>"))
                .containsExactly(
                        Passage.of(HEADING, "How"),
                        Passage.paragraph("a b"),
                        Passage.of(STEP, "Open."),
                        Passage.of(STEP, "Sign in."),
                        Passage.of(POINT, "c"));
    }

    @Test
    void emphasis_begins_and_ends_within_a_line() throws Markup.Unreadable {
        assertThat(Markup.read("a <em>b <strong>c</strong></em> d"))
                .containsExactly(new Passage(
                        PARAGRAPH,
                        List.of(
                                new Run("a ", NONE),
                                new Run("b ", STRESSED),
                                new Run("c", STRONG),
                                new Run(" d", NONE))));
    }

    @Test
    void emphasis_goes_on_in_a_step() throws Markup.Unreadable {
        assertThat(Markup.read("<strong>1. Open</strong> it."))
                .containsExactly(new Passage(STEP, List.of(new Run("Open", STRONG), new Run(" it.", NONE))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a<br>b", "a<br/>b", "<p>a <br /> b</p>", "a\nb"})
    void a_line_may_end_within_a_paragraph(String body) throws Markup.Unreadable {
        assertThat(Markup.read(body)).containsExactly(Passage.paragraph("a\nb"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\n ", "<p> </p>", "<strong></strong>", "<ul> </ul>"})
    void what_says_nothing_is_no_passage(String body) throws Markup.Unreadable {
        assertThat(Markup.read(body)).isEmpty();
    }

    @Test
    void characters_that_had_to_be_escaped_come_back() throws Markup.Unreadable {
        assertThat(Markup.read("&lt;b&gt; &amp;amp; &quot;x&quot; A&B &copy;"))
                .containsExactly(Passage.paragraph("<b> &amp; \"x\" A&B &copy;"));
    }
}
