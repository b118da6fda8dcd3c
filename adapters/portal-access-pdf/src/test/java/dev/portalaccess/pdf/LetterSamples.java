package dev.portalaccess.pdf;

import dev.portalaccess.model.Secret;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.text.Letter;
import dev.portalaccess.model.text.TextBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Letters like those that practices send. */
final class LetterSamples {

    static final String USER_NAME = "P-7KQM4XTR";
    static final String PASSWORD = "K7QM-4XTR-9WHF-2C5P";
    static final String SERIAL = "S-4XTR9WHF";
    static final String PHONE = "+1 508 555 0100";
    static final String PAGE = "https://portal.example.org/riverside";
    static final String LINK = PAGE + "#pa1_0123456789abcdefghjkmnpqrstvwxyz0123456789abcdefghjkmnpqrstvwxyz0123456789";

    private LetterSamples() {}

    static Letter english() {
        return english("Mara");
    }

    static Letter english(String name) {
        return activation(
                header("en", "Activate your portal access"),
                List.of("Temporary user name", "Temporary password", "Number of this letter"),
                List.of(
                        p("Hello " + name + ","),
                        p(
                                "Riverside Family Practice has given you access to its portal. Before you can use it, please activate it."),
                        step("Go to the web page below."),
                        step("Enter the temporary user name and the temporary password from this letter."),
                        step("Sign in to your account. If you do not have one yet, create one."),
                        p(PAGE),
                        p("Or scan the square code with your phone instead of steps 1 and 2.")),
                List.of(
                        mixed(
                                "The temporary user name and password work until ",
                                "Sunday, December 6 at 5:00 PM (Eastern Standard Time)",
                                ". You can use them once."),
                        p(
                                "Have you used them already? Then sign in on the same web page, with the user name and password"
                                        + " of your account."),
                        p("Do they not work? Then call Riverside Family Practice at " + PHONE
                                + ". Give us this number: " + SERIAL + "."),
                        p("This letter is just for you. Keep it safe. If you are not " + name
                                + ", give it back to us.")));
    }

    static Letter spanish() {
        return activation(
                header("es", "Active su acceso al portal"),
                List.of("Nombre de usuario temporal", "Contraseña temporal", "Número de esta carta"),
                List.of(
                        p("Hola, señora Núñez:"),
                        p(
                                "Riverside Family Practice le ha dado acceso a su portal. Para usarlo, primero tiene que activarlo."),
                        step("Vaya a la página web de abajo."),
                        step("Escriba el nombre de usuario temporal y la contraseña temporal de esta carta."),
                        step("Inicie sesión en su cuenta. Si aún no tiene una, cree una."),
                        p(PAGE),
                        p("O lea el código cuadrado con su teléfono, en lugar de los pasos 1 y 2.")),
                List.of(
                        mixed(
                                "El nombre de usuario y la contraseña temporales son válidos hasta este momento: ",
                                "domingo, 6 de diciembre, 17:00 (hora estándar oriental)",
                                ". Se pueden usar una sola vez."),
                        p("¿Ya los usó? Inicie sesión en la misma página web, con el nombre de usuario y la contraseña"
                                + " de su cuenta."),
                        p("¿No funcionan? Llame a Riverside Family Practice al " + PHONE + ". Diga este número: "
                                + SERIAL + "."),
                        p(
                                "Esta carta es solo para usted. Guárdela bien. Si usted no es señora Núñez, devuélvanosla.")));
    }

    static Letter arabic() {
        return activation(
                header("ar", "كيفية تفعيل وصولك عبر الإنترنت"),
                List.of("اسم المستخدم", "كلمة المرور", "رقم هذه الرسالة"),
                List.of(
                        p("مرحبًا ليلى،"),
                        p("أعدّت لك عيادة Riverside Family Practice وصولًا عبر الإنترنت. ما عليك سوى تفعيله."),
                        heading("كيفية التفعيل"),
                        step("اذهب إلى صفحة الويب " + PAGE + "."),
                        step("اختر تفعيل حسابك."),
                        step("اكتب اسم المستخدم وكلمة المرور أدناه."),
                        step("سجّل الدخول بحسابك الخاص. وإن لم يكن لديك حساب فأنشئ واحدًا.")),
                List.of(
                        mixed(
                                "يعمل اسم المستخدم وكلمة المرور حتى ",
                                "الأحد 6 ديسمبر 2026 الساعة 17:00",
                                ". يمكن استخدامهما مرة واحدة."),
                        p("هل تحتاج إلى مساعدة؟ اتصل بنا على " + PHONE + " واذكر هذا الرقم: " + SERIAL + "."),
                        p("هذه الورقة لك وحدك. احفظها في مكان آمن.")));
    }

