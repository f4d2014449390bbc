//! Which key does what, and where: one table, for the handling of keys, the
//! footer and the page of all keys.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::field::Edit;

/// Where a key is pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Context {
    Home,
    Search,
    Course,
    /// A question answered by choosing: letters are commands.
    Choose,
    Sort,
    /// A card whose back is hidden.
    Front,
    /// A card whose back is shown.
    Back,
    /// A question answered by typing: letters are text.
    Type,
    /// A text with several blanks.
    Blanks,
    Judged,
    Done,
    Page,
    PutAway,
    /// What a placement test concluded.
    Placed,
}

/// What a key asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Action {
    Accept,
    Mark,
    Pick(usize),
    Up,
    Down,
    First,
    Last,
    PageUp,
    PageDown,
    Earlier,
    Later,
    NextBlank,
    PreviousBlank,
    Edit(Edit),
    Open,
    Search,
    Practise,
    Place,
    Hint,
    Why,
    Lesson,
    Steps,
    Skip,
    Undo,
    DontKnow,
    PutAway,
    Bury,
    Suspend,
    Help,
    Back,
    Quit,
}

/// A line of the table.
pub(super) struct Binding {
    pub(super) contexts: &'static [Context],
    pub(super) keys: &'static [&'static str],
    pub(super) action: Action,
    /// A word or two for the footer; empty: not shown there.
    pub(super) short: &'static str,
    pub(super) what: &'static str,
}

const fn bind(
    contexts: &'static [Context],
    keys: &'static [&'static str],
    action: Action,
    short: &'static str,
    what: &'static str,
) -> Binding {
    Binding {
        contexts,
        keys,
        action,
        short,
        what,
    }
}

use Context as C;

const ASKED: &[Context] = &[C::Choose, C::Sort, C::Front, C::Back];
const TYPED: &[Context] = &[C::Type, C::Blanks];
const LISTS: &[Context] = &[C::Home, C::Course, C::Choose, C::Sort, C::Placed];
const LETTERS: &[Context] = &[
    C::Home,
    C::Course,
    C::Choose,
    C::Sort,
    C::Front,
    C::Back,
    C::Judged,
    C::Done,
    C::Page,
    C::Placed,
];
const EVERYWHERE: &[Context] = &[
    C::Home,
    C::Search,
    C::Course,
    C::Choose,
    C::Sort,
    C::Front,
    C::Back,
    C::Type,
    C::Blanks,
    C::Judged,
    C::Done,
    C::Page,
    C::PutAway,
    C::Placed,
];

