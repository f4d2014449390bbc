//! What learners alike gained, as counts: made from a class (`kenning class fit`), and told
//! where a learner is stuck.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Whom it is of.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Like {
    Anybody,
    /// Who had not learned this skill, by id, which the other builds on.
    Weak(String),
    /// Who had this misconception, by id.
    Idea(String),
}

/// What they did.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Did {
    /// They began the skill.
    Began,
    /// They were stuck, whatever they did then.
    Stuck,
    /// Stuck, they read its lesson or looked at an example.
    Lesson,
    /// Stuck, they came back on another day.
    Pause,
    /// Stuck, they practised this skill, by id.
    Skill(String),
    /// They had learned this skill, by id, before they began the other.
    First(String),
    /// Stuck, they opened this resource, by id.
    Resource(String),
    /// They had opened this resource, by id, before they answered a question of the skill.
    Before(String),
    /// After the first two misses in a row, they opened this resource, by id.
    Missed(String),
    /// They opened this resource, by id: how many got the next question of the skill right.
    Next(String),
}

/// How many of some learners got through a skill, and after how many answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Advice {
    /// The skill's id.
    pub skill: String,
    pub like: Like,
    pub did: Did,
    /// So many did this.
    pub of: u32,
    /// Of them, so many learned the skill.
    pub through: u32,
    /// How many of those who had not done this learned it, and of how many.
    pub others: Option<(u32, u32)>,
    /// Answers until half of them had learned it, with its interval of 95 %: the upper end is
    /// none where that is open.
    pub answers: Option<(u32, u32, Option<u32>)>,
}

/// What is written is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoAdvice;

impl Advice {
    /// Most of a plan.
    pub const MOST: usize = 200;
    /// Fewest learners that it may be of.
    pub const FEWEST: u32 = 5;
    /// Most learners, and answers, that it may tell of.
    const GREATEST: u32 = 10_000_000;

    /// Every skill id that it names.
    pub fn skills(&self) -> impl Iterator<Item = &str> {
        let like = match &self.like {
            Like::Weak(skill) => Some(skill.as_str()),
            _ => None,
        };
        let did = match &self.did {
            Did::Skill(skill) | Did::First(skill) => Some(skill.as_str()),
            _ => None,
        };
        [self.skill.as_str()].into_iter().chain(like).chain(did)
    }

    /// The id of the resource that it names.
    pub fn resource(&self) -> Option<&str> {
        match &self.did {
            Did::Resource(id) | Did::Before(id) | Did::Missed(id) | Did::Next(id) => Some(id),
            _ => None,
        }
    }

    fn holds(&self) -> bool {
        let may = |n: u32| n <= Advice::GREATEST;
        let others = self
            .others
            .is_none_or(|(through, of)| through <= of && of >= Advice::FEWEST && may(of));
        let answers = self.answers.is_none_or(|(middle, low, high)| {
            low <= middle && high.is_none_or(|high| middle <= high && may(high)) && may(middle)
        });
        let counts = self.through <= self.of && self.of >= Advice::FEWEST && may(self.of);
        counts && others && answers
    }
}

impl fmt::Display for Advice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ", self.skill)?;
        match &self.did {
            Did::Began => f.write_str("began")?,
            Did::Stuck => f.write_str("stuck")?,
            Did::Lesson => f.write_str("lesson")?,
            Did::Pause => f.write_str("pause")?,
            Did::Skill(id) => write!(f, "skill={id}")?,
            Did::First(id) => write!(f, "first={id}")?,
            Did::Resource(id) => write!(f, "resource={id}")?,
            Did::Before(id) => write!(f, "before={id}")?,
            Did::Missed(id) => write!(f, "missed={id}")?,
            Did::Next(id) => write!(f, "next={id}")?,
        }
        match &self.like {
            Like::Anybody => {}
            Like::Weak(id) => write!(f, " weak={id}")?,
            Like::Idea(id) => write!(f, " idea={id}")?,
        }
        write!(f, " through={}/{}", self.through, self.of)?;
        if let Some((through, of)) = self.others {
            write!(f, " others={through}/{of}")?;
        }
        if let Some((middle, low, high)) = self.answers {
            write!(f, " answers={middle}:{low}-")?;
            if let Some(high) = high {
                write!(f, "{high}")?;
            }
        }
        Ok(())
    }
}

