//! An item as a question.

use toml::Value;

use super::drawn::{self, Drawing};
use super::interactions::{self, Sort};
use super::item::Item;
use super::judge::Judge;
use super::says;
use super::told::{Teller, gap, gap_letter};
use super::typed::{self, GAP};
use super::{choices, numbers, pairs};
use crate::import::asked::{Asked, Unasked};
use crate::import::prose::Lost;
use crate::import::xml::Node;
use crate::words::message;

/// The most parts of a question.
const MOST_PARTS: usize = 30;
/// The most interactions of an item.
const MOST_INTERACTIONS: usize = 100;
/// The most gaps of a text.
const MOST_GAPS: usize = 40;

/// What stands in an item, and how it is judged.
struct Turning<'i, 'n> {
    judge: Judge<'i, 'n>,
    teller: Teller<'n>,
    drawing: Option<Drawing>,
}

/// The keys of a question; not its id and skills. Whether it is a text without a question.
pub(super) fn asked(item: &Item<'_>, title: &str) -> Result<(Asked, bool), Unasked> {
    let body = item.body.ok_or(Unasked::Empty)?;
    let mut asked = Asked::default();
    let mut nodes = Vec::new();
    let mut buttons = Vec::new();
    for node in interactions::all(body) {
        match interactions::sort(&node.name) {
            Some(Sort::Unsaid(name)) => return Err(Unasked::Interaction(name)),
            Some(Sort::Media) => asked.lose(Lost::Media),
            Some(Sort::Button) => buttons.push(node),
            _ => nodes.push(node),
        }
    }
    if nodes.len() > MOST_INTERACTIONS {
        return Err(Unasked::Answer);
    }
    let (drawing, start) = drawn::read(item)?;
    let judge = Judge::new(item, start);
    let at_first = judge
        .at_first()
        .into_iter()
        .map(|at| item.feedbacks[at].node);
    let teller = Teller {
        at_first: at_first.collect(),
        gaps: nodes.clone(),
        drawn: printed(item, body),
    };
    let mut turning = Turning {
        judge,
        teller,
        drawing,
    };
    let whole = asked.absorb(turning.teller.inside(body));
    match nodes.as_slice() {
        [] if whole.trim().is_empty() => return Err(Unasked::Empty),
        [] => asked.set("prompt", whole),
        [one] => turning.single(one, &whole, &mut asked)?,
        all => {
            if !turning.blanks(all, &whole, &mut asked) {
                turning.parts(all, &whole, title, &mut asked)?;
            }
        }
    }
    turning.hints(&buttons, &mut asked);
    turning.unheard(&buttons, &mut asked);
    if let Some(drawing) = &turning.drawing {
        drawing.finish(&turning.teller.drawn, &mut asked);
    }
    Ok((asked, nodes.is_empty()))
}

/// The values that are printed somewhere, and how.
fn printed(item: &Item<'_>, body: &Node) -> Vec<(String, String)> {
    let variables = item.templates.iter();
    let mut all: Vec<(String, String)> = variables.map(|v| (v.id.clone(), String::new())).collect();
    let feedbacks = item.feedbacks.iter().map(|feedback| feedback.node);
    for node in std::iter::once(body).chain(feedbacks) {
        for printed in node.within("printedVariable") {
            let own = (
                printed.attribute("identifier").to_owned(),
                printed.attribute("format").to_owned(),
            );
            if item.templates.iter().any(|v| v.id == own.0) && !all.contains(&own) {
                all.push(own);
            }
        }
    }
    all
}

/// What is said after all parts is said after the last.
fn once(asked: &mut Asked) {
    let Some(Value::Array(parts)) = asked.table.get_mut("part") else {
        return;
    };
    let said = |part: &Value| part.get("explanation").cloned();
    let first = parts.first().and_then(said);
    if first.is_none() || parts.iter().any(|part| said(part) != first) {
        return;
    }
    let last = parts.len().saturating_sub(1);
    for part in parts.iter_mut().take(last).filter_map(Value::as_table_mut) {
        part.remove("explanation");
    }
}

/// What stands before all gaps of a text, which says what to do, and the text with them.
fn instructed(whole: &str, gaps_in_it: usize) -> (String, String) {
    let all = paragraphs(whole);
    let is_before = |paragraph: &&&str| gaps(paragraph).is_empty();
    let before = all.iter().take_while(is_before).count();
    let prompt = match before {
        0 => message!("import-asks-blanks", n = gaps_in_it).to_string(),
        before => all[..before].join("\n\n"),
    };
    // Two brackets that are there already begin no blank.
    (prompt, all[before..].join("\n\n").replace("[[", "\\[["))
}

