package dev.portalaccess.examples.frontdesk;

import dev.portalaccess.examples.frontdesk.accounts.Staff;
import dev.portalaccess.examples.frontdesk.embedding.Ehr;
import dev.portalaccess.examples.frontdesk.web.Language;
import dev.portalaccess.examples.frontdesk.web.Pages;
import dev.portalaccess.examples.frontdesk.web.Site;
import dev.portalaccess.examples.frontdesk.web.Views;
import dev.portalaccess.examples.frontdesk.web.mailbox.Mailbox;
import dev.portalaccess.examples.frontdesk.web.portal.Portal;
import dev.portalaccess.examples.frontdesk.web.practice.AccessActions;
import dev.portalaccess.examples.frontdesk.web.practice.ChartPage;
import dev.portalaccess.examples.frontdesk.web.practice.EnablePage;
import dev.portalaccess.examples.frontdesk.web.practice.InvitationActions;
import dev.portalaccess.examples.frontdesk.web.practice.LetterPage;
import dev.portalaccess.examples.frontdesk.web.practice.NewAppointment;
import dev.portalaccess.examples.frontdesk.web.practice.Outbox;
import dev.portalaccess.examples.frontdesk.web.practice.PasswordPage;
import dev.portalaccess.examples.frontdesk.web.practice.Reception;
import dev.portalaccess.examples.frontdesk.web.practice.Search;
import dev.portalaccess.examples.frontdesk.web.practice.SelfRegistration;
import dev.portalaccess.examples.frontdesk.web.practice.StaffSignIn;
import dev.portalaccess.examples.frontdesk.web.practice.TextList;
import dev.portalaccess.examples.frontdesk.web.practice.TextPage;
import dev.portalaccess.model.Practice;
import dev.portalaccess.testkit.fixture.PracticeRoster;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Opens the front desk: data in a folder, pages on a port. */
public final class Opening implements AutoCloseable {

    private final Ehr ehr;
    private final Site site;

    private Opening(Ehr ehr, Site site) {
        this.ehr = ehr;
        this.site = site;
    }

    /**
     * Opens it with the practice that comes with the program.
     *
     * @param port 0 for a free one
     */
    public static Opening open(Path folder, int port, InstantSource clock) {
        return open(folder, port, PracticeRoster.shipped(), clock);
    }

    /**
     * Opens it.
     *
     * @param port 0 for a free one
     * @throws Unusable if the folder cannot be made, or the port is taken
     */
    static Opening open(Path folder, int port, PracticeRoster roster, InstantSource clock) {
        int listening;
        Ehr ehr;
        // The port is held until whatever else listens has one of its own.
        try (ServerSocket held = new ServerSocket(port, 0, InetAddress.getLoopbackAddress())) {
            listening = held.getLocalPort();
            ehr = ehr(made(folder), listening, roster, clock);
        } catch (IOException e) {
            throw taken(port);
        }
        return new Opening(ehr, site(listening, ehr));
    }

    private static Path made(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new Unusable("There is no place for a folder " + folder + ".");
        }
    }

    private static Ehr ehr(Path folder, int port, PracticeRoster roster, InstantSource clock) {
        Practice practice = at(roster.practice(), URI.create("http://127.0.0.1:" + port + "/portal"));
        return new Ehr(folder, practice, roster.charts().all(practice.id()), clock);
    }

    private static Site site(int port, Ehr ehr) {
        Views views = new Views(ehr.practice());
        try {
            return Site.start(port, views, pages(ehr, views));
        } catch (JavalinBindException e) {
            ehr.close();
            throw taken(port);
        }
    }

    private static Unusable taken(int port) {
        return new Unusable("Port " + port + " is taken. Choose another, for example --port " + (port + 1) + ".");
    }

    private static List<Pages> pages(Ehr ehr, Views views) {
        List<Pages> pages = new ArrayList<>(List.of(new Language(), new StaffSignIn(views, new Staff(), ehr.clock())));
        pages.addAll(desk(new Reception(ehr, views)));
        pages.add(new Portal(ehr, views, ehr.clock()));
        pages.add(new Mailbox(ehr, views));
        return pages;
    }

    private static List<Pages> desk(Reception reception) {
        ChartPage chart = new ChartPage(reception);
        return List.of(
                new Search(reception),
                chart,
                new AccessActions(chart),
                new InvitationActions(chart),
                new EnablePage(reception),
                new PasswordPage(reception, chart),
                new LetterPage(reception),
                new SelfRegistration(reception),
                new NewAppointment(reception),
                new Outbox(reception),
                new TextList(reception),
                new TextPage(reception));
    }

    private static Practice at(Practice practice, URI portal) {
        return new Practice(
                practice.id(),
                practice.slug(),
                practice.name(),
                practice.phone(),
                practice.zone(),
                practice.languages(),
                portal,
                practice.sender());
    }

    /** Where it is. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + site.port());
    }

    /** The host behind it. */
    public Ehr ehr() {
        return ehr;
    }

    @Override
    public void close() {
        site.close();
        ehr.close();
    }
}
