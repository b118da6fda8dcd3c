package dev.portalaccess.examples.frontdesk.web.mailbox;

import dev.portalaccess.examples.frontdesk.embedding.SampleEhr;
import dev.portalaccess.examples.frontdesk.web.PageGroup;
import dev.portalaccess.examples.frontdesk.web.TemplateRenderer;
import dev.portalaccess.examples.frontdesk.web.VisitorLanguage;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The pages with the mail that has arrived. The HTML of a mail is shown in a frame that can only follow a link when the
 * person clicks it.
 */
public final class MailboxPages implements PageGroup {

    private static final String CAGE = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none';"
            + " form-action 'none'; frame-ancestors 'self'; sandbox allow-top-navigation-by-user-activation";
    private static final Pattern HEAD = Pattern.compile("(?i)<head[^>]*>");
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,6}");

    private final SampleEhr ehr;
    private final TemplateRenderer views;

    /** Creates the pages of the host. */
    public MailboxPages(SampleEhr ehr, TemplateRenderer views) {
        this.ehr = ehr;
        this.views = views;
    }

    /** A line of the list. */
    record Line(int number, String to, String subject, String when) {}

    @Override
    public void on(RoutesConfig routes) {
        routes.get("/mailbox", this::list);
        routes.get("/mailbox/{number}", this::read);
        routes.get("/mailbox/{number}/html", this::html);
    }

    private void list(Context context) {
        List<MimeMessage> arrived = ehr.post().arrived();
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < arrived.size(); i++) {
            lines.add(line(context, i + 1, new ReceivedMessage(arrived.get(i))));
        }
        Collections.reverse(lines);
        views.show(context, "mailbox/list", Map.of("mails", lines));
    }

    private Line line(Context context, int number, ReceivedMessage mail) {
        VisitorLanguage tongue = views.tongue(context);
        return new Line(
                number,
                mail.to(),
                mail.subject(),
                mail.sentAt().map(tongue::moment).orElse(""));
    }

    private static int number(Context context) {
        String number = context.pathParam("number");
        return NUMBER.matcher(number).matches() ? Integer.parseInt(number) : 0;
    }

    private ReceivedMessage chosen(Context context) {
        List<MimeMessage> arrived = ehr.post().arrived();
        int number = number(context);
        if (number < 1 || number > arrived.size()) {
            throw new NotFoundResponse();
        }
        return new ReceivedMessage(arrived.get(number - 1));
    }

    private void read(Context context) {
        ReceivedMessage mail = chosen(context);
        Map<String, Object> model = Map.of(
                "mail", line(context, number(context), mail),
                "from", mail.from(),
                "hasHtml", mail.html().isPresent(),
                "passages", LinkedText.of(mail.text().orElse("")));
        views.show(context, "mailbox/mail", model);
    }

    /** Shows the HTML of a mail unchanged, except that links open in the window and not in the frame. */
    private void html(Context context) {
        String html = chosen(context).html().orElseThrow(NotFoundResponse::new);
        context.header("Content-Security-Policy", CAGE);
        context.html(HEAD.matcher(html).replaceFirst("$0<base target=\"_top\">"));
    }
}
