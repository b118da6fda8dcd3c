package dev.portalaccess.examples.frontdesk.web;

import dev.portalaccess.finding.Finding;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A form as it was filled in, kept until its page shows it again: with what is wrong with it, or in another language.
 * The answer to a form is therefore always a redirect, and the page that follows can be reloaded, can be gone back to,
 * and can change its language.
 *
 * @param page the path of the page
 * @param fields what was typed, by the name of the field; without passwords and codes
 * @param problems the problems
 * @param warnings what the person should know before the form is sent again, by a mark for each
 */
public record KeptForm(
        String page, Map<String, List<String>> fields, FormProblems problems, Map<String, Finding> warnings) {

    /** The parameter of the address that names the form. */
    public static final String PARAMETER = "kept";

    /** What is typed anew: passwords and codes are never kept, and a token belongs to the page that carried it. */
    private static final Set<String> NEVER = Set.of(
            "token",
            "back",
            "speak",
            "password",
            "new-password",
            "repeated",
            "temporary-password",
            "code",
            "second-fact",
            "request",
            "warned");

    private static final Pattern NUMBER = Pattern.compile("[?&]" + PARAMETER + "=(\\w+)");
    private static final int LONGEST = 500;
    private static final int MOST = 20;
    private static final String ATTRIBUTE = "kept-form";

    public KeptForm {
        fields = Map.copyOf(fields);
        warnings = Map.copyOf(warnings);
    }

    /** Returns the form that the address of the page names. */
    public static Optional<KeptForm> of(Context context) {
        return SessionShelf.find(context, PARAMETER, KeptForm.class)
                .filter(form -> form.page().equals(context.path()));
    }

    /** Returns what was typed into the form of this request, or into the form that its page shows again. */
    public static Map<String, List<String>> typed(Context context) {
        if (!context.method().name().equals("GET")) {
            return context.formParamMap();
        }
        Map<String, List<String>> known = context.attribute(ATTRIBUTE);
        if (known == null) {
            known = of(context).map(KeptForm::fields).orElse(Map.of());
            context.attribute(ATTRIBUTE, known);
        }
        return known;
    }

    /** Returns the problems of the form that the page shows again. */
    public static FormProblems problems(Context context) {
        return of(context).map(KeptForm::problems).orElse(FormProblems.NONE);
    }

    /** Keeps what was typed into the form of this request, and returns the address of the page that shows it again. */
    public static String again(Context context, String address, FormProblems problems) {
        return again(context, address, context.formParamMap(), problems);
    }

    /** Keeps the fields, and returns the address of the page that shows them again. */
    public static String again(
            Context context, String address, Map<String, List<String>> fields, FormProblems problems) {
        return keep(context, address, new KeptForm("", fields, problems, Map.of()));
    }

    /** Keeps what was typed into the form of this request, to be shown with the problems and the warnings. */
    public static String again(Context context, String address, FormProblems problems, Map<String, Finding> warnings) {
        return keep(context, address, new KeptForm("", context.formParamMap(), problems, warnings));
    }

    /** Keeps the fields with what the page says about them at the moment. */
    static String onward(Context context, String address, Map<String, List<String>> fields) {
        Matcher number = NUMBER.matcher(address);
        KeptForm before = SessionShelf.find(
                        context, SiteSide.of(address), number.find() ? number.group(1) : null, KeptForm.class)
                .filter(form -> form.page().equals(address.split("[?#]", 2)[0]))
                .orElseGet(() -> new KeptForm("", Map.of(), FormProblems.NONE, Map.of()));
        return keep(context, address, new KeptForm("", fields, before.problems(), before.warnings()));
    }

    private static String keep(Context context, String address, KeptForm form) {
        String path = address.split("[?#]", 2)[0];
        Map<String, List<String>> kept = new HashMap<>(form.fields());
        kept.keySet().removeAll(NEVER);
        SiteSide side = SiteSide.of(path);
        KeptForm shown =
                new KeptForm(path, side == SiteSide.DESK ? kept : shortened(kept), form.problems(), form.warnings());
        String number = SessionShelf.keep(context, side, shown);
        return with(address, PARAMETER, number);
    }

    /** Returns as much as people type into the portal, so that a stranger cannot fill the memory. */
    private static Map<String, List<String>> shortened(Map<String, List<String>> fields) {
        return fields.entrySet().stream()
                .filter(field ->
                        field.getKey().length() <= LONGEST && field.getValue().size() == 1)
                .filter(field -> field.getValue().get(0).length() <= LONGEST)
                .limit(MOST)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Returns the address with the parameter, in place of an earlier one of the same name. */
    public static String with(String address, String parameter, String value) {
        String bare = address.split("#", 2)[0].replaceAll("([?&])" + parameter + "=[^&]*&?", "$1");
        String cut = bare.endsWith("?") || bare.endsWith("&") ? bare.substring(0, bare.length() - 1) : bare;
        String sign = cut.contains("?") ? "&" : "?";
        return cut + sign + parameter + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** Returns a text without personal data. */
    @Override
    public String toString() {
        return "KeptForm[" + page + ", redacted]";
    }
}
