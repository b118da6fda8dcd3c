package dev.portalaccess.testkit.contract;

import dev.portalaccess.model.Actor;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.spi.StaffRights;
import dev.portalaccess.testkit.fixture.ArticleFamily;
import dev.portalaccess.testkit.recording.FakeStaffRights;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

class StaffRightsContractTest extends PlantedFaults<StaffRightsContractTest.House> {

    private static final ArticleFamily FAMILY = ArticleFamily.create();

    private static House subject = new House(rights());

    StaffRightsContractTest() {
        super(Subject.class);
    }

    /** Rights, and the same while nobody can tell. */
    record House(StaffRights rights, StaffRights down) {

        House(StaffRights rights) {
            this(rights, outage());
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
        protected Optional<StaffRights> unreachable() {
            return Optional.of(subject.down());
        }
    }

    private static StaffRights rights() {
        FakeStaffRights rights = new FakeStaffRights();
        rights.forbid(FAMILY.otherClerk());
        return rights;
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
                planted("guess", "throw_if_the_host_cannot_tell", () -> new House(rights(), rights())));
    }
}
