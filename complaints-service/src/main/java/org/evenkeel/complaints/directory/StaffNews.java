package org.evenkeel.complaints.directory;

import io.cloudevents.CloudEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.evenkeel.kit.events.EventHandler;

/** accounts-service tells of one of the firm's people, each time all of them. */
@ApplicationScoped
class StaffNews implements EventHandler<StaffMember> {

    private final Staff staff;

    StaffNews(Staff staff) {
        this.staff = staff;
    }

    @Override
    public Set<String> types() {
        return Set.of("org.evenkeel.staff-member.registered", "org.evenkeel.staff-member.changed");
    }

    @Override
    public Class<StaffMember> data() {
        return StaffMember.class;
    }

    @Override
    public void handle(CloudEvent event, UUID accountId, StaffMember member) {
        staff.keep(member);
    }
}
