use proptest::prelude::*;
use ratatui::Terminal;
use ratatui::style::{Color, Modifier, Style};

use super::*;
use crate::text::Letters;
use crate::tui::cells::settle;

const SIZE: Size = Size {
    width: 14,
    height: 5,
};

/// A screen and a terminal that reads what is written to it.
struct Pair {
    screen: Terminal<Thrifty<Vec<u8>>>,
    terminal: vt100::Parser,
}

/// What stands in a row, and from where in which style.
type Row<'a> = &'a [(u16, &'a str, Style)];

impl Pair {
    fn new() -> Pair {
        Pair::on(LineOut::default())
    }

    fn on(line: LineOut) -> Pair {
        let mut screen = Thrifty::new(Vec::new(), SIZE, line);
        screen.coloured = true;
        Pair {
            screen: Terminal::new(screen).expect("memory"),
            terminal: vt100::Parser::new(
                5.try_into().expect("a height"),
                14.try_into().expect("a width"),
                0,
            ),
        }
    }

    /// Both of them have this size from the next frame on.
    fn resize(&mut self, size: Size) {
        let some = |n: u16| n.try_into().expect("a size");
        let screen = self.terminal.screen_mut();
        screen.set_size(some(size.height), some(size.width));
        self.screen.backend_mut().size = size;
    }

    /// Draws a frame; the bytes that it took.
    fn draw(&mut self, rows: &[Row<'_>], cursor: Option<(u16, u16)>) -> Vec<u8> {
        let drawn = self.screen.draw(|frame| {
            for (y, row) in rows.iter().enumerate() {
                for (x, text, style) in *row {
                    frame.buffer_mut().set_string(*x, y as u16, text, *style);
                }
            }
            settle(frame.buffer_mut(), Letters::All);
            if let Some(at) = cursor {
                frame.set_cursor_position(at);
            }
        });
        drawn.expect("memory");
        let bytes = std::mem::take(&mut self.screen.backend_mut().out);
        self.terminal.process(&bytes);
        bytes
    }

    fn text(&self) -> Vec<String> {
        let screen = self.terminal.screen();
        screen
            .rows(0, SIZE.width)
            .map(|row| row.trim_end().to_owned())
            .collect()
    }
}

const PLAIN: Style = Style::new();

#[test]
fn an_emptied_end_is_erased_and_what_is_the_same_costs_nothing() {
    let mut pair = Pair::new();
    pair.draw(
        &[&[(0, "a long line", PLAIN)], &[(2, "another", PLAIN)]],
        None,
    );
    assert_eq!(pair.text()[..2], ["a long line", "  another"]);
    assert_eq!(
        pair.draw(
            &[&[(0, "a long line", PLAIN)], &[(2, "another", PLAIN)]],
            None
        ),
        b""
    );
    // Of "a lo" nothing is written again.
    let bytes = pair.draw(&[&[(0, "a lo", PLAIN)], &[(2, "another", PLAIN)]], None);
    assert_eq!(String::from_utf8_lossy(&bytes), "\x1b[;5H\x1b[K");
    // A gap of one is written, not passed over.
    let bytes = pair.draw(&[&[(0, "b lp", PLAIN)], &[(2, "another", PLAIN)]], None);
    assert_eq!(String::from_utf8_lossy(&bytes), "\rb lp");
}

#[test]
fn the_cursor_is_placed_only_where_it_is_not() {
    let mut pair = Pair::new();
    let bytes = pair.draw(&[&[(0, "> ", PLAIN)]], Some((2, 0)));
    assert!(bytes.ends_with(b"\x1b[?25h"), "{bytes:?}");
    assert_eq!(pair.draw(&[&[(0, "> ", PLAIN)]], Some((2, 0))), b"");
    assert_eq!(pair.draw(&[&[(0, "> x", PLAIN)]], Some((3, 0))), b"x");
    assert_eq!(pair.draw(&[&[(0, "> x", PLAIN)]], None), b"\x1b[?25l");
}

#[test]
fn rows_that_move_are_moved() {
    let mut pair = Pair::new();
    let long = |y, text| -> Vec<Vec<(u16, &str, Style)>> {
        let mut rows = vec![Vec::new(); 5];
        rows[y] = vec![(0, text, PLAIN)];
        rows[y + 1] = vec![(0, "of-two-lines-!", PLAIN)];
        rows[4] = vec![(0, "the last line", PLAIN)];
        rows
    };
    let mut draw = |y| {
        let rows = long(y, "a-longish-text");
        let rows: Vec<Row<'_>> = rows.iter().map(Vec::as_slice).collect();
        (
            String::from_utf8_lossy(&pair.draw(&rows, None)).into_owned(),
            pair.text(),
        )
    };
    draw(2);
    let (up, text) = draw(0);
    assert_eq!(up.replace('\r', ""), "\x1b[H\x1b[2M\n\n\x1b[2L");
    assert_eq!(
        text,
        ["a-longish-text", "of-two-lines-!", "", "", "the last line"]
    );
    let (down, text) = draw(1);
    assert_eq!(down, "\x1b[M\x1b[H\x1b[L");
    assert_eq!(
        text,
        ["", "a-longish-text", "of-two-lines-!", "", "the last line"]
    );
}

#[test]
fn the_beginning_of_a_row_moves_where_that_is_shorter_than_to_write_it() {
    let mut pair = Pair::new();
    let bold = Style::new()
        .fg(Color::Indexed(131))
        .add_modifier(Modifier::BOLD);
    let said: Row<'_> = &[(0, "Not that one", bold)];
    let help: Row<'_> = &[(0, "a hint", PLAIN)];
    let more: Row<'_> = &[(0, "Not that one", bold), (12, "!", PLAIN)];
    let input: Row<'_> = &[(0, "> x", PLAIN)];
    pair.draw(
        &[input, help, &[], more, &[(0, "again", PLAIN)]],
        Some((3, 0)),
    );
    let bytes = pair.draw(&[input, said, &[(0, "so", PLAIN)]], Some((0, 1)));
    assert_eq!(
        String::from_utf8_lossy(&bytes),
        "\r\n\x1b[2M\n\x1b[2Lso\r\n\n\x1b[K\x1b[2;13H \r"
    );
    assert_eq!(pair.text(), ["> x", "Not that one", "so", "", ""]);
}

#[test]
fn rows_that_are_emptied_go_at_once() {
    let mut pair = Pair::new();
    let full: Row<'_> = &[(0, "some text", PLAIN)];
    pair.draw(&[full; 5], None);
    let bytes = pair.draw(&[full, &[], &[], &[], full], None);
    assert_eq!(String::from_utf8_lossy(&bytes), "\x1b[2H\x1b[3M\x1b[3L");
    assert_eq!(pair.text(), ["some text", "", "", "", "some text"]);
    // Two of them are erased one by one.
    pair.draw(&[full; 5], None);
    let bytes = pair.draw(&[full, full, &[], &[], full], None);
    assert_eq!(String::from_utf8_lossy(&bytes), "\x1b[3H\x1b[K\n\x1b[K");
}

#[test]
fn a_space_takes_the_pen_that_is_needed_next() {
    let mut pair = Pair::new();
    let bold = Style::new().add_modifier(Modifier::BOLD);
    let lined = Style::new().add_modifier(Modifier::UNDERLINED);
    let red = Style::new().fg(Color::Red);
    let below: Row<'_> = &[(0, "x", lined)];
    pair.draw(&[&[(0, "abcdefgh", bold)], below], Some((1, 1)));
    let row: Row<'_> = &[(0, "abc  ", bold), (5, "xyz", red)];
    let bytes = pair.draw(&[row, below], Some((1, 1)));
    assert_eq!(
        String::from_utf8_lossy(&bytes),
        "\x1b[;4H\x1b[;31m  xyz\r\n\x1b[C"
    );
}

#[test]
fn a_flag_leaves_nothing_of_itself_behind() {
    let mut pair = Pair::new();
    pair.draw(&[&[(0, "🇩🇪🇫🇷 x", PLAIN)]], None);
    let bytes = pair.draw(&[&[(0, "y", PLAIN)]], None);
    // All of the line is erased, however wide the terminal took the flags to be.
    assert_eq!(String::from_utf8_lossy(&bytes), "\r\x1b[Ky");
    assert_eq!(pair.text()[0], "y");
}

#[test]
fn where_a_theme_fills_the_screen_emptied_ends_are_erased_in_its_colour() {
    let filled = Style::new().bg(Color::Blue).fg(Color::White);
    let row = |text: &'static str| [(0, "              ", filled), (0, text, filled)];
    let ways = [true, false].map(|erases_in_colour| {
        let mut pair = Pair::on(LineOut {
            erases_in_colour,
            is_dear: false,
        });
        let (long, short) = (row("a long line"), row("a"));
        let rows: [Row<'_>; 5] = [&long; 5];
        pair.draw(&rows, None);
        let rows: [Row<'_>; 5] = [&short; 5];
        let bytes = pair.draw(&rows, None);
        for y in 0..5 {
            let cell = pair.terminal.screen().cell(y, 9).expect("on the screen");
            assert_eq!(
                (cell.contents().trim(), cell.bgcolor()),
                ("", vt100::Color::Idx(4))
            );
        }
        String::from_utf8_lossy(&bytes).into_owned()
    });
    // Once the pen is right, a line is one step down and one sequence.
    assert!(ways[0].ends_with("\x1b[K\n\x1b[K\n\x1b[K"), "{:?}", ways[0]);
    // Where it is not sure, all cells are written.
    assert!(!ways[1].contains("\x1b[K"), "{:?}", ways[1]);
}

fn styles() -> impl Strategy<Value = Style> {
    prop_oneof![
        Just(Style::new()),
        Just(Style::new().fg(Color::Cyan)),
        Just(
            Style::new()
                .fg(Color::Rgb(9, 8, 7))
                .add_modifier(Modifier::BOLD)
        ),
        Just(Style::new().bg(Color::Blue)),
        Just(Style::new().add_modifier(Modifier::REVERSED)),
        Just(
            Style::new()
                .fg(Color::Red)
                .add_modifier(Modifier::UNDERLINED)
        ),
    ]
}

proptest! {
    /// Whatever is drawn after whatever: the terminal shows it.
    #[test]
    fn the_terminal_shows_each_frame(
        frames in prop::collection::vec(
            prop::collection::vec((0_u16..5, 0_u16..14, "[ab é コ]{0,9}", styles()), 0..9),
            1..6,
        ),
        erases_in_colour in any::<bool>(),
        filled in any::<bool>(),
    ) {
        let mut pair = Pair::on(LineOut { erases_in_colour, is_dear: false });
        for frame in frames {
            let mut rows: Vec<Vec<(u16, &str, Style)>> = vec![Vec::new(); 5];
            for row in rows.iter_mut().filter(|_| filled) {
                row.push((0, "              ", Style::new().bg(Color::Blue)));
            }
            for (y, x, text, style) in &frame {
                rows[usize::from(*y)].push((*x, text, *style));
            }
            let rows: Vec<Row<'_>> = rows.iter().map(Vec::as_slice).collect();
            pair.draw(&rows, Some((3, 2)));
            let shown = pair.screen.backend().shown.clone();
            let screen = pair.terminal.screen();
            prop_assert_eq!(screen.cursor_position(), (2, 3));
            for y in 0..SIZE.height {
                for x in 0..SIZE.width {
                    let wanted = &shown[usize::from(y * SIZE.width + x)];
                    let cell = screen.cell(y, x).expect("on the screen");
                    if wanted.symbol().is_empty() {
                        continue;
                    }
                    let contents = match cell.contents() {
                        "" => " ",
                        some => some,
                    };
                    prop_assert_eq!(contents, wanted.symbol(), "at {}, {}", x, y);
                    let colour = |of: Color| match of {
                        Color::Cyan => vt100::Color::Idx(6),
                        Color::Red => vt100::Color::Idx(1),
                        Color::Blue => vt100::Color::Idx(4),
                        Color::Rgb(r, g, b) => vt100::Color::Rgb(r, g, b),
                        _ => vt100::Color::Default,
                    };
                    prop_assert_eq!(cell.bgcolor(), colour(wanted.bg));
                    let styles = wanted.modifier;
                    prop_assert_eq!(cell.inverse(), styles.contains(Modifier::REVERSED));
                    prop_assert_eq!(cell.underline(), styles.contains(Modifier::UNDERLINED));
                    if wanted.symbol() != " " {
                        prop_assert_eq!(cell.fgcolor(), colour(wanted.fg));
                        prop_assert_eq!(cell.bold(), styles.contains(Modifier::BOLD));
                    }
                }
            }
        }
    }
}

/// Texts of letters of every width, such as terminals draw alike and such as they don't.
fn letters() -> impl Strategy<Value = String> {
    let one = prop_oneof![
        3 => "[a-c ]{1,3}",
        2 => "[日コ]{1,2}",
        1 => Just("e\u{301}".to_owned()),
        1 => Just("שָׁ".to_owned()),
        1 => Just("\u{644}\u{627}".to_owned()),
        1 => Just("🇩🇪".to_owned()),
        1 => Just("🇫🇷🇪🇸".to_owned()),
        1 => Just("👩\u{200d}🔬".to_owned()),
        1 => Just("👍🏽".to_owned()),
        1 => Just("❤\u{fe0f}".to_owned()),
        1 => Just("1\u{fe0f}\u{20e3}".to_owned()),
        1 => Just("🎉".to_owned()),
        1 => Just("क्षि".to_owned()),
    ];
    prop::collection::vec(one, 1..5).prop_map(|all| all.concat())
}

/// What a terminal shows: each cell with its colours and styles.
fn cells_of(terminal: &vt100::Parser) -> Vec<String> {
    let screen = terminal.screen();
    let (height, width) = screen.size();
    let row = |y| {
        let cells = (0..u16::from(width)).map(|x| {
            let cell = screen.cell(y, x).expect("on the screen");
            let text = match cell.contents() {
                "" if !cell.is_wide_continuation() => " ",
                text => text,
            };
            let seen = text != " " || cell.underline() || cell.inverse();
            let fg = seen.then(|| (cell.fgcolor(), cell.bold() && text != " "));
            format!(
                "{text}{:?}",
                (fg, cell.bgcolor(), cell.underline(), cell.inverse())
            )
        });
        cells.collect::<Vec<_>>().join("|")
    };
    (0..u16::from(height)).map(row).collect()
}

proptest! {
    /// Whatever becomes of its size between two pages, the terminal shows what it would show
    /// if it always had had this size.
    #[test]
    fn the_terminal_shows_each_frame_in_any_size(
        frames in prop::collection::vec(
            (
                1_u16..24,
                1_u16..9,
                prop::collection::vec((0_u16..9, 0_u16..24, letters(), styles()), 0..9),
            ),
            1..6,
        ),
        erases_in_colour in any::<bool>(),
        filled in any::<bool>(),
    ) {
        let line = LineOut { erases_in_colour, is_dear: false };
        let mut pair = Pair::on(line);
        for (width, height, frame) in &frames {
            let size = Size { width: *width, height: *height };
            let mut afresh = Pair::on(line);
            for pair in [&mut pair, &mut afresh] {
                pair.resize(size);
                let mut rows: Vec<Vec<(u16, &str, Style)>> = vec![Vec::new(); height.to_owned().into()];
                for row in rows.iter_mut().filter(|_| filled) {
                    row.push((0, "                        ", Style::new().bg(Color::Blue)));
                }
                for (y, x, text, style) in frame.iter().filter(|(y, x, ..)| y < height && x < width) {
                    rows[usize::from(*y)].push((*x, text, *style));
                }
                let rows: Vec<Row<'_>> = rows.iter().map(Vec::as_slice).collect();
                pair.draw(&rows, Some((0, 0)));
            }
            prop_assert_eq!(cells_of(&pair.terminal), cells_of(&afresh.terminal));
        }
    }
}

proptest! {
    /// The terminal that reads this takes flags, families and hearts to be of other widths
    /// than we do. Whatever is drawn after whatever, it shows what it would show if all were
    /// drawn at once.
    #[test]
    fn nothing_is_left_of_what_terminals_draw_in_their_own_width(
        frames in prop::collection::vec(
            prop::collection::vec((0_u16..5, 0_u16..14, letters(), styles()), 0..6),
            1..5,
        ),
    ) {
        let mut pair = Pair::new();
        for frame in &frames {
            let mut rows: Vec<Vec<(u16, &str, Style)>> = vec![Vec::new(); 5];
            for (y, x, text, style) in frame {
                rows[usize::from(*y)].push((*x, text, *style));
            }
            let rows: Vec<Row<'_>> = rows.iter().map(Vec::as_slice).collect();
            pair.draw(&rows, Some((3, 2)));
            let mut afresh = Pair::new();
            afresh.draw(&rows, Some((3, 2)));
            prop_assert_eq!(cells_of(&pair.terminal), cells_of(&afresh.terminal));
            prop_assert_eq!(pair.terminal.screen().cursor_position(), (2, 3));
        }
    }
}

/// A screen in which longer rows, whole or in part, come and go and change their places.
fn moving() -> impl Strategy<Value = Vec<Option<(usize, usize, Style)>>> {
    let row = prop_oneof![
        1 => Just(None),
        3 => (0_usize..3, 8_usize..15, prop_oneof![
            4 => Just(Style::new()),
            1 => styles(),
        ])
        .prop_map(Some),
    ];
    prop::collection::vec(row, 5)
}

proptest! {
    /// Wherever rows go, and whatever of them changes on the way: the terminal shows what it
    /// would show if all were drawn at once.
    #[test]
    fn the_terminal_shows_each_frame_whose_rows_move(
        first in moving(),
        steps in prop::collection::vec((0_usize..5, any::<bool>(), moving(), 0_usize..3), 1..6),
        erases_in_colour in any::<bool>(),
    ) {
        const LINES: [&str; 3] = ["✗ Not right, it", "another lon-ger", "éa third line .."];
        let line = LineOut { erases_in_colour, is_dear: false };
        let mut pair = Pair::on(line);
        let mut rows = first;
        for (by, down, other, changed) in steps {
            // The rows go up or down, and some are others after that.
            match down {
                true => rows.rotate_right(by),
                false => rows.rotate_left(by),
            }
            rows[..changed].clone_from_slice(&other[..changed]);
            let texts: Vec<Vec<(u16, String, Style)>> = rows
                .iter()
                .map(|row| {
                    let row = row.iter();
                    row.map(|(n, cut, style)| (0, LINES[*n].chars().take(*cut).collect(), *style))
                        .collect()
                })
                .collect();
            let drawn: Vec<Vec<(u16, &str, Style)>> = texts
                .iter()
                .map(|row| row.iter().map(|(x, text, style)| (*x, text.as_str(), *style)).collect())
                .collect();
            let drawn: Vec<Row<'_>> = drawn.iter().map(Vec::as_slice).collect();
            let mut afresh = Pair::on(line);
            for pair in [&mut pair, &mut afresh] {
                pair.draw(&drawn, Some((2, 1)));
            }
            prop_assert_eq!(cells_of(&pair.terminal), cells_of(&afresh.terminal));
            prop_assert_eq!(pair.terminal.screen().cursor_position(), (1, 2));
        }
    }
}
