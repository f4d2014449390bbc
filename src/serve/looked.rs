//! What looks about, as objects: earlier answers and what is said of them, what is found, what
//! the learner keeps on a question; and something else in place of it.

use super::kept::kept;
use super::objects::{Answered, Found, History, Hit};
use super::read::{Ask, Asked};
use super::said::Said;
use super::texts::{Text, Titled};
use super::{Error, names, refusal, show};
use crate::course::{Course, MOST_TAGS, QuestionIndex, is_tag};
use crate::desk::{Desk, What, line};
use crate::journal::Appeal;
use crate::select::Selector;
use crate::session::{Input, Judged, Past, Phase, Session};
use crate::text::SafeText;
use crate::tutor::levers::Lever;
use crate::words::message;

/// Most results of a search.
const MOST: usize = 50;

/// Does what an input asks for that looks about; none where it is another one.
pub(super) fn does(
    asked: &Asked,
    desk: &mut Desk,
    sitting: &mut Session,
) -> Result<Option<Said>, Error> {
    Ok(Some(match (asked.ask, asked.n) {
        (Ask::History, _) => history(desk, sitting),
        (Ask::WasRight, Some(n)) => contest(n, Some(Appeal::Right), desk, sitting)?,
        (Ask::Broken, Some(n)) => contest(n, Some(Appeal::Broken), desk, sitting)?,
        (Ask::Counts, Some(n)) => contest(n, None, desk, sitting)?,
        (Ask::Find, _) => find(&asked.words, desk)?,
        (Ask::Easier, _) => instead(Lever::Easier, desk, sitting)?,
        (Ask::OtherSkill, _) => instead(Lever::OtherSkill, desk, sitting)?,
        (Ask::Note | Ask::Bookmark | Ask::Tags, _) => keep(asked, desk, sitting)?,
        _ => return Ok(None),
    }))
}

/// Something else in place of what is asked.
fn instead(lever: Lever, desk: &mut Desk, sitting: &mut Session) -> Result<Said, Error> {
    Ok(match desk.instead(sitting, lever)? {
        Ok(()) => show::phase(desk, sitting),
        Err(why) => refusal(&why.0),
    })
}

/// The answers of the sitting so far.
fn history(desk: &Desk, sitting: &Session) -> Said {
    let course = sitting.course();
    let may = !sitting.is_placing() && desk.allows_appeals(course);
    let answers = sitting.past().iter().enumerate();
    let answers = answers.map(|(at, past)| Answered {
        can_be_contested: may && past.can_be_contested(),
        ..answered(at + 1, course, past)
    });
    Said::History(History {
        answers: answers.collect(),
    })
}

fn answered(n: usize, course: &Course, past: &Past) -> Answered {
    let (asking, graded) = (&past.asking, &past.graded);
    let item = asking.item();
    Answered {
        n,
        id: course.questions[asking.question].id.to_string(),
        step: show::step(asking),
        substep: show::substep(asking),
        part: show::part(asking),
        verdict: names::of_verdict(graded.verdict),
        text: graded.verdict.word_for(&past.answer).to_string(),
        tries: past.tries,
        prompt: Text::blocks(&item.prompt),
        given: Some(graded.given.clone()).filter(|given| !given.is_empty()),
        model_answer: show::model_answer(past),
        contested: past.contested().map(names::of_appeal),
        can_be_contested: past.can_be_contested(),
    }
}

/// An earlier answer, by its number, should not count, or counts again.
fn contest(
    n: usize,
    why: Option<Appeal>,
    desk: &mut Desk,
    sitting: &mut Session,
) -> Result<Said, Error> {
    let at = n.checked_sub(1).unwrap_or(usize::MAX);
    Ok(match desk.send(sitting, Input::Contest(at, why))? {
        Ok(()) => history(desk, sitting),
        Err(why) => refusal(&why.0),
    })
}

/// What holds all of these words in any course, or what a selector means.
fn find(words: &str, desk: &mut Desk) -> Result<Said, Error> {
    desk.read_all()?;
    let found = match Selector::is_meant(words) {
        true => match Selector::read(words) {
            Ok(selector) => selected(&selector, desk),
            Err(wrong) => return Ok(refusal(&wrong.message())),
        },
        false => searched(words, desk),
    };
    let more = found.len() > MOST;
    Ok(Said::Found(Found {
        hits: found.into_iter().take(MOST).collect(),
        more,
    }))
}

fn searched(words: &str, desk: &Desk) -> Vec<Hit> {
    let hits = desk.indexer()().find(words, MOST + 1);
    let hit = |hit: &crate::desk::Hit| {
        let course = &hit.course;
        let (name, id) = match hit.what {
            What::Question(question) => ("question", course.questions[question].id.to_string()),
            What::Lesson(skill) => ("lesson", course.skills[skill].id.to_string()),
            What::Note(question) => ("note", course.questions[question].id.to_string()),
        };
        let note = match hit.what {
            What::Note(question) => desk.kept_on(course, question),
            What::Question(_) | What::Lesson(_) => None,
        };
        Hit {
            name,
            course: titled(course),
            id,
            text: SafeText::line(&hit.line()),
            note: note.map(|mark| SafeText::from(mark.note.as_str())),
        }
    };
    hits.iter().map(hit).collect()
}

fn selected(selector: &Selector, desk: &Desk) -> Vec<Hit> {
    let mut hits = Vec::new();
    for course in desk.courses() {
        let state = desk.state_or_new(course);
        let meant = selector.of(course, &state, desk.now()).into_iter();
        let shown = meant.filter(|&q| !state.is_held_back(q));
        let hit = |question: QuestionIndex| Hit {
            name: "question",
            course: titled(course),
            id: course.questions[question].id.to_string(),
            text: SafeText::line(&line(course, question)),
            note: None,
        };
        hits.extend(shown.take(MOST + 1 - hits.len()).map(hit));
    }
    hits
}

fn titled(course: &Course) -> Titled {
    Titled {
        id: course.id.to_string(),
        title: course.title.clone(),
    }
}

/// A note, a bookmark or tags on the question, or what there is of them.
fn keep(asked: &Asked, desk: &mut Desk, sitting: &Session) -> Result<Said, Error> {
    // They would be found nowhere later.
    if sitting.is_testing() {
        return Ok(refusal(&message!("plain-test-keeps-none")));
    }
    let (Phase::Asking(asking) | Phase::Judged(Judged { asking, .. })) = sitting.phase() else {
        return Ok(refusal(&message!("plain-nothing-to-keep")));
    };
    let (course, question) = (sitting.course(), asking.question);
    if let Some(note) = &asked.note {
        desk.set_note(course, question, note)?;
    }
    let marked = kept(desk, course, question).bookmarked;
    if asked.marked.is_some_and(|wanted| wanted != marked) {
        desk.bookmark(course, question)?;
    }
    if let Some(tags) = &asked.tags {
        if tags.len() > MOST_TAGS {
            return Ok(refusal(&message!("tui-tags-many", most = MOST_TAGS)));
        }
        if !tags.iter().all(|tag| is_tag(tag)) {
            return Ok(refusal(&message!("author-tag-form")));
        }
        desk.set_tags(course, question, tags)?;
    }
    Ok(Said::Kept(kept(desk, course, question)))
}
