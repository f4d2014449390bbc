//! What a course is, once read and checked: plain data, addressed by index.

use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use super::assumed::Assumed;
use super::class::Class;
use super::graph::Graph;
use super::ids::{ByQuestion, CourseId, QuestionIndex, ResourceIndex};
use super::instance::Instance;
use super::kept_plan;
use super::kin::{Families, Kin};
use super::misconception::Misconception;
use super::plan::Plan;
use super::question::Question;
use super::reserve::{Reserve, Slot};
use super::resource::Resource;
use super::siblings::siblings;
use super::sizes::MOST_TRIES;
use super::skill::Skill;
use super::sorted;
use super::teach::Teach;
use super::theme::Theme;
use crate::kinds::{BySkill, Kind, Listed, MisconceptionIndex, SkillIndex, Tongue};
use crate::measure::Probability;
use crate::shell::Commands;
use crate::text::SafeText;
use crate::words::Message;

/// A checked course. Skills refer to one another, and questions to skills, by index.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct Course {
    pub id: CourseId,
    /// Earlier ids: what was recorded under them is of this course.
    pub was: Vec<String>,
    /// Which version this is, as its author says; empty where nothing is said.
    pub version: SafeText,
    pub title: SafeText,
    pub description: SafeText,
    /// BCP 47 tag of the language the prompts are written in.
    pub language: SafeText,
    /// Which options commands have, for questions that are answered by command lines.
    pub commands: Arc<Commands>,
    /// What it says of the language of its answers.
    pub tongue: Arc<Tongue>,
    /// Themes for which questions have words of their own, by id.
    pub themes: Vec<Theme>,
    pub license: SafeText,
    pub authors: Vec<SafeText>,
    /// Desired retention of reviews, 0.7 to 0.99.
    pub retention: Probability,
    /// P(known) from which a skill counts as mastered.
    pub mastery: Probability,
    /// Tries of a question before its answer is shown, 1 to 5, where neither it nor
    /// its first skill says otherwise.
    pub tries: u8,
    /// When skills are taught that don't say so themselves.
    pub teach: Teach,
    pub skills: BySkill<Skill>,
    pub questions: ByQuestion<Question>,
    /// Wrong ideas that mistakes of its questions show, in the order of its skills.
    pub misconceptions: Listed<MisconceptionIndex, Misconception>,
    /// What there is to learn from beside its questions, in the order of its files.
    pub resources: Listed<ResourceIndex, Resource>,
    /// What it takes for known of other courses.
    pub assumes: Vec<Assumed>,
    #[serde(serialize_with = "sorted::serialize")]
    pub(crate) skill_index: HashMap<String, SkillIndex>,
    #[serde(serialize_with = "sorted::serialize")]
    pub(crate) question_index: HashMap<String, QuestionIndex>,
    /// Questions that practise a skill, by skill.
    pub(crate) questions_of: BySkill<Vec<QuestionIndex>>,
    /// See [`Course::is_procedure`], by skill.
    pub(crate) procedures: BySkill<bool>,
    pub(crate) graph: Graph,
    /// Which questions were made from one.
    pub(crate) families: Arc<Families>,
    /// See [`Course::siblings`], by question: found when first asked for, as opening a
    /// course needs none of it.
    #[serde(skip)]
    pub(crate) siblings: OnceLock<ByQuestion<Vec<QuestionIndex>>>,
    /// How the course's author wants it practised; empty where nothing was said.
    #[serde(with = "kept_plan")]
    pub plan: Plan,
    pub(crate) reserve: Reserve,
    /// What its calibration says of its learners, where one does.
    pub class: Option<Class>,
}

impl Course {
    /// Tries of a question, where its course says nothing.
    pub const TRIES: u8 = 2;
    /// The most tries that a course may allow.
    pub const MOST_TRIES: u8 = MOST_TRIES;

