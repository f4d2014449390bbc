//! What is no TOML, said as a person would say it: the parser speaks of basic
//! strings and tokens, instructors of quotes and brackets.

use toml::de::DeTable;

use super::complaints::{Complaints, Place};
use crate::text::clean;

/// Complains about each thing that the parser could not make sense of; gives
/// the table where the rest can be read all the same.
pub(crate) fn parse<'t>(
    text: &'t str,
    source: usize,
    complaints: &mut Complaints,
) -> Option<toml::Spanned<DeTable<'t>>> {
    let (table, errors) = DeTable::parse_recoverable(text);
    let mut found: Vec<(usize, &str)> = errors
        .iter()
        .map(|error| (error.span().map_or(0, |span| span.start), error.message()))
        .collect();
    found.sort_by_key(|(at, _)| *at);
    let mut last: Option<(usize, &str)> = None;
    // Counted on from error to error: garbage has many.
    let (mut line, mut counted) = (1, 0);
    for (at, message) in found {
        let between = text.as_bytes().get(counted..at).unwrap_or_default();
        line += between.iter().filter(|&&byte| byte == b'\n').count();
        counted = counted.max(at);
        if let Some((last_line, before)) = last
            && follows(message, line, before, last_line)
        {
            // The line after an unclosed quote may be followed by one more of its text.
            last = Some((line, before));
            continue;
        }
        last = Some((line, message));
        let slip = Slip::of(message, text, at);
        let place = Place {
            source,
            span: slip.at..slip.at,
        };
        complaints.error(&place, slip.message, Some(slip.help.into()));
    }
    // A key written twice leaves the rest as it was meant.
    errors
        .iter()
        .all(|error| error.message() == TWICE)
        .then_some(table)
}

const TWICE: &str = "duplicate key";

/// Whether an error has the cause of the one before it.
fn follows(message: &str, line: usize, before: &str, last_line: usize) -> bool {
    let unclosed = before.starts_with("invalid basic string");
    line == last_line
        || (unclosed && line == last_line + 1)
        || (message == TWICE && before == TWICE)
}

/// One thing that is wrong, where, and what to do.
struct Slip {
    message: String,
    help: String,
    at: usize,
}

impl Slip {
    fn of(message: &str, text: &str, at: usize) -> Slip {
        let at = at.min(text.len());
        let before = text.get(..at).unwrap_or_default();
        let after = text.get(at..).unwrap_or_default();
        let start = before.rfind('\n').map_or(0, |at| at + 1);
        let line = text[start..].lines().next().unwrap_or_default().trim();
        let here = after.lines().next().unwrap_or_default().trim_end();
        let is = |part: &str| message.starts_with(part);
        // Where a text of several lines was opened.
        let opened = |quotes| before.rfind(quotes).unwrap_or(at);

        let (said, help, at) = if is("invalid multi-line basic string") {
            (
                "the text that begins here is never closed".into(),
                "write `\"\"\"` where it ends".into(),
                opened("\"\"\""),
            )
        } else if is("invalid multi-line literal string") {
            (
                "the text that begins here is never closed".into(),
                "write `'''` where it ends".into(),
                opened("'''"),
            )
        } else {
            let (said, help) = in_line(&is, before, here, line)
                .unwrap_or_else(|| (format!("this is not valid TOML: {message}"), LOOK.into()));
            (said, help, at)
        };
        Slip {
            message: clean(&said).into_owned(),
            help: clean(&help).into_owned(),
            at,
        }
    }
}

const LOOK: &str = "every line is `key = value`, `[table]`, `[[table]]` or a `# comment`";

