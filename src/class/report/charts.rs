//! Charts as inline SVG: nothing is loaded, nothing runs, and each says in words what it
//! shows.

use super::document::{Chart, Kind};
use crate::text::{clean, html_escaped};

/// Width of a chart, where its bars begin and end, and the height of a bar's row.
const ALL: f64 = 720.0;
const BARS: (f64, f64) = (270.0, 650.0);
const ROW: f64 = 26.0;
/// Side of the square that points are in, and what stands around it.
const SQUARE: f64 = 260.0;
const AROUND: f64 = 44.0;
/// Most letters of a name in a chart.
const NAME: usize = 36;

/// Text that stands for itself in HTML, also within quotes of either sort.
pub(super) fn escaped(text: &str) -> String {
    html_escaped(&clean(text)).replace('\'', "&#39;")
}

/// The same of a sentence of ours, in which names between backticks stand as code.
pub(super) fn sentence(text: &str) -> String {
    let mut out = String::new();
    let mut parts = text.split('`').peekable();
    let mut is_code = false;
    while let Some(part) = parts.next() {
        match is_code && parts.peek().is_some() {
            true => out += &format!("<code>{}</code>", escaped(part)),
            // The last one of an odd number stands for itself.
            false if is_code => out += &format!("`{}", escaped(part)),
            false => out += &escaped(part),
        }
        is_code = !is_code;
    }
    out
}

/// A chart; `number` tells it apart from others of the page.
pub(super) fn svg(chart: &Chart, number: usize) -> String {
    let (height, inside) = match &chart.kind {
        Kind::Stacked { rows, legend } => stacked(rows, legend),
        Kind::Bars(rows) => bars(rows),
        Kind::Points(points) => square(points),
    };
    let width = match chart.kind {
        Kind::Points(_) => SQUARE + 2.0 * AROUND,
        Kind::Stacked { .. } | Kind::Bars(_) => ALL,
    };
    format!(
        "<figure><svg viewBox=\"0 0 {width} {height}\" style=\"max-width:{width}px\" role=\"img\" \
         aria-labelledby=\"t{number} d{number}\"><title id=\"t{number}\">{}</title>\
         <desc id=\"d{number}\">{}</desc>\n{inside}</svg>\
         <figcaption>{}</figcaption></figure>\n",
        escaped(&chart.title.to_string()),
        escaped(&chart.says.to_string()),
        escaped(&chart.title.to_string()),
    )
}

fn name(text: &str, y: f64) -> String {
    let mut short: String = text.chars().take(NAME).collect();
    if text.chars().count() > NAME {
        short.push('…');
    }
    format!("<text x=\"0\" y=\"{y}\">{}</text>", escaped(&short))
}

fn stacked(
    rows: &[(String, Vec<(f64, &'static str)>)],
    legend: &[(&'static str, String)],
) -> (f64, String) {
    let mut out = String::new();
    for (at, (of, parts)) in rows.iter().enumerate() {
        let top = at as f64 * ROW;
        out += &name(of, top + 17.0);
        let mut from = BARS.0;
        for (share, look) in parts.iter().filter(|(share, _)| *share > 0.0) {
            let width = share * (BARS.1 - BARS.0);
            out += &format!(
                "<rect class=\"{look}\" x=\"{from:.1}\" y=\"{}\" width=\"{width:.1}\" height=\"16\"/>",
                top + 5.0
            );
            from += width;
        }
        out.push('\n');
    }
    let below = rows.len() as f64 * ROW + 20.0;
    for (at, (look, says)) in legend.iter().enumerate() {
        let x = at as f64 * ALL / legend.len().max(1) as f64;
        out += &format!(
            "<rect class=\"{look}\" x=\"{x:.1}\" y=\"{}\" width=\"12\" height=\"12\"/>\
             <text x=\"{:.1}\" y=\"{below}\">{}</text>",
            below - 11.0,
            x + 17.0,
            escaped(says)
        );
    }
    (below + 8.0, out)
}

fn bars(rows: &[(String, f64, String)]) -> (f64, String) {
    let most = rows.iter().map(|(_, value, _)| *value).fold(0.0, f64::max);
    let mut out = String::new();
    for (at, (of, value, says)) in rows.iter().enumerate() {
        let top = at as f64 * ROW;
        let share = if most > 0.0 { value / most } else { 0.0 };
        let width = share * (BARS.1 - BARS.0);
        out += &name(of, top + 17.0);
        out += &format!(
            "<rect class=\"one\" x=\"{}\" y=\"{}\" width=\"{width:.1}\" height=\"16\"/>\
             <text x=\"{:.1}\" y=\"{}\">{}</text>\n",
            BARS.0,
            top + 5.0,
            BARS.0 + width + 8.0,
            top + 17.0,
            escaped(says)
        );
    }
    (rows.len() as f64 * ROW + 6.0, out)
}

fn square(points: &[(f64, f64, f64)]) -> (f64, String) {
    let x = |share: f64| AROUND + share * SQUARE;
    let y = |share: f64| AROUND / 2.0 + (1.0 - share) * SQUARE;
    let mut out = format!(
        "<rect class=\"frame\" x=\"{}\" y=\"{}\" width=\"{SQUARE}\" height=\"{SQUARE}\"/>\
         <line class=\"line\" x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\"/>\n",
        x(0.0),
        y(1.0),
        x(0.0),
        y(0.0),
        x(1.0),
        y(1.0)
    );
    for tenth in [0.0, 0.5, 1.0] {
        let says = format!("{:.0} %", tenth * 100.0);
        out += &format!(
            "<text x=\"{:.0}\" y=\"{:.0}\">{says}</text><text x=\"0\" y=\"{:.0}\">{says}</text>",
            x(tenth) - 14.0,
            y(0.0) + 18.0,
            y(tenth) + 4.0
        );
    }
    for (predicted, came, weight) in points {
        out += &format!(
            "<circle class=\"one\" cx=\"{:.1}\" cy=\"{:.1}\" r=\"{:.1}\"/>\n",
            x(*predicted),
            y(*came),
            4.0 + 10.0 * weight.sqrt()
        );
    }
    (SQUARE + AROUND + 8.0, out)
}
