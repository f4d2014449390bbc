//! The last line: the keys that count here, and what they do.

use crate::text::columns;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use super::canvas::Canvas;
use crate::tui::keys::action::{Action, Context};
use crate::tui::keys::{Bound, Picks};
use crate::words::{Message, message};

/// Something that can be clicked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::tui) enum Hit {
    /// What a key of the last line does.
    Key(Action),
    /// A row of a list: which, and how many steps it is from the marked one.
    Row(usize, isize),
    /// What stands somewhere in a drawing.
    Spot(usize),
}

/// The keys that count here, as many as fit, that of all keys always. Gives where they stand.
pub(super) fn draw(frame: &mut Frame<'_>, canvas: &Canvas, at: Rect) -> Vec<(Rect, Hit)> {
    let theme = &canvas.theme;
    let steady = is_steady(canvas.context) && usize::from(at.width) >= STEADY_FROM;
    let offered = offered(canvas);
    let doubted = is_doubted(steady, canvas);
    let mut ranks: Vec<usize> = (0..offered.len()).collect();
    ranks.sort_by_key(|&i| need(offered[i].binding.action, i, (steady, doubted), canvas));
    let of_both = has_room_for_both(canvas, at.width);
    let named = |b: &Bound| match steady && b.binding.action != Action::Appeal {
        true => in_place(b.binding.action, steady_name(b, canvas, of_both), of_both),
        false => name(b, canvas),
    };
    let mut left = usize::from(at.width).saturating_sub(1) + if steady { GAP } else { 0 };
    let mut chosen = Vec::new();
    for i in ranks {
        let (key, does) = named(offered[i]);
        let Some(rest) = left.checked_sub(columns(&key) + columns(&does) + 1 + GAP) else {
            match doubted && !steady {
                // It takes much of a narrow screen: a shorter key finds room beside it.
                true => continue,
                false => break,
            }
        };
        left = rest;
        chosen.push(i);
    }
    let place = |i: usize| match steady {
        true => (place(offered[i].binding.action), i),
        false => (0, i),
    };
    chosen.sort_unstable_by_key(|&i| place(i));
    let mut spans = vec![Span::raw(" ")];
    let mut hits = Vec::new();
    for i in chosen {
        let (key, does) = named(offered[i]);
        let from: usize = spans.iter().map(Span::width).sum();
        let place = Rect {
            x: at.x + u16::try_from(from).unwrap_or(0),
            width: u16::try_from(columns(&key) + columns(&does) + 1).unwrap_or(0),
            ..at
        };
        let action = offered[i].binding.action;
        hits.push((place, Hit::Key(action)));
        // In one colour: it comes and goes, and each colour takes bytes.
        let is_said = doubted && action == Action::Appeal;
        spans.push(Span::styled(key, theme.key));
        let style = if is_said { theme.key } else { theme.dim };
        spans.push(Span::styled(format!(" {does}  "), style));
    }
    frame.render_widget(Paragraph::new(Line::from(spans)), at);
    hits
}

/// The keys that have a name in the line and can do something now.
fn offered(canvas: &Canvas) -> Vec<&Bound> {
    let offered = canvas.keys.of(canvas.context).iter().filter(|b| {
        let action = &b.binding.action;
        b.binding.short.is_some()
            && !b.keys.is_empty()
            && !canvas.without.contains(action)
            // Enter leads there, too.
            && *action != Action::NextBlank
            && (*action != Action::Appeal || canvas.doubted || !is_steady(canvas.context))
            && (!canvas.helps_named || !is_named_below(canvas.context, *action))
    });
    let mut offered: Vec<&Bound> = offered.collect();
    if canvas.is_dear {
        // What is done here, how to leave, and the key that tells all others.
        let first = offered.first().map(|b| b.binding.action);
        let always = [Action::Help, Action::Back, Action::Quit];
        let kept = |action| Some(action) == first || always.contains(&action);
        offered.retain(|b| kept(b.binding.action));
    }
    offered
}

/// Whether the line has the key that says that an answer was right, whatever else gives way for
/// it: at a verdict, and on narrow screens after a miss, too. Elsewhere a miss has it where there
/// is room, as pages follow one another quickly there, and each change of the line takes bytes.
fn is_doubted(steady: bool, canvas: &Canvas) -> bool {
    let at_verdict = canvas.context == Context::Judged;
    canvas.doubted && is_steady(canvas.context) && (at_verdict || !steady)
}

/// How much the `i`th key is needed, least first: on a narrow screen the rest gives way.
fn need(action: Action, i: usize, (steady, doubted): (bool, bool), canvas: &Canvas) -> usize {
    match action {
        Action::Help => 0,
        Action::Appeal if doubted => 0,
        Action::Appeal if steady => 2 * LAST,
        // Those that stand behind the others: so nothing but the end of the line changes.
        Action::Lesson | Action::Undo if doubted && steady => LAST / 2 + i,
        Action::Back | Action::Quit => 3,
        // On the page of a verdict these are offered in words.
        Action::Explain | Action::Steps if steady && canvas.context == Context::Judged => LAST + i,
        Action::Skip if steady => LAST + i,
        _ => i + if i < 2 { 1 } else { 4 },
    }
}

/// The place of a key in a steady line, from the left: those that are on each page come first,
/// and those that come and go at the end. So no key leaves a gap behind, nor moves another that
/// stays.
fn place(action: Action) -> usize {
    match action {
        Action::Accept | Action::Pick(_) => 0,
        Action::Why => 1,
        Action::Help => 2,
        Action::Back => 3,
        Action::PutAway => 4,
        Action::Lesson => 5,
        Action::Undo => 6,
        Action::Hint => 7,
        Action::DontKnow => 8,
        _ => 9,
    }
}