    /// The skill with this id, or with this former id (`was`).
    pub fn skill(&self, id: &str) -> Option<SkillIndex> {
        self.skill_index.get(id).copied()
    }
    /// The question with this id, or with this former id (`was`).
    pub fn question(&self, id: &str) -> Option<QuestionIndex> {
        self.question_index.get(id).copied()
    }
    /// The questions in the order of the course, without those that are held back for
    /// the test.
    pub fn practised(&self) -> impl Iterator<Item = QuestionIndex> {
        let held = self.reserve.questions();
        let all = self.questions.positions();
        all.filter(|question| !held.contains(question))
    }
    /// The questions that practise a skill, in the order of the course, without those
    /// that are held back for the test.
    pub fn questions_of(&self, skill: SkillIndex) -> &[QuestionIndex] {
        &self.questions_of[skill]
    }
    /// The same with those held back.
    pub fn all_questions_of(&self, skill: SkillIndex) -> impl Iterator<Item = QuestionIndex> {
        let all = self.questions.pairs();
        all.filter(move |(_, q)| q.skills.contains(&skill))
            .map(|(i, _)| i)
    }
    /// Whether all questions that practise a skill are templates: then whoever
    /// answers one has practised what the others ask for, which is not so of facts.
    pub fn is_procedure(&self, skill: SkillIndex) -> bool {
        self.procedures[skill]
    }
    /// How often a question may be tried before its answer is shown, 1 to 5; some
    /// kinds allow less (see [`Shown::tries`](crate::kinds::Shown::tries)).
    pub fn tries(&self, question: QuestionIndex) -> u8 {
        let asked = &self.questions[question];
        let of_skill = || self.skills[asked.skills[0]].tries;
        asked.tries.or_else(of_skill).unwrap_or(self.tries)
    }
    /// Where a question comes from, who wrote it and under which licence, a sentence each;
    /// nothing where it says nothing of its own. What it leaves out is the course's.
    pub fn credits(&self, question: QuestionIndex) -> Vec<Message> {
        let own = &self.questions[question].provenance;
        own.credits(&self.authors, &self.license)
    }
    /// What is held back for the course's test, and never practised.
    pub fn reserve(&self) -> &Reserve {
        &self.reserve
    }
    /// The seed at a place of a form of the test, 0 to [`FORMS`](super::reserve::FORMS) - 1;
    /// none where too few draws of its template differ.
    pub fn test_seed(&self, slot: &Slot, form: usize) -> Option<u64> {
        let material = (self.id.as_str(), &self.questions);
        self.reserve().seed(material, slot, form)
    }
    /// A showing for practice; none where the seed gives no values, or a draw that is
    /// held back for the test.
    pub fn showing(&self, question: QuestionIndex, seed: u64) -> Option<Instance> {
        let instance = self.questions[question].instance(seed).ok()?;
        let material = (self.id.as_str(), &self.questions);
        let held = self.reserve().holds_draw(material, question, &instance);
        (!held).then_some(instance)
    }
    /// When a skill is taught.
    pub fn teach(&self, skill: SkillIndex) -> Teach {
        self.skills[skill].teach.unwrap_or(self.teach)
    }
    /// Whether a question is a fact of its first skill by itself, which can be met and asked
    /// back.
    pub fn is_fact(&self, question: &Question) -> bool {
        use Kind::{Card, Choice, Cloze, Number, Text};
        self.skills[question.skills[0]].facts
            && !question.is_drawn()
            && question.step_count() == 0
            && !question.has_parts()
            && matches!(question.kind(), Card | Choice | Cloze | Number | Text)
    }
    /// What a question has to do with those that were made from the same text, card or row
    /// of facts; none where it was written by itself.
    pub fn kin(&self, question: QuestionIndex) -> Option<&Kin> {
        self.families.of(question)
    }
    /// The questions that may get their turn, or lose it, by an answer to this one.
    pub(crate) fn moved_by(&self, question: QuestionIndex) -> Vec<QuestionIndex> {
        self.families.moved_by(question)
    }
    /// How many texts, cards and rows of facts make several questions each, and how many
    /// questions these are.
    pub fn made_from_one(&self) -> (usize, usize) {
        let kin = self
            .questions
            .positions()
            .filter_map(|q| Some((q, self.kin(q)?)));
        let firsts = kin.clone().filter(|(q, kin)| kin.first == *q);
        (firsts.count(), kin.count())
    }
    /// Whether a question that practises a skill was made from the same as others.
    pub fn makes_several(&self, skill: SkillIndex) -> bool {
        let mut questions = self.questions_of(skill).iter();
        !self.families.is_empty() && questions.any(|&q| self.kin(q).is_some())
    }
    /// Questions that give this one's answer away, or have theirs given away by it: an
    /// accepted answer of one stands in the prompt of the other, in whole words. Fixed
    /// questions only, 64 at most, ascending.
    pub fn siblings(&self, question: QuestionIndex) -> &[QuestionIndex] {
        &self.siblings.get_or_init(|| siblings(&self.questions))[question]
    }
    /// The skills that name this one as a prerequisite.
    pub fn dependents(&self, skill: SkillIndex) -> &[SkillIndex] {
        &self.graph.dependents[skill]
    }
    /// Skills that are practised along with this one, near and far, each with
    /// the share of a review (0 to 1) that a success here is for it.
    pub fn implicit(&self, skill: SkillIndex) -> &[(SkillIndex, f64)] {
        &self.graph.implicit[skill]
    }
}
