package org.evenkeel.kit.messages;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Expression;
import io.quarkus.qute.IfSectionHelper;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateException;
import io.quarkus.qute.ValueResolvers;
import java.util.Map;
import java.util.TreeSet;
import org.evenkeel.kit.problem.InvalidRequest;

/**
 * A text with places to fill in, in the notation of Qute. It can name the values of its kind and ask whether they are
 * there, and nothing else: whoever edits texts reaches no object of the program by them.
 */
final class MessageTemplate {

    private static final Engine QUTE = Engine.builder()
            .addSectionHelper(new IfSectionHelper.Factory())
            .addValueResolver(ValueResolvers.mapperResolver())
            .strictRendering(true)
            .build();

    private final MessageKind kind;
    private final Template subject;
    private final Template body;

    /** @throws InvalidRequest where it does not parse or names a value that its kind has not; tells the line */
    MessageTemplate(MessageKind kind, String subject, String body) {
        this.kind = kind;
        this.subject = parsed("subject", subject);
        this.body = parsed("body", body);
    }

    /**
     * The text with its places filled in.
     *
     * @param values one for each that the kind has; an empty one counts as not there
     */
    Letter render(String language, Map<String, String> values) {
        if (!values.keySet().equals(kind.values())) {
            throw new IllegalArgumentException(
                    kind.name() + " has the values " + kind.values() + ", not " + values.keySet());
        }
        var line = subject.instance();
        var text = body.instance();
        values.forEach((name, value) -> {
            line.data(name, value);
            text.data(name, value);
        });
        return new Letter(language, shortened(oneLine(line.render())), text.render());
    }

    private Template parsed(String field, String text) {
        try {
            var template = QUTE.parse(text);
            template.getExpressions().forEach(expression -> requireKnown(field, expression));
            return template;
        } catch (TemplateException wrong) {
            throw new InvalidRequest(
                    field,
                    (wrong.getOrigin() == null ? "" : line(wrong.getOrigin().getLine())) + wrong.getMessage());
        }
    }

    private void requireKnown(String field, Expression expression) {
        if (expression.isLiteral()) {
            return;
        }
        var parts = expression.getParts();
        boolean known = !expression.hasNamespace()
                && parts.size() == 1
                && !parts.getFirst().isVirtualMethod()
                && kind.values().contains(parts.getFirst().getName());
        if (!known) {
            throw new InvalidRequest(
                    field,
                    line(expression.getOrigin().getLine()) + "{" + expression.toOriginalString()
                            + "} is none of the values of this message: " + new TreeSet<>(kind.values()));
        }
    }

    private static String line(int number) {
        return "line " + number + ": ";
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }

    private static String shortened(String subject) {
        if (subject.length() <= Letter.LONGEST_SUBJECT) {
            return subject;
        }
        int end = Letter.LONGEST_SUBJECT - 1;
        return subject.substring(0, Character.isHighSurrogate(subject.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
