package org.evenkeel.complaints.mail;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import org.evenkeel.complaints.directory.Contact;
import org.evenkeel.complaints.directory.StaffMember;
import org.evenkeel.kit.messages.Recipient;
import org.evenkeel.kit.problem.InvalidRequest;
import org.jboss.logging.Logger;

/**
 * Somebody whom a message can reach.
 *
 * @param name to address them by
 * @param language BCP 47
 */
public record Reader(Recipient recipient, String name, String language, ZoneId timeZone) {

    private static final Logger LOG = Logger.getLogger(Reader.class);
    private static final int LONGEST_SHOWN_NAME = 100;

    public static Optional<Reader> of(Contact contact) {
        return contact.active()
                ? of(contact.email(), contact.name(), contact.language(), contact.timeZone())
                : Optional.empty();
    }

    public static Optional<Reader> of(StaffMember member) {
        return of(member.email(), member.name(), member.language(), member.timeZone());
    }

    private static Optional<Reader> of(String address, String name, String language, ZoneId timeZone) {
        if (address == null) {
            return Optional.empty();
        }
        var shown = name.length() > LONGEST_SHOWN_NAME ? null : name;
        try {
            return Optional.of(new Reader(new Recipient(address, shown), name, language, timeZone));
        } catch (InvalidRequest unmailable) {
            // the directory knows addresses that mail cannot reach, such as those with other than ASCII before the @
            LOG.warnf("%s cannot be written to: %s", name, unmailable.getMessage());
            return Optional.empty();
        }
    }

    /** A time as they read it, in a language, with the zone it is told in. */
    String time(Instant time, String inLanguage) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT)
                        .withLocale(Locale.forLanguageTag(inLanguage))
                        .format(time.atZone(timeZone))
                + " (" + timeZone.getId() + ")";
    }
}
