//! Questions of texts with blanks.

use std::collections::BTreeSet;

use toml::{Table, Value};

use super::blanks::{self, Blank};
use super::collection::NoteKind;
use super::markdown::{Beside, is_stand_in, markdown, stand_in, words};
use super::question::{Made, Maker, begun, behind, with_figures, with_hints};
use super::render::{Filling, only_back, side};
use super::tree::plain;
use crate::text::{Found, formulas_in, literal};
use crate::words::message;

/// Most blanks of a text that are questions of their own.
const EACH: usize = 20;
/// What a blank stands for on a picture.
const ON_A_PICTURE: &str = "image-occlusion:";

/// A text with its blanks, and what comes with it.
struct Text<'t> {
    id: &'t str,
    /// Markdown with letters that stand for blanks.
    markdown: String,
    blanks: Vec<Blank>,
    figures: Vec<Value>,
    /// What is shown on request.
    hints: Vec<String>,
    /// What stands on the back besides.
    explanation: String,
}

/// What stands in the place of a blank.
#[derive(Clone, Copy, PartialEq)]
enum Shown {
    Asked,
    /// On the front of a card.
    Hidden,
    Filled,
    /// On the back of a card.
    Marked,
}

impl Maker<'_, '_> {
    /// The questions of a note with blanks: each number is a card.
    pub(super) fn with_blanks(
        &mut self,
        id: &str,
        kind: &NoteKind,
        ords: &[i64],
        mut filling: Filling<'_>,
    ) -> Vec<Made> {
        if !self.has_room() {
            return Vec::new();
        }
        let Some(template) = kind.templates.first() else {
            self.leave_out(message!("import-anki-no-template"));
            return Vec::new();
        };
        let mut blanks = Vec::new();
        let mut fields: Vec<_> = filling.fields.iter().map(|(k, v)| (*k, *v)).collect();
        fields.sort_unstable();
        for (name, html) in fields {
            // Only what the template asks for.
            if template.front.contains(&format!("cloze:{name}")) {
                filling.blanks.insert(name, blanks::read(html, &mut blanks));
            }
        }
        if blanks
            .iter()
            .any(|blank| blank.answer.starts_with(ON_A_PICTURE))
        {
            self.leave_out(message!("import-anki-occlusion"));
            return Vec::new();
        }
        let mut front = side(&template.front, &filling);
        if let Some(field) = front.typed.take() {
            front.show_blanks(&field, &filling);
        }
        filling.blanks.values_mut().for_each(String::clear);
        let back = side(&template.back, &filling);
        if !self.have_ends(&front, &back) {
            return Vec::new();
        }
        let (markdown, figures) = self.shown(&front);
        let behind = behind(&front.hints, &back.hints);
        let explanation = self.text_only(&(only_back(&back.html, "") + &behind));
        let hints = self.hints(&front);
        let blank = |n: usize| markdown.contains(stand_in(n)).then_some(n);
        let there: BTreeSet<usize> = (0..blanks.len()).filter_map(blank).collect();
        let text = Text {
            id,
            markdown,
            blanks,
            figures,
            hints,
            explanation,
        };
        let (mut asked, mut empty) = (Vec::new(), 0);
        for &ord in ords {
            let number = u32::try_from(ord + 1).unwrap_or(0);
            let of = |n: &usize| text.blanks[*n].numbers.contains(&number);
            let own: Vec<usize> = there.iter().copied().filter(of).collect();
            match own.is_empty() {
                true => empty += 1,
                false => asked.push((ord, own)),
            }
        }
        if empty > 0 {
            self.leave_out(message!("import-anki-no-blank"));
        }
        self.asked(&text, &asked, there.len())
    }

    /// One question for all numbers where each has one blank that can be typed, and they stand in
    /// the text as they are counted; else one for each number. The questions of one are told apart
    /// by where their blanks stand: so no number takes over what was learned of another that it is
    /// put before.
    fn asked(&mut self, text: &Text<'_>, asked: &[(i64, Vec<usize>)], blanks: usize) -> Vec<Made> {
        let can = |own: &[usize]| own.iter().all(|&n| text.blanks[n].typed().is_some());
        let mut order: Vec<(usize, i64)> = asked
            .iter()
            .filter(|(_, own)| own.len() == 1 && can(own))
            .map(|(ord, own)| (text.place(own[0]), *ord))
            .collect();
        order.sort_unstable();
        let is_all = order.len() == asked.len() && order.len() == blanks;
        let in_turn = order.iter().zip(0..).all(|((_, ord), n)| *ord == n);
        if is_all && in_turn && (1..=EACH).contains(&blanks) {
            let mut table = text.typed(text.id, |_| Shown::Asked);
            if blanks > 1 {
                table.insert("blanks".to_owned(), "each".into());
            }
            let cards = (order.iter().enumerate()).map(|(n, (_, ord))| {
                let id = match blanks {
                    1 => text.id.to_owned(),
                    _ => format!("{}.{}", text.id, n + 1),
                };
                (*ord, id)
            });
            let cards = cards.collect();
            return vec![Made { table, cards }];
        }
        let mut made = Vec::new();
        let in_turn = text.is_in_turn();
        for (ord, own) in asked {
            // Each stands in a copy of the text.
            if !self.pays(2 * text.markdown.len()) {
                break;
            }
            let id = format!("{}-c{}", text.id, ord + 1);
            let shown = |here: Shown| {
                move |n: usize| match own.contains(&n) {
                    true => here,
                    false => Shown::Filled,
                }
            };
            let mut table = match can(own) {
                true => text.typed(&id, shown(Shown::Asked)),
                false => {
                    self.lose(message!("import-anki-long-blank"));
                    text.card(&id, shown(Shown::Hidden), shown(Shown::Marked))
                }
            };
            if in_turn {
                // Before one of the blanks was no longer typed by itself.
                let alone = (*ord == 0).then(|| text.id.to_owned());
                let was = alone
                    .into_iter()
                    .chain([format!("{}.{}", text.id, ord + 1)]);
                table.insert("was".to_owned(), was.collect::<Vec<_>>().into());
            }
            let cards = vec![(*ord, id)];
            made.push(Made { table, cards });
        }
        made
    }
}

