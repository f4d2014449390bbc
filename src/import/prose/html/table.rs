//! Tables and quotations of HTML in Markdown.

/// A table as Markdown: its first row is the head.
pub(super) fn written(rows: &[Vec<String>]) -> String {
    let rows: Vec<&Vec<String>> = rows.iter().filter(|row| !row.is_empty()).collect();
    let columns = rows.iter().map(|row| row.len()).max().unwrap_or(0);
    if columns == 0 {
        return String::new();
    }
    if columns == 1 {
        let lines: Vec<&str> = rows.iter().map(|row| row[0].as_str()).collect();
        return lines.join("\n\n");
    }
    let mut out = String::new();
    for (n, row) in rows.iter().enumerate() {
        out.push('|');
        for column in 0..columns {
            let cell = row.get(column).map_or("", String::as_str);
            out.push_str(&format!(" {cell} |"));
        }
        out.push('\n');
        if n == 0 {
            out.push('|');
            out.push_str(&"---|".repeat(columns));
            out.push('\n');
        }
    }
    out
}

/// A text that stands within a line: what would begin a list there needs no backslash.
pub(super) fn within_line(text: String) -> String {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (before, behind) = text.split_at(digits);
    let signs: &[char] = if digits > 0 {
        &['.', ')']
    } else {
        &['-', '+', '=']
    };
    match behind.strip_prefix('\\') {
        Some(rest) if rest.starts_with(signs) => format!("{before}{rest}"),
        _ => text,
    }
}

/// Blocks as a quotation.
pub(super) fn quoted(blocks: &str) -> String {
    let lines = blocks.trim().lines().map(|line| match line.trim_end() {
        "" => ">".to_owned(),
        line => format!("> {line}"),
    });
    lines.collect::<Vec<_>>().join("\n")
}
