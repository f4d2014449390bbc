//! What questions of foreign formats have in common: options, texts, numbers, pairs, as the
//! keys of a question of ours.

use toml::{Table, Value};

use super::decimal::Decimal;
use super::prose::{Lost, Prose};
use crate::words::{Message, message};

/// The most options, pairs and items of a question.
pub(super) const MOST_OPTIONS: usize = 9;

/// Why a question can't be asked here at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unasked {
    /// No answer of it is right.
    NoneRight,
    /// There is nothing to choose from.
    OneOption,
    /// There is no question.
    Empty,
    /// It does not keep to its format.
    Syntax,
    /// It is of a kind that is not known here.
    Kind,
    /// Its answer can't be read.
    Answer,
    /// Its options are pictures, which can't be options here.
    Picture,
    /// Any answer is right.
    Anything,
    /// It is answered in a way that is not known here: its name.
    Interaction(&'static str),
    /// What is drawn can't be put into a template.
    Drawn,
    /// Its right answer should be a number, and is none that can be written.
    Number,
    /// It asks for an answer that it says nothing of.
    Undeclared,
}

impl Unasked {
    /// The reason as it stands in the list of losses.
    pub(super) fn message(self) -> Message {
        match self {
            Unasked::NoneRight => message!("import-left-none-right"),
            Unasked::OneOption => message!("import-left-one-option"),
            Unasked::Empty => message!("import-left-empty"),
            Unasked::Syntax => message!("import-left-syntax"),
            Unasked::Kind => message!("import-left-kind"),
            Unasked::Answer => message!("import-left-answer"),
            Unasked::Picture => message!("import-left-picture"),
            Unasked::Anything => message!("import-left-anything"),
            Unasked::Interaction(name) => message!("import-left-interaction", name = name),
            Unasked::Drawn => message!("import-left-drawn"),
            Unasked::Number => message!("import-left-number"),
            Unasked::Undeclared => message!("import-left-undeclared"),
        }
    }
}

/// A question, part or step that is being made.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Asked {
    pub(super) table: Table,
    pub(super) lost: Vec<Lost>,
    /// Pictures that its texts show.
    pub(super) pictures: Vec<super::prose::Pictured>,
}

/// An option of a choice.
#[derive(Clone, Debug, Default)]
pub(super) struct Choice {
    /// In Markdown.
    pub(super) text: String,
    pub(super) say: Option<String>,
    pub(super) is_right: bool,
}

/// An answer that is typed as text.
#[derive(Clone, Debug, Default)]
pub(super) struct Typed {
    /// Letter by letter.
    pub(super) text: String,
    pub(super) say: Option<String>,
    /// Its share of the credit in per cent.
    pub(super) credit: f64,
}

impl Asked {
    pub(super) fn lose(&mut self, what: Lost) {
        if !self.lost.contains(&what) {
            self.lost.push(what);
        }
    }

    /// Takes over what a text lost and shows; gives its words.
    pub(super) fn absorb(&mut self, prose: Prose) -> String {
        for what in prose.lost {
            self.lose(what);
        }
        self.pictures.extend(prose.pictures);
        prose.text
    }

    pub(super) fn set(&mut self, key: &str, value: impl Into<Value>) {
        self.table.insert(key.to_owned(), value.into());
    }

    pub(super) fn set_texts(&mut self, key: &str, texts: Vec<String>) {
        if !texts.is_empty() {
            self.set(
                key,
                Value::Array(texts.into_iter().map(Value::String).collect()),
            );
        }
    }

    /// Adds a table to a list of tables.
    pub(super) fn push(&mut self, key: &str, table: Table) {
        let list = self
            .table
            .entry(key)
            .or_insert_with(|| Value::Array(Vec::new()));
        if let Value::Array(list) = list {
            list.push(Value::Table(table));
        }
    }

