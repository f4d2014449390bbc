//! Markdown of ours as the XHTML that QTI knows, with formulas in MathML.

use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use crate::text::{Formula, as_meant, clean, formulas_in, html_escaped};

/// The first letter that stands for a formula, and for something that is filled in.
const FORMULAS: u32 = 0xe800;
const GAPS: u32 = 0xf200;
/// The most of each.
const MOST: u32 = 0x400;

/// Text as it stands in XML.
pub(super) fn escaped(text: &str) -> String {
    html_escaped(&clean(text))
}

/// The letter that stands for the gap of this number, from 0, in Markdown.
pub(super) fn gap(n: usize) -> Option<char> {
    let n = u32::try_from(n).ok().filter(|n| *n < MOST)?;
    char::from_u32(GAPS + n)
}

/// A text as blocks; `gaps` are what stands for its gaps.
pub(super) fn blocks(markdown: &str, gaps: &[String]) -> String {
    Page::of(markdown, gaps).out
}

/// A text within a line, where it is one paragraph; else as blocks.
pub(super) fn flow(markdown: &str) -> String {
    // Blanks that a line of code begins with are kept in a block alone.
    let line = markdown.trim_matches('`');
    let is_code =
        markdown.starts_with('`') && markdown.ends_with('`') && !line.contains(['`', '\n']);
    if is_code && line.starts_with("  ") {
        return format!("<pre>{}</pre>", escaped(line.trim_end()));
    }
    inline(markdown).unwrap_or_else(|| blocks(markdown, &[]))
}

/// A text within a line; none where it is more than one paragraph.
fn inline(markdown: &str) -> Option<String> {
    match asked(markdown) {
        (before, last) if before.is_empty() => last,
        _ => None,
    }
}

/// The blocks of a text but for the last, and the last one within a line, where it is a
/// paragraph.
pub(super) fn asked(markdown: &str) -> (String, Option<String>) {
    let page = Page::of(markdown, &[]);
    let (before, last) = page.out.split_at(page.last);
    let inside = last
        .strip_prefix("<p>")
        .and_then(|last| last.strip_suffix("</p>"));
    match inside {
        Some(inside) => (before.to_owned(), Some(inside.to_owned())),
        None => (page.out, None),
    }
}

/// What is written so far.
struct Page<'t> {
    out: String,
    formulas: Vec<String>,
    gaps: &'t [String],
    /// Where the last block begins that stands in nothing else.
    last: usize,
    depth: usize,
    in_head: bool,
    rows: usize,
    /// Whether each blank counts, as in code.
    in_code: bool,
}

