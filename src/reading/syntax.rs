//! What is no TOML, said as a person would say it: the parser speaks of basic
//! strings and tokens, instructors of quotes and brackets.

use std::borrow::Cow;

use toml::de::DeTable;

use super::brackets;
use super::complaints::{Complaints, Place};
use super::conflict::conflicts;
use super::fault::{Brackets, Fault};
use crate::words::{Message, message};

/// What the parser made of a file.
pub(crate) type Parsed<'t> = (toml::Spanned<DeTable<'t>>, Vec<toml::de::Error>);

/// Parses files, on all cores where there are several.
pub(crate) fn parse_all<'t>(texts: &'t [Cow<'_, str>]) -> Vec<Parsed<'t>> {
    fn some<'t>(texts: &'t [Cow<'_, str>]) -> Vec<Parsed<'t>> {
        let texts = texts.iter().map(|text| &**text);
        texts.map(DeTable::parse_recoverable).collect()
    }
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let share = texts.len().div_ceil(cores).max(1);
    if texts.len() <= share {
        return some(texts);
    }
    std::thread::scope(|scope| {
        let (own, others) = texts.split_at(share);
        let shares: Vec<_> = (others.chunks(share))
            .map(|texts| (scope.spawn(move || some(texts)), texts))
            .collect();
        let mut all = some(own);
        for (thread, texts) in shares {
            // A thread that could not be waited for is no reason to leave files out.
            all.extend(thread.join().unwrap_or_else(|_| some(texts)));
        }
        all
    })
}

/// Parses a text and complains about each thing that is no TOML, as [`told`] does.
pub(crate) fn parse<'t>(
    text: &'t str,
    source: usize,
    complaints: &mut Complaints,
) -> Option<toml::Spanned<DeTable<'t>>> {
    told(DeTable::parse_recoverable(text), text, source, complaints)
}

/// Complains about each thing that the parser could not make sense of; gives
/// the table where the rest can be read all the same.
pub(crate) fn told<'t>(
    (table, errors): Parsed<'t>,
    text: &'t str,
    source: usize,
    complaints: &mut Complaints,
) -> Option<toml::Spanned<DeTable<'t>>> {
    let mut found: Vec<(usize, Fault, &str)> = errors
        .iter()
        .map(|error| {
            let at = error.span().map_or(0, |span| span.start);
            (at, Fault::of(error.message()), error.message())
        })
        .collect();
    found.sort_by_key(|(at, ..)| *at);
    let faults: Vec<usize> = found.iter().map(|(at, ..)| *at).collect();
    let conflicts = match faults.is_empty() {
        true => Vec::new(),
        false => conflicts(text, &faults),
    };
    for conflict in &conflicts {
        let span = conflict.begins.clone();
        let place = Place { source, span };
        let said = message!("reading-merge-conflict", last = conflict.last);
        let help = message!("reading-merge-conflict-help");
        complaints.error(&place, said, Some(help));
    }
    // What else is wrong may follow from that.
    if !conflicts.is_empty() {
        return None;
    }
    let mut last: Option<(usize, Fault)> = None;
    // Counted on from error to error: garbage has many.
    let (mut line, mut counted) = (1, 0);
    for (at, fault, reason) in &found {
        let between = text.as_bytes().get(counted..*at).unwrap_or_default();
        line += between.iter().filter(|&&byte| byte == b'\n').count();
        counted = counted.max(*at);
        if let Some((last_line, before)) = last
            && follows(*fault, line, before, last_line)
        {
            // The line after an unclosed quote may be followed by one more of its text.
            last = Some((line, before));
            continue;
        }
        last = Some((line, *fault));
        if *fault == Fault::Twice && is_told_later(text, *at) {
            continue;
        }
        let at = match fault {
            Fault::Deep => &deepest(text, *at),
            _ => at,
        };
        let slip = Slip::of(*fault, reason, text, *at);
        let place = Place {
            source,
            span: slip.at..slip.at,
        };
        if let Some((opened, message)) = open_bracket(text, *at, *fault) {
            // What follows was read as part of it, and says nothing.
            let opened = Place {
                source,
                span: opened..opened + 1,
            };
            complaints.error_beside(&opened, &place, message, Some(slip.help));
            break;
        }
        complaints.error(&place, slip.message, Some(slip.help));
        // What is not read leaves brackets open.
        if *fault == Fault::Deep {
            break;
        }
    }
    // A key written twice leaves the rest as it was meant.
    let only_twice = found.iter().all(|(_, fault, _)| *fault == Fault::Twice);
    only_twice.then_some(table)
}