    /// A mistake with what is said of it.
    pub(super) fn push_mistake(&mut self, answer: Value, feedback: String) {
        let mut mistake = Table::new();
        mistake.insert("answer".to_owned(), answer);
        mistake.insert("feedback".to_owned(), Value::String(feedback));
        self.push("mistake", mistake);
    }

    /// A choice: of one where one option is right and not `many` are asked for, else of all
    /// that are right.
    pub(super) fn choose(
        &mut self,
        options: Vec<Choice>,
        many: bool,
        shuffles: bool,
    ) -> Result<(), Unasked> {
        if options.iter().any(|option| option.text.trim().is_empty()) {
            return Err(Unasked::Picture);
        }
        let options = Self::different(options);
        let rights = options.iter().filter(|option| option.is_right).count();
        if rights == 0 {
            return Err(Unasked::NoneRight);
        }
        if options.len() < 2 {
            return Err(Unasked::OneOption);
        }
        let options = self.nine(options, rights);
        let rights: Vec<String> = (options.iter().filter(|option| option.is_right))
            .map(|option| option.text.clone())
            .collect();
        let single = <[String; 1]>::try_from(rights);
        match single {
            Ok([right]) if !many => {
                self.set("kind", "choice");
                self.set("answer", right);
            }
            rights => {
                self.set("kind", "multi");
                self.set_texts("answer", rights.map_or_else(|rights| rights, Vec::from));
            }
        }
        let names_places = options.iter().any(|option| names_places(&option.text));
        let names_places = names_places || are_lettered(&options);
        if !shuffles || names_places {
            self.set("shuffle", false);
        }
        let list = options.into_iter().map(|option| {
            let stays = shuffles && !names_places && speaks_of_others(&option.text);
            written(option, stays)
        });
        let list = list.collect();
        self.set("options", Value::Array(list));
        Ok(())
    }

    /// Without options that stand there twice.
    fn different(options: Vec<Choice>) -> Vec<Choice> {
        let mut kept: Vec<Choice> = Vec::new();
        for option in options {
            let text = option.text.trim().to_owned();
            if text.is_empty() {
                continue;
            }
            match kept.iter_mut().find(|other| other.text == text) {
                // An option that stands there twice is one.
                Some(other) => other.is_right |= option.is_right,
                None => kept.push(Choice { text, ..option }),
            }
        }
        kept
    }

    /// Nine options, all right ones among them as far as they go.
    fn nine(&mut self, options: Vec<Choice>, rights: usize) -> Vec<Choice> {
        if options.len() <= MOST_OPTIONS {
            return options;
        }
        self.lose(Lost::ManyOptions);
        let mut wrongs = MOST_OPTIONS.saturating_sub(rights);
        let kept = options.into_iter().filter(|option| {
            let keeps = option.is_right || wrongs > 0;
            wrongs = wrongs.saturating_sub(usize::from(!option.is_right));
            keeps
        });
        kept.take(MOST_OPTIONS).collect()
    }

    /// An answer that is typed: a number where there is one answer and it reads as one.
    pub(super) fn type_text(&mut self, answers: Vec<Typed>) -> Result<(), Unasked> {
        let mut right: Vec<Typed> = Vec::new();
        let mut wrong: Vec<Typed> = Vec::new();
        for mut answer in answers {
            let stars = answer.text.replace("\\*", "\u{e00a}");
            let is_any = stars.trim() == "*";
            if is_any && answer.credit >= 100.0 {
                return Err(Unasked::Anything);
            }
            if is_any {
                if answer.say.is_some() || answer.credit > 0.0 {
                    self.lose(Lost::AnyOther);
                }
                continue;
            }
            if stars.contains('*') {
                self.lose(Lost::Wildcard);
            }
            let plain = stars.replace('*', " ").replace('\u{e00a}', "*");
            answer.text = plain.split_whitespace().collect::<Vec<_>>().join(" ");
            // More than half right is right, and what is said to it says what is not.
            if answer.credit > 50.0 && answer.credit < 100.0 && !answer.text.is_empty() {
                self.lose(Lost::PartialCredit);
            }
            match answer.credit > 50.0 {
                _ if answer.text.is_empty() => {}
                true => right.push(answer),
                false => wrong.push(answer),
            }
        }
        if right.is_empty() {
            return Err(Unasked::NoneRight);
        }
        right.sort_by(|a, b| b.credit.total_cmp(&a.credit));
        // A number has no place for what is said to the right one.
        let is_alone = right.len() == 1 && right[0].say.is_none();
        let number = Decimal::read(&right[0].text).filter(|_| is_alone);
        let is_number = number.is_some();
        match number {
            Some(number) => {
                self.set("kind", "number");
                self.set("answer", number.value());
            }
            None => {
                self.set("kind", "text");
                self.accept(right);
            }
        }
        for answer in wrong {
            self.partly(answer, is_number);
        }
        Ok(())
    }

