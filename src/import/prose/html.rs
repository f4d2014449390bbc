//! HTML as Markdown: the few marks that questions use.

mod code;
mod marks;
mod table;
mod tags;

use super::plain::push_plain;
use super::{Lost, Marks, Pictured, Prose, entity};

use table::{within_line, written};
use tags::{Tag, decoded, reading, skipped, tag, with_lines, without_tags};

/// The most tags of a text that are read; what comes behind them is plain text.
const MOST_TAGS: usize = 20_000;
/// How deep lists stand in lists.
const DEEPEST_LIST: usize = 6;
/// How deep quotations stand in quotations.
const DEEPEST_QUOTE: usize = 4;

/// HTML as Markdown. Tags that no browser knows stand for themselves, so that `List<String>`
/// and `a < b` are shown.
pub(in crate::import) fn from_html(html: &str, marks: Marks) -> Prose {
    let mut page = Page {
        marks,
        ..Page::default()
    };
    let mut rest = html;
    let mut tags = 0;
    // Behind the last `>` there are no tags.
    let last = html.rfind('>').unwrap_or(0);
    while !rest.is_empty() {
        let at = rest.find('<').unwrap_or(rest.len());
        page.words(&rest[..at]);
        rest = &rest[at..];
        if rest.is_empty() {
            break;
        }
        let reaches = html.len() - rest.len() <= last && tags < MOST_TAGS;
        match reaches.then(|| tag(rest)).flatten() {
            Some((tag, length)) => {
                tags += 1;
                let behind = &rest[length..];
                rest = page.tag(&tag, behind);
            }
            None => {
                page.words("<");
                rest = &rest[1..];
            }
        }
    }
    page.ended()
}

