//! `kenning show`: questions as learners see them, for who writes them.

use std::io;
use std::path::Path;

use jiff::Timestamp;

use super::Error;
use super::linked::{self, Places};
use super::only::{Only, none};
use crate::author::{Care, load_named};
use crate::course::{Assumed, Course, Instance, Location, Question, ShownStep};
use crate::desk::bundled_files;
use crate::disk::fs;
use crate::kinds::{Answer, Form, Shown};
use crate::learner::State;
use crate::library::{CourseFiles, is_deck, read_course, read_deck};
use crate::text::{Out, SafeText, blocks, inline};
use crate::words::{Joined, Message, Value, message};
use crate::{plain, tui};

/// The most showings of a question.
const MOST_DRAWS: u64 = 1_000;

// What to show.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[arg(help = message!("help-show-course").to_string())]
    pub(super) course: String,
    #[arg(help = message!("help-show-question").to_string())]
    #[arg(conflicts_with = "only")]
    question: Option<String>,
    #[command(flatten)]
    only: Only,
    #[arg(help = message!("help-show-draws").to_string())]
    #[arg(long, default_value_t = 1, value_parser = clap::value_parser!(u64).range(1..=MOST_DRAWS))]
    draws: u64,
    #[arg(help = message!("help-show-watch").to_string())]
    #[arg(long)]
    pub(super) watch: bool,
}

/// The size of the full screen that is shown: a usual terminal's.
const SCREEN: (u16, u16) = (80, 24);

/// Shows a question of a course, or all of them, once. Nothing is recorded.
pub(super) fn show(args: &Args) -> Result<(), Error> {
    let mut out = linked::output();
    let (course, files) = read(&args.course)?;
    let path = Path::new(&args.course);
    let places = match out.has_links() && !is_bundled(&args.course) {
        true if is_deck(path) => Places::in_deck(&args.course, read_deck(path)?.lines),
        true => Places::of(&files),
        false => Places::default(),
    };
    show_course(&course, args, &places, &mut out)
}

/// Shows a question of a course that is read, or all of them.
pub(super) fn show_course(
    course: &Course,
    args: &Args,
    places: &Places,
    out: &mut Out<'_>,
) -> Result<(), Error> {
    let only = args.only.of_course_alone()?;
    let wanted: Vec<&Question> = match &args.question {
        None if only.is_some() => {
            let (state, now) = (State::new(course), Timestamp::UNIX_EPOCH);
            let found = only.map_or_else(Vec::new, |only| only.of(course, &state, now));
            if let (Some(only), true) = (only, found.is_empty()) {
                return Err(none(only, Some(course)));
            }
            found.into_iter().map(|q| &course.questions[q]).collect()
        }
        None => course.questions.iter().collect(),
        Some(id) => {
            let at = course.question_index.get(id);
            let at = at.ok_or_else(|| {
                let course = course.id.as_str();
                Error::Said(message!("cli-show-none", question = id, course = course))
            })?;
            let own = course.questions[*at].id.as_str() == id;
            match course.kin(*at) {
                // The id of a text or a row, of which several were made.
                Some(kin) if !own => kin.all().map(|q| &course.questions[q]).collect(),
                _ => vec![&course.questions[*at]],
            }
        }
    };
    for question in wanted {
        show_question(course, question, args.draws, places, out)?;
    }
    if args.question.is_none() {
        show_resources(course, out)?;
    }
    Ok(())
}

/// What there is to learn from beside the questions, and what the course assumes of others.
fn show_resources(course: &Course, out: &mut Out<'_>) -> io::Result<()> {
    if !course.assumes.is_empty() {
        let all = course.assumes.iter().map(Assumed::shown);
        let all = Value::list(all, Joined::Commas);
        writeln!(out, "\n{}", message!("cli-show-assumes", all = all))?;
    }
    if !course.resources.is_empty() {
        writeln!(out, "\n{}", message!("cli-show-resources"))?;
    }
    for resource in course.resources.iter() {
        let skills = resource.skills.iter();
        let skills = skills.map(|&skill| course.skills[skill].id.as_str());
        let said = message!(
            "cli-show-resource",
            id = resource.id.as_str(),
            title = &resource.title,
            what = resource.what(),
            place = resource.place.shown(),
            skills = Value::list(skills, Joined::Commas),
            network = match resource.network {
                true => "yes",
                false => "no",
            }
        );
        let line = format!("  {said}");
        match &resource.place {
            Location::Address(address) => out.write_linked(&line, address, address)?,
            Location::File(_) | Location::Manual { .. } => writeln!(out, "{line}")?,
        }
    }
    Ok(())
}