    /// The accepted answers, each with what is said to it.
    fn accept(&mut self, right: Vec<Typed>) {
        let mut list: Vec<Value> = Vec::new();
        let mut seen: Vec<String> = Vec::new();
        for answer in right {
            if seen.contains(&answer.text) {
                continue;
            }
            seen.push(answer.text.clone());
            list.push(match answer.say {
                Some(say) => {
                    let mut table = Table::new();
                    table.insert("text".to_owned(), Value::String(answer.text));
                    table.insert("say".to_owned(), Value::String(say));
                    Value::Table(table)
                }
                None => Value::String(answer.text),
            });
        }
        let single = list.len() == 1 && list[0].is_str();
        let value = if single {
            list.remove(0)
        } else {
            Value::Array(list)
        };
        self.set("answer", value);
    }

    /// An answer that is not all right: a mistake with what is said of it.
    fn partly(&mut self, answer: Typed, is_number: bool) {
        if answer.credit > 0.0 {
            self.lose(Lost::PartialCredit);
        }
        let Some(say) = answer.say else { return };
        let value = match is_number {
            true => Decimal::read(&answer.text).map(|number| number.value()),
            false => Some(Value::String(answer.text)),
        };
        match value {
            Some(value) => self.push_mistake(value, say),
            None => self.lose(Lost::Feedback),
        }
    }

    /// Pairs, some texts on the right that belong to nothing.
    pub(super) fn pair(&mut self, pairs: Vec<(String, String)>) -> Result<(), Unasked> {
        let (extra, mut pairs): (Vec<_>, Vec<_>) = pairs
            .into_iter()
            .partition(|(left, _)| left.trim().is_empty());
        let mut seen: Vec<(String, String)> = Vec::new();
        pairs.retain(|pair| {
            let known = seen.iter().find(|(left, _)| *left == pair.0);
            if known.is_some_and(|(_, right)| *right != pair.1) {
                self.lose(Lost::Partner);
            }
            let is_new = known.is_none();
            seen.push(pair.clone());
            is_new
        });
        if pairs.len() < 2 {
            return Err(Unasked::OneOption);
        }
        if pairs.len() > MOST_OPTIONS {
            self.lose(Lost::ManyOptions);
            pairs.truncate(MOST_OPTIONS);
        }
        let mut extra: Vec<String> = extra.into_iter().map(|(_, right)| right).collect();
        extra
            .retain(|text| !text.trim().is_empty() && pairs.iter().all(|(_, right)| right != text));
        extra.sort();
        extra.dedup();
        if extra.is_empty() && pairs.iter().all(|(_, right)| *right == pairs[0].1) {
            self.write_pairs(&pairs);
            return Ok(());
        }
        let texts = |(left, right)| Value::Array(vec![Value::String(left), Value::String(right)]);
        self.set("kind", "match");
        self.set(
            "pairs",
            Value::Array(pairs.into_iter().map(texts).collect()),
        );
        self.set_texts("extra", extra);
        Ok(())
    }

