package org.evenkeel.accounts.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenkeel.accounts.Api.aStaffMember;
import static org.evenkeel.accounts.Api.anAccount;
import static org.evenkeel.accounts.Api.asRole;
import static org.evenkeel.accounts.Api.walk;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.evenkeel.kit.Ids;
import org.evenkeel.kit.database.Statements;
import org.evenkeel.kit.testing.ServiceUnderTest;
import org.evenkeel.kit.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
class AttentionWatchTest {

    private static final String NEGLECTED = "/api/v1/attention-watch/neglected-accounts";
    private static final YearMonth THIS_MONTH = YearMonth.now(ZoneOffset.UTC);

    @Inject
    DataSource database;

    private Statements sql;

    @BeforeEach
    void prepare() {
        sql = new Statements(database);
    }

    @Test
    void findsTheFirstClientWhoseAttentionWentToTheNewOnes() {
        var staff = aStaffMember("Spends the time", Ids.next().toString());
        var first = client("Clervi's first client", 72);
        var loyal = client("Gets what it got", 40);
        var young = client("Came a year ago", 12);
        var big = client("The growth", 6);
        for (int ago = 15; ago >= 1; ago--) {
            boolean recent = ago <= 3;
            spend(first, staff, ago, recent ? 200 : 900);
            touch(first, staff, ago, recent ? 0 : 3);
            spend(loyal, staff, ago, 900);
            spend(young, staff, ago, recent ? 100 : 900);
            spend(big, staff, ago, recent ? 9_000 : 3_000);
            touch(big, staff, ago, recent ? 9 : 3);
        }
        // the month that is not over does not count
        spend(first, staff, 0, 1);

        assertThat(walk(TestTokens.of("owner"), NEGLECTED, "accountId", 1)).containsExactly(first.toString());
        asRole("auditor")
                .get(NEGLECTED)
                .then()
                .statusCode(200)
                .body("items[0].name", equalTo("Clervi's first client"))
                .body("items[0].changes.kind", equalTo(List.of("TIME", "OCCASIONS")))
                .body("items[0].changes[0].own", lessThan(0.23f))
                .body("items[0].changes[0].firm", greaterThan(1.2f))
                .body("items[0].months", hasSize(15))
                .body(
                        "items[0].months[0].month",
                        equalTo(THIS_MONTH.minusMonths(15).toString()))
                .body("items[0].months[0].minutes", equalTo(900f))
                .body("items[0].months[14].minutes", equalTo(200f));
        asRole("handler")
                .get("/api/v1/accounts/{id}/attention", loyal)
                .then()
                .statusCode(200)
                .body("neglected", equalTo(false))
                .body("longStanding", equalTo(true))
                .body("changes.own", equalTo(List.of(1f)));
        asRole("handler")
                .get("/api/v1/accounts/{id}/attention", young)
                .then()
                .body("longStanding", equalTo(false))
                .body("neglected", equalTo(false));

        var concentration = asRole("owner").get("/api/v1/attention-watch/concentration");
        concentration.then().statusCode(200).body("time.gini", greaterThan(0.2f));
        assertThat(concentration.<List<String>>path("takers.most.accountId")).startsWith(big.toString());
        assertThat(concentration.<Float>path("takers.shareOfClients")).isBetween(0f, 1f);
    }

    @Test
    void showsWhatTheFirmStandsToLose() {
        var account = anAccount("Was right three times, the last time not");
        for (int i = 0; i < 2; i++) {
            found(account, Ids.next(), "UPHELD", 10);
        }
        var complaint = Ids.next();
        found(account, complaint, "PARTLY_UPHELD", 20);
        found(account, complaint, "NOT_UPHELD", 5);
        found(account, Ids.next(), "UPHELD", 400);
        sql.update(
                """
                insert into invoice (id, account_id, number, issued_on, due_on, amount, currency, payable, cancelled,
                                     overdue_told, issued_at, version)
                values (?,?,'E-1',?,?,1234.5,'CHF',1234.5,false,true,now(),0)""", Ids.next(), account, LocalDate.now(ZoneOffset.UTC).minusDays(40), LocalDate.now(ZoneOffset.UTC));

        var exposure = asRole("auditor").get("/api/v1/attention-watch/exposure");

        exposure.then().statusCode(200).body("wordOfMouth.source", containsString("1,046"));
        int bad = exposure.path("wordOfMouth.badExperiences");
        assertThat(bad).isGreaterThanOrEqualTo(2);
        assertThat(exposure.<Float>path("wordOfMouth.fewest")).isEqualTo((float) (0.95 * bad));
        assertThat(exposure.<Float>path("wordOfMouth.likely")).isEqualTo((float) (3.11 * bad));
        assertThat(exposure.<List<Map<String, Object>>>path("revenue"))
                .filteredOn(part -> part.get("revenue").toString().contains("CHF"))
                .singleElement()
                .satisfies(part -> assertThat(part).containsEntry("clients", 1));
        asRole("senior").get("/api/v1/attention-watch/exposure").then().statusCode(403);
    }

