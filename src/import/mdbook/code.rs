//! Code in the Markdown of books.

use super::super::paired::replaced;

/// A text whose blocks of code are as readers of the book see them: without lines that are
/// hidden and without marks of the tools that show them, and with the name of their language.
pub(super) fn shown_code(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut fence: Option<(String, bool)> = None;
    for line in text.lines() {
        let trimmed = line.trim_start();
        let ticks = trimmed.bytes().take_while(|b| *b == b'`').count();
        let tildes = trimmed.bytes().take_while(|b| *b == b'~').count();
        let run = ticks.max(tildes);
        match &fence {
            None if run >= 3 => {
                let mark = &trimmed[..run];
                let info = trimmed[run..].trim();
                let (language, is_marked) = language(info);
                let indent = &line[..line.len() - trimmed.len()];
                out.push_str(&format!("{indent}{mark}{language}\n"));
                fence = Some((mark.to_owned(), is_marked));
                continue;
            }
            Some((mark, _))
                if run >= mark.len()
                    && trimmed.starts_with(mark.as_str())
                    && trimmed[run..].trim().is_empty() =>
            {
                fence = None;
            }
            Some((_, true)) => {
                if let Some(line) = shown_line(line) {
                    out.push_str(&line);
                    out.push('\n');
                }
                continue;
            }
            _ => {}
        }
        out.push_str(line);
        out.push('\n');
    }
    out.trim_end().to_owned()
}

/// The language that a fence names, and whether the tools of the book change its lines.
fn language(info: &str) -> (&str, bool) {
    let name = info.split([',', ' ', '{', '+']).next().unwrap_or_default();
    match name {
        "ide" | "aquascope" | "rust" | "rs" => ("rust", true),
        "cairo" | "noplayground" | "does_not_compile" | "ignore" | "ignore_format" => {
            ("rust", true)
        }
        name if name.bytes().all(|b| b.is_ascii_alphanumeric()) => (name, false),
        _ => ("", false),
    }
}

/// A line of Rust as readers see it; none where it is hidden.
fn shown_line(line: &str) -> Option<String> {
    let trimmed = line.trim_start();
    if trimmed == "#" || trimmed.starts_with("# ") {
        return None;
    }
    // `##` at the beginning of a line stands for `#`.
    let line = match trimmed.starts_with("##") {
        true => line.replacen("##", "#", 1),
        false => line.to_owned(),
    };
    Some(unmarked(&line))
}

/// A line without what marks a place: `[…]`, `(…)` or `{…}` between backticks.
pub(super) fn unmarked(line: &str) -> String {
    replaced(line, "`", |_, inside, _| {
        let pairs = [('[', ']'), ('(', ')'), ('{', '}')];
        let is_mark = pairs
            .iter()
            .any(|(open, close)| inside.starts_with(*open) && inside.ends_with(*close));
        (inside.len() >= 2 && is_mark).then(|| match inside.starts_with('[') {
            true => inside[1..inside.len() - 1].to_owned(),
            // Round and curly ones name what the tool is to look at.
            false => String::new(),
        })
    })
}

#[cfg(test)]
mod tests {
    use super::{shown_code, unmarked};

    #[test]
    fn hidden_lines_and_marks_are_cut() {
        let text = "Look:\n```aquascope,interpreter\n# fn main() {\nlet x = 1;`[]`\n#[derive(Debug)]\n# }\n```\nand `[this]`";
        assert_eq!(
            shown_code(text),
            "Look:\n```rust\nlet x = 1;\n#[derive(Debug)]\n```\nand `[this]`"
        );
        assert_eq!(shown_code("```text\n# kept\n```"), "```text\n# kept\n```");
        assert_eq!(unmarked("let t = `[a[n]]`;`(focus)`"), "let t = a[n];");
    }
}
