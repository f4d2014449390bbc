//! Questions in which things are put in order or together.

use toml::{Table, Value};

use super::draft::Draft;
use super::keys::{list, right_is_one, texts};
use super::rules::{cases, correct, either, one, value, variable};
use super::xhtml::flow;
use crate::words::{Message, message};

/// The most orders that are written.
const MOST_ORDERS: usize = 24;

pub(super) fn order(table: &Table, prompt: &str, draft: &mut Draft) -> Result<(), Message> {
    let items = texts(table.get("items"));
    let extra = texts(table.get("extra"));
    let all: Vec<&String> = items.iter().chain(&extra).collect();
    let named = |n: usize| format!("I{}", n + 1);
    // Equal items may change places, and nobody sees which is which.
    if (1..items.len()).any(|n| items[..n].contains(&items[n])) {
        return Err(message!("report-qti-equal"));
    }
    let orders = orders(table, &items, &all).ok_or_else(|| message!("report-qti-order"))?;
    let id = draft.next();
    let ids: Vec<String> = (0..items.len()).map(named).collect();
    draft.response(&id, ("ordered", "identifier"), &ids, "");
    let prompt = draft.prompt(prompt);
    let choices = all.iter().enumerate().map(|(n, text)| {
        let words = flow(text);
        format!(
            "<simpleChoice identifier=\"{}\">{words}</simpleChoice>",
            named(n)
        )
    });
    let choices: String = choices.collect();
    let some = match extra.is_empty() {
        true => String::new(),
        false => format!(" minChoices=\"1\" maxChoices=\"{}\"", all.len()),
    };
    draft.block(&format!(
        "<orderInteraction responseIdentifier=\"{id}\" shuffle=\"true\"{some}>{prompt}{choices}</orderInteraction>"
    ));
    let conditions = orders.iter().enumerate().map(|(n, order)| {
        let right = match n {
            0 => correct(&id),
            _ => {
                let values = order.iter().map(|n| value("identifier", &named(*n)));
                format!("<ordered>{}</ordered>", values.collect::<String>())
            }
        };
        format!("<match>{}{right}</match>", variable(&id))
    });
    draft.rule(&cases(&[(either(&conditions.collect::<Vec<_>>()), one())]));
    if table.contains_key("mistake") {
        draft.lose(message!("report-qti-mistakes"));
    }
    Ok(())
}

/// All right orders, the first as the items stand. None where they are too many.
fn orders(table: &Table, items: &[String], all: &[&String]) -> Option<Vec<Vec<usize>>> {
    let first: Vec<usize> = (0..items.len()).collect();
    let mut orders = freely(&first, list(table, "free"))?;
    for other in list(table, "also") {
        let texts = texts(Some(other));
        let place = |text: &String| all.iter().position(|item| *item == text);
        orders.push(texts.iter().map(place).collect::<Option<Vec<usize>>>()?);
    }
    (orders.len() <= MOST_ORDERS).then_some(orders)
}

/// All orders in which groups of places, from 1, may change with each other; the first is the
/// given one. None where they are too many.
fn freely(first: &[usize], groups: &[Value]) -> Option<Vec<Vec<usize>>> {
    let mut orders = vec![first.to_vec()];
    for group in groups {
        let places: Option<Vec<usize>> = group
            .as_array()?
            .iter()
            .map(|place| usize::try_from(place.as_integer()?.checked_sub(1)?).ok())
            .collect();
        let places = places.filter(|places| places.iter().all(|n| *n < first.len()))?;
        let mut more = Vec::new();
        for order in &orders {
            let items: Vec<usize> = places.iter().map(|n| order[*n]).collect();
            for arranged in arrangements(&items)? {
                let mut order = order.clone();
                for (place, item) in places.iter().zip(arranged) {
                    order[*place] = item;
                }
                more.push(order);
            }
        }
        orders = more;
        if orders.len() > MOST_ORDERS {
            return None;
        }
    }
    Some(orders)
}

/// All arrangements of a few things, as they are first.
fn arrangements(items: &[usize]) -> Option<Vec<Vec<usize>>> {
    if items.len() > 4 {
        return None;
    }
    let Some((first, rest)) = items.split_first() else {
        return Some(vec![Vec::new()]);
    };
    let mut all = Vec::new();
    for at in 0..=rest.len() {
        for mut arranged in arrangements(rest)? {
            arranged.insert(at.min(arranged.len()), *first);
            if !all.contains(&arranged) {
                all.push(arranged);
            }
        }
    }
    Some(all)
}

pub(super) fn pairs(table: &Table, prompt: &str, draft: &mut Draft) -> Result<(), Message> {
    let pairs: Vec<Vec<String>> = list(table, "pairs")
        .iter()
        .map(|pair| texts(Some(pair)))
        .collect();
    let mut right: Vec<String> = Vec::new();
    let mut correct_pairs = Vec::new();
    let mut left = String::new();
    for (n, pair) in pairs.iter().enumerate() {
        let [from, to] = pair.as_slice() else {
            return Err(message!("report-qti-answer"));
        };
        let at = right.iter().position(|text| text == to).unwrap_or_else(|| {
            right.push(to.clone());
            right.len() - 1
        });
        correct_pairs.push(format!("L{} R{}", n + 1, at + 1));
        left.push_str(&associable(&format!("L{}", n + 1), 1, from));
    }
    right.extend(texts(table.get("extra")));
    let id = draft.next();
    draft.response(&id, ("multiple", "directedPair"), &correct_pairs, "");
    let prompt = draft.prompt(prompt);
    let right = right.iter().enumerate();
    let right: String = right
        .map(|(n, text)| associable(&format!("R{}", n + 1), 0, text))
        .collect();
    draft.block(&format!(
        "<matchInteraction responseIdentifier=\"{id}\" shuffle=\"true\" maxAssociations=\"{}\">{prompt}<simpleMatchSet>{left}</simpleMatchSet><simpleMatchSet>{right}</simpleMatchSet></matchInteraction>",
        pairs.len()
    ));
    draft.rule(&right_is_one(&id));
    if table.contains_key("mistake") {
        draft.lose(message!("report-qti-mistakes"));
    }
    Ok(())
}

fn associable(id: &str, most: usize, markdown: &str) -> String {
    format!(
        "<simpleAssociableChoice identifier=\"{id}\" matchMax=\"{most}\">{}</simpleAssociableChoice>",
        flow(markdown)
    )
}
