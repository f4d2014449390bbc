//! `/`: courses and skills by a few letters of their names, and words in all questions,
//! lessons and notes.

use std::sync::Arc;
use std::sync::mpsc::{self, Receiver};
use std::thread;

use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;
use ratatui::text::{Line, Span};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::looked::Looked;
use super::reading::Reading;
use super::{Next, Reach, Screen, Wake};
use crate::course::{Course, SkillIndex};
use crate::desk::{Desk, Index, Narrowed, What, line};
use crate::select::Selector;
use crate::text::clean;
use crate::tui::keys::action::{Action, Context};
use crate::tui::widgets::canvas::{Canvas, cut};
use crate::tui::widgets::field::Field;
use crate::words::{Message, message};

/// Most results that are listed, and most titles among them.
const MOST: usize = 50;
const TITLES: usize = 20;
/// Letters from which texts are searched.
const TEXT_FROM: usize = 2;

/// The search canvas.
#[derive(Debug, Default)]
pub(in crate::tui) struct Search {
    field: Field,
    titles: Vec<Title>,
    /// What was sought last, and the titles that have it: whoever types on seeks among them.
    among: (String, Vec<usize>),
    found: Vec<Found>,
    selected: usize,
    /// All texts, once they are gathered on another thread.
    index: Index,
    /// The same of the texts.
    in_index: Narrowed,
    gathering: Option<Receiver<Index>>,
    /// What a selector that is typed means, and what is wrong with it.
    meant: Vec<Found>,
    wrong: Option<Message>,
}

/// The title of a course or a skill, and its letters as they are compared.
#[derive(Debug)]
struct Title {
    course: Arc<Course>,
    skill: Option<SkillIndex>,
    name: String,
    simple: String,
}

/// The titles of all courses that were read, and of their skills.
fn titles(desk: &Desk) -> Vec<Title> {
    let mut titles = Vec::new();
    for course in desk.courses() {
        let skills = course.skills.pairs();
        let names = std::iter::once((None, &course.title))
            .chain(skills.map(|(i, skill)| (Some(i), &skill.title)));
        for (skill, name) in names {
            let name = clean(name).into_owned();
            titles.push(Title {
                course: course.clone(),
                skill,
                // One letter for each, so that places stay the same.
                simple: name.chars().map(simple).collect(),
                name,
            });
        }
    }
    titles
}

/// A course, one of its skills, or what was found in a text.
#[derive(Clone, Debug)]
struct Found {
    course: Arc<Course>,
    skill: Option<SkillIndex>,
    what: Option<What>,
    name: String,
    /// Positions of the matched letters.
    letters: Vec<usize>,
}

/// A letter small and without its accent.
pub(super) fn simple(letter: char) -> char {
    let bare = letter.nfd().find(|c| !is_combining_mark(*c));
    let bare = bare.unwrap_or(letter);
    bare.to_lowercase().next().unwrap_or(bare)
}

impl Search {
    /// A search; `wake` is called once the texts are gathered.
    pub(in crate::tui) fn new(desk: &Desk, wake: &Wake) -> Search {
        let mut search = Search {
            titles: titles(desk),
            ..Search::default()
        };
        search.look();
        let (gather, wake) = (desk.indexer(), wake.clone());
        let (sender, receiver) = mpsc::sync_channel(1);
        let gathers = thread::Builder::new().name("search".into()).spawn(move || {
            // Where the search was left, nobody waits for it.
            let _ = sender.send(gather());
            (wake.0)();
        });
        search.gathering = gathers.is_ok().then_some(receiver);
        search
    }

    /// What stands in texts.
    fn in_texts(&mut self, most: usize) -> Vec<Found> {
        let wanted = self.field.text().trim();
        if wanted.chars().count() < TEXT_FROM {
            return Vec::new();
        }
        let hits = self
            .index
            .find_on(wanted, most, &mut self.in_index)
            .into_iter();
        hits.map(|hit| Found {
            name: clean(&hit.line()).into_owned(),
            course: hit.course,
            skill: None,
            what: Some(hit.what),
            letters: Vec::new(),
        })
        .collect()
    }

