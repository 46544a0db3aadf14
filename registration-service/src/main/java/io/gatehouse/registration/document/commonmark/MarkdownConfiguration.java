package io.gatehouse.registration.document.commonmark;

import io.gatehouse.registration.document.Markdown;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MarkdownConfiguration {
    @Bean
    Markdown markdown() {
        return new CommonMarkMarkdown();
    }
}