/// Whether the reader of the tables says what is wrong with a header that stands there again:
/// it has a bracket too few, or a part of the table stands above the table.
fn is_told_later(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or_default();
    let start = before.rfind('\n').map_or(0, |at| at + 1);
    let line = text[start..].lines().next().unwrap_or_default().trim();
    let name = line.trim_matches(['[', ']', ' ']);
    if !matches!(name, "skill" | "question") {
        return false;
    }
    let mut headers = before[..start].lines().map(str::trim);
    let first = headers.find(|header| {
        let own = header.trim_start_matches('[');
        let rest = own.strip_prefix(name);
        header.starts_with("[[") && rest.is_some_and(|rest| rest.starts_with(['.', ']']))
    });
    let of_part = format!("[[{name}.");
    match line.starts_with("[[") {
        true => first.is_some_and(|header| header.starts_with(&of_part)),
        false => first.is_some(),
    }
}

/// Tables or lists that stand this deep within one another are not read.
const DEEP: usize = 80;

/// Where too many stand within one another: of a name of too many parts the parser tells no
/// place, and it is the line with most points.
fn deepest(text: &str, at: usize) -> usize {
    if at > 0 {
        return at;
    }
    let mut start = 0;
    let lines = text.split_inclusive('\n').map(|line| {
        let own = (start, line.matches('.').count());
        start += line.len();
        own
    });
    let most = lines.filter(|(_, points)| *points + 1 >= DEEP);
    // The first of those with as many.
    let most = most.min_by_key(|(at, points)| (std::cmp::Reverse(*points), *at));
    most.map_or(at, |(at, _)| at)
}

/// Where the bracket was opened that is not closed there, and what is said of it, where
/// that is what is wrong.
fn open_bracket(text: &str, at: usize, fault: Fault) -> Option<(usize, Message)> {
    let (Fault::MissingComma(brackets) | Fault::Unclosed(brackets)) = fault else {
        return None;
    };
    let before = text.get(..at)?;
    let start = before.rfind('\n').map_or(0, |at| at + 1);
    let is_new_key = before[start..].trim().is_empty() && is_key(text[at..].lines().next()?);
    let is_open = is_new_key || matches!(fault, Fault::Unclosed(_));
    let opened = is_open.then(|| brackets::open_at_end(before)).flatten()?;
    let message = match brackets {
        Brackets::List => message!("reading-list-never-closed"),
        Brackets::InlineTable => message!("reading-inline-table-never-closed"),
    };
    Some((opened, message))
}

/// Whether an error has the cause of the one before it.
fn follows(fault: Fault, line: usize, before: Fault, last_line: usize) -> bool {
    line == last_line
        || (before == Fault::Quotes && line == last_line + 1)
        || (fault == Fault::Twice && before == Fault::Twice)
}

/// What is wrong, and what to do.
type Said = (Message, Message);

/// One thing that is wrong, where, and what to do.
struct Slip {
    message: Message,
    help: Message,
    at: usize,
}

impl Slip {
    fn of(fault: Fault, reason: &str, text: &str, at: usize) -> Slip {
        let at = at.min(text.len());
        let before = text.get(..at).unwrap_or_default();
        // A text of several lines is complained of where it was opened.
        let (said, at) = match fault {
            Fault::OpenText => (open_text(LONG), before.rfind(LONG).unwrap_or(at)),
            Fault::OpenLiteral => (
                open_text(LONG_LITERAL),
                before.rfind(LONG_LITERAL).unwrap_or(at),
            ),
            _ => {
                // What lacks digits of a `\U` is complained of where that stands.
                let at = match fault {
                    Fault::Escape => escaped(before).unwrap_or(at),
                    _ => at,
                };
                let before = text.get(..at).unwrap_or_default();
                let after = text.get(at..).unwrap_or_default();
                let start = before.rfind('\n').map_or(0, |at| at + 1);
                let around = Around {
                    before,
                    here: after.lines().next().unwrap_or_default().trim_end(),
                    line: text[start..].lines().next().unwrap_or_default().trim(),
                };
                let at = match fault {
                    Fault::Number => at,
                    // A value in braces begins with them.
                    _ => bare(fault, &around)
                        .and_then(|_| Some(start + text[start..].find('{')?))
                        .unwrap_or(at),
                };
                (in_line(fault, reason, &around), at)
            }
        };
        let (message, help) = said;
        Slip { message, help, at }
    }
}

/// Where the letter of an escape stands that lacks digits at the end of a text.
fn escaped(before: &str) -> Option<usize> {
    let at = before.rfind('\\')? + 1;
    let digits = before[at..].strip_prefix(['u', 'U', 'x'])?;
    digits.bytes().all(|b| b.is_ascii_hexdigit()).then_some(at)
}

const LONG: &str = "\"\"\"";
const LONG_LITERAL: &str = "'''";

fn open_text(quotes: &str) -> Said {
    (
        message!("reading-text-open"),
        message!("reading-close", text = quotes),
    )
}

