package dev.portalaccess.examples.frontdesk.web;

import dev.portalaccess.model.Practice;
import io.javalin.http.Context;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The renderer of page templates. It escapes all values. */
public final class TemplateRenderer {

    private static final String FOLDER = "dev/portalaccess/examples/frontdesk/web/pages/";

    private final TemplateEngine engine = new TemplateEngine();
    private final PageMessages wording = new PageMessages();
    private final Practice practice;

    /** Creates a renderer for the practice; it reads each template once. */
    public TemplateRenderer(Practice practice) {
        this.practice = practice;
        ClassLoaderTemplateResolver templates =
                new ClassLoaderTemplateResolver(TemplateRenderer.class.getClassLoader());
        templates.setTemplateMode(TemplateMode.HTML);
        templates.setPrefix(FOLDER);
        templates.setSuffix(".html");
        templates.setCharacterEncoding("UTF-8");
        engine.setTemplateResolver(templates);
        engine.setMessageResolver(wording);
    }

    /** Responds with a page. */
    public void show(Context context, String page, Map<String, ?> model) {
        Locale language = SiteVisitor.language(context);
        Map<String, Object> all = new HashMap<>(model);
        all.put("visitor", new VisitorView(context));
        all.put("language", language.toLanguageTag());
        all.put("path", context.path());
        all.put("back", address(context));
        all.put("practiceName", practice.name());
        StringWriter out = new StringWriter();
        engine.process(page, new org.thymeleaf.context.Context(language, all), out);
        context.html(out.toString());
    }

    /**
     * Returns the address to return to, for instance in another language, with its query, because the query may contain
     * a filter or a part of a list.
     */
    private static String address(Context context) {
        String query = context.queryString();
        return query == null ? context.path() : context.path() + "?" + query;
    }

    /** Returns the language of the visitor who sent the request. */
    public VisitorLanguage tongue(Context context) {
        return new VisitorLanguage(SiteVisitor.language(context), wording, practice.zone());
    }
}
