package dev.portalaccess.examples.frontdesk.scene;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The mails that have arrived, as somebody reads them who knows which they have read. */
public final class PersonMailbox {

    private final Page page;
    private final Set<String> read = new HashSet<>();

    /** That is opened on that page. */
    public PersonMailbox(Page page) {
        this.page = page;
    }

    /**
     * Opens the newest mail to that address that has not been read yet, as soon as it is there: the round that sends it
     * may still be under way. Answers its link.
     */
    public String opensMailTo(String address) {
        page.navigate("/mailbox");
        page.waitForCondition(() -> {
            Optional<String> unread = mailsTo(address).filter(read::add).findFirst();
            unread.ifPresentOrElse(page::navigate, page::reload);
            return unread.isPresent();
        });
        return page.getAttribute(".mail-text a", "href");
    }

    private Stream<String> mailsTo(String address) {
        return page.locator(".mails a").filter(new Locator.FilterOptions().setHasText(address)).all().stream()
                .map(mail -> mail.getAttribute("href"));
    }
}
