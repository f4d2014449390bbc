//! Lines that look about: earlier answers, notes, bookmarks, words in all texts, and what
//! could be asked instead.
//!
//! While words are to be typed these commands begin with a colon, so that no answer is
//! taken for one; elsewhere, as where a number is asked for, the colon can be left out.

use super::lines::{Looked, looks_for};
use super::meant::{asked, is_answer, takes_words};
use super::{Error, Practice, setting, teaching};
use crate::course::{Course, MOST_TAGS, QuestionIndex, is_tag};
use crate::desk::{Desk, What, line as one};
use crate::journal::Appeal;
use crate::learner::State;
use crate::report::life;
use crate::select::{Selector, Wrong};
use crate::session::{Input, Judged, Past, Phase};
use crate::text::{Out, blocks, clean, titled};
use crate::words::{Joined, Message, Value, message, until};

/// Most results that are listed.
const MOST: usize = 20;

/// What a line looks for; none where it is something else.
pub(super) fn read(line: &str, phase: &Phase) -> Option<Looked> {
    let (marked, rest) = match line.strip_prefix(':') {
        Some(rest) => (true, rest.trim_start()),
        None => (false, line),
    };
    let typed = asked(phase).is_some_and(|asking| takes_words(&asking.item().task.form()));
    // What is judged waits for nothing but Enter.
    let typed = typed && !matches!(phase, Phase::Judged(_));
    if (typed && !marked) || is_answer(line, phase) {
        return None;
    }
    looks_for(rest)
}

impl Practice {
    /// Does what a line looks for.
    pub(super) fn look(
        &mut self,
        looked: Looked,
        desk: &mut Desk,
        out: &mut Out<'_>,
    ) -> Result<(), Error> {
        match looked {
            Looked::Find(words) => {
                // Of all courses, though only this one was needed so far.
                desk.read_all()?;
                find(&words, desk, out)?;
            }
            Looked::History(None) => {
                let course = self.sitting.course();
                let contests = !self.sitting.is_placing() && desk.allows_appeals(course);
                history(self.sitting.past(), contests, out)?;
            }
            Looked::History(Some(n)) => {
                let judged = n.checked_sub(1).and_then(|n| self.sitting.past().get(n));
                match judged {
                    Some(judged) => earlier(self.sitting.course(), judged, desk, out)?,
                    None => writeln!(out, "{}", message!("plain-history-none-such"))?,
                }
            }
            Looked::Contest(n, why) => {
                let at = n.checked_sub(1).unwrap_or(usize::MAX);
                let said = match (desk.send(&mut self.sitting, Input::Contest(at, why))?, why) {
                    (Err(refusal), _) => refusal.0,
                    (Ok(()), Some(Appeal::Right)) => message!("plain-contest-out", n = n),
                    (Ok(()), Some(Appeal::Broken)) => message!("plain-contest-broken", n = n),
                    (Ok(()), None) => message!("plain-contest-in", n = n),
                };
                writeln!(out, "{said}")?;
            }
            // A note made in a test would be found nowhere later.
            Looked::Note(_) | Looked::Bookmark | Looked::Tags(_) if self.sitting.is_testing() => {
                writeln!(out, "{}", message!("plain-test-keeps-none"))?;
            }
            Looked::Note(_) | Looked::Bookmark => self.keep(looked, desk, out)?,
            Looked::Resource => self.resource(desk, out)?,
            Looked::Useful(useful) => self.rate(useful, desk, out)?,
            Looked::Tags(tags) => self.tag(tags.as_deref(), desk, out)?,
            Looked::Life => self.life(desk, out)?,
            Looked::Terse(line) => setting::terse(&line, desk, out)?,
            Looked::Instead(lever) => match desk.instead(&mut self.sitting, lever)? {
                Err(refusal) => writeln!(out, "{}", refusal.0)?,
                Ok(()) => {
                    writeln!(out, "{}", message!("plain-instead"))?;
                    self.shown = false;
                }
            },
        }
        Ok(())
    }

