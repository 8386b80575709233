package org.evenkeel.launcher.demo;

import static org.evenkeel.launcher.demo.DemoAccount.*;

import java.math.BigDecimal;
import java.util.List;

/** What the demo firm's clients complain about, in their own words. */
record DemoComplaint(
        String reference,
        DemoAccount account,
        String user,
        String language,
        String matter,
        String description,
        String wish,
        BigDecimal amount,
        String currency) {
    static final List<DemoComplaint> ALL = List.of(
            of(
                    "DEMO-001",
                    HUDGINS,
                    "client",
                    "en",
                    "A month on the new platform and not one sale",
                    "We went live four weeks ago. Deliveries were late at first, that was settled. But nobody noticed that our own advertising still points to the old shop.",
                    "Move our advertising now and tell us who checks such a thing."),
            of(
                    "DEMO-002",
                    HUDGINS,
                    "client",
                    "en",
                    "Nobody told us that the first deliveries would be late",
                    "Three parcels came a week late. We would have warned our customers.",
                    "Say beforehand what may go wrong."),
            of(
                    "DEMO-003",
                    CLERVI,
                    "client2",
                    "sk",
                    "Už tri mesiace sa nám nikto neozval",
                    "Patrili sme k vašim prvým zákazníkom. Odkedy ste vyrástli, odpovedá nám zakaždým niekto iný a nikto nepozná našu zmluvu.",
                    "Chceme jednu osobu, ktorá nás pozná, a stretnutie do konca mesiaca."),
            of(
                    "DEMO-004",
                    CLERVI,
                    "client2",
                    "sk",
                    "Ponuka na vianočnú kampaň prišla neskoro",
                    "Termín bol dohodnutý na prvého októbra, ponuka prišla dvadsiateho.",
                    "Dodržiavajte dohodnuté termíny."),
            of(
                    "DEMO-005",
                    ADAMS,
                    "handler",
                    "en",
                    "The monthly report had last month's figures",
                    "Corrected within the hour after we called, thank you. We mention it so that it does not happen to others.",
                    "None, it is settled."),
            disputed(
                    "DEMO-006",
                    HUBERMAN,
                    "senior",
                    "en",
                    "Discount went to the wrong audience, we will not pay the invoice",
                    "Your system sent our 40 % discount to all customers instead of the 300 best. We lost money on every order of that weekend and will not pay for the campaign.",
                    "Cancel the invoice and bear the loss.",
                    "18400.00",
                    "USD"),
            disputed(
                    "DEMO-007",
                    HUBERMAN,
                    "handler",
                    "en",
                    "Where is the spring campaign?",
                    "We expected the drafts on Monday, whatever stands open between our accountants.",
                    "Drafts by tomorrow.",
                    "6200.00",
                    "USD"),
            of(
                    "DEMO-008",
                    HUBERMAN,
                    "employee",
                    "en",
                    "Your project lead hung up on me",
                    "I raised my voice, yes. He has no right to end the call.",
                    "Another project lead."),
            of(
                    "DEMO-009",
                    SANTIAGO,
                    "handler",
                    "es",
                    "La consultora fue contratada sin preguntar al director técnico",
                    "El director de operaciones firmó el contrato; nuestro director técnico se enteró el primer día y no quiere trabajar con ella.",
                    "Una conversación con todos antes de seguir."),
            of(
                    "DEMO-010",
                    UNGERBOECK,
                    "handler2",
                    "de",
                    "Das Projekt steht, und Sie geben uns die Schuld",
                    "Ihre Leute schreiben, unsere Freigaben fehlten. Niemand hat uns gesagt, bis wann wir sie hätten geben müssen.",
                    "Eine Liste der offenen Freigaben mit Terminen."),
            of(
                    "DEMO-011",
                    VOLGA,
                    "handler",
                    "ru",
                    "Курьер нагрубил нашему кладовщику",
                    "Курьер отказался ждать десять минут и уехал вместе с образцами.",
                    "Извинения и новый срок доставки."),
            of(
                    "DEMO-012",
                    VOLGA,
                    "handler",
                    "ru",
                    "Счёт выставлен за услуги, которых не было",
                    "В счёте за июль стоит настройка склада. Её ещё никто не начинал.",
                    "Исправленный счёт."),
            of(
                    "DEMO-013",
                    VOLGA,
                    "handler2",
                    "ru",
                    "Отчёт снова пришёл на день позже",
                    "Это уже третий раз. Мы каждый раз пишем и каждый раз слышим, что больше не повторится.",
                    "Отчёт первого числа, как в договоре."),
            of(
                    "DEMO-014",
                    VOLGA,
                    "employee",
                    "ru",
                    "Программа не принимает наши штрихкоды",
                    "На презентации обещали, что подойдут любые. Подходят только тринадцатизначные.",
                    "Скажите честно, подойдут ли наши."),
            of(
                    "DEMO-015",
                    CARMEL,
                    "handler",
                    "he",
                    "החשבונית הגיעה בשפה שאיננו קוראים",
                    "ביקשנו חשבוניות בעברית. קיבלנו אותן שוב באנגלית.",
                    "חשבוניות בעברית מהחודש הבא."),
            of(
                    "DEMO-016",
                    TATRY,
                    "handler2",
                    "sk",
                    "Výpadok objednávkového systému počas sviatkov",
                    "Od piatka večera do nedele nebolo možné objednávať. Pohotovosť nezdvíhala telefón.",
                    "Náhradu škody a číslo, na ktorom niekto naozaj je."),
            of(
                    "DEMO-017",
                    NOUR,
                    "handler",
                    "ar",
                    "رفض البنك ربط نظام الدفع",
                    "وعدتمونا بربط الدفع خلال أسبوعين، والآن تقولون إن البنك رفض الطلب.",
                    "حل آخر أو استرداد المبلغ."),
            of(
                    "DEMO-018",
                    LODZ,
                    "handler2",
                    "pl",
                    "Wsparcie nie odbiera w nocy",
                    "Zadzwoniliśmy o drugiej w nocy i nikt nie odebrał. Myśleliśmy, że umowa obejmuje całą dobę.",
                    "Wsparcie przez całą dobę."),
            of(
                    "DEMO-019",
                    YAMADA,
                    "handler",
                    "ja",
                    "初回の打ち合わせの議事録が届いていません",
                    "先週の打ち合わせの議事録をまだ受け取っていません。お手数ですがご確認をお願いいたします。",
                    "議事録の送付。"));

    private static DemoComplaint of(
            String reference,
            DemoAccount account,
            String user,
            String language,
            String matter,
            String description,
            String wish) {
        return new DemoComplaint(reference, account, user, language, matter, description, wish, null, null);
    }

    private static DemoComplaint disputed(
            String reference,
            DemoAccount account,
            String user,
            String language,
            String matter,
            String description,
            String wish,
            String amount,
            String currency) {
        return new DemoComplaint(
                reference, account, user, language, matter, description, wish, new BigDecimal(amount), currency);
    }
}
