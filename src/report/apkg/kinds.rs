//! The types of notes that a package brings along, in the JSON of Anki's older collections,
//! which every version reads.

use serde_json::{Value, json};

use super::notes::Sort;

/// Every type.
pub(super) const SORTS: [Sort; 4] = [Sort::Card, Sort::BothWays, Sort::Typed, Sort::Blanks];

/// How every card looks.
const CSS: &str = ".card { font-family: sans-serif; font-size: 20px; line-height: 1.5; \
    max-width: 40em; margin: 0 auto; } \
    .cloze { font-weight: bold; color: #06c; } .nightMode .cloze { color: #8bf; }";

impl Sort {
    /// The id of the type: the same in each package, so that Anki takes it for the same.
    pub(super) fn id(self) -> i64 {
        1_760_000_000_001
            + match self {
                Sort::Card => 0,
                Sort::BothWays => 1,
                Sort::Typed => 2,
                Sort::Blanks => 3,
            }
    }

    /// How the type is called in Anki.
    fn name(self) -> &'static str {
        match self {
            Sort::Card => "kenning",
            Sort::BothWays => "kenning (both ways)",
            Sort::Typed => "kenning (type in the answer)",
            Sort::Blanks => "kenning (blanks)",
        }
    }

    /// The front and the back of each card.
    fn templates(self) -> Vec<(String, String)> {
        const HINT: &str = "{{#Hint}}<br><br>{{hint:Hint}}{{/Hint}}";
        const MORE: &str = "{{#More}}<br><br>{{More}}{{/More}}";
        let card = |front: &str, back: &str| {
            let back = format!("{{{{FrontSide}}}}<hr id=answer>{back}{MORE}");
            (format!("{front}{HINT}"), back)
        };
        match self {
            Sort::Card => vec![card("{{Front}}", "{{Back}}")],
            Sort::BothWays => vec![card("{{Front}}", "{{Back}}"), card("{{Back}}", "{{Front}}")],
            Sort::Typed => {
                let front = format!("{{{{Front}}}}{HINT}<br><br>{{{{type:Back}}}}");
                let back = format!("{{{{Front}}}}<hr id=answer>{{{{type:Back}}}}{MORE}");
                vec![(front, back)]
            }
            Sort::Blanks => {
                let front = format!("{{{{cloze:Front}}}}{HINT}");
                vec![(front, format!("{{{{cloze:Front}}}}{MORE}"))]
            }
        }
    }
}

/// The names of the fields, in the order in which a note has them.
const FIELDS: [&str; 5] = ["Front", "Back", "More", "Hint", "Question"];

/// All types, by their ids.
pub(super) fn kinds() -> Value {
    let kinds = SORTS
        .iter()
        .map(|&sort| (sort.id().to_string(), kind(sort)));
    Value::Object(kinds.collect())
}

fn kind(sort: Sort) -> Value {
    let fields = FIELDS.iter().enumerate().map(|(ord, name)| {
        json!({
            "name": name, "ord": ord, "sticky": false, "rtl": false, "font": "Arial",
            "size": 20, "media": []
        })
    });
    let templates = sort.templates();
    let is_one = templates.len() == 1;
    let shown: Vec<Value> = (templates.iter().enumerate())
        .map(|(ord, (front, back))| {
            let name = match is_one {
                true => "Card".to_owned(),
                false => format!("Card {}", ord + 1),
            };
            json!({
                "name": name, "ord": ord, "qfmt": front, "afmt": back,
                "bqfmt": "", "bafmt": "", "did": null
            })
        })
        .collect();
    let needed: Vec<Value> = (0..templates.len())
        .map(|ord| json!([ord, "any", [ord]]))
        .collect();
    json!({
        "id": sort.id(), "name": sort.name(), "type": i64::from(sort == Sort::Blanks),
        "mod": 0, "usn": -1, "sortf": 0, "did": null, "css": CSS,
        "latexPre": "", "latexPost": "", "tags": [], "vers": [],
        "flds": fields.collect::<Vec<Value>>(), "tmpls": shown, "req": needed
    })
}
