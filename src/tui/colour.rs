//! Colours as numbers: what the 256 are, how far two differ in brightness, and what stands
//! for a colour on a terminal that has fewer.

use ratatui::style::{Color, Modifier, Style};

use super::theme::{Ground, Theme};

/// Red, green and blue.
pub(super) type Rgb = [u8; 3];

/// How many colours a terminal has, fewest first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Depth {
    /// None: only bold, italic, underlined and reversed.
    None,
    /// Sixteen, of which the terminal says how they look.
    Sixteen,
    /// 256, of which 240 look the same everywhere.
    Indexed,
    /// Every colour of 24 bits.
    #[default]
    True,
}

/// Red, green and blue as amounts of light, from 0 to 1 (sRGB).
fn linear(colour: Rgb) -> [f64; 3] {
    colour.map(|value| match f64::from(value) / 255.0 {
        v if v <= 0.040_45 => v / 12.92,
        v => ((v + 0.055) / 1.055).powf(2.4),
    })
}

/// Relative luminance, from 0 for black to 1 for white (WCAG 2.2).
fn luminance(colour: Rgb) -> f64 {
    let [r, g, b] = linear(colour);
    0.2126 * r + 0.7152 * g + 0.0722 * b
}

/// The contrast of two colours, from 1 for the same to 21 (WCAG 2.2).
pub(super) fn contrast(one: Rgb, other: Rgb) -> f64 {
    let (a, b) = (luminance(one) + 0.05, luminance(other) + 0.05);
    (a / b).max(b / a)
}

/// Red, green and blue, where a colour does not depend on the terminal.
pub(super) fn rgb(colour: Color) -> Option<Rgb> {
    match colour {
        Color::Rgb(r, g, b) => Some([r, g, b]),
        Color::Indexed(n @ 16..) => Some(indexed(n)),
        _ => None,
    }
}

/// A colour of the 240 that look the same everywhere: a cube, and a ramp of greys.
fn indexed(n: u8) -> Rgb {
    let level = |n: u8| if n == 0 { 0 } else { 55 + 40 * n };
    match n.saturating_sub(16) {
        grey @ 216.. => [8 + 10 * (grey - 216); 3],
        n => [level(n / 36), level(n / 6 % 6), level(n % 6)],
    }
}

/// A colour as eyes tell colours apart: lightness, from green to red, from blue to yellow
/// (Oklab, B. Ottosson 2020).
fn oklab(colour: Rgb) -> [f64; 3] {
    let [r, g, b] = linear(colour);
    let l = (0.412_221_470_8 * r + 0.536_332_536_3 * g + 0.051_445_992_9 * b).cbrt();
    let m = (0.211_903_498_2 * r + 0.680_699_545_1 * g + 0.107_396_956_6 * b).cbrt();
    let s = (0.088_302_461_9 * r + 0.281_718_837_6 * g + 0.629_978_700_5 * b).cbrt();
    [
        0.210_454_255_3 * l + 0.793_617_785_0 * m - 0.004_072_046_8 * s,
        1.977_998_495_1 * l - 2.428_592_205_0 * m + 0.450_593_709_9 * s,
        0.025_904_037_1 * l + 0.782_771_766_2 * m - 0.808_675_766_0 * s,
    ]
}

/// How unlike two colours look, squared.
fn distance(one: [f64; 3], other: [f64; 3]) -> f64 {
    let parts = one.iter().zip(other);
    parts.map(|(a, b)| (a - b).powi(2)).sum()
}

/// The most alike of the 240 colours that keeps a contrast to each ground; where none
/// does, the most alike.
fn nearest(of: Rgb, grounds: &[Rgb], least: f64) -> u8 {
    let of = oklab(of);
    let clear = |n: &u8| {
        let mut all = grounds.iter();
        all.all(|&ground| contrast(indexed(*n), ground) >= least)
    };
    let alike = |n: u8| (distance(oklab(indexed(n)), of), n);
    let closer = |a: &(f64, u8), b: &(f64, u8)| a.0.total_cmp(&b.0);
    let clear = (16..=255).filter(clear).map(alike).min_by(closer);
    let any = || (16..=255).map(alike).min_by(closer);
    clear.or_else(any).map_or(16, |(_, n)| n)
}

/// The least contrast of a style's letters with what they stand on; none where that is up
/// to the terminal.
pub(super) fn least_contrast(style: Style, grounds: &[Rgb]) -> Option<f64> {
    let letters = rgb(style.fg?)?;
    let own = style.bg.and_then(rgb).map(|own| [own]);
    let grounds = own.as_ref().map_or(grounds, |own| own);
    let all = grounds.iter().map(|&ground| contrast(letters, ground));
    all.reduce(f64::min)
}

/// A theme as a terminal of that many colours shows it. What is legible stays so.
pub(super) fn reduced(theme: Theme, ground: Ground, depth: Depth) -> Theme {
    match depth {
        Depth::True => theme,
        Depth::Indexed => {
            let grounds = reduced_grounds(ground);
            theme.map(|style, least| of_256(style, &grounds, least))
        }
        Depth::Sixteen => {
            let text = theme.text;
            theme.map(|style, _| of_16(style, text, ground))
        }
        Depth::None => theme.map(|style, _| bare(style)),
    }
}

fn reduced_grounds(ground: Ground) -> Vec<Rgb> {
    match ground {
        Ground::Own(colour) => vec![indexed(nearest(colour, &[], 0.0))],
        other => other.samples(),
    }
}

