//! HTML as the Markdown of courses: emphasis, lists, tables, code, formulas, links. Pictures
//! are gathered; what has no place in Markdown is noted.

use super::marks::{BOLD, ITALIC, settled};
use super::tree::{self, Element, Node};
use crate::text::{Formula, fenced, push_literal};

/// What a text holds besides its words, and what it lost.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Beside {
    /// Pictures in their order.
    pub(crate) pictures: Vec<Shown>,
    /// How many sounds were left out.
    pub(crate) sounds: usize,
    /// Whether there is a formula that formulas of courses can't say; it is shown as written.
    pub(crate) strange_formula: bool,
    /// Whether there is a video, a form or the like.
    pub(crate) embedded: bool,
}

/// A picture in a text.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Shown {
    /// The address or the name of its file.
    pub(crate) file: String,
    /// What is seen, where the text says it.
    pub(crate) alt: String,
}

/// A text in HTML, and in Anki's marks for formulas and sounds, as Markdown.
pub(crate) fn markdown(html: &str, beside: &mut Beside) -> String {
    let mut writer = Writer {
        beside,
        out: String::new(),
        line: String::new(),
    };
    writer.blocks(&tree::read(html));
    writer.end_paragraph();
    writer.out
}

/// A text in HTML without any marks, in one line: what is to be typed.
pub(crate) fn words(html: &str) -> String {
    let plain = tree::plain(html);
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a text has more to it than words: emphasis counts as none.
pub(crate) fn is_words(html: &str) -> bool {
    fn all(nodes: &[Node]) -> bool {
        nodes.iter().all(|node| match node {
            Node::Text(_) => true,
            Node::Formula { .. } | Node::Sound => false,
            Node::Element(element) => {
                let plain = ["b", "strong", "i", "em", "u", "span", "font", "div", "p"];
                plain.contains(&element.name.as_str()) && all(&element.inside)
            }
        })
    }
    all(&tree::read(html))
}

struct Writer<'b> {
    beside: &'b mut Beside,
    /// Whole paragraphs.
    out: String,
    /// The paragraph that is being written.
    line: String,
}

