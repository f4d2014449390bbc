//! Where a forecast begins: what is known of the learner, in the few numbers that
//! practice is played forward from.

use jiff::Timestamp;

use crate::course::{Budget, BySkill, Course, DayOff, Plan, QuestionIndex, SkillIndex, is_off};
use crate::learner::belief::strength::sigmoid;
use crate::learner::{Bkt, State};
use crate::tutor::{Left, left_of};

/// Seconds that an answer is expected to take of a learner of whom nothing is
/// known, and for how many answers that counts.
const SECONDS: (f64, f64) = (15.0, 10.0);
/// Seconds between an answer and the next question: its verdict is read, and after
/// a miss what was wrong.
const BETWEEN: f64 = 5.0;
/// Variance of ability, in log-odds squared, of a learner of whom nothing is
/// known; and what each answer tells of it.
const UNSURE: (f64, f64) = (0.5, 0.1);
/// Share of right answers of an average learner, as the simulated ones are, and for how
/// many answers that counts.
const RIGHT: (f64, f64) = (0.7, 20.0);
/// For how many answers it counts what is expected of facts that were never shown.
const COLD: f64 = 3.0;
/// Who answered this share of so many questions right is right nearly always.
const WELL: f64 = 0.9;
const WELL_OF: u32 = 10;
/// Questions of a skill whose guess and slip are averaged, at most.
const LOOKED_AT: usize = 8;

/// All that one play needs to know.
#[derive(Clone, Debug)]
pub(super) struct Start {
    pub(super) skills: BySkill<Begun>,
    /// Skills in the order in which they are begun.
    pub(super) order: Vec<SkillIndex>,
    pub(super) reviews: Vec<Review>,
    /// Mean seconds of an answer, all that goes with it included.
    pub(super) seconds: f64,
    /// Seconds of practice that are left of the first day.
    pub(super) today: f64,
    /// Seconds of practice of each later day.
    pub(super) day: f64,
    /// The days off of the plan, and which day the first one is, in days since 1970.
    pub(super) days_off: Vec<DayOff>,
    pub(super) first: i64,
    /// What is left of the first day's new questions and reviews, and most of a later day.
    left: Left,
    most: Budget,
    /// Ability in log-odds above the average learner: the mean, and how unsure
    /// it is (standard deviation).
    pub(super) ability: (f64, f64),
    /// P(known) from which a skill is learned.
    pub(super) mastery: f64,
    /// How much longer this learner's intervals are than FSRS's own.
    pub(super) stretch: f64,
    /// Recall that reviews wait for, 0 to 1.
    pub(super) retention: f64,
    /// How often a fact that was not known has to be right on its first day.
    pub(super) firm: u32,
}

/// A skill as it stands.
#[derive(Clone, Debug)]
pub(super) struct Begun {
    pub(super) bkt: Bkt,
    /// P(known), 0 to 1.
    pub(super) known: f64,
    pub(super) learned: bool,
    /// Not waited for: it is left out, or has no question.
    pub(super) out: bool,
    /// Its questions, and those of them that were asked.
    pub(super) questions: u32,
    pub(super) asked: u32,
    pub(super) requires: Vec<SkillIndex>,
    /// Of a skill of facts: those right when last asked, and how many make it learned.
    pub(super) facts: Option<(u32, u32)>,
    /// The share of facts not met yet that are known all the same, 0 to 1.
    pub(super) met_known: f64,
    /// The share of facts that come back by themselves, and do not rest as another question
    /// asks for more of the same row.
    pub(super) goes_on: f64,
    /// How many of its questions a day can begin: of those made from one row of facts, one, and
    /// the ways that come back take their turns of it.
    pub(super) a_day: f64,
}

/// A question that will be reviewed.
#[derive(Clone, Copy, Debug)]
pub(super) struct Review {
    /// Days from the first day on.
    pub(super) due: u32,
    /// Days until recall falls to 90 %.
    pub(super) stability: f64,
    /// Whether it is one of facts, which is asked again on the same day until it goes right.
    pub(super) is_fact: bool,
}

