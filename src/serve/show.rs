//! What a sitting shows, as objects.

use super::hints;
use super::kept::kept;
use super::names;
use super::objects::{
    self, Done, Form, Hello, Idea, Length, Lesson, Missed, Move, Part, Placed, Placement, Progress,
    Question, Reason, StepOf, Theme, Verdict, Why,
};
use super::outcome::{Ahead, Ending, Met, Summary};
use super::pictures;
use super::resource;
use super::said::Said;
use super::testing;
use super::texts::{Named, Text, Titled};
use crate::course::{Course, SkillIndex};
use crate::desk::Desk;
use crate::kinds::{self, Line, Stretch};
use crate::report;
use crate::session::{Asking, Judged, Phase, Session, SkillMove, Teaching, Tested};
use crate::text::SafeText;
use crate::tutor;
use crate::tutor::placement::Conclusion;

fn skill(course: &Course, skill: SkillIndex) -> Titled {
    let skill = &course.skills[skill];
    Titled {
        id: skill.id.to_string(),
        title: skill.title.clone(),
    }
}

/// The first object of all.
pub(super) fn hello(desk: &Desk, sitting: &Session) -> Said {
    let course = sitting.course();
    Said::Hello(Hello {
        version: env!("CARGO_PKG_VERSION"),
        profile: desk.profile_name().to_owned(),
        course: Titled {
            id: course.id.to_string(),
            title: course.title.clone(),
        },
        now: desk.now(),
        themes: (course.themes.iter())
            .map(|theme| Theme {
                id: theme.id.clone(),
                name: theme.name.clone(),
            })
            .collect(),
        interests: desk.interests(course),
    })
}

/// The phase; the summary, where nothing is asked any more.
pub(super) fn phase(desk: &Desk, sitting: &Session) -> Said {
    match sitting.phase() {
        Phase::Asking(asking) => Said::Question(Box::new(question(desk, sitting, asking))),
        Phase::Teaching(taught) => Said::Teaching(Box::new(teaching(desk, sitting, taught))),
        Phase::Judged(judged) => Said::Verdict(Box::new(verdict(desk, sitting, judged))),
        Phase::Concluded(conclusion) => Said::Placement(placement(sitting.course(), conclusion)),
        Phase::Finished => summary(desk, sitting),
    }
}

fn progress(desk: &Desk, sitting: &Session) -> Progress {
    let progress = desk.progress(sitting);
    Progress {
        answered: progress.answered,
        correct: progress.correct,
        coming_back: progress.coming_back,
        due: progress.due,
        seconds: progress.lasts.spent.whole_seconds(),
        length: Length {
            minutes: progress.lasts.length.minutes,
            questions: progress.lasts.length.questions,
        },
    }
}

pub(super) fn step(asking: &Asking) -> Option<StepOf> {
    asking.step.map(|step| StepOf {
        n: step + 1,
        of: asking.steps().len(),
    })
}

pub(super) fn substep(asking: &Asking) -> Option<StepOf> {
    asking.outer_step()?;
    let (n, of) = asking.step_of()?;
    Some(StepOf { n, of })
}

pub(super) fn part(asking: &Asking) -> Option<StepOf> {
    let (n, of) = asking.part_of()?;
    Some(StepOf { n, of })
}

