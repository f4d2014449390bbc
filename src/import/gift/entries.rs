//! A GIFT file cut into its entries: what stands between empty lines.

/// The most bytes of an entry.
pub(super) const MOST_BYTES: usize = 256 * 1024;

/// A question or description as it stands in the file, its signs still escaped.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Entry {
    /// The line it begins on, from 1.
    pub(super) line: usize,
    /// Without comments.
    pub(super) text: String,
    /// Of `[id:…]` in a comment.
    pub(super) id: Option<String>,
    /// Of `[tag:…]` in comments.
    pub(super) tags: Vec<String>,
    /// The category that was named last, without what Moodle puts before it.
    pub(super) category: String,
    /// The id of the category, of `[id:…]` in a comment just before it.
    pub(super) category_id: Option<String>,
    /// Whether more stands there than is read.
    pub(super) is_too_large: bool,
    /// Of the comments `source:`, `license:` and `authors:`.
    pub(super) credits: Credits,
}

/// Where a question comes from, as comments say it.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Credits {
    pub(super) source: Option<String>,
    pub(super) license: Option<String>,
    pub(super) authors: Vec<String>,
}

/// Signs that a backslash takes for themselves, and the private letters that stand for them.
const ESCAPED: [(char, char); 9] = [
    ('~', '\u{e000}'),
    ('=', '\u{e001}'),
    ('#', '\u{e002}'),
    ('{', '\u{e003}'),
    ('}', '\u{e004}'),
    (':', '\u{e005}'),
    ('\\', '\u{e006}'),
    ('-', '\u{e007}'),
    ('>', '\u{e008}'),
];

/// A line break that was written as `\n`.
const BREAK: char = '\u{e009}';

/// Commands of LaTeX that begin like the line break `\n`.
const COMMANDS: [&str; 14] = [
    "nabla", "natural", "ncong", "ne", "nearrow", "neg", "neq", "newline", "nexists", "ni", "nmid",
    "not", "notin", "nu",
];

/// The text with private letters for what is escaped.
pub(super) fn hidden(text: &str) -> String {
    let is_private = |c: &char| ('\u{e000}'..='\u{e009}').contains(c);
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let behind = &rest[c.len_utf8()..];
        let next = behind.chars().next();
        let stands = next.and_then(|next| ESCAPED.iter().find(|(sign, _)| *sign == next));
        rest = match (c, stands) {
            // Two backslashes, or one before a sign of the format.
            ('\\', Some((sign, letter))) if !matches!(sign, '-' | '>') => {
                out.push(*letter);
                &behind[sign.len_utf8()..]
            }
            ('\\', _) if next == Some('n') && !is_command(behind) => {
                out.push(BREAK);
                &behind[1..]
            }
            _ => {
                out.extend(Some(c).filter(|c| !is_private(c)));
                behind
            }
        };
    }
    out
}

/// Whether a name that begins with `n` is a command of LaTeX.
fn is_command(text: &str) -> bool {
    let letters = text.bytes().take_while(u8::is_ascii_alphabetic).count();
    COMMANDS.contains(&&text[..letters])
}

/// The text with the signs again that letters stand for.
pub(super) fn shown(text: &str) -> String {
    let sign = |c: char| match c {
        BREAK => '\n',
        c => (ESCAPED.iter().find(|(_, letter)| *letter == c)).map_or(c, |(sign, _)| *sign),
    };
    text.chars().map(sign).collect()
}

/// The entries of a file, in order.
pub(super) fn entries(file: &str) -> Vec<Entry> {
    let file = file.strip_prefix('\u{feff}').unwrap_or(file);
    let mut all = Vec::new();
    let mut open = Entry::default();
    let mut category = String::new();
    let mut category_id = None;
    let mut in_braces = false;
    let lines: Vec<&str> = file.lines().collect();
    for (n, line) in lines.iter().enumerate() {
        let trimmed = line.trim();
        if let Some(comment) = trimmed.strip_prefix("//") {
            noted(comment, &mut open);
            continue;
        }
        if let Some(path) = category_of(trimmed) {
            close(&mut open, &mut all);
            category = path;
            // What was said just before it is said of it.
            category_id = open.id.take();
            open.tags.clear();
            continue;
        }
        if trimmed.is_empty() {
            // Within braces an empty line is one of the answer.
            match in_braces && !begins_anew(lines.get(n + 1..).unwrap_or_default()) {
                true => open.text.push('\n'),
                false => close(&mut open, &mut all),
            }
            in_braces &= !open.text.is_empty();
            continue;
        }
        // A name begins the next question, also where the empty line was forgotten.
        if trimmed.starts_with("::") && !in_braces && open.text.contains('}') {
            close(&mut open, &mut all);
        }
        if open.text.is_empty() {
            open.line = n + 1;
            open.category.clone_from(&category);
            open.category_id.clone_from(&category_id);
        }
        if open.text.len() + line.len() < MOST_BYTES {
            let line = hidden(line);
            in_braces = match line.rfind(['{', '}']) {
                Some(at) => line[at..].starts_with('{'),
                None => in_braces && !open.text.is_empty(),
            };
            open.text.push_str(&line);
            open.text.push('\n');
        } else {
            open.is_too_large = true;
        }
    }
    close(&mut open, &mut all);
    all
}

