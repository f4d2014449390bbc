//! Interactions in which things are put in order or together.

use toml::Value;

use super::judge::Judge;
use super::says::Says;
use super::told::{Teller, gap_letter};
use super::value::Atom;
use crate::import::asked::{Asked, Unasked};
use crate::import::prose::Lost;
use crate::import::xml::Node;
use crate::words::message;

/// The most things that are looked at.
const MOST: usize = 40;

/// Things by their identifiers.
type Named = Vec<(String, String)>;

fn named(nodes: &[&Node], teller: &Teller<'_>, asked: &mut Asked) -> Result<Named, Unasked> {
    let mut all = Named::new();
    for node in nodes.iter().take(MOST) {
        if !node.attribute("templateIdentifier").is_empty() {
            return Err(Unasked::Answer);
        }
        let prose = teller.inside(node);
        if !prose.pictures.is_empty() {
            return Err(Unasked::Picture);
        }
        all.push((node.attribute("identifier").to_owned(), asked.absorb(prose)));
    }
    Ok(all)
}

fn text<'a>(all: &'a Named, id: &str) -> Option<&'a String> {
    all.iter()
        .find(|(known, _)| known == id)
        .map(|(_, text)| text)
}

/// The identifiers of a response.
fn ids(judge: &Judge<'_, '_>, response: &str) -> Vec<String> {
    let correct = judge.correct(response);
    let words = correct.atoms().iter().filter_map(|atom| match atom {
        Atom::Words(words) => Some(words.trim().to_owned()),
        _ => None,
    });
    words.collect()
}

/// What is said to any answer becomes the explanation; what is said to right or wrong ones
/// alone has no place.
fn say(response: &str, judge: &Judge<'_, '_>, teller: &Teller<'_>, asked: &mut Asked) {
    let right = judge.weigh(response, &ids(judge, response));
    let says = Says::of(&[right], &judge.weigh(response, &[]));
    let mut silent = Asked::default();
    let said = says.to(0, true, judge, teller, &mut silent);
    if said
        .or_else(|| says.to_others(judge, teller, &mut silent))
        .is_some()
    {
        asked.lose(Lost::Feedback);
    }
    super::says::explain(&says.always, judge, teller, asked);
}

/// Things in order.
pub(super) fn order(
    node: &Node,
    judge: &mut Judge<'_, '_>,
    teller: &Teller<'_>,
    asked: &mut Asked,
) -> Result<(), Unasked> {
    let response = node.attribute("responseIdentifier");
    let choices: Vec<&Node> = node.all("simpleChoice").collect();
    let all = named(&choices, teller, asked)?;
    let others = orders(judge, response);
    let mut first = ids(judge, response);
    if first.is_empty() {
        first = others.first().cloned().unwrap_or_default();
    }
    let texts = |ids: &[String]| -> Option<Vec<String>> {
        ids.iter().map(|id| text(&all, id).cloned()).collect()
    };
    let items = texts(&first)
        .filter(|items| items.len() > 1)
        .ok_or(Unasked::NoneRight)?;
    let extra: Vec<String> = all
        .iter()
        .filter(|(id, _)| !first.contains(id))
        .map(|(_, text)| text.clone())
        .collect();
    asked.set("kind", "order");
    let also: Vec<Value> = others
        .iter()
        .filter(|order| **order != first && judge.weigh(response, order).credit > 99.0)
        .filter_map(|order| texts(order))
        .map(|order| Value::Array(order.into_iter().map(Value::String).collect()))
        .collect();
    asked.set_texts("items", items);
    asked.set_texts("extra", extra);
    if !also.is_empty() {
        asked.set("also", Value::Array(also));
    }
    say(response, judge, teller, asked);
    Ok(())
}

/// Orders that the rules compare the response with.
fn orders(judge: &Judge<'_, '_>, response: &str) -> Vec<Vec<String>> {
    let Some(processing) = judge.item().processing else {
        return Vec::new();
    };
    let of_response = |node: &Node| {
        node.all("variable")
            .any(|variable| variable.attribute("identifier") == response)
    };
    let matches = processing.within("match");
    let matches = matches.into_iter().filter(|node| of_response(node));
    let orders = matches.flat_map(|node| node.all("ordered")).map(|ordered| {
        ordered
            .all("baseValue")
            .map(Node::value)
            .collect::<Vec<String>>()
    });
    orders.filter(|order| order.len() > 1).take(20).collect()
}

/// Both ends of pairs.
fn ends(pairs: &[String]) -> Vec<(&str, &str)> {
    let pairs = pairs.iter().filter_map(|pair| pair.split_once(' '));
    pairs
        .map(|(left, right)| (left.trim(), right.trim()))
        .collect()
}

/// Things of two sets, put together.
pub(super) fn matching(
    node: &Node,
    judge: &mut Judge<'_, '_>,
    teller: &Teller<'_>,
    asked: &mut Asked,
) -> Result<(), Unasked> {
    let response = node.attribute("responseIdentifier");
    let sets: Vec<Vec<&Node>> = node
        .all("simpleMatchSet")
        .map(|set| set.all("simpleAssociableChoice").collect())
        .collect();
    let [left, right] = sets.as_slice() else {
        return Err(Unasked::Syntax);
    };
    let mut left = named(left, teller, asked)?;
    let mut right = named(right, teller, asked)?;
    let correct = ids(judge, response);
    let mut pairs = ends(&correct);
    let all_once = |side: &Named, of: &dyn Fn(&(&str, &str)) -> String| {
        side.iter()
            .all(|(id, _)| pairs.iter().filter(|pair| of(pair) == *id).count() == 1)
    };
    let left_once = all_once(&left, &|pair| pair.0.to_owned());
    let right_once = all_once(&right, &|pair| pair.1.to_owned());
    if !left_once && right_once {
        std::mem::swap(&mut left, &mut right);
        pairs.iter_mut().for_each(|pair| *pair = (pair.1, pair.0));
    }
    if left
        .iter()
        .any(|(id, _)| !pairs.iter().any(|pair| pair.0 == id))
    {
        asked.lose(Lost::Partner);
    }
    paired(&left, &right, &pairs, asked)?;
    say(response, judge, teller, asked);
    Ok(())
}

