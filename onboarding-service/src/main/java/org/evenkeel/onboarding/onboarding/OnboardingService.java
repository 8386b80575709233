package org.evenkeel.onboarding.onboarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.kit.Ids;
import org.evenkeel.kit.businesstime.BusinessCalendar;
import org.evenkeel.kit.calendars.Calendars;
import org.evenkeel.kit.caller.Caller;
import org.evenkeel.kit.problem.InvalidRequest;
import org.evenkeel.onboarding.account.Accounts;
import org.evenkeel.onboarding.schedule.Forecast;
import org.evenkeel.onboarding.template.ClientProfile;
import org.evenkeel.onboarding.template.Comparison;
import org.evenkeel.onboarding.template.Side;
import org.evenkeel.onboarding.template.TemplateService;
import org.evenkeel.onboarding.template.TemplateVersion;

/** The acts on an onboarding as a whole: one transaction each, recorded in it. */
@ApplicationScoped
public class OnboardingService {

    private final OnboardingRepository repository;
    private final Onboardings onboardings;
    private final TemplateService templates;
    private final Accounts accounts;
    private final Calendars calendars;
    private final Event<WentLive> goneLive;
    private final Caller caller;

    OnboardingService(
            OnboardingRepository repository,
            Onboardings onboardings,
            TemplateService templates,
            Accounts accounts,
            Calendars calendars,
            Event<WentLive> goneLive,
            Caller caller) {
        this.repository = repository;
        this.onboardings = onboardings;
        this.templates = templates;
        this.accounts = accounts;
        this.calendars = calendars;
        this.goneLive = goneLive;
        this.caller = caller;
    }

    /**
     * What an onboarding begins with.
     *
     * @param accountId known here; {@link Accounts#meet} sees to that before the transaction
     * @param calendarId whose hours count; the firm's standard where null
     * @param clientLead who answers for the client; null where that is not known yet
     */
    public record Start(UUID accountId, String template, ClientProfile client, UUID calendarId, Person clientLead) {}

    @Transactional
    public Onboarding start(Start start) {
        if (!accounts.lock(start.accountId())) {
            throw new InvalidRequest("accountId", "must be a registered account");
        }
        repository.running(start.accountId()).ifPresent(running -> {
            throw new OnboardingRunning(running);
        });
        var template = templates
                .current(start.template())
                .orElseThrow(() -> new InvalidRequest("template", "must be the key of a published template"));
        if (start.calendarId() != null && calendars.find(start.calendarId()).isEmpty()) {
            throw new InvalidRequest("calendarId", "must be a calendar of the firm");
        }
        var onboarding = new Onboarding(
                Ids.next(),
                start.accountId(),
                template,
                start.client(),
                start.calendarId(),
                Person.of(caller),
                start.clientLead(),
                onboardings.now());
        repository.persistAndFlush(onboarding);
        onboardings.recordStart(
                onboarding,
                new OnboardingEvent.Started(
                        onboarding.id(), onboarding.accountId(), template.template(), template.number()));
        return onboarding;
    }

    /** The onboardings this caller may see, newest first, one more than asked for if there are more. */
    @Transactional
    public List<Onboarding> list(UUID account, OnboardingStatus status, UUID before, int limit) {
        return repository.list(caller.confinedTo(), account, status, before, limit);
    }

    @Transactional
    public Onboarding nameLead(UUID id, String ifMatch, Side side, Person lead) {
        var onboarding = onboardings.forAct(Act.NAME_LEAD, id, ifMatch);
        onboarding.nameLead(side, lead);
        onboardings.record(
                onboarding,
                OnboardingEvent.LEAD_NAMED,
                new OnboardingEvent.LeadNamed(id, onboarding.accountId(), side, lead.name()));
        return onboarding;
    }

    @Transactional
    public Onboarding sign(UUID id, String ifMatch) {
        var onboarding = onboardings.forAct(Act.SIGN, id, ifMatch);
        onboarding.sign(onboardings.now(), calendar(onboarding));
        return recorded(onboarding, OnboardingEvent.SIGNED, null);
    }

    @Transactional
    public Onboarding declareReady(UUID id, String ifMatch) {
        var onboarding = onboardings.forAct(Act.DECLARE_READY, id, ifMatch);
        onboarding.declareReady();
        return recorded(onboarding, OnboardingEvent.READY, null);
    }

    @Transactional
    public Onboarding goLive(UUID id, String ifMatch) {
        var onboarding = onboardings.forAct(Act.GO_LIVE, id, ifMatch);
        onboarding.goLive(onboardings.now());
        goneLive.fire(new WentLive(onboarding));
        return recorded(onboarding, OnboardingEvent.WENT_LIVE, null);
    }

    @Transactional
    public Onboarding establish(UUID id, String ifMatch, String summary) {
        var onboarding = onboardings.forAct(Act.ESTABLISH, id, ifMatch);
        onboarding.establish(onboardings.now());
        return recorded(onboarding, OnboardingEvent.ESTABLISHED, summary);
    }

    @Transactional
    public Onboarding abandon(UUID id, String ifMatch, String reason) {
        var onboarding = onboardings.forAct(Act.ABANDON, id, ifMatch);
        onboarding.abandon(onboardings.now());
        return recorded(onboarding, OnboardingEvent.ABANDONED, reason);
    }

    /** What would be different by another version of the template, for this client. */
    @Transactional
    public Comparison difference(UUID id, int number) {
        var onboarding = onboardings.read(id);
        var client = onboarding.client();
        return Comparison.between(
                templates
                        .get(onboarding.template(), onboarding.templateVersion())
                        .checklist()
                        .appliedTo(client),
                templates.get(onboarding.template(), number).checklist().appliedTo(client));
    }

    @Transactional
    public Onboarding changeVersion(UUID id, String ifMatch, int number) {
        var onboarding = onboardings.forAct(Act.CHANGE_VERSION, id, ifMatch);
        int before = onboarding.templateVersion();
        onboarding.changeVersion(published(onboarding.template(), number), onboardings.now(), calendar(onboarding));
        onboardings.record(
                onboarding,
                OnboardingEvent.VERSION_CHANGED,
                new OnboardingEvent.VersionChanged(id, onboarding.accountId(), before, number));
        return onboarding;
    }

    private TemplateVersion published(String template, int number) {
        return templates
                .published(template, number)
                .orElseThrow(() -> new InvalidRequest("templateVersion", "must be a published version of " + template));
    }

    /** When what will be done, as it looks now; empty before the signing. */
    @Transactional
    public Optional<Forecast> forecast(UUID id) {
        var onboarding = onboardings.read(id);
        return onboarding.forecast(onboardings.now(), calendar(onboarding));
    }

    private BusinessCalendar calendar(Onboarding onboarding) {
        return calendars.hoursOf(onboarding.calendarId());
    }

    private Onboarding recorded(Onboarding onboarding, String type, String reason) {
        onboardings.record(onboarding, type, reason, OnboardingEvent.of(onboarding));
        return onboarding;
    }
}