    /// Searches for what is typed: the best match first; all courses where nothing is typed.
    fn look(&mut self) {
        let matcher = SkimMatcherV2::default().ignore_case();
        let wanted: String = self.field.text().trim().chars().map(simple).collect();
        let is_word = |name: &str| {
            let mut words = name.split(|c: char| !c.is_alphanumeric());
            words.any(|word| word == wanted)
        };
        // What lacks the letters of a text lacks those of a longer one.
        let (before, among) = &self.among;
        let among = match !before.is_empty() && wanted.starts_with(before.as_str()) {
            true => among.clone(),
            false => (0..self.titles.len()).collect(),
        };
        let mut ranked = Vec::new();
        for at in among {
            let title = &self.titles[at];
            if wanted.is_empty() && title.skill.is_some() {
                continue;
            }
            if let Some(score) = matcher.fuzzy_match(&title.simple, &wanted) {
                let is_part = !is_word(&title.simple);
                ranked.push(((is_part, -score), title.skill.is_some(), at));
            }
        }
        self.among.1 = ranked.iter().map(|(.., at)| *at).collect();
        // A whole word before parts of words.
        ranked.sort_by_key(|(rank, is_skill, _)| (*rank, *is_skill));
        let texts = self.in_texts(MOST);
        let most = MOST - texts.len().min(MOST - TITLES);
        ranked.truncate(most);
        // Titles that have what is typed as it stands come before the texts that do; those
        // that have its letters somewhere come behind them.
        let stands = |(.., at): &(_, _, usize)| self.titles[*at].simple.contains(&wanted);
        let (first, last): (Vec<_>, Vec<_>) = ranked.into_iter().partition(stands);
        let title = |(.., at): (_, _, usize)| {
            let title = &self.titles[at];
            let letters = matcher.fuzzy_indices(&title.simple, &wanted);
            Found {
                course: title.course.clone(),
                skill: title.skill,
                what: None,
                name: title.name.clone(),
                letters: letters.map(|(_, letters)| letters).unwrap_or_default(),
            }
        };
        let first = first.into_iter().map(title);
        let last = last.into_iter().map(title);
        self.found = first.chain(texts).chain(last).take(MOST).collect();
        if Selector::is_meant(self.field.text()) {
            self.found = self.meant.clone();
        }
        self.among.0 = wanted;
        self.selected = 0;
    }

    /// Looks for what a selector means, where one is typed: the first questions of all courses
    /// that were read.
    fn select(&mut self, desk: &Desk) {
        (self.meant, self.wrong) = (Vec::new(), None);
        let text = self.field.text();
        if !Selector::is_meant(text) {
            return;
        }
        let selector = match Selector::read(text) {
            Ok(selector) => selector,
            Err(wrong) => {
                self.wrong = Some(wrong.message());
                return;
            }
        };
        for course in desk.courses() {
            let state = desk.state_or_new(course);
            let meant = selector.of(course, &state, desk.now()).into_iter();
            let shown = meant.filter(|&q| !state.is_held_back(q));
            let room = MOST - self.meant.len();
            self.meant.extend(shown.take(room).map(|question| Found {
                course: course.clone(),
                skill: None,
                what: Some(What::Question(question)),
                name: clean(&line(course, question)).into_owned(),
                letters: Vec::new(),
            }));
        }
    }
}

impl Screen for Search {
    fn context(&self) -> Context {
        Context::Search
    }

