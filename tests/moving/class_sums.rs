//! Statistics of a class: nothing of fewer than five, joined in any order, and what is joined
//! is fitted as if it were one class.

use std::collections::BTreeMap;

use kenning::class::statistics::{
    Counted, Done, Doubled, FEWEST, Given, Head, Noise, OfResource, Opened, Source, Statistics,
    Tally, advised, calibration, join, told,
};
use kenning::class::{Keep, Unlock};
use kenning::fit::Settings;
use proptest::prelude::*;
use sha2::{Digest, Sha256};

/// An answer to a question of a skill.
fn given(question: &str, skill: &str, right: bool) -> Given {
    Given {
        question: question.into(),
        skills: vec![skill.into()],
        right,
        seconds: Some(if right { 7.0 } else { 30.0 }),
        mistake: (!right).then(|| "sign".into()),
    }
}

fn head() -> Head {
    Head {
        course: "c".into(),
        made: "2026-03-01".into(),
        ..Head::default()
    }
}

fn sums(learners: &[Vec<Given>]) -> Statistics {
    let mut tally = Tally::default();
    for answers in learners {
        tally.add(&answers.clone().into());
    }
    told(&tally, head())
}

fn source(id: u8) -> Source {
    Source {
        id: format!("{id:064x}"),
        key: None,
        joined: false,
    }
}

/// Whether a number can be told: nobody, or five at least.
fn is_told(n: u64) -> bool {
    n == 0 || n >= FEWEST
}

/// A school in which each way to answer is that of five learners, or ten.
fn school(times: usize, begin: usize) -> Vec<Vec<Given>> {
    let ways = (0..12).map(|way: usize| -> Vec<Given> {
        let answers = (0..30).map(|n| {
            let (skill, question) = (n / 10, n % 10);
            // The later, the righter; and questions are not alike.
            let right = (way * 7 + n * 5 + question * question + begin) % 11 < 3 + n % 10;
            given(&format!("q{skill}-{question}"), &format!("s{skill}"), right)
        });
        answers.collect()
    });
    ways.flat_map(|way| vec![way; 5 * times]).collect()
}

proptest! {
    #![proptest_config(crate::common::cases(60))]

    /// No number is of fewer than five learners, and no two numbers of learners of a file
    /// differ by one to four.
    #[test]
    fn nothing_is_told_of_fewer_than_five(
        learners in prop::collection::vec(
            prop::collection::vec((0..3u8, 0..2u8, any::<bool>()), 0..9),
            0..40,
        )
    ) {
        let learners: Vec<Vec<Given>> = learners
            .iter()
            .map(|answers| {
                let each = answers.iter().map(|(question, skill, right)| {
                    given(&format!("q{question}{skill}"), &format!("s{skill}"), *right)
                });
                each.collect()
            })
            .collect();
        let told = sums(&learners);
        let mut of_skill: BTreeMap<&str, u64> = BTreeMap::new();
        for ((skill, row), n) in &told.rows {
            prop_assert!(*n >= FEWEST, "{skill} {row}: {n}");
            *of_skill.entry(skill).or_default() += n;
        }
        let mut counts: Vec<u64> = of_skill.into_values().collect();
        for (id, of) in &told.questions {
            counts.push(of.learners);
            prop_assert!(is_told(of.right) && is_told(of.of - of.right), "{id}: {of:?}");
            prop_assert!(of.times.iter().all(|n| is_told(*n)) && is_told(of.untold), "{of:?}");
            counts.extend([of.later.0].iter().filter(|n| **n > 0));
            // No sum moves with fewer than five: it is one of five each.
            prop_assert!((of.position - of.learners) % FEWEST == 0, "{of:?}");
            prop_assert!(of.later.1 == of.later.0 && is_told(of.later.2), "{of:?}");
            prop_assert!(is_told(of.later.1 - of.later.2), "{of:?}");
        }
        for of in told.mistakes.values() {
            counts.push(of.learners);
            prop_assert!(of.next.iter().all(|n| is_told(*n)) && is_told(of.untold), "{of:?}");
        }
        for one in &counts {
            prop_assert!(*one >= FEWEST);
            for other in &counts {
                prop_assert!(is_told(one.abs_diff(*other)), "{counts:?}");
            }
        }
    }
}

