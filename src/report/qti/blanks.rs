//! The text of a cloze, in stretches.

/// A stretch of a text with blanks.
pub(super) enum Stretch {
    Text(String),
    Blank {
        answers: Vec<String>,
        hint: Option<String>,
    },
}

/// Reads a text; none where a blank does not end.
pub(super) fn read(text: &str) -> Option<Vec<Stretch>> {
    let mut all = Vec::new();
    let mut plain = String::new();
    let mut rest = text;
    while let Some(at) = rest.find("[[") {
        if let Some(before) = rest[..at].strip_suffix('\\') {
            // Brackets that begin no blank.
            plain.push_str(before);
            plain.push_str("[[");
            rest = &rest[at + 2..];
            continue;
        }
        let end = at + rest[at..].find("]]")?;
        plain.push_str(&rest[..at]);
        all.push(Stretch::Text(std::mem::take(&mut plain)));
        all.push(blank(&rest[at + 2..end]));
        rest = &rest[end + 2..];
    }
    plain.push_str(rest);
    all.push(Stretch::Text(plain));
    Some(all)
}

fn blank(inside: &str) -> Stretch {
    let bars = inside
        .rfind("||")
        .filter(|at| !inside[..*at].ends_with('\\'));
    let (answers, hint) = match bars {
        Some(at) => (&inside[..at], Some(inside[at + 2..].trim().to_owned())),
        None => (inside, None),
    };
    // A bar behind a backslash is one.
    let answers = answers.replace("\\|", "\u{1}");
    let answers = answers
        .split('|')
        .map(|answer| answer.replace('\u{1}', "|"));
    Stretch::Blank {
        answers: answers.collect(),
        hint,
    }
}

#[cfg(test)]
mod tests {
    use super::{Stretch, read};

    #[test]
    fn blanks_have_answers_and_hints() {
        let all = read("Le [[toit|faîte||roof]] \\[[ x [[a \\| b]].").unwrap();
        let said = all.iter().map(|stretch| match stretch {
            Stretch::Text(text) => text.clone(),
            Stretch::Blank { answers, hint } => format!("<{}:{hint:?}>", answers.join("+")),
        });
        let said: String = said.collect();
        assert_eq!(said, "Le <toit+faîte:Some(\"roof\")> [[ x <a | b:None>.");
        assert!(read("[[a").is_none());
    }
}
