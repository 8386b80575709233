package org.evenkeel.complaints.attachment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.evenkeel.complaints.Case.AUDITOR;
import static org.evenkeel.complaints.Case.CLIENT;
import static org.evenkeel.complaints.Case.EMPLOYEE;
import static org.evenkeel.complaints.Case.HANDLER;
import static org.evenkeel.complaints.Case.OWNER;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.evenkeel.complaints.Case;
import org.evenkeel.kit.testing.AccountsStandIn;
import org.evenkeel.kit.testing.ServiceUnderTest;
import org.evenkeel.kit.testing.TestTokens;
import org.evenkeel.kit.timing.Chore;
import org.junit.jupiter.api.Test;

/** Files on a case. */
@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
@QuarkusTestResource(AccountsStandIn.class)
class AttachmentTest {

    private static final byte[] OFFER = "%PDF-1.7\n%the offer of 3 March\n".getBytes(StandardCharsets.US_ASCII);
    private static final String ANOTHER_CLIENT = TestTokens.client(AccountsStandIn.CLERVI);

    @ConfigProperty(name = "evenkeel.files.dir")
    Path files;

    @Inject
    @Any
    Instance<Chore> chores;

    private static Response sent(Case complaint, String token, String filename, byte[] content, String readers) {
        return given().auth()
                .oauth2(token)
                .contentType("application/octet-stream")
                .queryParam("filename", filename)
                .queryParam("readers", readers)
                .body(content)
                .post("/api/v1/complaints/{id}/attachments", complaint.id());
    }

    private static String added(Case complaint, String token, String filename, String readers) {
        return sent(complaint, token, filename, OFFER, readers)
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }

    private static Response content(Case complaint, String token, String attachment) {
        return given().auth()
                .oauth2(token)
                .get("/api/v1/complaints/{id}/attachments/{attachment}/content", complaint.id(), attachment);
    }

    private Set<String> kept() throws IOException {
        var folder = files.resolve("attachments");
        if (!Files.isDirectory(folder)) {
            return new HashSet<>();
        }
        try (var there = Files.list(folder)) {
            return there.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        }
    }

    @Test
    void givesAFileBackAsItWasSentUnderItsNameInAnyScript() {
        var complaint = Case.namingTheEmployee();
        var attachment = added(complaint, CLIENT, "הצעה ממרץ.pdf", "EVERYONE");
        for (var reader : new String[] {CLIENT, EMPLOYEE, HANDLER, AUDITOR}) {
            var read = content(complaint, reader, attachment);
            assertThat(read.statusCode()).isEqualTo(200);
            assertThat(read.contentType()).startsWith("application/pdf");
            assertThat(read.header("Content-Disposition")).startsWith("attachment; filename*=UTF-8''%D7%94");
            assertThat(read.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(read.asByteArray()).isEqualTo(OFFER);
        }
        complaint
                .get(CLIENT, "/attachments")
                .body("items", hasSize(1))
                .body("items[0].filename", equalTo("הצעה ממרץ.pdf"))
                .body("items[0].bytes", equalTo(OFFER.length));
        complaint.get(CLIENT, "/history").body("items.type", hasItem("org.evenkeel.complaint.attachment-added"));
        assertThat(content(complaint, ANOTHER_CLIENT, attachment).statusCode()).isEqualTo(404);
        assertThat(sent(complaint, ANOTHER_CLIENT, "x.pdf", OFFER, "EVERYONE").statusCode())
                .isEqualTo(404);
        assertThat(sent(complaint, AUDITOR, "x.pdf", OFFER, "EVERYONE").statusCode())
                .isEqualTo(403);
    }

    @Test
    void keepsWhatIsForTheTeamFromBothSides() {
        var complaint = Case.namingTheEmployee();
        var attachment = added(complaint, HANDLER, "calculation.pdf", "TEAM");
        for (var reader : new String[] {CLIENT, EMPLOYEE}) {
            complaint.get(reader, "/attachments").body("items", empty());
            complaint.get(reader, "/history").body("items.type", not(hasItem(containsString("attachment"))));
            assertThat(content(complaint, reader, attachment).statusCode()).isEqualTo(404);
        }
        assertThat(content(complaint, AUDITOR, attachment).statusCode()).isEqualTo(200);
        var before = complaint.trace();
        sent(complaint, CLIENT, "x.pdf", OFFER, "TEAM")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("readers"));
        assertThat(complaint.trace()).isEqualTo(before);
    }

