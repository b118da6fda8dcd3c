package dev.portalaccess.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.Outcome;
import dev.portalaccess.ReasonGiven;
import dev.portalaccess.finding.Finding;
import dev.portalaccess.fixture.Story;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Hold;
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
    private final Granted granted = new Granted();

    @BeforeEach
    void hold() {
        granted.hold(granted.camille, Operation.HELD, Hold.BY_STAFF);
    }

    private Outcome<?> carryOut(Operation operation, ReasonGiven reason) {
        return operation.carryOut(granted.access(), granted.clerk(), granted.camille, reason);
    }

    static Stream<Arguments> badReasons() {
        List<Arguments> bad = List.of(
                Arguments.of(new ReasonGiven(null, null), "REASON_INVALID@reason.code"),
                Arguments.of(new ReasonGiven("", null), "REASON_INVALID@reason.code"),
                Arguments.of(new ReasonGiven("Custody", null), "REASON_INVALID@reason.code"),
                Arguments.of(new ReasonGiven("custody changed", WORDS), "REASON_INVALID@reason.code"),
                Arguments.of(new ReasonGiven("x".repeat(65), null), "REASON_INVALID@reason.code"),
                Arguments.of(ReasonGiven.other(null), "REASON_INVALID@reason.words"),
                Arguments.of(ReasonGiven.other(" \t"), "REASON_INVALID@reason.words"),
                Arguments.of(ReasonGiven.other("x".repeat(501)), "TEXT_TOO_LONG@reason.words"));
        return Stream.of(Operation.values())
                .flatMap(operation -> bad.stream().map(one -> Arguments.of(operation, one.get()[0], one.get()[1])));
    }

    @ParameterizedTest
    @MethodSource("badReasons")
    @Requirement("PA-070")
    void one_that_is_none_is_a_finding(Operation operation, ReasonGiven reason, String finding) {
        assertThat(Story.codes(carryOut(operation, reason))).containsExactly(finding);
    }

    @Test
    @Requirement("PA-070")
    void a_finding_says_how_long_the_words_may_be() {
        Outcome<?> outcome = carryOut(Operation.HOLD, ReasonGiven.other("x".repeat(501)));
        assertThat(outcome.findings()).flatExtracting(Finding::arguments).containsExactly("500");
    }

    @ParameterizedTest
    @EnumSource(Operation.class)
    @Requirement("PA-070")
    void the_words_stay_on_the_grant(Operation operation) {
        carryOut(operation, ReasonGiven.other(WORDS)).orThrow();
        Grant.Change change = granted.grant(granted.camille).lastChange().orElseThrow();
        assertThat(change.reason().text()).contains(WORDS);
        assertThat(change.by()).isEqualTo(granted.clerk().actor());
        assertThat(change.at()).isEqualTo(granted.portal.clock.instant());
    }

    @ParameterizedTest
    @EnumSource(Operation.class)
    @Requirement("PA-110")
    void the_words_never_reach_the_audit_trail(Operation operation) {
        carryOut(operation, ReasonGiven.other(WORDS)).orThrow();
        assertThat(granted.trail(granted.portal.camille).toString()).doesNotContain("hearing");
        assertThat(granted.lastEntry(granted.portal.camille).reason()).contains("other");
    }

    @ParameterizedTest
    @EnumSource(Operation.class)
    @Requirement("PA-070")
    void a_code_of_the_hosts_own_will_do(Operation operation) {
        carryOut(operation, new ReasonGiven("hearing-2026", " ")).orThrow();
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
        carryOut(Operation.NARROW, ReasonGiven.other("first")).orThrow();
        carryOut(Operation.END, ReasonGiven.other("second")).orThrow();
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
