//! Marks of Markdown around words: `**`, `*`, `~~`, links.

use super::{Page, Tag, trim_end};

impl Page {
    /// Opens or closes a mark such as `**`.
    pub(super) fn mark(&mut self, mark: &'static str, closes: bool) {
        match (closes, self.open.iter().rposition(|open| *open == mark)) {
            (false, None) => {
                let end = self.out.len();
                let start = if self.fresh.end == end && end > 0 {
                    self.fresh.start
                } else {
                    end
                };
                self.open.push(mark);
                self.out.push_str(mark);
                self.fresh = start..self.out.len();
            }
            (true, Some(at)) => {
                self.open.remove(at);
                let fresh = std::mem::take(&mut self.fresh);
                if fresh.end == self.out.len() && self.out[fresh.clone()].ends_with(mark) {
                    // Nothing stands between the marks.
                    self.out.truncate(self.out.len() - mark.len());
                    self.fresh = fresh.start..self.out.len();
                    return;
                }
                let blanks = self.out.len() - self.out.trim_end_matches(' ').len();
                trim_end(&mut self.out);
                // Behind a line break it would close nothing.
                let line = self.out.strip_suffix("\\\n").map(str::len);
                self.out.truncate(line.unwrap_or(self.out.len()));
                self.out.push_str(mark);
                if line.is_some() {
                    self.out.push_str("\\\n");
                }
                self.out.push_str(&" ".repeat(blanks));
            }
            _ => {}
        }
    }

    /// Closes the marks that are open, for something that they do not reach over, such as the end
    /// of a paragraph; gives them, to be opened again behind it.
    pub(super) fn interrupted(&mut self) -> Vec<&'static str> {
        let open = self.open.clone();
        for mark in open.iter().rev() {
            self.mark(mark, true);
        }
        open
    }

    /// Opens marks again.
    pub(super) fn resumed(&mut self, marks: Vec<&'static str>) {
        for mark in marks {
            self.mark(mark, false);
        }
    }

    /// Puts a blank before the marks that were just opened: behind them, it would make them
    /// signs. False where there are none.
    pub(super) fn blank_before_marks(&mut self) -> bool {
        let at = self.fresh.clone();
        let marks = self.out.get(at.clone()).unwrap_or_default();
        let are_marks = !marks.is_empty() && marks.chars().all(|c| matches!(c, '*' | '~'));
        let is_fresh = are_marks && at.end == self.out.len();
        let begins = at.start == 0 || self.out[..at.start].ends_with([' ', '\n']);
        if is_fresh && !begins {
            self.out.insert(at.start, ' ');
            self.fresh = at.start + 1..at.end + 1;
        }
        is_fresh
    }

    /// Begins or ends a link.
    pub(super) fn link(&mut self, tag: &Tag<'_>) {
        if tag.closes {
            let Some(address) = self.links.pop().filter(|address| !address.is_empty()) else {
                return;
            };
            let words = self.out.trim_end_matches(' ');
            match words
                .strip_suffix('[')
                .filter(|before| !before.ends_with('\\'))
            {
                // A link without words leads nowhere.
                Some(before) => {
                    let is_blank = words.len() < self.out.len() && !before.ends_with(' ');
                    self.out.truncate(before.len());
                    self.out.push_str(if is_blank { " " } else { "" });
                }
                None if address.contains(['(', ')']) => {
                    self.out.push_str(&format!("](<{address}>)"));
                }
                None => self.out.push_str(&format!("]({address})")),
            }
            return;
        }
        let address = tag.attribute("href").unwrap_or_default();
        let is_usable = (address.starts_with("http://") || address.starts_with("https://"))
            && !address.contains([' ', '<', '>', '\n']);
        if is_usable {
            self.out.push('[');
        }
        self.links
            .push(if is_usable { address } else { String::new() });
    }
}
