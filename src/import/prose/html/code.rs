//! Code, drawings, and what stands raised or lowered: what is read up to the end of its element.

use super::tags::{Tag, decoded, inside_of, lines_of, skipped, with_lines, without_tags};
use super::{Page, Pictured};
use crate::text::fenced;

impl Page {
    /// Code within a line.
    pub(super) fn code<'h>(&mut self, name: &str, behind: &'h str) -> &'h str {
        let (inside, rest) = inside_of(name, behind);
        let in_cell = self.table.as_ref().is_some_and(|grid| grid.in_cell);
        let lines = lines_of(inside);
        if lines.contains('\n') && !in_cell {
            self.fence(&lines, "");
            return rest;
        }
        let words = decoded(&without_tags(inside));
        // Blanks that do not break are there to stay.
        let breaks = |c: char| c.is_whitespace() && c != '\u{a0}';
        let words = words.split(breaks).filter(|word| !word.is_empty());
        let words = words.collect::<Vec<_>>().join(" ").replace('\u{a0}', " ");
        if !words.trim().is_empty() {
            let runs = words.split(|c| c != '`').map(str::len).max().unwrap_or(0);
            let fence = "`".repeat(runs + 1);
            let has_tick = words.starts_with('`') || words.ends_with('`');
            let pad = if has_tick { " " } else { "" };
            self.out
                .push_str(&format!("{fence}{pad}{words}{pad}{fence}"));
        }
        rest
    }

    /// A block of code.
    pub(super) fn preformatted<'h>(&mut self, tag: &Tag<'_>, behind: &'h str) -> &'h str {
        let (inside, rest) = inside_of("pre", behind);
        let class = tag.attribute("class").unwrap_or_default();
        // Many pages name it in the code within.
        let within = inside.trim_start().strip_prefix("<code class=\"language-");
        let within = within.and_then(|rest| rest.split(['"', ' ']).next());
        let language = class.strip_prefix("language-").or(within);
        let language = language.unwrap_or_default().split_whitespace().next();
        let language = language.unwrap_or_default();
        let is_name = language.bytes().all(|b| b.is_ascii_alphanumeric());
        let code = decoded(&without_tags(&with_lines(inside)));
        let code = code.trim_matches(['\n', '\r']).trim_end();
        self.fence(code, if is_name { language } else { "" });
        rest
    }

    fn fence(&mut self, code: &str, language: &str) {
        let open = self.interrupted();
        self.block();
        self.out.push_str(&fenced(code, language));
        self.out.push('\n');
        self.block();
        self.resumed(open);
    }

    /// A picture that is drawn where it stands: it is lost as one.
    pub(super) fn drawing<'h>(&mut self, behind: &'h str) -> &'h str {
        if !behind.contains("</svg") {
            return behind;
        }
        self.prose.pictures.push(Pictured {
            file: "svg".to_owned(),
            alt: String::new(),
        });
        skipped("svg", behind)
    }

    /// What stands raised or lowered.
    pub(super) fn script<'h>(&mut self, name: &str, behind: &'h str) -> &'h str {
        let (inside, rest) = inside_of(name, behind);
        let words = decoded(&without_tags(inside));
        let words = words.trim();
        if words.is_empty() {
            return rest;
        }
        let sign = if name == "sub" { '_' } else { '^' };
        let escaped: String = words
            .chars()
            .filter(|c| !"\\{}$`#%&".contains(*c))
            .collect();
        let base = self.out.chars().rev();
        let base: String = base.take_while(|c| c.is_ascii_alphanumeric()).collect();
        let base: String = base.chars().rev().collect();
        let formula = format!("{base}{sign}{{\\text{{{escaped}}}}}");
        let formula = match escaped
            .chars()
            .all(|c| c.is_ascii_digit() || "+-nixk".contains(c))
        {
            true => format!("{base}{sign}{{{escaped}}}"),
            false => formula,
        };
        // Letters before it are one word, not a product of letters.
        let formula = match base.len() > 1 && !base.bytes().all(|b| b.is_ascii_digit()) {
            true => formula.replacen(&base, &format!("\\mathrm{{{base}}}"), 1),
            false => formula,
        };
        let kept = self.out.len() - base.len();
        let before_formula = self.out[..kept].ends_with('$') && !self.out[..kept].ends_with("\\$");
        match before_formula {
            // `CO$_2$` and more behind it belong to one formula.
            true => {
                self.out.truncate(kept - 1);
                self.out.push_str(&format!("{formula}$"));
            }
            false => {
                self.out.truncate(kept);
                self.out.push_str(&format!("${formula}$"));
            }
        }
        rest
    }
}