proptest! {
    #![proptest_config(crate::common::cases(60))]

    /// Whoever goes on, comes or leaves between two days: a file of the second day is that of
    /// the first and the sums of five new learners or more, or the same.
    #[test]
    fn two_days_differ_by_nothing_or_by_five_new_learners(
        days in prop::collection::vec(
            prop::collection::vec((0..30u8, 1..8usize, any::<u8>()), 0..14),
            2..5,
        )
    ) {
        let mut class: BTreeMap<String, Vec<Given>> = BTreeMap::new();
        let mut counted = Counted::default();
        let mut known: Vec<String> = Vec::new();
        for day in days {
            for (who, more, seed) in day {
                let answers = class.entry(format!("{who:02}")).or_default();
                let each = (0..more).map(|n| {
                    let right = (usize::from(seed) >> (n % 8)) & 1 == 1;
                    given(&format!("q{}", (n + usize::from(seed)) % 3), "s", right)
                });
                answers.extend(each);
            }
            let before = counted.clone();
            let all = class.iter().map(|(id, answers)| Ok((id.clone(), answers.clone().into())));
            let waiting = counted.add::<()>(all, &head()).expect("no error");
            let new: Vec<String> = class.keys().filter(|id| !known.contains(id)).cloned().collect();
            let taken = counted.learners() - before.learners();
            prop_assert_eq!(taken + waiting, new.len());
            if taken == 0 {
                prop_assert_eq!(&before, &counted);
                continue;
            }
            prop_assert!(taken >= 5 && taken % 5 == 0);
            let fresh: Vec<Vec<Given>> = new[..taken].iter().map(|id| class[id].clone()).collect();
            let mut both = vec![(source(2), sums(&fresh))];
            if !before.sums.is_empty() {
                both.push((source(1), before.sums));
            }
            let both = join(&both).expect("two");
            prop_assert_eq!(&both.rows, &counted.sums.rows);
            prop_assert_eq!(&both.questions, &counted.sums.questions);
            prop_assert_eq!(&both.mistakes, &counted.sums.mistakes);
            known.extend(new[..taken].iter().cloned());
        }
    }
}

#[test]
fn one_file_of_five_shows_no_sum_that_one_of_them_moved() {
    let mut five: Vec<Vec<Given>> = vec![vec![given("q", "s", true); 2]; 5];
    let plain = sums(&five);
    // One answers once more, and one met the question later than the others.
    five[0].push(given("q", "s", true));
    five[1].insert(0, given("p", "s", true));
    let told = sums(&five);
    assert_eq!(told.questions, plain.questions);
    assert_eq!(told.questions["q"].later, (5, 5, 5));
    assert_eq!(told.questions["q"].position, 5);
}

#[test]
fn of_a_group_of_five_nothing_is_left_without_one_of_them() {
    let five: Vec<Vec<Given>> = (0..5)
        .map(|_| vec![given("q", "s", true), given("q", "s", false)])
        .collect();
    let told = sums(&five);
    assert_eq!(told.rows.values().collect::<Vec<_>>(), [&5]);
    assert_eq!(
        (told.questions["q"].learners, told.questions["q"].later),
        (5, (5, 5, 0))
    );
    for without in 0..5 {
        let mut rest = five.clone();
        rest.remove(without);
        assert!(sums(&rest).is_empty());
    }
}

#[test]
fn what_is_rare_goes_with_what_begins_alike_and_few_can_t_be_had_by_subtraction() {
    let row = |bits: &str| -> Vec<Given> {
        bits.chars()
            .map(|bit| given("q", "s", bit == '1'))
            .collect()
    };
    // Of ten, eight began right: two who did not can't be counted.
    let mut class: Vec<Vec<Given>> = Vec::new();
    class.extend(vec![row("110"); 5]);
    class.extend(vec![row("111"); 3]);
    class.extend(vec![row("0"); 2]);
    let told = sums(&class);
    let rows: Vec<(&str, u64)> = (told.rows.iter())
        .map(|((_, row), n)| (row.as_str(), *n))
        .collect();
    assert_eq!(rows, [("110", 5)]);
    let of = &told.questions["q"];
    assert_eq!((of.learners, of.of, of.few_wrong), (10, 0, (1, 10)));
    assert_eq!(of.split(), (7.5, 10.0));
    // What is left beside a row goes with it.
    let mut class: Vec<Vec<Given>> = Vec::new();
    class.extend(vec![row("10"); 6]);
    class.extend(vec![row("1"); 4]);
    let told = sums(&class);
    assert_eq!(
        told.rows.into_iter().collect::<Vec<_>>(),
        [(("s".into(), "1".into()), 10)]
    );
}

