//! A learner who may press anything at any time: many sittings of all sorts, with decisions
//! in between. What is believed is held against the log.

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};
use kenning::course::{Course, Goal, Length, Plan, QuestionIndex, ResourceIndex, SkillIndex};
use kenning::journal::{Appeal, Event, EventKind, Override, answers_not_undone};
use kenning::kinds::Answer;
use kenning::learner::State;
use kenning::session::{self, Input, Phase, Teaching};
use kenning::template::Draws;
use kenning::tutor::{Only, Sitting};

use super::random;

/// The learner, with all that was recorded.
pub struct Driven {
    pub course: Arc<Course>,
    pub now: Timestamp,
    pub log: Vec<Event>,
    pub state: State,
    draws: Draws,
    /// What was done, for who looks for the cause of a failure.
    pub told: Vec<String>,
    /// What was believed at some time, and how long the log was then: as a snapshot is kept.
    kept: (State, usize),
}

/// Whether an event says of earlier ones that they count in another way: then a desk reads
/// the whole log again.
fn judges_again(event: &Event) -> bool {
    matches!(
        event.kind,
        EventKind::Contested { .. }
            | EventKind::Override {
                action: Override::Withdrawn { .. },
                ..
            }
    )
}

impl Driven {
    pub fn new(course: &Arc<Course>, seed: u64) -> Driven {
        let state = State::new(course);
        Driven {
            course: course.clone(),
            now: super::noon(),
            log: Vec::new(),
            kept: (state.clone(), 0),
            state,
            draws: Draws::new(seed),
            told: Vec::new(),
        }
    }

    /// An answer that was said not to count, and counts again, is believed as it was.
    fn takes_word_back(
        &mut self,
        session: &mut session::Session,
        before: State,
    ) -> Result<(), String> {
        if self.draws.below(3) > 0 || !session.takes_back_appeal(&Input::Undo) {
            return Ok(());
        }
        self.told.push("Undo, at once".into());
        let events = session.handle(&mut self.state, Input::Undo, self.now);
        let events = events.map_err(|refusal| format!("not taken back: {}", refusal.0))?;
        self.take(events);
        let what = |state: &State| (state.attempts, state.correct, state.questions.clone());
        let again = State::replay(&self.course, &self.log);
        match what(&self.state) == what(&before) && again == self.state {
            true => Ok(()),
            false => Err(format!("not as before: {}", differs(&self.state, &before))),
        }
    }

    /// So many sittings, the time and decisions between them.
    pub fn sits(&mut self, sittings: usize, inputs: usize) -> Result<(), String> {
        for _ in 0..sittings {
            for _ in 0..[0, 0, 1, 3][self.draws.below(4)] {
                self.decides();
            }
            self.sitting(inputs)?;
            self.holds()?;
            let hours = [0, 0, 3, 20, 40, 24 * 9][self.draws.below(6)];
            self.now += SignedDuration::from_hours(hours);
        }
        Ok(())
    }

    /// What is believed follows from the log, read as a whole or from where a snapshot was
    /// kept, and what one counts of the log is what is believed.
    pub fn holds(&mut self) -> Result<(), String> {
        let same = |state: &State, how: &str| match *state == self.state {
            true => Ok(()),
            false => Err(format!("{how}: {}", differs(state, &self.state))),
        };
        let again = State::replay(&self.course, &self.log);
        same(&again, "read again")?;
        let watched = State::replay_watched(&self.course, &self.log, || true, |_, _, _| {});
        match watched == again {
            true => {}
            false => return Err(format!("watched: {}", differs(&watched, &again))),
        }
        let (kept, at) = &self.kept;
        let since = &self.log[*at..];
        if !since.iter().any(judges_again) {
            let bytes = postcard::to_stdvec(kept).expect("a state is plain data");
            let mut state: State = postcard::from_bytes(&bytes).expect("it reads back");
            state.rebuild(&self.course);
            state.apply_all(&self.course, since);
            same(&state, "read from a snapshot")?;
        }
        let whole = answers_not_undone(&self.log);
        let answers = whole.iter().filter(|(event, attempt)| {
            attempt.step.is_none() && matches!(event.kind, EventKind::Attempt(_))
        });
        let (counted, right) = answers.fold((0, 0), |(n, right), (_, attempt)| {
            (n + 1, right + u32::from(attempt.verdict.is_correct()))
        });
        if (counted, right) != (self.state.attempts, self.state.correct) {
            let (attempts, correct) = (self.state.attempts, self.state.correct);
            return Err(format!(
                "counted {counted}, {right} right; believed {attempts}, {correct} right"
            ));
        }
        if self.draws.below(2) == 0 {
            self.kept = (self.state.clone(), self.log.len());
        }
        Ok(())
    }