/// Whether it is named below an answer in the making, where there is room: what helps with
/// it, what picks up a line of a list that is put in order, and what leads to the next blank.
pub(in crate::tui) fn is_named_below(context: Context, action: Action) -> bool {
    match action {
        Action::Hint | Action::Steps | Action::DontKnow => true,
        Action::NextBlank => context == Context::Blanks,
        Action::Mark => context == Context::Sort,
        _ => false,
    }
}

/// The width from which keys keep their places.
const STEADY_FROM: usize = 60;

/// Columns between what stands in the line.
const GAP: usize = 2;

/// What is needed least comes after so many others.
const LAST: usize = 100;

/// Whether the line of keys is steady: where pages follow one another quickly, what stays the
/// same keeps its place, so that it need not be sought, nor written, again. What helps with an
/// answer is named beside that, where there is room: so the line is the same at the verdict.
fn is_steady(context: Context) -> bool {
    use Context as C;
    matches!(
        context,
        C::Choose
            | C::Sort
            | C::Front
            | C::Back
            | C::Type
            | C::Blanks
            | C::Lines
            | C::Judged
            | C::Example
    )
}

/// Whether the line has room for what Enter does with a question and with its verdict, in one:
/// so it stays as it is when one follows the other. Nothing that stands there as a rule gives
/// way for that, and whatever a page leaves out, it is the same for all of them.
fn has_room_for_both(canvas: &Canvas, width: u16) -> bool {
    let usual = [
        Action::Accept,
        Action::Why,
        Action::Lesson,
        Action::Undo,
        Action::PutAway,
        Action::Help,
        Action::Back,
    ];
    let judged = canvas.keys.of(Context::Judged).iter();
    let judged = judged.filter(|b| usual.contains(&b.binding.action) && !b.keys.is_empty());
    let wide = judged.map(|b| {
        let (key, does) = in_place(b.binding.action, name(b, canvas), true);
        columns(&key) + columns(&does) + 1 + GAP
    });
    canvas.is_dear || wide.sum::<usize>() < usize::from(width) + GAP
}

/// A key and what it does, as wide on each page, so that what stands behind it stays: the first
/// answers or goes on, and of the others a letter takes the room of `F3`.
fn in_place(action: Action, (key, does): (String, String), of_both: bool) -> (String, String) {
    if action == Action::Accept {
        let usual = match of_both {
            true => vec![message!("tui-foot-answer-next")],
            false => vec![message!("tui-foot-answer"), message!("tui-foot-go-on")],
        };
        let widest = usual.iter().map(|does| columns(&does.to_string())).max();
        let gap = widest.unwrap_or(0).saturating_sub(columns(&does));
        return (key, does + &" ".repeat(gap));
    }
    let gap = 2_usize.saturating_sub(columns(&key));
    (" ".repeat(gap) + &key, does)
}

/// The same with the key named as on the pages before and after, where it is bound here, too;
/// and with what the first does here and there, where both have a word.
fn steady_name(bound: &Bound, canvas: &Canvas, of_both: bool) -> (String, String) {
    let (key, mut does) = name(bound, canvas);
    let answers_or_goes_on = match canvas.context {
        Context::Choose | Context::Sort | Context::Type | Context::Judged => true,
        // Below them stands what leads to the next one.
        Context::Blanks => canvas.helps_named,
        _ => false,
    };
    if of_both && answers_or_goes_on && bound.binding.action == Action::Accept {
        does = message!("tui-foot-answer-next").into();
    }
    let there = canvas.named_as.map(|context| canvas.keys.of(context));
    let mut there = there.unwrap_or_default().iter();
    let there = there.find(|other| other.binding.action == bound.binding.action);
    let same = there.and_then(|other| other.keys.iter().find(|key| bound.keys.contains(key)));
    match same.map(|key| key.label().to_string()) {
        Some(same) => (same, does),
        None => (key, does),
    }
}

/// A line of the table in the footer: its key, and what that does.
fn name(bound: &Bound, canvas: &Canvas) -> (String, String) {
    let text = |message: Option<Message>| message.map(String::from).unwrap_or_default();
    let key = bound.keys.first().map(|key| key.label());
    let short = bound.binding.short.clone();
    let other = canvas.does.as_ref().map(|(action, does)| (*action, does));
    let (key, does) = match (bound.binding.action, &canvas.back) {
        (Action::Back, Some(does)) => (key, Some(does.clone())),
        (Action::Pick(_), _) if canvas.picks.is_some() => {
            let picks = canvas.picks.iter().flatten();
            let keys = picks.filter_map(|n| canvas.keys.pick(canvas.context, *n));
            (Some(Message::sentences(keys)), short)
        }
        // The grades of a card.
        (Action::Pick(_), _) => match canvas.keys.picks(canvas.context, 4) {
            Some(Picks::Digits(_)) => (
                canvas.keys.pick(canvas.context, 0),
                Some(message!("tui-foot-to-4-grade")),
            ),
            keys => (keys.map(|keys| keys.message()), short),
        },
        (action, _) => match other.filter(|(other, _)| *other == action) {
            Some((_, does)) => (key, Some(does.clone())),
            None => (key, short),
        },
    };
    (text(key), text(does))
}