impl Writer<'_> {
    fn blocks(&mut self, nodes: &[Node]) {
        for node in nodes {
            let Node::Element(element) = node else {
                self.inline(node);
                continue;
            };
            match element.name.as_str() {
                "p" | "center" | "section" | "article" | "header" | "footer" | "dl" | "form" => {
                    self.end_paragraph();
                    self.blocks(&element.inside);
                    self.end_paragraph();
                }
                "div" | "dt" | "dd" | "summary" | "details" | "figure" | "figcaption" | "li"
                | "main" | "aside" | "nav" | "address" | "legend" | "option" | "caption" => {
                    self.end_line();
                    self.blocks(&element.inside);
                    self.end_line();
                }
                "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                    self.end_paragraph();
                    self.line.push(BOLD.0);
                    element.inside.iter().for_each(|node| self.inline(node));
                    self.line.push(BOLD.1);
                    self.end_paragraph();
                }
                "hr" => self.end_paragraph(),
                "ul" | "ol" => self.list(element),
                "blockquote" => {
                    let quoted = self.part(&element.inside);
                    let lines = quoted
                        .lines()
                        .map(|line| format!("> {line}").trim_end().to_owned());
                    let quoted: Vec<String> = lines.collect();
                    self.block(&quoted.join("\n"));
                }
                "pre" => {
                    let code = code_of(element);
                    self.block(&fenced(code.trim_matches('\n'), ""));
                }
                "table" => self.table(element),
                _ if holds_block(element) => self.blocks(&element.inside),
                _ => self.inline(node),
            }
        }
    }

    /// What stands within an element, as Markdown of its own.
    fn part(&mut self, nodes: &[Node]) -> String {
        let (out, line) = (
            std::mem::take(&mut self.out),
            std::mem::take(&mut self.line),
        );
        self.blocks(nodes);
        self.end_paragraph();
        self.line = line;
        std::mem::replace(&mut self.out, out)
    }

    fn list(&mut self, list: &Element) {
        let is_numbered = list.name == "ol";
        let mut items = Vec::new();
        for node in &list.inside {
            let inside = match node {
                Node::Element(item) if item.name == "li" => self.part(&item.inside),
                Node::Text(text) if text.trim().is_empty() => continue,
                node => self.part(std::slice::from_ref(node)),
            };
            let mark = match is_numbered {
                true => format!("{}. ", items.len() + 1),
                false => "- ".to_owned(),
            };
            let indent = " ".repeat(mark.len());
            // Paragraphs in an item would put gaps between all of them.
            let lines = inside.lines().filter(|line| !line.trim().is_empty());
            let lines: Vec<&str> = lines.collect();
            let inside = lines.join(&format!("\n{indent}"));
            items.push(format!("{mark}{inside}").trim_end().to_owned());
        }
        self.block(&items.join("\n"));
    }

    fn table(&mut self, table: &Element) {
        for node in &table.inside {
            if let Node::Element(caption) = node
                && caption.name == "caption"
            {
                let caption = self.part(&caption.inside);
                self.block(&caption);
            }
        }
        let mut rows = Vec::new();
        let mut is_headed = false;
        self.rows(&table.inside, &mut rows, &mut is_headed);
        let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
        if columns < 2 || rows.len() < 2 {
            // A frame around other things.
            let cells: Vec<String> = rows.into_iter().flatten().collect();
            return cells.iter().for_each(|cell| self.block(cell));
        }
        let line = |cells: &[String]| {
            let mut cells = cells.to_vec();
            cells.resize(columns, String::new());
            format!("| {} |", cells.join(" | "))
        };
        if !is_headed {
            rows.insert(0, vec![" ".to_owned(); columns]);
        }
        let mut lines: Vec<String> = rows.iter().map(|row| line(row)).collect();
        lines.insert(1, format!("|{}", " --- |".repeat(columns)));
        self.block(&lines.join("\n"));
    }

    fn rows(&mut self, nodes: &[Node], rows: &mut Vec<Vec<String>>, is_headed: &mut bool) {
        for node in nodes {
            let Node::Element(element) = node else {
                continue;
            };
            if element.name == "caption" {
                continue;
            }
            if element.name != "tr" {
                self.rows(&element.inside, rows, is_headed);
                continue;
            }
            let cells = element.inside.iter().filter_map(|node| match node {
                Node::Element(cell) if matches!(cell.name.as_str(), "td" | "th") => Some(cell),
                _ => None,
            });
            let cells: Vec<&Element> = cells.collect();
            if rows.is_empty() {
                *is_headed = !cells.is_empty() && cells.iter().all(|cell| cell.name == "th");
            }
            let cells = cells.into_iter().map(|cell| {
                let text = self.part(&cell.inside);
                let lines: Vec<&str> = text.lines().map(str::trim).collect();
                lines
                    .join(" ")
                    .trim()
                    .replace("\\|", "|")
                    .replace('|', "\\|")
            });
            let cells = cells.collect();
            rows.push(cells);
        }
    }

    fn inline(&mut self, node: &Node) {
        match node {
            Node::Text(text) => self.text(text),
            Node::Sound => self.beside.sounds += 1,
            Node::Formula { latex, display } => self.formula(latex, *display),
            Node::Element(element) => self.element(element),
        }
    }

    fn element(&mut self, element: &Element) {
        let style = |wanted| element.has_style(wanted);
        match element.name.as_str() {
            "br" => self.end_line(),
            "img" => {
                let alt = element.attribute("alt");
                let alt = if alt.is_empty() {
                    element.attribute("title")
                } else {
                    alt
                };
                self.beside.pictures.push(Shown {
                    file: element.attribute("src").to_owned(),
                    alt: alt.split_whitespace().collect::<Vec<_>>().join(" "),
                });
            }
            "audio" => self.beside.sounds += 1,
            "video" | "iframe" | "object" | "embed" | "canvas" | "svg" | "input" | "textarea" => {
                self.beside.embedded = true;
            }
            "b" | "strong" => self.marked(BOLD, element),
            "i" | "em" | "u" | "cite" | "dfn" | "mark" => self.marked(ITALIC, element),
            "code" | "kbd" | "samp" | "tt" => {
                let code = code_of(element);
                self.code(code.split_whitespace().collect::<Vec<_>>().join(" ").trim());
            }
            "sup" => self.small(element, "^", "ni", crate::text::raised),
            "sub" => self.small(element, "_", "", crate::text::lowered),
            "a" => self.link(element),
            "rt" => {
                self.line.push_str(" (");
                self.within(element);
                self.line.push(')');
            }
            "rp" => {}
            _ if style("font-weight:bold") || style("font-weight:7") || style("font-weight:6") => {
                self.marked(BOLD, element);
            }
            _ if style("font-style:italic") || style("text-decoration:underline") => {
                self.marked(ITALIC, element);
            }
            _ => self.within(element),
        }
    }

    fn within(&mut self, element: &Element) {
        match holds_block(element) {
            true => self.blocks(&element.inside),
            false => element.inside.iter().for_each(|node| self.inline(node)),
        }
    }

    fn marked(&mut self, (open, close): (char, char), element: &Element) {
        if holds_block(element) {
            // Emphasis ends with its paragraph.
            return self.blocks(&element.inside);
        }
        let before = self.line.len();
        self.line.push(open);
        self.within(element);
        // Blanks at the ends stand outside: Markdown wants it so.
        let inside = self.line.split_off(before);
        let inside = inside.trim_start_matches(open);
        let (words, blank) = (
            inside.trim_matches(' '),
            |at: bool| if at { " " } else { "" },
        );
        let (first, last) = (
            inside.starts_with(' '),
            inside.ends_with(' ') && !words.is_empty(),
        );
        let (first, last) = (blank(first), blank(last));
        self.line
            .push_str(&format!("{first}{open}{words}{close}{last}"));
    }

    /// Text with its blanks put together, each sign standing for itself.
    fn text(&mut self, text: &str) {
        let mut folded = String::with_capacity(text.len());
        let mut blank = self.line.is_empty() || self.line.ends_with([' ', '\n']);
        for c in text
            .chars()
            .filter(|c| !('\u{e000}'..='\u{f8ff}').contains(c))
        {
            let is_blank = c.is_whitespace();
            if !(is_blank && blank) && (is_blank || !c.is_control()) {
                folded.push(if is_blank { ' ' } else { c });
            }
            blank = is_blank;
        }
        push_literal(&folded, &mut self.line);
    }

    fn formula(&mut self, latex: &str, display: bool) {
        if latex.is_empty() {
            return;
        }
        // Commands that only say how a formula looks.
        let latex = latex.replace("\\displaystyle", "");
        let one_line = latex.split_whitespace().collect::<Vec<_>>().join(" ");
        // A blank stands for what fills it.
        let filled: String = one_line
            .chars()
            .map(|c| if is_stand_in(c) { 'x' } else { c })
            .collect();
        if Formula::read(&filled).is_err() || one_line.contains("$$") {
            self.beside.strange_formula = true;
            return self.code(&one_line);
        }
        let signs = if display { "$$" } else { "$" };
        self.line.push_str(&format!("{signs}{one_line}{signs}"));
    }

    fn code(&mut self, code: &str) {
        if code.is_empty() {
            return;
        }
        let runs = code.split(|c| c != '`').map(str::len).max().unwrap_or(0);
        let fence = "`".repeat(runs + 1);
        let gap = if code.starts_with('`') || code.ends_with('`') {
            " "
        } else {
            ""
        };
        self.line
            .push_str(&format!("{fence}{gap}{code}{gap}{fence}"));
    }

    /// Raised or lowered digits, signs and these letters, as `as_small` has them; other words
    /// stand in brackets behind a sign.
    fn small(
        &mut self,
        element: &Element,
        sign: &str,
        letters: &str,
        as_small: impl Fn(&str) -> Option<String>,
    ) {
        let text = words_in(&element.inside);
        let is_read = |c: char| c.is_ascii_digit() || "+-−".contains(c) || letters.contains(c);
        let small = Some(text.replace('−', "-")).filter(|_| text.chars().all(is_read));
        match small.and_then(|text| as_small(&text)) {
            Some(small) => self.line.push_str(&small),
            None => self.text(&format!("{sign}({text})")),
        }
    }

    fn link(&mut self, element: &Element) {
        let to = element.attribute("href").trim();
        let is_address = to.starts_with("http://") || to.starts_with("https://");
        let text = words_in(&element.inside);
        if !is_address || text.is_empty() || to.contains(['<', '>', '\n', ' ']) {
            return self.within(element);
        }
        self.line.push('[');
        self.within(element);
        self.line.push_str(&format!("](<{to}>)"));
    }

    fn end_line(&mut self) {
        let end = self.line.trim_end_matches(' ').len();
        self.line.truncate(end);
        if !self.line.is_empty() && !self.line.ends_with('\n') {
            self.line.push_str("  \n");
        }
    }

    fn end_paragraph(&mut self) {
        let line = std::mem::take(&mut self.line);
        let line = settled(line.trim());
        if !line.trim().is_empty() {
            self.add(line.trim());
        }
    }

    fn block(&mut self, block: &str) {
        self.end_paragraph();
        if !block.trim().is_empty() {
            self.add(block);
        }
    }

    fn add(&mut self, block: &str) {
        if !self.out.is_empty() {
            self.out.push_str("\n\n");
        }
        self.out.push_str(block);
    }
}

