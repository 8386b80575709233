package org.evenkeel.accounts.ledger;

import org.evenkeel.kit.problem.DomainProblem;
import org.evenkeel.kit.problem.Slug;

/** The account has an invoice of this number already. */
class InvoiceExists extends DomainProblem {

    private static final long serialVersionUID = 1L;

    InvoiceExists(Invoice present) {
        super(
                Slug.ALREADY_EXISTS,
                "The account has an invoice %s already, with the id %s.".formatted(present.number(), present.id()));
    }
}
