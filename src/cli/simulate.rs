//! `kenning simulate`.

use std::sync::Arc;

use super::{Error, Global};
use crate::course::Course;
use crate::desk::{WAY_IN, bundled};
use crate::simulate::{
    self, Finding, Generated, LearnerKind, Part, Plan, PolicyKind, Taught, Teaching,
};
use crate::text::Out;
use crate::words::{Joined, Value, message};

// What to simulate.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(help = message!("help-simulate-course").to_string())]
    course: Option<String>,
    #[arg(help = message!("help-simulate-days").to_string())]
    #[arg(long, default_value_t = 15, value_parser = clap::value_parser!(u32).range(1..=1000))]
    days: u32,
    #[arg(help = message!("help-simulate-minutes").to_string())]
    #[arg(long, default_value_t = 10, value_parser = clap::value_parser!(u32).range(1..=600))]
    minutes: u32,
    #[arg(help = message!("help-simulate-away").to_string())]
    #[arg(long, value_name = "DAYS", default_value_t = 0, value_parser = clap::value_parser!(u32).range(0..=1000))]
    away: u32,
    #[arg(help = message!("help-simulate-learners").to_string())]
    #[arg(long, default_value_t = 60, value_parser = clap::value_parser!(u32).range(1..=100_000))]
    learners: u32,
    #[arg(help = message!("help-simulate-delay").to_string())]
    #[arg(long, default_value_t = 7, value_parser = clap::value_parser!(u32).range(0..=3650))]
    delay: u32,
    #[arg(help = message!("help-simulate-policy").to_string())]
    #[arg(long, value_name = "NAME", value_delimiter = ',', value_parser = policy)]
    policy: Vec<PolicyKind>,
    #[arg(help = message!("help-simulate-learner").to_string())]
    #[arg(long, value_name = "NAME", value_delimiter = ',', value_parser = kind)]
    learner: Vec<LearnerKind>,
    #[arg(help = message!("help-simulate-generated").to_string())]
    #[arg(long, value_name = "NAME", value_delimiter = ',', value_parser = generated)]
    generated: Vec<Generated>,
    #[arg(help = message!("help-simulate-fill").to_string())]
    #[arg(long)]
    fill: bool,
    #[arg(help = message!("help-simulate-teaching").to_string())]
    #[arg(long, value_enum, default_value = "own")]
    teaching: Teach,
    #[arg(help = message!("help-simulate-no-teaching").to_string())]
    #[arg(long)]
    no_teaching: bool,
    #[arg(help = message!("help-simulate-seeds").to_string())]
    #[arg(long, value_name = "SEEDS", value_parser = seeds)]
    seeds: Option<Seeds>,
    #[arg(help = message!("help-simulate-bar").to_string())]
    #[arg(long, conflicts_with_all = ["course", "generated", "days", "minutes", "delay", "fill", "format", "skills", "diary"])]
    bar: bool,
    #[arg(help = message!("help-simulate-tries").to_string())]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u8).range(1..=9))]
    tries: Option<u8>,
    #[arg(help = message!("help-simulate-without").to_string())]
    #[arg(long, value_name = "NAME", value_delimiter = ',', value_parser = part)]
    without: Vec<Part>,
    #[arg(help = message!("help-simulate-scale").to_string())]
    #[arg(long, value_name = "NAME=FACTOR", value_delimiter = ',', value_parser = scale)]
    scale: Vec<(Finding, f64)>,
    #[arg(help = message!("help-simulate-gains").to_string())]
    #[arg(long)]
    gains: bool,
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
    #[arg(help = message!("help-simulate-skills").to_string())]
    #[arg(long)]
    skills: bool,
    #[arg(help = message!("help-simulate-diary").to_string())]
    #[arg(long)]
    diary: bool,
}

/// How simulated learners are taught.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Teach {
    None,
    Answer,
    Standard,
    Own,
}

/// A format of results.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    Text,
    Markdown,
    Json,
}

