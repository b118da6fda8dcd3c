package dev.portalaccess.texts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.internal.words.MessageCatalog;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.testkit.Requirement;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelationshipLabelsTest {

    private static final Locale SPANISH = Locale.forLanguageTag("es");

    @Nested
    @Requirement({"PA-021", "PA-141"})
    class A_label {

        @Test
        void is_there_for_every_relationship_in_every_language() {
            assertThat(Relationship.all())
                    .allSatisfy(relationship -> assertThat(MessageCatalog.LANGUAGES)
                            .extracting(language -> RelationshipLabels.label(relationship, language))
                            .doesNotContain("")
                            .doesNotHaveDuplicates());
        }

        @Test
        void tells_relationships_apart() {
            assertThat(MessageCatalog.LANGUAGES)
                    .allSatisfy(language -> assertThat(Relationship.all())
                            .extracting(relationship -> RelationshipLabels.label(relationship, language))
                            .doesNotHaveDuplicates());
        }

        @ParameterizedTest
        @CsvSource({"AUNT, aunt, tía", "MTHINLAW, mother-in-law, suegra", "ONESELF, self, la misma persona"})
        void is_a_word_people_use(String code, String english, String spanish) {
            Relationship relationship = Relationship.of(code);
            assertThat(RelationshipLabels.label(relationship, Locale.ENGLISH)).isEqualTo(english);
            assertThat(RelationshipLabels.label(relationship, SPANISH)).isEqualTo(spanish);
        }

        @ParameterizedTest
        @CsvSource({"es-MX, suegra", "fr, mother-in-law", "und, mother-in-law"})
        void is_in_the_readers_language_whatever_the_region_or_in_english(Locale reader, String label) {
            assertThat(RelationshipLabels.label(Relationship.of("MTHINLAW"), reader))
                    .isEqualTo(label);
        }
    }
}
