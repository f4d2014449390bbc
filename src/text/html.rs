//! Markdown as HTML, for programs that show pages.

use pulldown_cmark::{CodeBlockKind, CowStr, Event, Options, Parser, Tag, TagEnd};

use super::said::decoded;
use super::{Prepared, Shown, Stretch, clean, prepared};

/// Text as it stands in HTML or XML, also within double quotes.
pub(crate) fn html_escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c => out.push(c),
        }
    }
    out
}

/// Markdown as HTML of one line, but for line breaks in blocks of code. Formulas stand between
/// `\(` and `\)`, those by themselves between `\[` and `\]`. A text of one paragraph is
/// that paragraph alone, without a tag around it. Tags in the text are shown as they are.
pub(crate) fn as_html(markdown: &str) -> String {
    let markdown = clean(markdown);
    let prepared = prepared(&markdown);
    let mut writer = Writer::default();
    for event in Parser::new_ext(&prepared.markdown, Options::ENABLE_TABLES) {
        writer.event(event, &prepared);
    }
    let out = writer.out;
    let alone = out
        .strip_prefix("<p>")
        .and_then(|out| out.strip_suffix("</p>"));
    match alone {
        Some(inside) if !inside.contains("<p>") => inside.to_owned(),
        _ => out,
    }
}

#[derive(Default)]
struct Writer {
    out: String,
    in_code: bool,
    in_head: bool,
}

impl Writer {
    fn event(&mut self, event: Event<'_>, prepared: &Prepared<'_>) {
        match event {
            Event::Start(tag) => self.start(tag, prepared),
            Event::End(tag) => self.end(tag),
            Event::Text(text) if self.in_code => {
                let text = prepared.with(&text, Shown::source);
                self.out.push_str(&html_escaped(&text));
            }
            Event::Code(text) => {
                let text = prepared.with(&text, Shown::source);
                self.out
                    .push_str(&format!("<code>{}</code>", html_escaped(&text)));
            }
            Event::Text(text) | Event::Html(text) | Event::InlineHtml(text) => {
                self.words(&text, prepared);
            }
            Event::SoftBreak => self.out.push(' '),
            Event::HardBreak => self.out.push_str("<br>"),
            Event::Rule => self.out.push_str("<hr>"),
            _ => {}
        }
    }

    fn words(&mut self, text: &CowStr<'_>, prepared: &Prepared<'_>) {
        let text = decoded(text);
        for stretch in prepared.stretches(&text) {
            match stretch {
                Stretch::Text(text) => {
                    self.out.push_str(&html_escaped(text).replace('\n', " "));
                }
                Stretch::Formula(formula) => {
                    let source = formula.source();
                    let (signs, open, close) = match formula.display {
                        true => (2, "\\[", "\\]"),
                        false => (1, "\\(", "\\)"),
                    };
                    let inside = &source[signs..source.len() - signs];
                    let inside = inside.replace('\n', " ");
                    let inside = html_escaped(&inside);
                    self.out.push_str(&format!("{open}{inside}{close}"));
                }
            }
        }
    }

    fn start(&mut self, tag: Tag<'_>, prepared: &Prepared<'_>) {
        let begun = match tag {
            Tag::Paragraph => "<p>".to_owned(),
            Tag::Heading { level, .. } => format!("<{level}>"),
            Tag::BlockQuote(_) => "<blockquote>".to_owned(),
            Tag::CodeBlock(kind) => {
                self.in_code = true;
                match kind {
                    CodeBlockKind::Fenced(language) if !language.trim().is_empty() => {
                        let language = language.split_whitespace().next().unwrap_or_default();
                        let language = html_escaped(language);
                        format!("<pre><code class=\"language-{language}\">")
                    }
                    _ => "<pre><code>".to_owned(),
                }
            }
            Tag::List(None) => "<ul>".to_owned(),
            Tag::List(Some(1)) => "<ol>".to_owned(),
            Tag::List(Some(first)) => format!("<ol start=\"{first}\">"),
            Tag::Item => "<li>".to_owned(),
            Tag::Emphasis => "<em>".to_owned(),
            Tag::Strong => "<strong>".to_owned(),
            Tag::Link { dest_url, .. } => {
                let address = prepared.with(&dest_url, Shown::source);
                format!("<a href=\"{}\">", html_escaped(&clean(&address)))
            }
            Tag::Table(_) => "<table>".to_owned(),
            Tag::TableHead => {
                self.in_head = true;
                "<tr>".to_owned()
            }
            Tag::TableRow => "<tr>".to_owned(),
            Tag::TableCell if self.in_head => "<th>".to_owned(),
            Tag::TableCell => "<td>".to_owned(),
            _ => String::new(),
        };
        self.out.push_str(&begun);
    }

