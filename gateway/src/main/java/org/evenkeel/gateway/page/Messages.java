package org.evenkeel.gateway.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the pages in English; the other languages lie in messages/. */
@MessageBundle
public interface Messages {

    @Message("Skip to content")
    String skip();

    @Message("Start")
    String start();

    @Message("Complaints")
    String complaints();

    @Message("Accounts")
    String accounts();

    @Message("API documentation")
    String docs();

    @Message("Sign out")
    String signOut();

    @Message("Language")
    String language();

    @Message("Welcome, {name}")
    String welcome(String name);

    @Message("Your roles")
    String yourRoles();

    @Message("Latest complaints")
    String latestComplaints();

    @Message("Accounts with most complaints")
    String topAccounts();

    @Message("{#when form}{#is 'one'}{number} complaint{#else}{number} complaints{/when}")
    String complaintsCount(String form, String number);

    @Message("{#when form}{#is 'one'}{number} complaint on this page{#else}{number} complaints on this page{/when}")
    String complaintsHere(String form, String number);

    @Message("{#when form}{#is 'one'}{number} account on this page{#else}{number} accounts on this page{/when}")
    String accountsHere(String form, String number);

    @Message("Reference")
    String reference();

    @Message("Account")
    String account();

    @Message("Matter")
    String matter();

    @Message("What the client wants")
    String wish();

    @Message("Description")
    String description();

    @Message("Language of the text")
    String textLanguage();

    @Message("Status")
    String status();

    @Message("Any status")
    String anyStatus();

    @Message("Received")
    String received();

    @Message("Received by")
    String receivedBy();

    @Message("Came by")
    String source();

    @Message("Their reference")
    String externalReference();

    @Message("Amount in dispute")
    String disputedAmount();

    @Message("Search")
    String search();

    @Message("Words in the complaint")
    String searchLabel();

    @Message("Only this account")
    String onlyAccount();

    @Message("All accounts")
    String allAccounts();

    @Message("Nothing found")
    String nothingFound();

    @Message("No complaint matches. Try fewer words, or take a filter away.")
    String nothingMatches();

    @Message("There are no complaints yet. They appear here as soon as the first one comes in.")
    String noComplaints();

    @Message("There are no accounts yet.")
    String noAccounts();

    @Message("Next page")
    String next();

    @Message("First page")
    String first();

    @Message("Pages")
    String pages();

    @Message("Name")
    String name();

    @Message("Registered")
    String registered();

    @Message("Sorted by")
    String sortedBy();

    @Message("Most complaints first")
    String mostComplaints();

    @Message("By name")
    String byName();

    @Message("Show all complaints of this account")
    String accountComplaints();

    @Message("Onboarding")
    String onboarding();

    @Message("No onboarding has been started.")
    String noOnboarding();

    @Message("{done} of {all} steps done")
    String stepsDone(String done, String all);

    @Message("done")
    String done();

    @Message("open")
    String open();

    @Message("Part of this page is missing at the moment, because a service does not answer: {services}")
    String missing(String services);

    @Message("Not available at the moment.")
    String notAvailable();

    @Message("This page does not exist")
    String notFoundTitle();

    @Message("There is nothing at this address, or it is not yours to see.")
    String notFoundText();

    @Message("This is not possible")
    String refusedTitle();

    @Message("The request cannot be carried out as it is. Go back and change it.")
    String refusedText();

    @Message("You may not see this")
    String forbiddenTitle();

    @Message("Your role does not include this page.")
    String forbiddenText();

    @Message("A part of Evenkeel does not answer")
    String unavailableTitle();

    @Message("We could not reach the service behind this page. Nothing is lost; try again in a moment.")
    String unavailableText();

    @Message("Back to the start page")
    String back();

    @Message("{#when status}{#is 'RECEIVED'}received{#is 'ACKNOWLEDGED'}acknowledged{#is 'HEARING'}in hearing"
            + "{#is 'FINDING'}finding{#is 'RESOLUTION'}resolution{#is 'CLOSED'}closed{#is 'WITHDRAWN'}withdrawn"
            + "{#is 'REOPENED'}reopened{#else}{status}{/when}")
    String statusName(String status);

    @Message("{#when source}{#is 'WEB'}web page{#is 'API'}interface{#is 'FILE'}file{#else}{source}{/when}")
    String sourceName(String source);

    @Message("{#when role}{#is 'client'}client{#is 'employee'}employee{#is 'handler'}handler{#is 'senior'}senior"
            + "{#is 'owner'}owner{#is 'auditor'}auditor{#is 'partner'}partner{#else}{role}{/when}")
    String roleName(String role);

    @Message("Imports")
    String imports();

    @Message("File of complaints (CSV or NDJSON, also gzip)")
    String importFile();

    @Message("Columns of the file")
    String importPreset();

    @Message("Evenkeel's own")
    String presetOwn();

    @Message("US consumer bureau (CFPB)")
    String presetCfpb();

    @Message("Import")
    String importStart();

    @Message("The file was not taken:")
    String importFailed();

    @Message("No file has been imported yet.")
    String noImports();

    @Message("File")
    String file();

    @Message("Progress")
    String progress();

    @Message("New")
    String rowsAdded();

    @Message("Known already")
    String rowsKnown();

    @Message("Refused")
    String rowsRefused();

    @Message(
            "{#when status}{#is 'RECEIVED'}received{#is 'RUNNING'}running{#is 'DONE'}done{#is 'FAILED'}failed{#else}{status}{/when}")
    String importStatus(String status);
}
