//! Markdown of other programs as the course format has it: pictures are taken out, marks of
//! HTML and links between notes are taken off, headings become bold.

use std::borrow::Cow;

use super::NotBrought;
use super::prose::{begins_with_tag, entity};
use crate::text::{formulas_in, push_literal};
use crate::words::{Message, message};

/// Longest address or name of a picture or a link, in bytes.
const LONGEST: usize = 1_000;

/// A text as the course format has it.
#[derive(Clone, Debug, Default)]
pub(super) struct Marked {
    pub(super) text: String,
    /// The pictures that stood in it.
    pub(super) pictures: Vec<Shown>,
    /// What it lost.
    pub(super) losses: Vec<Message>,
}

/// A picture as a text names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Shown {
    /// What is seen; may be empty.
    pub(super) alt: String,
    /// A path or an address.
    pub(super) target: String,
}

/// Reads a text. The work is linear in its length.
pub(super) fn marked(text: &str) -> Marked {
    let mut marked = Marked::default();
    let mut fence: Option<char> = None;
    let mut lines = Vec::new();
    for line in on_one_line(text).lines() {
        let start = line.trim_start();
        let fenced = ['`', '~']
            .into_iter()
            .find(|c| start.len() - start.trim_start_matches(*c).len() >= 3);
        match (fence, fenced) {
            (None, Some(c)) => fence = Some(c),
            (Some(open), Some(c)) if open == c => fence = None,
            (Some(_), _) => {}
            (None, None) => {
                let line = marked.line(&headed(line));
                lines.push(line);
                continue;
            }
        }
        lines.push(line.trim_end().to_owned());
    }
    marked.text = lines.join("\n").trim().to_owned();
    marked
}

/// The text with each formula between `$$` on one line, where it is written on several: such
/// lines would be paragraphs.
pub(super) fn on_one_line(text: &str) -> Cow<'_, str> {
    if !text.contains("$$") || !text.contains('\n') {
        return Cow::Borrowed(text);
    }
    let lines: Vec<&str> = text.lines().collect();
    let odd = |line: &str| line.matches("$$").count() % 2 == 1;
    // Where the next line with `$$` is, from the last line to the first.
    let mut next = vec![None; lines.len()];
    let mut below = None;
    for at in (0..lines.len()).rev() {
        next[at] = below;
        if lines[at].contains("$$") {
            below = Some(at);
        }
    }
    let (mut out, mut at, mut fence) = (Vec::new(), 0, false);
    while let Some(line) = lines.get(at) {
        let start = line.trim_start();
        fence ^= start.starts_with("```") || start.starts_with("~~~");
        let end = next[at].filter(|end| !fence && odd(line) && odd(lines[*end]));
        match end {
            Some(end) => {
                let parts = lines[at + 1..=end].iter().map(|line| line.trim());
                let inner: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
                let whole = format!("{} {}", line.trim_end(), inner.join(" "));
                out.push(whole.replace("$$ ", "$$").replace(" $$", "$$"));
                at = end;
            }
            None => out.push((*line).to_owned()),
        }
        at += 1;
    }
    Cow::Owned(out.join("\n"))
}

/// A heading as a bold line.
fn headed(line: &str) -> String {
    let rest = line.trim_start_matches('#');
    let level = line.len() - rest.len();
    match rest.strip_prefix(' ') {
        Some(title) if (1..=6).contains(&level) && !title.trim().is_empty() => {
            format!("**{}**", title.trim().trim_matches('*'))
        }
        _ => line.trim_end().to_owned(),
    }
}

impl Marked {
    /// A line outside of code blocks. Formulas stay as they are: `<`, `==` and brackets are
    /// signs of theirs.
    fn line(&mut self, line: &str) -> String {
        let mut out = String::new();
        let mut formulas = formulas_in(line).into_iter().peekable();
        let mut at = 0;
        while let Some(c) = line[at..].chars().next() {
            let rest = &line[at..];
            while formulas
                .next_if(|formula| formula.whole.start < at)
                .is_some()
            {}
            if let Some(formula) = formulas.next_if(|formula| formula.whole.start == at) {
                out += &line[formula.whole.clone()];
                at = formula.whole.end;
                continue;
            }
            let taken = match c {
                '\\' => rest.chars().take(2).map(char::len_utf8).sum(),
                '`' => code(rest),
                '!' => self.picture(rest),
                '[' => {
                    let taken = self.note(rest, &mut out);
                    at += taken;
                    match taken {
                        0 => 1,
                        _ => continue,
                    }
                }
                '<' => {
                    let taken = self.html(rest, &mut out);
                    at += taken;
                    match taken {
                        0 => 1,
                        _ => continue,
                    }
                }
                '=' if rest.starts_with("==") => {
                    let (words, taken) = highlighted(rest);
                    out += words;
                    at += taken;
                    continue;
                }
                '&' => match entity(rest) {
                    // Blanks at the beginning of a line would make code of it.
                    Some((letters, taken))
                        if letters.trim().is_empty() && out.trim().is_empty() =>
                    {
                        at += taken;
                        continue;
                    }
                    Some((letters, taken)) => {
                        push_literal(&letters, &mut out);
                        at += taken;
                        continue;
                    }
                    None => 1,
                },
                _ => c.len_utf8(),
            };
            // A picture leaves nothing behind.
            if c != '!' || taken == 1 {
                out += &rest[..taken];
            }
            at += taken;
        }
        out
    }

