//! Markdown as the HTML of a field in Anki.

use std::fmt::Write;

use pulldown_cmark::{Alignment, CodeBlockKind, Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use crate::figure::{Figure, WIDE, draw};
use crate::text::{Prepared, Stretch, prepared};

/// A text of a course as HTML. Formulas become what MathJax reads, figures letters, and a
/// picture is called what `name` says of its file; where it says nothing, its words stand
/// there.
pub(super) fn html(markdown: &str, name: &mut dyn FnMut(&str) -> Option<String>) -> String {
    let prepared = prepared(markdown);
    let mut out = Out {
        html: String::new(),
        cell: "td",
        columns: Vec::new(),
        column: 0,
        figure: None,
        prepared: &prepared,
        name,
    };
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
    for event in Parser::new_ext(&prepared.markdown, options) {
        out.take(event);
    }
    let html = out.html.trim();
    // A paragraph alone needs no bounds.
    match html
        .strip_prefix("<p>")
        .and_then(|p| p.strip_suffix("</p>"))
    {
        Some(inside) if !inside.contains("<p>") => inside.to_owned(),
        _ => html.to_owned(),
    }
}

struct Out<'t, 'n> {
    html: String,
    /// What a cell of the row is called, how the columns are aligned, and which is next.
    cell: &'static str,
    columns: Vec<Alignment>,
    column: usize,
    /// The block of a figure, while it is read.
    figure: Option<String>,
    prepared: &'n Prepared<'t>,
    name: &'n mut dyn FnMut(&str) -> Option<String>,
}

impl Out<'_, '_> {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(&tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) | Event::Html(text) | Event::InlineHtml(text) => {
                match &mut self.figure {
                    Some(block) => block.push_str(&text),
                    None => self.text(&text),
                }
            }
            Event::Code(text) => {
                let text = self.prepared.with(&text, |formula| formula.source());
                write!(self.html, "<code>{}</code>", escaped(&text)).ok();
            }
            Event::SoftBreak => self.html.push(' '),
            Event::HardBreak => self.html += "<br>",
            Event::Rule => self.html += "<hr>",
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        for stretch in self.prepared.stretches(text) {
            match stretch {
                Stretch::Text(text) => self.html += &escaped(text),
                Stretch::Formula(formula) => {
                    let source = formula.source();
                    // A dollar sign at the end of a formula is its own.
                    let (signs, open, close) = match formula.display {
                        true => (2, "\\[", "\\]"),
                        false => (1, "\\(", "\\)"),
                    };
                    let inside = &source[signs..source.len() - signs];
                    let inside = escaped(inside.trim());
                    self.html += &format!("{open}{inside}{close}");
                }
            }
        }
    }

    fn start(&mut self, tag: &Tag<'_>) {
        match tag {
            Tag::CodeBlock(CodeBlockKind::Fenced(language)) if language.as_ref() == "figure" => {
                self.figure = Some(String::new());
            }
            Tag::CodeBlock(_) => self.html += "<pre><code>",
            Tag::Table(columns) => {
                self.columns.clone_from(columns);
                self.html += "<table>";
            }
            Tag::TableHead => {
                (self.cell, self.column) = ("th", 0);
                self.html += "<tr>";
            }
            Tag::TableRow => {
                self.column = 0;
                self.html += "<tr>";
            }
            Tag::TableCell => {
                let align = match self.columns.get(self.column) {
                    Some(Alignment::Right) => " align=\"right\"",
                    Some(Alignment::Center) => " align=\"center\"",
                    _ => "",
                };
                self.column += 1;
                let cell = self.cell;
                write!(self.html, "<{cell}{align}>").ok();
            }
            Tag::List(Some(first)) if *first != 1 => {
                write!(self.html, "<ol start=\"{first}\">").ok();
            }
            Tag::Link { dest_url, .. } if is_address(dest_url) => {
                write!(self.html, "<a href=\"{}\">", escaped(dest_url)).ok();
            }
            // A link that leads nowhere leaves its words.
            Tag::Link { .. } => self.html += "<a>",
            tag => {
                if let Some(name) = element(&tag.to_end()) {
                    write!(self.html, "<{name}>").ok();
                }
            }
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::CodeBlock => match self.figure.take() {
                Some(block) => self.figure(&block),
                None => self.html += "</code></pre>",
            },
            TagEnd::TableHead => {
                self.cell = "td";
                self.html += "</tr>";
            }
            TagEnd::TableCell => {
                let end = match self.cell {
                    "th" => "</th>",
                    _ => "</td>",
                };
                self.html += end;
            }
            TagEnd::Table => self.html += "</table>",
            TagEnd::Link => self.html += "</a>",
            tag => {
                if let Some(name) = element(&tag) {
                    write!(self.html, "</{name}>").ok();
                }
            }
        }
    }

    /// A figure: its file, or the letters that it is drawn with.
    fn figure(&mut self, block: &str) {
        let Ok(figure) = Figure::read(block) else {
            return;
        };
        let alt = escaped(&figure.alt);
        if let Some(file) = &figure.file {
            self.html += &match (self.name)(file) {
                Some(name) => format!("<img src=\"{}\" alt=\"{alt}\">", escaped(&name)),
                None => format!("[{alt}]"),
            };
            return;
        }
        match draw(&figure, WIDE) {
            Some(lines) => {
                let lines = escaped(&lines.join("\n"));
                write!(self.html, "<pre title=\"{alt}\">{lines}</pre>").ok();
            }
            None => self.html += &format!("[{alt}]"),
        }
    }
}

