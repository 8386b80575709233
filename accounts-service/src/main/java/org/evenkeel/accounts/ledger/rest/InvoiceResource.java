package org.evenkeel.accounts.ledger.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.evenkeel.accounts.firm.FirmDay;
import org.evenkeel.accounts.ledger.Dispute;
import org.evenkeel.accounts.ledger.Invoice;
import org.evenkeel.accounts.ledger.Ledger;
import org.evenkeel.accounts.ledger.Payment;
import org.evenkeel.accounts.ledger.Scopes;
import org.evenkeel.accounts.money.Money;
import org.evenkeel.kit.caller.Role;
import org.evenkeel.kit.http.Versions;
import org.evenkeel.kit.idempotency.Idempotent;
import org.evenkeel.kit.paging.Page;
import org.evenkeel.kit.text.PlainText;
import org.evenkeel.kit.text.Texts;

@Path("/api/v1/accounts/{accountId}/invoices")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Ledger", description = "What clients were asked to pay, paid and dispute")
@RunOnVirtualThread
public class InvoiceResource {

    private final Ledger ledger;
    private final FirmDay day;

    InvoiceResource(Ledger ledger, FirmDay day) {
        this.ledger = ledger;
        this.day = day;
    }

    @Schema(name = "InvoiceRequest")
    record InvoiceRequest(
            @NotBlank
            @Size(max = 100)
            @PlainText
            @Schema(description = "Of the bookkeeping; the account has it once", examples = "2026-0417")
            String number,

            @NotNull @Schema(examples = "2026-04-17") LocalDate issuedOn,
            @NotNull @Schema(examples = "2026-05-17") LocalDate dueOn,
            @NotNull @Valid Money total) {

        Invoice.Details details() {
            return new Invoice.Details(Texts.kept(number), issuedOn, dueOn, total);
        }
    }

    @Schema(name = "PaymentRequest")
    record PaymentRequest(
            @NotNull @Schema(examples = "2026-05-12") LocalDate receivedOn,

            @NotNull
            @Positive
            @Digits(integer = 13, fraction = 4)
            @Schema(description = "In the invoice's currency, at most what is open of it", examples = "625.00")
            BigDecimal amount,

            @Size(max = 100)
            @PlainText
            @Schema(description = "Of the bank or the bookkeeping; an invoice has it once", nullable = true)
            String reference) {

        Payment payment() {
            return new Payment(receivedOn, amount, Texts.kept(reference));
        }
    }

    @Schema(name = "DisputeRequest")
    record DisputeRequest(
            @NotNull
            @Positive
            @Digits(integer = 13, fraction = 4)
            @Schema(description = "The part that the client does not accept", examples = "625.00")
            BigDecimal amount,

            @NotBlank @Size(max = 2000) @PlainText @Schema(examples = "The discount went to the wrong audience")
            String reason,

            @Schema(description = "The case about it", nullable = true)
            UUID complaintId) {}

    @Schema(name = "DisputeSettlement")
    record SettlementRequest(
            @NotNull @Schema(description = "CREDITED: need not be paid; STANDS: is due")
            Dispute.Outcome outcome) {}

    @Schema(name = "InvoiceCancellation")
    record CancellationRequest(
            @NotBlank @Size(max = 2000) @PlainText @Schema(examples = "Sent to the wrong client")
            String reason) {}

    @POST
    @Idempotent
    @RolesAllowed({Role.HANDLER, Role.SENIOR, Role.OWNER, Scopes.WRITE})
    @Operation(operationId = "issueInvoice", summary = "Enter an invoice that was sent to a client")
    @APIResponse(
            responseCode = "201",
            description = "Entered",
            content = @Content(schema = @Schema(implementation = InvoiceResponse.class)))
    public Response issue(@PathParam("accountId") UUID accountId, @NotNull @Valid InvoiceRequest request) {
        var invoice = ledger.issue(accountId, request.details());
        return versioned(
                Response.created(URI.create("/api/v1/accounts/" + accountId + "/invoices/" + invoice.id())), invoice);
    }

    @GET
    @RolesAllowed({Role.CLIENT, Role.EMPLOYEE, Role.HANDLER, Role.SENIOR, Role.OWNER, Role.AUDITOR, Scopes.READ})
    @Operation(
            operationId = "listInvoices",
            summary = "List a client's invoices, the last issued first",
            description = "Clients see their own.")
    @APIResponse(
            responseCode = "200",
            description = "A page of invoices; the Link header leads to the next",
            content = @Content(schema = @Schema(implementation = InvoicePage.class)))
    public Response list(
            @PathParam("accountId") UUID accountId,
            @QueryParam("overdue") @DefaultValue("false") @Parameter(description = "Only those that are overdue today")
                    boolean overdue,
            @QueryParam("limit") @DefaultValue("25") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Size(max = 200) @Parameter(description = "`next` of the page before") String cursor,
            @Context UriInfo uri) {
        return Page.of(ledger.list(accountId, overdue, cursor, limit), limit, Ledger::cursorAfter)
                .map(this::response)
                .toResponse(uri);
    }

