//! All questions tried out, on as many cores as there are. What is found, and in which
//! order it is told, does not depend on how many.

use super::answered::Plain;
use super::showings::Work;
use super::told::tell;
use super::trial::{Tried, try_out};
use crate::author::care::Care;
use crate::author::raw::RawQuestion;
use crate::author::solver::Solver;
use crate::course::ByQuestion;
use crate::reading::Complaints;
use crate::words::message;

/// How many questions each core tries out before the work that they took is counted.
const AT_ONCE: usize = 64;
/// Fewer questions are not worth a thread.
const FEW: usize = 16;

/// Tries questions out, as long as there is work left for it.
pub(super) fn try_all(
    questions: &ByQuestion<RawQuestion>,
    solver: Solver<'_>,
    complaints: &mut Complaints,
) {
    if solver.care == Care::Trusted {
        return;
    }
    let mut work = Work::of(solver.care);
    let mut passed_over: Option<(usize, &RawQuestion)> = None;
    let cores = match questions.len() < FEW {
        true => 1,
        false => solver.cores.max(1),
    };
    let mut plain: Vec<Plain> = Vec::new();
    plain.resize_with(cores, Plain::default);
    for (n, wave) in questions.chunks(cores * AT_ONCE).enumerate() {
        if let Some(told) = solver.told {
            told(n * cores * AT_ONCE, questions.len());
        }
        let ahead = match cores {
            1 => Vec::new(),
            _ => try_wave(wave, solver, &work, &mut plain),
        };
        let mut ahead = ahead.into_iter();
        for raw in wave {
            let found = ahead.next().flatten();
            if work.is_done() && raw.question.template.is_some() {
                passed_over.get_or_insert((0, raw)).0 += 1;
                continue;
            }
            let tried = match found {
                Some((tried, spent)) => {
                    work.spend(spent);
                    tried
                }
                None => try_out(raw, solver, &mut work, &mut plain[0]),
            };
            tell(raw, &tried, complaints);
        }
    }
    // Opening a course is no check, and says nothing of what it did not look at.
    if let (Care::Thorough, Some((count, first))) = (solver.care, passed_over) {
        complaints.warn(
            &first.id_place,
            message!(
                "author-not-tried",
                n = count,
                first = first.question.id.as_str()
            ),
            Some(message!("author-not-tried-help")),
        );
    }
}

/// What came of trying each question of a wave, and the work that it took; none where
/// its share of the work that is left was too little, so that it must be tried alone.
fn try_wave(
    wave: &[RawQuestion],
    solver: Solver<'_>,
    work: &Work,
    plain: &mut [Plain],
) -> Vec<Option<(Tried, usize)>> {
    let share = work.share(wave.len());
    let try_one = |raw: &RawQuestion, plain: &mut Plain| {
        let mut own = share.clone();
        let tried = try_out(raw, solver, &mut own, plain);
        own.spent_of(&share).map(|spent| (tried, spent))
    };
    let each = wave.len().div_ceil(plain.len()).max(1);
    std::thread::scope(|scope| {
        let running: Vec<_> = (wave.chunks(each).zip(plain))
            .map(|(part, plain)| {
                let run = move || {
                    let tried = part.iter().map(|raw| try_one(raw, plain));
                    tried.collect::<Vec<_>>()
                };
                (part.len(), scope.spawn(run))
            })
            .collect();
        let done = running.into_iter().flat_map(|(count, thread)| {
            // A panic is met again where the question is tried alone.
            let none = |_| std::iter::repeat_with(|| None).take(count).collect();
            thread.join().unwrap_or_else(none)
        });
        done.collect()
    })
}
