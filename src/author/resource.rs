//! Reads `[[resource]]` tables: where each leads is looked at closely, as it is opened on a
//! key.

use std::collections::HashMap;

use super::ids::read_id;
use super::pictures::Looks;
use super::raw::{no_skill, two_with_one_id};
use crate::course::{Location, Resource, ResourceId, ResourceIndex, ResourceKind};
use crate::kinds::{Listed, SkillIndex};
use crate::reading::{Complaints, Place, Single, Table, TableName};
use crate::text::{SafeText, clean};
use crate::words::{Message, message};

/// The most characters of a title: it stands in one line.
const LONGEST_TITLE: usize = 120;
/// The most bytes of a path or an address.
const LONGEST_PLACE: usize = 2_000;
/// The most bytes of the name of a manual page.
const LONGEST_PAGE: usize = 64;
/// The most minutes that one may take.
const MOST_MINUTES: f64 = 600.0;
/// Endings of files that kenning shows itself.
const READABLE: [&str; 3] = [".md", ".markdown", ".txt"];

/// A resource as read, before its skills are looked up.
pub(super) struct RawResource {
    resource: Resource,
    skills: Vec<(String, Place)>,
    id_place: Place,
    /// The file in the course's directory that it names.
    file: Option<(String, Place)>,
}

fn read_resource(mut table: Table<'_, '_>) -> Option<RawResource> {
    let id = read_id(&mut table);
    let title = table.required("title", message!("author-example-resource"));
    if let Some((title, place)) = &title {
        check_title(title, place, table.complaints);
    }
    let kind = match table.must_have("kind", "\"video\"") {
        true => table.word("kind", &ResourceKind::ALL),
        false => None,
    };
    let place = table.required("where", message!("author-example-where"));
    let skills = table.required_strings("skills", Single::Allowed, "[\"some-skill\"]");
    let minutes = table.number("minutes", 1.0, MOST_MINUTES);
    let language = table.string("language");
    if let Some((tag, place)) = &language
        && !is_tag(tag)
    {
        let message = message!("author-resource-language", tag = clean(tag));
        let help = message!("author-resource-language-help");
        table.complaints.error(place, message, Some(help));
    }
    // A kind that can't be read was complained of; its place could be anything.
    let location = kind.zip(place).and_then(|(kind, (text, place))| {
        let read = located(kind, text.trim());
        read.map_err(|(what, help)| table_error(table.complaints, &place, what, help))
            .ok()
            .map(|location| (location, place))
    });
    let network = read_network(&mut table, location.as_ref().map(|(location, _)| location));
    let file = match &location {
        Some((Location::File(file), place)) => Some((file.to_string(), place.clone())),
        _ => None,
    };
    let skills = skills.map(|skills| {
        if skills.entries.len() > Resource::MOST_SKILLS {
            let most = Resource::MOST_SKILLS;
            let said = message!("author-resource-skills", most = most);
            let help = message!("author-resource-skills-help");
            table.complaints.error(&skills.place, said, Some(help));
        }
        skills.entries
    });
    table.finish();
    let (id, id_place) = id?;
    Some(RawResource {
        resource: Resource {
            id: ResourceId(id),
            title: SafeText::line(&title.map(|(text, _)| text).unwrap_or_default()),
            kind: kind.unwrap_or(ResourceKind::Lesson),
            place: location.map_or_else(|| Location::File(SafeText::default()), |(at, _)| at),
            skills: Vec::new(),
            minutes: minutes.map(|minutes| minutes.round() as u16),
            language: SafeText::line(&language.map(|(tag, _)| tag).unwrap_or_default()),
            network,
        },
        skills: skills.unwrap_or_default(),
        id_place,
        file,
    })
}

