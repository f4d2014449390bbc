//! What learners alike gained: found in a class where it was planted, told with counts where a
//! learner is stuck, and of no fewer than five.

use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};
use kenning::class::Member;
use kenning::class::advice::{Fitted, Path, Told, advise, path};
use kenning::course::{Advice, Course, Did, Like, Plan};
use kenning::journal::{Event, EventKind};
use kenning::tutor::{Notice, Rule, Sitting, advice_told, notice};

use crate::common::course::{Draft, ID, article, course, skill, text};
use crate::common::events::answer;
use crate::common::learner::Learner;
use crate::common::noon;

/// Birds, and on them, Trees with a lesson; and Stones, by themselves.
fn draft() -> Draft {
    let mut draft = course()
        .skill(skill("b").set("title", "Birds"))
        .skill(
            skill("t")
                .set("title", "Trees")
                .set("lesson", "Trees are tall.")
                .requires(&["b"]),
        )
        .skill(skill("s").set("title", "Stones"))
        .resource(article("page", &["t"]));
    for n in 0..40 {
        for skill in ["b", "t", "s"] {
            draft = draft.ask(text(&format!("{skill}{n}"), skill, "ara"));
        }
    }
    draft
}

fn built() -> Arc<Course> {
    draft().build()
}

/// What one learner does, an answer a minute.
struct Way {
    at: Timestamp,
    events: Vec<Event>,
    asked: [usize; 3],
}

impl Way {
    fn new() -> Way {
        let opened = EventKind::Opened {
            course: ID.into(),
            offset_minutes: 0,
        };
        Way {
            at: noon(),
            events: vec![Event::new(noon(), opened)],
            asked: [0; 3],
        }
    }

    fn answers(mut self, skill: &str, right: bool, times: usize) -> Way {
        let of = ["b", "t", "s"]
            .iter()
            .position(|one| *one == skill)
            .expect("a skill");
        for _ in 0..times {
            self.at += SignedDuration::from_mins(1);
            let told = answer(&format!("{skill}{}", self.asked[of]));
            let told = if right { told } else { told.wrong() };
            self.events.push(told.at(self.at));
            self.asked[of] += 1;
        }
        self
    }

    fn reads(mut self, skill: &str) -> Way {
        let read = EventKind::LessonRead {
            course: ID.into(),
            skill: skill.into(),
        };
        self.events.push(Event::new(self.at, read));
        self
    }

    fn opens(mut self, resource: &str) -> Way {
        let opened = EventKind::ResourceOpened {
            course: ID.into(),
            resource: resource.into(),
            skill: "t".into(),
        };
        self.events.push(Event::new(self.at, opened));
        self
    }

    fn path(self) -> Path {
        path(
            &built(),
            &self.member("p"),
            noon() + SignedDuration::from_hours(9),
        )
    }

    fn member(&self, id: &str) -> Member {
        Member {
            id: id.into(),
            name: None,
            course: ID.into(),
            version: String::new(),
            as_of: self.at,
            events: self.events.clone(),
        }
    }
}

/// Stuck in Trees, then through after its lesson.
fn helped() -> Path {
    let way = Way::new().answers("b", true, 8).answers("t", false, 10);
    way.reads("t").answers("t", true, 10).path()
}

/// Stuck in Trees, then through after its page.
fn helped_by_page() -> Path {
    let way = Way::new().answers("b", true, 8).answers("t", false, 10);
    way.opens("page").answers("t", true, 10).path()
}

/// Stuck in Trees for good.
fn lost() -> Path {
    Way::new()
        .answers("b", true, 8)
        .answers("t", false, 20)
        .path()
}

fn of<'a>(advice: &'a [Advice], did: &Did) -> Option<&'a Advice> {
    let is_it = |a: &&Advice| a.skill == "t" && a.did == *did && a.like == Like::Anybody;
    advice.iter().find(is_it)
}

