//! `kenning class plan accept`, `refuse` and `show`: the learner's answer to a teacher's
//! plan.

use std::collections::BTreeMap;
use std::io::{self, IsTerminal};
use std::sync::Arc;

use super::super::{Error, Global, locks, tell_lacks};
use super::place::quoted;
use super::said;
use crate::class::{Joined, Memberships, PlanFile, found};
use crate::course::{Course, Plan};
use crate::desk::Desk;
use crate::disk::{Left, note_access};
use crate::journal::EventKind;
use crate::text::{Out, on_one_line};
use crate::tutor;
use crate::words::{Message, message};

/// So many characters are shown of what others called a class, a teacher or a course.
pub(super) const SHOWN: usize = 80;

// What a learner says to the plans of their teachers.
#[derive(Debug, clap::Subcommand)]
pub(crate) enum Reply {
    #[command(about = message!("help-class-plan-show").to_string())]
    Show,
    #[command(about = message!("help-class-plan-accept").to_string())]
    Accept {
        #[arg(help = message!("help-class-plan-class").to_string())]
        class: Option<String>,
        #[arg(help = message!("help-class-plan-course").to_string())]
        #[arg(long, value_name = "PATH")]
        course: Vec<String>,
        #[arg(help = message!("help-class-yes").to_string())]
        #[arg(long)]
        yes: bool,
    },
    #[command(about = message!("help-class-plan-refuse").to_string())]
    Refuse {
        #[arg(help = message!("help-course").to_string())]
        course: String,
    },
}

/// Does what the learner says.
pub(super) fn reply(global: &Global, reply: &Reply) -> Result<(), Error> {
    match reply {
        Reply::Show => show(global),
        Reply::Accept { class, course, yes } => accept(global, class.as_deref(), course, *yes),
        Reply::Refuse { course } => refuse(global, course),
    }
}

/// What a plan decides, a line each, and whether it can be refused; `agreed` says that it
/// is in force.
/// `named` is what the course is found by.
fn lines(course: &Course, plan: &Plan, agreed: bool, named: &str) -> Vec<Message> {
    let mut lines = tutor::decided(course, plan);
    if lines.is_empty() {
        lines.push(message!("class-plan-nothing"));
    }
    lines.push(match plan.refuse {
        Some(false) if agreed => message!("class-plan-binding-now"),
        Some(false) => message!("class-plan-binding"),
        _ => message!("class-plan-refusable", course = quoted(named)),
    });
    lines
}

/// What a learner said to plans, by the id of the course then, with the course as it is now.
type Said<'p> = (&'p str, &'p (u64, bool), Option<Arc<Course>>);

/// Of each course what was said last, also where it has another id by now.
fn newest<'p>(desk: &Desk, plans: &'p BTreeMap<String, (u64, bool)>) -> Vec<Said<'p>> {
    let mut all: Vec<Said<'p>> = Vec::new();
    for (name, said) in plans {
        let course = desk.now_called(name);
        let same = |of: &&mut Said<'p>| match (&of.2, &course) {
            (Some(of), Some(course)) => of.id == course.id,
            _ => false,
        };
        match all.iter_mut().find(same) {
            Some(of) if of.1.0 >= said.0 => {}
            Some(of) => *of = (name, said, course),
            None => all.push((name, said, course)),
        }
    }
    all
}

/// Of the plans of a course that has another id by now, a later one took the place of these.
fn are_past(desk: &Desk, joined: &Joined, waiting: &[PlanFile]) -> Vec<bool> {
    let now = |id: &str| desk.now_called(id).map(|course| course.id.clone());
    let past = |file: &PlanFile| {
        let Some(course) = now(&file.course) else {
            return false;
        };
        let is_later = |id: &str, number: u64| {
            id != file.course && number > file.number && now(id).as_ref() == Some(&course)
        };
        let mut said = joined.plans.iter();
        said.any(|(id, (number, _))| is_later(id, *number))
            || waiting.iter().any(|of| is_later(&of.course, of.number))
    };
    waiting.iter().map(past).collect()
}

fn show(global: &Global) -> Result<(), Error> {
    let mut desk = global.look()?;
    // A course may have another id by now.
    desk.read_all()?;
    tell_lacks(&mut desk)?;
    let all = Memberships::read(desk.dir()).map_err(said)?;
    let mut out = Out::stdout();
    if !all.classes.iter().any(Joined::is_on) {
        writeln!(out, "{}", message!("class-in-none"))?;
    }
    for joined in all.classes.iter().filter(|joined| joined.is_on()) {
        let class = on_one_line(&joined.class, SHOWN);
        writeln!(
            out,
            "{}",
            message!("class-in", class = &class, id = joined.id())
        )?;
        for (name, (number, taken), course) in newest(&desk, &joined.plans) {
            tell_plan(&desk, joined, (name, *number, *taken), course, &mut out)?;
        }
        let Some(folder) = &joined.folder else {
            continue;
        };
        let found = found(joined, folder);
        let waits = found.waiting(joined).count();
        if waits > 0 {
            writeln!(
                out,
                "  {}",
                message!("class-plans-wait", n = waits, class = &class)
            )?;
        }
        for refused in &found.refused {
            writeln!(out, "  {refused}")?;
        }
    }
    Ok(())
}

