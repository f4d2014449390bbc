//! Courses that are kept as they were read.

use super::courses::files;
use crate::author::{Care, load};
use crate::course::Course;
use crate::library::kept::{opened, sealed};

/// Where this stands, a course follows; before it, how its file is damaged.
const COURSE: &[u8] = b"#course\n";
/// Most questions of a course that are shown here.
const MOST_SHOWN: usize = 40;

/// A course that was kept is the one that was read; a file that was damaged is none; and
/// bytes that are taken for a packed course, whatever they are, give no more than questions
/// that can't be shown.
pub fn kept(bytes: &[u8]) {
    let at = bytes.windows(COURSE.len()).position(|part| part == COURSE);
    let Some(at) = at else {
        looked_at(bytes);
        return;
    };
    let (damage, text) = (&bytes[..at], &bytes[at + COURSE.len()..]);
    let Some(read) = load(&files(text), Care::Trusted).course else {
        return;
    };
    let content = [7; 32];
    let whole = sealed(&content, 7, &read).expect("it can be kept");
    let (course, fingerprint) = opened(whole.clone(), &content).expect("it can be read");
    assert_eq!(fingerprint, 7);
    assert_eq!(course.questions.len(), read.questions.len());
    for (one, other) in course.questions.iter().zip(&read.questions) {
        assert_eq!(one.id, other.id);
        assert_eq!(
            (one.kind(), one.is_drawn()),
            (other.kind(), other.is_drawn())
        );
        assert_eq!(**one, **other, "{}", one.id);
        assert_eq!(one.instance(7), other.instance(7));
    }
    assert!(opened(whole.clone(), &[8; 32]).is_none());
    let mut damaged = whole.clone();
    change(&mut damaged, damage);
    assert!(damaged == whole || opened(damaged, &content).is_none());
    let cut = damage.iter().map(|&byte| usize::from(byte)).sum::<usize>();
    let cut = cut.min(whole.len() - 1);
    assert!(opened(whole[..cut].to_vec(), &content).is_none());
    // Damage behind a checksum that is right.
    let mut packed = read.packed().expect("it can be packed");
    change(&mut packed, damage);
    looked_at(&packed);
}

/// Changes a byte for each three of damage.
fn change(bytes: &mut [u8], damage: &[u8]) {
    for part in damage.chunks(3) {
        let at = usize::from(part[0]) << 8 | usize::from(*part.last().unwrap_or(&0));
        let at = at % bytes.len();
        bytes[at] ^= part.get(1).copied().unwrap_or(1);
    }
}

/// Unpacks what may be no packed course, and looks at its questions.
fn looked_at(bytes: &[u8]) {
    let Some(course) = Course::unpacked(bytes) else {
        return;
    };
    for question in course.questions.iter().take(MOST_SHOWN) {
        question.once(|body| body.all_spots().len());
    }
}