/// Whether a name is that of a bundled course, and of no path.
pub(super) fn is_bundled(name: &str) -> bool {
    !fs::exists(Path::new(name)) && bundled_files(name).is_ok()
}

/// A course by its path, or a bundled one by its id.
fn read(name: &str) -> Result<(Course, CourseFiles), Error> {
    let files = match is_bundled(name) {
        true => bundled_files(name)?,
        false => read_course(Path::new(name))?,
    };
    let loaded = load_named(&files.named(), Care::Quick);
    let first = loaded.diagnostics.first().map(|first| first.account());
    let course = loaded.course.ok_or_else(|| {
        let first = first.unwrap_or_else(|| Message::verbatim(""));
        Error::Said(message!("cli-show-broken", first = first, course = name))
    })?;
    Ok((course, files))
}

fn show_question(
    course: &Course,
    question: &Question,
    draws: u64,
    places: &Places,
    out: &mut Out<'_>,
) -> io::Result<()> {
    let skills = question
        .skills
        .iter()
        .map(|&s| course.skills[s].id.as_str());
    let head = message!(
        "cli-show-question",
        question = question.id.as_str(),
        kind = match question.has_parts() {
            true => message!("cli-show-parts", n = question.parts.len()),
            false => Message::verbatim(question.kind().name()),
        },
        skills = Value::list(skills, Joined::Commas)
    );
    let id = question.id.as_str();
    let address = places.address(id).unwrap_or_default();
    match address.is_empty() {
        true => writeln!(out, "{head}")?,
        false => out.write_linked(&head.to_string(), id, &address)?,
    }
    let at = course.question(question.id.as_str());
    for said in at.into_iter().flat_map(|at| course.credits(at)) {
        writeln!(out, "{said}")?;
    }
    for seed in 0..draws {
        if draws > 1 {
            let said = message!("cli-show-draw", n = seed + 1, of = draws);
            writeln!(out, "\n{said}")?;
        }
        match question.instance(seed) {
            Ok(instance) => {
                show_instance(&instance, out)?;
            }
            Err(error) => {
                let said = message!("cli-show-unshowable", error = error.message());
                writeln!(out, "{said}")?;
            }
        }
    }
    writeln!(out)
}

/// A showing: the question with its steps, or its stem with each part.
fn show_instance(instance: &Instance, out: &mut Out<'_>) -> io::Result<()> {
    if !instance.has_parts() {
        show_item(&instance.item, out)?;
        return show_steps(&instance.steps, None, out);
    }
    writeln!(out, "{}", blocks(&instance.item.prompt))?;
    show_wordings(&instance.item, out)?;
    let of = instance.parts.len();
    for (n, part) in instance.parts.iter().enumerate() {
        writeln!(out, "\n{}", message!("cli-show-part", n = n + 1, of = of))?;
        show_item(&part.item, out)?;
        show_steps(&part.steps, None, out)?;
    }
    Ok(())
}

/// Steps, each with its own; `within` is the step, from 1, that they belong to.
fn show_steps(steps: &[ShownStep], within: Option<usize>, out: &mut Out<'_>) -> io::Result<()> {
    let of = steps.len();
    for (n, step) in steps.iter().enumerate() {
        let n = n + 1;
        let said = match within {
            None => message!("cli-show-step", n = n, of = of),
            Some(step) => message!("cli-show-step-of-step", n = n, of = of, step = step),
        };
        writeln!(out, "\n{said}")?;
        show_item(&step.item, out)?;
        show_steps(&step.steps, Some(n), out)?;
    }
    Ok(())
}

/// One thing to answer, with its other words.
fn show_item(item: &Shown, out: &mut Out<'_>) -> io::Result<()> {
    show_asked(item, out)?;
    show_wordings(item, out)
}

/// The words of an item by theme.
fn show_wordings(item: &Shown, out: &mut Out<'_>) -> io::Result<()> {
    for wording in &item.wordings {
        let theme = wording.theme.as_str();
        let said = message!(
            "cli-show-wording",
            theme = theme,
            text = blocks(&wording.prompt)
        );
        writeln!(out, "{said}")?;
        for (n, hint) in wording.hints.iter().flatten().enumerate() {
            let said = message!("cli-show-hint", n = n + 1, hint = blocks(hint));
            writeln!(out, "  {said}")?;
        }
        if let Some(text) = &wording.explanation {
            let said = message!("cli-show-explanation", text = blocks(text));
            writeln!(out, "  {said}")?;
        }
    }
    Ok(())
}

