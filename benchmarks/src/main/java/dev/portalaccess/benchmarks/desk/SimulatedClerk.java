package dev.portalaccess.benchmarks.desk;

import dev.portalaccess.benchmarks.desk.DeskInvitation.Mailed;
import dev.portalaccess.benchmarks.desk.DeskInvitation.Way;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.EmailAddress;

/**
 * A simulated clerk: finds a chart, enables access to it for another patient on paper or for a person without a chart
 * by mail, and occasionally revokes access.
 */
final class SimulatedClerk implements SimulatedPerson {

    private static final String RESULT = "section > .card .note";
    private static final String WARNED = "input[name=warned]";
    private static final String LETTER = "form[action^=/desk/letters/]";
    private static final String RELATIVE = "FAMMEMB";
    private static final int ROUNDS_PER_REVOCATION = 4;

    private final HttpBrowser browser;
    private final SharedWorld world;
    private int rounds;

    SimulatedClerk(HttpBrowser browser, SharedWorld world) {
        this.browser = browser;
        this.world = world;
    }

    @Override
    public void arrive() {
        browser.forget();
        FetchedPage door = browser.open("/desk/sign-in", "form[action=/desk/sign-in]");
        HtmlForm form = HtmlForm.on(door, "form[action=/desk/sign-in]");
        browser.send(form.with("name", "clerk").with("password", "front-desk-sample"), "form[role=search]");
    }

    @Override
    public void act() {
        Chart chart = world.nextChart();
        find(chart);
        if (rounds++ % 2 == 0) {
            inviteByMail(chart);
        } else {
            inviteOnPaper(chart);
        }
        if (rounds % ROUNDS_PER_REVOCATION == 0) {
            world.post().withAccess().ifPresent(this::revoke);
        }
    }

    private void find(Chart chart) {
        HtmlForm form = HtmlForm.on(browser.open("/desk", "form[role=search]"), "form[role=search]");
        String name =
                chart.patient().name().given() + " " + chart.patient().name().family();
        FetchedPage found = browser.send(form.with("q", name), linkTo(chart));
        browser.open(found.link(linkTo(chart)), "a[href$=/enable]");
    }

    private static String linkTo(Chart chart) {
        return "a[href=" + page(chart.id().value()) + "]";
    }

    private static String page(String chart) {
        return "/desk/charts/" + chart;
    }

    /** Invites a person by mail, each at a different address. */
    private void inviteByMail(Chart chart) {
        String number = world.nextNumber();
        String address = "relative." + number + "@example.org";
        HtmlForm person = HtmlForm.on(step(chart, "other", "#o1"), "form#people");
        person.with("o1.given", "Jo").with("o1.family", "Relative " + number);
        FetchedPage second = proceed(person.with("o1.channel", "EMAIL").with("o1.email", address), "o1");
        FetchedPage result = enable(second, "o1");
        if (result.has(".note.good")) {
            invited(chart, new DeskInvitation(chart.id().value(), "Relative " + number, new Mailed(address)));
        }
    }

    private void inviteOnPaper(Chart chart) {
        Chart other = world.anotherThan(chart);
        HtmlForm search = HtmlForm.on(begin(chart), "form#people");
        String family = other.patient().name().family();
        String add = "add:" + other.id().value();
        FetchedPage found = browser.send(search.with("q", family).with("go", "search"), "button[value=" + add + "]");
        FetchedPage added = browser.send(HtmlForm.on(found, "form#people").with("go", add), "#a1");
        HtmlForm person = HtmlForm.on(added, "form#people").with("a1.channel", "PRINT");
        FetchedPage second = proceed(person.with("a1.email", addressOf(other)), "a1");
        FetchedPage result = enable(second, "a1");
        if (result.has(LETTER)) {
            byte[] pdf = browser.download(HtmlForm.on(result, LETTER).with("print", "standard"));
            invited(chart, new DeskInvitation(chart.id().value(), family, DeskLetter.read(pdf)));
        }
    }

    /**
     * Returns the address on file, or a new one as if the clerk had asked for it: every patient needs one, also for an
     * invitation on paper.
     */
    private static String addressOf(Chart chart) {
        return chart.patient()
                .email()
                .map(EmailAddress::value)
                .orElse(chart.id().value() + "@example.org");
    }

    private FetchedPage begin(Chart chart) {
        return browser.open(page(chart.id().value()) + "/enable", "button[value=other]");
    }

    private FetchedPage step(Chart chart, String go, String expected) {
        return browser.send(HtmlForm.on(begin(chart), "form#people").with("go", go), expected);
    }

    private FetchedPage proceed(HtmlForm form, String person) {
        return browser.send(form.with("go", "proceed"), "select[name=" + person + ".relationship]");
    }

    /**
     * Enables the person. If the person already has access or an invitation, nothing changes and nothing is sent; the
     * page reports it.
     */
    private FetchedPage enable(FetchedPage second, String person) {
        HtmlForm form = HtmlForm.on(second, "form#people").with(person + ".relationship", RELATIVE);
        FetchedPage result = browser.send(form.with("go", "enable"), RESULT + ", " + WARNED);
        if (result.has(WARNED)) {
            result = browser.send(HtmlForm.on(result, "form#people").with("go", "enable"), RESULT);
        }
        if (!result.has(".note.good")) {
            world.tally().count("had access or was invited before");
        }
        return result;
    }

    private void invited(Chart chart, DeskInvitation invitation) {
        browser.open(page(chart.id().value()), rowOf(invitation.name()));
        world.post().send(invitation);
        Way way = invitation.way();
        world.tally().count("invited " + (way instanceof Mailed ? "by mail" : "on paper"));
    }

    private static String rowOf(String name) {
        return "ul.rows > li:contains(" + name + ")";
    }

    private void revoke(DeskInvitation accepted) {
        String chart = page(accepted.chart());
        String form = rowOf(accepted.name()) + " form[action$=/revoke]";
        FetchedPage before = browser.open(chart, form);
        FetchedPage after = browser.send(HtmlForm.on(before, form).with("reason", "patient-request"), ".note.good");
        if (after.has(form)) {
            throw new UnexpectedPageException(after, "end of the access");
        }
        world.tally().count("revoked");
    }
}