fn question(desk: &Desk, sitting: &Session, asking: &Asking) -> Question {
    let (course, item) = (sitting.course(), asking.item());
    let asked = &course.questions[asking.question];
    let asked_now = asked.item_at(asking.spot()).unwrap_or(&asked.item);
    Question {
        id: asked.id.to_string(),
        seed: asking.instance.seed.to_string(),
        skill: skill(course, asked.skills[0]),
        reason: reason(course, &asking.reason),
        predicted: asking.reason.predicted,
        placing: sitting.is_placing(),
        testing: sitting.is_testing(),
        kind: asked_now.task.kind().name(),
        prompt: Text::blocks(&item.prompt),
        form: form(&item.task.form()),
        hints: hints::shown(asking),
        more_hints: asking.has_more_hints() && !sitting.is_unaided(),
        hint: hints::open(asking),
        hint_answers: hints::answers(asking),
        has_steps: asking.offers_steps() && !sitting.is_unaided(),
        step: step(asking),
        substep: substep(asking),
        whole: is_within(asking).then(|| Text::blocks(&asking.whole().prompt)),
        stem: asking.stem().map(|stem| Text::blocks(&stem.prompt)),
        pictures: pictures::of(desk, sitting),
        part: part(asking),
        before: asking.part_before().map(|(_, item)| done(item)),
        given: asking.done().map(done).collect(),
        missed: missed(course, asking),
        after_steps: asking.is_after_steps(),
        once_more: asking.once_more.is_some(),
        resource: resource::offer(sitting),
        can_undo: desk.can_undo(sitting),
        progress: progress(desk, sitting),
    }
}

/// Whether what is asked is a step or a hint of the question.
fn is_within(asking: &Asking) -> bool {
    asking.step.is_some() || asking.hint.is_some()
}

/// A step that is shown as done.
fn done(step: &kinds::Shown) -> Done {
    Done {
        prompt: Text::blocks(&step.prompt),
        answer: Text::inline(&step.task.answer_markdown()),
        explanation: step.explanation.as_ref().map(Text::blocks),
    }
}

fn teaching(desk: &Desk, sitting: &Session, taught: &Teaching) -> objects::Teaching {
    let course = sitting.course();
    let shown = taught.example.as_ref();
    let item = shown.map(|example| &example.instance.item);
    objects::Teaching {
        name: taught.how.name(),
        text: (taught.sentence(&course.skills[taught.skill].title)).to_string(),
        skill: skill(course, taught.skill),
        id: shown.map(|example| course.questions[example.question].id.to_string()),
        seed: shown.map(|example| example.instance.seed.to_string()),
        prompt: item.map(|item| Text::blocks(&item.prompt)),
        steps: taught.steps().map(done).collect(),
        answer: item.map(|item| Text::blocks(&item.task.answer_markdown())),
        explanation: taught.explanation().map(Text::blocks),
        lesson: taught.lesson.as_ref().map(Text::blocks),
        more_lesson: taught.is_cut,
        pictures: pictures::of(desk, sitting),
        resource: resource::offer(sitting),
        can_undo: desk.can_undo(sitting),
        progress: progress(desk, sitting),
    }
}

/// The miss that can be made good; the right answer is not in it.
fn missed(course: &Course, asking: &Asking) -> Option<Missed> {
    let missed = asking.missed.as_ref()?;
    let graded = &missed.graded;
    let mistakes = &asking.item().mistakes;
    let mistake = graded.mistake.and_then(|mistake| mistakes.get(mistake));
    Some(Missed {
        tries: missed.tries,
        verdict: names::of_verdict(graded.verdict),
        text: graded.verdict.word().to_string(),
        given: graded.given.clone(),
        mistake: mistake.map(|mistake| mistake.name.clone()),
        misconception: mistake.and_then(|mistake| idea(course, mistake)),
        feedback: missed.feedback.as_ref().map(Text::blocks),
        remarks: graded.remarks.iter().map(ToString::to_string).collect(),
    })
}

/// The misconception behind a mistake.
fn idea(course: &Course, mistake: &kinds::ShownMistake) -> Option<Idea> {
    let idea = course.misconceptions.get(mistake.misconception?)?;
    Some(Idea {
        id: idea.id.to_string(),
        name: idea.name.clone(),
    })
}

fn reason(course: &Course, reason: &tutor::Reason) -> Reason {
    Reason {
        rule: reason.rule.name(),
        skill: course.skills[reason.skill].id.to_string(),
        text: reason.message(course).to_string(),
    }
}