/// Where in a line something is wrong.
struct Around<'t> {
    /// All of the file before it.
    before: &'t str,
    /// The rest of the line.
    here: &'t str,
    line: &'t str,
}

/// What is wrong within a line; `reason` is what the parser says.
fn in_line(fault: Fault, reason: &str, around: &Around<'_>) -> Said {
    let Around { here, line, .. } = *around;
    if let Some(text) = bare(fault, around) {
        return unquoted(text);
    }
    if let (Fault::Key | Fault::LineStart | Fault::Trailing | Fault::NoValue, Some(unseen)) =
        (fault, here.chars().next().filter(|c| is_unseen(*c)))
    {
        let code = format!("{:04X}", unseen as u32);
        return (
            message!("reading-control-character", code = code),
            message!("reading-unseen-character-help"),
        );
    }
    match fault {
        Fault::Quotes => (
            message!("reading-quotes-open"),
            message!("reading-quotes-open-help"),
        ),
        Fault::LiteralQuotes => (
            message!("reading-quotes-open"),
            message!("reading-single-quotes-open-help"),
        ),
        Fault::Escape => (
            message!(
                "reading-escape",
                text = here.chars().take(1).collect::<String>()
            ),
            message!("reading-escape-help"),
        ),
        Fault::NoValue => no_value(line),
        Fault::Unquoted if around.is_in_list() => unquoted(first_of(here)),
        Fault::Unquoted => unquoted(here),
        Fault::OpenHeader => open_header(line),
        Fault::MissingComma(_) if !around.is_new_key() => (
            message!("reading-comma-missing"),
            message!("reading-comma-missing-help"),
        ),
        Fault::MissingComma(brackets) | Fault::Unclosed(brackets) => open_brackets(brackets),
        Fault::Twice => twice(here, line, around.before),
        Fault::Trailing => trailing(around),
        Fault::Point => point(line),
        Fault::Key if here.starts_with([':', '/']) => no_value(line),
        Fault::LeadingZero => (
            message!("reading-leading-zero"),
            message!("reading-leading-zero-help"),
        ),
        Fault::Number => (
            message!("reading-number-form"),
            message!("reading-number-form-help"),
        ),
        Fault::Date => (message!("reading-date"), message!("reading-date-help")),
        Fault::Deep => (
            message!("reading-deep"),
            message!("reading-deep-help", most = DEEP),
        ),
        Fault::Boolean => (
            message!("reading-boolean"),
            message!("reading-boolean-help"),
        ),
        Fault::ExtraComma => (
            message!("reading-comma-extra"),
            message!("reading-extra-comma-help"),
        ),
        Fault::Key => (
            message!("reading-key-letters"),
            message!("reading-key-letters-help"),
        ),
        Fault::LineStart => (
            message!("reading-key-start"),
            message!("reading-lines-help"),
        ),
        Fault::Other if line.contains("==") && here.starts_with('=') => (
            message!("reading-equals-twice"),
            message!("reading-key-value-help"),
        ),
        Fault::OpenText | Fault::OpenLiteral | Fault::Other => (
            message!("reading-no-toml", reason = reason),
            message!("reading-lines-help"),
        ),
    }
}

/// A text without quotes that the parser takes for something else: for the braces of a table, a
/// number, or quotes.
fn bare<'t>(fault: Fault, around: &Around<'t>) -> Option<&'t str> {
    let Around { here, line, .. } = *around;
    let is_in_braces = |value: &str| {
        let held = value
            .strip_prefix('{')
            .and_then(|rest| rest.split_once('}'));
        held.is_some_and(|(held, _)| !held.is_empty() && !held.contains(['=', '"', '\'']))
    };
    match fault {
        // `inf` and `nan` are numbers.
        Fault::Number => here.starts_with(char::is_alphabetic).then_some(here),
        Fault::LiteralQuotes | Fault::Other | Fault::Trailing => {
            let (_, value) = line.split_once('=')?;
            Some(value.trim()).filter(|value| is_in_braces(value))
        }
        _ => None,
    }
    .map(|text| match around.is_in_list() {
        true => first_of(text),
        false => text,
    })
}

/// What stands before the next entry of a list or its end.
fn first_of(text: &str) -> &str {
    let end = text.find([',', ']']).unwrap_or(text.len());
    text[..end].trim()
}

/// A blank that is none to TOML, or a character without width: editors and web pages put them
/// in.
fn is_unseen(c: char) -> bool {
    let is_blank = !c.is_ascii() && c.is_whitespace();
    is_blank
        || matches!(
            c,
            '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}'
        )
}

