package dev.portalaccess.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.enabling.EnableAccess;
import dev.portalaccess.enabling.GeneratePassword;
import dev.portalaccess.enabling.Individual;
import dev.portalaccess.enabling.Individual.BasisInput;
import dev.portalaccess.enabling.Individual.Ticked;
import dev.portalaccess.enabling.Individual.Who;
import dev.portalaccess.model.AccessLevel;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.ChartArea;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.IndividualKind;
import dev.portalaccess.model.LegalBasis;
import dev.portalaccess.model.Obligation;
import dev.portalaccess.model.PersonName;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.id.AppointmentId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.RegistrationId;
import dev.portalaccess.registration.DecideMatch;
import dev.portalaccess.registration.InviteToRegister;
import dev.portalaccess.testkit.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Requirement("PA-130")
class CanonicalRequestTextTest {

    private static final ChartId CAMILLE = new ChartId("camille");
    private static final Who WHO = new Who(CAMILLE, "Jane", "Other", "f00");
    private static final BasisInput GROUNDS = new BasisInput(LegalBasis.SELF, "file 1", Scope.FULL);
    private static final DeliveryChoice MAIL = new DeliveryChoice(Channel.EMAIL, "j@example.org", "en");

    private static final Scope NO_NOTES = Scope.FULL.with(ChartArea.NOTES, AccessLevel.NONE);
    private static final Obligation A = new Obligation("a");
    private static final Obligation B = new Obligation("b");

    private static EnableAccess enable(Individual... individuals) {
        return EnableAccess.on(CAMILLE, individuals);
    }

    private static Individual jane(
            Who who, String relationship, DeliveryChoice deliver, BasisInput grounds, Ticked... also) {
        return new Individual(IndividualKind.OTHER, who, relationship, deliver, grounds, List.of(also));
    }

    private static Individual jane(Who who) {
        return jane(who, "AUNT", MAIL, GROUNDS);
    }

    private static Individual jane(DeliveryChoice deliver) {
        return jane(WHO, "AUNT", deliver, GROUNDS);
    }

    private static Individual jane(BasisInput grounds) {
        return jane(WHO, "AUNT", MAIL, grounds);
    }

    private static Individual jane(Ticked... also) {
        return jane(WHO, "AUNT", MAIL, GROUNDS, also);
    }

