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

/** Makes pages of templates; whatever goes in is escaped. */
public final class TemplateRenderer {

    private static final String FOLDER = "dev/portalaccess/examples/frontdesk/web/pages/";

    private final TemplateEngine engine = new TemplateEngine();
    private final PageMessages wording = new PageMessages();
    private final Practice practice;

    /** For the pages of that practice; each template is read once. */
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

    /** Answers with a page. */
    public void show(Context context, String page, Map<String, ?> model) {
        Locale language = SiteVisitor.language(context);
        Map<String, Object> all = new HashMap<>(model);
        all.put("visitor", new VisitorView(SiteVisitor.of(context), SiteSide.of(context.path())));
        all.put("language", language.toLanguageTag());
        all.put("path", context.path());
        all.put("back", address(context));
        all.put("practiceName", practice.name());
        StringWriter out = new StringWriter();
        engine.process(page, new org.thymeleaf.context.Context(language, all), out);
        context.html(out.toString());
    }

    /** Where to come back to, for instance in another language: a filter or a part of a list is in the query. */
    private static String address(Context context) {
        String query = context.queryString();
        return query == null ? context.path() : context.path() + "?" + query;
    }

    /** How the visitor of that request reads things. */
    public VisitorLanguage tongue(Context context) {
        return new VisitorLanguage(SiteVisitor.language(context), wording, practice.zone());
    }
}
