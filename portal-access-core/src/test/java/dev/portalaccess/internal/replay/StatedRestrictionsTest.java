package dev.portalaccess.internal.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.model.Actor;
import dev.portalaccess.model.AuditAction;
import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.CommitId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.testkit.Requirement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

@Requirement({"PA-072", "PA-075", "PA-115"})
class StatedRestrictionsTest {

    private static final HolderId ANN = new HolderId("ann");

    private final StatedRestrictions stated = new StatedRestrictions();

    private static AuditEntry entry(String action, Map<String, String> details) {
        return AuditEntry.unlinked(
                new PracticeId("riverside"),
                details.containsKey("holder") ? Optional.empty() : Optional.of(new ChartId("camille")),
                new AuditEntry.Act(
                        new CommitId("c"), Instant.EPOCH, Actor.LIBRARY, action, Optional.empty(), Optional.empty()),
                details);
    }

    private static AuditEntry ofAnn(String action, String kind, String id) {
        return entry(action, Map.of(kind, id, "holder", ANN.value()));
    }

    @Test
    void stand_until_they_are_lifted() {
        stated.add(ofAnn(AuditAction.BLOCK_SET, "block", "b-1"));
        stated.add(ofAnn(AuditAction.FREEZE_SET, "freeze", "f-1"));
        stated.add(ofAnn(AuditAction.BLOCK_LIFTED, "block", "b-1"));
        assertThat(stated.people()).containsExactly(ANN);
        stated.add(ofAnn(AuditAction.FREEZE_LIFTED, "freeze", "f-1"));
        assertThat(stated.people()).isEmpty();
    }

    @Test
    @Requirement("PA-094")
    void about_a_patient_are_of_the_chart_also_where_they_concern_one_person() {
        stated.add(entry(AuditAction.EXEMPTION_SET, Map.of("exemption", "e-1", "holder", ANN.value())));
        assertThat(stated.people()).isEmpty();
        assertThat(stated.isLeftOfChart()).isTrue();
        stated.add(entry(AuditAction.EXEMPTION_LIFTED, Map.of("exemption", "e-1", "holder", ANN.value())));
        assertThat(stated.isLeftOfChart()).isFalse();
    }

    @Test
    void that_were_set_before_the_entries_began_may_be_lifted() {
        stated.add(ofAnn(AuditAction.BLOCK_LIFTED, "block", "b-0"));
        stated.add(entry(AuditAction.FREEZE_LIFTED, Map.of("freeze", "f-0")));
        assertThat(stated.people()).isEmpty();
        assertThat(stated.isLeftOfChart()).isFalse();
    }

    @Test
    void are_found_where_they_are_stored_and_lifted_later() {
        stated.add(ofAnn(AuditAction.BLOCK_SET, "block", "b-1"));
        stated.add(ofAnn(AuditAction.BLOCK_SET, "block", "b-2"));
        stated.remove(Optional.of(ANN), Set.of("b-1", "another"));
        assertThat(stated.people()).containsExactly(ANN);
        stated.liftAll(List.of(ofAnn(AuditAction.BLOCK_LIFTED, "block", "b-2")).iterator());
        assertThat(stated.people()).isEmpty();
    }

    @Test
    void of_a_chart_are_apart_from_those_of_people() {
        stated.add(entry(AuditAction.FREEZE_SET, Map.of("freeze", "f-1")));
        assertThat(stated.people()).isEmpty();
        assertThat(stated.isLeftOfChart()).isTrue();
        stated.remove(Optional.empty(), Set.of("f-1"));
        assertThat(stated.isLeftOfChart()).isFalse();
    }
}
