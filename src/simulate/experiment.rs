//! The experiment: every learner practises every course under every policy,
//! each time from the same beginning, and is tested some days later.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use serde::Serialize;

use super::learner::{Learner, LearnerKind};
use super::lot::{Lot, seed};
use super::material::Material;
use super::mind::DAY;
use super::on_skill::{OnSkill, judged};
use super::plan::{Day, LATER, Plan, UNPUNCTUAL, at};
use super::policies::{Policy, PolicyKind};
use super::pupil::Pupil;
use super::spent::Spent;
use super::taught::Sittings;
use super::teaching::Taught;
use crate::course::{ByQuestion, BySkill, Course, QuestionIndex};

/// Expected success from which a skill counts as mastered at the test.
pub const MASTERED: f64 = 0.85;

/// What came of one learner under one policy.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// Mean expected success at the test over skills, 0 to 1.
    pub score: f64,
    /// The same without any practice.
    pub untaught: f64,
    /// Share of skills with an expected success of at least [`MASTERED`].
    pub mastered: f64,
    /// Minutes practised in all.
    pub minutes: f64,
    /// Minutes planned in all, used or not.
    pub booked: f64,
    /// Results [`LATER`] days after the last practice, of learners who can be taught.
    pub later: Option<Later>,
    /// Results on questions that nobody practised, where the course holds some back.
    pub transfer: Option<Later>,
    /// The score where the learner goes on to the end of the minutes, whatever is left.
    pub at_equal_time: f64,
    pub days: Vec<Day>,
    /// What became of each skill.
    pub skills: BySkill<OnSkill>,
}

impl Run {
    /// What all of the minutes went to, where it was noted.
    fn spent(&self) -> Spent {
        let mut all = Spent::default();
        for spent in self.days.iter().flat_map(|day| day.spent.values()) {
            all.add(spent);
        }
        all
    }

    /// The share of the minutes booked that went to what gained more for its time than
    /// the course's median question, 0 to 1.
    pub fn well_spent(&self) -> f64 {
        self.spent().well / self.booked.max(1.0)
    }

    /// The same against the median of the questions that the learner was ready for.
    pub fn well_spent_of_ready(&self) -> f64 {
        self.spent().well_of_ready / self.booked.max(1.0)
    }

    /// The share of skills of which the first question without help on a later day than
    /// that of their beginning was right, 0 to 1; nothing where there was no such question.
    pub fn right_later(&self) -> Option<f64> {
        let later: Vec<bool> = self.skills.iter().filter_map(|skill| skill.later).collect();
        let right = later.iter().filter(|right| **right).count();
        (!later.is_empty()).then(|| right as f64 / later.len() as f64)
    }
}

/// What another test shows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Later {
    /// Mean expected success over skills, 0 to 1, and the same without any practice.
    pub score: f64,
    pub untaught: f64,
}

/// All runs: by course, kind of learner, policy, learner.
#[derive(Debug)]
pub struct Results {
    pub plan: Plan,
    pub courses: Vec<CourseResults>,
}

impl Results {
    /// An object for each course and policy, as JSON, with what `told` tells of it under a key.
    pub(super) fn by_policy<T: Serialize>(
        &self,
        key: &str,
        told: impl Fn(&CourseResults, usize) -> T,
    ) -> serde_json::Value {
        let all = self.courses.iter().flat_map(|course| {
            let policies = self.plan.policies.iter().enumerate();
            let rows = policies.map(|(p, policy)| {
                serde_json::json!({
                    "course": course.id,
                    "policy": policy.name(),
                    key: told(course, p),
                })
            });
            rows.collect::<Vec<_>>()
        });
        all.collect()
    }
}

/// All runs in one course.
#[derive(Debug)]
pub struct CourseResults {
    pub id: String,
    /// The ids of its skills.
    pub skills: BySkill<String>,
    /// `[kind][policy][learner]`, in the order of the plan, seed by seed.
    pub runs: Vec<Vec<Vec<Run>>>,
}