fn form(form: &kinds::Form<'_>) -> Form {
    let all = |texts: &[SafeText]| texts.iter().map(Text::inline).collect();
    match form {
        kinds::Form::OneOf { options } => Form::Choice {
            options: all(options),
        },
        kinds::Form::SomeOf { options } => Form::Choices {
            options: all(options),
        },
        kinds::Form::Line(line) => Form::Text {
            number: *line == Line::Number,
            algebra: *line == Line::Algebra,
            command: *line == Line::Command,
            output: *line == Line::Output,
        },
        kinds::Form::Blanks { parts } => Form::Blanks {
            parts: numbered(parts),
            text: kinds::read_out(parts),
        },
        kinds::Form::Order {
            items,
            shown,
            leaves_out,
        } => Form::Order {
            leaves_out: *leaves_out,
            items: shown.iter().map(|&i| Text::inline(&items[i])).collect(),
        },
        kinds::Form::SelfGrade { back } => Form::Grade {
            back: Text::blocks(back),
        },
        kinds::Form::Match { left, right } => Form::Pairs {
            left: all(left),
            right: all(right),
        },
        kinds::Form::Written { back, ideas } => Form::Written {
            back: Text::blocks(back),
            ideas: all(ideas),
        },
    }
}

/// The parts of a text with blanks, without what fills them.
fn numbered(parts: &[Stretch]) -> Vec<Part> {
    let mut blanks = 0;
    let part = |part: &Stretch| match part {
        Stretch::Text(text) | Stretch::Hint(text) => Part::Markdown(text.clone()),
        Stretch::Blank(_) => {
            blanks += 1;
            Part::Blank(blanks - 1)
        }
    };
    parts.iter().map(part).collect()
}

fn moves(course: &Course, moves: &[SkillMove]) -> Vec<Move> {
    let one = |moved: &SkillMove| Move {
        skill: skill(course, moved.skill),
        change: names::of_change(moved.before),
        before: match moved.before {
            crate::session::Before::At(before) => Some(before),
            _ => None,
        },
        after: moved.after,
        stage_before: moved.stages[0].stage.name(),
        stage: moved.stages[1].stage.name(),
        thin_material: moved.stages[1].thin,
        text: moved.spelled_out().to_string(),
        lapse: (moved.lapse.zip(moved.message(course)))
            .map(|(lapse, text)| Named::new(names::of_lapse(lapse), &text)),
    };
    moves.iter().map(one).collect()
}

/// The right answer; none after a right one.
pub(super) fn model_answer(judged: &Judged) -> Option<Text> {
    let task = &judged.asking.item().task;
    let answer = task.answer_markdown();
    match (judged.graded.verdict.is_correct(), task.form()) {
        (true, _) => None,
        (false, kinds::Form::Blanks { .. }) => Some(Text::blocks(&answer)),
        (false, _) => Some(Text::inline(&answer)),
    }
}

fn verdict(desk: &Desk, sitting: &Session, judged: &Judged) -> Verdict {
    let (course, asking, graded) = (sitting.course(), &judged.asking, &judged.graded);
    let item = asking.item();
    let mistake = graded.mistake.and_then(|m| item.mistakes.get(m));
    Verdict {
        id: course.questions[asking.question].id.to_string(),
        step: step(asking),
        substep: substep(asking),
        part: part(asking),
        placing: sitting.is_placing(),
        verdict: names::of_verdict(graded.verdict),
        text: graded.verdict.word_for(&judged.answer).to_string(),
        credit: graded.verdict.credit(),
        given: Some(graded.given.clone()).filter(|given| !given.is_empty()),
        model_answer: model_answer(judged),
        mistake: mistake.map(|mistake| mistake.name.clone()),
        misconception: mistake.and_then(|mistake| idea(course, mistake)),
        overcome: judged.overcome.clone(),
        feedback: judged.feedback.as_ref().map(Text::blocks),
        remarks: (judged.aside().iter().chain(&graded.remarks))
            .map(ToString::to_string)
            .collect(),
        explanation: item.explanation.as_ref().map(Text::blocks),
        explanation_shown: judged.explanation().is_some(),
        moves: moves(course, &judged.moves),
        due: judged.due,
        notice: (judged.notice.as_ref())
            .map(|notice| Named::new(names::of_notice(notice), &notice.message(course))),
        comes_back: judged.comes_back,
        may_come_back: judged.may_come_back,
        offers_steps: judged.offers_steps,
        tries: judged.tries,
        once_more: judged.once_more,
        kept: (desk.kept_on(course, asking.question)).map(|_| kept(desk, course, asking.question)),
        resource: resource::offer(sitting),
        can_undo: desk.can_undo(sitting),
        progress: progress(desk, sitting),
    }
}

