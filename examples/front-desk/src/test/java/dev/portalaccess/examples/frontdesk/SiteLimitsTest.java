package dev.portalaccess.examples.frontdesk;

import static java.net.http.HttpRequest.BodyPublishers.ofInputStream;
import static java.net.http.HttpRequest.BodyPublishers.ofString;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.examples.frontdesk.scene.RawRequest;
import dev.portalaccess.examples.frontdesk.web.SiteLimits;
import dev.portalaccess.testkit.ThoroughTier;
import dev.portalaccess.testkit.fixture.PracticeRoster;
import dev.portalaccess.testkit.recording.MovableClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the site takes from strangers: forms of a moderate size, in a moderate time, under its own names. */
class SiteLimitsTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String FILES = "multipart/form-data; boundary=x";
    private static final Duration SOON = Duration.ofMillis(500);
    private static final Duration LONG = Duration.ofMinutes(10);

    @TempDir
    static Path folder;

    private static OpenFrontDesk desk;
    private static OpenFrontDesk hasty;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void open() {
        SiteLimits limits = SiteLimits.reachedBy(Set.of("desk.riverside.example"));
        desk = open("desk", limits.within(LONG));
        hasty = open("hasty", limits.within(SOON));
    }

    private static OpenFrontDesk open(String name, SiteLimits limits) {
        MovableClock clock = new MovableClock(Instant.parse("2026-11-22T10:00:00Z"));
        return OpenFrontDesk.open(
                folder.resolve(name), new OpenFrontDesk.Site(0, limits), PracticeRoster.shipped(), clock, line -> {});
    }

    @AfterAll
    static void close() {
        desk.close();
        hasty.close();
    }

    @Test
    void no_form_with_files_is_unpacked_to_the_disk() throws Exception {
        Path unpacked = Path.of(System.getProperty("java.io.tmpdir"));
        Set<String> before = names(unpacked);
        String body = "--x\r\nContent-Disposition: form-data; name=\"token\"; filename=\"a\"\r\n\r\n"
                + "a".repeat(60_000) + "\r\n--x--\r\n";
        assertThat(post("/portal/sign-in", FILES, ofString(body)).statusCode()).isEqualTo(415);
        assertThat(names(unpacked)).isEqualTo(before);
    }

    private static Set<String> names(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("MultiPart") || name.startsWith("javalin"))
                    .collect(Collectors.toSet());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {FORM, FILES, "text/plain", "application/json"})
    void a_body_over_the_limit_is_refused_whatever_its_type(String type) throws Exception {
        assertRefusedForSize("/portal/sign-in", type, ofString("name=" + "a".repeat(300_000)));
        assertRefusedForSize("/portal/sign-in", type, chunked("name=" + "a".repeat(300_000)));
    }

    /** The server answers and hangs up without reading on; a client that is still sending then may miss the answer. */
    private void assertRefusedForSize(String address, String type, HttpRequest.BodyPublisher body)
            throws InterruptedException {
        try {
            assertThat(post(address, type, body).statusCode()).isEqualTo(413);
        } catch (IOException e) {
            assertThat(e)
                    .as("the server hung up")
                    .hasMessageMatching("(?i).*(received no bytes|reset|broken pipe|closed).*");
        }
    }

    @ParameterizedTest
    @ThoroughTier("each address that takes a form; the others are guarded in the same place")
    @ValueSource(
            strings = {
                "/language",
                "/desk",
                "/desk/sign-in",
                "/portal/riverside-family",
                "/portal/riverside-family/open"
            })
    void no_address_fails_over_a_long_field(String address) throws Exception {
        assertRefusedForSize(address, FORM, ofString("speak=es&name=" + "a".repeat(300_000)));
        assertThat(post(address, FORM, ofString("speak=es&name=" + "a".repeat(60_000)))
                        .statusCode())
                .isLessThan(500);
    }

    @Test
    void a_body_that_never_ends_is_given_up() throws Exception {
        try (RawRequest slow = new RawRequest(hasty.address())) {
            slow.sends(
                    "POST /portal/sign-in HTTP/1.1",
                    "Host: 127.0.0.1",
                    "Content-Type: " + FORM,
                    "Content-Length: 100",
                    "");
            assertThat(slow.dribbles()).doesNotContain(" 200 ");
        }
    }

    @Test
    void headers_that_never_end_are_given_up() throws Exception {
        try (RawRequest slow = new RawRequest(hasty.address())) {
            slow.sends("GET / HTTP/1.1", "Host: 127.0.0.1");
            assertThat(slow.dribbles()).doesNotContain(" 200 ");
        }
    }

    @Test
    void many_bodies_that_do_not_end_keep_nobody_waiting() throws Exception {
        List<RawRequest> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 300; i++) {
                slow.add(new RawRequest(desk.address())
                        .sends("POST /portal/sign-in HTTP/1.1", "Host: 127.0.0.1", "Content-Type: " + FORM)
                        .sends("Content-Length: 100", "", "name="));
            }
            assertThat(get("/").statusCode()).isEqualTo(200);
            RawRequest last = slow.get(slow.size() - 1);
            assertThat(last.sendsOnly("a".repeat(100)).firstLine())
                    .as("it was answered while they all waited")
                    .contains(" 403 ");
        } finally {
            for (RawRequest one : slow) {
                one.close();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"127.0.0.1", "localhost:8080", "[::1]:80", "desk.riverside.example", "DESK.Riverside.example:443"
            })
    void the_own_names_are_served(String host) throws Exception {
        assertThat(under(host)).contains(" 200 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "127.0.0.1.evil.example",
                "desk.riverside.example.evil.example",
                "evil.example:8080"
            })
    void another_name_is_refused(String host) throws Exception {
        assertThat(under(host)).contains(" 421 ");
    }

    private static String under(String host) throws IOException {
        try (RawRequest request = new RawRequest(desk.address())) {
            return request.sends("GET / HTTP/1.1", "Host: " + host, "Connection: close", "")
                    .firstLine();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/mailbox",
                "/nowhere",
                "/desk",
                "/portal",
                "/assets/app.css",
                "/portal/riverside-family/refused?why=USED"
            })
    void a_page_without_a_form_begins_no_session(String address) throws Exception {
        assertThat(get(address).headers().firstValue("set-cookie")).isEmpty();
    }

    @Test
    void a_form_that_is_not_ours_begins_no_session() throws Exception {
        HttpResponse<String> refused = post("/desk/sign-in", FORM, ofString("name=clerk&token=none"));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.headers().allValues("set-cookie")).noneMatch(cookie -> cookie.contains("JSESSIONID"));
    }

    @Test
    void the_language_changes_without_a_session() throws Exception {
        HttpResponse<String> changed = post("/language?back=/mailbox", FORM, ofString("speak=es"));
        assertThat(changed.headers().firstValue("location")).contains("/mailbox");
        assertThat(changed.headers().allValues("set-cookie"))
                .hasSize(1)
                .allMatch(cookie -> cookie.startsWith("language=es"));
    }

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(at(address)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String address, String type, HttpRequest.BodyPublisher body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(at(address))
                .header("Content-Type", type)
                .POST(body)
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private static HttpRequest.BodyPublisher chunked(String body) {
        return ofInputStream(() -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }

    private static URI at(String address) {
        return desk.address().resolve(address);
    }
}
