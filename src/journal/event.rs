//! The event log's events: the append-only record of everything that happened.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::kinds::{Rating, Verdict};
use crate::measure::Millis;

/// One thing that happened to a learner.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Event {
    /// When, to the millisecond (serialized as milliseconds since 1970).
    #[serde(with = "jiff::fmt::serde::timestamp::millisecond::required")]
    pub at: Timestamp,
    /// What it was.
    pub kind: EventKind,
}

impl Event {
    /// Something that happens now. The time is cut to milliseconds: that is what
    /// lies on disk, and the fold must see the same. Only decoding and tests
    /// make events in another way.
    pub fn new(at: Timestamp, kind: EventKind) -> Event {
        let at = Timestamp::from_millisecond(at.as_millisecond()).unwrap_or(at);
        Event { at, kind }
    }
}

/// What happened. Postcard numbers the variants: new ones go to the end. `course`, `question`,
/// `skill` and `resource` are the ids of those, as they were then.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum EventKind {
    /// A sitting began.
    SittingStarted { course: String },
    /// A question or step was answered.
    Attempt(Attempt),
    /// The learner passed over a question; it is no evidence.
    Skipped { course: String, question: String },
    /// The last attempt in this course is taken back.
    Undone { course: String },
    /// A sitting ended.
    SittingEnded { course: String },
    /// A lesson was opened.
    LessonRead { course: String, skill: String },
    /// The learner overrules the tutor.
    Override { course: String, action: Override },
    /// A sitting began; its day is reckoned by this offset from UTC.
    Opened {
        course: String,
        /// Minutes east of UTC.
        offset_minutes: i16,
    },
    /// A question of the placement test was answered.
    Probed(Attempt),
    /// The placement test ended; the learner agreed that these skills are known.
    Placed { course: String, known: Vec<String> },
    /// From now on the course is practised by this plan (TOML, see
    /// [`Plan`](crate::course::Plan)); empty: by the course's own.
    Planned { course: String, plan: String },
    /// From now on memory is modelled with these FSRS-6 parameters, in all
    /// courses; none: with the defaults.
    Tuned { parameters: Vec<f32> },
    /// All that was recorded of the course before is erased.
    Erased { course: String },
    /// Whether typed answers are kept from now on, in all courses.
    AnswersKept { kept: bool },
    /// Memory is modelled as before, in all courses: parameters that were
    /// fitted are no better, or the learner wants none for now.
    NotTuned {},
    /// A question or step was answered again after it went wrong. It is no
    /// evidence for mastery or memory.
    Retried {
        attempt: Attempt,
        /// Which try it was: 2 is the first one after the [`EventKind::Attempt`].
        number: u8,
        /// Whether the answer had been shown: it was typed once more, from memory.
        told: bool,
    },
    /// As earlier versions recorded what is now an [`EventKind::Contested`]: the learner says
    /// that the last answer should not count, which was to this question: it is taken out of
    /// mastery and memory, and counts as neither right nor wrong.
    Appealed {
        course: String,
        question: String,
        /// Fingerprint of the question's source text.
        version: u64,
        why: Appeal,
    },
    /// A question of the course's test was answered, without help and without a
    /// verdict. It is no evidence for mastery or memory.
    Tested {
        attempt: Attempt,
        /// Which form of the test: 0 is A.
        form: u8,
    },
    /// All questions of a form of the test were answered.
    TestEnded { course: String, form: u8 },
    /// The test was offered; it is not offered again on this occasion.
    TestOffered { course: String, when: Occasion },
    /// The learner wants no more offers of this course's test.
    TestDeclined { course: String },
    /// Something was shown to learn from before it was asked: no evidence.
    Taught(Taught),
    /// From now on a sitting lasts so many minutes, in all courses whose plan says
    /// nothing of it; 0: no limit.
    SittingsLast { minutes: u32 },
    /// What is shown from now on is of this version of the course, as its file says.
    Versioned { course: String, version: String },
    /// Answers kept as typed were read again, by the course's key of this time: they count
    /// as right, or again as they were graded first. The last word on an answer holds.
    Regraded {
        course: String,
        answers: Vec<Given>,
        right: bool,
    },
    /// The last answer in this course, which was given before this sitting, is taken back.
    TakenBack { course: String, answer: Given },
    /// From now on questions of the course are put into words for these of its themes,
    /// where they have some; none: into their own words.
    Interested { course: String, themes: Vec<String> },
    /// A question was answered in another program, of which the history was brought in. It
    /// is evidence as an answer is, tells nothing of how fast the learner is here, and can't
    /// be taken back. See [`in_time`](super::in_time).
    Reviewed {
        attempt: Attempt,
        /// Minutes east of UTC by which its day is reckoned.
        offset_minutes: i16,
        /// The program's name.
        from: String,
    },
    /// The learner's own note on a question; empty: there is none any more. It is private
    /// text: nothing that is made for others has it.
    Noted {
        course: String,
        question: String,
        text: String,
    },
    /// Whether the learner has a question bookmarked from now on.
    Bookmarked {
        course: String,
        question: String,
        marked: bool,
    },
    /// From now on the plan of a class's teacher (TOML) goes over the course's and the
    /// learner's own, as far as it says anything; empty: none does any more.
    Assigned {
        course: String,
        /// The name of the class.
        class: String,
        plan: String,
    },
    /// A resource of the course was recommended: a line beside what was shown. It is no
    /// evidence for mastery or memory.
    ResourceOffered {
        course: String,
        /// Its id.
        resource: String,
        /// The skill that it was recommended for.
        skill: String,
        reason: Moment,
    },
    /// The learner opened a resource, recommended or not.
    ResourceOpened {
        course: String,
        resource: String,
        /// The skill that it was opened for.
        skill: String,
    },
    /// The learner says whether a resource was of use for a skill. The last word holds.
    ResourceRated {
        course: String,
        resource: String,
        skill: String,
        useful: bool,
    },
    /// The learner's own tags of a question in place of those before; they bear on nothing
    /// that is asked. None: there are none any more.
    Tagged {
        course: String,
        question: String,
        tags: Vec<String>,
    },
    /// How a sitting stands: as it is left before its end, right before its
    /// [`EventKind::SittingEnded`]; or as one that was left so is gone on with, right behind
    /// the new [`EventKind::SittingStarted`].
    SittingStands { course: String, stands: Stands },
    /// The learner says of an answer, the last one or one before it, that it should not
    /// count: it is taken out of mastery and memory as if it had never been given. Where
    /// `why` is none, it counts again. The last word on an answer holds.
    Contested {
        course: String,
        answer: Given,
        /// Fingerprint of the question's source text.
        version: u64,
        why: Option<Appeal>,
    },
    /// What was to be read when an answer was given that went wrong, of a question whose
    /// values are drawn or of a step: so that it is read again by a later key only where
    /// the course still asks the same.
    AskedAs {
        course: String,
        answer: Given,
        /// Checksum of the texts, see [`Instance::sum`](crate::course::Instance::sum).
        sum: u32,
    },
    /// Part of the solution stood beside a question when it was answered, right behind the
    /// answer: its hints count that as one.
    Helped {
        course: String,
        answer: Given,
        /// Hints that were seen.
        hints: u8,
        /// Steps that stood there as done.
        given: u16,
        /// Whether steps were gone through before the answer.
        walked: bool,
    },
}

