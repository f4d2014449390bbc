//! A learner's progress as a page of HTML: what the Markdown says, and charts. Nothing in it
//! is loaded from elsewhere, and nothing runs.

use std::fmt::Write;

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::markdown::markdown;
use super::progress::{CourseProgress, Progress};
use crate::text::html_escaped;
use crate::words::{message, percent};

/// Height of a skill in a chart, and where its bars begin and end, in units of the chart.
const ROW: usize = 28;
const BARS: (f64, f64) = (280.0, 580.0);
/// Most letters of a title in a chart.
const TITLE: usize = 38;

/// What stands above, with `TITLE` in the place of the title.
const HEAD: &str = include_str!("page.html");

/// Progress as a page. Its last line holds a checksum of those above, by which
/// [`is_html`] knows it.
pub fn html(progress: &Progress) -> String {
    let markdown = markdown(progress);
    let heading = markdown.lines().next().unwrap_or_default();
    let title = Parser::new(heading).filter_map(|event| match event {
        Event::Text(text) => Some(html_escaped(&text)),
        _ => None,
    });
    let title: String = title.collect();
    let mut page = HEAD.replacen("TITLE", &title, 1);
    body(&mut page, &markdown, progress);
    page += "</body></html>\n";
    let sum = crc32fast::hash(page.as_bytes());
    writeln!(page, "<!-- {sum:08x} -->").ok();
    page
}

/// Whether a text is what [`html`] writes, and nothing besides.
pub fn is_html(text: &str) -> bool {
    let Some((page, last)) = text.trim_end().rsplit_once('\n') else {
        return false;
    };
    let sum = crc32fast::hash(format!("{page}\n").as_bytes());
    page.starts_with("<!doctype html>") && last == format!("<!-- {sum:08x} -->")
}

/// The Markdown as HTML, with a chart behind the first paragraph of each course.
fn body(page: &mut String, markdown: &str, progress: &Progress) {
    let mut courses = progress.courses.iter();
    let mut course = None;
    let mut cell = "td";
    for event in Parser::new_ext(markdown, Options::ENABLE_TABLES) {
        match event {
            Event::Start(Tag::TableHead) => {
                cell = "th";
                *page += "<thead><tr>";
            }
            Event::End(TagEnd::TableHead) => {
                cell = "td";
                *page += "</tr></thead>\n";
            }
            Event::Start(Tag::TableCell) => *page += &format!("<{cell}>"),
            Event::End(TagEnd::TableCell) => *page += &format!("</{cell}>"),
            Event::Start(tag) => {
                if let Tag::Heading { level, .. } = &tag
                    && *level == HeadingLevel::H2
                {
                    course = courses.next();
                }
                if let Some(name) = element(&tag.to_end()) {
                    *page += &format!("<{name}>");
                }
            }
            Event::End(tag) => {
                if let Some(name) = element(&tag) {
                    *page += &format!("</{name}>\n");
                }
                if tag == TagEnd::Paragraph
                    && let Some(course) = course.take()
                {
                    *page += &chart(course);
                }
            }
            Event::Text(text) => *page += &html_escaped(&text),
            Event::Code(text) => *page += &format!("<code>{}</code>", html_escaped(&text)),
            Event::SoftBreak | Event::HardBreak => *page += "<br>",
            _ => {}
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
        TagEnd::Table => "table",
        TagEnd::TableRow => "tr",
        TagEnd::List(true) => "ol",
        TagEnd::List(false) => "ul",
        TagEnd::Item => "li",
        TagEnd::Emphasis => "em",
        TagEnd::Strong => "strong",
        TagEnd::BlockQuote(_) => "blockquote",
        _ => return None,
    })
}

/// Two bars for each skill that was practised: what is learned, and what is remembered now.
fn chart(course: &CourseProgress) -> String {
    let skills: Vec<_> = course.skills.iter().filter(|s| s.attempts > 0).collect();
    if skills.is_empty() {
        return String::new();
    }
    let height = skills.len() * ROW + 24;
    let alt = message!("report-html-chart").to_string();
    let mut out = format!(
        "<svg viewBox=\"0 0 640 {height}\" role=\"img\" aria-label=\"{}\">\n",
        html_escaped(&alt)
    );
    let (from, to) = BARS;
    for (at, skill) in skills.iter().enumerate() {
        let top = at * ROW;
        let whole = to - from;
        let title: String = skill.title.as_str().chars().take(TITLE).collect();
        writeln!(
            out,
            "<text x=\"0\" y=\"{}\">{}</text>",
            top + 16,
            html_escaped(&title)
        )
        .ok();
        let bars = [
            ("one", Some(skill.mastery), 4),
            ("two", skill.retention, 13),
        ];
        for (class, share, below) in bars {
            let Some(share) = share else { continue };
            let (y, width) = (top + below, whole * share.clamp(0.0, 1.0));
            writeln!(
                out,
                "<rect class=\"back\" x=\"{from}\" y=\"{y}\" width=\"{whole}\" height=\"7\"/>\
                 <rect class=\"{class}\" x=\"{from}\" y=\"{y}\" width=\"{width:.1}\" height=\"7\"/>"
            )
            .ok();
        }
        let share = html_escaped(&percent(skill.mastery).to_string());
        writeln!(
            out,
            "<text x=\"{}\" y=\"{}\">{share}</text>",
            to + 8.0,
            top + 16
        )
        .ok();
    }
    out + &legend(skills.len() * ROW + 16) + "</svg>\n"
}

/// What the bars are, on a line at this height.
fn legend(y: usize) -> String {
    let mut out = String::new();
    for (class, x, said) in [
        ("one", 0, message!("report-html-learned")),
        ("two", 200, message!("report-html-remembered")),
    ] {
        let said = html_escaped(&said.to_string());
        writeln!(
            out,
            "<rect class=\"{class}\" x=\"{x}\" y=\"{}\" width=\"10\" height=\"7\"/>\
             <text x=\"{}\" y=\"{y}\">{said}</text>",
            y - 8,
            x + 16
        )
        .ok();
    }
    out
}
