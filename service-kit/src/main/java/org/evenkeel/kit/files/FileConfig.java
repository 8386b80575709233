package org.evenkeel.kit.files;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.util.List;

/** What is taken in as a file, and where it is kept. */
@ConfigMapping(prefix = "evenkeel.files")
public interface FileConfig {

    /** A folder that all replicas see. */
    @WithName("dir")
    String folder();

    /** Largest file taken, in bytes. */
    @WithDefault("26214400")
    long largest();

    /** What a file may hold: documents, pictures, tables and mails; nothing that runs, nothing that a browser would run. */
    @WithDefault("application/pdf,image/png,image/jpeg,image/gif,image/webp,image/tiff,text/plain,text/csv,"
            + "message/rfc822,application/msword,application/vnd.ms-excel,application/vnd.ms-outlook,"
            + "application/vnd.openxmlformats-officedocument.wordprocessingml.document,"
            + "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,"
            + "application/vnd.openxmlformats-officedocument.presentationml.presentation,"
            + "application/vnd.oasis.opendocument.text,application/vnd.oasis.opendocument.spreadsheet")
    List<String> mediaTypes();
}
