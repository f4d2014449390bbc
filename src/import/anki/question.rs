//! Questions of cards that templates make: cards, cards both ways, answers to type.

use toml::{Table, Value};

use super::collection::{NoteKind, Template};
use super::markdown::{Beside, is_words, markdown, words};
use super::package::Package;
use super::pictures::Pictures;
use super::render::{Filling, Side, only_back, side};
use crate::import::Picture;
use crate::words::{Message, message};

/// Most letters of an answer that is to be typed.
const TYPED: usize = 200;
/// Most bytes that the sides of all cards together are looked at and filled with.
pub(super) const MOST_OF_ALL: usize = 1 << 30;

/// A question, and which cards it stands for.
#[derive(Debug)]
pub(super) struct Made {
    pub(super) table: Table,
    /// The number of each card in its note, and the id under which it is asked.
    pub(super) cards: Vec<(i64, String)>,
}

/// Makes questions, and gathers pictures and losses meanwhile.
pub(super) struct Maker<'m, 'b> {
    pictures: Pictures<'m, 'b>,
    /// Why, and the number of the card where it is not the whole note.
    left_out: Vec<(Message, Option<i64>)>,
    lost: Vec<Message>,
    /// Bytes that the sides of all cards may still cost.
    left: usize,
    most: usize,
    /// How many notes name a sound in a file that holds none.
    pub(super) sounds: usize,
}

/// A card in Markdown.
struct Face {
    front: String,
    back: String,
    hints: Vec<String>,
    figures: Vec<Value>,
    /// What is to be typed.
    typed: Option<String>,
}

impl<'m, 'b> Maker<'m, 'b> {
    /// A maker whose cards cost so many bytes at most, all together.
    pub(super) fn new(package: Option<&'m mut Package<'b>>, most: usize) -> Maker<'m, 'b> {
        Maker {
            pictures: Pictures::new(package),
            left_out: Vec::new(),
            lost: Vec::new(),
            left: most,
            most,
            sounds: 0,
        }
    }

    /// Whether there is room for what a card costs; it is left out otherwise, as are all after
    /// it.
    pub(super) fn pays(&mut self, bytes: usize) -> bool {
        self.left = self.left.saturating_sub(bytes);
        self.has_room()
    }

    /// Whether anything can still be made.
    pub(super) fn has_room(&mut self) -> bool {
        if self.left == 0 {
            let why = message!("import-anki-all-notes", most = self.most >> 20);
            // Said once, however many cards of a note there are.
            if self.left_out.last().is_none_or(|(last, _)| *last != why) {
                self.leave_out(why);
            }
        }
        self.left > 0
    }

    /// All pictures that questions name.
    pub(super) fn pictures(self) -> Vec<Picture> {
        self.pictures.found
    }

    /// Why notes and single cards were left out since this was asked last.
    pub(super) fn take_left_out(&mut self) -> Vec<(Message, Option<i64>)> {
        std::mem::take(&mut self.left_out)
    }

    /// What questions lost since this was asked last.
    pub(super) fn take_lost(&mut self) -> Vec<Message> {
        let mut lost = std::mem::take(&mut self.lost);
        let mut known = Vec::new();
        lost.retain(|reason| {
            let is_new = !known.contains(reason);
            known.push(reason.clone());
            is_new
        });
        lost
    }

    pub(super) fn leave_out(&mut self, reason: Message) {
        self.left_out.push((reason, None));
    }

    fn leave_card_out(&mut self, reason: Message, ord: i64) {
        self.left_out.push((reason, Some(ord)));
    }

    pub(super) fn lose(&mut self, reason: Message) {
        self.lost.push(reason);
    }

