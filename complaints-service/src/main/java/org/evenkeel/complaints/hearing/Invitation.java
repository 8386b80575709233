package org.evenkeel.complaints.hearing;

import org.evenkeel.complaints.complaint.Complaint;

/** Told, within the transaction, when somebody is invited to be heard. */
public record Invitation(Complaint complaint, Participant invited) {}
