//! Lines that a merge leaves in a file where two versions of it don't go together.

use std::ops::Range;

/// How such a line begins; one of them may hold what a version is called behind it.
const MARKS: [&str; 4] = ["<<<<<<<", "|||||||", "=======", ">>>>>>>"];

/// A place at which two versions stand one below the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Conflict {
    /// Its first line that a merge wrote, in bytes.
    pub(super) begins: Range<usize>,
    /// The number of its last one, from 1.
    pub(super) last: usize,
}

/// Whether a merge wrote a line.
fn is_mark(line: &str) -> bool {
    let rest = MARKS.iter().find_map(|mark| line.strip_prefix(mark));
    rest.is_some_and(|rest| rest.trim_end().is_empty() || rest.starts_with(' '))
}

/// The conflicts of a file, where one of `faults`, in bytes and in order, lies in one; none
/// where none does, as such lines may well stand within a text.
pub(super) fn conflicts(text: &str, faults: &[usize]) -> Vec<Conflict> {
    let mut found: Vec<Conflict> = Vec::new();
    let (mut start, mut is_open, mut is_it) = (0, false, false);
    for (at, line) in text.split_inclusive('\n').enumerate() {
        let (number, here) = (at + 1, start..start + line.len());
        start = here.end;
        let (is_mark, begins) = (is_mark(line), line.starts_with(MARKS[0]));
        if is_mark && (begins || !is_open) {
            found.push(Conflict {
                begins: here.start..here.start + line.trim_end().len(),
                last: number,
            });
        } else if let Some(conflict) = found.last_mut().filter(|_| is_mark) {
            conflict.last = number;
        }
        if is_mark || is_open {
            let before = faults.partition_point(|fault| *fault < here.start);
            is_it |= faults.get(before).is_some_and(|fault| here.contains(fault));
        }
        let ends = line.starts_with(MARKS[3]);
        is_open = match is_mark {
            true => begins || is_open && !ends,
            false => is_open,
        };
    }
    match is_it {
        true => found,
        false => Vec::new(),
    }
}