impl Start {
    /// The learner as of `now`, who practises by `plan` for so many minutes a day
    /// and leaves the skills of `out` out.
    pub(super) fn of(
        course: &Course,
        state: &State,
        plan: &Plan,
        minutes: u32,
        out: &[SkillIndex],
        now: Timestamp,
    ) -> Start {
        let retention = plan.retention.unwrap_or(course.retention.get());
        let skill = |s: SkillIndex| {
            let of = course.questions_of(s);
            let facts = state.facts_held(course, s).map(|(held, all)| {
                let enough = (all as f64 * retention).ceil();
                (count(held), enough as u32)
            });
            let bkt = typical(course, s);
            let met_known = match state.placed.is_some() || state.skills[s].declared {
                true => state.believed(course, s, now),
                false => state.cold(true).share_known(bkt.prior, COLD),
            };
            let asked = of.iter().filter(|&&q| state.questions[q].attempts > 0);
            Begun {
                bkt,
                met_known,
                goes_on: goes_on(course, of).count() as f64 / of.len().max(1) as f64,
                known: state.believed(course, s, now),
                learned: state.is_mastered(course, s),
                out: of.is_empty() || out.contains(&s),
                questions: count(of.len()),
                asked: count(asked.count()),
                requires: course.skills[s].requires.clone(),
                facts,
                a_day: a_day(course, of),
            }
        };
        let answers = f64::from(state.attempts);
        let spent = state.millis.get() as f64 / 1000.0;
        let used = state.today(now).millis.get() as f64 / 1000.0;
        let day = f64::from(minutes) * 60.0;
        let (variance, told) = UNSURE;
        let first = state.day(now);
        Start {
            skills: course.skills.positions().map(skill).collect(),
            order: order(course, plan),
            reviews: (course.questions.positions())
                .filter_map(|q| review(course, state, q, first))
                .collect(),
            seconds: BETWEEN + (spent + SECONDS.0 * SECONDS.1) / (answers + SECONDS.1),
            today: (day - used).max(0.0),
            day,
            days_off: plan.days_off.clone(),
            first,
            left: left_of(plan.budget, state, now),
            most: plan.budget,
            ability: (
                ability(state),
                (variance / (1.0 + variance * told * answers)).sqrt(),
            ),
            mastery: course.mastery.get(),
            stretch: state.stretch(course),
            retention,
            firm: firm(state),
        }
    }

    /// Seconds of practice of a day, from 0, the first.
    pub(super) fn seconds_on(&self, day: u32) -> f64 {
        let is_off = is_off(&self.days_off, self.first.saturating_add(i64::from(day)));
        match (is_off, day) {
            (true, _) => 0.0,
            (false, 0) => self.today,
            (false, _) => self.day,
        }
    }

    /// Most new questions of a day, and most reviews.
    pub(super) fn new_on(&self, day: u32) -> u32 {
        let most = if day == 0 {
            self.left.new
        } else {
            self.most.new
        };
        most.unwrap_or(u32::MAX)
    }

    pub(super) fn reviews_on(&self, day: u32) -> u32 {
        let most = match day {
            0 => self.left.reviews,
            _ => self.most.reviews,
        };
        most.unwrap_or(u32::MAX)
    }

    /// Answers that a play takes at least: what is not learned, each fact that has to
    /// hold, and first reviews.
    pub(super) fn work(&self) -> usize {
        let open = self.skills.iter().filter(|s| !s.learned && !s.out);
        let answers = open.map(|s| match s.facts {
            Some((held, needed)) => needed.saturating_sub(held).max(10) as usize,
            None => 10,
        });
        1 + answers.sum::<usize>() + self.reviews.len()
    }
}

