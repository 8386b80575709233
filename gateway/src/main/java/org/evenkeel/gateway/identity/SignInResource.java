package org.evenkeel.gateway.identity;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/**
 * The two addresses of the sign-in itself. Quarkus does the work before these methods are reached (the code
 * is taken at /signed-in, the session ended at /sign-out); what remains is to lead on to the start page.
 */
@Path("/")
@Authenticated
public class SignInResource {

    @GET
    @Path("signed-in")
    public Response signedIn() {
        return Response.seeOther(URI.create("/")).build();
    }

    @GET
    @Path("sign-out")
    public Response signOut() {
        return Response.seeOther(URI.create("/")).build();
    }
}