    fn end(&mut self, tag: TagEnd) {
        let ended = match tag {
            TagEnd::Paragraph => "</p>".to_owned(),
            TagEnd::Heading(level) => format!("</{level}>"),
            TagEnd::BlockQuote(_) => "</blockquote>".to_owned(),
            TagEnd::CodeBlock => {
                self.in_code = false;
                let text = self.out.trim_end_matches('\n').len();
                self.out.truncate(text);
                "</code></pre>".to_owned()
            }
            TagEnd::List(true) => "</ol>".to_owned(),
            TagEnd::List(false) => "</ul>".to_owned(),
            TagEnd::Item => "</li>".to_owned(),
            TagEnd::Emphasis => "</em>".to_owned(),
            TagEnd::Strong => "</strong>".to_owned(),
            TagEnd::Link => "</a>".to_owned(),
            TagEnd::Table => "</table>".to_owned(),
            TagEnd::TableHead => {
                self.in_head = false;
                "</tr>".to_owned()
            }
            TagEnd::TableRow => "</tr>".to_owned(),
            TagEnd::TableCell if self.in_head => "</th>".to_owned(),
            TagEnd::TableCell => "</td>".to_owned(),
            _ => String::new(),
        };
        self.out.push_str(&ended);
    }
}

#[cfg(test)]
mod tests {
    use super::as_html;

    #[test]
    fn marks_become_tags_and_signs_entities() {
        assert_eq!(as_html("plain"), "plain");
        assert_eq!(
            as_html("*a* **b** `c<d`"),
            "<em>a</em> <strong>b</strong> <code>c&lt;d</code>"
        );
        assert_eq!(as_html("a < b & c\nd"), "a &lt; b &amp; c d");
        assert_eq!(as_html("One.\n\nTwo."), "<p>One.</p><p>Two.</p>");
        assert_eq!(as_html("2*3*4 __init__"), "2*3*4 __init__");
        assert_eq!(
            as_html("- a\n- b\n\n3. c"),
            "<ul><li>a</li><li>b</li></ul><ol start=\"3\"><li>c</li></ol>"
        );
        assert_eq!(
            as_html("```rust\nlet a = \"$x$\";\n\nb();\n```"),
            "<pre><code class=\"language-rust\">let a = &quot;$x$&quot;;\n\nb();</code></pre>"
        );
        assert_eq!(
            as_html("| a | b |\n|---|---|\n| 1 | 2 |"),
            "<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>"
        );
        assert_eq!(as_html("[x](y.z?a&b)"), "<a href=\"y.z?a&amp;b\">x</a>");
        assert_eq!(as_html("a <b>c</b>"), "a &lt;b&gt;c&lt;/b&gt;");
    }

    #[test]
    fn formulas_stand_between_the_marks_of_pages() {
        assert_eq!(as_html("So $a<b$."), "So \\(a&lt;b\\).");
        assert_eq!(as_html("$$\\frac{1}{2}$$"), "\\[\\frac{1}{2}\\]");
        assert_eq!(as_html("It costs $5 and $6."), "It costs $5 and $6.");
    }
}