impl Text<'_> {
    /// Where a blank stands.
    fn place(&self, blank: usize) -> usize {
        self.markdown.find(stand_in(blank)).unwrap_or(usize::MAX)
    }

    /// Whether the numbers begin in the text in the order in which they are counted.
    fn is_in_turn(&self) -> bool {
        let of =
            |c: char| is_stand_in(c).then(|| (0..self.blanks.len()).find(|&n| stand_in(n) == c));
        let blanks = self.markdown.chars().filter_map(of).flatten();
        let mut begun = 0;
        blanks
            .into_iter()
            .all(|n| match self.blanks[n].numbers[..] {
                [number] if number <= begun => true,
                [number] => {
                    begun += 1;
                    number == begun
                }
                _ => false,
            })
    }

    /// A question whose blanks are typed.
    fn typed(&self, id: &str, shown: impl Fn(usize) -> Shown) -> Table {
        let prompt = message!("import-anki-fill-in").to_string();
        let mut table = begun(id, "cloze", &prompt);
        table.insert("text".to_owned(), self.filled(shown).into());
        self.with_more(table)
    }

    /// A card: the blank is thought of, and turned over.
    fn card(
        &self,
        id: &str,
        front: impl Fn(usize) -> Shown,
        back: impl Fn(usize) -> Shown,
    ) -> Table {
        let mut table = begun(id, "card", &self.filled(front));
        table.insert("answer".to_owned(), self.filled(back).into());
        self.with_more(table)
    }

    fn with_more(&self, mut table: Table) -> Table {
        with_hints(&mut table, &self.hints, &self.filled(|_| Shown::Filled));
        if !self.explanation.is_empty() {
            table.insert("explanation".to_owned(), self.explanation.as_str().into());
        }
        with_figures(table, &self.figures)
    }

    /// The text with something in the place of each blank.
    fn filled(&self, shown: impl Fn(usize) -> Shown) -> String {
        let formulas: Vec<Found> = formulas_in(&self.markdown);
        let mut out = String::with_capacity(self.markdown.len());
        for (at, c) in self.markdown.char_indices() {
            let blank = is_stand_in(c).then(|| (0..self.blanks.len()).find(|&n| stand_in(n) == c));
            let Some(Some(n)) = blank else {
                out.push(c);
                continue;
            };
            let in_formula = formulas.iter().any(|found| found.inside.contains(&at));
            let line = self.markdown[..at].rfind('\n').map_or(0, |end| end + 1);
            let in_table = self.markdown[line..].starts_with('|');
            out.push_str(&self.blanks[n].shown(shown(n), in_formula, in_table));
        }
        out
    }
}

impl Blank {
    fn shown(&self, shown: Shown, in_formula: bool, in_table: bool) -> String {
        let hint = self.hint.as_deref().map(words).unwrap_or_default();
        let hint = hint.replace(['[', ']', '|', '\\', '`'], " ");
        let hint = hint.trim();
        let answer = match in_formula {
            true => plain(&self.answer).trim().to_owned(),
            false => markdown(&self.answer, &mut Beside::default()),
        };
        match shown {
            // In a table, a bar would end its cell.
            Shown::Asked if hint.is_empty() || in_table || in_formula => {
                format!("[[{}]]", self.typed().unwrap_or_default())
            }
            Shown::Asked => format!("[[{}||{hint}]]", self.typed().unwrap_or_default()),
            Shown::Hidden if in_formula => "\\square".to_owned() + "{}",
            Shown::Hidden => match hint {
                "" => "**\\[…\\]**".to_owned(),
                hint => format!("**\\[{}\\]**", literal(hint)),
            },
            Shown::Marked if !in_formula && super::markdown::is_words(&self.answer) => {
                format!("**{}**", answer.replace('*', ""))
            }
            Shown::Filled | Shown::Marked => answer,
        }
    }
}
