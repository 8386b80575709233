package org.evenkeel.kit.importing;

/** Why an import failed. */
public record ImportProblem(String title, String detail) {}
