//! Cards as Anki shows them: a template filled with the fields of a note.

use std::collections::HashMap;

use super::tree::plain;

/// Conditions within one another.
const DEEPEST: usize = 20;
/// Most bytes that a side is filled with, and that are looked at to fill it.
const MOST: usize = 256 << 10;
const MOST_WORK: usize = 2 << 20;
/// Most hints of a side.
const MOST_HINTS: usize = 100;

/// What a template is filled with.
pub(super) struct Filling<'n> {
    /// HTML by the names of fields; `Tags`, `Deck` and the like among them.
    pub(super) fields: HashMap<&'n str, &'n str>,
    /// What stands for a field with blanks, as HTML.
    pub(super) blanks: HashMap<&'n str, String>,
}

impl Filling<'_> {
    /// How long a field is, or what stands for it.
    fn size(&self, name: &str) -> usize {
        let field = self.fields.get(name).map_or(0, |html| html.len());
        field.max(self.blanks.get(name).map_or(0, String::len))
    }
}

/// A side of a card.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Side {
    pub(super) html: String,
    /// The field that is typed on this side.
    pub(super) typed: Option<String>,
    /// What is shown on request only, as HTML.
    pub(super) hints: Vec<String>,
    /// Whether something of a note is shown.
    pub(super) is_filled: bool,
    /// Whether a voice reads a field.
    pub(super) is_spoken: bool,
    /// Whether the front is repeated.
    pub(super) has_front: bool,
    /// Whether it grew larger than a side may, and was not filled to its end.
    pub(super) is_too_large: bool,
    /// Bytes of fields that were looked at.
    work: usize,
}

impl Side {
    /// Bytes that were looked at and filled in.
    pub(super) fn cost(&self) -> usize {
        self.work + self.html.len()
    }

    /// Counts a field that is about to be looked at or filled in; `false` where that is too
    /// much.
    fn has_room(&mut self, field: usize) -> bool {
        self.work += field;
        let is_large = self.html.len() + field > MOST || self.hints.len() > MOST_HINTS;
        self.is_too_large |= is_large || self.work > MOST_WORK;
        !self.is_too_large
    }
}

impl Side {
    /// Shows a text with blanks, once: twice, each would give the other's answers away.
    pub(super) fn show_blanks(&mut self, field: &str, filling: &Filling<'_>) {
        if let Some(blanks) = filling.blanks.get(field)
            && !self.html.contains(blanks.as_str())
        {
            self.is_filled = true;
            self.html.push_str(blanks);
        }
    }
}

/// Fills a template.
pub(super) fn side(template: &str, filling: &Filling<'_>) -> Side {
    let mut side = Side::default();
    let mut rest = template;
    // Whether each condition that is open holds.
    let mut open: Vec<bool> = Vec::new();
    while let Some((before, after)) = rest.split_once("{{") {
        let shown = open.iter().all(|holds| *holds);
        if shown {
            side.html.push_str(before);
        }
        let Some((name, behind)) = after.split_once("}}") else {
            rest = after;
            break;
        };
        rest = behind;
        let name = name.trim();
        let asked = name.rsplit([':', '#', '^']).next().unwrap_or_default();
        if !side.has_room(filling.size(asked.trim())) {
            return side;
        }
        let is_filled = |field: &str| {
            let field = filling.fields.get(field.trim());
            field.is_some_and(|html| !is_blank(html))
        };
        match name.chars().next() {
            Some('#') if open.len() < DEEPEST => open.push(is_filled(&name[1..])),
            Some('^') if open.len() < DEEPEST => open.push(!is_filled(&name[1..])),
            Some('/') => drop(open.pop()),
            Some('#' | '^' | '!' | '=') | None => {}
            _ if shown => field(name, filling, &mut side),
            _ => {}
        }
    }
    if open.iter().all(|holds| *holds) && side.has_room(rest.len()) {
        side.html.push_str(rest);
    }
    side
}

/// Fills one field in, through its filters: the last one written is applied first.
fn field(name: &str, filling: &Filling<'_>, side: &mut Side) {
    let mut parts: Vec<&str> = name.split(':').map(str::trim).collect();
    let name = parts.pop().unwrap_or_default();
    if name == "FrontSide" {
        side.has_front = true;
        return;
    }
    let has = |filter: &str| {
        parts
            .iter()
            .any(|part| part.split(' ').next() == Some(filter))
    };
    if has("tts") {
        side.is_spoken = true;
        return;
    }
    // A text whose blanks are typed is only a place to type in.
    if has("type") {
        side.typed = Some(name.to_owned());
        return;
    }
    if has("cloze") || has("cloze-only") {
        side.show_blanks(name, filling);
        return;
    }
    let html = filling.fields.get(name).copied().unwrap_or_default();
    let html = match has("text") {
        // As text it is no HTML, and is written as such.
        true => plain(html).replace('&', "&amp;").replace('<', "&lt;"),
        false => html.to_owned(),
    };
    let reading = [
        ("furigana", Reading::Above),
        ("kana", Reading::Alone),
        ("kanji", Reading::None),
    ];
    let html = match reading.iter().find(|(filter, _)| has(filter)) {
        Some((_, reading)) => with_readings(&html, *reading),
        None => html,
    };
    if is_blank(&html) {
        return;
    }
    match has("hint") {
        true => side.hints.push(html),
        false => {
            side.is_filled = true;
            side.html.push_str(&html);
        }
    }
}