/// HTML as plain words, for what is to be typed.
pub(in crate::import) fn words_of_html(html: &str) -> String {
    let text = decoded(&without_tags(html));
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Words that HTML stood in.
pub(in crate::import) struct Unmarked {
    pub(in crate::import) text: String,
    /// Whether it had marks, which are gone.
    pub(in crate::import) lost_marks: bool,
}

/// A text that is HTML by its looks, as words: entities stand for their signs, and marks that are
/// closed, and breaks of lines, are none. `None` where there is no such thing in it, or nothing
/// else: then it is about HTML.
pub(in crate::import) fn words_of_marked(text: &str) -> Option<Unmarked> {
    let lines = with_lines(text);
    let has_breaks = lines != text;
    let bare = match has_breaks || text.contains("</") {
        true => without_tags(&lines),
        false => text.to_owned(),
    };
    let words = decoded(&bare);
    let is_about = bare.trim().is_empty()
        || text.starts_with("<br")
        || entity(text).is_some_and(|(_, n)| n == text.len());
    (words != text && !is_about).then(|| Unmarked {
        text: words.trim().to_owned(),
        lost_marks: bare != lines,
    })
}

/// A tag that a text begins with.
pub(in crate::import) struct Begun {
    pub(in crate::import) name: String,
    pub(in crate::import) closes: bool,
    /// How many bytes it has.
    pub(in crate::import) length: usize,
}

/// The tag that a text begins with, where browsers know it.
pub(in crate::import) fn begins_with_tag(text: &str) -> Option<Begun> {
    let (tag, length) = tag(text)?;
    Some(Begun {
        name: tag.name,
        closes: tag.closes,
        length,
    })
}

/// What is written so far.
#[derive(Default)]
struct Page {
    marks: Marks,
    prose: Prose,
    out: String,
    /// Words of the stretch between two tags that are not written yet: formulas may hold
    /// line breaks of theirs.
    stretch: String,
    /// Marks that are open, in order: what closes them.
    open: Vec<&'static str>,
    /// Where the marks stand that were opened last, with nothing behind them yet.
    fresh: std::ops::Range<usize>,
    /// Lists that are open: the number of the next entry, none in lists of points.
    lists: Vec<Option<usize>>,
    table: Option<Grid>,
    links: Vec<String>,
    /// Where quotations begin that are open; none of those that are too deep for marks.
    quotes: Vec<Option<usize>>,
}

/// A table that is open.
#[derive(Default)]
struct Grid {
    rows: Vec<Vec<String>>,
    /// What was written before it.
    before: String,
    in_cell: bool,
}

impl Page {
    /// Words between tags.
    fn words(&mut self, text: &str) {
        self.stretch.push_str(text);
    }

    /// Writes the words that are kept.
    fn flush(&mut self) {
        let stretch = decoded(&std::mem::take(&mut self.stretch));
        let mut words = String::with_capacity(stretch.len());
        let mut blank = self.out.is_empty() || self.out.ends_with([' ', '\n']);
        for c in stretch.chars() {
            match c.is_whitespace() {
                true if blank => {}
                true => words.push(' '),
                false => words.push(c),
            }
            blank = c.is_whitespace();
        }
        let words = match words.strip_prefix(' ') {
            Some(rest) if self.blank_before_marks() => rest,
            _ => &words,
        };
        if !words.is_empty() {
            push_plain(words, self.marks, &mut self.out, &mut self.prose);
        }
    }

    /// A tag; gives what is left to read behind it.
    fn tag<'h>(&mut self, tag: &Tag<'_>, behind: &'h str) -> &'h str {
        let name = tag.name.as_str();
        match name {
            "" | "span" | "font" | "small" | "big" | "label" | "wbr" | "abbr" | "ins" | "mark"
            | "ruby" | "rb" | "rtc" => return behind,
            // A reading stands in brackets behind its words.
            "rt" => {
                self.words(reading(tag.closes));
                return behind;
            }
            // What is for those who show no readings ends at the next tag.
            "rp" if !tag.closes => return &behind[behind.find('<').unwrap_or(behind.len())..],
            _ => self.flush(),
        }
        match name {
            "br" => self.line(),
            "p" | "div" | "section" | "article" | "center" | "figure" | "figcaption" | "form"
            | "dl" | "fieldset" | "body" | "header" | "footer" | "main" | "address" | "details" => {
                self.block()
            }
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "caption" | "dt" | "summary" | "legend" => {
                match tag.closes {
                    false => {
                        self.block();
                        self.mark("**", false);
                    }
                    true => {
                        self.mark("**", true);
                        self.block();
                    }
                }
            }
            "dd" => self.line(),
            "hr" if self.table.is_none() => {
                let open = self.interrupted();
                self.block();
                self.out.push_str("---");
                self.block();
                self.resumed(open);
            }
            "b" | "strong" | "th" if name != "th" => self.mark("**", tag.closes),
            "i" | "em" | "u" | "dfn" | "var" | "cite" => self.mark("*", tag.closes),
            "q" => self.out.push('"'),
            "s" | "strike" | "del" => self.mark("~~", tag.closes),
            "code" | "tt" | "kbd" | "samp" if !tag.closes => return self.code(name, behind),
            "pre" if !tag.closes => return self.preformatted(tag, behind),
            "svg" if !tag.closes => return self.drawing(behind),
            "sub" | "sup" if !tag.closes => return self.script(name, behind),
            "ul" | "ol" => self.list(name == "ol", tag.closes),
            "li" if !tag.closes => self.entry(),
            "blockquote" => self.quotation(tag.closes),
            "a" => self.link(tag),
            "img" => self.picture(tag),
            "audio" | "video" | "iframe" | "object" | "embed" if !tag.closes => {
                self.prose.lose(Lost::Media)
            }
            "script" | "style" | "title" | "head" if !tag.closes => return skipped(name, behind),
            "table" => self.grid(tag.closes),
            "tr" if !tag.closes => {
                if let Some(grid) = &mut self.table {
                    grid.rows.push(Vec::new());
                }
            }
            "td" | "th" => self.cell(tag.closes),
            _ => {}
        }
        behind
    }

    /// Begins a new line.
    fn line(&mut self) {
        trim_end(&mut self.out);
        match &self.table {
            Some(grid) if grid.in_cell => self.out.push(' '),
            _ if self.out.is_empty() || self.out.ends_with('\n') => {}
            // A backslash at its end keeps a line by itself.
            _ => {
                let indent = self.indent();
                self.out.push_str("\\\n");
                self.out.push_str(&indent);
            }
        }
    }

    /// Begins a new paragraph.
    fn block(&mut self) {
        trim_end(&mut self.out);
        if self.table.as_ref().is_some_and(|grid| grid.in_cell) {
            if !self.out.is_empty() {
                self.out.push(' ');
            }
            return;
        }
        let open = self.interrupted();
        self.paragraph();
        self.resumed(open);
    }

    fn paragraph(&mut self) {
        while self.out.ends_with("\\\n") {
            self.out.truncate(self.out.len() - 2);
        }
        let begins_entry = ["- ", ". ", "> "]
            .iter()
            .any(|mark| self.out.ends_with(mark));
        if self.out.is_empty() || self.out.ends_with("\n\n") || begins_entry {
            return;
        }
        self.out.push_str(if self.out.ends_with('\n') {
            "\n"
        } else {
            "\n\n"
        });
        let indent = self.indent();
        self.out.push_str(&indent);
    }

    fn indent(&self) -> String {
        " ".repeat(3 * self.lists.len().min(DEEPEST_LIST))
    }

    fn list(&mut self, is_numbered: bool, closes: bool) {
        match closes {
            false => {
                if self.lists.is_empty() {
                    self.block();
                }
                self.lists.push(is_numbered.then_some(1));
            }
            true => {
                self.lists.pop();
                trim_end(&mut self.out);
                if self.lists.is_empty() {
                    self.block();
                }
            }
        }
    }

    fn entry(&mut self) {
        trim_end(&mut self.out);
        let open = self.interrupted();
        if !self.out.is_empty() && !self.out.ends_with('\n') {
            self.out.push('\n');
        }
        let depth = self.lists.len().clamp(1, DEEPEST_LIST);
        self.out.push_str(&" ".repeat(3 * (depth - 1)));
        match self.lists.last_mut() {
            Some(Some(number)) => {
                self.out.push_str(&format!("{number}. "));
                *number += 1;
            }
            _ => self.out.push_str("- "),
        }
        self.resumed(open);
    }

    fn quotation(&mut self, closes: bool) {
        let open = self.interrupted();
        self.block();
        self.quoted(closes);
        self.resumed(open);
    }

    fn quoted(&mut self, closes: bool) {
        let in_cell = self.table.as_ref().is_some_and(|grid| grid.in_cell);
        if !closes {
            let is_one = !in_cell && self.quotes.len() < DEEPEST_QUOTE;
            self.quotes.push(is_one.then_some(self.out.len()));
            return;
        }
        let start = self.quotes.pop().flatten();
        if let Some(start) = start.filter(|start| *start <= self.out.len() && !in_cell) {
            let inside = self.out.split_off(start);
            self.out.push_str(&table::quoted(&inside));
            self.block();
        }
    }

    fn picture(&mut self, tag: &Tag<'_>) {
        let file = tag.attribute("src").unwrap_or_default();
        let alt = tag.attribute("alt").unwrap_or_default();
        self.prose.pictures.push(Pictured { file, alt });
    }

    fn grid(&mut self, closes: bool) {
        match (closes, self.table.take()) {
            (false, None) => {
                // Cells have marks of their own.
                self.interrupted();
                self.block();
                self.table = Some(Grid {
                    before: std::mem::take(&mut self.out),
                    ..Grid::default()
                });
            }
            // A table within a table: its cells are those of the outer one.
            (false, open) => self.table = open,
            (true, Some(grid)) => {
                let rest = std::mem::take(&mut self.out);
                self.out = grid.before;
                self.out.push_str(&written(&grid.rows));
                self.block();
                self.out.push_str(rest.trim());
                self.block();
            }
            (true, None) => {}
        }
    }

    fn cell(&mut self, closes: bool) {
        let Some(grid) = &mut self.table else { return };
        if grid.in_cell {
            let text = std::mem::take(&mut self.out);
            let text = text.trim().replace(['\n', '\r'], " ");
            let text = within_line(text);
            if let Some(row) = grid.rows.last_mut() {
                row.push(text);
            }
        }
        if !closes && grid.rows.is_empty() {
            grid.rows.push(Vec::new());
        }
        grid.in_cell = !closes;
        if !closes {
            // A caption, and what else stands in no cell, comes before the table.
            let stray = std::mem::take(&mut self.out);
            if !stray.trim().is_empty() {
                grid.before.push_str(stray.trim());
                grid.before.push_str("\n\n");
            }
        }
    }

    /// All that was written.
    fn ended(mut self) -> Prose {
        self.flush();
        while !self.quotes.is_empty() {
            self.quotation(true);
        }
        if self.table.is_some() {
            self.cell(true);
            self.grid(true);
        }
        while let Some(mark) = self.open.last().copied() {
            self.mark(mark, true);
        }
        while !self.links.is_empty() {
            self.link(&Tag {
                name: "a".to_owned(),
                closes: true,
                attributes: "",
            });
        }
        let mut text = self.out.trim().to_owned();
        while let Some(rest) = text.strip_suffix('\\').filter(|rest| !rest.ends_with('\\')) {
            text = rest.trim_end().to_owned();
        }
        self.prose.text = text;
        self.prose
    }
}

/// Takes the blanks away that a text ends with.
fn trim_end(text: &mut String) {
    // The blank behind the sign of an entry stays.
    if text.ends_with("- ") || text.ends_with(". ") || text.ends_with("> ") {
        return;
    }
    let length = text.trim_end_matches(' ').len();
    text.truncate(length);
}

#[cfg(test)]
mod tests;
