package dev.portalaccess.restriction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.decision.ChartUse;
import dev.portalaccess.decision.Decision;
import dev.portalaccess.decision.HeldGrants;
import dev.portalaccess.decision.PatientFacts;
import dev.portalaccess.decision.RefusalReason;
import dev.portalaccess.model.ChartArea;
import dev.portalaccess.model.ChartStatus;
import dev.portalaccess.model.Digest;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.CommitId;
import dev.portalaccess.model.id.GrantId;
import dev.portalaccess.model.stored.ChangeSet;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.model.stored.ChartRecord;
import dev.portalaccess.model.stored.CommandReceipt;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.internal.TestTier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person with access to very many charts, frozen and blocked in one commit each. */
@Requirement({"PA-072", "PA-075"})
class WideRestrictionTest {

    private static final int CHARTS = TestTier.size(500, 10_000, 10_000);
    private static final ChartUse VIEW = ChartUse.view(ChartArea.CLINICAL);

    private final RestrictedPeople people = new RestrictedPeople();
    private final List<ChartId> charts = new ArrayList<>();

    @BeforeEach
    void give_access_to_many_charts() {
        Grant pattern = people.portal.grantsOf(people.account).get(0);
        CommandReceipt receipt = new CommandReceipt(
                new CommitId("many"),
                people.portal.clock.instant(),
                Optional.empty(),
                Digest.plain(new byte[32]),
                List.of());
        ChangeSet.Builder changes = ChangeSet.in(people.portal.practice, receipt);
        for (int number = 0; number < CHARTS; number++) {
            ChartId chart = new ChartId("resident-" + number);
            charts.add(chart);
            changes.chart(Versioned.fresh(new ChartAccess(
                    ChartRecord.untouched(people.portal.practice, chart),
                    List.of(new Grant(
                            new GrantId("grant-" + number),
                            chart,
                            people.anthony,
                            people.account,
                            pattern.terms(),
                            pattern.validity(),
                            pattern.standing(),
                            pattern.provenance())))));
        }
        people.portal.store.commit(changes.build());
    }

    private List<String> reasonsEverywhere() {
        HeldGrants held = people.decisions().heldBy(people.portal.practice, people.account);
        return charts.stream()
                .map(chart -> held.decide(new PatientFacts(chart, ChartStatus.OPEN, Optional.empty()), VIEW))
                .flatMap(decision -> decision instanceof Decision.Refused refused
                        ? refused.grounds().stream().map(RefusalReason::code)
                        : Stream.of("permitted"))
                .distinct()
                .toList();
    }

    @Test
    void is_refused_everywhere_from_one_commit_on_and_let_in_again_by_another() {
        assertThat(reasonsEverywhere()).containsExactly("permitted");
        int before = people.portal.log.size();
        SetRestriction freeze = people.freeze(people.anthony);
        assertThat(people.portal.log.size()).isEqualTo(before + 1);
        assertThat(reasonsEverywhere()).containsExactly(RefusalReason.FROZEN);
        people.liftFreeze(freeze);
        assertThat(people.portal.log.size()).isEqualTo(before + 2);
        assertThat(reasonsEverywhere()).containsExactly("permitted");
    }

    @Test
    void is_blocked_everywhere_by_one_commit_under_the_account() {
        int before = people.portal.log.size();
        people.block(SetBlock.of(people.account, RestrictedPeople.TERMS));
        assertThat(people.portal.log.size()).isEqualTo(before + 1);
        assertThat(reasonsEverywhere()).containsExactly(RefusalReason.BLOCKED);
    }
}
