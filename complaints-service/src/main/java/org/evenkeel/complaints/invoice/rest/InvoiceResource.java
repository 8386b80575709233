package org.evenkeel.complaints.invoice.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.evenkeel.complaints.complaint.Money;
import org.evenkeel.complaints.invoice.DisputedInvoice;
import org.evenkeel.complaints.invoice.DisputedInvoice.Settlement;
import org.evenkeel.complaints.invoice.InvoiceService;
import org.evenkeel.kit.caller.Role;
import org.evenkeel.kit.idempotency.Idempotent;
import org.evenkeel.kit.text.PlainText;
import org.evenkeel.kit.text.Texts;

@Path("/api/v1/complaints/{id}/disputed-invoices")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Disputed invoices", description = "What a client does not want to pay, and what became of it")
@RunOnVirtualThread
public class InvoiceResource {

    private final InvoiceService invoices;

    InvoiceResource(InvoiceService invoices) {
        this.invoices = invoices;
    }

    @Schema(name = "DisputedInvoiceRequest")
    record DisputeRequest(
            @NotBlank @Size(max = 100) @PlainText @Schema(examples = "2026-0417")
            String invoiceNumber,

            @NotNull @Valid @Schema(description = "What the invoice says")
            Money amount,

            @NotNull
            @Digits(integer = 13, fraction = 4)
            @Schema(description = "The part that is disputed, in the currency of the invoice")
            BigDecimal disputedAmount) {}

    @Schema(name = "InvoiceSettlementRequest")
    record SettlementRequest(
            @NotNull Settlement settlement,

            @Digits(integer = 13, fraction = 4)
            @Schema(description = "What is to be paid where the invoice is reduced; else left out")
            BigDecimal owedAmount) {}

    @Schema(name = "DisputedInvoice")
    record DisputedInvoiceResponse(
            UUID id,
            @Schema(maxLength = 100) String invoiceNumber,
            Money amount,
            BigDecimal disputedAmount,
            Instant disputedAt,
            @Schema(maxLength = 200) String disputedBy,
            @Schema(nullable = true) Settlement settlement,

            @Schema(description = "What is to be paid after the settlement", nullable = true)
            BigDecimal owedAmount,

            @Schema(nullable = true) Instant settledAt,
            @Schema(nullable = true, maxLength = 200) String settledBy) {

        static DisputedInvoiceResponse from(DisputedInvoice invoice) {
            return new DisputedInvoiceResponse(
                    invoice.id(),
                    invoice.invoiceNumber(),
                    invoice.total(),
                    invoice.disputedAmount(),
                    invoice.disputedAt(),
                    invoice.disputedByName(),
                    invoice.settlement(),
                    invoice.owedAmount(),
                    invoice.settledAt(),
                    invoice.settledByName());
        }
    }

    @Schema(name = "DisputedInvoiceList")
    record DisputedInvoiceList(@Schema(maxItems = 1_000) List<DisputedInvoiceResponse> items) {}

    @GET
    @RolesAllowed({Role.CLIENT, Role.HANDLER, Role.SENIOR, Role.OWNER, Role.AUDITOR, "complaints:read"})
    @Operation(operationId = "listDisputedInvoices", summary = "Read which invoices the client disputes")
    @APIResponse(
            responseCode = "200",
            description = "The invoices, the first disputed first",
            content = @Content(schema = @Schema(implementation = DisputedInvoiceList.class)))
    public DisputedInvoiceList list(@PathParam("id") UUID id) {
        return new DisputedInvoiceList(
                invoices.of(id).stream().map(DisputedInvoiceResponse::from).toList());
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.CLIENT, Role.HANDLER, Role.SENIOR, Role.OWNER, "complaints:write"})
    @Operation(operationId = "disputeInvoice", summary = "Say that an invoice is disputed")
    @APIResponse(
            responseCode = "200",
            description = "On record",
            content = @Content(schema = @Schema(implementation = DisputedInvoiceResponse.class)))
    public Response dispute(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Size(max = 200) String ifMatch,
            @NotNull @Valid DisputeRequest request) {
        return told(invoices.dispute(
                id,
                ifMatch,
                Texts.kept(request.invoiceNumber()),
                request.amount().known("amount"),
                request.disputedAmount()));
    }

    @POST
    @Path("/{invoiceId}/settlement")
    @Idempotent
    @RolesAllowed({Role.HANDLER, Role.SENIOR, Role.OWNER})
    @Operation(operationId = "settleDisputedInvoice", summary = "Say what is to be paid of a disputed invoice")
    @APIResponse(
            responseCode = "200",
            description = "Settled",
            content = @Content(schema = @Schema(implementation = DisputedInvoiceResponse.class)))
    public Response settle(
            @PathParam("id") UUID id,
            @PathParam("invoiceId") UUID invoiceId,
            @HeaderParam("If-Match") @Size(max = 200) String ifMatch,
            @NotNull @Valid SettlementRequest request) {
        return told(invoices.settle(id, ifMatch, invoiceId, request.settlement(), request.owedAmount()));
    }

    private static Response told(DisputedInvoice invoice) {
        return Response.ok(DisputedInvoiceResponse.from(invoice)).build();
    }
}