    private void found(UUID account, UUID complaint, String verdict, int daysAgo) {
        sql.update(
                "insert into fact (event_id, account_id, type, occurred_at, subject, data) values (?,?,?,?,?,?::jsonb)",
                Ids.next(),
                account,
                "org.evenkeel.complaint.found",
                Instant.now().minus(Duration.ofDays(daysAgo)),
                complaint,
                "{\"verdict\":\"" + verdict + "\"}");
    }

    @Test
    void countsTalksAboutComplaintsAsOccasions() {
        var account = client("Was talked to", 30);
        sql.update(
                "insert into fact (event_id, account_id, type, occurred_at, subject, data) values (?,?,?,?,?,'{}')",
                Ids.next(),
                account,
                "org.evenkeel.complaint.talk-held",
                day(2).atStartOfDay().toInstant(ZoneOffset.UTC),
                Ids.next());

        asRole("senior")
                .get("/api/v1/accounts/{id}/attention", account)
                .then()
                .body("months[13].occasions", equalTo(1f));
    }

    @Test
    void saysWhatItDoesNotKnow() {
        var account = anAccount("Nothing is known of it");

        asRole("owner")
                .get("/api/v1/accounts/{id}/attention", account)
                .then()
                .statusCode(200)
                .body("tenureMonths", nullValue())
                .body("changes", hasSize(0))
                .body("neglected", equalTo(false));
        asRole("owner")
                .get("/api/v1/accounts/{id}/attention", Ids.next())
                .then()
                .statusCode(404);
        asRole("owner").get(NEGLECTED + "?cursor=AAAA").then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"client", "partner", "service", "employee"})
    void isNotForOutsidersNorForTheCurious(String role) {
        asRole(role).get(NEGLECTED).then().statusCode(403);
        asRole(role).get("/api/v1/attention-watch/concentration").then().statusCode(403);
        asRole(role).get("/api/v1/accounts/{id}/attention", Ids.next()).then().statusCode(403);
    }

    private UUID client(String name, int months) {
        var account = anAccount(name);
        sql.update(
                "update account set client_since = ? where id = ?",
                LocalDate.now(ZoneOffset.UTC).minusMonths(months),
                account);
        return account;
    }

    private void spend(UUID account, UUID staff, int monthsAgo, int minutes) {
        for (int left = minutes, at = 0; left > 0; left -= 1_440, at++) {
            sql.update("""
                    insert into time_entry (id, account_id, staff_member_id, day, minutes, withdrawn, recorded_at)
                    values (?,?,?,?,?,false,now())""", Ids.next(), account, staff, day(monthsAgo).plusDays(at), Math.min(left, 1_440));
        }
    }

    private void touch(UUID account, UUID staff, int monthsAgo, int times) {
        for (int time = 0; time < times; time++) {
            sql.update(
                    """
                    insert into touchpoint (id, account_id, kind, held_at, staff_member_id, withdrawn, recorded_at)
                    values (?,?,'CALL',?,?,false,now())""",
                    Ids.next(),
                    account,
                    day(monthsAgo).plusDays(time).atStartOfDay().toInstant(ZoneOffset.UTC),
                    staff);
        }
    }

    private static LocalDate day(int monthsAgo) {
        return THIS_MONTH.minusMonths(monthsAgo).atDay(1);
    }
}
