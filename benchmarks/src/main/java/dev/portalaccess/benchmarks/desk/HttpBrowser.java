package dev.portalaccess.benchmarks.desk;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A person's browser: it stores cookies, follows redirects, and checks the pages. For one thread. */
final class HttpBrowser {

    // Not the client's own: after a redirect, that one also ends a later request (JDK-8304701).
    private static final int LONGEST_SECONDS = 60;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final URI site;
    private final ClickTally tally;
    private final ThinkTime patience;

    HttpBrowser(URI site, ClickTally tally, ThinkTime patience) {
        this.site = site;
        this.tally = tally;
        this.patience = patience;
    }

    /** Forgets all cookies, as if another person sat down. */
    void forget() {
        cookies.getCookieStore().removeAll();
    }

    /** Opens a page, which must contain an element that matches the selector. */
    FetchedPage open(String address, String expected) {
        FetchedPage page = click(request(address).build());
        page.first(expected);
        return page;
    }

    /** Sends a form. The resulting page must contain an element that matches the selector. */
    FetchedPage send(HtmlForm form, String expected) {
        FetchedPage page = click(sending(form));
        page.first(expected);
        return page;
    }

    /** Sends a form whose response is a file. */
    byte[] download(HtmlForm form) {
        return click(sending(form)).body();
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(site.resolve(address));
    }

    private HttpRequest sending(HtmlForm form) {
        return request(form.action())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.encoded()))
                .build();
    }

    private FetchedPage click(HttpRequest request) {
        patience.think();
        long begun = System.nanoTime();
        FetchedPage page = answer(request);
        tally.click(request.method() + " " + shortened(request.uri()), System.nanoTime() - begun);
        if (!page.isGood()) {
            throw new UnexpectedPageException(page, "good answer");
        }
        return page;
    }

    private FetchedPage answer(HttpRequest request) {
        try {
            HttpResponse<byte[]> answer =
                    client.sendAsync(request, BodyHandlers.ofByteArray()).get(LONGEST_SECONDS, TimeUnit.SECONDS);
            return new FetchedPage(answer.uri(), answer.statusCode(), answer.body());
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(request.method() + " " + shortened(request.uri()) + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Returns the address without ids, so that it is the same for all charts and mails. */
    private static String shortened(URI address) {
        return address.getPath().replaceAll("/(charts|letters|access|mailbox)/[^/]+", "/$1/…");
    }
}
