package org.evenkeel.onboarding.template;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.evenkeel.kit.database.Statements;
import org.evenkeel.kit.problem.NotFound;

@ApplicationScoped
class TemplateVersions implements PanacheRepositoryBase<TemplateVersion, UUID> {

    private final Statements sql;

    TemplateVersions(DataSource database) {
        this.sql = new Statements(database);
    }

    /** @return whether the key was free */
    @Transactional
    boolean reserve(String key) {
        return sql.update("insert into template (key) values (?) on conflict do nothing", key) == 1;
    }

    /**
     * Makes others wait who want to add a version to this template, until the transaction ends.
     *
     * @throws NotFound where there is no such template
     */
    void lock(String key) {
        if (sql.query("select key from template where key = ? for update", row -> row.getString(1), key)
                .isEmpty()) {
            throw new NotFound("template", key);
        }
    }

    Optional<TemplateVersion> find(String template, int number) {
        return find("template = ?1 and number = ?2", template, number).firstResultOptional();
    }

    /** The newest first. */
    List<TemplateVersion> of(String template) {
        return list("template = ?1 order by number desc", template);
    }

    Optional<TemplateVersion> draftOf(String template) {
        return find("template = ?1 and status = ?2", template, TemplateStatus.DRAFT)
                .firstResultOptional();
    }

    Optional<TemplateVersion> newestPublished(String template) {
        return find("template = ?1 and status = ?2 order by number desc", template, TemplateStatus.PUBLISHED)
                .firstResultOptional();
    }

    /** The newest version of each template after a key, one more than asked for if there are more. */
    List<TemplateVersion> newestOfEach(String afterKey, int limit) {
        return find(
                        "from TemplateVersion t where t.template > ?1 and t.number ="
                                + " (select max(o.number) from TemplateVersion o where o.template = t.template)"
                                + " order by t.template",
                        afterKey)
                .page(0, limit + 1)
                .list();
    }
}