#[test]
fn what_helped_those_who_were_stuck_is_told_with_counts_and_intervals() {
    let mut paths: Vec<Path> = (0..9).map(|_| helped()).collect();
    paths.extend((0..11).map(|_| lost()));
    let advice = advise(&built(), &paths);
    let stuck = of(&advice, &Did::Stuck).expect("twenty were stuck");
    assert_eq!((stuck.of, stuck.through), (20, 9));
    let lesson = of(&advice, &Did::Lesson).expect("nine read it");
    assert_eq!((lesson.of, lesson.through), (9, 9));
    let told = advice_told(&built(), lesson)
        .expect("a sentence")
        .to_string();
    assert!(
        told.contains("Of 9 learners") && told.contains("9 got through"),
        "{told}"
    );
    assert!(told.contains("70 to 100 %"), "Wilson's interval: {told}");
    // Whoever comes first.
    paths.reverse();
    assert_eq!(advise(&built(), &paths), advice);
}

#[test]
fn of_five_nothing_is_left_without_any_one_of_them() {
    // Five read the lesson; five others were stuck without.
    let mut paths: Vec<Path> = (0..5).map(|_| helped()).collect();
    paths.extend((0..5).map(|_| lost()));
    let advice = advise(&built(), &paths);
    assert_eq!(of(&advice, &Did::Lesson).map(|a| a.of), Some(5));
    for without in 0..paths.len() {
        let mut rest = paths.clone();
        rest.remove(without);
        let advice = advise(&built(), &rest);
        match without < 5 {
            // One of the five: their row is gone.
            true => assert_eq!(of(&advice, &Did::Lesson), None),
            // One of the others: so that four can't be had by subtraction, one row goes.
            false => {
                assert!(of(&advice, &Did::Lesson).is_none() || of(&advice, &Did::Stuck).is_none())
            }
        }
    }
    // No row of any class is of fewer, and no part of another but for one to four.
    let course = built();
    let begun = Way::new().answers("t", true, 9).path();
    let (helped, lost) = (helped(), lost());
    for seed in 0..200_usize {
        let count = |n: usize| (seed * 7 + n * 5) % 9;
        let mut paths = Vec::new();
        paths.extend((0..count(0)).map(|_| helped.clone()));
        paths.extend((0..count(1)).map(|_| lost.clone()));
        paths.extend((0..count(2)).map(|_| begun.clone()));
        let advice = advise(&course, &paths);
        let of_trees: Vec<u32> = advice
            .iter()
            .filter(|a| a.skill == "t")
            .map(|a| a.of)
            .collect();
        for one in &of_trees {
            assert!(*one >= 5);
            for other in &of_trees {
                let apart = one.abs_diff(*other);
                assert!(apart == 0 || apart >= 5, "{seed}: {of_trees:?}");
            }
        }
        let text: String = advice.iter().map(|advice| format!("{advice}\n")).collect();
        assert!(!text.contains(" p "), "no pseudonym: {text}");
    }
}

#[test]
fn no_row_points_at_the_few_who_got_through_or_did_not() {
    for (through, lost_ones) in [(4, 5), (5, 4), (9, 1), (1, 9), (5, 5), (5, 0), (6, 12)] {
        let mut paths: Vec<Path> = (0..through).map(|_| helped()).collect();
        paths.extend((0..lost_ones).map(|_| lost()));
        let told = advise(&built(), &paths);
        for advice in &told {
            let few = |n: u32| (1..5).contains(&n);
            let rest = advice.of - advice.through;
            assert!(!few(advice.through) && !few(rest), "{advice}");
        }
        // Where five or more were on both sides, it is told.
        let both = through >= 5 && lost_ones >= 5;
        assert!(
            !both || of(&told, &Did::Stuck).is_some(),
            "{through} {lost_ones}"
        );
    }
}

#[test]
fn what_is_better_learned_first_is_found_and_nothing_where_nothing_is() {
    // Who had learned Stones first learns Trees at once; the others never do.
    let quick = || {
        let way = Way::new().answers("b", true, 8).answers("s", true, 8);
        way.answers("t", true, 9).path()
    };
    let mut paths: Vec<Path> = (0..10).map(|_| quick()).collect();
    paths.extend((0..10).map(|_| lost()));
    let advice = advise(&built(), &paths);
    let first = of(&advice, &Did::First("s".into())).expect("it was planted");
    assert_eq!(
        (first.of, first.through, first.others),
        (10, 10, Some((0, 10)))
    );
    // Where all are quick, nothing is told.
    let mut paths: Vec<Path> = (0..10).map(|_| quick()).collect();
    let other = || {
        Way::new()
            .answers("b", true, 8)
            .answers("t", true, 9)
            .path()
    };
    paths.extend((0..10).map(|_| other()));
    assert_eq!(of(&advise(&built(), &paths), &Did::First("s".into())), None);
}