    /// A picture at the beginning: how long it is; of a mere `!`, one.
    fn picture(&mut self, rest: &str) -> usize {
        if let Some(embedded) = rest.strip_prefix("![[")
            && let Some(end) = embedded.find("]]").filter(|end| *end <= LONGEST)
        {
            let (target, alt) = embedded[..end]
                .split_once('|')
                .unwrap_or((&embedded[..end], ""));
            // A number there is a width.
            let is_alt = !alt
                .trim_matches(|c: char| c.is_ascii_digit() || c == 'x')
                .is_empty();
            self.pictures.push(Shown {
                alt: if is_alt { alt.trim() } else { "" }.to_owned(),
                target: target.trim().to_owned(),
            });
            return 3 + end + 2;
        }
        let Some(described) = rest.strip_prefix("![") else {
            return 1;
        };
        let Some(middle) = described.find("](").filter(|at| *at <= LONGEST) else {
            return 1;
        };
        let target = &described[middle + 2..];
        let Some(end) = target.find(')').filter(|end| *end <= LONGEST) else {
            return 1;
        };
        let named = target[..end].trim();
        // A title may stand behind the address.
        let named = named.split(" \"").next().unwrap_or(named);
        self.pictures.push(Shown {
            alt: described[..middle].trim().to_owned(),
            target: decoded(named.trim_matches(['<', '>'])),
        });
        2 + middle + 2 + end + 1
    }

    /// A link to another note at the beginning, `[[Note|words]]`: how long it is.
    fn note(&mut self, rest: &str, out: &mut String) -> usize {
        let Some(inner) = rest.strip_prefix("[[") else {
            return 0;
        };
        let Some(end) = inner.find("]]").filter(|end| *end <= LONGEST) else {
            return 0;
        };
        let (note, words) = inner[..end].split_once('|').unwrap_or((&inner[..end], ""));
        *out += match words.trim() {
            "" => note.trim(),
            words => words,
        };
        self.losses.push(message!("import-markdown-note"));
        2 + end + 2
    }

    /// A mark of HTML at the beginning: how long it is.
    fn html(&mut self, rest: &str, out: &mut String) -> usize {
        if rest.starts_with("<!--") {
            return rest.find("-->").map_or(rest.len(), |end| end + 3);
        }
        let Some(tag) = begins_with_tag(within(rest, LONGEST)) else {
            return 0;
        };
        match (tag.name.as_str(), tag.closes) {
            ("br", _) => out.push_str("\n\n"),
            // Readings stand in brackets behind their words.
            ("ruby" | "rb" | "rtc", _) => {}
            ("rt", closes) => out.push_str(if closes { ")" } else { " (" }),
            ("rp", false) => {
                let end = within(rest, LONGEST).find("</rp>");
                return end.map_or(tag.length, |end| end + "</rp>".len());
            }
            ("rp", true) => {}
            _ => self.losses.push(message!("import-markdown-html")),
        }
        tag.length
    }
}

/// At most so many bytes of a text, without half a letter at the end.
fn within(text: &str, most: usize) -> &str {
    let end = (0..=most.min(text.len()))
        .rev()
        .find(|at| text.is_char_boundary(*at));
    &text[..end.unwrap_or(0)]
}

/// What stands between `==` and `==` at the beginning, and how much is taken with them. Signs
/// with a blank behind them, as in `a == b and c == d`, mark nothing and stay.
fn highlighted(rest: &str) -> (&str, usize) {
    let signs = rest.len() - rest.trim_start_matches('=').len();
    let stays = (&rest[..signs], signs);
    if signs != 2 {
        return stays;
    }
    let Some(words) = rest[2..].find("==").map(|end| &rest[2..2 + end]) else {
        return stays;
    };
    match words.trim() == words && !words.is_empty() {
        true => (words, words.len() + 4),
        false => stays,
    }
}

