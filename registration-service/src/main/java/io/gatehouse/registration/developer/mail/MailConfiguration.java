package io.gatehouse.registration.developer.mail;

import io.gatehouse.registration.developer.Mails;
import io.gatehouse.registration.site.Sites;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailProperties.class)
class MailConfiguration {
    @Bean
    Mails mails(JavaMailSender smtp, MailProperties properties, Sites sites) {
        return new SmtpMails(smtp, properties, sites);
    }
}