#[test]
fn which_resource_helped_is_told_with_counts() {
    let page = Did::Resource("page".into());
    let mut paths: Vec<Path> = (0..9).map(|_| helped_by_page()).collect();
    paths.extend((0..11).map(|_| lost()));
    let advice = advise(&built(), &paths);
    let row = of(&advice, &page).expect("nine opened it");
    assert_eq!((row.of, row.through), (9, 9));
    let told = advice_told(&built(), row).expect("a sentence").to_string();
    assert!(
        told.contains("9 got through after opening “The page”"),
        "{told}"
    );
    assert!(told.contains("70 to 100 %"), "{told}");
    // It travels in a plan, and is of no fewer than five.
    let plan = Plan {
        advice: advice.clone(),
        ..Plan::default()
    };
    assert_eq!(Plan::parse(&plan.to_toml()).advice, advice);
    let four: Vec<Path> = paths[5..].to_vec();
    assert_eq!(of(&advise(&built(), &four), &page), None);
    // Who opened it after two misses is set beside those who missed and did not.
    let after_misses = |opens: bool| {
        let way = Way::new().answers("b", true, 8).answers("t", false, 2);
        let way = if opens { way.opens("page") } else { way };
        way.answers("t", opens, 15).path()
    };
    let mut paths: Vec<Path> = (0..10).map(|_| after_misses(true)).collect();
    paths.extend((0..10).map(|_| after_misses(false)));
    let advice = advise(&built(), &paths);
    let row = of(&advice, &Did::Missed("page".into())).expect("it was planted");
    assert_eq!((row.of, row.through, row.others), (10, 10, Some((0, 10))));
    let told = advice_told(&built(), row).expect("a sentence").to_string();
    assert!(
        told.contains("missed two in a row in “Trees” and then opened “The page”"),
        "{told}"
    );
    // Who opened it before they began is set beside those who did not.
    let quick = || {
        let way = Way::new().answers("b", true, 8).opens("page");
        way.answers("t", true, 9).path()
    };
    let mut paths: Vec<Path> = (0..10).map(|_| quick()).collect();
    paths.extend((0..10).map(|_| lost()));
    let advice = advise(&built(), &paths);
    let row = of(&advice, &Did::Before("page".into())).expect("it was planted");
    assert_eq!((row.of, row.through, row.others), (10, 10, Some((0, 10))));
}

#[test]
fn advice_of_two_days_differs_by_five_learners_or_by_nobody() {
    let (course, ways) = (built(), [helped(), helped_by_page(), lost()]);
    let of_day = |counts: &[usize]| {
        let all = ways.iter().zip(counts);
        let paths: Vec<Path> = all
            .flat_map(|(way, n)| std::iter::repeat_n(way.clone(), *n))
            .collect();
        advise(&course, &paths)
    };
    let (told, _) = Told::default().renewed(of_day(&[9, 0, 11]));
    assert_eq!(told, of_day(&[9, 0, 11]), "the first day tells all");
    let told = Told {
        advice: told,
        ..Told::default()
    };
    // One more is through: nothing changes, and that is said. Five more are told.
    let (same, kept) = told.renewed(of_day(&[10, 0, 11]));
    assert_eq!((&same, kept > 0), (&told.advice, true));
    let (more, kept) = told.renewed(of_day(&[14, 0, 11]));
    assert_eq!(more, of_day(&[14, 0, 11]));
    assert_eq!(kept, 0);
    // Whatever happens over some days.
    let few = |n: u32| (1..5).contains(&n);
    for seed in 0..80_usize {
        let mut counts = [5 + seed % 3, seed % 7, 5 + seed % 5];
        let mut told = Told::default();
        for day in 0..4 {
            let (new, _) = told.renewed(of_day(&counts));
            for now in &new {
                let same = told.advice.iter().find(|old| {
                    (&old.skill, &old.did, &old.like) == (&now.skill, &now.did, &now.like)
                });
                let Some(old) = same else { continue };
                let rest = |of: &Advice| of.of - of.through;
                assert!(!few(now.of.abs_diff(old.of)), "{seed}: {old}, then {now}");
                assert!(
                    !few(now.through.abs_diff(old.through)),
                    "{seed}: {old}, then {now}"
                );
                assert!(
                    !few(rest(now).abs_diff(rest(old))),
                    "{seed}: {old}, then {now}"
                );
                let as_many = (now.of, now.through) == (old.of, old.through);
                assert!(!as_many || now == old, "{seed}: {old}, then {now}");
            }
            let gone = told.advice.iter().filter(|old| {
                !new.iter().any(|now| {
                    (&now.skill, &now.did, &now.like) == (&old.skill, &old.did, &old.like)
                })
            });
            assert_eq!(gone.count(), 0, "{seed}: what was told stays told");
            told.advice = new;
            counts[(seed + day) % 3] += 1 + (seed * 7 + day * 3) % 8;
        }
    }
}

