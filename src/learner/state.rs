//! Learner state for one course, and what can be read off it; see `fold` for how it comes about.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::agenda::Agenda;
use super::belief::correction::{Correction, Forgets};
use super::belief::mastery::{Bkt, informed_prior};
use super::belief::memory::Scheduler;
use super::belief::pace::{Habits, Pace};
use super::belief::predict::{self, Form, OnQuestion, Prediction, SkillView, Together, View};
use super::belief::traced::{self, Traced};
use super::cold::AskedCold;
use super::days::{day_at, day_begins, tomorrow_at};
use super::exams::Exams;
use super::followed::Followed;
use super::known::{AppealSeen, Mark, MistakeSeen, Probe, Reviews, SkillState, Today, UndoPoint};
use super::of_question::QuestionState;
use super::older::Era;
use super::resource_seen::ResourceSeen;
use super::under_way::UnderWay;
use crate::course::{
    BktOverrides, ByQuestion, BySkill, Course, Families, Plan, QuestionIndex, ResourceIndex,
    SkillIndex,
};
use crate::journal::{Event, Millis};
use crate::kinds::Kind;
use crate::measure::Probability;

/// All that is believed about a learner in one course.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct State {
    /// What is known of each skill.
    pub skills: BySkill<SkillState>,
    /// What is known of each question.
    pub questions: ByQuestion<QuestionState>,
    /// Skills that mistakes showed to be missing, oldest first.
    pub remedial: Vec<SkillIndex>,
    /// Newest last.
    pub mistakes: Vec<MistakeSeen>,
    /// See [`State::followed`].
    pub(super) followed: Vec<Followed>,
    /// Newest last.
    pub appeals: Vec<AppealSeen>,
    /// Answers to questions, steps left out.
    pub attempts: u32,
    /// How many of them were right.
    pub correct: u32,
    /// Time of practice altogether: answers, later tries, tests, and what was shown to learn from.
    pub millis: Millis,
    /// When something of that was last done here.
    pub last: Option<Timestamp>,
    /// When the first sitting was opened.
    pub(super) first: Option<Timestamp>,
    /// How the course is to be practised: the learner's plan, or the course's own, under
    /// that of a teacher where there is one.
    #[serde(with = "as_toml")]
    pub plan: Plan,
    /// Whether `plan` came by an event.
    pub planned: bool,
    /// What a teacher's plan says, which goes over all else in `plan`; nothing where
    /// there is none.
    #[serde(with = "as_toml")]
    pub assigned: Plan,
    /// The class that it is for; empty where there is none.
    pub class: String,
    /// The plan that it goes over: the learner's, or the course's own.
    #[serde(with = "as_toml")]
    pub(super) own: Plan,
    /// To be asked next, because the learner wants it.
    pub pinned: Option<QuestionIndex>,
    /// Answers of a placement test that has not ended.
    pub probes: Vec<Probe>,
    /// When a placement test ended.
    pub placed: Option<Timestamp>,
    /// The tests that were taken, and their offers.
    pub exams: Exams,
    /// What the last answers say of haste.
    pub habits: Habits,
    /// How many reviews there were on later days, ever and since memory parameters were decided on.
    pub reviews: Reviews,
    /// Whether answers are kept as typed; verdicts are in any case.
    pub keeps_answers: bool,
    /// Minutes that a sitting lasts where the plan says nothing of it, as the learner chose
    /// for all courses; 0: no limit.
    pub usual_minutes: Option<u32>,
    /// The themes that the learner picked; none before they were asked.
    pub interests: Option<Vec<String>>,
    /// How many answers were given in other programs, by the names of these.
    pub brought_in: Vec<(String, u32)>,
    /// The version of the course that was shown last, as its file said; empty where it
    /// said nothing.
    pub version: String,
    /// How the learner is doing altogether.
    pub form: Form,
    /// How it went with each set of skills asked together, by number.
    pub(super) sets: Vec<Together>,
    /// The number of each question's set: follows from the course.
    #[serde(skip)]
    pub(super) set_of: Arc<ByQuestion<u32>>,
    /// What the course holds back for its test: follows from the course.
    #[serde(skip)]
    pub(super) held_back: Arc<BTreeSet<QuestionIndex>>,
    /// Which questions were made from one: follows from the course.
    #[serde(skip)]
    pub(super) families: Arc<Families>,
    /// Notes and bookmarks.
    pub(super) marks: BTreeMap<QuestionIndex, Mark>,
    /// What came of its resources.
    pub(super) resources: BTreeMap<ResourceIndex, ResourceSeen>,
    pub(super) paces: BTreeMap<Kind, Pace>,
    pub(super) scheduler: Scheduler,
    pub(super) correction: Correction,
    pub(super) today: Today,
    pub(super) offset_minutes: i16,
    #[serde(skip)]
    pub(super) agenda: Agenda,
    /// Before each answer that can be taken back, the last one at the end.
    pub(super) undo: Vec<UndoPoint>,
    /// Examples in a row that were not read.
    pub(super) skimmed: u8,
    /// See [`State::cold`].
    pub(super) cold: AskedCold,
    /// Which rule opened skills when its events were written.
    pub(super) era: Era,
    /// See [`State::under_way`].
    pub(super) under_way: Option<UnderWay>,
}

