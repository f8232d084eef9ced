package org.openkam.examples.springboot;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PUT;

import jakarta.servlet.DispatcherType;
import java.util.List;
import org.openkam.examples.springboot.ServiceProperties.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * All rules of access by path, closed by default: an endpoint that isn't named here answers nobody. Paths below {@code
 * people/{assessee}} follow one rule, so that what is added there is guarded as well.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    private static final String PROGRAMME = "/programmes/{programme}";
    private static final String[] DESCRIPTION = {"/v3/api-docs/**", "/swagger-ui/**", "/swagger-ui.html"};

    private final Access access;

    SecurityConfiguration(Access access) {
        this.access = access;
    }

    /**
     * Whatever changes something is PUT or DELETE, which a foreign page can't send without leave of this service, and it gives
     * none; so no token against forged requests is needed beside.
     */
    @Bean
    SecurityFilterChain rules(HttpSecurity http, ProblemAnswers problems) throws Exception {
        return http.csrf(CsrfConfigurer::disable)
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .httpBasic(basic -> basic.authenticationEntryPoint((request, response, e) -> {
                    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"openkam\", charset=\"UTF-8\"");
                    problems.send(request, response, HttpStatus.UNAUTHORIZED);
                }))
                .exceptionHandling(e -> e.accessDeniedHandler(
                        (request, response, denied) -> problems.send(request, response, HttpStatus.FORBIDDEN)))
                .authorizeHttpRequests(rules -> rules.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(PUT, PROGRAMME, PROGRAMME + "/job")
                        .access(takesPart(Role.CONSULTANT))
                        .requestMatchers(DELETE, PROGRAMME + "/job")
                        .access(takesPart(Role.CONSULTANT))
                        .requestMatchers(GET, PROGRAMME + "/job")
                        .access(takesPart(Role.CONSULTANT, Role.ANALYST))
                        .requestMatchers(GET, PROGRAMME + "/analyst")
                        .access(takesPart(Role.ANALYST))
                        .requestMatchers(GET, PROGRAMME + "/people")
                        .access(takesPart(Role.CONSULTANT, Role.MANAGER, Role.ASSESSEE))
                        .requestMatchers(GET, PROGRAMME + "/people/{assessee}/**")
                        .access(maySee())
                        .requestMatchers(GET, DESCRIPTION)
                        .authenticated()
                        .anyRequest()
                        .denyAll())
                .headers(Customizer.withDefaults())
                .build();
    }

    private AuthorizationManager<RequestAuthorizationContext> takesPart(Role first, Role... others) {
        return (who, request) -> new AuthorizationDecision(
                access.takesPart(who.get().getName(), request.getVariables().get("programme"), first, others));
    }

    private AuthorizationManager<RequestAuthorizationContext> maySee() {
        return (who, request) -> new AuthorizationDecision(access.maySee(
                who.get().getName(),
                request.getVariables().get("programme"),
                request.getVariables().get("assessee")));
    }

    @Bean
    UserDetailsService logins(ServiceProperties properties) {
        List<UserDetails> users = properties.users().stream()
                .map(user -> User.withUsername(user.name())
                        .password(user.password())
                        .authorities(user.role().name())
                        .build())
                .toList();
        return new InMemoryUserDetailsManager(users);
    }
}
