//! The showings of a question that are tried, as long as there is work left.

use std::collections::HashSet;

use crate::author::care::Care;
use crate::course::Question;
use crate::expr::{ExprError, Number, Value, Values};
use crate::template::{Draws, MAX_DRAWS, Rows, Template, Unshowable};

/// The work that trying a course out may take, in characters of expressions and
/// texts: counted, so that it is the same on every machine.
#[derive(Clone, Debug)]
pub(super) struct Work {
    left: usize,
    /// Whether something was not done for want of work.
    short: bool,
}

/// Opening a course should take no time; what is not tried then is drawn again
/// where it can't be shown.
const QUICK_WORK: usize = 10_000_000;
/// A minute or so; what is not tried is said.
const THOROUGH_WORK: usize = 2_000_000_000;

/// How often a template's values are drawn when a course is opened, where its
/// `where` turns them down.
const QUICK_DRAWS: usize = 50;

impl Work {
    pub(super) fn of(care: Care) -> Work {
        let left = match care {
            Care::Trusted => 0,
            Care::Quick => QUICK_WORK,
            Care::Thorough => THOROUGH_WORK,
        };
        Work { left, short: false }
    }

    pub(super) fn spend(&mut self, work: usize) {
        self.left = self.left.saturating_sub(work);
    }

    /// One of so many equal shares of what is left.
    pub(super) fn share(&self, of: usize) -> Work {
        Work {
            left: self.left / of.max(1),
            short: false,
        }
    }

    /// How much was spent since it was `before`; none where it did not suffice.
    pub(super) fn spent_of(&self, before: &Work) -> Option<usize> {
        let sufficed = !self.short && !self.is_done();
        sufficed.then(|| before.left - self.left)
    }

    /// Takes so much work, where it is left.
    pub(super) fn allows(&mut self, work: usize) -> bool {
        let allowed = work <= self.left;
        match allowed {
            true => self.spend(work),
            false => self.short = true,
        }
        allowed
    }

    /// Whether nothing further is to be tried.
    pub(super) fn is_done(&self) -> bool {
        self.left == 0
    }
}

/// The values of showings that were looked at, and in which nothing but them is drawn: the
/// same values give the same showing.
#[derive(Default)]
pub(super) struct Known {
    all: HashSet<Vec<u8>, foldhash::fast::FixedState>,
    /// The values of the showing that is looked at.
    now: Vec<u8>,
}

impl Known {
    /// Whether these values were noted; if not, they are those that [`Known::note`] notes.
    pub(super) fn has(&mut self, template: &Template, values: &Values) -> bool {
        self.now.clear();
        let drawn = template.drawn.iter().map(|(name, _)| name);
        // What is derived follows from these.
        for name in drawn.chain(template.rows.iter().flat_map(Rows::names)) {
            match values.get(name) {
                Some(Value::Number(number)) => self.put(b'n', number, 0),
                Some(Value::Decimal(number, places)) => self.put(b'd', number, *places),
                Some(Value::Truth(truth)) => self.now.extend([b't', u8::from(*truth)]),
                Some(Value::Text(text)) => {
                    self.now.push(b'x');
                    self.now.extend(text.len().to_le_bytes());
                    self.now.extend(text.as_bytes());
                }
                None => self.now.push(b'-'),
            }
        }
        self.all.contains(&self.now)
    }

    fn put(&mut self, kind: u8, number: &Number, places: u8) {
        self.now.extend([kind, places]);
        self.now.extend(number.numer().to_le_bytes());
        self.now.extend(number.denom().to_le_bytes());
    }

    /// Notes the values that were asked for last.
    pub(super) fn note(&mut self) {
        self.all.insert(std::mem::take(&mut self.now));
    }
}

/// Values and the draws that follow them, or why there are none.
pub(super) type Showing = Result<(Option<Values>, Draws), Box<(Unshowable, Option<Values>)>>;

/// The showings that are tried, one after another: at the ends of the
/// parameters' ranges, then by chance.
pub(super) struct Showings<'q> {
    template: Option<&'q Template>,
    care: Care,
    ends: Box<dyn Iterator<Item = Option<Values>> + 'q>,
    /// Of the showings drawn by chance.
    seed: u64,
    plain: bool,
}

impl<'q> Showings<'q> {
    pub(super) fn of(question: &'q Question, care: Care) -> Showings<'q> {
        let template = question.template.as_deref();
        Showings {
            template,
            care,
            ends: match template {
                Some(template) => Box::new(template.ends()),
                None => Box::new(std::iter::empty()),
            },
            seed: 0,
            plain: template.is_none(),
        }
    }

    /// The next one, if there is work left for it.
    pub(super) fn next(&mut self, work: &mut Work) -> Option<Showing> {
        let Some(template) = self.template else {
            return std::mem::take(&mut self.plain).then(|| Ok((None, Draws::new(0))));
        };
        while !work.is_done() {
            let Some(values) = self.ends.next() else {
                break;
            };
            work.spend(template.work());
            if values.is_some() {
                return Some(Ok((values, Draws::new(0))));
            }
        }
        while !work.is_done() && self.seed < self.care.tries() {
            let mut draws = Draws::new(self.seed);
            self.seed += 1;
            let most = match self.care {
                Care::Quick => QUICK_DRAWS,
                Care::Thorough | Care::Trusted => MAX_DRAWS,
            };
            let (drawn, took) = template.draw_within(&mut draws, most);
            work.spend(took);
            match drawn {
                Ok(values) => return Some(Ok((Some(values), draws))),
                // It may hold yet: `check` takes the time to find out.
                Err(error)
                    if self.care == Care::Quick
                        && matches!(error.error, ExprError::NeverHolds(_)) => {}
                Err(error) => return Some(Err(Box::new((error, None)))),
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::author::load;
    use crate::course::QuestionIndex;
    use crate::template::Room;

    /// Which of two hundred showings of a question are looked at: two values are drawn.
    fn looked_at(kind: &str) -> usize {
        let text = format!(
            "format = 1\n[course]\nid = \"c\"\ntitle = \"C\"\n[[skill]]\nid = \"s\"\n\
             title = \"S\"\n[[question]]\nid = \"q\"\nskills = [\"s\"]\n\
             params = {{ a = \"1..2\" }}\nprompt = \"{{a}}?\"\n{kind}\n"
        );
        let files = [("c.toml".to_owned(), text.into_bytes())];
        let loaded = load(&files, Care::Quick);
        let course = loaded.course.expect("a good course");
        let question = &course.questions[QuestionIndex(0)];
        let template = question.template.as_ref().expect("a template");
        let (mut known, mut looked) = (Known::default(), 0);
        for seed in 0..200 {
            let mut draws = Draws::new(seed);
            let values = template.draw(&mut draws).expect("they hold");
            if known.has(template, &values) {
                continue;
            }
            looked += 1;
            let before = draws.taken();
            let shown = question.filled(0, Some(&values), &mut draws, &Room::for_showing());
            shown.expect("it can be shown");
            if draws.taken() == before {
                known.note();
            }
        }
        looked
    }

    #[test]
    fn the_same_showing_is_looked_at_once_and_each_order_of_options_by_itself() {
        assert_eq!(looked_at("kind = \"number\"\nanswer = \"a\""), 2);
        let choice = "kind = \"choice\"\noptions = [\"{a}\", \"{a + 1}\"]\nanswer = \"{a}\"";
        assert_eq!(looked_at(choice), 200);
        assert_eq!(looked_at(&format!("{choice}\nshuffle = false")), 2);
    }
}