/// Ability in log-odds above the average learner. What is believed of it moves little
/// where skill by skill was found hard; one who is seldom right is no better than their
/// own share of right answers says.
fn ability(state: &State) -> f64 {
    let (right, answers) = RIGHT;
    let share =
        (f64::from(state.correct) + right * answers) / (f64::from(state.attempts) + answers);
    let odds = |p: f64| (p / (1.0 - p)).ln();
    let believed = state.form.ability();
    match odds(share) - odds(right) {
        below if below < 0.0 => believed.min(below),
        _ => believed,
    }
}

/// How often a fact that was not known has to be right on its first day: who is right nearly
/// always needs no more than once.
fn firm(state: &State) -> u32 {
    let well = f64::from(state.correct) >= WELL * f64::from(state.attempts);
    if well && state.attempts >= WELL_OF {
        1
    } else {
        2
    }
}

/// Those of these questions that go on when all of their rows were begun.
fn goes_on<'q>(
    course: &Course,
    questions: &'q [QuestionIndex],
) -> impl Iterator<Item = &'q QuestionIndex> {
    let goes_on = |&&q: &&QuestionIndex| course.kin(q).is_none_or(|kin| kin.until.is_none());
    questions.iter().filter(goes_on)
}

/// How many questions a day can begin of these: one of each row of facts, card and text; one made
/// from none counts, too. Of a row that is asked in several ways, each of which goes on when the
/// next one has begun, a day in so many is left for a new one.
fn a_day(course: &Course, questions: &[QuestionIndex]) -> f64 {
    let of_row = |&&q: &&QuestionIndex| course.kin(q).is_none_or(|kin| kin.first == q);
    let rows = questions.iter().filter(of_row).count();
    let ways = goes_on(course, questions).count().max(rows).max(1);
    (rows * rows) as f64 / ways as f64
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

/// What the plan puts first, then what it orders, then as the course has it.
fn order(course: &Course, plan: &Plan) -> Vec<SkillIndex> {
    let named = plan.focus.iter().chain(&plan.order);
    let mut order: Vec<SkillIndex> = named.filter_map(|id| course.skill(id)).collect();
    order.extend(course.skills.positions());
    let mut seen = BySkill::of(false, course.skills.len());
    order.retain(|&s| !std::mem::replace(&mut seen[s], true));
    order
}

/// Guess and slip of a skill's questions, on average.
fn typical(course: &Course, skill: SkillIndex) -> Bkt {
    let set = &course.skills[skill].bkt;
    let mut mean = Bkt {
        prior: Bkt::prior(set),
        learn: set.learn.unwrap_or(Bkt::DEFAULT.learn),
        ..Bkt::DEFAULT
    };
    let of = course.questions_of(skill);
    let step = of.len().div_ceil(LOOKED_AT).max(1);
    let some = of.iter().step_by(step).map(|&q| {
        let asked = &course.questions[q];
        Bkt::of(set, asked)
    });
    let (mut guess, mut slip, mut n) = (0.0, 0.0, 0.0);
    for bkt in some {
        guess += bkt.guess;
        slip += bkt.slip;
        n += 1.0;
    }
    if n > 0.0 {
        (mean.guess, mean.slip) = (guess / n, slip / n);
    }
    mean
}

fn review(course: &Course, state: &State, q: QuestionIndex, first: i64) -> Option<Review> {
    let known = &state.questions[q];
    let stability = f64::from(known.memory?.stability);
    let rests = known.suspended || state.is_out_of_turn(q);
    let due = state.due(course, q).filter(|_| !rests)?;
    Some(Review {
        due: u32::try_from(state.day(due) - first).unwrap_or(0),
        stability,
        is_fact: course.skills[course.questions[q].skills[0]].facts,
    })
}

/// A probability moved by so much in log-odds.
pub(super) fn moved(p: f64, by: f64) -> f64 {
    sigmoid((p / (1.0 - p)).ln() + by)
}