    /// The questions of a note, one for each of its cards; or one that is asked both ways.
    pub(super) fn with_templates(
        &mut self,
        id: &str,
        kind: &NoteKind,
        ords: &[i64],
        filling: &Filling<'_>,
    ) -> Vec<Made> {
        let mut faces: Vec<(i64, Face)> = Vec::new();
        for &ord in ords {
            let template = usize::try_from(ord)
                .ok()
                .and_then(|n| kind.templates.get(n));
            match template {
                Some(template) => {
                    let face = self.face(template, ord, filling);
                    faces.extend(face.map(|face| (ord, face)));
                }
                None => self.leave_card_out(message!("import-anki-no-template"), ord),
            }
        }
        if let [(0, one), (1, other)] = faces.as_slice()
            && one.is_turned(other)
        {
            let mut table = card(id, one);
            table.insert("both-ways".to_owned(), true.into());
            let cards = vec![(0, id.to_owned()), (1, format!("{id}.back"))];
            return vec![Made { table, cards }];
        }
        let made = faces.into_iter().map(|(ord, face)| {
            let own = match ord {
                0 => id.to_owned(),
                ord => format!("{id}-{}", ord + 1),
            };
            let table = match &face.typed {
                Some(answer) => typed(&own, &face, answer),
                None => card(&own, &face),
            };
            let cards = vec![(ord, own)];
            Made { table, cards }
        });
        made.collect()
    }

    /// A card in Markdown; nothing where it has no front or no back.
    fn face(&mut self, template: &Template, ord: i64, filling: &Filling<'_>) -> Option<Face> {
        if !self.has_room() {
            return None;
        }
        let front = side(&template.front, filling);
        let mut back = side(&template.back, filling);
        if !self.have_ends(&front, &back) {
            return None;
        }
        if !back.has_front {
            back.html = only_back(&back.html, &front.html);
        }
        back.html.push_str(&behind(&front.hints, &back.hints));
        let field = front.typed.as_deref().unwrap_or_default();
        let field = field.strip_prefix("nc:").unwrap_or(field);
        let typed_html = filling.fields.get(field).copied().unwrap_or_default();
        let typed = self.typed(&front, typed_html);
        if front.typed.is_some() && typed.is_none() {
            // What was to be typed stands on the back.
            back.html = format!("{typed_html}<br>{}", back.html);
        }
        let (prompt, figures) = self.shown(&front);
        if prompt.is_empty() {
            self.leave_card_out(message!("import-anki-no-front"), ord);
            return None;
        }
        let answer = self.text_only(&back.html);
        if answer.is_empty() && typed.is_none() {
            self.leave_card_out(message!("import-anki-no-back"), ord);
            return None;
        }
        if front.is_spoken || back.is_spoken {
            self.lose(message!("import-anki-voice"));
        }
        Some(Face {
            front: prompt,
            back: answer,
            hints: self.hints(&front),
            figures,
            typed,
        })
    }

    /// Whether both sides were filled to their ends; the card is left out otherwise.
    pub(super) fn have_ends(&mut self, front: &Side, back: &Side) -> bool {
        let is_too_large = front.is_too_large || back.is_too_large;
        if is_too_large {
            self.leave_out(message!("import-anki-large-side"));
        }
        self.pays(front.cost() + back.cost()) && !is_too_large
    }

    /// What is to be typed, where it can be.
    fn typed(&mut self, front: &Side, html: &str) -> Option<String> {
        front.typed.as_ref()?;
        let text = words(html);
        let fits = (1..=TYPED).contains(&text.chars().count()) && is_words(html);
        if !fits {
            self.lose(message!("import-anki-not-typed"));
        }
        fits.then_some(text)
    }

    /// A front as Markdown, and its pictures as figures.
    pub(super) fn shown(&mut self, front: &Side) -> (String, Vec<Value>) {
        let mut beside = Beside::default();
        let mut text = markdown(&front.html, &mut beside);
        let mut figures = Vec::new();
        for shown in &beside.pictures {
            match self.pictures.figure(shown) {
                Ok((figure, reason)) => {
                    figures.push(figure);
                    self.lost.extend(reason);
                }
                Err(reason) => self.lose(reason),
            }
        }
        if text.is_empty() && !figures.is_empty() {
            text = message!("import-anki-see").to_string();
        }
        self.note(&beside);
        (text, figures)
    }

