package dev.portalaccess.testkit.arbitrary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.model.ChartAssociation;
import dev.portalaccess.model.id.ChartId;
import org.junit.jupiter.api.Test;

class ChartGraphTest {

    @Test
    void a_ring_ends_where_it_begins() {
        ChartGraph ring = ChartGraph.ring(3);
        assertThat(ring.charts().get(2).associations())
                .extracting(ChartAssociation::chart)
                .containsExactly(ring.first().id());
    }

    @Test
    void a_ring_may_be_large() {
        assertThat(ChartGraph.ring(10_000).directory().chart(ChartGraph.ring(1).practice(), new ChartId("chart-9999")))
                .isPresent();
    }
}
