//! Numbers that are typed or set on a slider.

use toml::Value;

use super::compared::{comparisons, unfollowed};
use super::judge::{Judge, Weighed};
use super::says::Says;
use super::told::Teller;
use crate::import::asked::{Asked, Unasked};
use crate::import::decimal::Decimal;
use crate::import::prose::Lost;
use crate::import::xml::Node;

/// The most numbers that an item knows.
const MOST: usize = 40;

/// A number that the rules know.
#[derive(Clone, Debug)]
struct Target {
    /// A decimal, or an expression of what is drawn.
    written: String,
    number: f64,
    off: Off,
}

/// How far an answer may be from it.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Off {
    Exact,
    Within(Decimal),
    /// In per cent.
    Share(Decimal),
    Places(u8),
    Figures(u8),
    /// All below it.
    Below,
    /// All above it.
    Above,
}

impl Target {
    fn of(text: &str) -> Option<Target> {
        let decimal = Decimal::read_long(text)?;
        let digits = decimal.to_string();
        let has_power = text.contains(['e', 'E']);
        Some(Target {
            number: digits.parse().ok()?,
            // A power of ten stays as it is written.
            written: if has_power {
                text.trim().to_owned()
            } else {
                digits
            },
            off: Off::Exact,
        })
    }
}

/// A number.
pub(super) fn number(
    response: &str,
    judge: &mut Judge<'_, '_>,
    teller: &Teller<'_>,
    drawn: Option<&str>,
    asked: &mut Asked,
) -> Result<(), Unasked> {
    let targets = targets(response, judge, drawn, asked);
    let written = targets.iter().map(|target| target.probe().to_string());
    let texts: Vec<String> = written.collect();
    judge.find_best(response, &texts);
    let weigh = |text: &String| judge.weigh(response, std::slice::from_ref(text));
    let weighed: Vec<Weighed> = texts.iter().map(weigh).collect();
    let says = Says::of(&weighed, &unforeseen(response, judge, &targets));
    unfollowed(response, judge, asked);
    super::says::explain(&says.always, judge, teller, asked);
    let is_right = |n: &usize| weighed[*n].credit > 99.0;
    let rights: Vec<usize> = (0..targets.len()).filter(is_right).collect();
    rightly(&targets, &rights, drawn.is_some(), asked)?;
    let heard = |n: usize, asked: &mut Asked| says.to(n, false, judge, teller, asked);
    if (rights.iter()).any(|n| heard(*n, &mut Asked::default()).is_some()) {
        asked.lose(Lost::Feedback);
    }
    let is_number = asked.table.get("kind").and_then(Value::as_str) == Some("number");
    for (n, target) in targets.iter().enumerate() {
        if rights.contains(&n) {
            continue;
        }
        if weighed[n].credit > 1.0 {
            asked.lose(Lost::PartialCredit);
        }
        if let Some(say) = heard(n, asked) {
            asked.push_mistake(near(target, is_number), say);
        }
    }
    super::says::together(asked);
    match says.to_others(judge, teller, asked) {
        Some(say) if is_number => {
            let all = ["..0", "0.."].map(|range| Value::String(range.to_owned()));
            asked.push_mistake(Value::Array(all.to_vec()), say);
        }
        Some(_) => asked.lose(Lost::AnyOther),
        None => {}
    }
    Ok(())
}

/// What becomes of numbers that nobody foresaw: far off on both sides, and near the right one.
fn unforeseen(response: &str, judge: &Judge<'_, '_>, targets: &[Target]) -> Weighed {
    let sizes = targets.iter().map(|target| target.number.abs());
    let far = sizes.fold(1.0, f64::max) * 977.0 + 13.37;
    let right = judge.correct(response).as_number().unwrap_or(0.0);
    let probes = [far, -far, right * 1.0371 + 0.003_17];
    let weigh = |number: f64| judge.weigh(response, &[number.to_string()]);
    let wrong = probes
        .into_iter()
        .map(weigh)
        .filter(|one| one.credit < 99.0);
    let all: Vec<Weighed> = wrong.collect();
    let mut shown = all.first().map(|one| one.shown.clone()).unwrap_or_default();
    shown.retain(|at| all.iter().all(|one| one.shown.contains(at)));
    Weighed { credit: 0.0, shown }
}