impl FromStr for Advice {
    type Err = NoAdvice;

    /// Reads `brackets lesson weak=signs through=9/11 answers=12:8-20`.
    fn from_str(text: &str) -> Result<Advice, NoAdvice> {
        let mut words = text.split(' ');
        let mut next = || words.next().filter(|word| !word.is_empty()).ok_or(NoAdvice);
        let skill = next()?.to_owned();
        let did = match next()? {
            "began" => Did::Began,
            "stuck" => Did::Stuck,
            "lesson" => Did::Lesson,
            "pause" => Did::Pause,
            word => match word.split_once('=') {
                Some(("skill", id)) if !id.is_empty() => Did::Skill(id.to_owned()),
                Some(("first", id)) if !id.is_empty() => Did::First(id.to_owned()),
                Some(("resource", id)) if !id.is_empty() => Did::Resource(id.to_owned()),
                Some(("before", id)) if !id.is_empty() => Did::Before(id.to_owned()),
                Some(("missed", id)) if !id.is_empty() => Did::Missed(id.to_owned()),
                Some(("next", id)) if !id.is_empty() => Did::Next(id.to_owned()),
                _ => return Err(NoAdvice),
            },
        };
        let number = |text: &str| text.parse::<u32>().map_err(|_| NoAdvice);
        let two = |text: &str, between: char| {
            let (one, other) = text.split_once(between).ok_or(NoAdvice)?;
            Ok::<_, NoAdvice>((number(one)?, other.to_owned()))
        };
        let share = |text: &str| {
            let (through, of) = two(text, '/')?;
            Ok::<_, NoAdvice>((through, number(&of)?))
        };
        let (mut like, mut counts, mut others, mut answers) = (Like::Anybody, None, None, None);
        for word in words {
            match word.split_once('=').ok_or(NoAdvice)? {
                ("weak", id) => like = Like::Weak(id.to_owned()),
                ("idea", id) => like = Like::Idea(id.to_owned()),
                ("through", text) => counts = Some(share(text)?),
                ("others", text) => others = Some(share(text)?),
                ("answers", text) => {
                    let (middle, rest) = two(text, ':')?;
                    let (low, high) = two(&rest, '-')?;
                    let high = match high.as_str() {
                        "" => None,
                        high => Some(number(high)?),
                    };
                    answers = Some((middle, low, high));
                }
                _ => return Err(NoAdvice),
            }
        }
        let (through, of) = counts.ok_or(NoAdvice)?;
        let advice = Advice {
            skill,
            like,
            did,
            of,
            through,
            others,
            answers,
        };
        advice.holds().then_some(advice).ok_or(NoAdvice)
    }
}

impl Serialize for Advice {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Advice {
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Advice, D::Error> {
        let text = String::deserialize(input)?;
        text.parse()
            .map_err(|NoAdvice| serde::de::Error::custom("no advice"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_again_and_less_than_five_is_none() {
        for text in [
            "brackets began through=20/24 answers=9:7-12",
            "brackets lesson weak=signs through=9/11 answers=12:8-",
            "brackets skill=signs idea=drops-sign through=0/5",
            "brackets first=signs through=9/11 others=4/12",
            "brackets resource=note idea=drops-sign through=9/11 answers=12:8-20",
            "brackets before=note through=9/11 others=4/12",
            "brackets missed=note through=9/11 others=4/12",
            "brackets next=note through=31/40",
        ] {
            let read: Advice = text.parse().unwrap();
            assert_eq!(read.to_string(), text);
        }
        for wrong in [
            "",
            "brackets",
            "brackets went through=9/11",
            "brackets stuck",
            "brackets stuck through=4/4",
            "brackets stuck through=12/11",
            "brackets stuck through=9/11 others=1/4",
            "brackets stuck through=9/11 answers=5:6-7",
            "brackets stuck through=9/99999999999",
            "brackets skill= through=9/11",
            "brackets resource= through=9/11",
        ] {
            assert_eq!(wrong.parse::<Advice>(), Err(NoAdvice), "{wrong}");
        }
    }
}