    fn any_skill(&mut self) -> SkillIndex {
        SkillIndex(self.draws.below(self.course.skills.len()))
    }

    fn any_question(&mut self) -> QuestionIndex {
        QuestionIndex(self.draws.below(self.course.questions.len()))
    }

    /// Notes events, and reads all of them again where they say of earlier ones that these
    /// count in another way.
    fn take(&mut self, events: Vec<Event>) {
        let again = events.iter().any(judges_again);
        self.log.extend(events);
        if again {
            self.state = State::replay(&self.course, &self.log);
        }
    }

    /// Something is decided outside a sitting, or on another screen.
    fn decides(&mut self) {
        let course = self.course.id.to_string();
        let skill = self.any_skill();
        let question = self.any_question();
        let skill = self.course.skills[skill].id.to_string();
        let question = self.course.questions[question].id.to_string();
        let over = |action| EventKind::Override {
            course: course.clone(),
            action,
        };
        let kind = match self.draws.below(40) {
            0..4 => over(Override::Known { skill }),
            4..7 => over(Override::Reset { skill }),
            7..11 => over(Override::Withdrawn { skill }),
            11..14 => over(Override::Pin { question }),
            14..16 => over(Override::Bury { question }),
            16..18 => over(Override::Suspend { question }),
            18..22 => over(Override::Resume { question }),
            22..25 => {
                let plan = Plan {
                    goal: Some(Goal::ALL[self.draws.below(3)].1),
                    target: (self.draws.below(3) == 0).then_some(0.9),
                    skip: (self.draws.below(6) == 0).then_some(false),
                    ..Plan::default()
                };
                let plan = plan.to_toml();
                match self.draws.below(3) {
                    0 => EventKind::Assigned {
                        course,
                        class: ["class", ""][self.draws.below(2)].into(),
                        plan,
                    },
                    _ => EventKind::Planned { course, plan },
                }
            }
            25 => {
                let mut parameters = fsrs::DEFAULT_PARAMETERS.to_vec();
                parameters[2] = 5.0;
                EventKind::Tuned { parameters }
            }
            26 => EventKind::NotTuned {},
            27 => EventKind::AnswersKept { kept: true },
            28 => EventKind::SittingsLast { minutes: 5 },
            29 => EventKind::Noted {
                course,
                question,
                text: ["look", ""][self.draws.below(2)].into(),
            },
            30 => EventKind::Bookmarked {
                course,
                question,
                marked: self.draws.below(2) == 0,
            },
            31 => EventKind::Tagged {
                course,
                question,
                tags: vec!["later".into()],
            },
            32 => EventKind::Opened {
                course,
                offset_minutes: [-300, 60, 720][self.draws.below(3)],
            },
            33 => EventKind::Interested {
                course,
                themes: Vec::new(),
            },
            34 if self.draws.below(3) == 0 => EventKind::Erased { course },
            35 => EventKind::LessonRead { course, skill },
            36 => EventKind::Versioned {
                course,
                version: "2".into(),
            },
            _ => EventKind::Opened {
                course,
                offset_minutes: 60,
            },
        };
        self.told.push(format!("decides {kind:?}"));
        let event = Event::new(self.now, kind);
        self.state.apply(&self.course, &event);
        self.take(vec![event]);
    }

    fn begins(&mut self) -> session::Session {
        let (course, seed, now) = (
            self.course.clone(),
            self.draws.below(1 << 40) as u64,
            self.now,
        );
        let mut with = Sitting {
            untaught: self.draws.below(2) == 0,
            ..Sitting::default()
        };
        let sort = self.draws.below(14);
        self.told.push(format!("sits down, {sort}"));
        let left = (self.state.under_way().cloned()).filter(|_| sort < 5);
        let (session, events) = match (left, sort) {
            (Some(left), _) => {
                session::Session::go_on_with(course, &mut self.state, with, &left, seed, now)
            }
            (_, 8) => session::Session::place(course, &mut self.state, seed, now),
            (_, 9) => session::Session::test(course, &mut self.state, seed, now),
            _ => {
                with.focus = (sort == 10).then(|| self.any_skill());
                with.length = match sort {
                    11 => Length {
                        questions: Some(3),
                        ..Length::default()
                    },
                    12 => Length {
                        minutes: Some(2),
                        ..Length::default()
                    },
                    _ => Length::default(),
                };
                if sort == 13 {
                    let questions: BTreeSet<_> = (0..4).map(|_| self.any_question()).collect();
                    let written = "some".into();
                    with.only = Some(Arc::new(Only { questions, written }));
                }
                session::Session::begin_with(course, &mut self.state, with, seed, now)
            }
        };
        self.log.extend(events);
        session
    }

