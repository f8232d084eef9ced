package org.openkam.examples.springboot;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.openkam.core.text.Language;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/**
 * The service: programmes go in, are scored as a job, and what may be released is stored and shown by role. Scoring and
 * planning are the library's beans from its auto-configuration.
 */
@SpringBootApplication(proxyBeanMethods = false)
@EnableConfigurationProperties(ServiceProperties.class)
public class AssessmentService {
    /** Creates the configuration. */
    public AssessmentService() {}

    /** Starts the service. */
    public static void main(String[] arguments) {
        SpringApplication.run(AssessmentService.class, arguments);
    }

    /** Texts come in the bundled language that the caller prefers, else in English; never in the machine's own. */
    @Bean
    LocaleResolver localeResolver() {
        AcceptHeaderLocaleResolver resolver = new AcceptHeaderLocaleResolver();
        List<Locale> bundled = Language.BUNDLED.stream().map(Language::toLocale).toList();
        resolver.setSupportedLocales(bundled);
        resolver.setDefaultLocale(Locale.ENGLISH);
        return resolver;
    }

    /** One job at a time: each scores a whole programme. */
    @Bean(destroyMethod = "shutdownNow")
    ExecutorService jobThread() {
        return Executors.newSingleThreadExecutor(work -> new Thread(work, "scoring"));
    }
}