    /// A note or a bookmark on the question.
    fn keep(&self, looked: Looked, desk: &mut Desk, out: &mut Out<'_>) -> Result<(), Error> {
        let asking = match self.sitting.phase() {
            Phase::Asking(asking) | Phase::Judged(Judged { asking, .. }) => asking,
            _ => return Ok(writeln!(out, "{}", message!("plain-nothing-to-keep"))?),
        };
        let (course, question) = (self.sitting.course(), asking.question);
        let said = match looked {
            Looked::Note(None) => {
                let mark = desk.kept_on(course, question);
                match mark.filter(|mark| !mark.note.is_empty()) {
                    Some(mark) => message!("plain-note", note = clean(&mark.note)),
                    None => message!("plain-note-none"),
                }
            }
            Looked::Note(Some(text)) if text.eq_ignore_ascii_case("delete") => {
                let mark = desk.kept_on(course, question);
                match mark.is_some_and(|mark| !mark.note.is_empty()) {
                    true => {
                        desk.set_note(course, question, "")?;
                        message!("plain-note-deleted")
                    }
                    false => message!("plain-note-none"),
                }
            }
            Looked::Note(Some(text)) => {
                desk.set_note(course, question, &text)?;
                message!("plain-note-kept")
            }
            _ => match desk.bookmark(course, question)? {
                // Its number in the list of courses may be another one after this sitting.
                true => message!("plain-bookmarked"),
                false => message!("plain-bookmark-gone"),
            },
        };
        Ok(writeln!(out, "{said}")?)
    }
}

impl Practice {
    /// Every answer to the question, and why it comes when it does: once it is answered, as
    /// they would give it away.
    fn life(&self, desk: &Desk, out: &mut Out<'_>) -> Result<(), Error> {
        let Phase::Judged(judged) = self.sitting.phase() else {
            return Ok(writeln!(out, "{}", message!("plain-life-later"))?);
        };
        let course = self.sitting.course();
        let past = desk.past()()?;
        let events = past.courses.iter().find(|(of, _)| of.id == course.id);
        let events = events.map_or(&[][..], |(_, events)| events);
        let (now, offset) = (desk.now(), desk.offset_minutes());
        let life = life(course, judged.asking.question, events, now);
        let lines = life.lines(offset);
        if lines.is_empty() {
            writeln!(out, "  {}", message!("scripts-life-no-answers"))?;
        }
        for line in lines {
            writeln!(out, "  {line}")?;
        }
        writeln!(out, "{}", message!("scripts-life-why"))?;
        for line in life.why(now, offset) {
            writeln!(out, "  {line}")?;
        }
        Ok(())
    }

    /// The learner's own tags of the question, or others in place of them.
    fn tag(&self, tags: Option<&str>, desk: &mut Desk, out: &mut Out<'_>) -> Result<(), Error> {
        let asking = match self.sitting.phase() {
            Phase::Asking(asking) | Phase::Judged(Judged { asking, .. }) => asking,
            _ => return Ok(writeln!(out, "{}", message!("plain-nothing-to-keep"))?),
        };
        let (course, question) = (self.sitting.course(), asking.question);
        if let Some(tags) = tags {
            let tags: Vec<String> = match tags.eq_ignore_ascii_case("delete") {
                true => Vec::new(),
                false => tags.split([' ', ',']).map(str::to_owned).collect(),
            };
            let tags: Vec<String> = tags.into_iter().filter(|tag| !tag.is_empty()).collect();
            if tags.len() > MOST_TAGS {
                return Ok(writeln!(
                    out,
                    "{}",
                    message!("tui-tags-many", most = MOST_TAGS)
                )?);
            }
            if tags.iter().any(|tag| !is_tag(tag)) {
                return Ok(writeln!(out, "{}", message!("author-tag-form"))?);
            }
            desk.set_tags(course, question, &tags)?;
        }
        let mark = desk.kept_on(course, question);
        let said = match mark.map_or(&[][..], |mark| &mark.tags) {
            [] => message!("plain-tags-none"),
            tags => {
                let tags = Value::list(tags.iter().cloned(), Joined::Commas);
                message!("plain-tags", tags = tags)
            }
        };
        Ok(writeln!(out, "{said}")?)
    }
}

