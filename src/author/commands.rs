//! Reads `[course.command]`: which options commands have.

use std::sync::Arc;

use toml::de::DeValue;

use crate::reading::{Place, Table};
use crate::shell::{Commands, Synopsis};
use crate::words::message;

/// The most commands that a course can have a synopsis for.
const MOST_COMMANDS: usize = 200;

/// The synopsis of each command that the course has one for.
pub(super) fn read_commands(table: &mut Table<'_, '_>) -> Arc<Commands> {
    let mut commands = Commands::default();
    let Some((entries, place)) = table.table("command") else {
        return Arc::default();
    };
    if entries.len() > MOST_COMMANDS {
        let message = message!("author-commands-many", most = MOST_COMMANDS);
        table.complaints.error(&place, message, None);
        return Arc::default();
    }
    for (name, value) in entries.iter() {
        let place = Place {
            source: place.source,
            span: value.span(),
        };
        let name = name.get_ref().to_string();
        let DeValue::String(text) = value.get_ref() else {
            let message = message!("author-command-text", name = name);
            let help = Some(message!("author-command-help"));
            table.complaints.error(&place, message, help);
            continue;
        };
        match Synopsis::read(text) {
            Ok(synopsis) => commands.add(name, synopsis),
            Err(why) => {
                let message = message!("author-command-synopsis", name = name, why = why);
                let help = Some(message!("author-command-help"));
                table.complaints.error(&place, message, help);
            }
        }
    }
    Arc::new(commands)
}