    static Letter hebrew() {
        return activation(
                header("he", "איך להפעיל את הגישה המקוונת שלך"),
                List.of("שם משתמש", "סיסמה", "מספר המכתב"),
                List.of(
                        p("שלום נועה,"),
                        p("המרפאה Riverside Family Practice פתחה עבורך גישה מקוונת. נותר רק להפעיל אותה."),
                        heading("איך מפעילים"),
                        step("יש להיכנס לדף " + PAGE + "."),
                        step("יש לבחור בהפעלת החשבון."),
                        step("יש להקליד את שם המשתמש ואת הסיסמה שלמטה."),
                        step("יש להיכנס בחשבון שלך (אם אין, ליצור אחד).")),
                List.of(
                        mixed(
                                "שם המשתמש והסיסמה תקפים עד ",
                                "יום ראשון, 6 בדצמבר 2026, 17:00",
                                ". אפשר להשתמש בהם פעם אחת."),
                        p("צריך עזרה? התקשרו אלינו: " + PHONE + ", ומסרו את המספר " + SERIAL + "."),
                        p("הדף הזה מיועד רק לך. יש לשמור עליו.")));
    }

    /** Login instructions, which open nothing. */
    static Letter login() {
        return new Letter(
                header("en", "How to sign in to the portal"),
                List.of(
                        p("Hello Mara,"),
                        p("You have an account on the Riverside Family Practice portal."),
                        heading("How to sign in"),
                        step("Go to the web page below."),
                        step("Enter the user name and the password of your account.")),
                Optional.empty(),
                List.of(p("Have you forgotten your user name or password? Do you need other help? Then call Riverside"
                        + " Family Practice at " + PHONE + ".")));
    }

    /** As long as texts of a practice's own may be. */
    static Letter longest() {
        List<TextBlock> opening =
                new ArrayList<>(List.of(p("Hello " + "Wolfeschlegelsteinhausenbergerdorff".repeat(3) + ",")));
        for (int i = 0; i < 12; i++) {
            opening.add(p(
                    "This practice has written a text of its own, and it has a good deal to say about the portal access, which "
                            + "takes up more room than a page of paper has, so that it goes on overleaf. ".repeat(2)));
        }
        for (int i = 0; i < 12; i++) {
            opening.add(step("A step that has to be taken, with a word that does not fit: " + "x".repeat(120)));
        }
        return activation(
                header("en", "Activate your portal access, which is what this letter is about, at length"),
                List.of("Temporary user name", "Temporary password", "Number of this letter"),
                opening,
                List.of(p("Call " + PHONE + ".")));
    }

    /** With values longer than any that there should be. */
    static Letter oversized() {
        Letter.Sender sender =
                new Letter.Sender("Riverside ".repeat(14), "555-0100-".repeat(7), PAGE + "/x".repeat(60));
        Letter.Header header = header("en", "Title".repeat(30));
        Letter.Access access = new Letter.Access(
                labelled("User name of this letter", "P-7KQM4XTR-".repeat(6)),
                labelled("Password", "K7QM-4XTR-".repeat(6)),
                Secret.of(LINK),
                labelled("Number of this letter", "S-4XTR9WHF-".repeat(6)));
        return new Letter(
                new Letter.Header(header.practice(), header.attempt(), header.language(), sender, header.title()),
                List.of(p("Call 555-0100-" + sender.phone() + " " + sender.page() + " now.")),
                Optional.of(access),
                List.of());
    }

    static Letter.Header header(String language, String title) {
        return new Letter.Header(
                new PracticeId("riverside"), "attempt-1", Locale.forLanguageTag(language), sender(), title);
    }

    static Letter.Sender sender() {
        return new Letter.Sender("Riverside Family Practice", PHONE, PAGE);
    }

    static Letter activation(
            Letter.Header header, List<String> labels, List<TextBlock> opening, List<TextBlock> closing) {
        Letter.Access access = new Letter.Access(
                labelled(labels.get(0), USER_NAME),
                labelled(labels.get(1), PASSWORD),
                Secret.of(LINK),
                labelled(labels.get(2), SERIAL));
        return new Letter(header, opening, Optional.of(access), closing);
    }

    private static Letter.Access.Labelled labelled(String label, String value) {
        return new Letter.Access.Labelled(label, Secret.of(value));
    }

    static TextBlock p(String text) {
        return TextBlock.paragraph(text);
    }

    static TextBlock step(String text) {
        return TextBlock.of(TextBlock.Kind.STEP, text);
    }

    static TextBlock heading(String text) {
        return TextBlock.of(TextBlock.Kind.HEADING, text);
    }

    private static TextBlock mixed(String before, String strong, String after) {
        return new TextBlock(
                TextBlock.Kind.PARAGRAPH,
                List.of(
                        new TextBlock.TextSpan(before, TextBlock.Emphasis.NONE),
                        new TextBlock.TextSpan(strong, TextBlock.Emphasis.STRONG),
                        new TextBlock.TextSpan(after, TextBlock.Emphasis.NONE)));
    }
}