/// The table. Of two lines that fit, the first one counts; the footer keeps this order.
pub(super) const KEYS: &[Binding] = &[
    bind(
        &[C::Home],
        &["enter", "p"],
        Action::Practise,
        "practise",
        "Practise the course, as the tutor sees fit",
    ),
    bind(
        &[C::Home],
        &["o", "right", "l"],
        Action::Open,
        "skills",
        "Look at the course: its skills and lessons",
    ),
    bind(
        &[C::Home],
        &["/"],
        Action::Search,
        "search",
        "Search courses and skills",
    ),
    bind(
        &[C::Search],
        &["enter"],
        Action::Accept,
        "open",
        "Open what is marked",
    ),
    bind(
        &[C::Course],
        &["enter"],
        Action::Accept,
        "practise skill",
        "Practise the marked skill first",
    ),
    bind(
        &[C::Course],
        &["p"],
        Action::Practise,
        "practise all",
        "Practise the course, as the tutor sees fit",
    ),
    bind(
        &[C::Course],
        &["a"],
        Action::Place,
        "placement test",
        "Find out in a few questions what you know already",
    ),
    bind(
        &[C::Placed],
        &["enter"],
        Action::Accept,
        "agree",
        "Agree, and practise from there",
    ),
    bind(
        &[C::Placed],
        &["space", "x"],
        Action::Mark,
        "known or not",
        "Say that the marked skill is known, or is not",
    ),
    bind(
        &[C::Course],
        &["o", "right", "l"],
        Action::Lesson,
        "lesson",
        "Read the lesson of the marked skill",
    ),
    bind(
        &[C::Course],
        &["/"],
        Action::Search,
        "search",
        "Search courses and skills",
    ),
    bind(
        &[C::Choose, C::Sort],
        &["enter"],
        Action::Accept,
        "answer",
        "Hand the answer in",
    ),
    bind(
        &[C::Type],
        &["enter"],
        Action::Accept,
        "answer",
        "Hand the answer in",
    ),
    bind(
        &[C::Blanks],
        &["enter"],
        Action::Accept,
        "next blank, answer",
        "Go to the next blank; in the last one hand the answer in",
    ),
    bind(
        &[C::Front],
        &["enter", "space"],
        Action::Accept,
        "show the back",
        "Show the back of the card",
    ),
    bind(
        &[C::Back],
        &["1"],
        Action::Pick(0),
        "to 4 grade",
        "Grade it: 1 not known, 2 with effort, 3 well, 4 at once",
    ),
    bind(
        &[C::Back],
        &["enter", "space"],
        Action::Pick(2),
        "",
        "Grade it 3: known well",
    ),
    bind(
        &[C::Judged],
        &["enter", "space", "n"],
        Action::Accept,
        "go on",
        "Go on",
    ),
    bind(
        &[C::Done],
        &["enter"],
        Action::Accept,
        "home",
        "Go to the list of courses",
    ),
    bind(
        &[C::Done],
        &["p"],
        Action::Practise,
        "practise more",
        "Begin another sitting of this course",
    ),
    bind(
        &[C::Choose],
        &["space", "x"],
        Action::Mark,
        "mark",
        "Mark or unmark an option",
    ),
    bind(
        &[C::Sort],
        &["space"],
        Action::Mark,
        "pick up, put down",
        "Pick the line up to move it, or put it down",
    ),
    bind(
        &[C::Sort],
        &["K", "shift-up"],
        Action::Earlier,
        "",
        "Move the line up",
    ),
    bind(
        &[C::Sort],
        &["J", "shift-down"],
        Action::Later,
        "",
        "Move the line down",
    ),
    bind(
        &[C::Type],
        &["tab", "f2", "alt-h"],
        Action::Hint,
        "hint",
        "Show one more hint",
    ),
    bind(
        &[C::Blanks],
        &["f2", "alt-h"],
        Action::Hint,
        "hint",
        "Show one more hint",
    ),
    bind(
        ASKED,
        &["h", "f2"],
        Action::Hint,
        "hint",
        "Show one more hint",
    ),
    bind(
        &[C::Judged],
        &["t", "f5"],
        Action::Steps,
        "steps",
        "Walk through it step by step",
    ),
    bind(
        ASKED,
        &["d", "f8"],
        Action::DontKnow,
        "don't know",
        "I don't know: show the answer",
    ),
    bind(
        TYPED,
        &["f8", "alt-d"],
        Action::DontKnow,
        "don't know",
        "I don't know: show the answer",
    ),
    bind(
        &[C::Choose, C::Sort, C::Front, C::Back, C::Judged],
        &["w", "f3"],
        Action::Why,
        "why",
        "Why this question, with the numbers",
    ),
    bind(
        TYPED,
        &["f3", "alt-w"],
        Action::Why,
        "why",
        "Why this question, with the numbers",
    ),
    bind(
        ASKED,
        &["t", "f5"],
        Action::Steps,
        "steps",
        "Walk through it step by step",
    ),
    bind(
        TYPED,
        &["f5", "alt-t"],
        Action::Steps,
        "steps",
        "Walk through it step by step",
    ),
    bind(
        &[C::Judged],
        &["u", "ctrl-z", "f7"],
        Action::Undo,
        "undo",
        "Take the answer back",
    ),
    bind(
        &[C::Choose, C::Sort, C::Front, C::Back, C::Judged],
        &["l", "f4"],
        Action::Lesson,
        "lesson",
        "Read the lesson of this skill",
    ),
    bind(
        TYPED,
        &["f4", "alt-l"],
        Action::Lesson,
        "lesson",
        "Read the lesson of this skill",
    ),
    bind(
        ASKED,
        &["s", "f6"],
        Action::Skip,
        "skip",
        "Pass over this question; it does not count",
    ),
    bind(
        TYPED,
        &["f6", "alt-s"],
        Action::Skip,
        "skip",
        "Pass over this question; it does not count",
    ),
    bind(
        &[C::Choose, C::Sort, C::Front, C::Back, C::Done],
        &["u", "ctrl-z", "f7"],
        Action::Undo,
        "undo",
        "Take the last answer back",
    ),
    bind(
        TYPED,
        &["ctrl-z", "f7", "alt-u"],
        Action::Undo,
        "undo",
        "Take the last answer back",
    ),
    bind(
        &[C::Choose, C::Sort, C::Front, C::Back, C::Judged],
        &["b", "f9"],
        Action::PutAway,
        "put away",
        "Not today, or never again",
    ),
    bind(
        TYPED,
        &["f9", "alt-b"],
        Action::PutAway,
        "put away",
        "Not today, or never again",
    ),
    bind(
        &[C::PutAway],
        &["b", "1"],
        Action::Bury,
        "not today",
        "Not before tomorrow",
    ),
    bind(
        &[C::PutAway],
        &["s", "2"],
        Action::Suspend,
        "never again",
        "Never ask this again",
    ),
    bind(LISTS, &["up", "k"], Action::Up, "", "Up"),
    bind(LISTS, &["down", "j"], Action::Down, "", "Down"),
    bind(&[C::Search], &["up", "ctrl-p"], Action::Up, "", "Up"),
    bind(
        &[C::Search],
        &["down", "ctrl-n", "tab"],
        Action::Down,
        "",
        "Down",
    ),
    bind(
        &[C::Blanks],
        &["tab", "down"],
        Action::NextBlank,
        "",
        "To the next blank",
    ),
    bind(
        &[C::Blanks],
        &["backtab", "up"],
        Action::PreviousBlank,
        "",
        "To the blank before",
    ),
    bind(
        &[C::Page, C::Judged, C::Done, C::Front, C::Back],
        &["up", "k"],
        Action::Up,
        "",
        "Scroll up a line",
    ),
    bind(
        &[C::Page, C::Judged, C::Done, C::Front, C::Back],
        &["down", "j"],
        Action::Down,
        "",
        "Scroll down a line",
    ),
    bind(
        EVERYWHERE,
        &["pgup"],
        Action::PageUp,
        "",
        "Scroll up a screen",
    ),
    bind(
        EVERYWHERE,
        &["pgdn"],
        Action::PageDown,
        "",
        "Scroll down a screen",
    ),
    bind(LISTS, &["home", "g"], Action::First, "", "To the first"),
    bind(LISTS, &["end", "G"], Action::Last, "", "To the last"),
    bind(LETTERS, &["?", "f1"], Action::Help, "keys", "Show all keys"),
    bind(
        &[C::Search, C::Type, C::Blanks, C::PutAway],
        &["f1", "alt-?"],
        Action::Help,
        "keys",
        "Show all keys",
    ),
    bind(
        &[C::Home, C::Done],
        &["q", "esc"],
        Action::Quit,
        "quit",
        "Quit",
    ),
    bind(
        &[C::Course],
        &["esc", "q", "left", "h"],
        Action::Back,
        "back",
        "Back",
    ),
    bind(
        &[C::Page],
        &["esc", "q", "enter", "space"],
        Action::Back,
        "back",
        "Back",
    ),
    bind(
        &[C::Search, C::PutAway],
        &["esc"],
        Action::Back,
        "back",
        "Back",
    ),
    bind(
        &[C::Choose, C::Sort, C::Front, C::Back, C::Judged, C::Placed],
        &["esc", "q"],
        Action::Back,
        "leave",
        "End the sitting; nothing is lost",
    ),
    bind(
        TYPED,
        &["esc"],
        Action::Back,
        "leave",
        "End the sitting; nothing is lost",
    ),
    bind(
        EVERYWHERE,
        &["ctrl-c"],
        Action::Quit,
        "",
        "Quit at once; nothing is lost",
    ),
];

