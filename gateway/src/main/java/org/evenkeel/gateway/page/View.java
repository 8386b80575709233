package org.evenkeel.gateway.page;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** What the pages show of the services' answers; fields they do not show are passed over. */
interface View {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Complaint(
            String id,
            String reference,
            String accountId,
            String accountName,
            String matter,
            String description,
            String wish,
            String language,
            String source,
            String externalReference,
            String status,
            Instant receivedAt,
            String receivedBy,
            Money disputedAmount) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Money(BigDecimal amount, String currency) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Complaints(List<Complaint> items, String next) {

        public Complaints {
            items = items == null ? List.of() : items;
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Account(String id, String name, Instant registeredAt, long complaints) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Accounts(List<Account> items, String next) {

        public Accounts {
            items = items == null ? List.of() : items;
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Summary(long total, long open, List<Complaint> latest) {

        public Summary {
            latest = latest == null ? List.of() : latest;
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Onboardings(List<Onboarding> items) {

        public Onboardings {
            items = items == null ? List.of() : items;
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Onboarding(String id, String status, Instant startedAt, List<Step> steps) {

        public Onboarding {
            steps = steps == null ? List.of() : steps;
        }

        public long stepsDone() {
            return steps.stream().filter(Step::done).count();
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Step(
            String title,
            String side,
            boolean mandatory,
            @JsonProperty("done") boolean done) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Imports(List<Import> items) {

        public Imports {
            items = items == null ? List.of() : items;
        }

        public boolean moving() {
            return items.stream().anyMatch(Import::moving);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Import(
            String id,
            String filename,
            String status,
            long bytesTotal,
            long bytesRead,
            long rowsAdded,
            long rowsKnown,
            long rowsRefused,
            Instant receivedAt,
            ImportProblem problem) {

        public boolean moving() {
            return "RECEIVED".equals(status) || "RUNNING".equals(status);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record ImportProblem(String title, String detail) {}

    /** The list's filters as the page has to repeat them. */
    record Filter(String q, String status, String account, String sort, String cursor) {

        public boolean active() {
            return !q.isEmpty() || !status.isEmpty() || !account.isEmpty();
        }

        /** Query of the same list at another cursor. */
        public String at(String next) {
            return query() + "&cursor=" + Visit.encode(next);
        }

        public String query() {
            return "?q=" + Visit.encode(q) + "&status=" + Visit.encode(status) + "&account=" + Visit.encode(account)
                    + "&sort=" + Visit.encode(sort);
        }

        public String withoutAccount() {
            return new Filter(q, status, "", sort, "").query();
        }
    }
}
