package org.evenkeel.onboarding.template;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;

/**
 * Installs the templates that come with the service, each once: from then on they are the firm's, to be changed by new
 * versions or retired.
 */
@ApplicationScoped
class ShippedTemplates {

    private static final String PUBLISHER = "Evenkeel";

    private final TemplateVersions versions;
    private final Clock clock;

    ShippedTemplates(TemplateVersions versions, Clock clock) {
        this.versions = versions;
        this.clock = clock;
    }

    @Transactional
    void install(@Observes StartupEvent started) {
        if (versions.reserve(TemplateKey.HUDGINS)) {
            var version = new TemplateVersion(
                    TemplateKey.HUDGINS, 1, shipped(TemplateKey.HUDGINS), clock.instant(), PUBLISHER);
            version.publish(clock.instant(), PUBLISHER);
            versions.persist(version);
        }
    }

    static Checklist shipped(String key) {
        try (var file = ShippedTemplates.class.getResourceAsStream("/checklists/" + key + ".yaml")) {
            ObjectMapper yaml = new YAMLMapper();
            return yaml.readValue(file, Checklist.class);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