fn of_256(style: Style, grounds: &[Rgb], least: f64) -> Style {
    let behind = style.bg.map(|bg| match bg {
        Color::Rgb(r, g, b) => nearest([r, g, b], &[], 0.0),
        Color::Indexed(n) => n,
        // Up to the terminal: letters on it are, too.
        _ => 0,
    });
    let own = behind.filter(|n| *n >= 16).map(|n| [indexed(n)]);
    let grounds = own.as_ref().map_or(grounds, |own| own);
    let letters = match style.fg {
        Some(Color::Rgb(r, g, b)) => Some(Color::Indexed(nearest([r, g, b], grounds, least))),
        other => other,
    };
    let behind = match (style.bg, behind) {
        (Some(Color::Rgb(..)), Some(n)) => Some(Color::Indexed(n)),
        (other, _) => other,
    };
    Style {
        fg: letters,
        bg: behind,
        ..style
    }
}

/// Of sixteen colours nobody knows how they look. On black, those are taken that are bright
/// on all terminals; on white, those that are dark; on a ground that may be either, none.
fn of_16(style: Style, text: Style, ground: Ground) -> Style {
    let dark = match ground {
        Ground::Own(colour) => luminance(colour) < 0.18,
        Ground::Dark => true,
        Ground::Light => false,
        Ground::Any => return bare(style),
    };
    let fills = text.bg.is_some();
    let sixteen = |colour: Color| match rgb(colour) {
        Some(colour) => by_hue(colour, dark),
        None => colour,
    };
    let paper = if dark { Color::Black } else { Color::White };
    let ink = style.fg.map(sixteen);
    match style.bg {
        None => Style { fg: ink, ..style },
        Some(bg) if style.bg == text.bg && fills => Style {
            fg: ink,
            bg: Some(rgb(bg).map_or(bg, |_| paper)),
            ..style
        },
        Some(bg) => match rgb(bg) {
            // Letters on a bar of colour.
            Some(behind) if (luminance(behind) < 0.18) != dark => Style {
                fg: Some(paper),
                bg: Some(by_hue(behind, dark)),
                ..style
            },
            // A shade of the ground: bold has to do.
            Some(_) => Style {
                fg: ink,
                bg: None,
                ..style
            }
            .add_modifier(Modifier::BOLD),
            None => Style { fg: ink, ..style },
        },
    }
}

/// The one of the sixteen that stands for a colour, legible on black or on white.
fn by_hue([r, g, b]: Rgb, on_dark: bool) -> Color {
    let (most, least) = (r.max(g).max(b), r.min(g).min(b));
    let spread = most - least;
    if u16::from(spread) * 4 < u16::from(most) || spread < 40 {
        return match (on_dark, most < 0xc8) {
            (true, true) => Color::Gray,
            (true, false) => Color::White,
            (false, _) => Color::Black,
        };
    }
    let sixth = |a: u8, b: u8| 60.0 * (f64::from(a) - f64::from(b)) / f64::from(spread);
    let hue = match most {
        _ if most == r => sixth(g, b).rem_euclid(360.0),
        _ if most == g => 120.0 + sixth(b, r),
        _ => 240.0 + sixth(r, g),
    };
    match (hue as u16, on_dark) {
        (0..25 | 330.., true) => Color::LightRed,
        (25..60, true) => Color::LightYellow,
        (60..165, true) => Color::LightGreen,
        (165..255, true) => Color::LightCyan,
        (_, true) => Color::LightMagenta,
        (0..60 | 330.., false) => Color::Red,
        // Green, yellow and cyan are too bright for white on most terminals.
        (60..255, false) => Color::Blue,
        (_, false) => Color::Magenta,
    }
}

/// A style without its colours; what had a ground of its own is reversed.
fn bare(style: Style) -> Style {
    Style {
        fg: None,
        bg: None,
        ..style
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::theme::LETTERS;

    #[test]
    fn contrast_is_that_of_the_guidelines() {
        let (black, white) = ([0; 3], [255; 3]);
        assert!((contrast(black, white) - 21.0).abs() < 1e-9);
        assert!((contrast(white, white) - 1.0).abs() < 1e-9);
        // The examples of WCAG's techniques G17 and G18: #777 on white falls just short.
        assert!((contrast([0x77; 3], white) - 4.48).abs() < 0.005);
    }

    #[test]
    fn the_nearest_colour_is_the_same_where_there_is_one_and_clear_where_it_must_be() {
        for n in [16, 63, 131, 208, 231, 244] {
            assert_eq!(indexed(nearest(indexed(n), &[], 0.0)), indexed(n));
        }
        // #777777 on white: the grey beside it that can be read.
        let grey = indexed(nearest([0x77; 3], &[[255; 3]], LETTERS));
        assert!(contrast(grey, [255; 3]) >= LETTERS);
        assert!(grey[0] >= 0x6a && grey == [grey[0]; 3], "{grey:x?}");
    }

    #[test]
    fn hues_keep_their_names_in_sixteen_colours() {
        for (colour, on_dark, on_light) in [
            ([0xfb, 0x49, 0x34], Color::LightRed, Color::Red),
            ([0xfa, 0xbd, 0x2f], Color::LightYellow, Color::Red),
            ([0xb8, 0xbb, 0x26], Color::LightGreen, Color::Blue),
            ([0xeb, 0xdb, 0xb2], Color::White, Color::Black),
            ([0xa8, 0x99, 0x84], Color::Gray, Color::Black),
            ([0x50, 0xfa, 0x7b], Color::LightGreen, Color::Blue),
            ([0x7d, 0xcf, 0xff], Color::LightCyan, Color::Blue),
            ([0xbd, 0x93, 0xf9], Color::LightMagenta, Color::Magenta),
            ([0xf8, 0xf8, 0xf2], Color::White, Color::Black),
            ([0x88, 0x88, 0x88], Color::Gray, Color::Black),
        ] {
            assert_eq!(by_hue(colour, true), on_dark, "{colour:x?}");
            assert_eq!(by_hue(colour, false), on_light, "{colour:x?}");
        }
    }
}