/// What is wrong within a line: `here` is the rest of it.
fn in_line(
    is: &dyn Fn(&str) -> bool,
    before: &str,
    here: &str,
    line: &str,
) -> Option<(String, String)> {
    let said = |said: &str, help: &str| Some((said.to_owned(), help.to_owned()));
    // A line of its own that begins like `key = …`: what stands before it was not ended.
    let new_key = line.starts_with(here) && is_key(here) && !here.is_empty();
    if is("invalid basic string") {
        return said(
            "the quotes are not closed on this line",
            "close them with `\"`; a text of several lines stands between `\"\"\"` and `\"\"\"`",
        );
    }
    if is("invalid literal string") {
        return said(
            "the quotes are not closed on this line",
            "close them with `'`, or write the text between `\"` and `\"`",
        );
    }
    if is("missing escaped value") || is("too few unicode") || is("invalid escape") {
        let escape: String = here.chars().take(1).collect();
        return Some((
            format!("`\\{escape}` means nothing between these quotes"),
            "write `\\\\` for a backslash, or put the text between single quotes: '…'".into(),
        ));
    }
    if is("key with no value") {
        return Some(no_value(line));
    }
    if is("string values must be quoted") {
        return match here {
            "" => said(
                "there is no value after `=`",
                "write one, or take the line out",
            ),
            _ if here.starts_with(['“', '”', '„', '‘', '’', '«']) => said(
                "these are not the quotes that TOML knows",
                "write straight quotes: \"…\"",
            ),
            _ => said(
                "a text must stand in quotes",
                &format!("write `\"{}\"`", short(here)),
            ),
        };
    }
    if is("missing comma") || is("unclosed array") || is("unclosed inline table") {
        if is("unclosed array table") {
            return unclosed_header(line);
        }
        let (what, end) = match is("missing comma between array") || is("unclosed array") {
            true => ("list", "]"),
            false => ("`{ … }`", "}"),
        };
        return match is("unclosed") || new_key {
            true => Some((
                format!("the {what} before this is not closed"),
                format!("write `{end}` where it ends"),
            )),
            false => said(
                "a comma is missing before this",
                "write `, ` between the two",
            ),
        };
    }
    if is("unclosed table") {
        return unclosed_header(line);
    }
    if is("duplicate key") {
        return Some(twice(here, line));
    }
    if is("unexpected key or value") && line.contains("= '") {
        return said(
            "the text ended before this",
            "write a text with `'` in it between double quotes: \"…\"",
        );
    }
    if is("unexpected key or value") {
        return match before.ends_with(|c: char| c.is_ascii_digit()) && here.starts_with(',') {
            true => said(
                "a number can't have a comma",
                "write a point for decimals, such as 1.5, and nothing between thousands",
            ),
            false => Some((
                format!("nothing can follow the value here, but `{}` does", short(here)),
                "put `\\` before a quote inside a text, start a new line for the next key, or put `#` before a comment".into(),
            )),
        };
    }
    if is("invalid fraction") || is("invalid mantissa") {
        return match line.contains("..") {
            true => said(
                "a range must stand in quotes",
                "write such as `a = \"2..9\"`",
            ),
            false => said(
                "digits are missing beside the decimal point",
                "write such as 0.5 or 1.0",
            ),
        };
    }
    if is("unexpected leading zero") {
        return said(
            "a number can't begin with 0",
            "take the 0 out, or put the whole in quotes",
        );
    }
    if is("invalid boolean") {
        return said(
            "this is neither true nor false",
            "write `true` or `false` in small letters, or put a text in quotes",
        );
    }
    if is("extra comma") {
        return said("there is a comma too many here", "take it out");
    }
    if is("invalid unquoted key") && here.starts_with([':', '/']) {
        return Some(no_value(line));
    }
    if is("invalid unquoted key") {
        return said(
            "a key has letters a to z, digits, `-` and `_` only",
            "see the course format for the keys there are",
        );
    }
    if is("invalid key-value pair") {
        return said("a key can't begin with this", LOOK);
    }
    None
}

/// Whether a line begins as `key =` does.
fn is_key(line: &str) -> bool {
    let name = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    line.starts_with('[') || line.trim_start_matches(name).trim_start().starts_with('=')
}

fn no_value(line: &str) -> (String, String) {
    let (said, help) = match line.split_once(['=', ':', '"']) {
        _ if line.starts_with("//") => ("this is no comment", "comments begin with `#`"),
        Some((_, rest)) if line.contains(':') && !line.contains('=') && !rest.is_empty() => (
            "`=` must stand between key and value, not `:`",
            "write `key = value`",
        ),
        Some((key, _)) if key.trim().contains(' ') && line.contains('=') => (
            "a key is one word",
            "write one of the keys of the course format before `=`",
        ),
        Some(_) => (
            "`=` is missing between key and value",
            "write `key = value`",
        ),
        None => (
            "this line is no `key = value`",
            "put a text of several lines between `\"\"\"` and `\"\"\"`, and `#` before a comment",
        ),
    };
    (said.into(), help.into())
}

fn unclosed_header(line: &str) -> Option<(String, String)> {
    let name = line.trim_matches(['[', ']', ' ']);
    let header = match line.starts_with("[[") {
        true => format!("[[{name}]]"),
        false => format!("[{name}]"),
    };
    Some((
        "the brackets of this table are not closed".into(),
        format!("write `{header}`"),
    ))
}

fn twice(here: &str, line: &str) -> (String, String) {
    if line.starts_with('[') {
        let name = line.trim_matches(['[', ']', ' ']);
        let help = match name {
            "course" => "put all its keys under one `[course]`".to_owned(),
            _ => format!("write `[[{name}]]`, with two brackets on each side, each time"),
        };
        return (format!("the table `{name}` stands above already"), help);
    }
    let key = here.split(['=', ' ', '.']).next().unwrap_or_default();
    (
        format!("`{key}` stands above already, in the same table"),
        "take one of the two out; a new skill or question begins with `[[skill]]` or `[[question]]`"
            .into(),
    )
}

fn short(text: &str) -> String {
    match text.char_indices().nth(30) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
