//! How fast a learner answers, and what haste says.

use serde::{Deserialize, Serialize};

use crate::figure::FENCE;
use crate::journal::{Help, Millis};
use crate::kinds::Item;
use crate::template::Pattern;

/// Right answers after which a learner's pace for a kind of question is known.
const ENOUGH: u32 = 8;
/// So many standard deviations above the learner's own mean time, a right answer came
/// slowly.
const SLOW: f32 = 2.0;
/// Nobody reads faster than this: twice the fastest silent readers, about 500
/// words a minute (Brysbaert 2019), in milliseconds per character.
const MILLIS_PER_CHAR: f64 = 10.0;
/// Nobody sees a question and presses a key faster than this, in milliseconds.
const REACTION: f64 = 350.0;

/// How long a learner takes for right answers to one kind of question: running
/// mean and variance of the logarithm of the seconds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Pace {
    count: u32,
    mean: f32,
    variance: f32,
}

impl Pace {
    /// Takes in the time of a right answer.
    pub(crate) fn observe(&mut self, time: Millis) {
        self.count = self.count.saturating_add(1);
        // The last thirty or so count: people get faster, keyboards change.
        let step = 1.0 / self.count.min(30) as f32;
        let off = log_seconds(time) - self.mean;
        self.mean += step * off;
        self.variance += step * (off * off - self.variance);
    }

    /// Standard deviations above (slower) or below (faster) the learner's own
    /// mean; nothing while too few answers are known.
    pub fn compare(&self, time: Millis) -> Option<f32> {
        let spread = self.variance.sqrt().max(0.2);
        (self.count >= ENOUGH).then(|| (log_seconds(time) - self.mean) / spread)
    }

    /// Whether an answer came much more slowly than is usual for this learner; not so
    /// while too few answers are known.
    pub fn is_slow(&self, time: Millis) -> bool {
        self.compare(time).is_some_and(|z| z > SLOW)
    }
}

fn log_seconds(time: Millis) -> f32 {
    (time.get().max(100) as f32 / 1000.0).ln()
}

/// Times below this are no thinking times: they were not taken (replays, pipes).
const NOT_TAKEN: Millis = Millis::new(50);

/// Whether a time is one of thinking: that of a line that was piped in says nothing of how fast
/// a learner is.
pub(crate) fn was_taken(time: Millis) -> bool {
    time >= NOT_TAKEN
}

/// How many characters of a text there are to read, at least: a figure is looked at, and of
/// what is filled in there is one.
fn to_read(text: &Pattern) -> usize {
    // Where a brace is never closed, it is one of the text itself.
    let (mut count, mut depth, mut within) = (0, 0_usize, 0);
    let mut texts = text.source().split(FENCE);
    let before = texts.next();
    let after = texts.filter_map(|block| Some(block.split_once("```")?.1));
    for sign in before.into_iter().chain(after).flat_map(str::chars) {
        match depth {
            0 => count += 1,
            _ => within += 1,
        }
        match sign {
            '{' => depth += 1,
            '}' if depth == 1 => (depth, within) = (0, 0),
            '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    count + within
}

/// Whether an answer came faster than its question can be read.
pub fn is_hasty(item: &Item, time: Millis) -> bool {
    let options = item.task.options().iter().map(to_read).sum::<usize>() / 2;
    let least = REACTION + MILLIS_PER_CHAR * (to_read(&item.prompt) + options) as f64;
    was_taken(time) && (time.get() as f64) < least
}

/// Whether the whole hint ladder was clicked through faster than it can be read.
pub fn clicked_through(item: &Item, help: Help, time: Millis) -> bool {
    let length: usize = item.hints.iter().map(to_read).sum();
    matches!(help, Help::Told(2..))
        && was_taken(time)
        && (time.get() as f64) < MILLIS_PER_CHAR * length as f64 + 1500.0
}

/// The last eight answers, newest in the lowest bit of each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Habits {
    hasty: u8,
    clicked: u8,
}

/// What an answer shows of haste.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Haste {
    /// Wrong, and faster than the question can be read; not so where the learner gave up.
    pub(crate) hasty: bool,
    /// All hints were clicked through faster than they can be read.
    pub(crate) clicked: bool,
}

impl Habits {
    /// Takes the next answer in; the oldest is forgotten.
    pub(crate) fn note(&mut self, answer: Haste) {
        self.hasty = self.hasty << 1 | u8::from(answer.hasty);
        self.clicked = self.clicked << 1 | u8::from(answer.clicked);
    }
    /// How many of the last eight answers were wrong and faster than reading.
    pub fn hasty(self) -> u32 {
        self.hasty.count_ones()
    }
    /// How many of the last eight questions had their hints clicked through.
    pub fn clicked(self) -> u32 {
        self.clicked.count_ones()
    }
    /// Whether the very last answer was one of them.
    pub fn just_now(self) -> bool {
        (self.hasty | self.clicked) & 1 == 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::author::{Care, load};
    use crate::course::QuestionIndex;

    #[test]
    fn pace_is_the_learners_own() {
        let mut pace = Pace::default();
        assert_eq!(pace.compare(Millis::new(1000)), None);
        for millis in [8_000, 9_000, 10_000, 11_000, 12_000, 9_500, 10_500, 10_000] {
            pace.observe(Millis::new(millis));
        }
        assert!(pace.compare(Millis::new(10_000)).unwrap().abs() < 1.0);
        assert!(pace.compare(Millis::new(2_000)).unwrap() < -2.0);
        assert!(pace.compare(Millis::new(60_000)).unwrap() > 2.0);
    }

    #[test]
    fn haste_is_faster_than_reading() {
        let text = r#"
            format = 1
            [course]
            id = "c"
            title = "C"
            [[skill]]
            id = "s"
            title = "S"
            [[question]]
            id = "q"
            skills = ["s"]
            kind = "text"
            prompt = "Which of these commands lists the files of a directory, hidden ones too?"
            answer = "ls -a"
            hints = ["Think of the option for all.", "It is ls -a."]
        "#;
        let files = [("c.toml".to_owned(), text.as_bytes().to_vec())];
        let course = load(&files, Care::Quick).course.unwrap();
        let item = &course.questions[QuestionIndex(0)].item;
        assert!(is_hasty(item, Millis::new(600)));
        assert!(!is_hasty(item, Millis::new(4_000)));
        assert!(clicked_through(item, Help::Told(2), Millis::new(1_200)));
        assert!(!clicked_through(item, Help::Told(2), Millis::new(9_000)));
        assert!(!clicked_through(item, Help::Hints(1), Millis::new(100)));
    }

    #[test]
    fn what_is_read_is_what_is_shown() {
        let count = |text: &str| to_read(&Pattern::new(text));
        assert_eq!(count("Сколько?"), 8);
        assert_eq!(
            count("{plural(n, \"an apple\", \"apples\")} and {n + 1}?"),
            8
        );
        assert_eq!(count("Which?\n```figure\nbars: 1, 2, 3\n```\nSay."), 12);
        assert_eq!(count("```figure\nbars: 1"), 0);
    }
}
