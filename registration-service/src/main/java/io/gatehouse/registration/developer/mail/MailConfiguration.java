package io.gatehouse.registration.developer.mail;

import io.gatehouse.registration.developer.Mails;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailProperties.class)
class MailConfiguration {
    @Bean
    Mails mails(JavaMailSender smtp, MailProperties properties) {
        return new SmtpMails(smtp, properties);
    }
}
