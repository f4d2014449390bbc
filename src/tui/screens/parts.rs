//! Questions with parts: what they stand on, above each part; and which step is asked.

use crate::session::Asking;
use crate::text::one_line;
use crate::tui::widgets::canvas::Canvas;
use crate::words::message;

/// What stays in sight of what stands above a part or a step, as one line: the stem, or else
/// the part or the question that the step is of.
pub(super) fn pin_above(asking: &Asking) -> Option<String> {
    let above = match asking.step {
        None => asking.stem()?,
        Some(_) => asking.whole(),
    };
    Some(one_line(&above.prompt))
}

/// What all parts stand on, the part before where it was left, and which of them is asked.
pub(super) fn stem(asking: &Asking, canvas: &mut Canvas) {
    let (Some(stem), Some((n, of))) = (asking.stem(), asking.part_of()) else {
        return;
    };
    let style = match asking.step {
        None => canvas.theme.text,
        Some(_) => canvas.theme.dim,
    };
    canvas.blocks(&stem.prompt, style);
    canvas.blank();
    if let Some(left) = asking.left_off() {
        canvas.say(left, canvas.theme.dim);
        canvas.blank();
    }
    canvas.say(message!("tui-part", n = n, of = of), canvas.theme.accent);
}

/// Which step is asked; of a step of a step, that one above it.
pub(super) fn step(asking: &Asking, canvas: &mut Canvas) {
    let Some((n, of)) = asking.step_of() else {
        return;
    };
    if let Some(outer) = asking.outer_step() {
        let (at, all) = (asking.step.map_or(0, |step| step + 1), asking.steps().len());
        canvas.say(message!("tui-step", n = at, of = all), canvas.theme.dim);
        canvas.blocks(&outer.prompt, canvas.theme.dim);
        canvas.blank();
        let within = message!("tui-step-of-step", n = n, of = of, step = at);
        canvas.say(within, canvas.theme.accent);
        return;
    }
    canvas.say(message!("tui-step", n = n, of = of), canvas.theme.accent);
}
