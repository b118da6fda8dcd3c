package dev.portalaccess.benchmarks.desk;

import dev.portalaccess.benchmarks.desk.Invitation.Mailed;
import dev.portalaccess.benchmarks.desk.Invitation.Way;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.EmailAddress;

/**
 * Somebody at the front desk: finds a chart, enables access to it for another patient on paper or for somebody else by
 * mail, and now and then takes access away again.
 */
final class Clerk implements Person {

    private static final String LETTER = "form[action^=/desk/letters/]";
    private static final String RELATIVE = "FAMMEMB";
    private static final int ROUNDS_PER_REVOCATION = 4;

    private final Browser browser;
    private final World world;
    private int rounds;

    Clerk(Browser browser, World world) {
        this.browser = browser;
        this.world = world;
    }

    @Override
    public void arrive() {
        browser.forget();
        Page door = browser.open("/desk/sign-in", "form[action=/desk/sign-in]");
        Form form = Form.on(door, "form[action=/desk/sign-in]");
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
        Form form = Form.on(browser.open("/desk", "form[role=search]"), "form[role=search]");
        String name =
                chart.patient().name().given() + " " + chart.patient().name().family();
        Page found = browser.send(form.with("q", name), linkTo(chart));
        browser.open(found.link(linkTo(chart)), "a[href$=/enable]");
    }

    private static String linkTo(Chart chart) {
        return "a[href=" + page(chart.id().value()) + "]";
    }

    private static String page(String chart) {
        return "/desk/charts/" + chart;
    }

    /** Each has an address of their own. */
    private void inviteByMail(Chart chart) {
        String number = world.nextNumber();
        String address = "relative." + number + "@example.org";
        Form person = Form.on(step(chart, "other", "#o1"), "form#people");
        person.with("o1.given", "Jo").with("o1.family", "Relative " + number);
        Page second = proceed(person.with("o1.channel", "EMAIL").with("o1.email", address), "o1");
        Page result = enable(second, "o1");
        if (result.has(".note.good")) {
            invited(chart, new Invitation(chart.id().value(), "Relative " + number, new Mailed(address)));
        }
    }

    private void inviteOnPaper(Chart chart) {
        Chart other = world.anotherThan(chart);
        Form search = Form.on(begin(chart), "form#people");
        String family = other.patient().name().family();
        String add = "add:" + other.id().value();
        Page found = browser.send(search.with("q", family).with("go", "search"), "button[value=" + add + "]");
        Page added = browser.send(Form.on(found, "form#people").with("go", add), "#a1");
        Form person = Form.on(added, "form#people").with("a1.channel", "PRINT");
        Page second = proceed(person.with("a1.email", addressOf(other)), "a1");
        Page result = enable(second, "a1");
        if (result.has(LETTER)) {
            byte[] pdf = browser.download(Form.on(result, LETTER).with("print", "standard"));
            invited(chart, new Invitation(chart.id().value(), family, PrintedLetter.read(pdf)));
        }
    }

    /** The one on file, or one that is asked for: patients have one, whatever way they are invited. */
    private static String addressOf(Chart chart) {
        return chart.patient()
                .email()
                .map(EmailAddress::value)
                .orElse(chart.id().value() + "@example.org");
    }

    private Page begin(Chart chart) {
        return browser.open(page(chart.id().value()) + "/enable", "button[value=other]");
    }

    private Page step(Chart chart, String go, String expected) {
        return browser.send(Form.on(begin(chart), "form#people").with("go", go), expected);
    }

    private Page proceed(Form form, String person) {
        return browser.send(form.with("go", "proceed"), "select[name=" + person + ".relationship]");
    }

    /** Whoever has access, or was invited before, stays as they are: the page says so, and there is nothing to send. */
    private Page enable(Page second, String person) {
        Form form = Form.on(second, "form#people").with(person + ".relationship", RELATIVE);
        Page result = browser.send(form.with("go", "enable"), "section > .card .note");
        if (!result.has(".note.good")) {
            world.tally().count("had access or was invited before");
        }
        return result;
    }

    private void invited(Chart chart, Invitation invitation) {
        browser.open(page(chart.id().value()), rowOf(invitation.name()));
        world.post().send(invitation);
        Way way = invitation.way();
        world.tally().count("invited " + (way instanceof Mailed ? "by mail" : "on paper"));
    }

    private static String rowOf(String name) {
        return "ul.rows > li:contains(" + name + ")";
    }

    private void revoke(Invitation accepted) {
        String chart = page(accepted.chart());
        String form = rowOf(accepted.name()) + " form[action$=/revoke]";
        Page before = browser.open(chart, form);
        Page after = browser.send(Form.on(before, form).with("reason", "patient-request"), ".note.good");
        if (after.has(form)) {
            throw new UnexpectedPage(after, "end of the access");
        }
        world.tally().count("revoked");
    }
}
