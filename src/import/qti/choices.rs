//! Interactions in which something is chosen.

use toml::Value;

use super::judge::{Judge, Weighed};
use super::says::Says;
use super::told::Teller;
use crate::import::asked::{Asked, Choice, Unasked};
use crate::import::prose::Lost;
use crate::import::xml::Node;

/// The most options that are looked at.
const MOST: usize = 26;

/// Something to choose.
struct Choosable<'n> {
    id: &'n str,
    text: String,
    fixed: bool,
}

/// Options of a choice within or below the text.
pub(super) fn choice(
    node: &Node,
    judge: &mut Judge<'_, '_>,
    teller: &Teller<'_>,
    asked: &mut Asked,
) -> Result<(), Unasked> {
    let is_option = |child: &&Node| matches!(child.name.as_str(), "simpleChoice" | "inlineChoice");
    let mut options = Vec::new();
    for child in node.children.iter().filter(is_option).take(MOST) {
        if !child.attribute("templateIdentifier").is_empty() {
            return Err(Unasked::Answer);
        }
        options.push(Choosable {
            id: child.attribute("identifier"),
            text: words(child, teller, asked)?,
            fixed: child.attribute("fixed") == "true",
        });
    }
    let shuffles = node.attribute("shuffle") == "true";
    chosen(node, options, shuffles, judge, teller, asked)
}

/// Words of a text, of which some are chosen.
pub(super) fn hottext(
    node: &Node,
    judge: &mut Judge<'_, '_>,
    teller: &Teller<'_>,
    asked: &mut Asked,
) -> Result<(), Unasked> {
    let mut options: Vec<Choosable<'_>> = Vec::new();
    for child in node.within("hottext").into_iter().take(MOST) {
        let mut text = words(child, teller, asked)?;
        let times = options.iter().filter(|option| option.text == text).count();
        if times > 0 {
            text = format!("{text} ({})", times + 1);
        }
        options.push(Choosable {
            id: child.attribute("identifier"),
            text,
            fixed: false,
        });
    }
    chosen(node, options, false, judge, teller, asked)
}

/// An option in Markdown, without what is said of it.
fn words(node: &Node, teller: &Teller<'_>, asked: &mut Asked) -> Result<String, Unasked> {
    let prose = teller.inside(node);
    if !prose.pictures.is_empty() {
        return Err(Unasked::Picture);
    }
    Ok(asked.absorb(prose))
}

fn chosen(
    node: &Node,
    options: Vec<Choosable<'_>>,
    shuffles: bool,
    judge: &mut Judge<'_, '_>,
    teller: &Teller<'_>,
    asked: &mut Asked,
) -> Result<(), Unasked> {
    let response = node.attribute("responseIdentifier");
    let declared = judge.item().response(response);
    let takes_many = declared.is_some_and(|declared| declared.cardinality == "multiple");
    let many = takes_many
        && node.attribute("maxChoices") != "1"
        && !node.attribute("maxChoices").is_empty();
    let ids: Vec<String> = options.iter().map(|option| option.id.to_owned()).collect();
    judge.find_best(response, &ids);
    let correct = judge.correct(response);
    let weighed: Vec<Weighed> = ids
        .iter()
        .map(|id| judge.weigh(response, std::slice::from_ref(id)))
        .collect();
    let is_right = |n: usize| match takes_many {
        true => correct
            .atoms()
            .iter()
            .any(|atom| *atom == super::value::Atom::Words(ids[n].clone())),
        false => weighed[n].credit > 99.0,
    };
    let rights: Vec<usize> = (0..ids.len()).filter(|n| is_right(*n)).collect();
    if has_shares(&weighed, &rights, takes_many) {
        asked.lose(Lost::PartialCredit);
    }
    let says = Says::of(&weighed, &judge.weigh(response, &[]));
    let all_right: Vec<String> = rights.iter().map(|n| ids[*n].clone()).collect();
    let whole = judge.weigh(response, &all_right);
    if takes_many && rights.len() > 1 {
        let each = |at: &usize| weighed.iter().any(|one| one.shown.contains(at));
        let own: Vec<usize> = whole.shown.iter().copied().filter(|at| !each(at)).collect();
        if super::says::words(&own, judge, teller, &mut Asked::default()).is_some() {
            asked.lose(Lost::Feedback);
        }
    }
    let list = options.iter().enumerate().map(|(n, option)| Choice {
        text: option.text.clone(),
        say: says.to(n, true, judge, teller, asked),
        is_right: is_right(n),
    });
    let list: Vec<Choice> = list.collect();
    super::says::explain(&says.always, judge, teller, asked);
    asked.choose(list, many, shuffles)?;
    if shuffles {
        fix(&options, asked);
    }
    Ok(())
}

/// Whether some are worth a part, or right ones are worth different parts.
fn has_shares(weighed: &[Weighed], rights: &[usize], many: bool) -> bool {
    let credit = |n: &usize| weighed[*n].credit;
    match many {
        true => {
            let first = rights.first().map_or(0.0, credit);
            rights.iter().any(|n| (credit(n) - first).abs() > 1.0)
        }
        false => weighed
            .iter()
            .any(|one| one.credit > 1.0 && one.credit < 99.0),
    }
}

/// Options that keep their place where the others are shuffled.
fn fix(options: &[Choosable<'_>], asked: &mut Asked) {
    let fixed = options.iter().filter(|option| option.fixed).count();
    if fixed == 0 {
        return;
    }
    let are_last = options.iter().rev().take(fixed).all(|option| option.fixed);
    if !are_last || fixed == options.len() {
        asked.set("shuffle", false);
        return;
    }
    let last: Vec<&str> = options
        .iter()
        .filter(|o| o.fixed)
        .map(|o| o.text.trim())
        .collect();
    if let Some(Value::Array(list)) = asked.table.get_mut("options") {
        for option in list {
            let mut table = match option {
                Value::String(text) => {
                    toml::Table::from_iter([("text".to_owned(), Value::String(text.clone()))])
                }
                Value::Table(table) => table.clone(),
                _ => continue,
            };
            let is_last = table
                .get("text")
                .and_then(Value::as_str)
                .is_some_and(|t| last.contains(&t));
            if is_last {
                table.insert("last".to_owned(), Value::Boolean(true));
                *option = Value::Table(table);
            }
        }
    }
}