/// What comments at the top of a file say of the course under a key: its title under `course`.
pub(super) fn about(file: &str, key: &str) -> Option<String> {
    let lines = file.trim_start_matches('\u{feff}').lines().map(str::trim);
    let mut comments = lines
        .take_while(|line| line.is_empty() || line.starts_with("//"))
        .filter_map(|line| line.strip_prefix("//")?.split_once(':'));
    let said = comments
        .find(|(found, _)| found.trim().eq_ignore_ascii_case(key))?
        .1;
    Some(said.trim().to_owned()).filter(|said| !said.is_empty())
}

/// Whether the lines that follow begin a new question before they close a brace.
fn begins_anew(lines: &[&str]) -> bool {
    for line in lines.iter().take(60) {
        let text = hidden(line);
        let trimmed = text.trim();
        if trimmed.starts_with("::") || category_of(trimmed).is_some() {
            return true;
        }
        match (text.find('{'), text.find('}')) {
            (Some(open), Some(close)) => return open < close,
            (Some(_), None) => return true,
            (None, Some(_)) => return false,
            (None, None) => {}
        }
    }
    true
}

fn close(open: &mut Entry, all: &mut Vec<Entry>) {
    let entry = std::mem::take(open);
    match entry.text.trim().is_empty() && !entry.is_too_large {
        // What comments said belongs to the question that follows.
        true => {
            open.id = entry.id;
            open.tags = entry.tags;
            open.credits = entry.credits;
        }
        false => all.push(entry),
    }
}

/// Takes `[id:…]` and `[tag:…]` out of a comment, or what it says of where a question comes from.
fn noted(comment: &str, entry: &mut Entry) {
    let said = comment
        .split_once(':')
        .map(|(key, text)| (key.trim(), text.trim()));
    if let Some((key, text)) = said.filter(|(_, text)| !text.is_empty()) {
        let credits = &mut entry.credits;
        match key.to_ascii_lowercase().as_str() {
            "source" => credits.source = Some(text.to_owned()),
            "license" | "licence" => credits.license = Some(text.to_owned()),
            "author" | "authors" => {
                let names = text.split(';').map(|name| name.trim().to_owned());
                credits.authors = names.filter(|name| !name.is_empty()).collect();
            }
            // What a course is called says nothing of a question.
            "course" | "language" | "description" => return,
            _ => {}
        }
    }
    let mut rest = comment;
    while let Some(at) = rest.find('[') {
        rest = &rest[at + 1..];
        let Some(end) = rest.find(']') else { return };
        let inside = &rest[..end];
        if let Some(id) = inside.strip_prefix("id:") {
            entry.id = Some(id.trim().to_owned()).filter(|id| !id.is_empty());
        } else if let Some(tag) = inside.strip_prefix("tag:") {
            entry.tags.push(tag.trim().to_owned());
        }
        rest = &rest[end..];
    }
}

/// The path of a line that names a category.
fn category_of(line: &str) -> Option<String> {
    line.strip_prefix("$CATEGORY:").map(category)
}

/// The path of a category without what Moodle puts before it.
pub(in crate::import) fn category(path: &str) -> String {
    // Two strokes stand for one that parts nothing.
    let path = path.trim().replace("//", "\u{e00a}");
    let parts = path.split('/').map(str::trim).filter(|part| {
        let is_context = part.starts_with('$') && part.ends_with('$') && part.len() > 1;
        !part.is_empty() && !is_context && *part != "top"
    });
    let whole = parts.collect::<Vec<_>>().join(" / ");
    whole.replace('\u{e00a}', "/")
}

#[cfg(test)]
mod tests {
    use super::{about, entries, hidden, shown};

    #[test]
    fn what_is_escaped_comes_back() {
        assert_eq!(
            shown(&hidden("a \\= b \\{c\\} \\~ \\# \\: \\\\(x\\\\)")),
            "a = b {c} ~ # : \\(x\\)"
        );
        assert_eq!(shown(&hidden("one\\ntwo")), "one\ntwo");
        assert_eq!(shown(&hidden("$$a \\neq b$$")), "$$a \\neq b$$");
        assert!(!hidden("\\=").contains('='));
    }

    #[test]
    fn entries_are_cut_at_empty_lines() {
        let file = "// c [id:one] [tag:hard]\n::Q1:: a {T}\n\n$CATEGORY: $course$/top/Cells/Walls\n\nb {\n=x\n\n~y\n}\n::Q3:: c {F}\nDescription\n";
        let all = entries(file);
        assert_eq!(all.len(), 3, "{all:?}");
        assert_eq!((all[0].id.as_deref(), all[0].tags.len()), (Some("one"), 1));
        assert_eq!(
            (all[1].category.as_str(), all[1].line),
            ("Cells / Walls", 6)
        );
        assert!(all[1].text.contains("~y"));
    }

    #[test]
    fn the_course_is_called_in_a_comment_at_the_top() {
        let title = |file: &str| about(file, "course");
        assert_eq!(
            title("// by me\n\n// Course: Cells: a start\n\na {T}\n").as_deref(),
            Some("Cells: a start")
        );
        assert_eq!(title("a {T}\n\n// course: Cells\n"), None);
        assert_eq!(title("// course:\n"), None);
    }

    #[test]
    fn a_forgotten_brace_does_not_swallow_what_follows() {
        assert_eq!(entries("a {=x ~y\n\nb {T}\n\nc {F}\n").len(), 3);
    }
}