/// Paragraphs of a text.
fn paragraphs(text: &str) -> Vec<&str> {
    let all = text.split("\n\n").map(str::trim_end);
    all.filter(|paragraph| !paragraph.trim().is_empty())
        .collect()
}

/// The gaps of a text, in order.
fn gaps(text: &str) -> Vec<usize> {
    text.chars().filter_map(gap).collect()
}

fn join(texts: &[&str]) -> String {
    let texts = texts
        .iter()
        .map(|text| text.trim_matches('\n'))
        .filter(|text| !text.trim().is_empty());
    texts.collect::<Vec<_>>().join("\n\n")
}

impl<'n> Turning<'_, 'n> {
    /// What an interaction asks: the keys of its kind.
    fn answer(&mut self, node: &Node, asked: &mut Asked) -> Result<(), Unasked> {
        let response = node.attribute("responseIdentifier");
        let drawn = self
            .drawing
            .as_ref()
            .and_then(|drawing| drawing.answer(response));
        let (judge, teller) = (&mut self.judge, &self.teller);
        let declared = judge.item().response(response);
        let is_written = declared.is_some_and(|declared| !declared.written.is_empty());
        let is_unread = is_written && declared.is_some_and(|declared| declared.correct.is_null());
        let is_declared = declared.is_some();
        let asks = match interactions::sort(&node.name).ok_or(Unasked::Kind)? {
            Sort::Choice | Sort::InlineChoice => choices::choice(node, judge, teller, asked),
            Sort::Hottext => choices::hottext(node, judge, teller, asked),
            Sort::TextEntry => typed::line(response, judge, teller, drawn, asked),
            Sort::Slider => numbers::number(response, judge, teller, drawn, asked),
            Sort::ExtendedText => {
                self.written(node, asked);
                Ok(())
            }
            Sort::Order => pairs::order(node, judge, teller, asked),
            Sort::Associate => pairs::associated(node, judge, teller, asked),
            Sort::Match => pairs::matching(node, judge, teller, asked),
            Sort::GapMatch => pairs::gaps(node, judge, teller, asked),
            Sort::Button | Sort::Media | Sort::Unsaid(_) => Err(Unasked::Kind),
        };
        asks.map_err(|why| match why {
            Unasked::NoneRight if !is_declared => Unasked::Undeclared,
            // Of words any is a value; of numbers `NaN` and `1e400` are none.
            Unasked::NoneRight if is_unread => Unasked::Number,
            why => why,
        })
    }

    /// A longer text: the right response is a model, else what graders are told.
    fn written(&self, node: &Node, asked: &mut Asked) {
        let response = node.attribute("responseIdentifier");
        let item = self.judge.item();
        let declared = item
            .response(response)
            .map_or(&[][..], |declared| &declared.written);
        let mut model: Option<String> = None;
        if let Some(first) = declared.first().filter(|text| !text.trim().is_empty()) {
            model = Some(crate::import::prose::from_plain(first, &[]).text);
        }
        let rubrics = item
            .body
            .map(|body| body.within("rubricBlock"))
            .unwrap_or_default();
        let for_graders = rubrics.into_iter().filter(|rubric| {
            let mut views = rubric.attribute("view").split_whitespace();
            views.any(|view| matches!(view, "scorer" | "tutor"))
        });
        for rubric in for_graders {
            let text = asked.absorb(self.teller.inside(rubric));
            match &model {
                None if !text.trim().is_empty() => model = Some(text),
                Some(_) => asked.explain(text),
                None => {}
            }
        }
        let weighed = self.judge.weigh(response, &["\u{1}".to_owned()]);
        match (
            &model,
            says::words(&weighed.shown, &self.judge, &self.teller, asked),
        ) {
            (None, Some(said)) => model = Some(said),
            (Some(_), Some(said)) => asked.explain(said),
            _ => {}
        }
        asked.write(model);
    }

    /// What an interaction shows besides the text around it: its prompt, and texts in which
    /// something is chosen.
    fn own_text(&self, node: &Node, asked: &mut Asked) -> String {
        let prompt = node
            .child("prompt")
            .map(|prompt| self.teller.inside(prompt));
        let prompt = prompt
            .map(|prompt| asked.absorb(prompt))
            .unwrap_or_default();
        let content = match interactions::sort(&node.name) {
            Some(Sort::Hottext) => {
                let inside = node.children.iter().filter(|child| child.name != "prompt");
                let inside: Vec<&Node> = inside.collect();
                asked.absorb(self.teller.all(&inside))
            }
            Some(Sort::GapMatch) => pairs::gap_text(node, &self.teller, asked),
            Some(Sort::Slider) => {
                let (low, high) = (node.attribute("lowerBound"), node.attribute("upperBound"));
                match low.is_empty() || high.is_empty() {
                    true => String::new(),
                    false => message!("import-qti-from-to", low = low, high = high).to_string(),
                }
            }
            _ => String::new(),
        };
        join(&[&prompt, &content])
    }

    /// An item with one interaction.
    fn single(&mut self, node: &'n Node, whole: &str, asked: &mut Asked) -> Result<(), Unasked> {
        let letter = gap_letter(0).unwrap_or_default();
        let own = self.own_text(node, asked);
        let here = whole.split_once(letter).ok_or(Unasked::Empty)?;
        let stands_alone = paragraphs(whole)
            .iter()
            .any(|p| p.trim() == letter.to_string());
        if interactions::is_block(&node.name) || stands_alone {
            asked.set("prompt", join(&[here.0, &own, here.1]));
        } else {
            let after = here.1.split("\n\n").next().unwrap_or_default();
            let is_typed = interactions::sort(&node.name) == Some(Sort::TextEntry);
            if is_typed && !after.trim().is_empty() && self.blanks(&[node], whole, asked) {
                return Ok(());
            }
            asked.set("prompt", whole.replace(letter, GAP));
        }
        let prompt = asked.table.get("prompt").and_then(Value::as_str);
        if prompt.is_none_or(|prompt| prompt.trim().is_empty()) && asked.pictures.is_empty() {
            return Err(Unasked::Empty);
        }
        if prompt.is_none_or(|prompt| prompt.trim().is_empty()) {
            asked.set("prompt", message!("import-anki-see").to_string());
        }
        self.answer(node, asked)
    }

    /// A text in which all gaps are typed, without feedback: its blanks. False where it is none.
    fn blanks(&mut self, nodes: &[&'n Node], whole: &str, asked: &mut Asked) -> bool {
        let is_typed = |node: &&&Node| interactions::sort(&node.name) == Some(Sort::TextEntry);
        let in_order = gaps(whole);
        let alone = paragraphs(whole)
            .iter()
            .any(|p| p.chars().all(|c| gap(c).is_some()));
        let fits = nodes.iter().filter(is_typed).count() == nodes.len()
            && in_order.len() == nodes.len()
            && nodes.len() <= MOST_GAPS
            && !alone;
        if !fits {
            return false;
        }
        let (prompt, mut text) = instructed(whole, nodes.len());
        let (mut tables, mut exact) = (Vec::new(), Vec::new());
        for (n, at) in in_order.into_iter().enumerate() {
            let Some(node) = nodes.get(at) else {
                return false;
            };
            let response = node.attribute("responseIdentifier");
            let drawn = self
                .drawing
                .as_ref()
                .and_then(|drawing| drawing.answer(response));
            let blank = typed::blank(n, response, &mut self.judge, &self.teller, drawn);
            let Some(blank) = blank else { return false };
            let Some(letter) = gap_letter(at) else {
                return false;
            };
            text = text.replace(letter, &format!("[[{}]]", blank.text));
            let has_letters = blank.text.chars().any(char::is_alphabetic);
            if blank.table.is_none() && (has_letters || blank.exact) {
                exact.push(blank.exact);
            }
            tables.extend(blank.table);
        }
        // Small and large letters differ in all blanks of a text, or in none.
        if exact.iter().any(|is| *is) && !exact.iter().all(|is| *is) {
            return false;
        }
        asked.set("kind", "cloze");
        asked.set("prompt", prompt);
        asked.set("text", text);
        if exact.first() == Some(&true) {
            asked.set("case", "exact");
        }
        tables
            .into_iter()
            .for_each(|table| asked.push("blank", table));
        let first = nodes
            .first()
            .map_or("", |node| node.attribute("responseIdentifier"));
        let always = self.judge.weigh(first, &["\u{1}".to_owned()]).shown;
        says::explain(&always, &self.judge, &self.teller, asked);
        true
    }

    /// An item with several interactions, as parts.
    fn parts(
        &mut self,
        nodes: &[&'n Node],
        whole: &str,
        title: &str,
        asked: &mut Asked,
    ) -> Result<(), Unasked> {
        let (mut stem, mut parts) = self.laid_out(nodes, whole, asked);
        if stem.is_empty() {
            stem.push(match title.trim() {
                "" => message!("import-asks-parts").to_string(),
                title => crate::text::literal(title),
            });
        }
        if parts.len() > MOST_PARTS {
            asked.lose(Lost::ManySteps);
            parts.truncate(MOST_PARTS);
        }
        asked.set("prompt", stem.join("\n\n"));
        for (at, prompt) in parts {
            let node = nodes.get(at).ok_or(Unasked::Syntax)?;
            let mut part = Asked::default();
            part.set("prompt", prompt);
            self.answer(node, &mut part)?;
            part.lost.into_iter().for_each(|what| asked.lose(what));
            asked.pictures.extend(part.pictures);
            asked.push("part", part.table);
        }
        once(asked);
        Ok(())
    }

    /// Paragraphs of the stem, and each part with what it asks.
    fn laid_out(
        &self,
        nodes: &[&'n Node],
        whole: &str,
        asked: &mut Asked,
    ) -> (Vec<String>, Vec<(usize, String)>) {
        let mut stem: Vec<String> = Vec::new();
        let mut waiting: Vec<&str> = Vec::new();
        let mut parts: Vec<(usize, String)> = Vec::new();
        let mut numbered = 0;
        for paragraph in paragraphs(whole) {
            let inside = gaps(paragraph);
            let alone = inside.len() == 1 && paragraph.trim().chars().count() == 1;
            match inside.as_slice() {
                [] => waiting.push(paragraph),
                [only] if alone => {
                    let own = nodes.get(*only).map(|node| self.own_text(node, asked));
                    let own = own.unwrap_or_default();
                    let mut before = std::mem::take(&mut waiting);
                    let mut asks = Vec::new();
                    // What stands before the first part is the stem, but for the question.
                    match (parts.is_empty(), own.is_empty()) {
                        (false, _) => asks = std::mem::take(&mut before),
                        (true, true) => asks.extend(before.pop()),
                        (true, false) => {}
                    }
                    stem.extend(before.into_iter().map(str::to_owned));
                    asks.push(&own);
                    let asks = match join(&asks) {
                        asks if asks.is_empty() => {
                            message!("import-qti-part", n = parts.len() + 1).to_string()
                        }
                        asks => asks,
                    };
                    parts.push((*only, asks));
                }
                several => {
                    stem.extend(waiting.drain(..).map(str::to_owned));
                    let mut text = paragraph.to_owned();
                    for at in several {
                        let gap = format!("{} {}", pairs::numbered(numbered), GAP);
                        numbered += 1;
                        text = text.replace(gap_letter(*at).unwrap_or_default(), &gap);
                        let asks = message!("import-asks-gap", n = numbered).to_string();
                        parts.push((*at, asks));
                    }
                    stem.push(text);
                }
            }
        }
        stem.extend(waiting.into_iter().map(str::to_owned));
        (stem, parts)
    }

    /// What buttons show, as hints.
    fn hints(&self, buttons: &[&Node], asked: &mut Asked) {
        let at_first = self.judge.at_first();
        let mut hints: Vec<String> = Vec::new();
        for button in buttons {
            let mut shown = self.judge.pressed(button.attribute("responseIdentifier"));
            shown.retain(|at| !at_first.contains(at));
            let said = says::words(&shown, &self.judge, &self.teller, asked);
            hints.extend(said.filter(|text| !hints.contains(text)));
        }
        if !asked.table.contains_key("part") {
            asked.set_texts("hints", hints);
        } else if !hints.is_empty() {
            asked.lose(Lost::Feedback);
        }
    }

    /// Names feedback that nobody would hear because the rules can't be followed.
    fn unheard(&self, buttons: &[&Node], asked: &mut Asked) {
        let item = self.judge.item();
        let has_feedback = item.feedbacks.iter().any(|feedback| {
            let mut silent = Asked::default();
            !silent
                .absorb(self.teller.inside(feedback.node))
                .trim()
                .is_empty()
        });
        let by_name = item
            .processing
            .is_none_or(|rules| rules.children.is_empty());
        let is_told = self.judge.is_known && !(by_name && buttons.is_empty());
        if has_feedback && !is_told {
            asked.lose(Lost::Feedback);
        }
    }
}
