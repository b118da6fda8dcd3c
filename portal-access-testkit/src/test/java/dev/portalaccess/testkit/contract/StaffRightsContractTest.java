package dev.portalaccess.testkit.contract;

import dev.portalaccess.model.Actor;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.spi.CommandName;
import dev.portalaccess.spi.StaffRights;
import dev.portalaccess.testkit.fixture.ArticleFamily;
import dev.portalaccess.testkit.recording.FakeStaffRights;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

class StaffRightsContractTest extends PlantedFaults<StaffRightsContractTest.House> {

    private static final ArticleFamily FAMILY = ArticleFamily.create();

    private static House subject = new House(rights());

    StaffRightsContractTest() {
        super(Subject.class);
    }

    /** The commands that the clerk leaves to others. */
    private static final Set<String> DENIED = Set.of(CommandName.SAVE_TEXT, CommandName.REMOVE_TEXT);

    /** Rights, the same while nobody can tell, and what the host's test says the clerk may not. */
    record House(StaffRights rights, StaffRights down, Set<String> denied) {

        House(StaffRights rights) {
            this(rights, outage(), DENIED);
        }

        private static StaffRights outage() {
            FakeStaffRights rights = new FakeStaffRights();
            rights.outage().begin();
            return rights;
        }
    }

    static final class Subject extends StaffRightsContract {

        @Override
        protected StaffRights rights() {
            return subject.rights();
        }

        @Override
        protected PracticeId practice() {
            return FAMILY.practiceId();
        }

        @Override
        protected ChartId chart() {
            return FAMILY.camille();
        }

        @Override
        protected Actor allowed() {
            return FAMILY.clerk();
        }

        @Override
        protected Actor forbidden() {
            return FAMILY.otherClerk();
        }

        @Override
        protected List<ActorRights> actors() {
            Set<String> permitted = new TreeSet<>(CommandName.all());
            permitted.removeAll(DENIED);
            return List.of(
                    new ActorRights(FAMILY.clerk(), permitted, subject.denied()),
                    ActorRights.denyingAll(FAMILY.otherClerk()));
        }

        @Override
        protected Optional<StaffRights> unreachable() {
            return Optional.of(subject.down());
        }
    }

    private static StaffRights rights() {
        FakeStaffRights rights = new FakeStaffRights();
        rights.forbid(FAMILY.otherClerk());
        rights.forbid(question -> DENIED.contains(question.command()));
        return rights;
    }

    private static House denying(Set<String> names) {
        return new House((practice, actor, command, chart) -> actor.equals(FAMILY.clerk()) && !names.contains(command));
    }

    /** Has a list of what the clerk may do, without that command, and denies or throws for what is not on it. */
    private static House knowingAllBut(String unknown, boolean isStrict) {
        return new House((practice, actor, command, chart) -> {
            if (isStrict && command.equals(unknown)) {
                throw new IllegalArgumentException("no such command");
            }
            return actor.equals(FAMILY.clerk()) && !DENIED.contains(command) && !command.equals(unknown);
        });
    }

    private static House throwingForWhatIsNotPublished() {
        StaffRights sound = rights();
        return new House((practice, actor, command, chart) -> {
            if (!CommandName.all().contains(command)) {
                throw new IllegalArgumentException("no such command");
            }
            return sound.mayCarryOut(practice, actor, command, chart);
        });
    }

    private static House saying(String... denied) {
        return new House(rights(), House.outage(), Set.of(denied));
    }

    private static House always(boolean answer) {
        return new House((practice, actor, command, chart) -> answer);
    }

    private static House openWithoutChart() {
        StaffRights sound = rights();
        return new House((practice, actor, command, chart) ->
                chart.isEmpty() || sound.mayCarryOut(practice, actor, command, chart));
    }

    private static House moody() {
        AtomicInteger calls = new AtomicInteger();
        return new House((practice, actor, command, chart) -> calls.getAndIncrement() % 2 == 0);
    }

    private static House crowded() {
        StaffRights sound = rights();
        OneCallerOnly door = new OneCallerOnly();
        return new House((practice, actor, command, chart) ->
                door.pass(() -> sound.mayCarryOut(practice, actor, command, chart), false));
    }

    @Override
    House sound() {
        return new House(rights());
    }

    @Override
    void put(House next) {
        subject = next;
    }

    @Override
    Stream<Planted<House>> faults() {
        return Stream.of(
                planted("forbid everything", "let_somebody_do_what_that_person_may", () -> always(false)),
                planted("allow everything", "keep_somebody_from_what_that_person_may_not", () -> always(true)),
                planted(
                        "are open without a chart",
                        "answer_for_what_concerns_no_chart",
                        StaffRightsContractTest::openWithoutChart),
                planted("change their mind", "give_the_same_answer_again", StaffRightsContractTest::moody),
                planted("serve one thread", "answer_several_threads_at_once", StaffRightsContractTest::crowded),
                planted("guess", "throw_if_the_host_cannot_tell", () -> new House(rights(), rights(), DENIED)),
                planted(
                        "misspell a command that they deny",
                        "answer_each_command_as_the_test_says",
                        () -> denying(Set.of(CommandName.SAVE_TEXT, "remove-texts"))),
                planted(
                        "deny a command of which they have not heard",
                        "answer_each_command_as_the_test_says",
                        () -> knowingAllBut(CommandName.SEND_NOTICE, false)),
                planted(
                        "throw for a command of which they have not heard",
                        "answer_each_command_as_the_test_says",
                        () -> knowingAllBut(CommandName.SEND_NOTICE, true)),
                planted(
                        "throw for a command of a later version",
                        "answer_for_a_command_of_a_later_version",
                        StaffRightsContractTest::throwingForWhatIsNotPublished),
                planted(
                        "are tested with a misspelt command",
                        "have_a_test_that_names_every_command_and_no_other",
                        () -> saying(CommandName.SAVE_TEXT, "remove-texts")),
                planted(
                        "are tested without one of the commands",
                        "have_a_test_that_names_every_command_and_no_other",
                        () -> saying(CommandName.SAVE_TEXT)));
    }
}
