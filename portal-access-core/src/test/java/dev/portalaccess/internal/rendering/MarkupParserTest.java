package dev.portalaccess.internal.rendering;

import static dev.portalaccess.model.text.TextBlock.Emphasis.NONE;
import static dev.portalaccess.model.text.TextBlock.Emphasis.STRESSED;
import static dev.portalaccess.model.text.TextBlock.Emphasis.STRONG;
import static dev.portalaccess.model.text.TextBlock.Kind.HEADING;
import static dev.portalaccess.model.text.TextBlock.Kind.PARAGRAPH;
import static dev.portalaccess.model.text.TextBlock.Kind.POINT;
import static dev.portalaccess.model.text.TextBlock.Kind.STEP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.model.text.TextBlock;
import dev.portalaccess.model.text.TextBlock.TextSpan;
import dev.portalaccess.testkit.Requirement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Requirement("PA-140")
class MarkupParserTest {

    @Test
    void an_empty_line_parts_paragraphs() throws MarkupParser.MarkupException {
        assertThat(MarkupParser.parse("One\ntwo.\n\n \nThree.\n"))
                .containsExactly(TextBlock.paragraph("One\ntwo."), TextBlock.paragraph("Three."));
    }

    @Test
    void numbered_lines_are_steps_and_lines_with_a_dash_are_points() throws MarkupParser.MarkupException {
        assertThat(MarkupParser.parse("How:\n1. Open.\n2) Sign in.\n- a\n\u2022 b\nDone."))
                .containsExactly(
                        TextBlock.paragraph("How:"),
                        TextBlock.of(STEP, "Open."),
                        TextBlock.of(STEP, "Sign in."),
                        TextBlock.of(POINT, "a"),
                        TextBlock.of(POINT, "b"),
                        TextBlock.paragraph("Done."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.Open", "2026. A year", "-dash", "10:30. Now"})
    void other_lines_are_none(String line) throws MarkupParser.MarkupException {
        assertThat(MarkupParser.parse(line)).containsExactly(TextBlock.paragraph(line));
    }

    @Test
    void elements_do_the_same() throws MarkupParser.MarkupException {
        assertThat(
                        MarkupParser.parse(
                                "<h2>How</h2><p>a\n  b</p>\n<ol>\n<li>Open.</li><li><p>Sign in.</p></li></ol><ul><li>c</li></ul>"))
                .containsExactly(
                        TextBlock.of(HEADING, "How"),
                        TextBlock.paragraph("a b"),
                        TextBlock.of(STEP, "Open."),
                        TextBlock.of(STEP, "Sign in."),
                        TextBlock.of(POINT, "c"));
    }

    @Test
    void emphasis_begins_and_ends_within_a_line() throws MarkupParser.MarkupException {
        assertThat(MarkupParser.parse("a <em>b <strong>c</strong></em> d"))
                .containsExactly(new TextBlock(
                        PARAGRAPH,
                        List.of(
                                new TextSpan("a ", NONE),
                                new TextSpan("b ", STRESSED),
                                new TextSpan("c", STRONG),
                                new TextSpan(" d", NONE))));
    }

    @Test
    void emphasis_goes_on_in_a_step() throws MarkupParser.MarkupException {
        assertThat(MarkupParser.parse("<strong>1. Open</strong> it."))
                .containsExactly(
                        new TextBlock(STEP, List.of(new TextSpan("Open", STRONG), new TextSpan(" it.", NONE))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a<br>b", "a<br/>b", "<p>a <br /> b</p>", "a\nb"})
    void a_line_may_end_within_a_paragraph(String body) throws MarkupParser.MarkupException {
        assertThat(MarkupParser.parse(body)).containsExactly(TextBlock.paragraph("a\nb"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\n ", "<p> </p>", "<strong></strong>", "<ul> </ul>"})
    void what_says_nothing_is_no_passage(String body) throws MarkupParser.MarkupException {
        assertThat(MarkupParser.parse(body)).isEmpty();
    }

    @Test
    void characters_that_had_to_be_escaped_come_back() throws MarkupParser.MarkupException {
        assertThat(MarkupParser.parse("&lt;b&gt; &amp;amp; &quot;x&quot; A&B &copy;"))
                .containsExactly(TextBlock.paragraph("<b> &amp; \"x\" A&B &copy;"));
    }
}
