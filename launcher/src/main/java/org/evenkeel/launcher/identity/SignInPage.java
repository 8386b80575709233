package org.evenkeel.launcher.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** The one page of the provider, in the reader's language. */
@RestController
class SignInPage {
    private static final List<Locale> LANGUAGES =
            List.of(Locale.ENGLISH, Locale.of("he"), Locale.of("ru"), Locale.of("sk"));

    private final String template;

    SignInPage() {
        try {
            template = new ClassPathResource("identity/sign-in.html").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GetMapping("/sign-in")
    ResponseEntity<String> page(
            CsrfToken csrf,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) String acceptLanguage,
            @RequestParam Map<String, String> parameters) {
        var language = language(acceptLanguage);
        var texts = ResourceBundle.getBundle(
                "identity.texts",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        var notice = parameters.containsKey("blocked")
                ? texts.getString("blocked")
                : parameters.containsKey("refused") ? texts.getString("refused") : "";
        var page = template.replace("{language}", language.getLanguage())
                .replace("{direction}", "he".equals(language.getLanguage()) ? "rtl" : "ltr")
                .replace("{csrfName}", HtmlUtils.htmlEscape(csrf.getParameterName()))
                .replace("{csrfValue}", HtmlUtils.htmlEscape(csrf.getToken()))
                .replace(
                        "{notice}",
                        notice.isEmpty()
                                ? ""
                                : "<p class=\"notice\" role=\"alert\">" + HtmlUtils.htmlEscape(notice) + "</p>");
        for (var key : List.of("title", "username", "password", "submit", "hint")) {
            page = page.replace("{" + key + "}", HtmlUtils.htmlEscape(texts.getString(key)));
        }
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .body(page);
    }

    private static Locale language(String acceptLanguage) {
        try {
            var wanted = acceptLanguage == null
                    ? null
                    : Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), LANGUAGES);
            return wanted == null ? Locale.ENGLISH : wanted;
        } catch (IllegalArgumentException malformedHeader) {
            return Locale.ENGLISH;
        }
    }
}
