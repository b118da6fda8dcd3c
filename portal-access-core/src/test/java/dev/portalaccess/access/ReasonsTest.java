package dev.portalaccess.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.SourceCheckout;
import dev.portalaccess.command.Caller;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.command.ReasonInput;
import dev.portalaccess.finding.Finding;
import dev.portalaccess.fixture.FamilyStory;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Hold;
import dev.portalaccess.model.Reason;
import dev.portalaccess.testkit.Requirement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each operation takes a reason. */
class ReasonsTest {

    private static final String WORDS = "Mrs Patient called about the hearing";
    private final GrantedPortal granted = new GrantedPortal();

    @BeforeEach
    void hold() {
        granted.hold(granted.camille, GrantOperation.HELD, Hold.BY_STAFF);
    }

    private Outcome<?> carryOut(GrantOperation operation, ReasonInput reason) {
        return operation.carryOut(granted.access(), granted.clerk(), granted.camille, reason);
    }

    static Stream<Arguments> badReasons() {
        List<Arguments> bad = List.of(
                Arguments.of(new ReasonInput(null, null), "REASON_INVALID@reason.code"),
                Arguments.of(new ReasonInput("", null), "REASON_INVALID@reason.code"),
                Arguments.of(new ReasonInput("Custody", null), "REASON_INVALID@reason.code"),
                Arguments.of(new ReasonInput("custody changed", WORDS), "REASON_INVALID@reason.code"),
                Arguments.of(new ReasonInput("hearing-2026", null), "REASON_INVALID@reason.code"),
                Arguments.of(new ReasonInput("x".repeat(65), null), "REASON_INVALID@reason.code"),
                Arguments.of(ReasonInput.other(null), "REASON_INVALID@reason.words"),
                Arguments.of(ReasonInput.other(" \t"), "REASON_INVALID@reason.words"),
                Arguments.of(ReasonInput.other("x".repeat(501)), "TEXT_TOO_LONG@reason.words"));
        return Stream.of(GrantOperation.values())
                .flatMap(operation -> bad.stream().map(one -> Arguments.of(operation, one.get()[0], one.get()[1])));
    }

    static Stream<String> listedCodes() {
        return Reason.codes().stream();
    }

    @ParameterizedTest
    @MethodSource("listedCodes")
    @Requirement("PA-070")
    void each_code_of_the_list_will_do(String code) {
        carryOut(GrantOperation.HOLD, new ReasonInput(code, WORDS)).orThrow();
        assertThat(granted.lastEntry(granted.portal.camille).reason()).contains(code);
    }

    @Test
    @Requirement("PA-070")
    void the_list_is_in_the_guide() {
        String guide = String.join("\n", SourceCheckout.lines("guide/embedding.md"));
        assertThat(Reason.codes()).hasSize(25).allMatch(code -> guide.contains("| `" + code + "` |"));
    }

    @Test
    @Requirement("PA-070")
    void the_reason_of_a_waiver_is_on_the_list_too() {
        Caller knowing = granted.clerk().waiving("TOO_MANY_INVITATIONS", Reason.of("because-of-jane"));
        assertThat(FamilyStory.codes(
                        GrantOperation.HOLD.carryOut(granted.access(), knowing, granted.camille, GrantOperation.WHY)))
                .containsExactly("REASON_INVALID@waivers[0].reason.code");
    }

    @ParameterizedTest
    @MethodSource("badReasons")
    @Requirement("PA-070")
    void one_that_is_none_is_a_finding(GrantOperation operation, ReasonInput reason, String finding) {
        assertThat(FamilyStory.codes(carryOut(operation, reason))).containsExactly(finding);
    }

    @Test
    @Requirement("PA-070")
    void a_finding_says_how_long_the_words_may_be() {
        Outcome<?> outcome = carryOut(GrantOperation.HOLD, ReasonInput.other("x".repeat(501)));
        assertThat(outcome.findings()).flatExtracting(Finding::arguments).containsExactly("500");
    }

    @ParameterizedTest
    @EnumSource(GrantOperation.class)
    @Requirement("PA-070")
    void the_words_stay_on_the_grant(GrantOperation operation) {
        carryOut(operation, ReasonInput.other(WORDS)).orThrow();
        Grant.Change change = granted.grant(granted.camille).lastChange().orElseThrow();
        assertThat(change.reason().text()).contains(WORDS);
        assertThat(change.by()).isEqualTo(granted.clerk().actor());
        assertThat(change.at()).isEqualTo(granted.portal.clock.instant());
    }

    @ParameterizedTest
    @EnumSource(GrantOperation.class)
    @Requirement("PA-110")
    void the_words_never_reach_the_audit_trail(GrantOperation operation) {
        carryOut(operation, ReasonInput.other(WORDS)).orThrow();
        assertThat(granted.trail(granted.portal.camille).toString()).doesNotContain("hearing");
        assertThat(granted.lastEntry(granted.portal.camille).reason()).contains("other");
    }

    @ParameterizedTest
    @EnumSource(GrantOperation.class)
    @Requirement("PA-070")
    void a_code_of_the_list_needs_no_words(GrantOperation operation) {
        carryOut(operation, new ReasonInput("relationship-changed", " ")).orThrow();
        assertThat(granted.grant(granted.camille)
                        .lastChange()
                        .orElseThrow()
                        .reason()
                        .text())
                .isEmpty();
    }

    @Test
    @Requirement("PA-070")
    void each_former_version_keeps_the_reason_it_had() {
        carryOut(GrantOperation.NARROW, ReasonInput.other("first")).orThrow();
        carryOut(GrantOperation.END, ReasonInput.other("second")).orThrow();
        assertThat(granted.portal
                        .store
                        .history(
                                granted.portal.practice,
                                granted.portal.camille,
                                dev.portalaccess.model.Page.Request.first(10))
                        .items())
                .extracting(former -> former.grant()
                        .lastChange()
                        .flatMap(change -> change.reason().text())
                        .orElse("-"))
                .endsWith("first");
    }
}
