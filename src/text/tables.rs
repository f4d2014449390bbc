//! Tables of Markdown, cell by cell.

/// The most bytes of a column's name where it stands before each of its cells.
const LONGEST_NAME: usize = 32;

/// The cells of a table, as they come from Markdown's reader; the first row is its head.
pub(crate) struct Table<C> {
    pub(crate) rows: Vec<Vec<C>>,
}

impl<C> Default for Table<C> {
    fn default() -> Table<C> {
        Table { rows: Vec::new() }
    }
}

impl<C> Table<C> {
    /// Begins a row.
    pub(crate) fn row(&mut self) {
        self.rows.push(Vec::new());
    }

    /// Adds a cell to the last row.
    pub(crate) fn cell(&mut self, cell: C) {
        if let Some(row) = self.rows.last_mut() {
            row.push(cell);
        }
    }

    /// Each row but the head; with each cell that is not empty, the name of its column. The
    /// head by itself is a row.
    pub(crate) fn named<'c>(
        &'c self,
        text: impl Fn(&C) -> String,
        is_empty: impl Fn(&C) -> bool,
    ) -> Vec<Vec<(String, &'c C)>> {
        let (head, rows) = match self.rows.split_first() {
            Some((head, rows)) if !rows.is_empty() => (head.as_slice(), rows),
            _ => (&[][..], self.rows.as_slice()),
        };
        let names: Vec<String> = head.iter().map(|cell| name(&text(cell))).collect();
        let named = |row: &'c Vec<C>| {
            let cells = row.iter().enumerate().filter(|(_, cell)| !is_empty(cell));
            let named = cells.map(|(n, cell)| (names.get(n).cloned().unwrap_or_default(), cell));
            named.collect()
        };
        rows.iter().map(named).collect()
    }
}

/// A column's name as it stands before a cell.
fn name(text: &str) -> String {
    let text = text.trim();
    if text.is_empty() || text.len() <= LONGEST_NAME {
        return match text.is_empty() {
            true => String::new(),
            false => format!("{text}: "),
        };
    }
    let end = (0..=LONGEST_NAME)
        .rev()
        .find(|at| text.is_char_boundary(*at));
    format!("{}…: ", text[..end.unwrap_or(0)].trim_end())
}
