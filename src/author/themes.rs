//! Reads `[course.themes]`, and the wordings of questions for them: `[[question.context]]`.

use toml::de::DeValue;

use super::ids::is_id;
use crate::course::Theme;
use crate::kinds::Wording;
use crate::reading::{Place, Single, Strings, Table, TableName, did_you_mean};
use crate::template::Pattern;
use crate::text::{SafeText, clean};
use crate::words::{Joined, Value, message};

/// The themes of a course, in the order in which they are written. What has no sound name is
/// one of them all the same: its wordings are not wrong, too.
pub(super) fn read_themes(table: &mut Table<'_, '_>) -> Vec<Theme> {
    let Some((entries, place)) = table.table("themes") else {
        return Vec::new();
    };
    if entries.len() > Theme::MOST {
        let message = message!("author-themes-many", most = Theme::MOST);
        let help = message!("author-themes-many-help");
        table.complaints.error(&place, message, Some(help));
    }
    let at = |span| Place {
        source: place.source,
        span,
    };
    let mut themes = Vec::new();
    let mut entries: Vec<_> = entries.iter().collect();
    entries.sort_by_key(|(key, _)| key.span().start);
    for (key, value) in entries {
        let id = key.get_ref().to_string();
        if !is_id(&id) {
            let message = message!("author-theme-id", id = clean(&id));
            let help = message!("author-id-form");
            let place = at(key.span());
            table.complaints.error(&place, message, Some(help));
        }
        let name = match value.get_ref() {
            text @ DeValue::String(name) if !name.trim().is_empty() => {
                let read = table.entry("themes", text, at(value.span()));
                read.map(|(name, _)| SafeText::line(&name))
            }
            _ => {
                let message = message!("author-theme-name", id = clean(&id));
                let help = message!("author-theme-name-help", id = clean(&id));
                let place = at(value.span());
                table.complaints.error(&place, message, Some(help));
                None
            }
        };
        let name = name.unwrap_or_default();
        themes.push(Theme { id, name });
    }
    themes
}

/// The wordings of what is asked in a question, a step or a part. Its figures stand below
/// each.
pub(super) fn read_wordings(
    table: &mut Table<'_, '_>,
    figures: &str,
    known: Option<&[Theme]>,
) -> Vec<Wording> {
    let mut wordings: Vec<(Wording, Place)> = Vec::new();
    for (entries, place) in table.tables("context") {
        let mut one = Table::new(entries, place, TableName::Context, &mut *table.complaints);
        let theme = one.required("theme", "\"sport\"");
        let prompt = one.required("prompt", message!("author-example-prompt"));
        let hints = (one.strings("hints", Single::Refused)).map(Strings::texts);
        let explanation = one.optional("explanation");
        one.finish();
        let Some((theme, place)) = theme else {
            continue;
        };
        find_theme(&theme, &place, known, table);
        if let Some((_, first)) = wordings.iter().find(|(other, _)| other.theme == theme) {
            let message = message!("author-context-twice", theme = clean(&theme));
            let help = message!("author-context-twice-help");
            (table.complaints).error_beside(&place, first, message, Some(help));
            continue;
        }
        let Some((prompt, _)) = prompt else { continue };
        let wording = Wording {
            theme,
            prompt: Pattern::new(prompt + figures),
            hints: hints.map(|hints| hints.into_iter().map(Pattern::new).collect()),
            explanation: explanation.map(Pattern::new),
        };
        wordings.push((wording, place));
    }
    wordings.into_iter().map(|(wording, _)| wording).collect()
}

/// Complains of a theme that the course does not have.
fn find_theme(theme: &str, place: &Place, known: Option<&[Theme]>, table: &mut Table<'_, '_>) {
    // Where `[course]` is wrong, nobody knows which there are.
    let Some(themes) = known else { return };
    let ids = themes.iter().map(|theme| theme.id.as_str());
    if ids.clone().any(|id| id == theme) {
        return;
    }
    let help = match did_you_mean(theme, ids.clone(), table.complaints) {
        Some(near) => near,
        None if themes.is_empty() => message!("author-context-no-themes", theme = clean(theme)),
        None => {
            let all = Value::list(ids.map(clean), Joined::Commas);
            message!("author-context-themes", themes = all)
        }
    };
    let message = message!("author-context-unknown", theme = clean(theme));
    table.complaints.error(place, message, Some(help));
}
