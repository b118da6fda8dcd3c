package dev.portalaccess.examples.frontdesk.embedding;

import dev.portalaccess.model.ChartId;
import dev.portalaccess.model.PracticeId;
import dev.portalaccess.spi.ChartDirectory;
import dev.portalaccess.testkit.contract.ChartDirectoryContract;
import dev.portalaccess.testkit.fixture.PracticeRoster;

class ChartsTest extends ChartDirectoryContract {

    private final PracticeRoster roster = PracticeRoster.shipped();
    private final Charts charts = new Charts(practice());

    ChartsTest() {
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
