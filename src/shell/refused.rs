//! Why a shell would refuse a line.

use super::tree::{Sign, Token};
use crate::words::{Message, message};

/// The reason, where that can be told: not of lines with what is beyond what is read here.
pub(super) fn refused(tokens: &[Token]) -> Option<Message> {
    let beyond = tokens.iter().any(|token| match token {
        Token::Sign(Sign::Open | Sign::Close | Sign::DoubleThen | Sign::NewLine) => true,
        Token::Word {
            word, bare: true, ..
        } => {
            let begin = [
                "if", "while", "until", "for", "case", "select", "function", "[[", "{",
            ];
            word.text().is_some_and(|text| begin.contains(&text))
        }
        _ => false,
    });
    if beyond {
        return None;
    }
    match (tokens.first(), tokens.last()) {
        (Some(Token::Sign(sign)), _) => {
            let sign = sign.to_string();
            return Some(message!("shell-starts", sign = sign));
        }
        (_, Some(Token::Sign(sign))) if *sign != Sign::Then && *sign != Sign::Background => {
            let sign = sign.to_string();
            return Some(message!("shell-goes-on", sign = sign));
        }
        (_, Some(Token::Arrow { .. })) => return Some(message!("shell-nowhere")),
        _ => {}
    }
    let mut pairs = tokens.windows(2);
    pairs.find_map(|pair| match pair {
        [Token::Sign(first), Token::Sign(second)] => Some(message!(
            "shell-two-signs",
            first = first.to_string(),
            second = second.to_string()
        )),
        _ => None,
    })
}
