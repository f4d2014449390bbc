//! The practice loop as lines of text: for screen readers, `TERM=dumb`, pipes
//! and very slow links. No escape codes.

mod about;
mod blanks;
mod entered;
mod hints;
mod home;
mod input;
mod interests;
mod lines;
mod looked;
mod looking;
mod meant;
mod once;
mod open_pairs;
mod ordered;
mod output;
mod pairs;
mod parts;
mod pictures;
mod planned;
mod put_away;
mod question;
mod resource;
mod setting;
mod teaching;
mod testing;
mod tuning;
mod verdict;
mod why;
mod written;

use std::io::{self, BufRead};
use std::sync::Arc;

pub(crate) use entered::entered;
pub use home::home;
pub use interests::ask_interests;
pub use looking::{map, over_time};
pub use once::{answer, ask, first_line, next};
pub(crate) use question::shown;
pub use setting::{output, setting, settings};

use crate::course::{Course, Length, ResourceIndex};
use crate::desk::{self, Desk, Start};
use crate::journal::Appeal;
use crate::report::{self, only_begins};
use crate::session::{Asking, Input, Phase, Session, no_skipping};
use crate::text::{Out, clean};
use crate::tui;
use crate::tutor::placement::{self, Conclusion};
use crate::words::{Message, message, until};
use blanks::Blanks;
use hints::hint;
use input::{Typed, next_line};
use lines::{Line, Side};
use open_pairs::OpenPairs;
use output::Output;
use question::question;
use verdict::{missed, verdict};
use written::Writing;