/// What holds all of these words, or what a selector means.
pub(super) fn find(words: &str, desk: &Desk, out: &mut Out<'_>) -> std::io::Result<()> {
    if words.trim().is_empty() {
        return writeln!(out, "{}", message!("plain-find-what"));
    }
    if Selector::is_meant(words) {
        return find_selected(words, desk, out);
    }
    let hits = desk.indexer()().find(words, MOST);
    for hit in &hits {
        let (course, said) = (&hit.course.title, hit.line());
        let said = clean(&said);
        let line = match hit.what {
            What::Question(_) => message!("plain-found-question", course = course, line = said),
            What::Lesson(_) => message!("plain-found-lesson", course = course, line = said),
            What::Note(question) => {
                let mark = desk.kept_on(&hit.course, question);
                let note = mark.map_or("", |mark| &mark.note);
                message!(
                    "plain-found-note",
                    course = course,
                    line = said,
                    note = clean(note)
                )
            }
        };
        writeln!(out, "{line}")?;
    }
    match hits.len() {
        0 => writeln!(out, "{}", message!("plain-found-nothing")),
        MOST => writeln!(out, "{}", message!("plain-found-most", n = MOST)),
        _ => Ok(()),
    }
}

/// The first questions of all courses that a selector means.
fn find_selected(text: &str, desk: &Desk, out: &mut Out<'_>) -> std::io::Result<()> {
    let selector = match Selector::read(text) {
        Ok(selector) => selector,
        Err(wrong) => return tell_wrong(&wrong, out),
    };
    let mut found = 0;
    for course in desk.courses() {
        let state = desk.state_or_new(course);
        let meant = selector.of(course, &state, desk.now()).into_iter();
        let shown = meant.filter(|&q| !state.is_held_back(q));
        for question in shown.take(MOST - found) {
            found += 1;
            let (course, said) = (&course.title, one(course, question));
            let said = clean(&said);
            let line = message!("plain-found-question", course = course, line = said);
            writeln!(out, "{line}")?;
        }
    }
    match found {
        0 => writeln!(out, "{}", message!("plain-found-nothing")),
        MOST => writeln!(out, "{}", message!("plain-found-most", n = MOST)),
        _ => Ok(()),
    }
}

/// What is wrong with a selector, below it.
pub(super) fn tell_wrong(wrong: &Wrong, out: &mut Out<'_>) -> std::io::Result<()> {
    for line in wrong.shown().into_iter().flatten() {
        writeln!(out, "  {line}")?;
    }
    writeln!(out, "{}", wrong.message())
}

/// The answers of the sitting so far, one line each; `contests`: whether it can be said of one
/// that it should not count.
fn history(past: &[Past], contests: bool, out: &mut Out<'_>) -> std::io::Result<()> {
    if past.is_empty() {
        return writeln!(out, "{}", message!("plain-history-none"));
    }
    for (n, judged) in past.iter().enumerate() {
        let verdict = judged.graded.verdict.word_for(&judged.answer);
        let prompt = titled(&judged.asking.item().prompt);
        let line = message!(
            "plain-history",
            n = n + 1,
            prompt = prompt,
            verdict = verdict
        );
        match judged.contested() {
            Some(_) => writeln!(out, "{line} {}", message!("plain-contested"))?,
            None => writeln!(out, "{line}")?,
        }
    }
    writeln!(out, "{}", message!("plain-history-how"))?;
    match contests {
        true => writeln!(out, "{}", message!("plain-history-contest")),
        false => Ok(()),
    }
}