    @Test
    void takesOnlyWhatItIsMeantForByLookingAtTheContent() throws IOException {
        var complaint = Case.received();
        var before = complaint.trace();
        var there = kept();
        var program = new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0};
        sent(complaint, CLIENT, "offer.pdf", program, "EVERYONE")
                .then()
                .statusCode(415)
                .body("detail", containsString("application/x-executable"));
        sent(complaint, CLIENT, "page.txt", "<!DOCTYPE html><html><script>1</script>".getBytes(), "EVERYONE")
                .then()
                .statusCode(415)
                .body("detail", containsString("text/html"));
        sent(complaint, CLIENT, "empty.txt", new byte[0], "EVERYONE").then().statusCode(400);
        sent(complaint, CLIENT, " ", OFFER, "EVERYONE").then().statusCode(400);
        sent(complaint, CLIENT, "to\u202Efdp.exe", OFFER, "EVERYONE").then().statusCode(400);
        sent(complaint, CLIENT, "x.pdf", OFFER, "NOBODY").then().statusCode(400);
        sent(complaint, CLIENT, "large.txt", new byte[26_214_401], "EVERYONE")
                .then()
                .statusCode(413);
        assertThat(complaint.trace()).isEqualTo(before);
        assertThat(kept()).isEqualTo(there);
    }

    @Test
    void removesTheContentForGoodAndKeepsThatThereWasOne() throws IOException {
        var complaint = Case.received();
        var attachment = added(complaint, CLIENT, "figures.pdf", "EVERYONE");
        assertThat(kept()).contains(attachment);
        var removal = "attachments/" + attachment + "/removal";
        complaint.act(CLIENT, removal, Map.of("reason", "Wrong file")).statusCode(403);
        complaint.act(HANDLER, removal, Map.of()).statusCode(400);
        complaint.does(HANDLER, removal, Map.of("reason", "Another client's figures"));
        assertThat(content(complaint, HANDLER, attachment).statusCode()).isEqualTo(404);
        assertThat(kept()).doesNotContain(attachment);
        complaint
                .get(CLIENT, "/attachments")
                .body("items[0].filename", equalTo("figures.pdf"))
                .body("items[0].removalReason", equalTo("Another client's figures"));
        var before = complaint.trace();
        complaint.act(HANDLER, removal, Map.of("reason", "Again")).statusCode(409);
        complaint
                .act(HANDLER, "attachments/" + UUID.randomUUID() + "/removal", Map.of("reason", "No such"))
                .statusCode(404);
        assertThat(complaint.trace()).isEqualTo(before);
    }

    @Test
    void addsAFileOnceThatIsSentTwice() throws IOException {
        var complaint = Case.received();
        var key = UUID.randomUUID().toString();
        var ids = new HashSet<String>();
        for (int time = 0; time < 2; time++) {
            ids.add(given().auth()
                    .oauth2(CLIENT)
                    .contentType("application/pdf")
                    .header("Idempotency-Key", key)
                    .queryParam("filename", "offer.pdf")
                    .body(OFFER)
                    .post("/api/v1/complaints/{id}/attachments", complaint.id())
                    .then()
                    .statusCode(200)
                    .extract()
                    .<String>path("id"));
        }
        assertThat(ids).hasSize(1);
        complaint.get(OWNER, "/attachments").body("items", hasSize(1));
    }

    @Test
    void refusesMoreThanACaseCanHave() throws IOException {
        var complaint = Case.received();
        for (int i = 0; i < AttachmentService.MOST; i++) {
            added(complaint, HANDLER, "page " + i + ".pdf", "EVERYONE");
        }
        var before = complaint.trace();
        var there = kept();
        sent(complaint, HANDLER, "one more.pdf", OFFER, "EVERYONE").then().statusCode(409);
        assertThat(complaint.trace()).isEqualTo(before);
        assertThat(kept()).isEqualTo(there);
    }

    @Test
    void removesAFileThatNoTransactionKept() throws IOException {
        var complaint = Case.received();
        var attachment = added(complaint, CLIENT, "offer.pdf", "EVERYONE");
        var folder = files.resolve("attachments");
        var stray = Files.write(folder.resolve(UUID.randomUUID().toString()), OFFER);
        var fresh = Files.write(folder.resolve(UUID.randomUUID().toString()), OFFER);
        var longAgo = FileTime.from(Instant.now().minus(Duration.ofDays(2)));
        Files.setLastModifiedTime(stray, longAgo);
        Files.setLastModifiedTime(folder.resolve(attachment), longAgo);

        chores.stream()
                .filter(chore -> chore.name().equals("remove-unkept-files"))
                .findFirst()
                .orElseThrow()
                .run(Instant.now());

        assertThat(stray).doesNotExist();
        assertThat(fresh).exists();
        assertThat(content(complaint, CLIENT, attachment).statusCode()).isEqualTo(200);
    }
}
