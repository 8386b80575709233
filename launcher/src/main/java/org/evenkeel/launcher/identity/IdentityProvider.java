package org.evenkeel.launcher.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.JdbcOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/**
 * The OpenID Connect provider of the one-command run: the claims are those of Keycloak in the compose file, so that
 * services and gateway cannot tell which one they trust. Clients stand in application.yaml.
 */
@SpringBootApplication
@EnableScheduling
@ConfigurationPropertiesScan
public class IdentityProvider {
    private static final String AUDIENCE = "evenkeel";

    public static void main(String[] arguments) {
        SpringApplication.run(IdentityProvider.class, arguments);
    }

    @Bean
    @Order(1)
    SecurityFilterChain protocol(HttpSecurity http) throws Exception {
        var server = new OAuth2AuthorizationServerConfigurer();
        var pages = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
        pages.setIgnoredMediaTypes(Set.of(MediaType.ALL));
        return http.securityMatcher(server.getEndpointsMatcher())
                .with(server, configurer -> configurer.oidc(Customizer.withDefaults()))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .oauth2ResourceServer(resources -> resources.jwt(Customizer.withDefaults()))
                .exceptionHandling(exceptions -> exceptions.defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint("/sign-in"), pages))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http, ProviderSettings settings) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers("/sign-in", "/sign-in.css", "/error")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage("/sign-in")
                        .defaultSuccessUrl(settings.homePage())
                        .failureHandler((request, response, failure) -> response.sendRedirect(
                                failure instanceof LockedException ? "/sign-in?blocked" : "/sign-in?refused")))
                .headers(headers -> headers.contentSecurityPolicy(policy ->
                        policy.policyDirectives("default-src 'none'; style-src 'self'; frame-ancestors 'none'")))
                .build();
    }

    /** In the database, so that a restart ends nobody's session: refresh tokens stay valid. */
    @Bean
    OAuth2AuthorizationService authorizations(JdbcOperations jdbc, RegisteredClientRepository clients) {
        return new JdbcOAuth2AuthorizationService(jdbc, clients);
    }

    /** In the database too: tokens signed before a restart can be verified after it. */
    @Bean
    JWKSource<SecurityContext> signingKeys(JdbcOperations jdbc) throws JOSEException, ParseException {
        var stored = jdbc.queryForList("SELECT jwk FROM signing_key ORDER BY created_at DESC", String.class);
        if (stored.isEmpty()) {
            var key = new RSAKeyGenerator(2048)
                    .keyID(UUID.randomUUID().toString())
                    .generate();
            jdbc.update("INSERT INTO signing_key (kid, jwk) VALUES (?, ?)", key.getKeyID(), key.toJSONString());
            return new ImmutableJWKSet<>(new JWKSet(key));
        }
        return new ImmutableJWKSet<>(new JWKSet(RSAKey.parse(stored.getFirst())));
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims(Users users, ProviderSettings settings) {
        return context -> {
            boolean access = OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType());
            if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType())) {
                clientClaims(
                        context, settings.partner(context.getRegisteredClient().getClientId()));
            } else if (access
                    || OidcParameterNames.ID_TOKEN.equals(context.getTokenType().getValue())) {
                userClaims(context, users.byId(context.getPrincipal().getName()), access);
            }
        };
    }

    private static void userClaims(JwtEncodingContext context, Users.Person person, boolean access) {
        var claims = context.getClaims();
        claims.claim("name", person.name()).claim("preferred_username", person.username());
        if (access) {
            claims.audience(audience())
                    .claim("scope", String.join(" ", context.getAuthorizedScopes()))
                    .claim("realm_access", roles(person.roles()));
            if (person.accountId() != null) {
                claims.claim("account_id", person.accountId());
            }
        }
    }

    /** A client that names no scopes is given all that it is registered for (RFC 6749, 3.3). */
    private static void clientClaims(JwtEncodingContext context, Optional<ProviderSettings.DemoPartner> partner) {
        var client = context.getRegisteredClient();
        var scopes = context.getAuthorizedScopes().isEmpty() ? client.getScopes() : context.getAuthorizedScopes();
        context.getClaims()
                .audience(audience())
                .claim("name", client.getClientName())
                .claim("preferred_username", client.getClientId())
                .claim("scope", String.join(" ", scopes))
                .claim("realm_access", roles(List.of(partner.isPresent() ? "partner" : "service")));
        partner.map(ProviderSettings.DemoPartner::accounts)
                .filter(accounts -> !accounts.isEmpty())
                .ifPresent(accounts -> context.getClaims().claim("accounts", new ArrayList<>(accounts)));
    }

    // Claims are stored with their Java types, of which Spring Security reads only well-known ones back.
    private static List<String> audience() {
        return new ArrayList<>(List.of(AUDIENCE));
    }

    private static Map<String, List<String>> roles(List<String> roles) {
        return new HashMap<>(Map.of("roles", new ArrayList<>(roles)));
    }
}
