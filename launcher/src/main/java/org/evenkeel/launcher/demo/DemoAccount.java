package org.evenkeel.launcher.demo;

/** The clients of the demo firm; each shows something. */
enum DemoAccount {
    /** Zero sales: a step of the onboarding was missed. */
    HUDGINS("01990000-0000-7000-8000-000000000001", "Hudgins Home Goods"),
    /** One of the first clients, neglected while the firm grew. */
    CLERVI("01990000-0000-7000-8000-000000000002", "Clervi Catering"),
    /** The best client: many orders, one small complaint, soon settled. */
    ADAMS("01990000-0000-7000-8000-000000000011", "Adams & Daughters Accounting"),
    /** The one who does not pay and goes on demanding work. */
    HUBERMAN("01990000-0000-7000-8000-000000000012", "Huberman Streetwear"),
    /** Hired by one chief, refused by another. */
    SANTIAGO("01990000-0000-7000-8000-000000000013", "Santiago Robotics"),
    /** Puts its approvals at the bottom of the list. */
    UNGERBOECK("01990000-0000-7000-8000-000000000014", "Ungerboeck Kongressbau GmbH"),
    /** Takes most of the attention. */
    VOLGA("01990000-0000-7000-8000-000000000015", "ООО «Волга-Текстиль»"),
    /** Complains politely, and seldom. */
    CARMEL("01990000-0000-7000-8000-000000000016", "יקבי הכרמל"),
    TATRY("01990000-0000-7000-8000-000000000017", "Tatranské Mliekarne, a. s."),
    /** Just being put on board, and it goes well. */
    YAMADA("01990000-0000-7000-8000-000000000018", "山田精機株式会社"),
    /** An answer that depends on a third party, and it is no. */
    NOUR("01990000-0000-7000-8000-000000000019", "شركة النور للسياحة"),
    /** Complains without having been wronged: misread the contract. */
    LODZ("01990000-0000-7000-8000-00000000001a", "Łódzkie Zakłady Świateł");

    private final String id;
    private final String title;

    DemoAccount(String id, String title) {
        this.id = id;
        this.title = title;
    }

    String id() {
        return id;
    }

    String title() {
        return title;
    }
}
