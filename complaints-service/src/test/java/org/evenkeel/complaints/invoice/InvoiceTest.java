package org.evenkeel.complaints.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenkeel.complaints.Case.AUDITOR;
import static org.evenkeel.complaints.Case.CLIENT;
import static org.evenkeel.complaints.Case.EMPLOYEE;
import static org.evenkeel.complaints.Case.HANDLER;
import static org.evenkeel.complaints.Case.invoice;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import org.evenkeel.complaints.Case;
import org.evenkeel.kit.testing.AccountsStandIn;
import org.evenkeel.kit.testing.ServiceUnderTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** S5: an invoice that the client does not want to pay. */
@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
@QuarkusTestResource(AccountsStandIn.class)
class InvoiceTest {

    private static String disputed(Case complaint) {
        return complaint
                .act(CLIENT, "disputed-invoices", invoice())
                .statusCode(200)
                .extract()
                .path("id");
    }

    @ParameterizedTest
    @CsvSource({"STANDS, , 900", "CANCELLED, , 0", "REDUCED, 600.5, 600.5"})
    void isSettledWithWhatIsStillOwed(String settlement, Double owed, float result) {
        var complaint = Case.received();
        var invoice = disputed(complaint);
        var body = new HashMap<String, Object>(Map.of("settlement", settlement));
        if (owed != null) {
            body.put("owedAmount", owed);
        }
        var settling = "disputed-invoices/" + invoice + "/settlement";
        complaint.does(HANDLER, settling, body);
        complaint
                .get(CLIENT, "/disputed-invoices")
                .body("items[0].settlement", equalTo(settlement))
                .body("items[0].owedAmount.floatValue()", equalTo(result));
        complaint
                .get(AUDITOR, "/history")
                .body(
                        "items.type",
                        hasItems("org.evenkeel.complaint.invoice-disputed", "org.evenkeel.complaint.invoice-settled"));
        var before = complaint.trace();
        complaint.act(HANDLER, settling, body).statusCode(409).body("detail", containsString("No dispute"));
        assertThat(complaint.trace()).isEqualTo(before);
    }

    @Test
    void isDisputedOnceInACase() {
        var complaint = Case.received();
        disputed(complaint);
        complaint
                .act(CLIENT, "disputed-invoices", invoice())
                .statusCode(400)
                .body("violations.field", contains("invoiceNumber"));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, 900.01})
    void isDisputedForAPartOfIt(double part) {
        var complaint = Case.received();
        var body = new HashMap<>(invoice());
        body.put("disputedAmount", part);
        var before = complaint.trace();
        complaint
                .act(CLIENT, "disputed-invoices", body)
                .statusCode(400)
                .body("violations.field", contains("disputedAmount"));
        assertThat(complaint.trace()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"REDUCED, ", "REDUCED, 0", "REDUCED, 900", "STANDS, 1", "CANCELLED, 1"})
    void isSettledWithAnAmountThatFits(String settlement, Double owed) {
        var complaint = Case.received();
        var body = new HashMap<String, Object>(Map.of("settlement", settlement));
        if (owed != null) {
            body.put("owedAmount", owed);
        }
        complaint
                .act(HANDLER, "disputed-invoices/" + disputed(complaint) + "/settlement", body)
                .statusCode(400)
                .body("violations.field", hasItem("owedAmount"));
        complaint.get(CLIENT, "/disputed-invoices").body("items[0].settlement", equalTo(null));
    }

    @Test
    void isNotTheEmployeesMatter() {
        var complaint = Case.namingTheEmployee();
        complaint.act(EMPLOYEE, "disputed-invoices", invoice()).statusCode(403);
        complaint.get(EMPLOYEE, "/disputed-invoices").statusCode(403);
        complaint
                .act(CLIENT, "disputed-invoices/" + disputed(complaint) + "/settlement", Map.of("settlement", "STANDS"))
                .statusCode(403);
    }
}