#[test]
fn schools_that_are_joined_are_fitted_as_one_class() {
    let (a, b) = (school(1, 0), school(2, 1));
    let both: Vec<Vec<Given>> = a.iter().chain(&b).cloned().collect();
    let one = sums(&both);
    let files = [(source(1), sums(&a)), (source(2), sums(&b))];
    let joined = join(&files).expect("they are of two classes");
    assert_eq!(
        (&joined.rows, &joined.questions),
        (&one.rows, &one.questions)
    );
    assert_eq!(joined.mistakes, one.mistakes);
    let settings = Settings::default();
    let of_both = calibration(&files, &joined, &settings).expect("rows");
    let of_one = calibration(&[(source(3), one.clone())], &one, &settings).expect("rows");
    let (of_both, of_one) = (of_both.calibration, of_one.calibration);
    assert!(of_both.skills.len() == 3 && of_both.learners == 180);
    assert_eq!(of_both.skills, of_one.skills);
    assert_eq!(of_both.log_likelihood, of_one.log_likelihood);
    // In any order, and joined twice.
    let back = [files[1].clone(), files[0].clone()];
    assert_eq!(join(&back).expect("the same"), joined);
    let again = calibration(&back, &joined, &settings)
        .expect("rows")
        .calibration;
    assert_eq!(again, of_both);
    let third = (source(4), sums(&school(1, 2)));
    let at_once = join(&[files[0].clone(), files[1].clone(), third.clone()]).expect("three");
    let twice = join(&[third, (source(5), joined)]).expect("three");
    assert_eq!(
        (&at_once.rows, &at_once.questions),
        (&twice.rows, &twice.questions)
    );
    assert_eq!(at_once.mistakes, twice.mistakes);
    // What was joined before stands in the list, beside what it says it is of.
    assert_eq!((at_once.head.of.len(), twice.head.of.len()), (3, 4));
}

#[test]
fn what_does_not_help_elsewhere_is_marked() {
    let files = [
        (source(1), sums(&school(1, 0))),
        (source(2), sums(&school(1, 0))),
    ];
    let joined = join(&files).expect("two");
    let found = calibration(&files, &joined, &Settings::default()).expect("rows");
    // Two schools that are the same, with answers enough: all helps.
    let held_out = found.calibration.held_out.expect("two schools");
    assert!(held_out.helps && held_out.answers >= 1500, "{held_out:?}");
    // One that is the other way round: what one gave is no help for the other.
    let turned: Vec<Vec<Given>> = school(1, 0)
        .into_iter()
        .map(|answers| {
            let turn = |mut given: Given| {
                given.right = !given.right;
                given
            };
            answers.into_iter().map(turn).collect()
        })
        .collect();
    let files = [files[0].clone(), (source(2), sums(&turned))];
    let joined = join(&files).expect("two");
    let found = calibration(&files, &joined, &Settings::default()).expect("rows");
    assert!(!found.calibration.held_out.expect("two schools").helps);
    assert!(found.calibration.questions.is_empty());
    // Of a few answers nothing can be told.
    let few = [(source(1), sums(&school(1, 0)[..10]))];
    let found = calibration(&few, &few[0].1, &Settings::default()).expect("rows");
    assert!(!found.calibration.held_out.expect("parts").helps);
}

#[test]
fn nothing_counts_twice() {
    let one = sums(&school(1, 0));
    let keyed = |id: u8, key: u8| Source {
        key: Some(format!("{key:064x}")),
        ..source(id)
    };
    let file = |source: Source| (source, one.clone());
    let same = Err(Doubled::Same {
        first: 0,
        second: 1,
    });
    assert_eq!(join(&[file(source(1)), file(source(1))]), same);
    let class = Err(Doubled::Class {
        first: 0,
        second: 1,
    });
    assert_eq!(join(&[file(keyed(1, 7)), file(keyed(2, 7))]), class);
    // Through a file that was joined before, too.
    let joined = join(&[file(keyed(1, 7)), file(keyed(2, 8))]).expect("two classes");
    let of_joined = (source(9), joined);
    assert_eq!(join(&[of_joined.clone(), file(keyed(3, 8))]), class);
    assert_eq!(join(&[of_joined, file(keyed(1, 9))]), same);
    // A list that somebody made up hides nothing.
    let mut made_up = one.clone();
    made_up.head.of = vec![source(77)];
    assert_eq!(
        join(&[file(keyed(1, 7)), (keyed(2, 7), made_up.clone())]),
        class
    );
    let through = join(&[(source(1), made_up)]).expect("one");
    assert_eq!(join(&[(source(5), through), file(source(1))]), same);
    let mut other = one.clone();
    other.head.course = "d".into();
    let course = Err(Doubled::Course {
        first: 0,
        second: 1,
    });
    assert_eq!(join(&[file(source(1)), (source(2), other)]), course);
}

