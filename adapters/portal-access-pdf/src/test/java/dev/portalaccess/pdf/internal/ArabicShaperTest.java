package dev.portalaccess.pdf.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import dev.portalaccess.testkit.Requirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Requirement("PA-141")
class ArabicShaperTest {

    private final ArabicShaper shaping = new ArabicShaper();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "محمد عبد الله",
                "كيفية تفعيل وصولك عبر الإنترنت",
                "لا إله الأولاد سلام",
                "الآن لأن للإنترنت",
                "ليلى، نادية؛ هدى",
                "Mara محمد 123 ١٢٣ (سعيد)",
                "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوي مستشفى"
            })
    void joins_arabic_letters_as_icu_does(String text) {
        assertThat(shaping.shapeText(text)).isEqualTo(new ICUBidiReorderer().shapeText(text));
    }

    @Test
    void joins_persian_letters() {
        assertThat(shaping.shapeText("پگچ")).isEqualTo("\uFB58\uFB95\uFB7B");
        assertThat(shaping.shapeText("علی")).isEqualTo("\uFECB\uFEE0\uFBFD");
    }

    @Test
    void sees_through_marks_and_leaves_them() {
        assertThat(shaping.shapeText("مُحَ")).isEqualTo("\uFEE3\u064F\uFEA2\u064E");
    }

    @Test
    void ties_lam_to_alef_across_a_mark() {
        assertThat(shaping.shapeText("ولًا")).isEqualTo("\uFEED\uFEFB\u064B");
        assertThat(shaping.shapeText("للا ل")).isEqualTo("\uFEDF\uFEFC \uFEDD");
    }

    @Test
    void keeps_apart_what_a_non_joiner_keeps_apart() {
        assertThat(shaping.shapeText("چ\u200Cچ")).isEqualTo("\uFB7A\u200C\uFB7A");
        assertThat(shaping.shapeText("چ\u200Dا")).isEqualTo("\uFB7C\u200D\uFE8E");
    }

    @Test
    void takes_a_form_back_only_where_the_letter_looks_the_same() {
        assertThat(shaping.deshapeText("\uFBAE")).isEqualTo("\u06D2");
        assertThat(shaping.deshapeText("\uFBA8")).isEqualTo("\uFBA8");
        assertThat(shaping.deshapeText("\uFEFB")).isEqualTo("\uFEFB");
    }

    @Test
    void leaves_other_scripts_alone() {
        assertThat(shaping.shapeText("Mara שלום Ελένη 中")).isEqualTo("Mara שלום Ελένη 中");
    }
}