    fn act(&mut self, action: Action, reach: &mut Reach<'_>) -> Vec<Next> {
        match action {
            Action::Back if !self.field.is_empty() => {
                self.field.clear();
                self.select(reach.desk);
                self.look();
            }
            Action::Edit(edit) => {
                let was = self.field.text().to_owned();
                let fits = self.field.edit(edit);
                if *self.field.text() != *was {
                    self.select(reach.desk);
                    self.look();
                }
                if !fits {
                    return Next::say(message!("tui-field-full"));
                }
            }
            Action::Accept => {
                if let Some(found) = self.found.get(self.selected) {
                    match found.what {
                        Some(What::Question(question) | What::Note(question)) => {
                            let looked = Looked::at(&found.course, question);
                            let unshown = || Next::say(message!("tui-questions-unshown"));
                            return looked.map_or_else(unshown, Next::push);
                        }
                        Some(What::Lesson(skill)) => {
                            return Next::push(Reading::lesson_of(&found.course, skill));
                        }
                        None => {}
                    }
                    let skill = found.skill.unwrap_or(SkillIndex(0));
                    return vec![Next::Home, Next::Open(found.course.clone(), skill)];
                }
            }
            Action::Back => return vec![Next::Pop],
            _ => self.selected = action.along(self.selected, self.found.len()),
        }
        Vec::new()
    }

    fn woken(&mut self, _desk: &mut Desk) {
        let gathered = self.gathering.as_ref().map(Receiver::try_recv);
        if let Some(Ok(index)) = gathered {
            (self.index, self.gathering) = (index, None);
            self.in_index = Narrowed::default();
            let selected = self.selected;
            self.look();
            self.selected = selected.min(self.found.len().saturating_sub(1));
        }
    }

    fn paste(&mut self, text: &str, desk: &Desk) -> Option<Message> {
        let whole = self.field.insert(text);
        self.select(desk);
        self.look();
        (!whole).then(|| message!("tui-field-full"))
    }

    fn draw(&self, _desk: &Desk, canvas: &mut Canvas) {
        canvas.title = message!("tui-search-title").into();
        canvas.back = (!self.field.is_empty()).then(|| message!("tui-foot-clear"));
        canvas.status = message!("tui-search-found", n = self.found.len()).into();
        canvas.field("/ ", &self.field);
        canvas.lines.push(Line::default());
        for (i, found) in self.found.iter().enumerate() {
            let (sign, style) = canvas.mark(i == self.selected);
            let mut spans = vec![Span::styled(sign, style)];
            let most = match found.what {
                Some(_) => canvas.room.width * 2 / 3,
                None => canvas.room.width - 2,
            };
            spans.extend(canvas.found_in(&cut(&found.name, most), &found.letters, style));
            let title = &found.course.title;
            let from = match (found.what, found.skill) {
                (Some(What::Question(_)), _) => {
                    Some(message!("tui-search-question", course = title))
                }
                (Some(What::Lesson(_)), _) => Some(message!("tui-search-lesson", course = title)),
                (Some(What::Note(_)), _) => Some(message!("tui-search-note", course = title)),
                (None, Some(_)) => Some(message!("tui-search-in", course = title)),
                (None, None) => None,
            };
            if let Some(from) = from {
                let taken: usize = spans.iter().map(Span::width).sum();
                let left = canvas.room.width.saturating_sub(taken);
                let from = format!("  {from}");
                spans.push(Span::styled(cut(&from, left), canvas.theme.dim));
            }
            canvas.row(Line::from(spans), i == self.selected);
        }
        if let Some(wrong) = &self.wrong {
            canvas.say(wrong.clone(), canvas.theme.hint);
        } else if self.found.is_empty() {
            let said = match self.gathering {
                // What a selector picks is known at once.
                Some(_) if !Selector::is_meant(self.field.text()) => {
                    message!("tui-search-reading")
                }
                _ => message!("tui-search-nothing"),
            };
            canvas.say(said, canvas.theme.dim);
        }
        if self.index.is_cut() {
            canvas.say(message!("tui-search-cut"), canvas.theme.dim);
        }
    }
}