/// When a resource is recommended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Moment {
    /// Before a skill that was never practised.
    New,
    /// After two misses in a row on a skill.
    Missed,
    /// When the learner gets no further with a skill.
    Stuck,
}

impl Moment {
    /// Every one, in the order in which they come.
    pub const ALL: [Moment; 3] = [Moment::New, Moment::Missed, Moment::Stuck];

    /// The word for it in the record.
    pub fn name(self) -> &'static str {
        match self {
            Moment::New => "new",
            Moment::Missed => "missed",
            Moment::Stuck => "stuck",
        }
    }
}

/// How a sitting stands.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stands {
    /// Questions answered in it.
    pub answered: u32,
    /// Those of them that were right.
    pub correct: u32,
    /// Time spent in it.
    pub millis: u32,
    /// How many minutes it was to last; none: no limit.
    pub minutes: Option<u32>,
    /// How many questions it was to last; none: no limit.
    pub questions: Option<u32>,
    /// The skill that the learner picked for it.
    pub focus: Option<String>,
}

/// Which answer is meant: that to this showing of a question or step, at this time.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Given {
    /// To the millisecond (serialized as milliseconds since 1970).
    #[serde(with = "jiff::fmt::serde::timestamp::millisecond::required")]
    pub at: Timestamp,
    /// The id of the question.
    pub question: String,
    /// Which step or part of it, as in [`Attempt::step`]; none: the whole.
    pub step: Option<u16>,
    /// The seed of its showing.
    pub seed: u64,
}