#[test]
fn a_calibration_of_another_day_waits_for_five_who_answered() {
    let course = built();
    let fitted = |members: &[Member]| Fitted::of(&course, members, "2026-03-01".into());
    let class = |went_on: usize| -> Vec<Member> {
        let ways = (0..9).map(|n| {
            let way = Way::new().answers("b", true, 8 + usize::from(n < went_on));
            way.member(&format!("{n}"))
        });
        ways.collect()
    };
    let before = fitted(&class(0));
    assert_eq!(before.moved(&fitted(&class(0))), 0);
    assert_eq!(before.moved(&fitted(&class(4))), 4);
    assert_eq!(
        before.moved(&fitted(&class(0)[..1])),
        8,
        "one is as before, and eight left"
    );
    // Who only looked in changes no calibration, and hides nobody who answered.
    let mut looked_in = class(1);
    for member in &mut looked_in[1..] {
        let at = member.as_of;
        let read = EventKind::LessonRead {
            course: ID.into(),
            skill: "t".into(),
        };
        member.events.push(Event::new(at, read));
    }
    looked_in.push(Way::new().member("new"));
    assert_eq!(before.moved(&fitted(&looked_in)), 1);
}

/// Opened the page, then learned Trees at once.
fn quick_by_page() -> Path {
    let way = Way::new().answers("b", true, 8).opens("page");
    way.answers("t", true, 9).path()
}

/// Stuck in Trees, and through much later.
fn late() -> Path {
    let way = Way::new().answers("b", true, 8).answers("t", false, 20);
    way.answers("t", true, 15).path()
}

#[test]
fn no_two_rows_of_one_file_point_at_one() {
    let before = Did::Before("page".into());
    let class = |late_ones: usize| {
        let mut paths: Vec<Path> = (0..6).map(|_| quick_by_page()).collect();
        paths.extend((0..late_ones).map(|_| late()));
        paths.extend((0..8).map(|_| lost()));
        advise(&built(), &paths)
    };
    assert!(of(&class(0), &before).is_some(), "it is told otherwise");
    assert!(of(&class(6), &before).is_some(), "and of six");
    for one in 1..5 {
        let told = class(one);
        let both = of(&told, &Did::Began).is_some() && of(&told, &before).is_some();
        assert!(!both, "{one}: {told:?}");
    }
}

#[test]
fn no_two_rows_of_two_days_point_at_one() {
    let rows = |texts: &[&str]| -> Vec<Advice> {
        texts.iter().map(|text| text.parse().unwrap()).collect()
    };
    let told = Told {
        advice: rows(&["t began through=13/20 answers=5:4-9"]),
        ..Told::default()
    };
    // One came, and eight and thirteen are one more than twenty.
    let new = rows(&[
        "t began through=13/21 answers=5:4-9",
        "t before=page through=8/8 others=0/13",
    ]);
    assert_eq!(told.renewed(new).0, told.advice);
}

#[test]
fn how_many_answers_were_needed_is_no_single_learners_number() {
    let after = |wrong: usize| {
        let way = Way::new().answers("b", true, 8).answers("t", false, wrong);
        way.answers("t", true, 15).path()
    };
    let told = |wrong: &[usize]| {
        let paths: Vec<Path> = wrong.iter().map(|n| after(*n)).collect();
        let advice = advise(&built(), &paths);
        of(&advice, &Did::Began).and_then(|row| row.answers)
    };
    let (_, low, high) = told(&[0, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 9]).expect("of twelve");
    assert_eq!((low, high), (1, None), "fewer than five stand at an end");
    let many: Vec<usize> = (0..60).map(|n| n / 6).collect();
    let (middle, low, high) = told(&many).expect("of sixty");
    assert!(1 < low && low < middle, "{low} {middle}");
    assert!(high.is_some_and(|high| high > middle));
    assert_eq!(told(&[0, 1, 2, 3, 4]), None, "of five, it is the third's");
}