/// What ended the loop early.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error(transparent)]
    Desk(#[from] desk::Error),
    /// The terminal can't be read or written.
    #[error("{}", failed(.0))]
    Io(#[from] io::Error),
}

impl Error {
    /// What happened, and what to do next.
    pub fn message(&self) -> Message {
        match self {
            Error::Desk(error) => error.message(),
            Error::Io(error) => failed(error),
        }
    }
}

fn failed(error: &io::Error) -> Message {
    message!("plain-terminal-failed", error = error.to_string())
}

/// Practises a course until the input ends or the learner quits; where a length is
/// given, for so long, otherwise for as long as is usual.
///
/// # Errors
/// Where the disk or the terminal fails.
pub fn practice(
    desk: &mut Desk,
    course: Arc<Course>,
    start: Start,
    length: Option<Length>,
    input: &mut dyn BufRead,
    out: &mut Out<'_>,
) -> Result<(), Error> {
    let is_test = matches!(start, Start::Test);
    let mut practice = Practice::begin(desk, course, start, length, out)?;
    while !matches!(practice.sitting.phase(), Phase::Finished) {
        practice.show(desk, out)?;
        match next_line(input, out)? {
            Typed::Line(line) => {
                let asked = practice.read(&line);
                practice.does(asked, desk, out)?;
            }
            Typed::NoText => {}
            Typed::End => {
                desk.send(&mut practice.sitting, Input::Quit)?.ok();
                break;
            }
        }
    }
    let (summary, now) = (desk.summary(&practice.sitting), desk.now());
    let course = practice.sitting.course();
    let text = report::sitting_text(course, &desk.called(course), &summary, now);
    write!(out, "\n{text}")?;
    desk.read_beyond(course)?;
    if let Some(next) = desk.next_course(course) {
        writeln!(out, "{next}")?;
    }
    // A test that was just left is no occasion to offer it.
    if !is_test {
        testing::offer_after(desk, practice.sitting.course(), out)?;
    }
    Ok(())
}

/// A sitting as lines.
struct Practice {
    sitting: Session,
    /// Whether the phase was shown.
    shown: bool,
    /// The side of the card that was shown last.
    side: Side,
    /// Whether the line before asked to put the question away for good.
    sure: bool,
    /// Whether it was told in short why this is asked.
    reasoned: bool,
    /// The part of its length that was told last.
    told: u64,
    /// Of a text with several blanks, those that are filled in.
    blanks: Blanks,
    /// Of things to be paired, the pairs that are typed.
    pairs: OpenPairs,
    /// Of the output of a program, the lines that are typed.
    output: Output,
    /// What is written before its model answer is shown.
    writing: Writing,
    /// It was told how letters are shown that ASCII lacks.
    ascii_told: bool,
    /// How many resources of skills were opened unasked, and which was the last one.
    resources: (usize, Option<ResourceIndex>),
}

impl Practice {
    /// A sitting of which nothing was shown.
    fn of(sitting: Session) -> Practice {
        Practice {
            sitting: sitting.in_lines(),
            shown: false,
            side: Side::Front,
            sure: false,
            reasoned: false,
            told: 0,
            blanks: Blanks::default(),
            pairs: OpenPairs::default(),
            output: Output::default(),
            writing: Writing::default(),
            resources: (0, None),
            ascii_told: false,
        }
    }

    /// Begins a sitting, and says what comes before its first question.
    fn begin(
        desk: &mut Desk,
        course: Arc<Course>,
        start: Start,
        length: Option<Length>,
        out: &mut Out<'_>,
    ) -> Result<Practice, Error> {
        let way_back = desk.way_back(&course);
        let offered = start == Start::Practice && desk.offers_placement(&course);
        let begins = testing::begins(desk, &course, &start)?;
        desk.read_beyond(&course)?;
        let assumes = desk.assumes(&course);
        let sitting = desk.begin_for(course, start, length)?;
        tell(desk, out)?;
        let title = &sitting.course().title;
        writeln!(out, "{}", message!("plain-begun", course = title))?;
        if let Some(back) = &way_back {
            writeln!(out, "{}", back.message())?;
        }
        if let Some(assumes) = assumes {
            writeln!(out, "{assumes}")?;
        }
        if let Some(only) = sitting.only() {
            writeln!(out, "{}", only_begins(only))?;
        }
        if sitting.is_cram() {
            writeln!(out, "{}", message!("scripts-cram-begins"))?;
        }
        if sitting.is_placing() {
            writeln!(out, "{}", placement::about(sitting.course()))?;
        } else if offered {
            let called = desk.called(sitting.course());
            writeln!(out, "{}", message!("plain-place", course = called))?;
        }
        begins.iter().try_for_each(|said| writeln!(out, "{said}"))?;
        Ok(Practice::of(sitting))
    }

    /// Shows the phase, where it was not shown yet.
    fn show(&mut self, desk: &Desk, out: &mut Out<'_>) -> io::Result<()> {
        if !self.shown {
            self.tell_how_far(desk, out)?;
            show(desk, &self.sitting, out)?;
            self.tell_ascii(desk, out)?;
            pictures::how(self.sitting.phase(), out)?;
            resource::offer(&self.sitting, out)?;
            self.begins();
        }
        Ok(())
    }

    /// Tells once how letters are shown that the terminal lacks, below the first that are.
    fn tell_ascii(&mut self, desk: &Desk, out: &mut Out<'_>) -> io::Result<()> {
        if self.ascii_told || !self.sitting.phase().has_letters_beyond_ascii() {
            return Ok(());
        }
        if let Some(said) = tui::ascii_alone(desk.settings()) {
            self.ascii_told = true;
            writeln!(out, "{said}")?;
        }
        Ok(())
    }

    /// What is asked was shown, and nothing is typed yet.
    fn begins(&mut self) {
        (self.shown, self.side, self.reasoned) = (true, Side::Front, false);
        self.blanks.clear();
        self.pairs.clear();
        self.output.clear();
        self.writing.clear();
    }

    /// Tells how far the sitting is, where a question begins a further part of it.
    fn tell_how_far(&mut self, desk: &Desk, out: &mut Out<'_>) -> io::Result<()> {
        let is_new = |a: &Asking| a.missed.is_none() && a.step.is_none();
        if !matches!(self.sitting.phase(), Phase::Asking(asking) if is_new(asking)) {
            return Ok(());
        }
        let progress = desk.progress(&self.sitting);
        let Some(far) = lines::how_far(&progress) else {
            return Ok(());
        };
        if far.part > self.told {
            writeln!(out, "\n{}", far.said)?;
        }
        self.told = self.told.max(far.part);
        Ok(())
    }

    /// Does what a line asks for.
    fn does(&mut self, asked: Line, desk: &mut Desk, out: &mut Out<'_>) -> Result<(), Error> {
        teaching::go_on(&asked, &mut self.sitting, desk)?;
        match asked {
            Line::Back(back) => {
                writeln!(out, "{back}")?;
                if let Some(due) = desk.after_grades(&self.sitting) {
                    let due = due.map(|due| until(due, desk.now(), desk.tomorrow()));
                    let [again, hard, good, easy] = due;
                    let said = message!(
                        "scripts-grades-when",
                        again = again,
                        hard = hard,
                        good = good,
                        easy = easy
                    );
                    writeln!(out, "{said}")?;
                }
                self.side = Side::Back;
            }
            Line::Nothing(message) => writeln!(out, "{message}")?,
            Line::Help => {
                writeln!(out, "{}", self.commands(desk))?;
                if self.sitting.is_placing() {
                    writeln!(out, "{}", message!("plain-commands-looked-placement"))?;
                } else if !self.sitting.is_testing() {
                    let state = desk.state_or_new(self.sitting.course());
                    let word = |is: bool| if is { "yes" } else { "no" };
                    let more = message!(
                        "plain-commands-looked",
                        hints = word(state.plan.hints != Some(false)),
                        skips = word(no_skipping(&state).is_none())
                    );
                    writeln!(out, "{more}")?;
                }
            }
            Line::Explain => teaching::explain(self.sitting.phase(), out)?,
            // Nothing is asked: it is said what can be done instead.
            Line::Lesson | Line::Why if self.sitting.skill().is_none() => {
                self.send(Input::Lesson, desk, out)?;
            }
            Line::Why => self.why(desk, out)?,
            Line::Looked(looked) => match self.look(looked, desk, out) {
                // It is no reason to end the sitting: its answers may still be saved.
                Err(Error::Desk(error)) => writeln!(out, "{}", error.message())?,
                done => done?,
            },
            Line::Pictures => pictures::tell(desk, &self.sitting, out)?,
            // The test refuses them, before anything is shown.
            Line::Suspend if self.sitting.is_testing() => self.send(Input::Suspend, desk, out)?,
            Line::Lesson if self.sitting.is_testing() => self.send(Input::Lesson, desk, out)?,
            // A plan that forbids skipping refuses it, too, and where nothing is asked yet there
            // is nothing to be put away.
            Line::Suspend if !self.may_put_away(desk) => self.send(Input::Suspend, desk, out)?,
            Line::Suspend => {
                put_away::ask(desk, &self.sitting, out)?;
                self.sure = true;
            }
            Line::Lesson => {
                teaching::lesson(&self.sitting, out)?;
                desk.send(&mut self.sitting, Input::Lesson)?.ok();
            }
            Line::Input(input) => self.send(input, desk, out)?,
        }
        Ok(())
    }

    /// Whether there is a question that may be put away.
    fn may_put_away(&self, desk: &Desk) -> bool {
        let state = desk.state_or_new(self.sitting.course());
        let is_question = matches!(self.sitting.phase(), Phase::Asking(_) | Phase::Judged(_));
        is_question && no_skipping(&state).is_none()
    }

    /// What can be typed at any time.
    fn commands(&self, desk: &Desk) -> Message {
        if self.sitting.is_testing() {
            return message!("plain-commands-test");
        }
        if self.sitting.is_placing() {
            return message!("plain-commands-placement");
        }
        let course = self.sitting.course();
        let state = desk.state_or_new(course);
        let may = |allowed: Option<bool>| allowed != Some(false);
        let (hints, skips) = (may(state.plan.hints), may(state.plan.skip));
        match (hints && skips, desk.allows_appeals(course)) {
            (true, true) => message!("plain-commands"),
            (true, false) => message!("plain-commands-no-appeals"),
            (false, appeals) => message!(
                "plain-commands-planned",
                hints = if hints { "yes" } else { "no" },
                skips = if skips { "yes" } else { "no" },
                appeals = if appeals { "yes" } else { "no" }
            ),
        }
    }

    /// Hands an input in, and tells what came of it.
    fn send(&mut self, input: Input, desk: &mut Desk, out: &mut Out<'_>) -> Result<(), Error> {
        let is_hint = matches!(input, Input::Hint);
        let is_answer = matches!(input, Input::Answer(_));
        let asked = input.clone();
        let broken = put_away::broken(desk, &self.sitting);
        let stands = asked == Input::Next && teaching::has_twin(&self.sitting);
        let left = self.left_missed().filter(|_| asked == Input::Quit);
        let tried = matches!(self.sitting.phase(), Phase::Asking(a) if a.missed.is_some());
        let appealed = self.sitting.appealed();
        let unaided = self.sitting.refuses_as_help(&input);
        let earlier = desk.earlier_taken_back(&self.sitting, &input);
        let appeal = self.sitting.takes_back_appeal(&input);
        let hinted = hints::open(&self.sitting).filter(|_| hints::leaves(&input));
        if let Err(refusal) = desk.send(&mut self.sitting, input)? {
            let how = (unaided && !matches!(asked, Input::Appeal(_)))
                .then(|| message!("plain-unaided-how"));
            let said = Message::sentences(std::iter::once(refusal.0).chain(how));
            writeln!(out, "{said}")?;
            return Ok(());
        }
        if is_hint && hints::open(&self.sitting).is_none() {
            return Ok(hint(&self.sitting, out)?);
        }
        if let Some(at) = hinted {
            hints::left(at, &self.sitting, out)?;
            self.begins();
            return Ok(());
        }
        let ended = matches!(self.sitting.phase(), Phase::Finished);
        left.map_or(Ok(()), |task| teaching::answer(&task, out))?;
        let done = match asked {
            Input::Skip if tried => Some(message!("plain-skipped-missed")),
            Input::Appeal(Appeal::Broken) => broken,
            Input::Undo if appeal => Some(message!("session-took-appeal-back")),
            Input::Undo if earlier.is_some() => {
                earlier.map(|question| message!("session-took-back-earlier", question = question))
            }
            Input::Appeal(Appeal::Right) => Some(appealed),
            _ => put_away::done(&asked, ended),
        };
        if let Some(done) = done {
            writeln!(out, "{done}")?;
        }
        tell(desk, out)?;
        let right = desk.may_have_been_right(&self.sitting);
        self.shown = match self.sitting.phase() {
            // The question stands above; a line after it is the next try.
            Phase::Asking(asking) if is_answer => missed(asking, right, &mut self.blanks, out)?,
            // It was shown below the example.
            _ => stands,
        };
        Ok(())
    }
}

/// Tells what happened to the record, and what is not on disk.
fn tell(desk: &mut Desk, out: &mut Out<'_>) -> io::Result<()> {
    let (notice, unsaved) = (desk.take_notice(), desk.unsaved_anew());
    (notice.iter().chain(&unsaved))
        .try_for_each(|told| writeln!(out, "{}", clean(&told.to_string())))
}

fn show(desk: &Desk, sitting: &Session, out: &mut Out<'_>) -> io::Result<()> {
    match sitting.phase() {
        Phase::Asking(asking) => question(desk, sitting, asking, out),
        Phase::Teaching(taught) => {
            teaching::show(sitting, taught, out)?;
            match &taught.twin {
                Some(twin) => question(desk, sitting, twin, out),
                None => Ok(()),
            }
        }
        Phase::Judged(judged) => verdict(desk, sitting, judged, out),
        Phase::Concluded(conclusion) => concluded(sitting.course(), conclusion, out),
        Phase::Finished => Ok(()),
    }
}

/// What the placement test concluded.
fn concluded(course: &Course, conclusion: &Conclusion, out: &mut Out<'_>) -> io::Result<()> {
    let heading = message!("plain-placement", n = conclusion.asked);
    writeln!(out, "\n{heading}")?;
    for (i, skill) in course.skills.pairs() {
        let (n, title) = (i.0 + 1, &skill.title);
        let line = match (conclusion.known.contains(&i), conclusion.is_unsure(i)) {
            (true, _) => message!("plain-placement-known", n = n, skill = title),
            (false, true) => message!("plain-placement-unsure", n = n, skill = title),
            (false, false) => message!("plain-placement-not-known", n = n, skill = title),
        };
        writeln!(out, "  {line}")?;
    }
    writeln!(out, "{}", message!("plain-placement-agree"))
}