/// Runs the experiment. The same plan gives the same results.
pub fn run(courses: &[Arc<Course>], plan: &Plan) -> Results {
    let of_kind = plan.learners * plan.seeds.len();
    let per_course = plan.kinds.len() * of_kind;
    let jobs = courses.len() * per_course;
    let next = AtomicUsize::new(0);
    let work = || {
        let mut done: Vec<(usize, Vec<Run>)> = Vec::new();
        loop {
            let job = next.fetch_add(1, Ordering::Relaxed);
            if job >= jobs {
                return done;
            }
            let course = &courses[job / per_course];
            let kind = plan.kinds[job % per_course / of_kind];
            let number = job % of_kind;
            let runs = plan.policies.iter();
            let runs = runs.map(|&policy| practise(course, kind, number, policy, plan));
            done.push((job, runs.collect()));
        }
    };
    let mut done: Vec<(usize, Vec<Run>)> = std::thread::scope(|scope| {
        let workers: Vec<_> = (0..plan.threads.max(1))
            .map(|_| scope.spawn(work))
            .collect();
        let results = workers.into_iter().map(|worker| match worker.join() {
            Ok(done) => done,
            Err(panic) => std::panic::resume_unwind(panic),
        });
        results.flatten().collect()
    });
    done.sort_by_key(|(job, _)| *job);
    let empty = vec![vec![Vec::new(); plan.policies.len()]; plan.kinds.len()];
    let mut results: Vec<CourseResults> = courses
        .iter()
        .map(|course| CourseResults {
            id: course.id.to_string(),
            skills: course.skills.iter().map(|s| s.id.to_string()).collect(),
            runs: empty.clone(),
        })
        .collect();
    for (job, runs) in done {
        let kind = job % per_course / of_kind;
        for (policy, run) in runs.into_iter().enumerate() {
            results[job / per_course].runs[kind][policy].push(run);
        }
    }
    Results {
        plan: plan.clone(),
        courses: results,
    }
}

/// A learner, always the same for the same plan, course, kind and number. The
/// numbers go on from seed to seed.
fn learner(course: &Course, kind: LearnerKind, number: usize, plan: &Plan) -> (Learner, u64) {
    let name: u64 = course
        .id
        .as_str()
        .bytes()
        .fold(0, |h, b| seed(&[h, u64::from(b)]));
    let learners = plan.learners.max(1);
    let (of_seed, number) = (number / learners, number % learners);
    let begun = plan.seeds.get(of_seed).copied().unwrap_or_default();
    let own = seed(&[begun, name, kind as u64, number as u64]);
    let mut lot = Lot::new(own);
    let material = Arc::new(Material::draw(course, &mut lot));
    (Learner::new(kind, number, material, &mut lot), own)
}

/// One learner under one policy.
pub fn practise(
    course: &Arc<Course>,
    kind: LearnerKind,
    number: usize,
    policy: PolicyKind,
    plan: &Plan,
) -> Run {
    let (_, own) = learner(course, kind, number, plan);
    let under = |plan: &Plan| {
        let mut policy = policy.make(course, seed(&[own, 1]), plan.taught.as_ref());
        practise_under(course, kind, number, policy.as_mut(), plan)
    };
    let run = under(plan);
    let ends_early = |day: &Day| !day.left && day.minutes < 0.95 * plan.minutes;
    if plan.fill || !run.days.iter().any(ends_early) {
        return run;
    }
    let on = under(&Plan {
        fill: true,
        ..plan.clone()
    });
    Run {
        at_equal_time: on.score,
        ..run
    }
}

/// One learner under any policy.
pub fn practise_under(
    course: &Arc<Course>,
    kind: LearnerKind,
    number: usize,
    policy: &mut dyn Policy,
    plan: &Plan,
) -> Run {
    if let Some(taught) = &plan.taught {
        return teach_under(course, kind, number, policy, (plan, taught));
    }
    let (mut untaught, own) = learner(course, kind, number, plan);
    let (learner, _) = learner(course, kind, number, plan);
    let mut calendar = Lot::new(seed(&[own, 2]));
    let mut practice = Practice {
        course,
        plan,
        policy,
        learner,
        lot: Lot::new(seed(&[own, 3])),
        seen: ByQuestion::of(false, course.questions.len()),
        skills: BySkill::of(OnSkill::default(), course.skills.len()),
    };
    let mut days = Vec::new();
    for day in plan.calendar() {
        let late = UNPUNCTUAL * (2.0 * calendar.uniform() - 1.0);
        days.push(practice.day(f64::from(day) * DAY + late));
    }
    let test = plan.test_after(plan.delay);
    let results = practice.learner.test(test);
    let skills = judged(practice.skills, course, practice.policy.state());
    let run = outcome(&results, &untaught.test(test), (days, skills), plan);
    Run {
        transfer: transfer(&practice.learner.transfer(test), &untaught.transfer(test)),
        ..run
    }
}