#[test]
fn a_file_is_read_as_it_was_written_and_as_nothing_else() {
    let place = tempfile::tempdir().expect("a folder");
    let key = place.path().join("key");
    let unlock = Unlock::KeyFile(&key);
    let keep = Keep::make(&place.path().join("c"), "7b", "Ms Lopez", None, unlock).expect("made");
    let one = sums(&school(1, 0));
    let text = one.write(Some(&keep)).expect("text");
    let (from, read) = Statistics::read(text.as_bytes()).expect("it is whole");
    assert_eq!(read, one);
    assert_eq!(from.key, Some(keep.card().key));
    // Unsigned, it says that nobody signed it; made on another day, too, it is known by its
    // numbers.
    let mut later = one.clone();
    later.head.made = "2026-03-05".into();
    let open = later.write(None).expect("text");
    let open = Statistics::read(open.as_bytes()).expect("whole").0;
    assert_eq!((open.key, &open.id), (None, &from.id));
    // However its lines are laid out.
    let (lines, _) = text.trim_end().rsplit_once('\n').expect("a foot");
    let spaced = format!("{lines}\n").replace("\":", "\": ");
    let spaced = spaced.replace(&format!("\"key\": \"{}\",", keep.card().key), "");
    let sum: String = (Sha256::digest(&spaced).iter())
        .map(|byte| format!("{byte:02x}"))
        .collect();
    let spaced = format!("{spaced}{{\"sha256\":\"{sum}\"}}\n");
    let spaced = Statistics::read(spaced.as_bytes()).expect("whole").0;
    assert_eq!((spaced.key, spaced.id), (None, from.id));
    // A row of fewer than five is none, however whole the file is.
    let mut few = one.clone();
    few.rows.insert(("s0".into(), "0101".into()), 4);
    let few = few.write(None).expect("text");
    assert!(Statistics::read(few.as_bytes()).is_err());
    let why = |text: &str| match Statistics::read(text.as_bytes()) {
        Ok(_) => panic!("it is taken"),
        Err(wrong) => wrong.message().to_string(),
    };
    // A number was changed.
    assert!(why(&text.replacen("\"learners\":5", "\"learners\":6", 1)).contains("was changed"));
    // A number that can't be, or a name that no name is, with its line.
    let line = text.lines().nth(1).expect("a row");
    for (wrong, by) in [
        ("\"row\":\"", "\"row\":\"2"),
        ("\"skill\":\"s0", "\"skill\":\"s0\\u001b"),
        ("\"learners\":", "\"learners\":-"),
    ] {
        let other = text.replacen(line, &line.replacen(wrong, by, 1), 1);
        assert!(why(&other).contains("line 2"), "{wrong}");
    }
    // Signed by another key than it names, and a signature taken off.
    let other = place.path().join("d");
    let theirs = place.path().join("key2");
    let other = Keep::make(&other, "8c", "Mr Poe", None, Unlock::KeyFile(&theirs)).expect("made");
    let forged = one.write(Some(&other)).expect("text");
    let (ours, theirs) = (keep.card().key, other.card().key);
    let renamed = forged.replace(&theirs, &ours);
    assert!(why(&renamed).contains("was changed"));
    let foot = text.lines().last().expect("a foot");
    let bare = foot
        .split(",\"signature\"")
        .next()
        .expect("a sum")
        .to_owned()
        + "}";
    assert!(why(&text.replace(foot, &bare)).contains("signature"));
    assert!(why("{\"kenning\":\"plan\",\"format\":1}\n").contains("no file of statistics"));
    assert!(why(&text.replacen("\"format\":1", "\"format\":2", 1)).contains("newer"));
    assert!(why(&text[..text.len() / 2]).contains("line"));
}

#[test]
fn noise_changes_numbers_and_never_shows_fewer_than_five() {
    let mut tally = Tally::default();
    for answers in school(1, 0) {
        tally.add(&answers.into());
    }
    let plain = told(&tally, head());
    let noise = Noise::of(0.5, b"a key");
    let noisy = noise.on(&plain);
    // It is the same each time, so it does not average out; by another key it is another.
    assert_eq!(noise.on(&plain), noisy);
    assert_ne!(Noise::of(0.5, b"b").on(&plain).rows, noisy.rows);
    assert_eq!(noisy.head.noise, Some(0.5));
    assert_ne!(noisy.rows, plain.rows);
    assert!(noisy.rows.values().all(|n| *n >= FEWEST));
    // Such a file is as sound as one without.
    let text = noisy.write(None).expect("text");
    assert_eq!(Statistics::read(text.as_bytes()).expect("whole").1, noisy);
    // Noise is fair: over many numbers it comes to nothing.
    let sum = |of: &Statistics| of.questions.values().map(|q| q.learners).sum::<u64>() as f64;
    assert!((sum(&noisy) / sum(&plain) - 1.0).abs() < 0.1);
}