    @Schema(name = "InvoicePage")
    record InvoicePage(
            @Schema(maxItems = 200) List<InvoiceResponse> items,

            @Schema(nullable = true, maxLength = 200, description = "Send as `cursor` for the next page")
            String next) {}

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.CLIENT, Role.EMPLOYEE, Role.HANDLER, Role.SENIOR, Role.OWNER, Role.AUDITOR, Scopes.READ})
    @Operation(operationId = "readInvoice", summary = "Read an invoice with its payments and disputes")
    @APIResponse(
            responseCode = "200",
            description = "The invoice",
            content = @Content(schema = @Schema(implementation = InvoiceResponse.class)))
    public Response read(@PathParam("accountId") UUID accountId, @PathParam("id") UUID id) {
        return versioned(Response.ok(), ledger.get(accountId, id));
    }

    @POST
    @Path("/{id}/payments")
    @Idempotent
    @RolesAllowed({Role.HANDLER, Role.SENIOR, Role.OWNER, Scopes.WRITE})
    @Operation(
            operationId = "receivePayment",
            summary = "Enter money that came in for an invoice, in whole or in part",
            description = "More than is open is refused.")
    @APIResponse(
            responseCode = "200",
            description = "The invoice with the payment",
            content = @Content(schema = @Schema(implementation = InvoiceResponse.class)))
    public Response receive(
            @PathParam("accountId") UUID accountId,
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Size(max = 200) @Parameter(description = "The ETag you read", example = "\"v0\"")
                    String ifMatch,
            @NotNull @Valid PaymentRequest request) {
        return versioned(Response.ok(), ledger.receive(accountId, id, request.payment(), ifMatch));
    }

    @POST
    @Path("/{id}/disputes")
    @Idempotent
    @RolesAllowed({Role.HANDLER, Role.SENIOR, Role.OWNER, Scopes.WRITE})
    @Operation(
            operationId = "disputeInvoice",
            summary = "Note that the client does not accept a part of an invoice",
            description = "Until it is settled that part is not due and makes nothing overdue.")
    @APIResponse(
            responseCode = "200",
            description = "The invoice with the dispute",
            content = @Content(schema = @Schema(implementation = InvoiceResponse.class)))
    public Response dispute(
            @PathParam("accountId") UUID accountId,
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Size(max = 200) @Parameter(description = "The ETag you read", example = "\"v0\"")
                    String ifMatch,
            @NotNull @Valid DisputeRequest request) {
        return versioned(
                Response.ok(),
                ledger.dispute(
                        accountId, id, request.amount(), Texts.kept(request.reason()), request.complaintId(), ifMatch));
    }

    @POST
    @Path("/{id}/disputes/{disputeId}/settlement")
    @Idempotent
    @RolesAllowed({Role.HANDLER, Role.SENIOR, Role.OWNER})
    @Operation(operationId = "settleDispute", summary = "Say how a dispute about an invoice ended")
    @APIResponse(
            responseCode = "200",
            description = "The invoice as it is now",
            content = @Content(schema = @Schema(implementation = InvoiceResponse.class)))
    public Response settle(
            @PathParam("accountId") UUID accountId,
            @PathParam("id") UUID id,
            @PathParam("disputeId") @Parameter(description = "Which of its disputes (UUID)") UUID disputeId,
            @HeaderParam("If-Match") @Size(max = 200) @Parameter(description = "The ETag you read", example = "\"v0\"")
                    String ifMatch,
            @NotNull @Valid SettlementRequest request) {
        return versioned(Response.ok(), ledger.settle(accountId, id, disputeId, request.outcome(), ifMatch));
    }

    @POST
    @Path("/{id}/cancellation")
    @Idempotent
    @RolesAllowed({Role.HANDLER, Role.SENIOR, Role.OWNER, Scopes.WRITE})
    @Operation(
            operationId = "cancelInvoice",
            summary = "Take back an invoice for which nothing was paid yet",
            description = "It stays in the list, and nothing of it is due.")
    @APIResponse(
            responseCode = "200",
            description = "The invoice as it is now",
            content = @Content(schema = @Schema(implementation = InvoiceResponse.class)))
    public Response cancel(
            @PathParam("accountId") UUID accountId,
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Size(max = 200) @Parameter(description = "The ETag you read", example = "\"v0\"")
                    String ifMatch,
            @NotNull @Valid CancellationRequest request) {
        return versioned(Response.ok(), ledger.cancel(accountId, id, Texts.kept(request.reason()), ifMatch));
    }

    private Response versioned(Response.ResponseBuilder response, Invoice invoice) {
        return response.tag(Versions.tag(invoice.version()))
                .entity(response(invoice))
                .build();
    }

    private InvoiceResponse response(Invoice invoice) {
        return InvoiceResponse.from(invoice, day.today(), ledger.allowedActions(invoice));
    }
}