impl State {
    /// A learner who has not begun.
    pub fn new(course: &Course) -> Self {
        let skills = course.skills.iter().map(|skill| SkillState {
            known: Bkt::prior(&skill.bkt),
            ..SkillState::default()
        });
        let mut state = Self {
            skills: skills.collect(),
            questions: ByQuestion::of(QuestionState::default(), course.questions.len()),
            remedial: Vec::new(),
            mistakes: Vec::new(),
            followed: Vec::new(),
            appeals: Vec::new(),
            attempts: 0,
            correct: 0,
            millis: Millis::default(),
            last: None,
            first: None,
            plan: course.plan.clone(),
            planned: false,
            assigned: Plan::default(),
            class: String::new(),
            own: course.plan.clone(),
            pinned: None,
            probes: Vec::new(),
            placed: None,
            exams: Exams::default(),
            habits: Habits::default(),
            reviews: Reviews::default(),
            keeps_answers: true,
            usual_minutes: None,
            interests: None,
            brought_in: Vec::new(),
            version: String::new(),
            form: Form::of_class(course.class.as_ref()),
            sets: Vec::new(),
            set_of: Arc::default(),
            held_back: Arc::default(),
            families: Arc::default(),
            marks: BTreeMap::new(),
            resources: BTreeMap::new(),
            paces: Default::default(),
            scheduler: Scheduler::default(),
            correction: Correction::default(),
            today: Today::default(),
            offset_minutes: 0,
            agenda: Agenda::default(),
            undo: Vec::new(),
            skimmed: 0,
            cold: AskedCold::default(),
            era: Era::default(),
            under_way: None,
        };
        state.rebuild(course);
        state
    }