/// One earlier answer, with what was said of it.
fn earlier(course: &Course, judged: &Past, desk: &Desk, out: &mut Out<'_>) -> std::io::Result<()> {
    let item = judged.asking.item();
    writeln!(out, "{}", blocks(&item.prompt))?;
    let given = &judged.graded.given;
    if let Some(missed) = &judged.asking.missed {
        let (n, given) = (usize::from(missed.tries), clean(&missed.graded.given));
        writeln!(
            out,
            "{}",
            message!("plain-history-before", n = n, given = given)
        )?;
    }
    if !given.is_empty() {
        writeln!(
            out,
            "{}",
            message!("plain-history-given", given = clean(given))
        )?;
    }
    let verdict = judged.graded.verdict.word_for(&judged.answer);
    writeln!(out, "{}", message!("plain-verdict", verdict = verdict))?;
    if let Some(aside) = judged.aside() {
        writeln!(out, "{aside}")?;
    }
    if judged.contested().is_some() {
        writeln!(out, "{}", message!("plain-contested"))?;
    }
    if let Some(feedback) = &judged.feedback {
        writeln!(out, "{}", blocks(feedback))?;
    }
    let mut remarks = judged.graded.remarks.iter();
    remarks.try_for_each(|remark| writeln!(out, "{remark}"))?;
    if !judged.graded.verdict.is_correct() {
        teaching::answer(&item.task, out)?;
    }
    if let Some(explanation) = &item.explanation {
        writeln!(out, "{}", blocks(explanation))?;
    }
    let mark = desk.kept_on(course, judged.asking.question);
    if let Some(mark) = mark.filter(|mark| !mark.note.is_empty()) {
        writeln!(out, "{}", message!("plain-note", note = clean(&mark.note)))?;
    }
    Ok(())
}

/// The words that name questions of a course to be listed; what is none of them is a selector.
pub(super) const NAMED: [&str; 5] = ["", "due", "bookmarked", "noted", "away"];

/// All questions of a course, or those that one of the words [`NAMED`] names; or else those that
/// a selector means.
pub(super) fn questions(
    course: &Course,
    which: &str,
    desk: &Desk,
    out: &mut Out<'_>,
) -> std::io::Result<()> {
    let (now, state) = (desk.now(), desk.state_or_new(course));
    let selected = match NAMED.contains(&which) {
        true => None,
        false => match Selector::read(which) {
            Ok(selector) => Some(selector.of(course, &state, now)),
            Err(wrong) => return tell_wrong(&wrong, out),
        },
    };
    let takes = |question: QuestionIndex| {
        if let Some(selected) = &selected {
            return selected.binary_search(&question).is_ok();
        }
        let away = state.is_put_away(question, now);
        let mark = state.mark(question);
        match which {
            "" => true,
            "due" => !away && state.is_due(course, question, now),
            "bookmarked" => mark.is_some_and(|mark| mark.bookmarked),
            "noted" => mark.is_some_and(|mark| !mark.note.is_empty()),
            _ => away,
        }
    };
    let shown = course.questions.positions();
    let mut shown = shown
        .filter(|&question| !state.is_held_back(question) && takes(question))
        .peekable();
    if shown.peek().is_none() {
        return writeln!(out, "{}", message!("plain-questions-none"));
    }
    for question in shown {
        writeln!(out, "{}", listed(course, question, &state, desk))?;
    }
    match which {
        "away" => {
            let called = desk.called(course);
            let how = message!("plain-questions-bring-back", course = called);
            writeln!(out, "{how}")
        }
        _ => Ok(()),
    }
}

/// A question in the list: its prompt, when it comes, and what the learner keeps on it.
fn listed(course: &Course, question: QuestionIndex, state: &State, desk: &Desk) -> Message {
    let now = desk.now();
    let when: Message = match state.due(course, question) {
        _ if state.questions[question].suspended => message!("plain-listed-away"),
        _ if state.is_put_away(question, now) => message!("plain-listed-tomorrow"),
        None => message!("plain-listed-new"),
        Some(due) if due <= now => message!("plain-listed-due"),
        Some(due) => until(due, now, desk.tomorrow()),
    };
    let mark = state.mark(question);
    let is_noted = mark.is_some_and(|mark| !mark.note.is_empty());
    let kept = match (mark.is_some_and(|mark| mark.bookmarked), is_noted) {
        (true, false) => "bookmark",
        (false, false) => "none",
        (false, true) => "note",
        (true, true) => "both",
    };
    let prompt = one(course, question);
    message!(
        "plain-listed",
        id = course.questions[question].id.as_str(),
        prompt = clean(&prompt),
        when = when,
        kept = kept
    )
}
