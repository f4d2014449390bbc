//! Entries that may have words of their own: options, and accepted answers. Each is a text
//! or a table with `text`, `say` and, among options, `last`.

use toml::de::DeValue;

use super::others::speaks_of_others;
use super::reader::Filler;
use crate::reading::{Place, Single, Table, TableName};
use crate::template::{Pattern, Unshowable};
use crate::text::SafeText;
use crate::words::{Message, message};

/// An entry as it was written.
pub(super) struct Entry {
    pub(super) text: String,
    pub(super) place: Place,
    /// What is said to a learner who gives it.
    say: Option<String>,
    /// Whether it stands behind those that are shuffled.
    last: bool,
}

/// Texts that may have words of their own.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub(super) struct Worded {
    pub(super) texts: Vec<Pattern>,
    /// By position; of those beyond its end nothing is said.
    says: Vec<Option<Pattern>>,
    /// By position; those beyond its end are shuffled.
    last: Vec<bool>,
}

/// The same as shown once, in the order of showing.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct ShownWorded {
    pub(super) texts: Vec<SafeText>,
    says: Vec<Option<SafeText>>,
}

impl ShownWorded {
    /// What is said to a learner who gives these, as Markdown.
    pub(super) fn said(&self, of: &[usize]) -> Option<SafeText> {
        let all = of.iter().filter_map(|&at| self.says.get(at)?.as_deref());
        let mut all: Vec<&str> = all.collect();
        // The same of several options is said once.
        let mut seen = std::collections::HashSet::new();
        all.retain(|say| seen.insert(*say));
        (!all.is_empty()).then(|| all.join("\n\n").into())
    }
}

#[cfg(test)]
impl From<Vec<SafeText>> for ShownWorded {
    fn from(texts: Vec<SafeText>) -> Self {
        let says = vec![None; texts.len()];
        ShownWorded { texts, says }
    }
}

impl Worded {
    pub(super) fn new(entries: Vec<Entry>) -> Worded {
        let mut all = Worded::default();
        let are_said = entries.iter().any(|entry| entry.say.is_some());
        let are_last = entries.iter().any(|entry| entry.last);
        for entry in entries {
            all.texts.push(Pattern::new(entry.text));
            if are_said {
                all.says.push(entry.say.map(Pattern::new));
            }
            if are_last {
                all.last.push(entry.last);
            }
        }
        all
    }

    /// The same of answers that are typed as they stand.
    pub(super) fn typed(mut entries: Vec<Entry>) -> Worded {
        let texts: Vec<String> = (entries.iter_mut())
            .map(|entry| std::mem::take(&mut entry.text))
            .collect();
        Worded {
            texts: texts.into_iter().map(Pattern::typed).collect(),
            ..Worded::new(entries)
        }
    }

    /// Texts without words of their own.
    pub(super) fn plain(texts: Vec<Pattern>) -> Worded {
        Worded {
            texts,
            ..Worded::default()
        }
    }

    /// Fills them in, in this order of their positions.
    pub(super) fn show(
        &self,
        order: &[usize],
        filler: &Filler<'_>,
    ) -> Result<ShownWorded, Unshowable> {
        let mut shown = ShownWorded::default();
        for &at in order {
            let say = self.says.get(at).and_then(Option::as_ref);
            let say = say.map(|say| filler.fill(say));
            shown.texts.push(filler.fill(&self.texts[at])?);
            shown.says.push(say.transpose()?);
        }
        Ok(shown)
    }

    /// Their positions in an order drawn by chance, those that stay last behind the others
    /// as they were written.
    pub(super) fn shuffled(&self, filler: &mut Filler<'_>) -> Vec<usize> {
        let all = 0..self.texts.len();
        let (last, free): (Vec<usize>, Vec<usize>) =
            all.partition(|&at| self.last.get(at) == Some(&true));
        let drawn = filler.shuffled(free.len()).into_iter();
        drawn.map(|at| free[at]).chain(last).collect()
    }
}

/// Reads a list that must be there; complains of one that is empty, and of empty entries.
pub(super) fn read(
    table: &mut Table<'_, '_>,
    key: &'static str,
    single: Single,
    example: Message,
) -> Option<Vec<Entry>> {
    table.needs(key);
    if !table.has(key) {
        table.missing(key, example);
        return None;
    }
    let place = table.place_of(key);
    let listed = table.list_or_one(key, single)?;
    if listed.is_empty() {
        table.empty(key, example, &place);
        return None;
    }
    let mut sound = true;
    let mut entries = Vec::new();
    for (value, place) in listed {
        let read = entry(table, key, value, place);
        sound &= read.is_some();
        entries.extend(read);
    }
    if let Some(blank) = entries.iter().find(|e| e.text.trim().is_empty()) {
        match blank.place == place {
            true => table.empty(key, example, &place),
            false => table.empty_entry(key, &blank.place),
        }
        return None;
    }
    sound.then_some(entries)
}

fn entry(
    table: &mut Table<'_, '_>,
    key: &'static str,
    value: &DeValue<'_>,
    place: Place,
) -> Option<Entry> {
    let DeValue::Table(inner) = value else {
        let (text, place) = table.entry(key, value, place)?;
        return Some(Entry {
            text,
            place,
            say: None,
            last: false,
        });
    };
    let is_option = key == "options";
    let name = match is_option {
        true => TableName::Option,
        false => TableName::Accepted,
    };
    let mut inner = Table::new(inner, place.clone(), name, &mut *table.complaints);
    let text = match inner.must_have("text", message!("kinds-example-option")) {
        true => inner.scalar("text").map(|(text, _)| text),
        false => None,
    };
    let say = inner.optional("say");
    let last = is_option && inner.truth("last").unwrap_or(false);
    inner.finish();
    Some(Entry {
        text: text?,
        place,
        say,
        last,
    })
}

/// Reads between two and nine options, all different; warns of one that speaks of the
/// others and does not stay behind them.
pub(super) fn read_options(table: &mut Table<'_, '_>, shuffle: bool) -> Option<Vec<Entry>> {
    let place = table.place_of("options");
    let example = message!("kinds-example-options");
    let options = read(table, "options", Single::Refused, example)?;
    let given = options.iter().map(|o| (o.text.as_str(), &o.place));
    if !super::reader::are_several("options", &place, given, table) {
        return None;
    }
    for option in options.iter().filter(|o| shuffle && !o.last) {
        if speaks_of_others(&option.text) {
            let said = message!("kinds-option-unpinned", option = option.text.as_str());
            let help = message!("kinds-option-unpinned-help", option = option.text.as_str());
            table.complaints.warn(&option.place, said, Some(help));
        }
    }
    Some(options)
}

#[cfg(test)]
mod tests {
    use super::ShownWorded;

    #[test]
    fn what_several_options_say_alike_is_said_once() {
        let says = ["good!", "too small", "good!"].map(|say| Some(say.to_owned().into()));
        let shown = ShownWorded {
            texts: Vec::new(),
            says: says.to_vec(),
        };
        let said = |of: &[usize]| shown.said(of).map(|said| said.to_string());
        assert_eq!(said(&[0, 2]).as_deref(), Some("good!"));
        assert_eq!(said(&[0, 1, 2]).as_deref(), Some("good!\n\ntoo small"));
        assert_eq!(said(&[]), None);
    }
}