/// Tells one plan of a class, by its course and number, and what has become of it.
fn tell_plan(
    desk: &Desk,
    joined: &Joined,
    (name, number, taken): (&str, u64, bool),
    course: Option<Arc<Course>>,
    out: &mut Out<'_>,
) -> Result<(), Error> {
    let Some(course) = course else {
        let course = on_one_line(name, SHOWN);
        let said = match taken {
            true => message!("class-plan-not-listed", n = number, course = course),
            false => message!("class-plan-you-refused", n = number, course = course),
        };
        return Ok(writeln!(out, "  {said}")?);
    };
    let title = course.title.as_str();
    let in_force = desk.state(&course.id);
    let in_force = in_force.filter(|state| taken && state.class == joined.class);
    let Some(plan) = in_force.map(|state| &state.assigned) else {
        let not = match taken {
            false => message!("class-plan-you-refused", n = number, course = title),
            true => message!("class-plan-ended", n = number, course = title),
        };
        return Ok(writeln!(out, "  {not}")?);
    };
    let said = message!("class-plan-in-force", n = number, course = title);
    writeln!(out, "  {said}")?;
    for line in lines(&course, plan, true, course.id.as_str()) {
        writeln!(out, "    {line}")?;
    }
    Ok(())
}

/// Shows the plans that wait, and asks of each.
pub(super) fn accept(
    global: &Global,
    class: Option<&str>,
    courses: &[String],
    yes: bool,
) -> Result<(), Error> {
    let mut desk = global.desk()?;
    desk.read_all()?;
    tell_lacks(&mut desk)?;
    // A course that is not listed is known by its path alone.
    let mut named: BTreeMap<String, &str> = BTreeMap::new();
    for course in courses {
        named.insert(desk.find(course)?.id.to_string(), course);
    }
    let mut all = Memberships::read(desk.dir()).map_err(said)?;
    let mut out = Out::stdout();
    let is_meant = |joined: &Joined| joined.is_on() && class.is_none_or(|c| c == joined.class);
    if !all.classes.iter().any(is_meant) {
        return Err(said(match class {
            Some(class) => message!("class-not-joined", class = on_one_line(class, SHOWN)),
            None => message!("class-in-none"),
        }));
    }
    let mut answered = 0;
    for at in 0..all.classes.len() {
        let joined = all.classes[at].clone();
        let Some(folder) = joined.folder.as_ref().filter(|_| is_meant(&joined)) else {
            continue;
        };
        let found = found(&joined, folder);
        for refused in &found.refused {
            writeln!(out, "{refused}")?;
        }
        let waiting: Vec<PlanFile> = found.open(&joined).cloned().collect();
        let past = are_past(&desk, &joined, &waiting);
        for (file, is_past) in waiting.into_iter().zip(past) {
            if is_past {
                let plans = &mut all.classes[at].plans;
                plans.insert(file.course.clone(), (file.number, true));
                all.write().map_err(said)?;
                continue;
            }
            answered += 1;
            let Some(taken) = answer(&mut desk, &joined, &file, (yes, &named), &mut out)? else {
                continue;
            };
            let plans = &mut all.classes[at].plans;
            plans.insert(file.course.clone(), (file.number, taken));
            all.write().map_err(said)?;
        }
    }
    if answered == 0 {
        writeln!(out, "{}", message!("class-plan-none-new"))?;
    }
    Ok(())
}

