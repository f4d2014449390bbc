//! Why a shell would refuse a line.

use super::tree::{Arrow, Piece, Sign, Token, Word};
use crate::words::{Message, message};

/// Says what is not closed.
pub(super) fn still_open(tokens: &[Token], (open, close): (&str, &str)) -> Message {
    // `{ date }`: the brace was taken for one more word of the command.
    if close == "}" && tokens.iter().any(|token| is_bare(token, "}")) {
        return message!("shell-open-brace");
    }
    message!("shell-open-pair", open = open, close = close)
}

/// Why the shell does not go on at this token, where that can be told.
pub(super) fn unexpected(tokens: &[Token], at: usize) -> Option<Message> {
    let before = at.checked_sub(1).and_then(|at| tokens.get(at));
    match (before, tokens.get(at)) {
        (Some(Token::Arrow { arrow, .. }), _) => Some(match arrow {
            Arrow::Here | Arrow::HereTabs | Arrow::HereWord => message!("shell-no-word"),
            _ => message!("shell-nowhere"),
        }),
        (Some(Token::Sign(sign)), None) if *sign != Sign::NewLine => {
            Some(message!("shell-goes-on", sign = sign.to_string()))
        }
        (None, Some(Token::Sign(sign))) if !matches!(sign, Sign::Close | Sign::NewLine) => {
            Some(message!("shell-starts", sign = sign.to_string()))
        }
        (Some(Token::Word { word, assigns, .. }), Some(Token::Sign(Sign::Open))) => {
            let defines = matches!(tokens.get(at + 1), Some(Token::Sign(Sign::Close)));
            // A function, a list of values, and the patterns of bash are not read here.
            let beyond = defines || *assigns || begins_pattern(word);
            (!beyond).then(|| message!("shell-unexpected", sign = "("))
        }
        (_, Some(Token::Sign(Sign::Close))) if closes_nothing(tokens) => {
            Some(message!("shell-nothing-open"))
        }
        (Some(Token::Sign(first)), Some(Token::Sign(second)))
            if *first != Sign::NewLine && *second != Sign::NewLine && *first != Sign::Close =>
        {
            let (first, second) = (first.to_string(), second.to_string());
            Some(message!("shell-two-signs", first = first, second = second))
        }
        (_, Some(Token::Sign(Sign::NewLine))) | (_, None) => None,
        (_, Some(Token::Sign(sign))) => Some(message!("shell-unexpected", sign = sign.to_string())),
        (_, Some(Token::Word { word, .. })) => {
            Some(message!("shell-unexpected", sign = word.text()?))
        }
        (_, Some(Token::Arrow { .. })) => Some(message!("shell-unexpected-arrow")),
    }
}

fn is_bare(token: &Token, text: &str) -> bool {
    matches!(token, Token::Word { word, bare: true, .. } if word.text() == Some(text))
}

/// Whether a `)` stands there of which nothing was opened.
fn closes_nothing(tokens: &[Token]) -> bool {
    !tokens.contains(&Token::Sign(Sign::Open))
}

/// Whether `(` behind this word makes a pattern such as `!(a|b)`.
fn begins_pattern(word: &Word) -> bool {
    match word.pieces.last() {
        Some(Piece::Text(text)) => text.ends_with(['!', '@', '+']),
        Some(Piece::Special(c)) => ['*', '?'].contains(c),
        _ => false,
    }
}