/// Whether it needs the network: as it says, or else if its address leads out of here.
fn read_network(table: &mut Table<'_, '_>, location: Option<&Location>) -> bool {
    let place = table.place_of("network");
    let network = table.truth("network");
    let leads_out = matches!(location, Some(Location::Address(to)) if !is_local(to));
    if leads_out && network == Some(false) {
        let help = message!("author-resource-network-help");
        let said = message!("author-resource-network");
        table.complaints.error(&place, said, Some(help));
    }
    network.unwrap_or(leads_out)
}

fn table_error(complaints: &mut Complaints, place: &Place, what: Message, help: Message) {
    complaints.error(place, what, Some(help));
}

fn check_title(title: &str, place: &Place, complaints: &mut Complaints) {
    let title = title.trim();
    if title.chars().count() > LONGEST_TITLE || title.contains(['\n', '\r']) {
        let said = message!("author-resource-title", n = LONGEST_TITLE);
        let help = message!("author-resource-title-help");
        complaints.error(place, said, Some(help));
    }
}

/// Whether a text is such as tags of languages are: `en`, `pt-BR`.
fn is_tag(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let first = parts.next().unwrap_or_default();
    let is_first = (2..=3).contains(&first.len()) && first.bytes().all(|b| b.is_ascii_alphabetic());
    let is_part = |part: &str| {
        (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric())
    };
    tag.len() <= 35 && is_first && parts.all(is_part)
}

/// Where a resource is, or what is wrong with that and what to do.
fn located(kind: ResourceKind, text: &str) -> Result<Location, (Message, Message)> {
    if text.len() > LONGEST_PLACE {
        let said = message!("author-where-long", most = LONGEST_PLACE);
        return Err((said, message!("author-where-help")));
    }
    if kind == ResourceKind::ManPage {
        let wrong = || {
            let said = message!("author-where-manual", text = clean(text));
            (said, message!("author-where-manual-help"))
        };
        return manual(text).ok_or_else(wrong);
    }
    match scheme(text) {
        Some(scheme) => address(scheme, text),
        None => file(text),
    }
}

/// The scheme of an address: what stands before its first colon. A letter alone is that of a
/// drive, and no scheme.
fn scheme(text: &str) -> Option<&str> {
    let (scheme, _) = text.split_once(':')?;
    let mut bytes = scheme.bytes();
    let begins = bytes.next().is_some_and(|b| b.is_ascii_alphabetic());
    let is_scheme = begins && bytes.all(|b| b.is_ascii_alphanumeric() || b"+-.".contains(&b));
    (is_scheme && scheme.len() > 1).then_some(scheme)
}

fn address(scheme: &str, text: &str) -> Result<Location, (Message, Message)> {
    let rest = &text[scheme.len()..];
    let is_web = ["http", "https"].contains(&scheme.to_ascii_lowercase().as_str());
    let Some(rest) = rest.strip_prefix("://").filter(|_| is_web) else {
        let said = message!("author-where-scheme", scheme = clean(scheme));
        return Err((said, message!("author-where-scheme-help")));
    };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    // A name before the host makes an address look like that of another one.
    let is_host = !host.is_empty()
        && !host.starts_with(['.', '-', ':'])
        && (host.chars()).all(|c| c.is_alphanumeric() || ".-:[]".contains(c));
    let is_plain =
        !(text.chars()).any(|c| c.is_whitespace() || c.is_control() || "\"<>\\^`{|}'".contains(c));
    match is_host && is_plain {
        true => Ok(Location::Address(SafeText::line(text))),
        false => {
            let said = message!("author-where-address", address = clean(text));
            Err((said, message!("author-where-address-help")))
        }
    }
}

/// Whether an address is one of this machine.
fn is_local(address: &str) -> bool {
    let host = address.split("://").nth(1).unwrap_or_default();
    let host = host.split(['/', '?', '#']).next().unwrap_or_default();
    let name = host.rsplit_once(':').map_or(host, |(name, _)| name);
    ["localhost", "127.0.0.1", "[::1]"].contains(&name)
}