    /** The first of each line, and what it must not be taken for. */
    static Stream<List<Record>> families() {
        return Stream.of(
                List.of(
                        enable(jane(WHO)),
                        EnableAccess.on(new ChartId("anthony"), jane(WHO)),
                        enable(),
                        enable(jane(WHO), jane(WHO)),
                        enable(jane(new Who(null, "Jane", "Other", "f00"))),
                        enable(jane(new Who(CAMILLE, "Jan", "eOther", "f00"))),
                        enable(jane(new Who(CAMILLE, "Jane", "Other", null))),
                        enable(jane(new Who(CAMILLE, "Jane", "Other", ""))),
                        enable(jane(new Who(CAMILLE, "Jane", null, "Other"))),
                        enable(jane(new Who(CAMILLE, null, "Jane", "Other"))),
                        enable(jane(new Who(CAMILLE, "5:Jane", "Other", "f00"))),
                        enable(jane(new Who(CAMILLE, "Jane5:Other", "", "f00"))),
                        enable(jane(WHO, null, MAIL, GROUNDS)),
                        enable(jane(WHO, "-1:", MAIL, GROUNDS)),
                        enable(jane(DeliveryChoice.print("j@example.org").in("en"))),
                        enable(jane(DeliveryChoice.email("j@example.org"))),
                        enable(jane(DeliveryChoice.email("J@example.org").in("en"))),
                        enable(jane(new BasisInput(null, "file 1", Scope.FULL))),
                        enable(jane(new BasisInput(LegalBasis.SELF, "file 2", Scope.FULL))),
                        enable(jane(new BasisInput(LegalBasis.SELF, "file 1", Scope.VIEW_ONLY))),
                        enable(jane(new BasisInput(LegalBasis.SELF, "file 1", NO_NOTES))),
                        enable(jane(new BasisInput(
                                LegalBasis.SELF, "file 1", NO_NOTES.with(ChartArea.RESULTS, AccessLevel.NONE)))),
                        enable(jane(new BasisInput(LegalBasis.SELF, "file 1", Scope.FULL, Set.of(A)))),
                        enable(jane(new BasisInput(LegalBasis.SELF, "file 1", Scope.FULL, Set.of(A, B)))),
                        enable(jane(new Ticked(CAMILLE, null))),
                        enable(jane(new Ticked(CAMILLE, "AUNT"))),
                        enable(jane(new Ticked(CAMILLE, null), new Ticked(CAMILLE, null))),
                        enable(jane(new Ticked(CAMILLE, null)), jane(WHO)),
                        enable(jane(WHO), jane(new Ticked(CAMILLE, null)))),
                List.of(
                        new GeneratePassword(CAMILLE, null),
                        new GeneratePassword(CAMILLE, ""),
                        new GeneratePassword(CAMILLE, "en"),
                        new GeneratePassword(new ChartId("amelie"), null)),
                List.of(
                        InviteToRegister.of("Nina", "Novak", "n@example.org", null),
                        InviteToRegister.of("Nin", "aNovak", "n@example.org", null),
                        InviteToRegister.of("Nina", "Novak", "m@example.org", null),
                        InviteToRegister.of("Nina", "Novak", "n@example.org", "5550100"),
                        InviteToRegister.of("Nina", "Novak", "n@example.org", null)
                                .in("es"),
                        InviteToRegister.of("Nina", "Novak", "n@example.org", null)
                                .with(new AppointmentId("a-1")),
                        InviteToRegister.of("Nina", "Novak", "n@example.org", null)
                                .with(new AppointmentId("a-2"))),
                List.of(
                        DecideMatch.isNew(new RegistrationId("r-1")),
                        DecideMatch.isNew(new RegistrationId("r-2")),
                        DecideMatch.is(new RegistrationId("r-1"), CAMILLE)));
    }

    @ParameterizedTest
    @MethodSource("families")
    void no_two_different_commands_have_the_same_text(List<Record> family) {
        assertThat(family).extracting(CanonicalRequestText::of).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("families")
    void the_same_command_has_the_same_text(List<Record> family) {
        assertThat(CanonicalRequestText.of(family.get(0))).isEqualTo(CanonicalRequestText.of(family.get(0)));
    }

    @Test
    void equal_commands_have_the_same_text() {
        Individual once = jane(new Ticked(CAMILLE, null));
        Individual again = new Individual(
                once.kind(), once.who(), once.relationship(), MAIL, GROUNDS, new ArrayList<>(once.also()));
        assertThat(CanonicalRequestText.of(enable(again))).isEqualTo(CanonicalRequestText.of(enable(once)));
    }

    @Test
    void a_command_without_leaves_and_obligations_has_the_text_that_receipts_were_made_of() {
        assertThat(CanonicalRequestText.of(GROUNDS)).isEqualTo("(4:SELF6:file 1(3:ACT3:ACT3:ACT3:ACT");
        assertThat(CanonicalRequestText.of(new BasisInput(LegalBasis.SELF, "file 1", NO_NOTES, Set.of(B, A))))
                .isEqualTo("(4:SELF6:file 1(3:ACT3:ACT3:ACT3:ACT{19:clinical/notes=NONE{obligations2(1:a(1:b");
    }

    @Nested
    class What_prints_nothing_of_itself {

        private record Holding(Object something) {}

        static Stream<List<Object>> pairs() {
            return Stream.of(
                    List.of(new PersonName("Jane", "Other"), new PersonName("Jan", "Other")),
                    List.of(new EmailAddress("j@example.org"), new EmailAddress("k@example.org")),
                    List.of(Reason.other("one"), Reason.other("another")),
                    List.of(Optional.of("x"), Optional.empty()),
                    List.of(Relationship.AUNT, Relationship.UNCLE));
        }

        @ParameterizedTest
        @MethodSource("pairs")
        void counts_all_the_same(List<Object> pair) {
            assertThat(CanonicalRequestText.of(new Holding(pair.get(0))))
                    .isNotEqualTo(CanonicalRequestText.of(new Holding(pair.get(1))));
        }
    }
}
