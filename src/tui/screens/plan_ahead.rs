//! What a plan comes to, beside it on a wide screen: what would change, how much today holds,
//! and how many skills are learned by when.

use jiff::Timestamp;
use ratatui::layout::Rect;
use ratatui::symbols::Marker;
use ratatui::text::Span;
use ratatui::widgets::{Axis, Chart, Dataset, GraphType};

use crate::course::{Course, Plan};
use crate::desk::Desk;
use crate::forecast::{self, HORIZON, Outlook};
use crate::report::{date_of, short};
use crate::tui::theme::Theme;
use crate::tui::widgets::board::Board;
use crate::tui::widgets::canvas::Canvas;
use crate::tui::widgets::glyphs::Glyphs;
use crate::tui::widgets::panes::{FRAME, Pane, drawn, framed, told};
use crate::tutor::{minutes, overview};
use crate::words::{Message, date, message};

/// Rows of the chart, at least and at most.
const CHART: (usize, usize) = (8, 14);
/// Points of its line.
const POINTS: u32 = 60;
/// Questions of a course up to which it is told what a plan makes of today.
const MANY: usize = 5_000;

/// What a plan comes to.
#[derive(Debug, Default)]
pub(super) struct PlanAhead {
    /// How far the goal is, and when all will be learned.
    pub(super) said: Vec<Message>,
    /// What today holds by it.
    held: Option<Message>,
    /// How many skills are learned by days from today on; none where that can't be told.
    curve: Vec<(f64, f64)>,
    today: i64,
}

impl PlanAhead {
    /// Looks ahead by a plan that may not be the one in force.
    pub(super) fn of(course: &Course, plan: &Plan, desk: &Desk, now: Timestamp) -> PlanAhead {
        let mut state = desk.state_or_new(course);
        let lasting = plan.with_usual(desk.usual_minutes());
        let (said, outlook) = forecast::told_ahead(course, &state, &lasting, now);
        let today = state.day(now);
        state.plan = plan.clone();
        let held = (course.questions.len() <= MANY).then(|| {
            let held = overview(course, &state, now);
            let asked = held.due + held.new_available;
            message!(
                "tui-plan-today",
                due = held.due,
                new = held.new_available,
                minutes = minutes(asked, held.seconds_each),
                limit = plan.budget.minutes.unwrap_or(0)
            )
        });
        PlanAhead {
            said,
            held,
            curve: outlook.as_ref().map(curve).unwrap_or_default(),
            today,
        }
    }

    /// Draws it beside the plan; `changes` are those that are not saved. Tells whether there
    /// is room for it.
    pub(super) fn draw(&self, changes: Vec<Message>, canvas: &mut Canvas) -> bool {
        canvas.spread();
        let Some(width) = canvas.frames() else {
            return false;
        };
        canvas.is_framed = true;
        let (inner, height) = (width.saturating_sub(FRAME), canvas.page());
        let theme = canvas.theme;
        let text = |said: &[Message]| {
            let lines = said
                .iter()
                .flat_map(|said| told(said.clone(), inner, theme.text));
            lines.collect::<Vec<_>>()
        };
        let mut takes = text(&self.said);
        takes.extend(
            self.held
                .iter()
                .flat_map(|held| text(std::slice::from_ref(held))),
        );
        let mut panes = vec![
            Pane::new(message!("tui-plan-changes"), text(&changes)),
            Pane::new(message!("tui-plan-forecast"), takes),
        ];
        let full = |pane: &Pane| pane.rows() > 2;
        panes.retain(full);
        let taken: usize = panes.iter().map(Pane::rows).sum();
        let left = height.saturating_sub(taken + 2).min(CHART.1);
        if left >= CHART.0 && self.curve.len() > 1 {
            let lines = drawn((inner, left), canvas, |board, at| {
                chart(&self.curve, self.today, board, at, &theme);
            });
            panes.push(Pane::new(message!("tui-plan-curve"), lines));
        }
        canvas.side = framed(panes, (width, height), canvas);
        true
    }
}

/// Skills more likely learned than not by the end of days: up to that by which all are, in nine
/// tenths of the plays.
fn curve(outlook: &Outlook) -> Vec<(f64, f64)> {
    let ahead = &outlook.forecast;
    let last = ahead.finish().map_or(HORIZON, |finish| finish.late);
    let last = last.clamp(1, HORIZON);
    let learned = |day: u32| ahead.learned_by(i64::from(day)).count() as f64;
    let points = (0..=POINTS).map(|n| n * last / POINTS);
    let mut line: Vec<(f64, f64)> = points.map(|day| (f64::from(day), learned(day))).collect();
    line.dedup_by(|a, b| a.0 == b.0);
    line
}

/// The curve over days, from today on.
fn chart(curve: &[(f64, f64)], today: i64, board: &mut Board, at: Rect, theme: &Theme) {
    let last = curve.last().map_or(1.0, |point| point.0.max(1.0));
    let most = curve.iter().map(|point| point.1).fold(1.0, f64::max);
    let marker = match board.glyphs {
        Glyphs::Drawn => Marker::Braille,
        Glyphs::Ascii => Marker::Dot,
    };
    let end = date_of(today + last as i64);
    // Without its year, a day of another one would be taken for one of this.
    let end = match end.year() == date_of(today).year() {
        true => short(end),
        false => date(end),
    }
    .to_string();
    let line = Dataset::default()
        .marker(marker)
        .graph_type(GraphType::Line)
        .style(theme.bar)
        .data(curve);
    let days = Axis::default()
        .bounds([0.0, last])
        .style(theme.empty)
        .labels([
            Span::styled(String::from(message!("tui-chart-today")), theme.dim),
            Span::styled(end, theme.dim),
        ]);
    let skills = Axis::default()
        .bounds([0.0, most])
        .style(theme.empty)
        .labels([
            Span::styled("0", theme.dim),
            Span::styled(format!("{most:.0}"), theme.dim),
        ]);
    board.draw(Chart::new(vec![line]).x_axis(days).y_axis(skills), at);
}