/// The key that a text such as `ctrl-z` names.
fn chord(text: &str) -> (KeyCode, KeyModifiers) {
    let (modifiers, name) = match text.split_once('-') {
        Some(("ctrl", name)) => (KeyModifiers::CONTROL, name),
        Some(("alt", name)) => (KeyModifiers::ALT, name),
        Some(("shift", name)) => (KeyModifiers::SHIFT, name),
        _ => (KeyModifiers::NONE, text),
    };
    let code = match name {
        "enter" => KeyCode::Enter,
        "esc" => KeyCode::Esc,
        "tab" => KeyCode::Tab,
        "backtab" => KeyCode::BackTab,
        "space" => KeyCode::Char(' '),
        "up" => KeyCode::Up,
        "down" => KeyCode::Down,
        "left" => KeyCode::Left,
        "right" => KeyCode::Right,
        "home" => KeyCode::Home,
        "end" => KeyCode::End,
        "pgup" => KeyCode::PageUp,
        "pgdn" => KeyCode::PageDown,
        _ => match name.strip_prefix('f').and_then(|n| n.parse().ok()) {
            Some(n) => KeyCode::F(n),
            None => KeyCode::Char(name.chars().next().unwrap_or(' ')),
        },
    };
    (code, modifiers)
}

/// A key's name for people.
pub(super) fn label(text: &str) -> String {
    let (modifier, name) = match text.split_once('-') {
        Some((m @ ("ctrl" | "alt" | "shift"), name)) => (Some(m), name),
        _ => (None, text),
    };
    let name = match name {
        "up" => "↑".into(),
        "down" => "↓".into(),
        "left" => "←".into(),
        "right" => "→".into(),
        "pgup" => "PgUp".into(),
        "pgdn" => "PgDn".into(),
        "backtab" => "Shift-Tab".into(),
        one if one.chars().count() == 1 && modifier.is_none() => one.to_owned(),
        long => long[..1].to_uppercase() + &long[1..],
    };
    match modifier {
        Some(m) => format!("{}{}-{name}", m[..1].to_uppercase(), &m[1..]),
        None => name,
    }
}