    /// A text that can't have pictures: what is seen in them is told where that is known.
    pub(super) fn text_only(&mut self, html: &str) -> String {
        let mut beside = Beside::default();
        let mut text = markdown(html, &mut beside);
        for shown in &beside.pictures {
            self.lose(message!("import-anki-picture-behind"));
            if !shown.alt.is_empty() {
                let alt = crate::text::literal(&shown.alt);
                let seen = message!("import-anki-seen", what = alt).to_string();
                text = format!("{text}\n\n{seen}").trim().to_owned();
            }
        }
        self.note(&beside);
        text
    }

    /// What a front shows on request, in Markdown.
    pub(super) fn hints(&mut self, front: &Side) -> Vec<String> {
        let hints = front.hints.iter().map(|hint| self.text_only(hint));
        hints.filter(|hint| !hint.is_empty()).collect()
    }

    fn note(&mut self, beside: &Beside) {
        if beside.sounds > 0 {
            self.lose(message!("import-anki-sound"));
        }
        if beside.strange_formula {
            self.lose(message!("import-anki-formula"));
        }
        if beside.embedded {
            self.lose(message!("import-anki-embedded"));
        }
    }
}

impl Face {
    /// Whether a card is this one, turned.
    fn is_turned(&self, other: &Face) -> bool {
        let plain =
            |face: &Face| face.hints.is_empty() && face.figures.is_empty() && face.typed.is_none();
        plain(self) && plain(other) && self.front == other.back && self.back == other.front
    }
}

/// What a back shows on request, as HTML: there it helps no more, and is read with the rest.
/// What is a hint of the front is left out.
pub(super) fn behind(front: &[String], back: &[String]) -> String {
    let own = back.iter().filter(|hint| !front.contains(hint));
    own.map(|hint| format!("<br>{hint}")).collect()
}

/// A question's first keys.
pub(super) fn begun(id: &str, kind: &str, prompt: &str) -> Table {
    let mut table = Table::new();
    for (key, value) in [("id", id), ("kind", kind), ("prompt", prompt)] {
        table.insert(key.to_owned(), value.into());
    }
    // Before its note was no longer one that is asked both ways.
    if let Some(one) = id.strip_suffix("-2") {
        table.insert("was".to_owned(), vec![format!("{one}.back")].into());
    }
    table
}

fn card(id: &str, face: &Face) -> Table {
    let mut table = begun(id, "card", &face.front);
    table.insert("answer".to_owned(), face.back.as_str().into());
    with_more(table, face, &face.back)
}

fn typed(id: &str, face: &Face, answer: &str) -> Table {
    let mut table = begun(id, "text", &face.front);
    table.insert("answer".to_owned(), answer.into());
    if !face.back.is_empty() && face.back != crate::text::literal(answer) {
        table.insert("explanation".to_owned(), face.back.as_str().into());
    }
    with_more(table, face, &crate::text::literal(answer))
}

/// Adds hints, of which the last one is the answer, and figures.
fn with_more(mut table: Table, face: &Face, answer: &str) -> Table {
    with_hints(&mut table, &face.hints, answer);
    with_figures(table, &face.figures)
}

pub(super) fn with_hints(table: &mut Table, hints: &[String], answer: &str) {
    if !hints.is_empty() {
        let last = std::iter::once(answer.to_owned());
        let hints: Vec<String> = hints.iter().cloned().chain(last).collect();
        table.insert("hints".to_owned(), hints.into());
    }
}

pub(super) fn with_figures(mut table: Table, figures: &[Value]) -> Table {
    if !figures.is_empty() {
        table.insert("figure".to_owned(), Value::Array(figures.to_vec()));
    }
    table
}
