//! How numbers are kept: what is above the line, and what is below it.

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::arithmetic::Number;

pub(super) fn serialize<S: Serializer>(number: &Number, out: S) -> Result<S::Ok, S::Error> {
    (number.numer(), number.denom()).serialize(out)
}

pub(super) fn deserialize<'de, D: Deserializer<'de>>(input: D) -> Result<Number, D::Error> {
    let (above, below) = <(i128, i128)>::deserialize(input)?;
    match below > 0 {
        // In lowest terms already.
        true => Ok(Number::new_raw(above, below)),
        false => Err(D::Error::custom("no fraction")),
    }
}
