//! The statistics of the report, by the textbook: each says where its method comes from.

mod beta;
mod logistic;
mod mantel;
mod normal;
mod rasch;
mod share;
mod survival;
mod tests_of_many;

pub(in crate::class) use beta::{at_least, below};
pub(in crate::class) use logistic::dif;
pub use mantel::Band;
pub(in crate::class) use mantel::{MantelHaenszel, Stratum};
pub(in crate::class) use normal::{Z95, two_sided};
pub(in crate::class) use rasch::Rasch;
pub use share::Interval;
pub(in crate::class) use share::{Correlation, Means, Ratio, Sum, paired, wilson};
pub(in crate::class) use survival::{Reached, median};
pub(in crate::class) use tests_of_many::adjusted;
