package dev.portalaccess.internal.notice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.EmailAddress.Mailbox;
import dev.portalaccess.testkit.Requirement;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Requirement("PA-074")
class NoticeRuleTest {

    /** Every row says who the patient is, which addresses are known and who may read them, and where the notice goes. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # account       | on file        | proxies read         | dead  | barred | minor | way     | to
            own@x.org       | file@x.org     |                      | false | false  | false | MAIL    | own@x.org
            own@x.org       | file@x.org     | file@x.org           | false | false  | false | MAIL    | own@x.org
            own@x.org       | file@x.org     | own@x.org            | false | false  | false | MAIL    | file@x.org
            own@x.org       | file@x.org     | OWN+tag@X.org        | false | false  | false | MAIL    | file@x.org
            own@x.org       | file@x.org     | own@x.org file@x.org | false | false  | false | TASK    | no-own-address
            own@x.org       | file@x.org     | own@x.org file@x.org | false | false  | true  | NOWHERE | minor-without-address
            own@x.org       |                |                      | false | false  | false | MAIL    | own@x.org
            own@x.org       |                |                      | false | false  | true  | MAIL    | own@x.org
            own@x.org       |                | own@x.org            | false | false  | false | TASK    | no-own-address
                            | file@x.org     |                      | false | false  | false | MAIL    | file@x.org
                            | file@x.org     |                      | false | false  | true  | MAIL    | file@x.org
                            | file+a@x.org   | File@x.org           | false | false  | false | TASK    | no-own-address
                            | file@x.org     | file@x.org           | false | false  | true  | NOWHERE | minor-without-address
                            |                |                      | false | false  | false | TASK    | no-own-address
                            |                |                      | false | false  | true  | NOWHERE | minor-without-address
            own@x.org       | file@x.org     |                      | true  | false  | false | NOWHERE | patient-deceased
                            |                |                      | true  | false  | false | NOWHERE | patient-deceased
            own@x.org       | file@x.org     |                      | false | true   | false | NOWHERE | silenced
                            |                |                      | false | true   | false | NOWHERE | silenced
            own@x.org       |                | own@x.org            | false | true   | false | NOWHERE | silenced
            """)
    void says_where_the_patient_is_told(
            String account,
            String onFile,
            String read,
            boolean dead,
            boolean barred,
            boolean minor,
            NoticeRoute.Way way,
            String to) {
        NoticeRule rule = new NoticeRule(
                Stream.of(account, onFile)
                        .filter(address -> address != null)
                        .map(EmailAddress::new)
                        .toList(),
                mailboxes(read),
                dead,
                barred,
                minor);
        NoticeRoute route = rule.route();
        assertThat(route.way()).isEqualTo(way);
        assertThat(route.address().map(EmailAddress::value).orElse(route.code()))
                .isEqualTo(to);
        assertThat(route.toString()).doesNotContain("@");
    }

    private static Set<Mailbox> mailboxes(String addresses) {
        return addresses == null
                ? Set.of()
                : Stream.of(addresses.split(" "))
                        .map(EmailAddress::new)
                        .map(EmailAddress::mailbox)
                        .collect(Collectors.toSet());
    }
}
