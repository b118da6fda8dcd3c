package dev.portalaccess.examples.frontdesk;

import dev.portalaccess.testkit.fixture.ImportReport;

/**
 * The workflow from "enable portal access" to "may this login open this chart?", scene by scene.
 *
 * <p>No scene expects an empty store, or that an earlier run came to its end: each looks at what there is.
 */
final class Story {

    private final Desk desk;
    private final Cast cast;

    Story(Desk desk, Cast cast) {
        this.desk = desk;
        this.cast = cast;
    }

    void play(ImportReport report) {
        desk.terminal()
                .say(report.charts() + " charts, " + report.guarantors() + " with a guarantor, " + report.associations()
                        + " links between charts; " + report.problems().size() + " problems");
        new LastTime(desk).goOn();
        Invitations sent = new Invitations();
        Newcomer newcomer = Newcomer.next(desk);
        atTheDesk(sent, newcomer);
        KitchenTable home = new KitchenTable(desk, cast, sent);
        home.activateByLink();
        home.activateOnPaper();
        home.register(newcomer);
        Questions questions = new Questions(desk, cast);
        questions.askAboutEverybody(newcomer);
        questions.revoke();
        if (home.openLinkAfterRevoke()) {
            questions.askAboutParent("It has opened nothing again");
        }
        home.comeLate();
        questions.lookBack();
    }

    private void atTheDesk(Invitations sent, Newcomer newcomer) {
        FrontOffice office = new FrontOffice(desk, cast, sent);
        office.showOptions();
        office.enablePeople();
        office.generatePassword();
        NewPatients newPatients = new NewPatients(desk, sent);
        newPatients.invite(newcomer);
        newPatients.inviteWithAppointment();
    }
}
