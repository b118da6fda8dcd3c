package dev.portalaccess.examples.frontdesk;

import dev.portalaccess.examples.frontdesk.accounts.StaffAccounts;
import dev.portalaccess.examples.frontdesk.embedding.SampleEhr;
import dev.portalaccess.examples.frontdesk.web.LanguageSwitch;
import dev.portalaccess.examples.frontdesk.web.PageGroup;
import dev.portalaccess.examples.frontdesk.web.SiteLimits;
import dev.portalaccess.examples.frontdesk.web.TemplateRenderer;
import dev.portalaccess.examples.frontdesk.web.WebServer;
import dev.portalaccess.examples.frontdesk.web.mailbox.MailboxPages;
import dev.portalaccess.examples.frontdesk.web.portal.PortalPages;
import dev.portalaccess.examples.frontdesk.web.practice.AccessActions;
import dev.portalaccess.examples.frontdesk.web.practice.BackupPage;
import dev.portalaccess.examples.frontdesk.web.practice.ChartPage;
import dev.portalaccess.examples.frontdesk.web.practice.DeskPages;
import dev.portalaccess.examples.frontdesk.web.practice.EnablePage;
import dev.portalaccess.examples.frontdesk.web.practice.InvitationActions;
import dev.portalaccess.examples.frontdesk.web.practice.LetterPage;
import dev.portalaccess.examples.frontdesk.web.practice.NewAppointmentPage;
import dev.portalaccess.examples.frontdesk.web.practice.OutboxPage;
import dev.portalaccess.examples.frontdesk.web.practice.PasswordPage;
import dev.portalaccess.examples.frontdesk.web.practice.RecordsPage;
import dev.portalaccess.examples.frontdesk.web.practice.SearchPage;
import dev.portalaccess.examples.frontdesk.web.practice.SelfRegistrationPage;
import dev.portalaccess.examples.frontdesk.web.practice.StaffSignIn;
import dev.portalaccess.examples.frontdesk.web.practice.TextListPage;
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
import java.util.Set;
import java.util.function.Consumer;

/** A running front desk, with its data in a folder and its pages on a port. */
public final class OpenFrontDesk implements AutoCloseable {

    private final SampleEhr ehr;
    private final WebServer site;

    private OpenFrontDesk(SampleEhr ehr, WebServer site) {
        this.ehr = ehr;
        this.site = site;
    }

    /**
     * Opens the front desk with the practice that is shipped with the program.
     *
     * @param port the port, or 0 for a free one
     */
    public static OpenFrontDesk open(Path folder, int port, InstantSource clock) {
        return open(
                folder, new Site(port, SiteLimits.reachedBy(Set.of())), PracticeRoster.shipped(), clock, line -> {});
    }

    /**
     * The place of the pages.
     *
     * @param port the port, or 0 for a free one
     * @param limits what they take from strangers
     */
    record Site(int port, SiteLimits limits) {}

    /**
     * Opens the front desk with the practice.
     *
     * @param progress takes a line now and then if opening takes longer
     * @throws UsageException if the folder cannot be created or the port is in use
     */
    static OpenFrontDesk open(
            Path folder, Site place, PracticeRoster roster, InstantSource clock, Consumer<String> progress) {
        int listening;
        SampleEhr ehr;
        // The port stays reserved until the mail server has a port.
        try (ServerSocket held = new ServerSocket(place.port(), 0, InetAddress.getLoopbackAddress())) {
            listening = held.getLocalPort();
            ehr = ehr(made(folder), listening, roster, clock, progress);
        } catch (IOException e) {
            throw taken(place.port());
        }
        return new OpenFrontDesk(ehr, site(new Site(listening, place.limits()), ehr));
    }

    private static Path made(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UsageException("There is no place for a folder " + folder + ".");
        }
    }

    private static SampleEhr ehr(
            Path folder, int port, PracticeRoster roster, InstantSource clock, Consumer<String> progress) {
        Practice practice = at(roster.practice(), URI.create("http://127.0.0.1:" + port + "/portal"));
        return new SampleEhr(folder, practice, roster.charts().all(practice.id()), clock, progress);
    }

    private static WebServer site(Site place, SampleEhr ehr) {
        TemplateRenderer views = new TemplateRenderer(ehr.practice());
        try {
            return WebServer.start(place.port(), place.limits(), views, pages(ehr, views));
        } catch (JavalinBindException e) {
            ehr.close();
            throw taken(place.port());
        }
    }

    private static UsageException taken(int port) {
        return new UsageException("Port " + port + " is taken. Choose another, for example --port " + (port + 1) + ".");
    }

    private static List<PageGroup> pages(SampleEhr ehr, TemplateRenderer views) {
        List<PageGroup> pages = new ArrayList<>(
                List.of(new LanguageSwitch(), new StaffSignIn(views, new StaffAccounts(), ehr.clock())));
        pages.addAll(desk(new DeskPages(ehr, views)));
        pages.add(new PortalPages(ehr, views, ehr.clock()));
        pages.add(new MailboxPages(ehr, views));
        return pages;
    }

    private static List<PageGroup> desk(DeskPages reception) {
        ChartPage chart = new ChartPage(reception);
        return List.of(
                new SearchPage(reception),
                chart,
                new AccessActions(chart),
                new InvitationActions(chart),
                new EnablePage(reception),
                new PasswordPage(reception, chart),
                new LetterPage(reception),
                new SelfRegistrationPage(reception),
                new NewAppointmentPage(reception),
                new OutboxPage(reception),
                new TextListPage(reception),
                new TextPage(reception),
                new RecordsPage(reception),
                new BackupPage(reception));
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

    /** Returns the address of the first page. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + site.port());
    }

    /** Returns the host. */
    public SampleEhr ehr() {
        return ehr;
    }

    @Override
    public void close() {
        site.close();
        ehr.close();
    }
}