/// First of the letters that stand for blanks while HTML is read: no text has them.
const STAND_IN: u32 = 0xF_0000;

/// The letter that stands for a blank, counted from 0.
pub(super) fn stand_in(n: usize) -> char {
    let n = u32::try_from(n).unwrap_or(u32::MAX).min(0xFFF0);
    char::from_u32(STAND_IN + n).unwrap_or(' ')
}

/// Whether a letter stands for a blank.
pub(super) fn is_stand_in(c: char) -> bool {
    (STAND_IN..=STAND_IN + 0xFFFD).contains(&(c as u32))
}

/// Whether an element has something within that does not belong into a line.
fn holds_block(element: &Element) -> bool {
    let blocks = [
        "p",
        "div",
        "ul",
        "ol",
        "table",
        "pre",
        "blockquote",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "center",
        "section",
        "li",
    ];
    element.inside.iter().any(|node| match node {
        Node::Element(inner) => blocks.contains(&inner.name.as_str()) || holds_block(inner),
        _ => false,
    })
}

/// The words of a stretch, without its marks.
fn words_in(nodes: &[Node]) -> String {
    let mut out = String::new();
    gather(nodes, &mut out);
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn gather(nodes: &[Node], out: &mut String) {
    for node in nodes {
        match node {
            Node::Text(text) => out.push_str(text),
            Node::Formula { latex, .. } => out.push_str(latex),
            Node::Sound => {}
            Node::Element(element) => {
                if matches!(element.name.as_str(), "br" | "div" | "p" | "li") && !out.is_empty() {
                    out.push('\n');
                }
                gather(&element.inside, out);
            }
        }
    }
}

/// Code with its lines and blanks as they are.
fn code_of(element: &Element) -> String {
    let mut out = String::new();
    gather(&element.inside, &mut out);
    out.chars()
        .map(|c| if c == '\u{a0}' { ' ' } else { c })
        .filter(|c| !c.is_control() || *c == '\n')
        .collect()
}