/// Shows a plan, asks, and lets it hold where the learner agrees. Gives whether they did;
/// nothing where they gave no answer.
fn answer(
    desk: &mut Desk,
    joined: &Joined,
    file: &PlanFile,
    (yes, named): (bool, &BTreeMap<String, &str>),
    out: &mut Out<'_>,
) -> Result<Option<bool>, Error> {
    let Some(course) = desk.now_called(&file.course) else {
        let course = on_one_line(&file.course, SHOWN);
        writeln!(out, "{}", message!("class-plan-no-course", course = course))?;
        return Ok(None);
    };
    let Some(plan) = tell_waiting(joined, file, &course, named, out)? else {
        return Ok(None);
    };
    let ends = plan == Plan::default();
    let ask = message!("class-plan-ask");
    let asked = yes || ends || io::stdin().is_terminal();
    if !asked {
        writeln!(out, "{}", message!("class-plan-not-asked"))?;
        return Ok(None);
    }
    let taken = yes || ends || locks::is_yes(&ask, out)?;
    if !taken {
        writeln!(
            out,
            "{}",
            message!("class-plan-not-now", course = course.id.as_str())
        )?;
        return Ok(Some(false));
    }
    assign(desk, &course, &joined.class, (!ends).then_some(&plan))?;
    let noted = message!(
        "class-noted-plan",
        class = on_one_line(&joined.class, SHOWN),
        n = file.number
    );
    note_access(desk.dir(), desk.now(), Left::Nothing, &noted.to_string())?;
    if !ends {
        writeln!(
            out,
            "{}",
            message!("class-plan-taken", course = &course.title)
        )?;
    }
    Ok(Some(true))
}

/// Shows a plan that waits. `None` if its file holds none that fits the course, which is told.
/// A plan that ends another is the default one.
fn tell_waiting(
    joined: &Joined,
    file: &PlanFile,
    course: &Course,
    named: &BTreeMap<String, &str>,
    out: &mut Out<'_>,
) -> Result<Option<Plan>, Error> {
    let mut plan = match Plan::read(&file.course, file.plan.as_bytes(), course) {
        Ok(plan) => plan,
        Err(wrong) => {
            let unfit = message!("class-plan-unfit", course = &course.title);
            writeln!(out, "{unfit}")?;
            for wrong in wrong {
                writeln!(out, "{}", Message::verbatim(wrong.to_string()))?;
            }
            return Ok(None);
        }
    };
    let title = message!(
        "class-plan-new",
        from = on_one_line(teacher(joined), SHOWN),
        course = &course.title,
        n = file.number
    );
    writeln!(out, "{title}")?;
    if plan == Plan::default() {
        writeln!(out, "  {}", message!("class-plan-ends"))?;
        return Ok(Some(plan));
    }
    plan.from = Some(teacher(joined).to_owned());
    let id = course.id.as_str();
    for line in lines(course, &plan, false, named.get(id).copied().unwrap_or(id)) {
        writeln!(out, "  {line}")?;
    }
    Ok(Some(plan))
}

/// The name of the teacher of a class; empty where the class has no card yet.
fn teacher(joined: &Joined) -> &str {
    joined
        .card
        .as_ref()
        .map_or("", |card| card.teacher.as_str())
}

fn assign(
    desk: &mut Desk,
    course: &Arc<Course>,
    class: &str,
    plan: Option<&Plan>,
) -> Result<(), Error> {
    let kind = EventKind::Assigned {
        course: course.id.to_string(),
        class: plan.map_or("", |_| class).to_owned(),
        plan: plan.map(Plan::to_toml).unwrap_or_default(),
    };
    desk.decide(course, kind)?;
    tell_lacks(desk)?;
    Ok(())
}

fn refuse(global: &Global, course: &str) -> Result<(), Error> {
    let mut desk = global.desk()?;
    tell_lacks(&mut desk)?;
    let course = desk.find(course)?;
    let mut all = Memberships::read(desk.dir()).map_err(said)?;
    let mut out = Out::stdout();
    let state = desk.state_or_new(&course);
    if !state.is_in_class() {
        return Err(said(message!(
            "class-plan-none-in-force",
            course = &course.title
        )));
    }
    let class = state.class.clone();
    let still_in = all.find(&class).is_some_and(|joined| joined.is_on());
    if state.assigned.refuse == Some(false) && still_in {
        let from = on_one_line(state.teacher(), SHOWN);
        let shown = on_one_line(&class, SHOWN);
        return Err(said(message!(
            "class-plan-binds",
            from = from,
            class = shown
        )));
    }
    assign(&mut desk, &course, "", None)?;
    if let Some(joined) = all.find(&class) {
        let is_it = |id: &str| course.id.as_str() == id || course.was.iter().any(|was| was == id);
        let plans = joined.plans.iter_mut();
        let last = plans
            .filter(|(id, _)| is_it(id))
            .max_by_key(|(_, (number, _))| *number);
        if let Some((_, (_, taken))) = last {
            *taken = false;
        }
        all.write().map_err(said)?;
    }
    let noted = message!("class-noted-refused", class = on_one_line(&class, SHOWN));
    note_access(desk.dir(), desk.now(), Left::Nothing, &noted.to_string())?;
    Ok(writeln!(
        out,
        "{}",
        message!("class-plan-refused", course = &course.title)
    )?)
}
