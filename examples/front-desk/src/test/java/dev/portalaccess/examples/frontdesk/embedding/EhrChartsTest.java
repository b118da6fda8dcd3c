package dev.portalaccess.examples.frontdesk.embedding;

import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.spi.ChartDirectory;
import dev.portalaccess.testkit.contract.ChartDirectoryContract;
import dev.portalaccess.testkit.fixture.PracticeRoster;

class EhrChartsTest extends ChartDirectoryContract {

    private final PracticeRoster roster = PracticeRoster.shipped();
    private final EhrCharts charts = new EhrCharts(practice());

    EhrChartsTest() {
        roster.charts().all(practice()).forEach(charts::put);
    }

    @Override
    protected ChartDirectory charts() {
        return charts;
    }

    @Override
    protected final PracticeId practice() {
        return roster.practice().id();
    }

    @Override
    protected ChartId openChart() {
        return new ChartId("camille");
    }

    @Override
    protected String textThatFindsIt() {
        return "cam pat";
    }
}