/// Sets the right answer: the first of them, or all where each is exact.
fn rightly(
    targets: &[Target],
    rights: &[usize],
    is_drawn: bool,
    asked: &mut Asked,
) -> Result<(), Unasked> {
    let first = rights.first().ok_or(Unasked::NoneRight)?;
    let all_exact = rights.iter().all(|n| targets[*n].off == Off::Exact);
    if rights.len() > 1 && all_exact && !is_drawn {
        let list = rights.iter().map(|n| targets[*n].written.clone());
        asked.set("kind", "expression");
        asked.set_texts("answer", list.collect());
        return Ok(());
    }
    right(&targets[*first], is_drawn, asked);
    if rights.len() > 1 {
        asked.lose(Lost::AnotherNumber);
    }
    Ok(())
}

/// Sets the answer with how exactly it is to be given.
fn right(target: &Target, is_drawn: bool, asked: &mut Asked) {
    asked.set("kind", "number");
    let is_power = target.written.contains(['e', 'E']);
    match Decimal::read_long(&target.written).filter(|_| !is_drawn && !is_power) {
        Some(decimal) => asked.set("answer", decimal.value()),
        None => asked.set("answer", target.written.clone()),
    }
    match target.off {
        Off::Exact | Off::Below | Off::Above => {}
        Off::Within(off) => asked.set("tolerance", off.value()),
        Off::Share(share) => asked.set("tolerance", format!("{share} %")),
        Off::Places(places) => asked.set("round", i64::from(places)),
        Off::Figures(figures) => asked.set("figures", i64::from(figures)),
    }
}

/// A number as the answer of a mistake, with all that are near it.
fn near(target: &Target, is_number: bool) -> Value {
    let decimal = Decimal::read_long(&target.written);
    match (decimal, target.off) {
        (Some(decimal), Off::Within(off)) if is_number => match decimal.around(off) {
            Some((low, high)) => Value::String(format!("{low}..{high}")),
            None => decimal.value(),
        },
        (Some(decimal), Off::Below) if is_number => Value::String(format!("..{decimal}")),
        (Some(decimal), Off::Above) if is_number => Value::String(format!("{decimal}..")),
        (Some(decimal), _) if is_number => decimal.value(),
        _ => Value::String(target.written.clone()),
    }
}

impl Target {
    /// A number that it stands for.
    fn probe(&self) -> f64 {
        match self.off {
            Off::Below => self.number - self.number.abs() - 1.0,
            Off::Above => self.number + self.number.abs() + 1.0,
            _ => self.number,
        }
    }
}

/// All that a rule says of numbers below or above one, unless it says both.
fn one_sided(processing: &Node, response: &str, all: &mut Vec<Target>) {
    let mut within = Vec::new();
    for range in processing.within("and") {
        within.extend(range.children.iter().map(std::ptr::from_ref));
    }
    let is_bound = |node: &Node| matches!(node.name.as_str(), "gte" | "gt" | "lte" | "lt");
    let mut bounds = Vec::new();
    processing.search(&is_bound, &mut bounds);
    for bound in bounds.into_iter().take(MOST) {
        let [first, second] = bound.children.as_slice() else {
            continue;
        };
        let of_response = first.name == "variable" && first.attribute("identifier") == response;
        if !of_response || second.name != "baseValue" || within.contains(&std::ptr::from_ref(bound))
        {
            continue;
        }
        if let Some(mut target) = Target::of(&second.all_words()) {
            target.off = match bound.name.as_str() {
                "gte" | "gt" => Off::Above,
                _ => Off::Below,
            };
            all.push(target);
        }
    }
}

/// All numbers that the item knows of a response, right ones or wrong ones.
fn targets(
    response: &str,
    judge: &Judge<'_, '_>,
    drawn: Option<&str>,
    asked: &mut Asked,
) -> Vec<Target> {
    let mut all: Vec<Target> = Vec::new();
    let declared = judge.item().response(response);
    let correct = judge.correct(response).as_number();
    match (drawn, correct) {
        (Some(drawn), Some(number)) => all.push(Target {
            written: drawn.to_owned(),
            number,
            off: Off::Exact,
        }),
        _ => {
            let written = declared.iter().flat_map(|declared| &declared.written);
            all.extend(written.filter_map(|text| Target::of(text)));
        }
    }
    let mapping = declared.and_then(|declared| declared.mapping.as_ref());
    let keys = mapping.iter().flat_map(|mapping| &mapping.entries);
    for target in keys.filter_map(|entry| Target::of(&entry.key)) {
        add(target, &mut all);
    }
    for node in comparisons(judge, response) {
        match off(node) {
            _ if !matches!(node.name.as_str(), "equal" | "equalRounded" | "match") => {}
            None => asked.lose(Lost::Grading),
            Some(off) => {
                let target = compared(node, response, judge, drawn, &all);
                if let Some(mut target) = target {
                    target.off = off.0;
                    if let Some(shift) = off.1 {
                        shifted(&mut target, shift);
                    }
                    add(target, &mut all);
                }
            }
        }
    }
    // Ranges stand behind the numbers within them.
    if let Some(processing) = judge.item().processing {
        for range in processing.within("and") {
            if let Some(target) = between(range, response) {
                add(target, &mut all);
            }
        }
        one_sided(processing, response, &mut all);
    }
    all.truncate(MOST);
    all
}

