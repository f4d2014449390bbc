//! When there was practice: a calendar of weeks, or a bar for each day of one week.

use ratatui::layout::Rect;

use crate::report::{Range, View, brought_line, date_of, short, sum_line, time};
use crate::tui::theme::Theme;
use crate::tui::widgets::board::Board;
use crate::tui::widgets::glyphs::Glyphs;
use crate::words::{message, month, weekday};

/// Minutes from which a day has each sign, the least first.
const MINUTES: [u64; 4] = [1, 6, 11, 21];
/// Columns before the first week: the names of days.
const NAMES: u16 = 5;

/// How much so many minutes are, 0 to 4.
fn level(minutes: u64) -> usize {
    MINUTES.iter().filter(|&&from| minutes >= from).count()
}

/// Draws when there was practice.
pub(super) fn draw(view: &View, board: &mut Board, at: Rect, theme: &Theme) {
    let sum = sum_line(view).to_string();
    let brought = brought_line(view).map(|line| line.to_string());
    let below =
        Board::rows(&sum, at.width) + brought.as_ref().map_or(0, |b| Board::rows(b, at.width));
    let room = Rect {
        height: at.height.saturating_sub(below),
        ..at
    };
    let used = match view.range {
        _ if view.is_empty() => 0,
        Range::Week => week(view, board, room, theme),
        _ => weeks(view, board, room, theme),
    };
    let rest = Rect {
        y: at.y + used,
        height: at.height - used,
        ..at
    };
    let rest = board.write(rest, &sum, theme.text);
    if let Some(brought) = brought {
        board.write(rest, &brought, theme.dim);
    }
}

/// A bar for each of the last seven days; how many rows it took.
fn week(view: &View, board: &mut Board, at: Rect, theme: &Theme) -> u16 {
    let minutes = |day: i64| view.days.get(&day).map_or(0, |held| held.minutes());
    let most = (view.from..=view.today).map(minutes).max().unwrap_or(0);
    let full = board.glyphs.bars().full;
    let mut row = 0;
    for day in view.from..=view.today {
        if row == at.height {
            break;
        }
        let (y, spent) = (at.y + row, minutes(day));
        let name = weekday(date_of(day).weekday().to_monday_one_offset()).to_string();
        board.put((at.x, y), at.right(), &name, theme.dim);
        let room = at.width.saturating_sub(NAMES + 9);
        let cells = (u64::from(room) * spent).div_ceil(most.max(1));
        let bar = full.repeat(usize::try_from(cells).unwrap_or(0));
        let x = board.put((at.x + NAMES, y), at.right(), &bar, theme.bar);
        let told = match spent {
            0 => (board.glyphs.heat(0).to_owned(), theme.empty),
            _ => (format!(" {}", time(spent * 60_000)), theme.text),
        };
        board.put((x, y), at.right(), &told.0, told.1);
        row += 1;
    }
    row
}

/// A column for each week; how many rows it took.
fn weeks(view: &View, board: &mut Board, at: Rect, theme: &Theme) -> u16 {
    if at.height < 8 || at.width < NAMES + 4 {
        return 0;
    }
    let monday = |day: i64| day - i64::from(date_of(day).weekday().to_monday_zero_offset());
    let wanted = (monday(view.today) - monday(view.from)) / 7 + 1;
    let room = i64::from(at.width - NAMES);
    // At least two columns a week, so that months have room for their names.
    let weeks = wanted.min(room / 2).max(1);
    let wide = u16::try_from(room / weeks).unwrap_or(2).clamp(2, 5);
    let first = monday(view.today) - 7 * (weeks - 1);
    let mut free = at.x;
    for week in 0..weeks {
        let begins = first + 7 * week;
        let x = at.x + NAMES + wide * u16::try_from(week).unwrap_or(0);
        let date = date_of(begins + 6);
        if date.day() <= 7 && x >= free {
            let name = month(date.month()).to_string();
            free = board.put((x, at.y), at.right(), &name, theme.dim) + 1;
        }
        for day in 0..7u16 {
            let (on, y) = (begins + i64::from(day), at.y + 1 + day);
            if on > view.today || on < view.from {
                continue;
            }
            let level = level(view.days.get(&on).map_or(0, |held| held.minutes()));
            let style = if level == 0 { theme.empty } else { theme.bar };
            let sign = board.glyphs.heat(level);
            let cells = if level == 0 { 1 } else { usize::from(wide - 1) };
            board.put((x, y), at.right(), &sign.repeat(cells), style);
        }
    }
    for day in [0, 2, 4, 6] {
        let name = weekday(day + 1).to_string();
        let y = at.y + 1 + u16::try_from(day).unwrap_or(0);
        board.put((at.x, y), at.x + NAMES, &name, theme.dim);
    }
    if at.height < 9 {
        return 8;
    }
    legend(board, at, theme);
    9
}

/// What the signs stand for.
fn legend(board: &mut Board, at: Rect, theme: &Theme) {
    let glyphs: Glyphs = board.glyphs;
    let said = message!(
        "tui-calendar-legend",
        none = glyphs.heat(0),
        some = glyphs.heat(1),
        more = glyphs.heat(2),
        much = glyphs.heat(3),
        most = glyphs.heat(4)
    );
    board.put((at.x, at.y + 8), at.right(), &said.to_string(), theme.dim);
}

/// The first day that a view shows, for the axis of a chart.
pub(super) fn first_date(view: &View) -> String {
    let first = view.points.first().map_or(view.from, |point| point.day);
    short(date_of(first)).to_string()
}