/// Code at the beginning: how long it is, to the backtick that ends it.
fn code(rest: &str) -> usize {
    let ticks = rest.len() - rest.trim_start_matches('`').len();
    let (open, inner) = rest.split_at(ticks);
    match inner.find(open) {
        Some(end) => ticks + end + ticks,
        None => ticks,
    }
}

/// A target with `%20` and the like as letters.
fn decoded(target: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = target.as_bytes();
    while let [first, after @ ..] = rest {
        let digits = after.get(..2).and_then(|two| std::str::from_utf8(two).ok());
        match digits.and_then(|two| u8::from_str_radix(two, 16).ok()) {
            Some(byte) if *first == b'%' => {
                bytes.push(byte);
                rest = &after[2..];
            }
            _ => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| target.to_owned())
}

/// The head of a Markdown file between two lines of three dashes, and the rest; how many
/// lines the head takes.
///
/// # Errors
/// Where the second line of dashes is missing.
pub(super) fn front_matter<'t>(
    path: &str,
    text: &'t str,
) -> Result<(Vec<&'t str>, usize, &'t str), NotBrought> {
    let mut lines = text.split_inclusive('\n');
    if lines.next().map(str::trim_end) != Some("---") {
        return Ok((Vec::new(), 0, text));
    }
    let mut head = Vec::new();
    let mut taken = text.find('\n').map_or(text.len(), |at| at + 1);
    for line in lines {
        taken += line.len();
        if line.trim_end() == "---" {
            let lines = head.len() + 2;
            return Ok((head, lines, &text[taken..]));
        }
        head.push(line.trim_end());
    }
    Err(NotBrought::line(path, 1, message!("import-markdown-head")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_links_and_html_are_taken_out_and_code_stays() {
        let read = marked("# A *b*\n![a dog](img/my%20dog.png) and [[Note|that]] <b>x</b>\n");
        assert_eq!(read.text, "**A *b**\n and that x");
        assert_eq!(read.pictures[0].target, "img/my dog.png");
        assert_eq!(read.pictures[0].alt, "a dog");
        assert_eq!(read.losses.len(), 3);
        let code = "`[[x]] <b>` and\n```html\n<b>![a](b)</b>\n```";
        assert_eq!(marked(code).text, code);
        assert_eq!(
            marked("a < b, c > d, 1 ! 2 [x] ==y==").text,
            "a < b, c > d, 1 ! 2 [x] y"
        );
        assert_eq!(marked("![[dog.png|300]]").pictures[0].alt, "");
        assert_eq!(marked("x<!--SR:!2024-01-01,1,230-->").text, "x");
    }

    #[test]
    fn signs_that_mark_nothing_stay() {
        for text in [
            "if $a<b$ and $c>d$ or $x == y == [[1]]$",
            "a == b and c == d",
            "a === b, c === d",
            "std::vector<int> or Map<K, V>, x <y and z> w",
            "`&amp; <b>` &unknown; &",
            "$$x<y$$ and $$y>z$$",
        ] {
            assert_eq!(marked(text).text, text);
            assert!(marked(text).losses.is_empty(), "{text}");
        }
        assert_eq!(marked("a ==b c== d ==e").text, "a b c d ==e");
        assert_eq!(marked("1 &lt; 2 &amp; &#42;x").text, "1 \\< 2 & \\*x");
        let ruby = marked("<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby>字");
        assert_eq!((ruby.text.as_str(), ruby.losses.len()), ("漢 (かん)字", 0));
    }

    #[test]
    fn a_formula_of_several_lines_stands_on_one() {
        assert_eq!(marked("a\n$$\nx =\n1\n$$\nb").text, "a\n$$x = 1$$\nb");
        for text in ["$$x$$\n$$y$$", "$$\nx", "```\n$$\nx\n$$\n```"] {
            assert_eq!(marked(text).text, text);
        }
    }

    #[test]
    fn a_head_ends_or_is_told() {
        let (head, lines, rest) = front_matter("a", "---\nname = \"x\"\n---\nQ: a\n").unwrap();
        assert_eq!((head, lines, rest), (vec!["name = \"x\""], 3, "Q: a\n"));
        assert!(front_matter("a", "---\nx\n").is_err());
    }
}