/// When a course's test is offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Occasion {
    /// Before anything was practised.
    Start,
    /// When every skill is learned.
    End,
    /// Thirty days after that.
    Later,
}

/// What was shown to learn from, and for how long.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Taught {
    /// The id of the course.
    pub course: String,
    /// The skill that it teaches.
    pub skill: String,
    /// The question that was shown with its answer, where one was.
    pub question: Option<String>,
    /// Seed of its values; 0 where no question was shown.
    pub seed: u64,
    /// How it was shown.
    pub how: Instruction,
    /// How long it was looked at, capped at ten minutes.
    pub millis: u32,
    /// Whether the learner passed over it.
    pub passed: bool,
}

/// How something is taught.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Instruction {
    /// A question with all its steps and their answers.
    Example,
    /// A question with its answer and its explanation.
    Answer,
    /// The beginning of the skill's lesson.
    Lesson,
    /// A fact: a question with its answer, to be asked a little later.
    Fact,
}

impl Instruction {
    /// The word for it in the record.
    pub fn name(self) -> &'static str {
        match self {
            Instruction::Example => "example",
            Instruction::Answer => "answer",
            Instruction::Lesson => "lesson",
            Instruction::Fact => "fact",
        }
    }
}

/// Why an answer should not count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Appeal {
    /// It was right.
    Right,
    /// The question is broken. It is not asked again before its source text changes.
    Broken,
}

impl Appeal {
    /// The word for it in the record.
    pub fn name(self) -> &'static str {
        match self {
            Appeal::Right => "right",
            Appeal::Broken => "broken",
        }
    }
}

/// What a learner may decide over the model's head, of a question or a skill by its id.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Override {
    /// Not before tomorrow.
    Bury { question: String },
    /// Never, until resumed.
    Suspend { question: String },
    /// It may be asked again.
    Resume { question: String },
    /// The skill counts as known from now on.
    Known { skill: String },
    /// The skill and its questions start afresh.
    Reset { skill: String },
    /// Ask this next, once.
    Pin { question: String },
    /// The last decision over the skill, that it is known or starts afresh, is taken back:
    /// what was shown of it counts as if that had never been decided.
    Withdrawn { skill: String },
}

/// One answer to one question or step.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Attempt {
    /// The id of the course.
    pub course: String,
    /// The id of the question.
    pub question: String,
    /// Position of the step, where a step was answered.
    pub step: Option<u16>,
    /// Seed of the template's values and of the order of options.
    pub seed: u64,
    /// What came out.
    pub verdict: Verdict,
    /// The learner's own grade, on cards only.
    pub grade: Option<Rating>,
    /// Hints seen before answering; steps that stood there or were gone through count as one
    /// at least, see [`EventKind::Helped`].
    pub hints: u8,
    /// Whether the last hint was among them and gave the answer away, by the rule of the time.
    pub bottom_out: bool,
    /// From showing to answering, capped at ten minutes.
    pub millis: u32,
    /// Name of the mistake that was recognised.
    pub mistake: Option<String>,
    /// The answer as given.
    pub answer: Option<String>,
}

/// The hints that were seen before an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Help {
    /// So many hints, or none; the answer was not given away.
    Hints(u8),
    /// So many hints, the last of which gives the answer away.
    Told(u8),
}

impl Given {
    /// The name of an answer that was given at this time.
    pub fn of(attempt: &Attempt, at: Timestamp) -> Given {
        Given {
            at,
            question: attempt.question.clone(),
            step: attempt.step,
            seed: attempt.seed,
        }
    }

    /// Whether an event is this answer.
    pub fn is(&self, event: &Event) -> bool {
        matches!(&event.kind, EventKind::Attempt(attempt) if *self == Given::of(attempt, event.at))
    }
}

impl Attempt {
    /// From showing to answering.
    pub fn time(&self) -> Millis {
        Millis::new(u64::from(self.millis))
    }

    /// The same with no time taken: nothing is to be told from it.
    pub fn untimed(&self) -> Attempt {
        Attempt {
            millis: 0,
            ..self.clone()
        }
    }

    /// How much help there was.
    pub fn help(&self) -> Help {
        match self.bottom_out {
            true => Help::Told(self.hints),
            false => Help::Hints(self.hints),
        }
    }
}
