//! Many tests at once: which findings are likely to be none.

/// The p-values of many tests, adjusted so that of those below a bound at most that share
/// is expected to be false (Benjamini & Hochberg 1995, the step-up procedure).
pub(in crate::class) fn adjusted(p: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..p.len()).collect();
    order.sort_by(|&a, &b| p[b].total_cmp(&p[a]));
    let mut out = vec![1.0; p.len()];
    let mut least: f64 = 1.0;
    for (from_top, &at) in order.iter().enumerate() {
        let rank = (p.len() - from_top) as f64;
        least = least.min(p[at] * p.len() as f64 / rank);
        out[at] = least;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn they_are_stepped_up() {
        // 0.01·4/1, 0.02·4/2, 0.03·4/3, 0.5·4/4; the middle two share the least.
        let found = adjusted(&[0.02, 0.5, 0.01, 0.03]);
        let by_hand = [0.04, 0.5, 0.04, 0.04];
        for (found, hand) in found.iter().zip(by_hand) {
            assert!((found - hand).abs() < 1e-12, "{found} is not {hand}");
        }
        assert!(adjusted(&[]).is_empty());
    }
}
