//! The pictures of a text.

use super::FENCE;
use super::data::Figure;

/// A picture of a text: what it shows, in words, and its file, from the directory of its
/// course on, with `/` between the directories.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    pub alt: String,
    pub file: String,
}

/// The pictures of a text that can be read, in its order, each file once.
pub fn pictures(text: &str) -> Vec<Picture> {
    let mut found: Vec<Picture> = Vec::new();
    for block in text.split(FENCE).skip(1) {
        let block = block.split("```").next().unwrap_or_default();
        if let Ok(Figure {
            alt,
            file: Some(file),
            ..
        }) = Figure::read(block)
            && found.iter().all(|picture| picture.file != file)
        {
            found.push(Picture { alt, file });
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pictures_of_a_text_are_found() {
        let block = |alt: &str, file: &str| format!("{FENCE}alt: {alt}\nfile: {file}\n```\n");
        let text = format!(
            "a\n\n{}{}{}{}{FENCE}plot: x\n```",
            block("A", "a.png"),
            block("B", "../b.png"),
            block("C", "c.svg"),
            block("again", "a.png")
        );
        let found: Vec<String> = pictures(&text)
            .into_iter()
            .map(|p| p.alt + &p.file)
            .collect();
        assert_eq!(found, ["Aa.png", "Cc.svg"]);
    }
}
