//! The questions of a course in GIFT, the text format of Moodle, as far as it can say them.
//!
//! Source: GIFT as Moodle reads it (docs.moodle.org/en/GIFT_format). docs/export.md says what
//! becomes of each kind, and `kenning import gift` reads all of it again.

mod blanks;
mod entry;
mod kinds;
mod written;

use std::collections::BTreeSet;

use entry::{Entry, Refused};
use kinds::entries;
use written::{comment, named, text};

use crate::course::{Course, Instance, Question, QuestionIndex};
use crate::import::Losses;
use crate::kinds::SkillIndex;
use crate::text::{SafeText, as_html};
use crate::words::{Message, message};

/// So many showings of a template are written, at most.
const SHOWINGS: usize = 4;
/// So many draws are tried for them.
const DRAWS: u64 = 40;

/// Questions of a course in GIFT.
#[derive(Clone, Debug)]
pub struct Gift {
    /// The file.
    pub text: String,
    /// How many questions stand in it.
    pub written: usize,
    /// How many lessons are not in it, as no question of their skill is.
    pub lessons: usize,
    /// Questions of the course that are in no way in it, and what of others is not; places are
    /// ids of questions.
    pub losses: Losses,
}

impl Gift {
    /// What was written, and what was not, in lines.
    pub fn told(&self, course: &Course) -> Vec<Message> {
        let of = course.questions.iter().count() - self.losses.items_left_out();
        let mut told = vec![message!("report-gift-written", n = self.written, of = of)];
        let left_out = self.losses.items_left_out();
        if left_out > 0 {
            told.push(message!("report-gift-left", n = left_out));
            let reasons = self.losses.reasons_left_out();
            told.extend(reasons.iter().map(|loss| loss.told()));
        }
        if self.lessons > 0 {
            told.push(message!("report-gift-lessons", n = self.lessons));
        }
        let with_loss = self.losses.items_with_loss();
        if with_loss > 0 {
            told.push(message!("report-gift-lossy", n = with_loss));
            let reasons = self.losses.reasons_with_loss();
            told.extend(reasons.iter().map(|loss| loss.told()));
        }
        told
    }
}

/// The questions of a course, those of the test among them, by the skill that each names first.
/// A question of fixed words stands there as its author wrote it, a template as some of its
/// showings.
pub fn gift(course: &Course) -> Gift {
    let mut page = Page {
        course,
        out: String::new(),
        begun: None,
        written: 0,
        lessons: 0,
        losses: Losses::default(),
    };
    let head = message!("report-gift-head", course = course.title.as_str());
    page.out.push_str(&comment(&head.to_string()));
    let about = [
        ("course", course.title.as_str()),
        ("language", course.language.as_str()),
        ("description", course.description.as_str()),
    ];
    for (key, said) in about.into_iter().filter(|(_, said)| !said.is_empty()) {
        page.out.push_str(&comment(&format!("{key}: {said}")));
    }
    for (at, skill) in course.skills.pairs() {
        let questions: Vec<QuestionIndex> = (course.all_questions_of(at))
            .filter(|question| course.questions[*question].skills.first() == Some(&at))
            .collect();
        for question in questions {
            page.question(&course.questions[question], at);
        }
        // A lesson stands above questions.
        if page.begun != Some(at) && skill.lesson.is_some() {
            page.lessons += 1;
        }
    }
    Gift {
        text: page.out,
        written: page.written,
        lessons: page.lessons,
        losses: page.losses,
    }
}

/// A file that is being written.
struct Page<'c> {
    course: &'c Course,
    out: String,
    /// The skill whose category is open.
    begun: Option<SkillIndex>,
    written: usize,
    lessons: usize,
    losses: Losses,
}