/// What one did who answered so, and opened the note before the answer of this number.
fn with_note(answers: &[bool], before: usize, useful: Option<bool>) -> Done {
    let answers = answers.iter().enumerate();
    Done {
        answers: answers
            .map(|(n, right)| given(&format!("q{n}"), "s", *right))
            .collect(),
        opened: vec![Opened {
            resource: "note".into(),
            skill: "s".into(),
            before,
            useful,
        }],
    }
}

#[test]
fn what_followed_on_a_resource_is_counted_once_for_each_learner() {
    let of = |all: &[Done]| {
        let mut tally = Tally::default();
        all.iter().for_each(|done| tally.add(done));
        let told = told(&tally, head());
        told.resources.get(&("s".into(), "note".into())).copied()
    };
    let right = with_note(&[false, true, true], 1, Some(true));
    let wrong = with_note(&[true, false, true], 1, Some(false));
    let last = with_note(&[true, true], 2, None);
    let ten = [
        vec![right.clone(); 10],
        vec![wrong.clone(); 5],
        vec![last; 5],
    ]
    .concat();
    let told = of(&ten).expect("twenty opened it");
    let all = OfResource {
        learners: 20,
        next: [10, 5, 5],
        untold: 0,
        useful: [10, 5, 5],
        unsaid: 0,
    };
    assert_eq!(told, all);
    // Opened again, it counts no more.
    let mut twice = right.clone();
    twice.opened.push(Opened {
        before: 0,
        ..twice.opened[0].clone()
    });
    assert_eq!(of(&vec![twice; 5]).map(|of| of.learners), Some(5));
    // Of four nothing is told; and of one among five not how it went.
    assert_eq!(of(&vec![right.clone(); 4]), None);
    let one = [vec![right; 9], vec![wrong]].concat();
    let told = of(&one).expect("ten opened it");
    assert_eq!((told.learners, told.next, told.untold), (10, [0, 0, 0], 10));
}

proptest! {
    #![proptest_config(crate::common::cases(60))]

    /// Of resources, too, no number is of fewer than five, in a file or between two days.
    #[test]
    fn nothing_is_told_of_fewer_than_five_who_opened_something(
        learners in prop::collection::vec(
            (prop::collection::vec(any::<bool>(), 1..5), 0..5usize, any::<Option<bool>>()),
            0..60,
        ),
        first in 0..60usize,
    ) {
        let class: Vec<(String, Done)> = learners
            .iter()
            .enumerate()
            .map(|(n, (answers, before, useful))| (format!("{n:02}"), with_note(answers, *before, *useful)))
            .collect();
        let mut counted = Counted::default();
        let mut days: Vec<OfResource> = Vec::new();
        for day in [&class[..first.min(class.len())], &class[..]] {
            let all = day.iter().map(|one| Ok::<_, ()>(one.clone()));
            counted.add(all, &head()).expect("no error");
            if !counted.sums.is_empty() {
                let text = counted.sums.write(None).expect("it is written");
                let read = Statistics::read(text.as_bytes());
                prop_assert_eq!(&read.expect("it is read").1, &counted.sums);
            }
            for of in counted.sums.resources.values() {
                let told = of.next.iter().chain(&of.useful).chain([&of.untold, &of.unsaid]);
                prop_assert!(of.learners >= FEWEST && told.copied().all(is_told), "{of:?}");
                days.push(*of);
            }
        }
        if let [before, after] = days[..] {
            for (a, b) in before.next.iter().zip(after.next).chain(before.useful.iter().zip(after.useful)) {
                prop_assert!(is_told(a.abs_diff(b)), "{before:?}, then {after:?}");
            }
            prop_assert!(is_told(before.learners.abs_diff(after.learners)), "{before:?}, then {after:?}");
        }
    }
}

#[test]
fn what_followed_on_resources_becomes_advice_where_all_of_it_is_told() {
    let right = with_note(&[false, true], 1, None);
    let wrong = with_note(&[true, false], 1, None);
    let advice = |all: Vec<Done>| {
        let mut tally = Tally::default();
        all.iter().for_each(|done| tally.add(done));
        let rows = advised(&told(&tally, head()));
        rows.iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    let both = advice([vec![right.clone(); 15], vec![wrong.clone(); 5]].concat());
    assert_eq!(both, ["s next=note through=15/20"]);
    // Where somebody's is left out, the share would be wrong.
    let few = advice([vec![right; 18], vec![wrong; 2]].concat());
    assert!(few.is_empty(), "{few:?}");
}
