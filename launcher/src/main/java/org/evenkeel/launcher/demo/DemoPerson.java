package org.evenkeel.launcher.demo;

/** What the demo firm's directory says of those who can sign in; their names and subjects stand in their tokens. */
enum DemoPerson {
    CLIENT("client", DemoAccount.HUDGINS, "Managing director", "en", "America/New_York"),
    CLIENT2("client2", DemoAccount.CLERVI, "Vedúci prevádzky", "sk", "Europe/Bratislava"),
    EMPLOYEE("employee", "Projects", "ru", "Europe/Bratislava", 0),
    EMPLOYEE2("employee2", "Shipping", "sk", "Europe/Bratislava", 0),
    HANDLER("handler", "Client care", "he", "Asia/Jerusalem", 500),
    HANDLER2("handler2", "Client care", "pl", "Europe/Warsaw", 500),
    SENIOR("senior", "Client care", "en", "America/New_York", 10_000),
    SENIOR2("senior2", "Projects", "ja", "Asia/Tokyo", 10_000),
    OWNER("owner", "Management", "ru", "Europe/Bratislava", 100_000),
    OWNER2("owner2", "Management", "hu", "Europe/Budapest", 100_000),
    AUDITOR("auditor", "Audit", "ar", "Asia/Beirut", 0),
    AUDITOR2("auditor2", "Audit", "de", "Europe/Berlin", 0);

    private final String user;
    private final DemoAccount account;
    private final String role;
    private final String team;
    private final String language;
    private final String timeZone;
    private final int authority;

    /** A contact of a client. */
    DemoPerson(String user, DemoAccount account, String role, String language, String timeZone) {
        this.user = user;
        this.account = account;
        this.role = role;
        this.team = null;
        this.language = language;
        this.timeZone = timeZone;
        this.authority = 0;
    }

    /** One of the firm's own people. */
    DemoPerson(String user, String team, String language, String timeZone, int authority) {
        this.user = user;
        this.account = null;
        this.role = null;
        this.team = team;
        this.language = language;
        this.timeZone = timeZone;
        this.authority = authority;
    }

    String user() {
        return user;
    }

    /** Whose contact they are; null for the firm's own people. */
    DemoAccount account() {
        return account;
    }

    /** What a contact does at the client; null for the firm's own people. */
    String role() {
        return role;
    }

    /** Null for contacts. */
    String team() {
        return team;
    }

    String language() {
        return language;
    }

    String timeZone() {
        return timeZone;
    }

    /** In euros; 0 for none. */
    int authority() {
        return authority;
    }
}
