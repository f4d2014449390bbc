//! The id and the title of a course by the head of its first file, without the rest being
//! read.

use toml::de::DeTable;

use super::ids::is_id;
use crate::text::SafeText;

/// The most bytes of a file that are looked at for its head.
pub const MOST_OF_HEAD: usize = 32 << 10;

/// What the head of a course tells of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    pub id: String,
    /// None where the head has none that is a text; then the course is broken.
    pub title: Option<SafeText>,
}

/// What stands in the `[course]` table, by the first bytes of a course's first file; bytes
/// beyond [`MOST_OF_HEAD`] are not looked at. None where the id can't be told from them, so
/// that the course must be read whole. That the head is sound does not mean that the rest is.
pub fn head_of(bytes: &[u8]) -> Option<Head> {
    let is_whole = bytes.len() < MOST_OF_HEAD;
    let bytes = &bytes[..bytes.len().min(MOST_OF_HEAD)];
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        // The last letter may have been cut.
        Err(error) => match error.error_len() {
            None => std::str::from_utf8(&bytes[..error.valid_up_to()]).ok()?,
            Some(_) => return None,
        },
    };
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    // Cut within a text or a list, what stands before is no TOML, and tells nothing.
    let end = end(text).or(is_whole.then_some(text.len()))?;
    let table = DeTable::parse(&text[..end]).ok()?;
    let course = table.get_ref().get("course")?.get_ref().as_table()?;
    let id = course.get("id")?.get_ref().as_str()?;
    let title = course
        .get("title")
        .and_then(|title| title.get_ref().as_str());
    is_id(id).then(|| Head {
        id: id.to_owned(),
        title: title.map(SafeText::line),
    })
}

/// Where the first line begins that opens a list of tables, such as `[[skill]]`.
fn end(text: &str) -> Option<usize> {
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if line.trim_start().starts_with("[[") {
            return Some(at);
        }
        at += line.len();
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str = "format = 1\n[course]\nid = \"a-course\"\ntitle = \"A [[course]]\"\n";

    fn id(text: &str) -> Option<String> {
        head_of(text.as_bytes()).map(|head| head.id)
    }

    #[test]
    fn the_id_is_read_and_nothing_behind_the_head_matters() {
        for rest in ["[[skill]]\nid = \"a\"\n", "  [[skill]] no TOML \"\"\" {{"] {
            assert_eq!(id(&format!("{HEAD}{rest}")).as_deref(), Some("a-course"));
            let marked = format!("\u{FEFF}{HEAD}{rest}");
            assert_eq!(id(&marked).as_deref(), Some("a-course"));
        }
        let cut = [HEAD.as_bytes(), b"[[skill]]\n", &"é".as_bytes()[..1]].concat();
        let cut = head_of(&cut).map(|head| head.id);
        assert_eq!(cut.as_deref(), Some("a-course"));
        // Skills and questions may stand in other files.
        assert_eq!(id(HEAD).as_deref(), Some("a-course"));
        let dotted = "course.id = \"a-course\"\n[[skill]]";
        assert_eq!(id(dotted).as_deref(), Some("a-course"));
    }

    #[test]
    fn what_can_not_be_told_from_the_head_is_not_guessed() {
        let late = format!("{HEAD}# {}\n[[skill]]\n", "x".repeat(MOST_OF_HEAD));
        let in_text = "format = 1\nnote = '''\n[[skill]]\n'''\n[course]\nid = \"a\"\n[[skill]]\n";
        let in_list = "note = [\n[[1]]]\n[course]\nid = \"a\"\n[[skill]]\n";
        let behind = "[[skill]]\nid = \"a\"\n[course]\nid = \"b\"\n";
        let twice = "[course]\nid = \"a\"\nid = \"b\"\n[[skill]]\n";
        let no_id = "[course]\nid = \"No Id\"\n[[skill]]\n";
        let no_text = "[course]\nid = 1\n[[skill]]\n";
        for text in [&late, in_text, in_list, behind, twice, no_id, no_text, ""] {
            assert_eq!(id(text), None, "{text}");
        }
        let no_utf8 = b"[course]\nid = \"a\"\n# \xff\n[[skill]]\n";
        assert_eq!(head_of(no_utf8), None);
    }

    #[test]
    fn the_title_is_read_where_there_is_one() {
        let title = |text: &str| head_of(text.as_bytes()).expect("a head").title;
        assert_eq!(title(HEAD).as_deref(), Some("A [[course]]"));
        assert_eq!(title("course.id = \"a\"\n[[skill]]\n"), None);
        let steers = "[course]\nid = \"a\"\ntitle = \"A\\u001b[2J\\n\"\n[[skill]]\n";
        assert_eq!(title(steers).as_deref(), Some("A[2J "));
    }
}