fn placement(course: &Course, conclusion: &Conclusion) -> Placement {
    let placed = |(i, skill): (SkillIndex, &crate::course::Skill)| Placed {
        id: skill.id.to_string(),
        title: skill.title.clone(),
        belief: conclusion.beliefs[i],
        known: conclusion.known.contains(&i),
    };
    Placement {
        asked: conclusion.asked,
        skills: course.skills.pairs().map(placed).collect(),
    }
}

/// The last object of all.
pub(super) fn summary(desk: &Desk, sitting: &Session) -> Said {
    let (course, now) = (sitting.course(), desk.now());
    let summary = desk.summary(sitting);
    let ending = match &summary.ending {
        Some(ending) => Ending {
            name: names::of_ending(ending),
            text: Some(ending.message(course, &desk.called(course)).to_string()),
        },
        None => Ending {
            name: match summary.tested {
                Some(Tested::Ended(_)) => "test",
                _ => "quit",
            },
            text: None,
        },
    };
    let met = |met: &crate::session::MistakeMet| Met {
        name: met.name.clone(),
        text: met.text.clone(),
        feedback: met.feedback.as_ref().map(Text::blocks),
        given: met.given.clone(),
        asked: met.asked.clone(),
        times: met.times,
    };
    Said::Summary(Box::new(Summary {
        ending,
        answered: summary.answered,
        correct: summary.correct,
        partial: summary.partial,
        skipped: summary.skipped,
        steps: summary.steps,
        hints: summary.hints,
        seconds: summary.seconds,
        moves: moves(course, &summary.moves),
        mistakes: summary.mistakes.iter().map(met).collect(),
        overcome: summary.overcome.clone(),
        due_now: summary.due_now,
        next_due: summary.next_due,
        placed: summary.placed,
        left_placement: summary.left_placement,
        test: summary
            .tested
            .as_ref()
            .map(|tested| testing::test(course, tested)),
        unshown: summary.unshown,
        spent: summary.spent.whole_seconds(),
        ahead: Ahead {
            tomorrow: summary.ahead.tomorrow,
            week: summary.ahead.week,
        },
        now,
        text: report::sitting_text(course, &desk.called(course), &summary, now),
    }))
}

/// Why the question is asked, and what could be asked instead; nothing where none is.
pub(super) fn why(desk: &Desk, sitting: &Session) -> Option<Said> {
    let (course, (why, question)) = (sitting.course(), sitting.why()?);
    let account = match sitting.why_part() {
        Some(part) => vec![part],
        None => {
            let was = sitting.why_was().into_iter();
            was.chain(why.account(course)).collect()
        }
    };
    let account = account.into_iter().chain(course.credits(question));
    let levers = desk.levers(sitting).into_iter();
    let levers = levers.flat_map(|levers| levers.told(course));
    let levers = levers.map(|(lever, means)| Named::new(names::of_lever(lever), &means));
    Some(Said::Why(Why {
        reason: reason(course, why),
        account: account.map(|line| line.to_string()).collect(),
        levers: levers.collect(),
    }))
}

/// The lesson of the question's first skill, or the title of that skill where it has
/// none; nothing where nothing is asked.
pub(super) fn lesson(sitting: &Session) -> Option<Result<Said, SafeText>> {
    let course = sitting.course();
    let of = sitting.skill()?;
    Some(match &course.skills[of].lesson {
        Some(lesson) => Ok(Said::Lesson(Lesson {
            skill: skill(course, of),
            lesson: Text::blocks(lesson),
        })),
        None => Err(course.skills[of].title.clone()),
    })
}
