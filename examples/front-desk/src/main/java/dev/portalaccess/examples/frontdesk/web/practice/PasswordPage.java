package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.command.Outcome;
import dev.portalaccess.enabling.Enabling;
import dev.portalaccess.enabling.EnablingResult;
import dev.portalaccess.enabling.GeneratePassword;
import dev.portalaccess.examples.frontdesk.web.PageGroup;
import dev.portalaccess.examples.frontdesk.web.VisitorLanguage;
import dev.portalaccess.model.Chart;
import io.javalin.config.RoutesConfig;
import java.util.List;

/** The page <em>Generate Password</em>: a temporary user name and password for the patient, on paper. */
public final class PasswordPage implements PageGroup {

    private final DeskPages reception;
    private final ChartPage page;
    private final ResultPage result;

    /** Creates the page beside the chart page. */
    public PasswordPage(DeskPages reception, ChartPage page) {
        this.reception = reception;
        this.page = page;
        this.result = new ResultPage(reception, "temporary", "/password");
    }

    @Override
    public void on(RoutesConfig routes) {
        routes.post(ChartAddress.ANY + "/password", reception.to(this::generate));
        result.on(routes);
    }

    private void generate(DeskRequest turn) {
        Chart chart = turn.chart();
        GeneratePassword command = GeneratePassword.on(chart.id());
        Enabling enabling = turn.portal().enabling();
        if (!page.hasShown(turn, "password", enabling.check(turn.clerk(), command))) {
            return;
        }
        Outcome<EnablingResult> outcome = enabling.generatePassword(turn.clerk(), command);
        if (outcome instanceof Outcome.Done<EnablingResult> done) {
            result.tell(turn, done, List.of(VisitorLanguage.name(chart.patient().name())));
        } else {
            page.refused(turn, "password", outcome);
        }
    }
}
