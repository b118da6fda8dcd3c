package dev.portalaccess.examples.frontdesk;

import dev.portalaccess.testkit.fixture.ImportReport;
import java.util.List;

/** The workflow from "enable portal access" to "may this login open this chart?", scene by scene. */
final class Story {

    private final Desk desk;
    private final Cast cast;

    Story(Desk desk, Cast cast) {
        this.desk = desk;
        this.cast = cast;
    }

    void play(ImportReport report) {
        desk.terminal().scene("The practice");
        desk.terminal()
                .say(report.charts() + " charts, " + report.guarantors() + " with a guarantor, " + report.associations()
                        + " links between charts; " + report.problems().size() + " problems");
        FrontOffice office = new FrontOffice(desk, cast);
        office.showOptions();
        Invitations sent = office.enablePeople();
        office.generatePassword(sent);
        office.inviteNewPatients(sent);
        KitchenTable home = new KitchenTable(desk, cast, sent);
        home.activateByLink();
        home.activateOnPaper();
        home.register();
        Questions questions = new Questions(desk, cast);
        questions.askAboutEverybody();
        questions.revoke();
        home.openLinkAfterRevoke();
        questions.ask("It has opened nothing again", List.of(cast.parentsLogin()));
        home.comeLate();
        questions.lookBack();
    }
}