#[test]
fn a_learner_who_is_stuck_is_told_what_helped_those_most_alike() {
    let rows = [
        "t stuck through=9/20",
        "t pause through=6/10",
        "t lesson through=9/11",
        "t skill=b weak=b through=8/10",
    ];
    let plan = Plan {
        from: Some("Ms Lopez".into()),
        advice: rows
            .iter()
            .map(|row| row.parse().expect("advice"))
            .collect(),
        ..Plan::default()
    };
    let of = |rows: &[&str]| Plan {
        advice: rows
            .iter()
            .map(|row| row.parse().expect("advice"))
            .collect(),
        ..plan.clone()
    };
    let told_by = |weak: bool, plan: &Plan| {
        let mut learner = Learner::of(draft());
        learner.kind(EventKind::Assigned {
            course: ID.into(),
            class: "7b".into(),
            plan: plan.to_toml(),
        });
        for n in 0..8 {
            let told = answer(&format!("b{n}"));
            let told = if weak { told.wrong() } else { told };
            learner.minutes(1).tells(told);
        }
        for n in 0..10 {
            learner.minutes(1).tells(answer(&format!("t{n}")).wrong());
        }
        let last = learner.course.question("t9").expect("a question");
        let noticed = notice(&learner.course, &learner.state, None, last, learner.now);
        let noticed = noticed.expect("it is noticed");
        assert!(matches!(noticed, Notice::Spinning { .. }), "{noticed:?}");
        noticed.message(&learner.course).to_string()
    };
    let told = |weak: bool| told_by(weak, &plan);
    let strong = told(false);
    assert!(
        strong.contains("Of 11 learners") && strong.contains("9 got through"),
        "{strong}"
    );
    // Who has not learned what it builds on is told of such.
    let weak = told(true);
    assert!(weak.contains("without having learned “Birds”"), "{weak}");
    assert!(weak.contains("practising “Birds”"), "{weak}");
    // What helped nobody, or fewer than going on did, is not told.
    let none = told_by(
        false,
        &of(&["t stuck through=0/13", "t pause through=0/13"]),
    );
    assert!(!none.contains("13 learners"), "{none}");
    let worse = told_by(
        false,
        &of(&["t stuck through=9/20", "t pause through=5/20"]),
    );
    assert!(
        worse.contains("by going on") && !worse.contains("another day"),
        "{worse}"
    );
}

#[test]
fn what_a_teacher_puts_first_is_said_to_be_so_whatever_rule_asks_it() {
    let mut learner = Learner::of(draft());
    learner.kind(EventKind::Assigned {
        course: ID.into(),
        class: "7b".into(),
        plan: "from = \"Ms Lopez\"\nfocus = [\"t\"]\n".into(),
    });
    let mut sitting = Sitting::default();
    let mut named = 0;
    for n in 0..40 {
        let Some(choice) = learner.next_in(&sitting) else {
            break;
        };
        let id = learner.course.questions[choice.question].id.to_string();
        // Nothing else that is new comes for a change.
        let other = id.starts_with('s');
        let for_a_change = matches!(choice.reason.rule, Rule::Change | Rule::Stretch);
        assert!(!(other && for_a_change), "{n}: {id}");
        let of_review = matches!(
            choice.reason.rule,
            Rule::Due | Rule::Relearning { .. } | Rule::Twin | Rule::Met | Rule::Warm
        );
        let brief = choice.reason.brief(&learner.course);
        let brief: String = brief.iter().map(|said| format!("{said} ")).collect();
        if !of_review && !other {
            assert!(
                brief.contains("Ms Lopez"),
                "{:?}: {brief}",
                choice.reason.rule
            );
            named += 1;
        }
        let told = answer(&id);
        learner
            .minutes(1)
            .tells(if n % 3 == 0 { told } else { told.wrong() });
        sitting.asked.push(choice.question);
    }
    assert!(named > 5, "{named}");
}