/// The name of an element of HTML.
fn element(tag: &TagEnd) -> Option<&'static str> {
    Some(match tag {
        TagEnd::Heading(HeadingLevel::H1) => "h1",
        TagEnd::Heading(HeadingLevel::H2) => "h2",
        TagEnd::Heading(_) => "h3",
        TagEnd::Paragraph => "p",
        TagEnd::TableRow => "tr",
        TagEnd::List(true) => "ol",
        TagEnd::List(false) => "ul",
        TagEnd::Item => "li",
        TagEnd::Emphasis => "i",
        TagEnd::Strong => "b",
        TagEnd::Strikethrough => "s",
        TagEnd::BlockQuote(_) => "blockquote",
        _ => return None,
    })
}

fn is_address(link: &str) -> bool {
    ["https://", "http://", "mailto:"]
        .iter()
        .any(|begin| link.starts_with(begin))
}

/// Text within HTML, also within quotes and within the blanks of Anki: no pair of braces and
/// no pair of colons stays together.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut before = ' ';
    for c in text.chars() {
        match c {
            '&' => out += "&amp;",
            '<' => out += "&lt;",
            '>' => out += "&gt;",
            '"' => out += "&quot;",
            '{' if before == '{' => out += "&#123;",
            '}' if before == '}' => out += "&#125;",
            ':' if before == ':' => out += "&#58;",
            c => out.push(c),
        }
        before = c;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(markdown: &str) -> String {
        html(markdown, &mut |file| Some(format!("k-{file}")))
    }

    #[test]
    fn marks_formulas_and_pictures_are_what_anki_reads() {
        assert_eq!(of("What is **2 < 3**?"), "What is <b>2 &lt; 3</b>?");
        assert_eq!(of("a\n\nb"), "<p>a</p><p>b</p>");
        assert_eq!(of("$x_1 < 2$ and $$y$$"), "\\(x_1 &lt; 2\\) and \\[y\\]");
        assert_eq!(of("$5\\$$ so"), "\\(5\\$\\) so");
        assert_eq!(of("- a\n- b"), "<ul><li>a</li><li>b</li></ul>");
        assert_eq!(of("```\na < b\n```"), "<pre><code>a &lt; b\n</code></pre>");
        assert_eq!(
            of("a <script>x</script>"),
            "a &lt;script&gt;x&lt;/script&gt;"
        );
        assert_eq!(of("[x](javascript:y)"), "<a>x</a>");
        assert_eq!(
            of("Look:\n\n```figure\nalt: A \"dog\"\nfile: img/dog.png\n```"),
            "<p>Look:</p><img src=\"k-img/dog.png\" alt=\"A &quot;dog&quot;\">"
        );
    }

    #[test]
    fn no_text_is_taken_for_a_blank() {
        assert_eq!(of("`{{c1::x}}`"), "<code>{&#123;c1:&#58;x}&#125;</code>");
    }
}