fn named<T: Copy>(all: &[(&'static str, T)], name: &str) -> Result<T, String> {
    let found = all.iter().find(|(known, _)| *known == name);
    found.map(|(_, value)| *value).ok_or_else(|| {
        let names = Value::one_of(all.iter().map(|(name, _)| *name));
        message!("cli-wrong-name", names = names).into()
    })
}

fn policy(name: &str) -> Result<PolicyKind, String> {
    named(&PolicyKind::NAMED, name)
}

fn kind(name: &str) -> Result<LearnerKind, String> {
    named(&LearnerKind::NAMED, name)
}

fn generated(name: &str) -> Result<Generated, String> {
    named(&Generated::ALL, name)
}

fn part(name: &str) -> Result<Part, String> {
    named(&Part::ALL, name)
}

/// One seed after another.
#[derive(Clone, Debug)]
struct Seeds(Vec<u64>);

/// A range with both ends, or a list.
fn seeds(text: &str) -> Result<Seeds, String> {
    let wrong = || message!("cli-simulate-seeds").to_string();
    let number = |text: &str| text.trim().parse::<u64>().map_err(|_| wrong());
    let seeds: Vec<u64> = match text.split_once("..") {
        Some((first, last)) => {
            let (first, last) = (number(first)?, number(last)?);
            match last.checked_sub(first) {
                Some(more) if more < 1000 => (first..=last).collect(),
                _ => return Err(wrong()),
            }
        }
        None => text.split(',').map(number).collect::<Result<_, _>>()?,
    };
    Ok(Seeds(seeds))
}

/// A finding and by what it is multiplied.
fn scale(text: &str) -> Result<(Finding, f64), String> {
    let wrong = || {
        let names = Value::list(Finding::ALL.iter().map(|(name, ..)| *name), Joined::Commas);
        message!("cli-simulate-scale", names = names)
    };
    let (name, factor) = text.split_once('=').ok_or_else(wrong)?;
    let finding = Finding::named(name).ok_or_else(wrong)?;
    let factor: f64 = factor.parse().map_err(|_| wrong())?;
    match factor > 0.0 && factor <= 100.0 {
        true => Ok((finding, factor)),
        false => Err(wrong().into()),
    }
}

/// How learners are taught, if they can be.
fn taught(args: &Args) -> Result<Option<Taught>, Error> {
    let changed =
        !args.without.is_empty() || !args.scale.is_empty() || args.no_teaching || args.gains;
    let teaching = match (args.teaching, args.tries) {
        (Teach::None, None) if !changed => return Ok(None),
        (Teach::Standard, _) => Teaching::Standard,
        (Teach::Own, _) => Teaching::Own,
        (Teach::Answer, None) => Teaching::Answer,
        (Teach::None | Teach::Answer, _) => {
            return Err(Error::Wrong(message!("cli-simulate-needs-teaching")));
        }
    };
    let mut taught = Taught::new(teaching);
    taught.tries = args.tries.unwrap_or(taught.tries);
    taught.gains = args.gains;
    taught.without.clone_from(&args.without);
    for part in [Part::Examples, Part::Lessons] {
        if args.no_teaching && taught.has(part) {
            taught.without.push(part);
        }
    }
    for &(finding, factor) in &args.scale {
        taught.evidence = taught.evidence.scaled(finding, factor);
    }
    Ok(Some(taught))
}

/// The courses asked for. The learner's own data is opened only to find a course by name.
fn courses(global: &Global, args: &Args) -> Result<Vec<Arc<Course>>, Error> {
    let mut courses = Vec::new();
    match &args.course {
        Some(name) => courses.push(global.desk()?.find(name)?),
        None if args.generated.is_empty() => {
            let bundled = bundled().into_iter();
            courses.extend(bundled.filter_map(|files| {
                let loaded = crate::author::load_named(&files.named(), crate::author::Care::Quick);
                // In ten questions there is nothing to compare.
                let course = loaded.course.filter(|c| c.id.as_str() != WAY_IN);
                course.map(Arc::new)
            }));
        }
        None => {}
    }
    courses.extend(
        args.generated
            .iter()
            .filter_map(|g| g.course().map(Arc::new)),
    );
    Ok(courses)
}

fn all_if_empty<T: Copy>(chosen: &[T], all: &[(&'static str, T)]) -> Vec<T> {
    match chosen {
        [] => all.iter().map(|(_, value)| *value).collect(),
        chosen => chosen.to_vec(),
    }
}

/// What is asked for.
fn plan(global: &Global, args: &Args) -> Result<Plan, Error> {
    let one = || vec![global.seed.unwrap_or(1)];
    Ok(Plan {
        days: args.days,
        minutes: f64::from(args.minutes),
        away: args.away,
        delay: f64::from(args.delay),
        learners: args.learners as usize,
        seeds: args.seeds.clone().map_or_else(one, |seeds| seeds.0),
        fill: args.fill,
        kinds: all_if_empty(&args.learner, &LearnerKind::ALL),
        policies: match args.policy.as_slice() {
            [] => PolicyKind::ALL.to_vec(),
            chosen => chosen.to_vec(),
        },
        taught: taught(args)?,
        threads: std::thread::available_parallelism().map_or(1, usize::from),
    })
}

/// The tables for all schedules, on the bundled courses and those that are made up.
fn bar(global: &Global, args: &Args) -> Result<String, Error> {
    let plan = plan(global, args)?;
    if plan.taught.is_none() {
        return Err(Error::Wrong(message!("cli-simulate-needs-teaching")));
    }
    let mut courses = courses(global, args)?;
    let made_up = Generated::ALL.iter().filter_map(|(_, g)| g.course());
    courses.extend(made_up.map(Arc::new));
    let seeds = match (&args.seeds, global.seed) {
        (None, None) => simulate::SEEDS.collect(),
        _ => plan.seeds.clone(),
    };
    let all = simulate::SCHEDULES.map(|(days, minutes)| {
        let plan = Plan {
            days,
            minutes: f64::from(minutes),
            seeds: seeds.clone(),
            ..plan.clone()
        };
        simulate::run(&courses, &plan)
    });
    Ok(simulate::bar(&all))
}

/// Lets simulated learners practise, and shows what came of it.
pub(super) fn simulate(global: &Global, args: &Args) -> Result<(), Error> {
    let mut out = Out::stdout();
    if args.bar {
        writeln!(out, "{}", bar(global, args)?.trim_end())?;
        return Ok(());
    }
    if args.diary && args.format != Format::Text {
        return Err(Error::Wrong(message!("cli-simulate-diary-text")));
    }
    let courses = courses(global, args)?;
    let plan = plan(global, args)?;
    let results = simulate::run(&courses, &plan);
    let mut text = match args.format {
        Format::Text => simulate::text(&results),
        Format::Markdown => simulate::markdown(&results),
        Format::Json => simulate::json(&results, args.skills)
            .map_err(|e| Error::Said(message!("cli-simulate-failed", error = e.to_string())))?,
    };
    if args.gains && args.format != Format::Json {
        text.push_str(&simulate::minutes(&results));
    }
    if args.skills && args.format != Format::Json {
        text.push_str(&simulate::skills(&results));
    }
    if args.diary && args.format == Format::Text {
        text.push_str(&simulate::diary(&results));
    }
    writeln!(out, "{}", text.trim_end())?;
    Ok(())
}