fn file(text: &str) -> Result<Location, (Message, Message)> {
    let is_absolute = text.starts_with('/') || text.contains(['\\', ':']);
    let leaves = text.split('/').any(|part| ["", ".", ".."].contains(&part));
    let is_plain = !text.chars().any(char::is_control);
    if is_absolute || leaves || !is_plain {
        let said = message!("author-where-outside", path = clean(text));
        return Err((said, message!("author-where-outside-help")));
    }
    let lower = text.to_lowercase();
    if !READABLE.iter().any(|ending| lower.ends_with(ending)) {
        let said = message!("author-where-form", path = clean(text));
        return Err((said, message!("author-where-form-help")));
    }
    Ok(Location::File(SafeText::line(text)))
}

/// A page of the manual: `ls`, `man ls`, `man 1 ls` or `ls(1)`.
fn manual(text: &str) -> Option<Location> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let (section, page) = match words.as_slice() {
        ["man", section, page] => (Some(*section), *page),
        ["man", page] | [page] => match page.strip_suffix(')').and_then(|p| p.rsplit_once('(')) {
            Some((page, section)) => (Some(section), page),
            None => (None, *page),
        },
        _ => return None,
    };
    let is_section = |section: &str| {
        let mut bytes = section.bytes();
        section.len() <= 8
            && bytes
                .next()
                .is_some_and(|b| b.is_ascii_digit() || b"nl".contains(&b))
            && bytes.all(|b| b.is_ascii_alphanumeric())
    };
    // What begins with a dash would be an option of `man`, and a path another file.
    let is_page = !page.is_empty()
        && page.len() <= LONGEST_PAGE
        && !page.starts_with(['-', '.'])
        && (page.bytes()).all(|b| b.is_ascii_alphanumeric() || b"_.:+@[-".contains(&b));
    (is_page && section.is_none_or(is_section)).then(|| Location::Manual {
        page: SafeText::line(page),
        section: section.map(SafeText::line),
    })
}

/// Looks their skills up, and whether the files are there that they name, where somebody
/// looks.
pub(super) fn link(
    raw: Vec<RawResource>,
    index: &HashMap<String, SkillIndex>,
    looks: Option<&Looks<'_>>,
    complaints: &mut Complaints,
) -> Listed<ResourceIndex, Resource> {
    let mut seen: HashMap<String, Place> = HashMap::new();
    let mut all = Vec::new();
    for (at, raw) in raw.into_iter().enumerate() {
        if at == Resource::MOST {
            let said = message!("author-resources-many", most = Resource::MOST);
            let help = message!("author-resources-many-help");
            complaints.error(&raw.id_place, said, Some(help));
            break;
        }
        let mut resource = raw.resource;
        let id = resource.id.as_str();
        match seen.get(id) {
            Some(first) => two_with_one_id("resource", id, &raw.id_place, first, complaints),
            None => drop(seen.insert(id.to_owned(), raw.id_place)),
        }
        for (name, place) in &raw.skills {
            match index.get(name) {
                Some(skill) if !resource.skills.contains(skill) => resource.skills.push(*skill),
                Some(_) => {}
                None => no_skill(name, place, index.keys().map(String::as_str), complaints),
            }
        }
        if let Some(((file, place), looks)) = raw.file.as_ref().zip(looks)
            && let Err(why) = looks(file)
        {
            let said = message!("author-where-file", why = why);
            let help = message!("author-where-file-help");
            complaints.error(place, said, Some(help));
        }
        all.push(resource);
    }
    all.into()
}

/// Reads the `[[resource]]` tables of a file.
pub(super) fn read_resources(file: &mut Table<'_, '_>) -> Vec<RawResource> {
    let tables = file.tables("resource").into_iter();
    let read = tables.filter_map(|(table, place)| {
        let name = TableName::Resource;
        read_resource(Table::new(table, place, name, &mut *file.complaints))
    });
    read.collect()
}
