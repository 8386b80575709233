package org.evenkeel.kit.messages;

import static org.evenkeel.kit.database.Statements.instant;

import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.evenkeel.kit.caller.Caller;
import org.evenkeel.kit.database.Statements;
import org.evenkeel.kit.events.EventLog;
import org.evenkeel.kit.events.Happening;
import org.evenkeel.kit.http.Versions;
import org.evenkeel.kit.problem.InvalidRequest;
import org.evenkeel.kit.problem.NotFound;
import org.evenkeel.kit.problem.Stale;

/** The texts of a service's messages in their languages: those that came with it, and those the firm put in their place. */
@ApplicationScoped
public class MessageTexts {

    private static final String SUBJECT = "Subject: ";

    private final Statements database;
    private final EventLog events;
    private final Clock clock;
    private final Map<String, MessageKind> kinds = new TreeMap<>();
    private final Map<Key, MessageText> shipped = new LinkedHashMap<>();

    private record Key(String kind, String language) {}

    MessageTexts(DataSource database, EventLog events, Clock clock, @All List<MessageKind> kinds) {
        this.database = new Statements(database);
        this.events = events;
        this.clock = clock;
        for (var kind : kinds) {
            this.kinds.put(kind.name(), kind);
            for (var language : Languages.SHIPPED) {
                shipped(kind, language).ifPresent(text -> shipped.put(new Key(kind.name(), language), text));
            }
        }
    }

    /** A service whose own texts are wrong does not start. */
    void check(@Observes StartupEvent started) {
        for (var kind : kinds.values()) {
            if (!shipped.containsKey(new Key(kind.name(), Languages.LAST_RESORT))) {
                throw new IllegalStateException("There is no English text for the message " + kind.name());
            }
        }
        shipped.values().forEach(this::template);
    }

    /**
     * Writes a message in the reader's language, or the nearest there is: {@code sk-SK}, then {@code sk}, then English.
     *
     * @param values one for each that the kind has; an empty one counts as not there
     */
    public Letter write(String kind, String language, Map<String, String> values) {
        var text = nearest(kind, language);
        return template(text).render(text.language(), values);
    }

    /** The language in which a message will be written to somebody, so that what is filled in can be in the same. */
    public String nearestLanguage(String kind, String language) {
        return nearest(kind, language).language();
    }

    private MessageText nearest(String kind, String language) {
        return Languages.chain(language).stream()
                .map(tag -> present(kind(kind), tag))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }

    /** Every text there is, by kind and language. */
    public List<MessageText> list() {
        var texts = new LinkedHashMap<>(shipped);
        edited().forEach(text -> texts.put(new Key(text.kind(), text.language()), text));
        return texts.values().stream()
                .sorted(Comparator.comparing(MessageText::kind).thenComparing(MessageText::language))
                .toList();
    }

    /** @throws NotFound where there is no text of that kind in that language itself */
    public MessageText find(String kind, String language) {
        return present(kind(kind), Languages.tag(language))
                .orElseThrow(() -> new NotFound("text of " + kind + " in the language", language));
    }

    /**
     * Puts a text in place of the present one, or adds one in another language.
     *
     * @param ifMatch as in {@link Versions}
     * @throws InvalidRequest where it does not parse or names an unknown value
     * @throws Stale where somebody else changed it meanwhile
     */
    @Transactional
    public MessageText save(String kind, String language, String subject, String body, String ifMatch, Caller caller) {
        var known = kind(kind);
        var tag = Languages.tag(language);
        new MessageTemplate(known, subject, body);
        long version = lock(known, tag, ifMatch);
        database.update("""
                insert into message_text (kind, language, subject, body, changed_at, changed_by, changed_by_name)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (kind, language) do update
                set subject = excluded.subject, body = excluded.body, version = nextval('message_text_version'),
                    changed_at = excluded.changed_at, changed_by = excluded.changed_by,
                    changed_by_name = excluded.changed_by_name""", kind, tag, subject, body, clock.instant(), caller.subject(), caller.name());
        record(caller, new MessageTextChanged(kind, tag, subject, body));
        return find(kind, tag);
    }

    /** Puts the text back that came with the service; one in a language that it has none in is taken away. */
    @Transactional
    public void reset(String kind, String language, String ifMatch, Caller caller) {
        var tag = Languages.tag(language);
        if (lock(kind(kind), tag, ifMatch) == 0) {
            find(kind, tag);
            return;
        }
        database.update("delete from message_text where kind = ? and language = ?", kind, tag);
        record(caller, new MessageTextChanged(kind, tag, null, null));
    }

    /** Keeps others from changing a text until the transaction ends, also one that has no row yet. */
    private long lock(MessageKind kind, String language, String ifMatch) {
        database.query(
                "select pg_advisory_xact_lock(hashtextextended(?, 0))",
                row -> true,
                "message_text/" + kind.name() + "/" + language);
        long version = present(kind, language).map(MessageText::version).orElse(0L);
        Versions.require(ifMatch, version);
        return version;
    }

    private void record(Caller caller, MessageTextChanged change) {
        var subject = UUID.nameUUIDFromBytes(
                ("message-text/" + change.kind() + "/" + change.language()).getBytes(StandardCharsets.UTF_8));
        events.record(Happening.now(
                clock.instant(), MessageTextChanged.TYPE, null, subject, caller.subject(), caller.name(), change));
    }

    private MessageKind kind(String name) {
        var kind = kinds.get(name);
        if (kind == null) {
            throw new NotFound("kind of message", name);
        }
        return kind;
    }

    private MessageTemplate template(MessageText text) {
        return new MessageTemplate(kind(text.kind()), text.subject(), text.body());
    }

    private Optional<MessageText> present(MessageKind kind, String language) {
        return database.first(
                        "select * from message_text where kind = ? and language = ?", this::text, kind.name(), language)
                .or(() -> Optional.ofNullable(shipped.get(new Key(kind.name(), language))));
    }

    /** Texts of a kind that this version of the service no longer sends are left out. */
    private List<MessageText> edited() {
        return database.query("select * from message_text where kind = any(?)", this::text, (Object)
                kinds.keySet().toArray(String[]::new));
    }

    private MessageText text(ResultSet row) throws SQLException {
        return new MessageText(
                row.getString("kind"),
                row.getString("language"),
                row.getString("subject"),
                row.getString("body"),
                kinds.get(row.getString("kind")).values(),
                row.getLong("version"),
                instant(row, "changed_at"),
                row.getString("changed_by_name"));
    }

    private static Optional<MessageText> shipped(MessageKind kind, String language) {
        var name = "messages/" + kind.name() + "." + language + ".txt";
        try (var resource = Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
            if (resource == null) {
                return Optional.empty();
            }
            var parts = new String(resource.readAllBytes(), StandardCharsets.UTF_8).split("\\R", 3);
            if (parts.length < 3 || !parts[0].startsWith(SUBJECT) || !parts[1].isBlank()) {
                throw new IllegalStateException(name + " must be '" + SUBJECT + "…', an empty line, and the body");
            }
            return Optional.of(new MessageText(
                    kind.name(),
                    language,
                    parts[0].substring(SUBJECT.length()).strip(),
                    parts[2].strip(),
                    kind.values(),
                    0,
                    null,
                    null));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