    fn sitting(&mut self, inputs: usize) -> Result<(), String> {
        let mut session = self.begins();
        for _ in 0..inputs {
            let millis = 700 + self.draws.below(60_000) as i64;
            self.now += SignedDuration::from_millis(millis);
            if self.draws.below(30) == 0 {
                self.decides();
            }
            let input = self.input(&session);
            let is_over = matches!(session.phase(), Phase::Finished);
            self.told.push(format!("{input:?}"));
            let says = matches!(input, Input::Appeal(_) | Input::Contest(_, Some(_)));
            let before = (says && !is_over).then(|| self.state.clone());
            match session.handle(&mut self.state, input, self.now) {
                Ok(events) => {
                    self.take(events);
                    if let Some(before) = before {
                        self.takes_word_back(&mut session, before)?;
                    }
                }
                Err(refusal) => self.told.push(format!("refused: {}", refusal.0)),
            }
            if is_over && self.draws.below(3) > 0 {
                return Ok(());
            }
        }
        if self.draws.below(2) == 0 {
            self.told.push("quits".into());
            let events = session.handle(&mut self.state, Input::Quit, self.now);
            self.take(events.unwrap_or_default());
        }
        Ok(())
    }

    fn input(&mut self, session: &session::Session) -> Input {
        let resources = self.course.resources.len();
        let past = session.past().len();
        let why = [Appeal::Right, Appeal::Right, Appeal::Broken][self.draws.below(3)];
        match (session.phase(), self.draws.below(28)) {
            (_, 0..3) => Input::Undo,
            (_, 3 | 4) => Input::Steps,
            (_, 5) => Input::Skip,
            (_, 6) => Input::Hint,
            (_, 7) if self.draws.below(2) == 0 => Input::Bury,
            (_, 7) if self.draws.below(3) == 0 => Input::Suspend,
            (_, 8 | 9) => Input::Appeal(why),
            (_, 10 | 11) if past > 0 => {
                // Mostly of the last ones.
                let among = [3, 40][self.draws.below(2)];
                let back = self.draws.below(past.min(among));
                let at = past - 1 - back;
                let again = session.past()[at].contested().is_some();
                Input::Contest(at, (!again || self.draws.below(5) == 0).then_some(why))
            }
            (_, 12) if self.draws.below(3) == 0 => Input::Lesson,
            (_, 13) if resources > 0 => Input::Open(ResourceIndex(self.draws.below(resources))),
            (_, 14) if resources > 0 => {
                let of = ResourceIndex(self.draws.below(resources));
                Input::Rate(of, self.draws.below(2) == 0)
            }
            (_, 15) if self.draws.below(6) == 0 => Input::Quit,
            (Phase::Finished, _) => Input::GoOn,
            (
                Phase::Teaching(Teaching {
                    twin: Some(twin), ..
                }),
                16..20,
            ) => Input::Answer(random(twin.item(), &mut self.draws)),
            (Phase::Asking(_), 16) => Input::Answer(Answer::GiveUp),
            (Phase::Asking(asking), _) => Input::Answer(random(asking.item(), &mut self.draws)),
            (Phase::Concluded(_), 16..20) => Input::Known(self.any_skill()),
            _ => Input::Next,
        }
    }
}

/// What of two states is not the same, in few words.
fn differs(one: &State, other: &State) -> String {
    let mut found = Vec::new();
    let (one, other) = (format!("{one:#?}"), format!("{other:#?}"));
    for (a, b) in one.lines().zip(other.lines()).filter(|(a, b)| a != b) {
        found.push(format!("{} / {}", a.trim(), b.trim()));
    }
    found.truncate(6);
    found.join("; ")
}