/// What becomes of a reading in brackets behind its word, `日本語[にほんご]`.
#[derive(Clone, Copy)]
enum Reading {
    Above,
    /// In the place of the word.
    Alone,
    None,
}

/// A field with its readings. A word begins behind a blank, which goes, or behind a tag.
fn with_readings(html: &str, reading: Reading) -> String {
    // As a blank, it parts words as in Anki.
    let html = html.replace("&nbsp;", " ");
    let mut out = String::with_capacity(html.len());
    let mut rest = html.as_str();
    while let Some((before, after)) = rest.split_once('[') {
        let Some((inside, behind)) = after.split_once(']') else {
            break;
        };
        let from = before.rfind([' ', '>', ']']);
        let begin = from.map_or(0, |at| {
            if before[at..].starts_with(' ') {
                at
            } else {
                at + 1
            }
        });
        let word = before[begin..].trim_start_matches(' ');
        rest = behind;
        if word.is_empty() || inside.is_empty() || inside.starts_with("sound:") {
            out.push_str(&format!("{before}[{inside}]"));
            continue;
        }
        out.push_str(&before[..begin]);
        match reading {
            Reading::Above => out.push_str(&format!("<ruby>{word}<rt>{inside}</rt></ruby>")),
            Reading::Alone => out.push_str(inside),
            Reading::None => out.push_str(word),
        }
    }
    out.push_str(rest);
    out
}

/// Whether nothing is seen of a field.
pub(super) fn is_blank(html: &str) -> bool {
    !html.contains("<img") && !html.contains("[sound:") && plain(html).trim().is_empty()
}

/// The back without the front that it repeats: what stands behind the line between them, where
/// before it there is only what the front has.
pub(super) fn only_back(back: &str, front: &str) -> String {
    let lower = back.to_ascii_lowercase();
    let line = ["<hr id=answer", "<hr id=\"answer\"", "<hr id='answer'"];
    let Some(at) = line.iter().filter_map(|line| lower.find(line)).min() else {
        return back.to_owned();
    };
    let before = plain(&back[..at]);
    let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let is_front = before.trim().is_empty() || words(&before) == words(&plain(front));
    match (is_front, back[at..].split_once('>')) {
        (true, Some((_, behind))) => behind.to_owned(),
        _ => back.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filled(template: &str) -> Side {
        let fields = [
            ("Name", "Rhine"),
            ("Length", "<b>1230</b>"),
            ("None", "<br>"),
        ];
        let filling = Filling {
            fields: fields.into_iter().collect(),
            blanks: HashMap::new(),
        };
        side(template, &filling)
    }

    #[test]
    fn conditions_hold_where_something_is_seen_of_a_field() {
        let html = |template| filled(template).html;
        assert_eq!(html("{{#Name}}a{{/Name}}{{^Name}}b{{/Name}}"), "a");
        assert_eq!(html("{{#None}}a{{#Name}}c{{/Name}}{{/None}}d"), "d");
        assert_eq!(html("{{^None}}a{{/None}}{{^Gone}}b{{/Gone}}"), "ab");
        assert_eq!(html("{{! a word}}{{Name}} {{Gone}}|{{"), "Rhine |");
    }

    #[test]
    fn filters_are_done_or_noted() {
        let side =
            filled("{{text:Length}} {{hint:Name}}{{type:Name}}{{tts en_US:Name}}{{FrontSide}}");
        assert_eq!(side.html, "1230 ");
        assert_eq!(side.hints, ["Rhine"]);
        assert_eq!(side.typed.as_deref(), Some("Name"));
        assert!(side.is_spoken && side.has_front);
    }

    #[test]
    fn readings_stand_above_alone_or_not_at_all() {
        let html = "日本語[にほんご]を 話[はな]す<b>本[ほん]</b>[sound:a.mp3] [x] 犬[い";
        let shown = |reading| with_readings(html, reading);
        assert_eq!(
            shown(Reading::None),
            "日本語を話す<b>本</b>[sound:a.mp3] [x] 犬[い"
        );
        assert_eq!(
            shown(Reading::Alone),
            "にほんごをはなす<b>ほん</b>[sound:a.mp3] [x] 犬[い"
        );
        assert!(shown(Reading::Above).starts_with("<ruby>日本語<rt>にほんご</rt></ruby>を<ruby>"));
        let blank = with_readings("これは&nbsp;本[ほん]です", Reading::Alone);
        assert_eq!(blank, "これはほんです");
    }

    #[test]
    fn a_template_is_not_filled_for_ever() {
        for (template, grows) in [
            ("{{F}}", true),
            ("{{text:F}}", true),
            ("{{hint:F}}", true),
            ("{{#F}}x{{/F}}", false),
        ] {
            let long = "b".repeat(60_000);
            let filling = Filling {
                fields: [("F", long.as_str())].into_iter().collect(),
                blanks: HashMap::new(),
            };
            let one = side(template, &filling);
            assert!(!one.is_too_large, "{template}");
            let many = side(&template.repeat(100_000), &filling);
            assert!(many.is_too_large, "{template}");
            let hints: usize = many.hints.iter().map(String::len).sum();
            assert!(many.html.len() <= MOST && hints <= MOST_WORK, "{template}");
            assert_eq!(many.html.len() + hints > 60_000, grows, "{template}");
        }
    }

    #[test]
    fn what_repeats_the_front_goes() {
        assert_eq!(only_back("<b>Q</b><hr id=answer>A", "Q"), "A");
        assert_eq!(
            only_back("Other<hr id=\"answer\">A", "Q"),
            "Other<hr id=\"answer\">A"
        );
    }
}
