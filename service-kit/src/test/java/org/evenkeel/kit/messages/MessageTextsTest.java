package org.evenkeel.kit.messages;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.evenkeel.kit.database.Statements;
import org.evenkeel.kit.problem.NotFound;
import org.evenkeel.kit.testing.KitAlone;
import org.evenkeel.kit.testing.MailServer;
import org.evenkeel.kit.testing.ServiceUnderTest;
import org.evenkeel.kit.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(KitAlone.class)
@QuarkusTestResource(ServiceUnderTest.class)
@QuarkusTestResource(MailServer.class)
class MessageTextsTest {

    private static final String TEXTS = "/api/v1/message-texts/kit";
    private static final Map<String, String> VALUES = Map.of("name", "Jana", "boat", "Ariel", "note", "");

    @Inject
    MessageTexts texts;

    @Inject
    DataSource database;

    @BeforeEach
    void forgetEdits() {
        new Statements(database).update("delete from message_text");
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(TestTokens.of(role)).contentType(ContentType.JSON);
    }

    private static Map<String, String> text(String subject, String body) {
        return Map.of("subject", subject, "body", body);
    }

    private void save(String language, String subject) {
        as("owner")
                .body(text(subject, "{name}"))
                .put(TEXTS + "/boat-ready/" + language)
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "en, 'Welcome, Jana'",
        "sk, 'Vitajte, Jana'",
        "sk-SK, 'Vitajte, Jana'",
        "sk-Latn-SK, 'Vitajte, Jana'",
        "iw, 'ברוכים הבאים, Jana'",
        "ru, 'Welcome, Jana'",
        "de-AT, 'Welcome, Jana'"
    })
    void writesInTheNearestLanguageThereIs(String language, String subject) {
        assertThat(texts.write("boat-ready", language, VALUES).subject()).isEqualTo(subject);
    }

    @Test
    void writesAPartOnlyWhereItsValueIsThere() {
        var with = new HashMap<>(VALUES);
        with.put("note", "Bring a coat.");

        assertThat(texts.write("boat-ready", "en", with).body())
                .isEqualTo("Dear Jana,\n\nyour boat Ariel is ready.\n\nBring a coat.");
        assertThat(texts.write("boat-ready", "en", VALUES).body()).isEqualTo("Dear Jana,\n\nyour boat Ariel is ready.");
    }

    @Test
    void neverReadsWhatAPersonWroteAsATemplateOrAsAHeader() {
        var values = new HashMap<>(VALUES);
        values.put("name", "{boat}\r\nBcc: all@example.org");

        var letter = texts.write("boat-ready", "en", values);

        assertThat(letter.subject()).isEqualTo("Welcome, {boat} Bcc: all@example.org");
        assertThat(letter.body()).startsWith("Dear {boat}");
    }

    @Test
    void shortensASubjectThatAValueMakesTooLong() {
        var values = new HashMap<>(VALUES);
        values.put("name", "😀".repeat(200));

        assertThat(texts.write("boat-ready", "en", values).subject())
                .hasSizeLessThanOrEqualTo(200)
                .endsWith("😀…");
    }

    @Test
    void asksForExactlyTheValuesOfTheKind() {
        assertThatThrownBy(() -> texts.write("boat-ready", "en", Map.of("name", "Jana")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> texts.write("boat-sunk", "en", VALUES)).isInstanceOf(NotFound.class);
    }

    @Test
    void writesInTheFirmsOwnWordsUntilTheyAreTakenBack() {
        save("sk", "Ahoj {name}");
        save("sk-SK", "Ahoj zo Slovenska, {name}");
        save("de", "Hallo {name}");

        assertThat(texts.write("boat-ready", "sk", VALUES).subject()).isEqualTo("Ahoj Jana");
        assertThat(texts.write("boat-ready", "sk-SK", VALUES).subject()).isEqualTo("Ahoj zo Slovenska, Jana");
        assertThat(texts.write("boat-ready", "de-AT", VALUES).subject()).isEqualTo("Hallo Jana");
        as("auditor")
                .get(TEXTS)
                .then()
                .statusCode(200)
                .body("language", contains("de", "en", "he", "sk", "sk-SK"))
                .body("find { it.language == 'sk' }.changedBy", equalTo("The owner"))
                .body("find { it.language == 'en' }.version", equalTo(0));

        as("owner").delete(TEXTS + "/boat-ready/sk").then().statusCode(204);
        as("owner").delete(TEXTS + "/boat-ready/de").then().statusCode(204);

        assertThat(texts.write("boat-ready", "sk", VALUES).subject()).isEqualTo("Vitajte, Jana");
        assertThat(texts.write("boat-ready", "de", VALUES).subject()).isEqualTo("Welcome, Jana");
        as("owner").get(TEXTS + "/boat-ready/de").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "body | Dear {name},~~{#if note}never closed | line 3",
                "body | Dear~{nmae} | line 2: {nmae} is none of the values of this message: [boat, name, note]",
                "body | {name.getClass} | line 1",
                "body | {name.length()} | line 1",
                "body | {inject:config} | line 1",
                "body | ~{#include secret /} | line 2",
                "body | ~{#for x in name}{x}{/for} | line 2",
                "body | {#if name}{boot}{/if} | {boot}",
                "body | {#if nmae}x{/if} | {nmae}",
                "subject | Hello {nmae} | line 1"
            })
    void refusesATextThatCouldNotBeWrittenAndNamesTheLine(String field, String text, String rule) {
        var wrong = text.replace('~', '\n');
        as("owner")
                .body(field.equals("body") ? text("Hello", wrong) : text(wrong, "Hello"))
                .put(TEXTS + "/boat-ready/en")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo(field))
                .body("violations[0].message", containsString(rule));
        assertThat(texts.find("boat-ready", "en").version()).isZero();
    }

    @Test
    void refusesAChangeOfATextThatSomebodyElseChanged() {
        var path = TEXTS + "/boat-ready/en";
        var shipped = as("handler").get(path).then().statusCode(200).extract().header("ETag");
        var first = as("owner")
                .header("If-Match", shipped)
                .body(text("First", "First"))
                .put(path)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");

        as("owner")
                .header("If-Match", shipped)
                .body(text("Second", "Second"))
                .put(path)
                .then()
                .statusCode(412);
        as("owner").header("If-Match", shipped).delete(path).then().statusCode(412);
        assertThat(texts.find("boat-ready", "en").subject()).isEqualTo("First");

        as("owner").header("If-Match", first).delete(path).then().statusCode(204);
        as("owner")
                .header("If-Match", shipped)
                .body(text("Third", "Third"))
                .put(path)
                .then()
                .statusCode(200);
        as("owner")
                .header("If-Match", first)
                .body(text("Late", "Late"))
                .put(path)
                .then()
                .statusCode(412);
    }

    @Test
    void letsOnlyAnOwnerEdit() {
        for (var role : new String[] {"handler", "senior", "auditor"}) {
            as(role).get(TEXTS).then().statusCode(200);
            as(role).body(text("Mine", "Mine"))
                    .put(TEXTS + "/boat-ready/en")
                    .then()
                    .statusCode(403);
            as(role).delete(TEXTS + "/boat-ready/en").then().statusCode(403);
        }
        as("employee").get(TEXTS).then().statusCode(403);
        as("client").get(TEXTS).then().statusCode(403);
        as("owner").body(text("A", "A")).put(TEXTS + "/boat-sunk/en").then().statusCode(404);
        as("owner").body(text("A", "A")).put(TEXTS + "/boat-ready/e_n").then().statusCode(400);
        as("owner").get("/api/v1/message-texts/other").then().statusCode(404);
    }

    @Test
    void recordsWhoChangedAText() {
        save("ru", "Здравствуйте, {name}");

        assertThat(new Statements(database)
                        .query(
                                "select actor_name, data->>'subject' from event"
                                        + " where type = 'org.evenkeel.message-text.changed' and data->>'language' = 'ru'",
                                row -> row.getString(1) + ": " + row.getString(2)))
                .contains("The owner: Здравствуйте, {name}");
    }
}
