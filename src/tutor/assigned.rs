//! A teacher's plan in words: all that it decides, for the learner who is asked to agree to it,
//! and its part in a choice.

use super::advised;
use super::reason::{Reason, Rule};
use crate::course::{Course, Goal, Plan, SkillIndex, Teach};
use crate::learner::placement;
use crate::text::clean;
use crate::words::{Joined, Message, Value, date, message, percent};

/// All that a plan decides, a sentence each.
pub fn decided(course: &Course, plan: &Plan) -> Vec<Message> {
    // Of skills that the course has no more, nothing can be said but that.
    let lost: Vec<String> = (plan.lost(|id| course.skill(id).is_some()).into_iter())
        .map(|id| clean(id).into_owned())
        .collect();
    let plan = &plan.without_lost(|id| course.skill(id).is_some());
    let titles = |ids: &[String]| {
        let found = ids.iter().filter_map(|id| course.skill(id));
        let titles = found.map(|s| message!("tutor-quoted", title = &course.skills[s].title));
        Value::list(titles, Joined::Commas)
    };
    let lists = [
        (!plan.focus.is_empty())
            .then(|| message!("tutor-decided-focus", skills = titles(&plan.focus))),
        (!plan.order.is_empty())
            .then(|| message!("tutor-decided-order", skills = titles(&plan.order))),
    ];
    let mut said: Vec<Message> = plan.goal.map(goal).into_iter().collect();
    said.extend(lists.into_iter().flatten());
    for (id, &day) in &plan.due {
        let Some(skill) = course.skill(id) else {
            continue;
        };
        let title = &course.skills[skill].title;
        said.push(message!(
            "tutor-decided-due",
            skill = title,
            day = date(day)
        ));
    }
    let numbers = [
        plan.deadline
            .map(|day| message!("tutor-decided-deadline", day = date(day))),
        plan.target
            .map(|p| message!("tutor-decided-target", share = percent(p))),
        plan.retention
            .map(|p| message!("tutor-decided-retention", share = percent(p))),
        plan.teach.map(teaching),
        plan.budget
            .minutes
            .map(|n| message!("tutor-decided-minutes", n = n)),
        plan.budget
            .reviews
            .map(|n| message!("tutor-decided-reviews", n = n)),
        plan.budget
            .new
            .map(|n| message!("tutor-decided-new", n = n)),
        plan.sitting
            .minutes
            .map(|n| message!("tutor-decided-sitting-minutes", n = n)),
        plan.sitting
            .questions
            .map(|n| message!("tutor-decided-sitting-questions", n = n)),
    ];
    said.extend(numbers.into_iter().flatten());
    said.extend(permissions(plan));
    if !plan.advice.is_empty() {
        said.push(message!("tutor-decided-advice"));
    }
    if !lost.is_empty() {
        let (n, skills) = (lost.len(), Value::list(lost, Joined::Commas));
        said.push(message!("tutor-decided-lost", n = n, skills = skills));
    }
    said
}

fn goal(goal: Goal) -> Message {
    match goal {
        Goal::Accelerate => message!("tutor-decided-accelerate"),
        Goal::Support => message!("tutor-decided-support"),
        Goal::Explore => message!("tutor-decided-explore"),
        Goal::Exam => message!("tutor-decided-exam"),
    }
}

fn teaching(teach: Teach) -> Message {
    match teach {
        Teach::Auto => message!("tutor-decided-teach-auto"),
        Teach::First => message!("tutor-decided-teach-first"),
        Teach::AfterMiss => message!("tutor-decided-teach-after-miss"),
    }
}

/// What the plan forbids, or allows over a plan that forbids it.
fn permissions(plan: &Plan) -> impl Iterator<Item = Message> {
    let said = [
        plan.skip.map(|may| match may {
            true => message!("tutor-decided-skip"),
            false => message!("tutor-decided-no-skip"),
        }),
        plan.hints.map(|may| match may {
            true => message!("tutor-decided-hints"),
            false => message!("tutor-decided-no-hints"),
        }),
        plan.appeals.map(|may| match may {
            true => message!("tutor-decided-appeals"),
            false => message!("tutor-decided-no-appeals"),
        }),
    ];
    said.into_iter().flatten()
}

impl Reason {
    /// Says that a teacher's plan put the skill first, if it did: the skill itself, or one that
    /// builds on it.
    pub(super) fn put_first(&self, course: &Course) -> Option<Message> {
        let (_, plan) = self.assigned.as_deref()?;
        self.put_first_of(course, plan.focus.iter().chain(plan.due.keys()))
    }

    /// The same of these skills.
    fn put_first_of<'i>(
        &self,
        course: &Course,
        ids: impl Iterator<Item = &'i String>,
    ) -> Option<Message> {
        let (from, _) = self.assigned.as_deref()?;
        let wanted: Vec<SkillIndex> = ids.filter_map(|id| course.skill(id)).collect();
        let skill = &course.skills[self.skill].title;
        let from = clean(from);
        if wanted.contains(&self.skill) {
            return Some(message!(
                "tutor-reason-assigned",
                skill = skill,
                from = from
            ));
        }
        let builds = |s: &SkillIndex| {
            placement::reach(*s, |s| &course.skills[s].requires).contains(&self.skill)
        };
        let above = wanted.into_iter().find(builds)?;
        let above = &course.skills[above].title;
        Some(message!(
            "tutor-reason-assigned-under",
            skill = skill,
            above = above,
            from = from
        ))
    }

    /// Like `put_first`, for choices of the rules for new skills and for going on. These rules,
    /// too, look at what a plan puts first.
    pub(super) fn put_first_by_others(&self, course: &Course) -> Option<Message> {
        let looks = matches!(
            self.rule,
            Rule::FirstSteps
                | Rule::Frontier
                | Rule::Remaining
                | Rule::Remedial
                | Rule::OnTrust
                | Rule::Again
                | Rule::Stretch
                | Rule::Change
                | Rule::AllTheSame
        );
        let (_, plan) = self.assigned.as_deref().filter(|_| looks)?;
        self.put_first_of(course, plan.focus.iter())
    }

    /// The part that a teacher's plan has in this choice.
    pub(super) fn of_teacher(&self, course: &Course) -> Vec<Message> {
        let Some((from, plan)) = self.assigned.as_deref() else {
            return Vec::new();
        };
        let mut part = plan.clone();
        let is_review = matches!(
            self.rule,
            Rule::Due | Rule::Relearning { .. } | Rule::Deadline { .. }
        );
        // Of what holds for the whole sitting, what can be met at any question is told.
        part.advice.clear();
        part.budget = Default::default();
        part.sitting = Default::default();
        part.retention = plan.retention.filter(|_| is_review);
        part.target = plan.target.filter(|_| self.rule.aims());
        part.deadline = plan
            .deadline
            .filter(|_| matches!(self.rule, Rule::Deadline { .. }));
        if self.rule != Rule::Planned {
            part.focus.clear();
            part.due.clear();
        }
        if !self.skill_is_new {
            part.order.clear();
        }
        let decided = decided(course, &part);
        let of_order = (self.skill_is_new)
            .then(|| advised::of_order(course, &plan.advice, self.skill))
            .flatten();
        let said = (!decided.is_empty()).then(|| {
            let said = Message::sentences(decided);
            message!("tutor-account-teacher", from = clean(from), said = said)
        });
        let first = self.put_first_by_others(course);
        said.into_iter().chain(first).chain(of_order).collect()
    }
}