/// The number that a rule compares a response with.
fn compared(
    node: &Node,
    response: &str,
    judge: &Judge<'_, '_>,
    drawn: Option<&str>,
    all: &[Target],
) -> Option<Target> {
    let is_other =
        |child: &&Node| !(child.name == "variable" && child.attribute("identifier") == response);
    let other = node.children.iter().find(is_other)?;
    match other.name.as_str() {
        "baseValue" => Target::of(&other.all_words()),
        _ => other_target(other, judge, drawn, all),
    }
}

/// What a rule compares with, where that is no number in itself.
fn other_target(
    node: &Node,
    judge: &Judge<'_, '_>,
    drawn: Option<&str>,
    all: &[Target],
) -> Option<Target> {
    let number = judge.value(node)?.as_number()?;
    let known = all
        .iter()
        .find(|target| (target.number - number).abs() < 1e-9);
    known.cloned().or_else(|| {
        Some(Target {
            written: drawn?.to_owned(),
            number,
            off: Off::Exact,
        })
    })
}

/// Adds a number; one that is there gets how far answers may be from it.
fn add(target: Target, all: &mut Vec<Target>) {
    match all
        .iter_mut()
        .find(|known| (known.number - target.number).abs() < 1e-12)
    {
        Some(known) if known.off == Off::Exact => known.off = target.off,
        Some(_) => {}
        None => all.push(target),
    }
}

/// Moves a number to the middle of a range around it.
fn shifted(target: &mut Target, (low, high): (Decimal, Decimal)) {
    let Some(number) = Decimal::read_long(&target.written) else {
        return;
    };
    let (Some((from, _)), Some((_, to))) = (number.around(low), number.around(high)) else {
        return;
    };
    if let Some((middle, off)) = from.middle(to) {
        target.written = middle.to_string();
        target.number = target.written.parse().unwrap_or(target.number);
        target.off = Off::Within(off);
    }
}

/// How far a rule lets an answer be off, and both sides of it where they differ.
#[allow(clippy::type_complexity)]
fn off(node: &Node) -> Option<(Off, Option<(Decimal, Decimal)>)> {
    let figures = || node.attribute("figures").trim().parse::<u8>().ok();
    if node.name == "equalRounded" {
        return Some(match node.attribute("roundingMode") {
            "decimalPlaces" => (Off::Places(figures()?), None),
            _ => (Off::Figures(figures()?), None),
        });
    }
    let mode = node.attribute("toleranceMode");
    if node.name == "match" || !matches!(mode, "absolute" | "relative") {
        return Some((Off::Exact, None));
    }
    let mut sides = node
        .attribute("tolerance")
        .split_whitespace()
        .map(Decimal::read_long);
    let low = sides.next()??;
    let high = sides.next().map_or(Some(low), |high| high)?;
    let zero = low.is_zero() && high.is_zero();
    Some(match mode {
        _ if zero => (Off::Exact, None),
        "absolute" if low == high => (Off::Within(low), None),
        "absolute" => (Off::Within(low), Some((low, high))),
        _ if low == high => (Off::Share(low), None),
        _ => return None,
    })
}

/// The middle of a range that a rule asks for.
fn between(node: &Node, response: &str) -> Option<Target> {
    let bound = |names: [&str; 2]| {
        let of_response = |child: &&Node| {
            let first = child.children.first();
            names.contains(&child.name.as_str())
                && first
                    .is_some_and(|v| v.name == "variable" && v.attribute("identifier") == response)
        };
        let rule = node.children.iter().find(of_response)?;
        let value = rule
            .children
            .get(1)
            .filter(|value| value.name == "baseValue")?;
        Decimal::read_long(&value.all_words())
    };
    let low = bound(["gte", "gt"])?;
    let high = bound(["lte", "lt"])?;
    let (middle, half) = low.middle(high)?;
    let written = middle.to_string();
    Some(Target {
        number: written.parse().ok()?,
        written,
        off: Off::Within(half),
    })
}