impl Page<'_> {
    /// Begins the category of a skill, with its lesson, where another one is open.
    fn category(&mut self, at: SkillIndex) {
        if self.begun.replace(at) == Some(at) {
            return;
        }
        let skill = &self.course.skills[at];
        let title = skill.title.replace(['\n', '\r'], " ");
        // ` / ` stands between a category and those within it; other strokes are doubled.
        let parts = title
            .split(" / ")
            .map(|part| part.trim().replace('/', "//"));
        let path = parts.collect::<Vec<_>>().join("/");
        self.out.push('\n');
        self.out
            .push_str(&comment(&format!("[id:{}]", skill.id.as_str())));
        self.out
            .push_str(&format!("$CATEGORY: $course$/top/{path}\n"));
        if let Some(lesson) = &skill.lesson {
            let lesson = text(&as_html(lesson));
            self.put(&["[tag:lesson]".to_owned()], skill.id.as_str(), &lesson);
        }
    }

    /// Writes an entry: comments, the name, and the rest.
    fn put(&mut self, comments: &[String], name: &str, rest: &str) {
        self.out.push('\n');
        for line in comments {
            self.out.push_str(&comment(line));
        }
        self.out.push_str(&format!("{}{rest}\n", named(name)));
    }

    fn question(&mut self, question: &Question, skill: SkillIndex) {
        let id = question.id.as_str();
        if question.template.is_some() {
            return self.template(question, skill);
        }
        match question.in_order(0) {
            Ok(instance) => {
                let asked = self.asked(question, &instance);
                if let Some(asked) = asked {
                    self.written(question, skill, id, asked);
                }
            }
            Err(_) => {
                let reason = Refused::Unshowable.message();
                self.losses.left_out(reason, id);
            }
        }
    }

    /// Some showings of a template, none like another.
    fn template(&mut self, question: &Question, skill: SkillIndex) {
        let id = question.id.as_str();
        let mut seen = BTreeSet::new();
        let mut refused = None;
        for seed in 0..DRAWS {
            if seen.len() == SHOWINGS {
                break;
            }
            let Ok(instance) = question.in_order(seed) else {
                continue;
            };
            let kept = std::mem::take(&mut self.losses);
            let asked = self.asked(question, &instance);
            let of_this = std::mem::replace(&mut self.losses, kept);
            let Some(asked) = asked else {
                refused.get_or_insert(of_this);
                continue;
            };
            let all: Vec<String> = asked.iter().map(|(_, entry)| entry.whole()).collect();
            if !seen.insert(all) {
                continue;
            }
            for loss in of_this.reasons_with_loss() {
                self.losses.with_loss(loss.reason, id);
            }
            if seen.len() == 1 {
                let fixed = message!("report-gift-lost-template");
                self.losses.with_loss(fixed, id);
            }
            let name = format!("{id}.{}", seen.len());
            self.written(question, skill, &name, asked);
        }
        if seen.is_empty() {
            let reasons = refused.iter().flat_map(Losses::reasons_left_out);
            let reason = reasons.map(|loss| loss.reason).next();
            let reason = reason.unwrap_or_else(|| Refused::Unshowable.message());
            self.losses.left_out(reason, id);
        }
    }

    /// What a showing asks: itself, or its parts, each with its number. None where nothing of it
    /// can be said, which is noted.
    fn asked(&mut self, question: &Question, instance: &Instance) -> Option<Vec<(usize, Entry)>> {
        let id = question.id.as_str();
        if !instance.has_parts() {
            let keeps = question.item.task.keeps_order();
            if !instance.steps.is_empty() {
                self.losses
                    .with_loss(message!("report-gift-lost-steps"), id);
            }
            let read = entries(&instance.item, keeps, id, &mut self.losses);
            return match read {
                Ok(entries) => Some(entries.into_iter().map(|entry| (0, entry)).collect()),
                Err(refused) => {
                    self.losses.left_out(refused.message(), id);
                    None
                }
            };
        }
        if kinds::has_figure(&instance.item.prompt) {
            self.losses.left_out(Refused::Figure.message(), id);
            return None;
        }
        let mut all = Vec::new();
        let mut reason = None;
        for (n, part) in instance.parts.iter().enumerate() {
            let keeps = question.parts[n].item.task.keeps_order();
            if !part.steps.is_empty() {
                self.losses
                    .with_loss(message!("report-gift-lost-steps"), id);
            }
            match entries(&part.item, keeps, id, &mut self.losses) {
                Ok(entries) => all.extend(entries.into_iter().map(|entry| (n + 1, entry))),
                Err(refused) => {
                    let lost = message!("report-gift-lost-part", reason = refused.message());
                    self.losses.with_loss(lost, id);
                    reason.get_or_insert(refused);
                }
            }
        }
        match reason {
            Some(refused) if all.is_empty() => {
                self.losses.left_out(refused.message(), id);
                None
            }
            _ => {
                let stem = as_html(&instance.item.prompt);
                all.iter_mut()
                    .for_each(|(_, entry)| entry.stem.clone_from(&stem));
                Some(all)
            }
        }
    }

    /// Writes what a question asks under a name.
    fn written(
        &mut self,
        question: &Question,
        skill: SkillIndex,
        name: &str,
        asked: Vec<(usize, Entry)>,
    ) {
        self.category(skill);
        let tags = self.tags(question, skill);
        let credits = self.credits(question);
        let is_part = asked.iter().any(|(part, _)| *part > 0);
        if is_part && let Some((_, first)) = asked.first() {
            let stem = text(&first.stem);
            let mut comments = vec![format!("[id:{name}] [tag:stem]{tags}")];
            comments.extend(credits.clone());
            self.put(&comments, name, &stem);
        }
        let several = asked.len() > 1;
        for (n, (_, entry)) in asked.iter().enumerate() {
            let name = match several || is_part {
                true => format!("{name}.{}", n + 1),
                false => name.to_owned(),
            };
            let part = if is_part { " [tag:part]" } else { "" };
            let mut comments = vec![format!("[id:{name}]{part}{tags}")];
            comments.extend(credits.clone());
            self.put(&comments, &name, &entry.whole());
            self.written += 1;
        }
    }

    /// The further skills of a question, as tags.
    fn tags(&self, question: &Question, first: SkillIndex) -> String {
        let others = question.skills.iter().filter(|skill| **skill != first);
        let ids = others.map(|skill| self.course.skills[*skill].id.as_str());
        ids.map(|id| format!(" [tag:{id}]")).collect()
    }

    /// Where a question comes from, in comments.
    fn credits(&self, question: &Question) -> Vec<String> {
        let own = &question.provenance;
        let license = own.license.as_ref().unwrap_or(&self.course.license);
        let authors = match own.authors.is_empty() {
            true => &self.course.authors,
            false => &own.authors,
        };
        let authors: Vec<&str> = authors.iter().map(SafeText::as_str).collect();
        let source = own.source.as_ref().map_or("", SafeText::as_str);
        let all = [
            ("source", source.to_owned()),
            ("license", license.to_string()),
            ("authors", authors.join("; ")),
        ];
        let said = all.into_iter().filter(|(_, text)| !text.trim().is_empty());
        said.map(|(key, text)| format!("{key}: {}", text.trim()))
            .collect()
    }
}
