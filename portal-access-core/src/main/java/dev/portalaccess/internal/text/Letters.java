package dev.portalaccess.internal.text;

import dev.portalaccess.internal.text.Layout.Filled;
import dev.portalaccess.model.Letter;
import dev.portalaccess.model.Letter.Access.Labelled;
import dev.portalaccess.model.Passage;
import dev.portalaccess.model.Passage.Emphasis;
import dev.portalaccess.model.Passage.Run;
import dev.portalaccess.model.Secret;
import dev.portalaccess.texts.Placeholder;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is printed. A letter names the holder's given name and the practice, and nothing else of anybody. */
public final class Letters {

    private Letters() {}

    /**
     * PA-014, PA-143: how to activate with a temporary user name and password.
     *
     * @param attempt the random id of this attempt
     */
    public static Letter credentials(String attempt, Facts facts, TemporaryLogin login) {
        Map<Placeholder, String> values = facts.values(Optional.of(login.link().until()), Optional.of(login.serial()));
        return letter(attempt, facts, values, Optional.of(access(facts, login)));
    }

    /**
     * PA-033: what holds nothing secret.
     *
     * @param attempt the random id of this attempt
     */
    public static Letter plain(String attempt, Facts facts) {
        return letter(attempt, facts, facts.values(Optional.empty(), Optional.empty()), Optional.empty());
    }

    private static Letter letter(
            String attempt, Facts facts, Map<Placeholder, String> values, Optional<Letter.Access> access) {
        Layout layout = facts.layout();
        List<Filled> passages = layout.passages(values);
        int place = at(passages);
        Letter.Header header = new Letter.Header(
                facts.practice().id(), attempt, facts.language(), sender(facts, values), layout.title(values));
        return new Letter(
                header,
                passages.subList(0, place).stream().map(Letters::shown).toList(),
                access,
                passages.stream().skip(place + 1L).map(Letters::shown).toList());
    }

    /** Where the part that opens things stands; behind everything if there is none. */
    private static int at(List<Filled> passages) {
        for (int i = 0; i < passages.size(); i++) {
            if (passages.get(i).is(Placeholder.CREDENTIALS)) {
                return i;
            }
        }
        return passages.size();
    }

    /** An address that stands alone is what one has to type, so it stands out. */
    private static Passage shown(Filled filled) {
        return filled.is(Placeholder.PAGE)
                ? new Passage(
                        filled.passage().kind(),
                        List.of(new Run(filled.passage().text(), Emphasis.STRONG)))
                : filled.passage();
    }

    private static Letter.Sender sender(Facts facts, Map<Placeholder, String> values) {
        return new Letter.Sender(facts.sender(), filled(values, Placeholder.PHONE), filled(values, Placeholder.PAGE));
    }

    private static String filled(Map<Placeholder, String> values, Placeholder placeholder) {
        return values.getOrDefault(placeholder, "");
    }

    private static Letter.Access access(Facts facts, TemporaryLogin login) {
        return new Letter.Access(
                new Labelled(Wording.tell(facts.spoken(), "label.userName"), Secret.of(login.userName())),
                new Labelled(Wording.tell(facts.spoken(), "label.password"), login.password()),
                login.link().address(),
                new Labelled(Wording.tell(facts.spoken(), "label.serial"), Secret.of(login.serial())));
    }
}
