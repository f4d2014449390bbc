//! Resources of courses, opened: texts of the course, pages of the manual; addresses are for
//! the front end.

use std::io::Read;
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use super::Desk;
use super::bundled::Bundled;
use super::shelf::Source;
use crate::course::{Course, Location, ResourceIndex};
use crate::library::{text, text_of};
use crate::text::SafeText;
use crate::words::{Message, message};

/// Largest page of the manual that is shown, in bytes.
const LARGEST: u64 = 2 << 20;
/// How long `man` may take.
const LONGEST: Duration = Duration::from_secs(15);

/// What there is to read of a resource, or where it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Opening {
    /// A text, in Markdown.
    Markdown(SafeText),
    /// Lines as they are.
    Lines(SafeText),
    /// An address, which begins with `https://` or `http://`.
    Address(SafeText),
}

impl Desk {
    /// Opens a resource of a course on the shelf. A page of the manual is laid out for so
    /// many columns.
    ///
    /// # Errors
    /// Why it can't be shown: its file is not there or no text, or there is no such page.
    pub fn opening(
        &self,
        course: &Course,
        resource: ResourceIndex,
        columns: usize,
    ) -> Result<Opening, Message> {
        let Some(resource) = course.resources.get(resource) else {
            return Err(message!("session-no-resource"));
        };
        match &resource.place {
            Location::Address(address) => Ok(Opening::Address(address.clone())),
            Location::Manual { page, section } => {
                let call = resource.place.shown();
                manual(page, section.as_deref(), &call, columns).map(Opening::Lines)
            }
            Location::File(file) => {
                let text = self.text(course, file)?;
                let is_plain = file.to_lowercase().ends_with(".txt");
                Ok(match is_plain {
                    true => Opening::Lines(text),
                    false => Opening::Markdown(text),
                })
            }
        }
    }

    /// A text of a course on the shelf, as the course names its file.
    fn text(&self, course: &Course, file: &str) -> Result<SafeText, Message> {
        let mut shelf = self.shelf.iter();
        let entry = shelf.find(|e| e.course.as_ref().is_ok_and(|c| c.id == course.id));
        match entry.map(|entry| &entry.source) {
            Some(Source::Listed(path) | Source::Named(path)) => {
                text(path, file).map_err(|error| error.message())
            }
            Some(Source::Bundled(_)) => bundled_text(course, file),
            None => Err(message!("session-no-resource")),
        }
    }
}

fn bundled_text(course: &Course, file: &str) -> Result<SafeText, Message> {
    let mut all = Bundled::all().into_iter();
    let own = all.find(|of| of.head().is_some_and(|head| head.id == course.id.as_str()));
    let bytes = own.and_then(|own| own.bytes_of(file));
    let bytes = bytes.ok_or_else(|| message!("desk-resource-bundled", file = file))?;
    text_of(bytes).map_err(|why| why.message(std::path::Path::new(file)))
}

/// A page of the system's manual as lines, by the learner's own `man`.
fn manual(
    page: &str,
    section: Option<&str>,
    call: &str,
    columns: usize,
) -> Result<SafeText, Message> {
    let mut command = Command::new("man");
    // The reader of courses let nothing through that begins with a dash.
    command.args(section).arg(page);
    command.env("MANPAGER", "cat").env("PAGER", "cat");
    command.env("MANWIDTH", columns.clamp(20, 200).to_string());
    command.env("GROFF_NO_SGR", "1");
    command.stdin(Stdio::null()).stderr(Stdio::null());
    command.stdout(Stdio::piped());
    let none = || message!("desk-manual-none", call = call);
    let mut child = match command.spawn() {
        Ok(child) => child,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            return Err(message!("desk-no-man", call = call));
        }
        Err(_) => return Err(none()),
    };
    let (sender, receiver) = mpsc::channel();
    if let Some(output) = child.stdout.take() {
        // It ends with `man`, which is ended below.
        thread::spawn(move || {
            let mut bytes = Vec::new();
            let read = output.take(LARGEST).read_to_end(&mut bytes);
            let _ = sender.send(read.map(|_| bytes));
        });
    }
    let read = receiver.recv_timeout(LONGEST);
    let _ = child.kill();
    let _ = child.wait();
    let Ok(Ok(bytes)) = read else {
        return Err(none());
    };
    let text = without_overstrike(&String::from_utf8_lossy(&bytes));
    match text.trim().is_empty() {
        true => Err(none()),
        false => Ok(SafeText::from(text)),
    }
}

/// Lines without letters that are struck over, as bold and underlined ones are on paper.
fn without_overstrike(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\u{8}' => drop(out.pop()),
            letter => out.push(letter),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bold_and_underlined_letters_of_a_page_are_letters() {
        assert_eq!(without_overstrike("N\u{8}NA\u{8}A _\u{8}x"), "NA x");
    }

    #[test]
    fn a_page_that_is_not_there_is_told_by_its_call() {
        let page = "no-such-page-of-kenning";
        let told = manual(page, Some("1"), "man 1 no-such-page-of-kenning", 78);
        let told = told.unwrap_err().to_string();
        assert!(told.contains("man 1 no-such-page-of-kenning"), "{told}");
    }
}