/// What a key asks for in a context.
pub(super) fn action(context: Context, key: KeyEvent) -> Option<Action> {
    let mut modifiers =
        key.modifiers & (KeyModifiers::CONTROL | KeyModifiers::ALT | KeyModifiers::SHIFT);
    if matches!(key.code, KeyCode::Char(_) | KeyCode::BackTab) {
        // The letter itself tells of Shift.
        modifiers -= KeyModifiers::SHIFT;
    }
    let pressed = (key.code, modifiers);
    let bound = KEYS
        .iter()
        .filter(|b| b.contexts.contains(&context))
        .find(|b| b.keys.iter().any(|k| chord(k) == pressed));
    if let Some(binding) = bound {
        return Some(binding.action);
    }
    match context {
        Context::Type | Context::Blanks | Context::Search => edit(pressed).map(Action::Edit),
        Context::Choose | Context::Back | Context::Sort => match pressed {
            (KeyCode::Char(c @ '1'..='9'), KeyModifiers::NONE) => {
                Some(Action::Pick(c as usize - '1' as usize))
            }
            _ => None,
        },
        _ => None,
    }
}

fn edit(pressed: (KeyCode, KeyModifiers)) -> Option<Edit> {
    const PLAIN: KeyModifiers = KeyModifiers::NONE;
    const CTRL: KeyModifiers = KeyModifiers::CONTROL;
    Some(match pressed {
        (KeyCode::Char(c), PLAIN) => Edit::Insert(c),
        // AltGr on some keyboards.
        (KeyCode::Char(c), m) if m == CTRL | KeyModifiers::ALT => Edit::Insert(c),
        (KeyCode::Backspace, CTRL | KeyModifiers::ALT) | (KeyCode::Char('w'), CTRL) => {
            Edit::KillWord
        }
        (KeyCode::Backspace, _) | (KeyCode::Char('h'), CTRL) => Edit::Backspace,
        (KeyCode::Delete, _) | (KeyCode::Char('d'), CTRL) => Edit::Delete,
        (KeyCode::Left, CTRL | KeyModifiers::ALT) => Edit::WordLeft,
        (KeyCode::Right, CTRL | KeyModifiers::ALT) => Edit::WordRight,
        (KeyCode::Left, _) | (KeyCode::Char('b'), CTRL) => Edit::Left,
        (KeyCode::Right, _) | (KeyCode::Char('f'), CTRL) => Edit::Right,
        (KeyCode::Home, _) | (KeyCode::Char('a'), CTRL) => Edit::Home,
        (KeyCode::End, _) | (KeyCode::Char('e'), CTRL) => Edit::End,
        (KeyCode::Char('u'), CTRL) => Edit::KillBefore,
        (KeyCode::Char('k'), CTRL) => Edit::KillAfter,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn press(context: Context, text: &str) -> Option<Action> {
        let (code, modifiers) = chord(text);
        action(context, KeyEvent::new(code, modifiers))
    }

    #[test]
    fn letters_are_commands_only_where_nothing_is_typed() {
        assert_eq!(press(C::Choose, "h"), Some(Action::Hint));
        assert_eq!(press(C::Type, "h"), Some(Action::Edit(Edit::Insert('h'))));
        assert_eq!(press(C::Type, "?"), Some(Action::Edit(Edit::Insert('?'))));
        assert_eq!(press(C::Type, "alt-h"), Some(Action::Hint));
        assert_eq!(press(C::Choose, "3"), Some(Action::Pick(2)));
    }

    #[test]
    fn every_context_can_be_left_and_explained() {
        for &context in EVERYWHERE {
            assert_eq!(press(context, "ctrl-c"), Some(Action::Quit));
            assert_eq!(press(context, "f1"), Some(Action::Help), "{context:?}");
            let esc = press(context, "esc");
            assert!(
                matches!(esc, Some(Action::Back | Action::Quit)),
                "{context:?}"
            );
        }
    }

    #[test]
    fn no_key_means_two_things() {
        for &context in EVERYWHERE {
            let mut seen: Vec<&str> = Vec::new();
            for key in KEYS
                .iter()
                .filter(|b| b.contexts.contains(&context))
                .flat_map(|b| b.keys)
            {
                assert!(!seen.contains(key), "{key} twice in {context:?}");
                seen.push(key);
            }
        }
    }

    #[test]
    fn keys_have_names() {
        assert_eq!(label("ctrl-z"), "Ctrl-Z");
        assert_eq!(label("alt-?"), "Alt-?");
        assert_eq!(label("f2"), "F2");
        assert_eq!(label("enter"), "Enter");
        assert_eq!(label("q"), "q");
        assert_eq!(label("up"), "↑");
    }
}
