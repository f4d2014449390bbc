//! Marks of Markdown around words: `**`, `*`, `~~`.

use super::{Page, trim_end};

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
                self.fresh = 0..0;
                let blanks = self.out.len() - self.out.trim_end_matches(' ').len();
                trim_end(&mut self.out);
                match self.out.ends_with(mark) {
                    // Nothing stands between the marks.
                    true => self.out.truncate(self.out.len() - mark.len()),
                    false => self.out.push_str(mark),
                }
                self.out.push_str(&" ".repeat(blanks));
            }
            _ => {}
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
}