/// Things of one set, put together.
pub(super) fn associated(
    node: &Node,
    judge: &mut Judge<'_, '_>,
    teller: &Teller<'_>,
    asked: &mut Asked,
) -> Result<(), Unasked> {
    let response = node.attribute("responseIdentifier");
    let choices: Vec<&Node> = node.all("simpleAssociableChoice").collect();
    let all = named(&choices, teller, asked)?;
    let declared = judge.item().response(response);
    // As they are written: which end comes first makes no difference in QTI.
    let correct = match declared.map(|declared| declared.written.as_slice()) {
        Some([]) | None => ids(judge, response),
        Some(written) => written.to_vec(),
    };
    paired(&all, &all, &ends(&correct), asked)?;
    say(response, judge, teller, asked);
    Ok(())
}

fn paired(
    left: &Named,
    right: &Named,
    pairs: &[(&str, &str)],
    asked: &mut Asked,
) -> Result<(), Unasked> {
    let mut list: Vec<(String, String)> = Vec::new();
    // In the order of the left side.
    for (id, words) in left {
        let partners = pairs.iter().filter(|pair| pair.0 == id);
        for (_, partner) in partners {
            let partner = text(right, partner).ok_or(Unasked::Answer)?;
            list.push((words.clone(), partner.clone()));
        }
    }
    if list.is_empty() {
        return Err(Unasked::NoneRight);
    }
    let is_used = |id: &str| pairs.iter().any(|pair| pair.0 == id || pair.1 == id);
    for (id, words) in right {
        if !is_used(id) {
            list.push((String::new(), words.clone()));
        }
    }
    asked.pair(list)
}

/// Words put into the gaps of a text. The text, with numbers for the gaps, goes to the prompt.
pub(super) fn gaps(
    node: &Node,
    judge: &mut Judge<'_, '_>,
    teller: &Teller<'_>,
    asked: &mut Asked,
) -> Result<(), Unasked> {
    let response = node.attribute("responseIdentifier");
    if node.child("gapImg").is_some() {
        return Err(Unasked::Picture);
    }
    let words: Vec<&Node> = node.all("gapText").collect();
    let words = named(&words, teller, asked)?;
    let gaps = node.within("gap");
    if gaps.is_empty() || gaps.len() > 9 {
        return Err(Unasked::Answer);
    }
    let correct = ids(judge, response);
    let pairs = ends(&correct);
    let right = |gap: &Node| {
        let id = gap.attribute("identifier");
        // A pair may be written from either end.
        let found = pairs.iter().find_map(|pair| match pair {
            (word, at) if *at == id => Some(*word),
            (at, word) if *at == id => Some(*word),
            _ => None,
        });
        found.and_then(|word| text(&words, word)).cloned()
    };
    if let [gap] = gaps.as_slice() {
        let right = right(gap).ok_or(Unasked::NoneRight)?;
        let options = words.iter().map(|(_, text)| crate::import::asked::Choice {
            text: text.clone(),
            say: None,
            is_right: *text == right,
        });
        asked.choose(options.collect(), false, true)?;
    } else {
        let mut list = Vec::new();
        for (n, gap) in gaps.iter().enumerate() {
            match right(gap) {
                Some(word) => list.push((numbered(n), word)),
                None => asked.lose(Lost::Partner),
            }
        }
        if list.is_empty() {
            return Err(Unasked::NoneRight);
        }
        let used: Vec<String> = list.iter().map(|(_, word)| word.clone()).collect();
        let extra = words.iter().filter(|(_, word)| !used.contains(word));
        list.extend(extra.map(|(_, word)| (String::new(), word.clone())));
        asked.pair(list)?;
    }
    say(response, judge, teller, asked);
    Ok(())
}

/// The name of a gap of this number, from 0.
pub(super) fn numbered(n: usize) -> String {
    message!("import-qti-gap", n = n + 1).to_string()
}

/// The text of a gap match with a number at each gap.
pub(super) fn gap_text(node: &Node, teller: &Teller<'_>, asked: &mut Asked) -> String {
    let gaps = node.within("gap");
    let own = Teller {
        gaps: gaps.clone(),
        drawn: teller.drawn.clone(),
        at_first: teller.at_first.clone(),
    };
    let content: Vec<&Node> = node
        .children
        .iter()
        .filter(|child| !matches!(child.name.as_str(), "prompt" | "gapText" | "gapImg"))
        .collect();
    let mut told = asked.absorb(own.all(&content));
    for n in 0..gaps.len() {
        let Some(letter) = gap_letter(n) else { break };
        let gap = match gaps.len() {
            1 => super::typed::GAP.to_owned(),
            _ => format!("{} {}", numbered(n), super::typed::GAP),
        };
        told = told.replace(letter, &gap);
    }
    told
}
