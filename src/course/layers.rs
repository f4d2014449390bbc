//! A plan over another: what a teacher's says goes over what the learner or the course
//! says.

use super::days_off::DayOff;
use super::length::Length;
use super::plan::{Budget, Plan};

impl Plan {
    /// This plan with another one over it, which holds as far as it says anything.
    /// Who hands this one out stays named: what comes of the other is told from it.
    #[must_use]
    pub fn under(&self, over: &Plan) -> Plan {
        let mut due = self.due.clone();
        due.extend(over.due.clone());
        Plan {
            from: self.from.clone(),
            goal: over.goal.or(self.goal),
            target: over.target.or(self.target),
            retention: over.retention.or(self.retention),
            deadline: over.deadline.or(self.deadline),
            appeals: over.appeals.or(self.appeals),
            skip: over.skip.or(self.skip),
            hints: over.hints.or(self.hints),
            refuse: over.refuse.or(self.refuse),
            teach: over.teach.or(self.teach),
            focus: said(&over.focus, &self.focus),
            order: said(&over.order, &self.order),
            due,
            days_off: both(&self.days_off, &over.days_off),
            advice: match over.advice.is_empty() {
                true => self.advice.clone(),
                false => over.advice.clone(),
            },
            budget: Budget {
                minutes: over.budget.minutes.or(self.budget.minutes),
                reviews: over.budget.reviews.or(self.budget.reviews),
                new: over.budget.new.or(self.budget.new),
            },
            sitting: Length {
                minutes: over.sitting.minutes.or(self.sitting.minutes),
                questions: over.sitting.questions.or(self.sitting.questions),
            },
        }
    }

    /// This plan, but what it has from `over` as `before` has it: a plan that was made from
    /// what is in force takes nothing over from the layer above. What it sets otherwise than
    /// that is kept for when the layer above is gone.
    #[must_use]
    pub fn without(&self, over: &Plan, before: &Plan) -> Plan {
        let mut due = self.due.clone();
        due.retain(|skill, day| over.due.get(skill) != Some(day));
        for (id, day) in &before.due {
            if over.due.contains_key(id) {
                due.entry(id.clone()).or_insert(*day);
            }
        }
        Plan {
            from: self.from.clone(),
            goal: unless(over.goal, before.goal, self.goal),
            target: unless(over.target, before.target, self.target),
            retention: unless(over.retention, before.retention, self.retention),
            deadline: unless(over.deadline, before.deadline, self.deadline),
            appeals: unless(over.appeals, before.appeals, self.appeals),
            skip: unless(over.skip, before.skip, self.skip),
            hints: unless(over.hints, before.hints, self.hints),
            refuse: unless(over.refuse, before.refuse, self.refuse),
            teach: unless(over.teach, before.teach, self.teach),
            focus: list_unless(&over.focus, &before.focus, &self.focus),
            order: list_unless(&over.order, &before.order, &self.order),
            due,
            days_off: (self.days_off.iter())
                .filter(|day| before.days_off.contains(day) || !over.days_off.contains(day))
                .copied()
                .collect(),
            advice: match over.advice.is_empty() {
                true => self.advice.clone(),
                false => before.advice.clone(),
            },
            budget: {
                let (over, before, now) = (over.budget, before.budget, self.budget);
                Budget {
                    minutes: unless(over.minutes, before.minutes, now.minutes),
                    reviews: unless(over.reviews, before.reviews, now.reviews),
                    new: unless(over.new, before.new, now.new),
                }
            },
            sitting: {
                let (over, before, now) = (over.sitting, before.sitting, self.sitting);
                Length {
                    minutes: unless(over.minutes, before.minutes, now.minutes),
                    questions: unless(over.questions, before.questions, now.questions),
                }
            },
        }
    }
}

/// Days that are off by either of two plans.
fn both(under: &[DayOff], over: &[DayOff]) -> Vec<DayOff> {
    let more = over.iter().filter(|day| !under.contains(day));
    under.iter().chain(more).copied().collect()
}

fn said(over: &[String], under: &[String]) -> Vec<String> {
    match over.is_empty() {
        true => under.to_vec(),
        false => over.to_vec(),
    }
}

/// What is wanted, but what is wanted only as it lies above.
fn unless<T: PartialEq>(over: Option<T>, before: Option<T>, now: Option<T>) -> Option<T> {
    match over {
        Some(_) if now == over => before,
        _ => now,
    }
}

fn list_unless(over: &[String], before: &[String], now: &[String]) -> Vec<String> {
    match over.is_empty() || over != now {
        true => now.to_vec(),
        false => before.to_vec(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_upper_plan_says_holds_and_the_lower_one_keeps_its_own() {
        let own = Plan::parse(
            "goal = \"explore\"\nretention = 0.8\nfocus = [\"a\"]\n[due]\na = \"2026-05-01\"\n\
             [budget]\nminutes = 10\nnew = 3\n",
        );
        let over = Plan::parse(
            "from = \"Ms Lopez\"\nretention = 0.9\nhints = false\nfocus = [\"b\"]\n\
             [due]\nb = \"2026-04-01\"\n[budget]\nminutes = 20\n",
        );
        let both = own.under(&over);
        assert_eq!((both.goal, both.retention), (own.goal, Some(0.9)));
        assert_eq!((both.hints, both.from.as_deref()), (Some(false), None));
        assert_eq!(both.focus, ["b"]);
        assert_eq!(both.due.len(), 2);
        assert_eq!((both.budget.minutes, both.budget.new), (Some(20), Some(3)));
        // The learner changes what is theirs to change, and what is not: that is kept for later.
        let wanted = Plan {
            goal: Some(super::super::Goal::Support),
            retention: Some(0.7),
            ..both
        };
        let kept = wanted.without(&over, &own);
        assert_eq!(kept.goal, Some(super::super::Goal::Support));
        assert_eq!(kept.retention, Some(0.7));
        assert_eq!(kept.under(&over).retention, Some(0.9));
        let back = Plan {
            goal: own.goal,
            retention: own.retention,
            ..kept
        };
        assert_eq!(back, own);
    }
}
