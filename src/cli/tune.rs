//! `kenning tune`: a memory model of the learner's own.

use super::{Error, Global};
use crate::learner::EventKind;
use crate::model::personal;

/// Fits FSRS to the learner's reviews, or goes back to the defaults.
pub(super) fn tune(global: &Global, reset: bool) -> Result<(), Error> {
    let mut desk = global.desk()?;
    if reset {
        desk.decide_for_all(EventKind::Tuned {
            parameters: Vec::new(),
        })?;
        println!("Reviews are planned with the default memory model from now on.");
        return Ok(());
    }
    let found = personal::fit(&desk.events()?).map_err(|error| Error::Said(error.to_string()))?;
    let (before, after) = (found.default_loss, found.fitted_loss);
    println!(
        "Fitted to {} reviews. Tried on the newest fifth of them: log loss {before:.4} with the defaults, {after:.4} with yours (less is better).",
        found.reviews
    );
    if !found.is_better() {
        println!("The defaults predict you better; nothing was changed.");
        return Ok(());
    }
    desk.decide_for_all(EventKind::Tuned {
        parameters: found.parameters,
    })?;
    println!("Reviews are planned with yours from now on. `kenning tune --reset` goes back.");
    Ok(())
}
