package dev.portalaccess.examples.frontdesk.web.practice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.examples.frontdesk.web.PageMessages;
import dev.portalaccess.examples.frontdesk.web.VisitorLanguage;
import dev.portalaccess.seal.BrokenSeal;
import dev.portalaccess.seal.SealMode;
import dev.portalaccess.testkit.Requirement;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What staff are told of a record that was changed past the library. */
@Requirement("PA-115")
class BrokenRecordRowsTest {

    private static BrokenRecordRows.Row row(SealMode mode, String kind, String code) {
        VisitorLanguage tongue = new VisitorLanguage(Locale.ENGLISH, new PageMessages(), ZoneOffset.UTC);
        return new BrokenRecordRows(tongue, mode)
                .of(List.of(new BrokenSeal(kind, "one", code)))
                .get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "practice-chain, rolled-back, true",
        "practice-chain, mismatch, true",
        "message, mismatch, true",
        "chart, rolled-back, false",
        "holder, rolled-back, false",
        "grant, contradicted, false"
    })
    void is_refused_where_a_decision_a_link_or_a_mail_notices_it(String kind, String code, boolean isRefused) {
        assertThat(row(SealMode.REQUIRED, kind, code).isRefused()).isEqualTo(isRefused);
        assertThat(row(SealMode.ADOPTING, kind, code).isRefused()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"rolled-back", "mismatch"})
    void of_the_practice_itself_holds_up_links_and_mail(String code) {
        assertThat(row(SealMode.REQUIRED, "practice-chain", code).effect())
                .isEqualTo("Links and letters of this practice may be refused, and its messages may wait.");
    }
}