    /// Pairs that all have the same right side: nothing to choose from, so they are written.
    fn write_pairs(&mut self, pairs: &[(String, String)]) {
        self.lose(Lost::OnePartner);
        let list = |line: &dyn Fn(&(String, String)) -> String| {
            let lines = pairs.iter().map(|pair| format!("- {}", line(pair)));
            lines.collect::<Vec<_>>().join("\n")
        };
        let prompt = self.table.get("prompt").and_then(Value::as_str);
        let prompt = format!(
            "{}\n\n{}",
            prompt.unwrap_or_default(),
            list(&|pair| pair.0.clone())
        );
        self.set("prompt", prompt);
        self.write(Some(list(&|(left, right)| format!("{left} → {right}"))));
    }

    /// Written by the learner and compared with a model by themselves.
    pub(super) fn write(&mut self, model: Option<String>) {
        self.set("kind", "card");
        self.set("write", true);
        self.set(
            "answer",
            model.unwrap_or_else(|| message!("import-no-model").to_string()),
        );
    }

    /// Adds to the explanation.
    pub(super) fn explain(&mut self, text: String) {
        if text.trim().is_empty() {
            return;
        }
        let before = self.table.get("explanation").and_then(Value::as_str);
        let whole = match before {
            Some(before) if before == text => text,
            Some(before) => format!("{before}\n\n{text}"),
            None => text,
        };
        self.set("explanation", whole);
    }
}

fn written(option: Choice, stays: bool) -> Value {
    if option.say.is_none() && !stays {
        return Value::String(option.text);
    }
    let mut table = Table::new();
    table.insert("text".to_owned(), Value::String(option.text));
    if let Some(say) = option.say {
        table.insert("say".to_owned(), Value::String(say));
    }
    if stays {
        table.insert("last".to_owned(), Value::Boolean(true));
    }
    Value::Table(table)
}

/// Whether an option speaks of the others: “None of these”.
fn speaks_of_others(text: &str) -> bool {
    let text = text.to_lowercase();
    let begins = [
        "all of ",
        "none of ",
        "all the ",
        "both of ",
        "any of ",
        "all answers",
        "no correct",
        "aucune",
        "toutes les",
        "ninguna",
        "todas",
        "keine",
        "alle ",
    ];
    let is_one = matches!(
        text.trim_end_matches('.'),
        "none" | "neither" | "both" | "all"
    );
    is_one || begins.iter().any(|start| text.starts_with(start))
}

/// Whether options begin with their letters or numbers: “A. one”, “B. two”.
fn are_lettered(options: &[Choice]) -> bool {
    let label = |n: usize, text: &str| {
        let mut chars = text.trim_start_matches(['(', '*', '\\']).chars();
        let first = chars.next().map(|c| c.to_ascii_lowercase());
        let n = u32::try_from(n).unwrap_or(u32::MAX);
        let own = [u32::from('a'), u32::from('1')].map(|start| char::from_u32(start + n));
        own.contains(&first)
            && chars
                .as_str()
                .trim_start_matches('\\')
                .starts_with(['.', ')', ':'])
    };
    let mut numbered = options.iter().enumerate();
    numbered.all(|(n, option)| n < 26 && label(n, &option.text))
}

/// Whether an option names others by their letters: “A and C”.
fn names_places(text: &str) -> bool {
    let words: Vec<&str> = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let is_letter =
        |word: &&str| matches!(*word, "A" | "B" | "C" | "D" | "E" | "a" | "b" | "c" | "d");
    let joins = |word: &str| {
        matches!(
            word.to_lowercase().as_str(),
            "and" | "or" | "both" | "et" | "y" | "und" | "only"
        )
    };
    let letters = words.iter().filter(|word| is_letter(word)).count();
    let joined = words.iter().filter(|word| joins(word)).count();
    letters >= 2 && joined >= 1 && letters + joined == words.len()
}