impl<'t> Page<'t> {
    fn of(markdown: &str, gaps: &'t [String]) -> Page<'t> {
        let meant = as_meant(markdown.trim());
        let mut text = String::with_capacity(meant.len());
        let mut formulas = Vec::new();
        let mut from = 0;
        for found in formulas_in(&meant) {
            let letter = u32::try_from(formulas.len()).ok().filter(|n| *n < MOST);
            let Some(letter) = letter.and_then(|n| char::from_u32(FORMULAS + n)) else {
                break;
            };
            text.push_str(&meant[from..found.whole.start]);
            text.push(letter);
            formulas.push(formula(&meant[found.inside.clone()], found.display));
            from = found.whole.end;
        }
        text.push_str(&meant[from..]);
        let mut page = Page {
            out: String::new(),
            formulas,
            gaps,
            last: 0,
            depth: 0,
            in_head: false,
            rows: 0,
            in_code: false,
        };
        let options = Options::ENABLE_TABLES;
        for event in Parser::new_ext(&text, options) {
            page.event(event);
        }
        page
    }

    fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => {
                if self.depth == 0 {
                    self.last = self.out.len();
                }
                self.depth += 1;
                self.start(&tag);
            }
            Event::End(tag) => {
                self.depth -= 1;
                self.end(tag);
            }
            Event::Text(words) | Event::Html(words) | Event::InlineHtml(words) => {
                self.words(&words)
            }
            Event::Code(words) => {
                self.out.push_str("<code>");
                self.in_code = true;
                self.words(&words);
                self.in_code = false;
                self.out.push_str("</code>");
            }
            Event::SoftBreak => self.words(" "),
            Event::HardBreak => self.out.push_str("<br/>"),
            Event::Rule => {
                self.last = self.out.len();
                self.out.push_str("<hr/>");
            }
            _ => {}
        }
    }

    fn start(&mut self, tag: &Tag<'_>) {
        let open = match tag {
            Tag::Paragraph => "<p>",
            Tag::Heading { level, .. } => return self.out.push_str(&format!("<{}>", name(*level))),
            Tag::BlockQuote(_) => "<blockquote>",
            Tag::CodeBlock(kind) => return self.code(kind),
            Tag::List(Some(_)) => "<ol>",
            Tag::List(None) => "<ul>",
            Tag::Item => "<li>",
            Tag::Emphasis => "<em>",
            Tag::Strong => "<strong>",
            Tag::Link { dest_url, .. } => {
                return self
                    .out
                    .push_str(&format!("<a href=\"{}\">", escaped(dest_url)));
            }
            Tag::Table(_) => {
                self.rows = 0;
                "<table>"
            }
            Tag::TableHead => {
                self.in_head = true;
                "<thead><tr>"
            }
            Tag::TableRow => {
                self.rows += 1;
                if self.rows == 1 {
                    "<tbody><tr>"
                } else {
                    "<tr>"
                }
            }
            Tag::TableCell if self.in_head => "<th>",
            Tag::TableCell => "<td>",
            _ => "",
        };
        self.out.push_str(open);
    }

    fn code(&mut self, kind: &CodeBlockKind<'_>) {
        self.in_code = true;
        match kind {
            CodeBlockKind::Fenced(language) if !language.is_empty() => {
                let language = escaped(language);
                self.out
                    .push_str(&format!("<pre class=\"language-{language}\">"));
            }
            _ => self.out.push_str("<pre>"),
        }
    }

    fn end(&mut self, tag: TagEnd) {
        let close = match tag {
            TagEnd::Paragraph => "</p>",
            TagEnd::Heading(level) => return self.out.push_str(&format!("</{}>", name(level))),
            TagEnd::BlockQuote(_) => "</blockquote>",
            TagEnd::CodeBlock => {
                let length = self.out.trim_end_matches('\n').len();
                self.out.truncate(length);
                self.in_code = false;
                "</pre>"
            }
            TagEnd::List(true) => "</ol>",
            TagEnd::List(false) => "</ul>",
            TagEnd::Item => "</li>",
            TagEnd::Emphasis => "</em>",
            TagEnd::Strong => "</strong>",
            TagEnd::Link => "</a>",
            TagEnd::Table if self.rows == 0 => "<tbody><tr><td/></tr></tbody></table>",
            TagEnd::Table => "</tbody></table>",
            TagEnd::TableHead => {
                self.in_head = false;
                "</tr></thead>"
            }
            TagEnd::TableRow => "</tr>",
            TagEnd::TableCell if self.in_head => "</th>",
            TagEnd::TableCell => "</td>",
            _ => "",
        };
        self.out.push_str(close);
    }

    fn words(&mut self, words: &str) {
        for c in words.chars() {
            let at = |first: u32| {
                let n = u32::from(c).checked_sub(first).filter(|n| *n < MOST)?;
                usize::try_from(n).ok()
            };
            let formula = at(FORMULAS).and_then(|n| self.formulas.get(n));
            let gap = at(GAPS).and_then(|n| self.gaps.get(n));
            match formula.or(gap) {
                None if c == ' ' && !self.in_code && self.out.ends_with(' ') => {}
                Some(instead) => self.out.push_str(instead),
                None => self.out.push_str(&escaped(c.encode_utf8(&mut [0; 4]))),
            }
        }
    }
}

fn name(level: HeadingLevel) -> &'static str {
    match level {
        HeadingLevel::H1 => "h1",
        HeadingLevel::H2 => "h2",
        HeadingLevel::H3 => "h3",
        HeadingLevel::H4 => "h4",
        HeadingLevel::H5 => "h5",
        HeadingLevel::H6 => "h6",
    }
}

/// A formula as MathML: the line that stands for it on our screen, with its LaTeX beside it,
/// which programs that typeset take.
fn formula(latex: &str, display: bool) -> String {
    let line = Formula::read(latex).map_or_else(|_| latex.to_owned(), |formula| formula.line());
    let display = if display { " display=\"block\"" } else { "" };
    format!(
        "<m:math{display}><m:semantics><m:mtext>{}</m:mtext><m:annotation encoding=\"application/x-tex\">{}</m:annotation></m:semantics></m:math>",
        escaped(&line),
        escaped(latex)
    )
}

#[cfg(test)]
mod tests {
    use super::{blocks, flow, gap};

    #[test]
    fn markdown_becomes_xhtml() {
        assert_eq!(
            flow("a **b** `c < d`"),
            "a <strong>b</strong> <code>c &lt; d</code>"
        );
        assert_eq!(flow("a\n\nb"), "<p>a</p><p>b</p>");
        assert_eq!(flow("2*3*4 \\*"), "2*3*4 *");
        assert_eq!(
            blocks("```rust\nlet a;\n  b\n```", &[]),
            "<pre class=\"language-rust\">let a;\n  b</pre>"
        );
        assert_eq!(blocks("- a\n- b", &[]), "<ul><li>a</li><li>b</li></ul>");
        assert_eq!(
            blocks("|a|b|\n|-|-|\n|1|2|", &[]),
            "<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>"
        );
        let formula = flow("$x^2$");
        assert!(formula.contains("<m:mtext>x²</m:mtext>"), "{formula}");
        assert!(
            formula.contains("application/x-tex\">x^2</m:annotation>"),
            "{formula}"
        );
        let text = format!("a {} b", gap(0).unwrap());
        assert_eq!(blocks(&text, &["<i/>".to_owned()]), "<p>a <i/> b</p>");
    }
}