/// One learner who can be taught under any policy.
fn teach_under(
    course: &Arc<Course>,
    kind: LearnerKind,
    number: usize,
    policy: &mut dyn Policy,
    (plan, taught): (&Plan, &Taught),
) -> Run {
    let pupil = || {
        let (learner, own) = learner(course, kind, number, plan);
        let mut lot = Lot::new(seed(&[own, 4]));
        (Pupil::new(course, learner, taught, &mut lot), own)
    };
    let ((mut untaught, own), (pupil, _)) = (pupil(), pupil());
    let mut calendar = Lot::new(seed(&[own, 2]));
    let lots = [3, 5].map(|n| Lot::new(seed(&[own, n])));
    let test = plan.test_after(plan.delay);
    let sittings = (plan, taught, test);
    let mut sittings = Sittings::new(course, sittings, policy, pupil, lots);
    let mut days = Vec::new();
    for day in plan.calendar() {
        let late = UNPUNCTUAL * (2.0 * calendar.uniform() - 1.0);
        days.push(sittings.day(f64::from(day) * DAY + late));
    }
    let results = sittings.pupil.test(test);
    let skills = judged(sittings.skills.clone(), course, sittings.state());
    let run = outcome(&results, &untaught.test(test), (days, skills), plan);
    let transfer = transfer(&sittings.pupil.transfer(test), &untaught.transfer(test));
    // Time never goes back: a first test after that is the only one.
    let later = (plan.delay <= LATER).then(|| {
        let test = plan.test_after(LATER);
        Later {
            score: mean(&sittings.pupil.test(test)),
            untaught: mean(&untaught.test(test)),
        }
    });
    Run {
        later,
        transfer,
        ..run
    }
}

/// What a test of questions that nobody practised shows; nothing where there are none.
fn transfer(results: &[f64], untaught: &[f64]) -> Option<Later> {
    (!results.is_empty()).then(|| Later {
        score: mean(results),
        untaught: mean(untaught),
    })
}

fn mean(results: &[f64]) -> f64 {
    results.iter().sum::<f64>() / results.len().max(1) as f64
}

/// What the delayed test shows, beside what it shows of a learner who never practised.
fn outcome(
    results: &[f64],
    untaught: &[f64],
    (days, skills): (Vec<Day>, BySkill<OnSkill>),
    plan: &Plan,
) -> Run {
    let mastered = results.iter().filter(|&&r| r >= MASTERED).count();
    Run {
        score: mean(results),
        untaught: mean(untaught),
        mastered: mastered as f64 / results.len().max(1) as f64,
        minutes: days.iter().map(|d| d.minutes).sum(),
        booked: f64::from(plan.days) * plan.minutes,
        later: None,
        transfer: None,
        at_equal_time: mean(results),
        days,
        skills,
    }
}

/// A learner who practises day after day.
struct Practice<'a> {
    course: &'a Course,
    plan: &'a Plan,
    policy: &'a mut dyn Policy,
    learner: Learner,
    lot: Lot,
    /// The questions that were asked on any day.
    seen: ByQuestion<bool>,
    skills: BySkill<OnSkill>,
}

impl Practice<'_> {
    /// One sitting, which begins at this second; until nothing is left or time is up.
    fn day(&mut self, begins: f64) -> Day {
        let ends = begins + self.plan.minutes * 60.0;
        let mut now = begins;
        let mut note = Day::default();
        let mut skills = std::collections::BTreeSet::new();
        self.learner.begin(now);
        self.policy.begin(at(now));
        while let Some(question) = self.next(now) {
            let response = self.learner.respond(question, now, &mut self.lot);
            if now + response.total() > ends {
                // Time is up over this question: it stays unanswered.
                now = ends;
                break;
            }
            if let Some(rule) = self.policy.rule() {
                *note.rules.entry(rule.name().to_owned()).or_default() += 1;
            }
            let answered = now + response.seconds;
            self.learner.learn(question, &response, answered);
            let shown = at(now);
            now += response.total();
            self.policy.saw(question, &response, shown, at(now));
            note.answers += 1;
            note.right += usize::from(response.right);
            note.new += usize::from(!std::mem::replace(&mut self.seen[question], true));
            let on = &mut self.skills[self.course.questions[question].skills[0]];
            note.begun += usize::from(on.tries == 0);
            on.tried(response.right);
            on.minutes += response.total() / 60.0;
            skills.extend(self.course.questions[question].skills.iter().copied());
        }
        self.policy.end(at(now));
        note.minutes = (now - begins) / 60.0;
        note.skills = skills.len();
        note
    }

    /// What is asked next, be it before its time where the plan says so.
    fn next(&mut self, now: f64) -> Option<QuestionIndex> {
        match self.policy.next(at(now)) {
            None if self.plan.fill => self.policy.ahead(at(now)),
            next => next,
        }
    }
}
