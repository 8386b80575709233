package org.evenkeel.gateway.openapi;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Interactive documentation from our own origin. */
@Path("/docs")
public class DocsResource {

    private static final String SWAGGER_UI = "/webjars/swagger-ui/" + version();

    @CheckedTemplate(basePath = "")
    static class Templates {
        static native TemplateInstance docs(String swaggerUi);
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance docs() {
        return Templates.docs(SWAGGER_UI);
    }

    private static String version() {
        Properties pom = new Properties();
        try (InputStream file =
                DocsResource.class.getResourceAsStream("/META-INF/maven/org.webjars/swagger-ui/pom.properties")) {
            pom.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pom.getProperty("version");
    }
}