    /// The fold over all of a log; events of other courses are passed over.
    pub fn replay<'e>(course: &Course, events: impl IntoIterator<Item = &'e Event>) -> Self {
        let mut state = Self::new(course);
        state.apply_all(course, events);
        state
    }

    /// Makes the agenda anew from all else, as after reading a snapshot.
    pub fn rebuild(&mut self, course: &Course) {
        if self.set_of.len() != course.questions.len() {
            let (set_of, count) = sets_of(course);
            self.set_of = set_of;
            self.sets.resize(count, Together::default());
        }
        self.held_back = course.reserve().questions().clone();
        self.families = course.families.clone();
        if self.agenda.is_paused() {
            return;
        }
        let order: Vec<SkillIndex> = (self.plan.order.iter())
            .filter_map(|id| course.skill(id))
            .collect();
        self.agenda = Agenda::of(course, &self.skills, &self.questions, &order);
    }

    /// Whether a time is much longer than this learner takes for a right answer of this
    /// kind; not so while too few answers are known.
    pub fn is_slow(&self, kind: Kind, time: Millis) -> bool {
        self.paces.get(&kind).is_some_and(|pace| pace.is_slow(time))
    }

    /// What is due, begun and open.
    pub fn agenda(&self) -> &Agenda {
        &self.agenda
    }

    /// Desired retention of reviews, 0 to 1.
    pub fn retention(&self, course: &Course) -> Probability {
        self.plan
            .retention
            .map_or(course.retention, Probability::new)
    }

    /// The learner's own FSRS-6 parameters; empty for the defaults.
    pub fn parameters(&self) -> &[f32] {
        self.scheduler.parameters()
    }

    /// Whether all of the log so far may come from a version that opened skills by an older rule.
    pub fn may_be_older(&self) -> bool {
        self.era != Era::Newer
    }

    /// How the learner's own forgetting differs from what the memory model assumes.
    pub fn correction(&self) -> &Correction {
        &self.correction
    }

    /// How much longer intervals are than the memory model's own, from a quarter to 4.
    pub fn stretch(&self, course: &Course) -> f64 {
        let retention = self.retention(course).get();
        self.correction.stretch(retention, self.scheduler.decay())
    }

    /// How the learner forgets beside what the memory model assumes, where enough reviews
    /// say that dates move by it.
    pub fn forgets(&self, course: &Course) -> Option<Forgets> {
        let retention = self.retention(course).get();
        self.correction.forgets(retention, self.scheduler.decay())
    }

    /// What the day of `now` held so far.
    pub fn today(&self, now: Timestamp) -> Today {
        let day = self.day(now);
        match self.today.day == day {
            true => self.today,
            false => Today {
                day,
                ..Today::default()
            },
        }
    }

    /// What the last day with practice held; none where there was none.
    pub fn last_day(&self) -> Option<Today> {
        let held = self.today.new + self.today.reviews;
        (self.today.day > 0 && held > 0).then_some(self.today)
    }

    /// The day that a time belongs to, in days since 1970, as the learner's clock has it.
    pub fn day(&self, at: Timestamp) -> i64 {
        day_at(at, self.offset_minutes)
    }

    /// Minutes by which the learner's clock was ahead of UTC when the last sitting began.
    pub fn offset_minutes(&self) -> i16 {
        self.offset_minutes
    }

    /// When the day after that of `now` begins.
    pub fn tomorrow(&self, now: Timestamp) -> Timestamp {
        tomorrow_at(now, self.offset_minutes)
    }

    /// When a day begins, which is in days since 1970 as the learner's clock has them.
    pub(super) fn day_begins(&self, day: i64) -> Timestamp {
        day_begins(day, self.offset_minutes)
    }

    /// P(known) at `now`: what was learned times what is still remembered.
    pub fn mastery(&self, skill: SkillIndex, now: Timestamp) -> Probability {
        let recall = self.fsrs_recall(skill, now).unwrap_or(1.0);
        Probability::new(self.skills[skill].known * recall)
    }

    /// Whether a skill was never practised, and nobody said that it is known:
    /// there is no mastery of it to show.
    pub fn is_new(&self, skill: SkillIndex) -> bool {
        self.skills[skill].attempts == 0 && !self.skills[skill].declared
    }

    /// Whether a skill counts as mastered only because it is in review: its
    /// P(known) fell below the threshold.
    pub fn is_in_review(&self, course: &Course, skill: SkillIndex) -> bool {
        let state = &self.skills[skill];
        state.in_review && state.known < course.mastery
    }

    /// P(recall) of a skill as a whole at `now`; none where it was never practised.
    pub fn skill_recall(&self, skill: SkillIndex, now: Timestamp) -> Option<Probability> {
        let fsrs = self.fsrs_recall(skill, now)?;
        Some(Probability::new(self.correction.recall(fsrs, now)))
    }

    /// The same by FSRS alone, which mastery and predictions reckon with: their weights are
    /// the learner's own already.
    fn fsrs_recall(&self, skill: SkillIndex, now: Timestamp) -> Option<f64> {
        let state = &self.skills[skill];
        let memory = state.memory?;
        let forgiven = state.forgiven - state.forgiven_then;
        Some(memory.recall_after(memory.days_since(now) - forgiven))
    }

    /// P(recall) of a question at `now`; none where it was never answered.
    pub fn recall(
        &self,
        course: &Course,
        question: QuestionIndex,
        now: Timestamp,
    ) -> Option<Probability> {
        let state = &self.questions[question];
        let memory = state.memory?;
        let skill = course.questions[question].skills[0];
        let forgiven = self.skills[skill].forgiven - state.forgiven;
        let fsrs = memory.recall_after(memory.days_since(now) - forgiven);
        Some(Probability::new(self.correction.recall(fsrs, now)))
    }

    /// When a question's predicted recall falls below the desired retention.
    pub fn due(&self, course: &Course, question: QuestionIndex) -> Option<Timestamp> {
        let state = &self.questions[question];
        let skill = course.questions[question].skills[0];
        let forgiven = self.skills[skill].forgiven - state.forgiven;
        let due = state.memory?.due;
        let put_off = due.as_millisecond() + super::agenda::millis(forgiven);
        Some(Timestamp::from_millisecond(put_off).unwrap_or(due))
    }

    /// Whether a skill counts as learned, be it a little faded: reviews see to that.
    /// [`State::stage`] tells more.
    pub fn is_mastered(&self, course: &Course, skill: SkillIndex) -> bool {
        self.skills[skill].is_mastered(course)
    }

    /// Whether all prerequisites of a skill were learned once. It never closes again.
    pub fn is_open(&self, course: &Course, skill: SkillIndex) -> bool {
        let requires = &course.skills[skill].requires;
        self.skills[skill].proof.opened || requires.iter().all(|&r| self.skills[r].is_learned())
    }

    /// Whether a question may be asked at all: neither put away nor held back, and its turn
    /// among those that were made from the same as it.
    pub fn is_available(&self, question: QuestionIndex, now: Timestamp) -> bool {
        !self.is_put_away(question, now)
            && !self.is_held_back(question)
            && self.has_its_turn(question, now)
    }

    /// Whether the learner put a question away: suspended it, or buried it until
    /// later than `now`.
    pub fn is_put_away(&self, question: QuestionIndex, now: Timestamp) -> bool {
        let state = &self.questions[question];
        state.suspended || state.buried_until.is_some_and(|until| until > now)
    }

    /// Whether practice leaves a question to the course's test. Who has practised it
    /// goes on with it: nothing learned disappears.
    pub fn is_held_back(&self, question: QuestionIndex) -> bool {
        self.questions[question].attempts == 0 && self.held_back.contains(&question)
    }

    /// Whether a question's predicted recall has fallen below the desired retention.
    pub fn is_due(&self, course: &Course, question: QuestionIndex, now: Timestamp) -> bool {
        self.due(course, question).is_some_and(|due| due <= now)
    }

    /// P(known) of a skill to reckon with: for one never practised, what
    /// ability and prerequisites make likely.
    pub fn believed(&self, course: &Course, skill: SkillIndex, now: Timestamp) -> f64 {
        self.expected(course, skill, self.form.ability(), now)
    }

    /// The same for a learner of so much ability.
    fn expected(&self, course: &Course, skill: SkillIndex, ability: f64, now: Timestamp) -> f64 {
        let state = &self.skills[skill];
        if state.attempts > 0 || state.declared || self.placed.is_some() {
            return self.mastery(skill, now).get();
        }
        let basics = course.skills[skill].requires.iter();
        let basics = basics
            .map(|&r| self.mastery(r, now).get())
            .fold(1.0, f64::min);
        informed_prior(state.known, ability, basics)
    }

    /// What is believed of a skill before its first answer, in log-odds of a
    /// right one against a skill of which nothing was said: the course's prior,
    /// what the learner or a placement test said, what it builds on. Ability
    /// has a part of its own.
    pub(super) fn prior(&self, course: &Course, skill: SkillIndex, now: Timestamp) -> f64 {
        predict::said(self.expected(course, skill, 0.0, now))
    }

    /// A question as it stands at `now`.
    pub(super) fn view<'s>(
        &'s self,
        course: &'s Course,
        question: QuestionIndex,
        now: Timestamp,
    ) -> View<'s, impl Iterator<Item = SkillView> + Clone> {
        let asked = &course.questions[question];
        let state = &self.questions[question];
        let bkt = |set: &BktOverrides| Bkt::of(set, asked);
        let of = |&skill: &SkillIndex| bkt(&course.skills[skill].bkt);
        let recalled = match asked.is_drawn() {
            false => self.recall(course, question, now),
            true => None,
        };
        let set = self.set_of[question];
        View {
            form: &self.form,
            skills: asked.skills.iter().map(move |&skill| {
                let mut strength = self.skills[skill].strength;
                if !strength.is_known() {
                    strength.believe(self.prior(course, skill, now));
                }
                let recall = self.fsrs_recall(skill, now).unwrap_or(1.0);
                SkillView {
                    strength,
                    known: self.skills[skill].known * recall,
                    recall,
                }
            }),
            set,
            together: &self.sets[set as usize],
            question: state.strength.as_ref().unwrap_or(&OnQuestion::UNKNOWN),
            difficulty: predict::difficulty(asked.skills.iter().map(of)),
            recalled: recalled.map(|recall| bkt(&Default::default()).predict(recall.get())),
            guess: asked.blind(),
            traced: traced::usable(course.class.as_ref()).map(|class| Traced {
                odds: traced::odds(asked.skills.iter().map(|skill| {
                    let recall = self.fsrs_recall(*skill, now).unwrap_or(1.0);
                    (of(skill), self.skills[*skill].known * recall)
                })),
                share: class.tracing,
                intercept: class.intercept,
            }),
        }
    }

    /// P(right answer) to a question at `now`, with its parts.
    pub fn predict(&self, course: &Course, question: QuestionIndex, now: Timestamp) -> Prediction {
        self.view(course, question, now).predict()
    }
}

/// The number of each question's set of skills, and how many there are. A skill
/// by itself has its own number.
fn sets_of(course: &Course) -> (Arc<ByQuestion<u32>>, usize) {
    let mut numbers: HashMap<Vec<SkillIndex>, usize> = HashMap::new();
    let mut number = |skills: &[SkillIndex]| match skills {
        [alone] => alone.0,
        _ => {
            let mut set = skills.to_vec();
            set.sort_unstable();
            let next = course.skills.len() + numbers.len();
            *numbers.entry(set).or_insert(next)
        }
    };
    let set_of = course.questions.iter().map(|q| number(&q.skills) as u32);
    let set_of = Arc::new(set_of.collect());
    (set_of, course.skills.len() + numbers.len())
}

/// Plans leave out what is not said, which only formats that name their fields can do.
mod as_toml {
    use serde::{Deserialize, Deserializer, Serializer};

    use crate::course::Plan;

    pub(super) fn serialize<S: Serializer>(plan: &Plan, out: S) -> Result<S::Ok, S::Error> {
        out.serialize_str(&plan.to_toml())
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(input: D) -> Result<Plan, D::Error> {
        let text = String::deserialize(input)?;
        Ok(Plan::parse(&text))
    }
}