impl Around<'_> {
    /// Whether a list was begun before it on its line, or on one above.
    fn is_in_list(&self) -> bool {
        let start = self.before.rfind('\n').map_or(0, |at| at + 1);
        match self.before[start..].split_once('=') {
            Some((_, value)) => value.trim_start().starts_with('['),
            None => !is_key(self.line),
        }
    }

    /// Whether the line is one of its own that begins like `key = …`: then what stands
    /// before it was not ended.
    fn is_new_key(&self) -> bool {
        let Around { here, line, .. } = *self;
        line.starts_with(here) && is_key(here) && !here.is_empty()
    }
}

/// Whether a line begins as `key =` does.
fn is_key(line: &str) -> bool {
    let name = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    line.starts_with('[') || line.trim_start_matches(name).trim_start().starts_with('=')
}

fn no_value(line: &str) -> Said {
    match line.split_once(['=', ':', '"']) {
        _ if line.starts_with("//") => (
            message!("reading-no-comment"),
            message!("reading-no-comment-help"),
        ),
        Some((_, rest)) if line.contains(':') && !line.contains('=') && !rest.is_empty() => (
            message!("reading-colon"),
            message!("reading-key-value-help"),
        ),
        Some((key, _)) if key.trim().contains(' ') && line.contains('=') => (
            message!("reading-key-words"),
            message!("reading-key-words-help"),
        ),
        Some(_) => (
            message!("reading-equals-missing"),
            message!("reading-key-value-help"),
        ),
        None => (
            message!("reading-no-key-value"),
            message!("reading-no-key-value-help"),
        ),
    }
}

fn unquoted(here: &str) -> Said {
    match here {
        "" => (
            message!("reading-value-missing"),
            message!("reading-value-missing-help"),
        ),
        _ if here.starts_with(['“', '”', '„', '‘', '’', '«']) => (
            message!("reading-curly-quotes"),
            message!("reading-curly-quotes-help"),
        ),
        _ => {
            let text = short(here);
            let help = match here.starts_with(|c: char| c.is_ascii_digit()) {
                true => message!("reading-unquoted-number-help", text = text),
                false => message!("reading-unquoted-help", text = text),
            };
            (message!("reading-unquoted"), help)
        }
    }
}

fn open_brackets(brackets: Brackets) -> Said {
    match brackets {
        Brackets::List => (
            message!("reading-list-open"),
            message!("reading-close", text = "]"),
        ),
        Brackets::InlineTable => (
            message!("reading-inline-table-open"),
            message!("reading-close", text = "}"),
        ),
    }
}

fn trailing(around: &Around<'_>) -> Said {
    let Around { before, here, line } = *around;
    if here.starts_with("//") || here.starts_with("/*") {
        (
            message!("reading-no-comment"),
            message!("reading-no-comment-help"),
        )
    } else if line.contains("= '") {
        (
            message!("reading-text-ended"),
            message!("reading-text-ended-help"),
        )
    } else if before.ends_with(|c: char| c.is_ascii_digit()) && here.starts_with(',') {
        (
            message!("reading-comma-in-number"),
            message!("reading-comma-in-number-help"),
        )
    } else {
        let help = match here {
            ";" => message!("reading-semicolon-help"),
            _ => message!("reading-trailing-help"),
        };
        (message!("reading-trailing", text = short(here)), help)
    }
}

fn point(line: &str) -> Said {
    match line.contains("..") {
        true => (
            message!("reading-range-unquoted"),
            message!("reading-range-unquoted-help"),
        ),
        false => (
            message!("reading-digits-missing"),
            message!("reading-digits-missing-help"),
        ),
    }
}

fn open_header(line: &str) -> Said {
    let name = line.trim_matches(['[', ']', ' ']);
    let header = match line.starts_with("[[") {
        true => format!("[[{name}]]"),
        false => format!("[{name}]"),
    };
    (
        message!("reading-header-open"),
        message!("reading-header-open-help", header = header),
    )
}

fn twice(here: &str, line: &str, before: &str) -> Said {
    if line.starts_with('[') {
        let name = line.trim_matches(['[', ']', ' ']);
        let last = name.rsplit('.').next().unwrap_or_default();
        let help = match last {
            "skill" | "question" | "part" | "step" | "mistake" | "misconception" => {
                message!("reading-table-twice-help", name = name)
            }
            _ => message!("reading-one-table-help", name = name),
        };
        return (message!("reading-table-twice", name = name), help);
    }
    let key = here.split(['=', ' ', '.']).next().unwrap_or_default();
    // Most likely one question was to be two.
    let in_course = ["[course", "[skill", "[[skill", "[question", "[[question"];
    let help = match in_course.iter().any(|table| before.contains(table)) {
        true => message!("reading-key-twice-help"),
        false => message!("reading-key-once"),
    };
    (message!("reading-key-twice", key = key), help)
}

fn short(text: &str) -> String {
    match text.char_indices().nth(30) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
