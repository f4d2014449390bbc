//! `kenning stats --over-time` and `--map`.

use super::{Error, Global};
use crate::plain;
use crate::report::Range;
use crate::text::Out;
use crate::words::message;

// What to look at.
#[derive(Clone, Debug, clap::Args)]
pub(super) struct Looking {
    #[arg(help = message!("help-stats-over-time").to_string())]
    #[arg(long, value_name = "TIME", num_args = 0..=1, default_missing_value = "months")]
    #[arg(value_parser = ["week", "months", "year", "all"], conflicts_with = "format")]
    over_time: Option<String>,
    #[arg(help = message!("help-stats-map").to_string())]
    #[arg(long, requires = "course", conflicts_with = "format")]
    map: bool,
}

impl Looking {
    pub(super) fn is_wanted(&self) -> bool {
        self.over_time.is_some() || self.map
    }
}

/// Tells progress over time, or the map of a course.
pub(super) fn look(global: &Global, course: Option<&str>, what: &Looking) -> Result<(), Error> {
    let mut desk = global.look()?;
    let course = course.map(|course| desk.find(course)).transpose()?;
    if let Some(told) = desk.take_notice() {
        writeln!(Out::stderr(), "{told}")?;
    }
    let mut out = Out::stdout();
    if let (true, Some(course)) = (what.map, &course) {
        plain::map(&desk, course, &mut out)?;
    }
    if let Some(range) = &what.over_time {
        let range = Range::named(range).unwrap_or_default();
        plain::over_time(&desk, course.as_deref(), range, &mut out)?;
    }
    Ok(())
}