/// What is answered: as it is asked, and what comes of the answers that were foreseen.
fn show_asked(item: &Shown, out: &mut Out<'_>) -> io::Result<()> {
    writeln!(out, "{}", message!("cli-show-on-screen"))?;
    let (columns, rows) = SCREEN;
    let lines = tui::shown(item, columns, rows);
    for line in lines.map_err(|error| io::Error::other(error.message().to_string()))? {
        writeln!(out, "{}", format!("  | {line}").trim_end())?;
    }
    writeln!(out, "{}", message!("cli-show-in-plain"))?;
    plain::shown(item, out)?;
    let model = inline(&item.task.answer_markdown());
    writeln!(out, "{}", message!("cli-show-answer", answer = model))?;
    if let Form::Written { ideas, .. } = item.task.form() {
        let ideas: Vec<String> = ideas.iter().map(|idea| inline(idea)).collect();
        let ideas = Value::list(ideas, Joined::Semicolons);
        writeln!(out, "{}", message!("cli-show-ideas", ideas = ideas))?;
    }
    let right = item.task.right();
    if let [_, others @ ..] = &right[..]
        && !others.is_empty()
    {
        let others: Vec<String> = others.iter().map(|a| written(item, a)).collect();
        let others = Value::list(others, Joined::Semicolons);
        writeln!(out, "{}", message!("cli-show-also", answers = others))?;
    }
    for (answer, said) in said_of(item) {
        let said = message!("cli-show-said", answer = answer, said = blocks(&said));
        writeln!(out, "{said}")?;
    }
    for (at, mistake) in item.mistakes.iter().enumerate() {
        let mut answers = item.task.wrong(at);
        // What is right, or taken for another mistake, is never taken for this one.
        answers.retain(|answer| match item.grade(answer) {
            Ok(graded) => !graded.verdict.is_correct() && graded.mistake.is_none_or(|m| m == at),
            Err(_) => true,
        });
        if answers.is_empty() {
            continue;
        }
        let answers: Vec<String> = answers.iter().map(|a| written(item, a)).collect();
        let answers = Value::list(answers, Joined::Semicolons);
        let (name, feedback) = (&mistake.name, blocks(&mistake.feedback));
        let said = match mistake.counts {
            true => message!(
                "cli-show-mistake",
                mistake = name,
                answers = answers,
                feedback = feedback
            ),
            false => message!(
                "cli-show-uncounted",
                mistake = name,
                answers = answers,
                feedback = feedback
            ),
        };
        writeln!(out, "{said}")?;
    }
    show_hints(item, out)?;
    match &item.explanation {
        Some(text) => writeln!(
            out,
            "{}",
            message!("cli-show-explanation", text = blocks(text))
        ),
        None => Ok(()),
    }
}

/// The hints of an item, and of those that ask what they ask.
fn show_hints(item: &Shown, out: &mut Out<'_>) -> io::Result<()> {
    for (n, hint) in item.hints.iter().enumerate() {
        let n = n + 1;
        match item.asked_by_hint(n - 1) {
            None => {
                let said = message!("cli-show-hint", n = n, hint = blocks(hint));
                writeln!(out, "{said}")?;
            }
            Some(asked) => {
                writeln!(out, "\n{}", message!("cli-show-hint-asks", n = n))?;
                show_item(asked, out)?;
            }
        }
    }
    Ok(())
}

/// Answers that have words of their own: options, and accepted texts.
fn said_of(item: &Shown) -> Vec<(String, SafeText)> {
    let answers: Vec<Answer> = match item.task.form() {
        Form::OneOf { options } => (0..options.len()).map(Answer::Choice).collect(),
        Form::SomeOf { options } => (0..options.len())
            .map(|at| Answer::Multi(vec![at]))
            .collect(),
        _ => item.task.right(),
    };
    let said = answers.iter().filter_map(|answer| {
        let said = item.grade(answer).ok()?.said?;
        Some((written(item, answer), said))
    });
    said.collect()
}

/// An answer as a person would write it.
fn written(item: &Shown, answer: &Answer) -> String {
    let given = match item.grade(answer) {
        Ok(graded) => graded.given,
        Err(_) => SafeText::default(),
    };
    match answer {
        Answer::Typed(_) | Answer::Blanks(_) => given.into_string(),
        _ => inline(&given),
    }
}
