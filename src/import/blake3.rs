//! BLAKE3, the sum by which hashcards and repeater know their cards, as its specification
//! describes it (O'Connor, Aumasson, Neves, Wilcox-O'Hearn: *BLAKE3*, 2020): the hash alone,
//! for texts of cards. Nothing secret hangs on it.

/// Bytes of a chunk, which is a leaf of the tree, and of a block within it.
const CHUNK: usize = 1024;
const BLOCK: usize = 64;
/// What a block is.
const CHUNK_START: u32 = 1;
const CHUNK_END: u32 = 2;
const PARENT: u32 = 4;
const ROOT: u32 = 8;

type Words = [u32; 8];

/// The words that every hash begins with, those of SHA-256.
const BEGIN: Words = [
    0x6a09_e667,
    0xbb67_ae85,
    0x3c6e_f372,
    0xa54f_f53a,
    0x510e_527f,
    0x9b05_688c,
    0x1f83_d9ab,
    0x5be0_cd19,
];
/// Where each word of a block goes between rounds.
const MOVED: [usize; 16] = [2, 6, 3, 10, 7, 0, 4, 13, 1, 11, 12, 5, 9, 14, 15, 8];
/// The words that are mixed in a round: columns, then diagonals.
const MIXED: [[usize; 4]; 8] = [
    [0, 4, 8, 12],
    [1, 5, 9, 13],
    [2, 6, 10, 14],
    [3, 7, 11, 15],
    [0, 5, 10, 15],
    [1, 6, 11, 12],
    [2, 7, 8, 13],
    [3, 4, 9, 14],
];

/// The hash of bytes, as 64 digits.
pub(super) fn blake3(bytes: &[u8]) -> String {
    let words = node(bytes, 0, ROOT);
    let digits = words.iter().flat_map(|word| word.to_le_bytes());
    digits.map(|byte| format!("{byte:02x}")).collect()
}

/// The tree over bytes that begin with this chunk.
fn node(bytes: &[u8], chunk: u64, root: u32) -> Words {
    if bytes.len() <= CHUNK {
        return leaf(bytes, chunk, root);
    }
    // On the left stands the largest whole tree that leaves something for the right.
    let chunks = bytes.len().div_ceil(CHUNK);
    let left = 1 << (chunks - 1).ilog2();
    let (one, other) = bytes.split_at(left * CHUNK);
    let (one, other) = (node(one, chunk, 0), node(other, chunk + left as u64, 0));
    let mut block = [0; 16];
    block[..8].copy_from_slice(&one);
    block[8..].copy_from_slice(&other);
    mix(&BEGIN, block, 0, BLOCK as u32, PARENT | root)
}

fn leaf(bytes: &[u8], chunk: u64, root: u32) -> Words {
    let count = bytes.len().div_ceil(BLOCK).max(1);
    let mut words = BEGIN;
    for n in 0..count {
        let part = &bytes[n * BLOCK..bytes.len().min((n + 1) * BLOCK)];
        let mut block = [0; 16];
        for (word, four) in block.iter_mut().zip(part.chunks(4)) {
            let mut whole = [0; 4];
            whole[..four.len()].copy_from_slice(four);
            *word = u32::from_le_bytes(whole);
        }
        let start = if n == 0 { CHUNK_START } else { 0 };
        let end = if n + 1 == count { CHUNK_END | root } else { 0 };
        words = mix(&words, block, chunk, part.len() as u32, start | end);
    }
    words
}

/// Mixes a block into words: seven rounds.
fn mix(words: &Words, mut block: [u32; 16], counter: u64, length: u32, flags: u32) -> Words {
    let mut state = [0; 16];
    state[..8].copy_from_slice(words);
    state[8..12].copy_from_slice(&BEGIN[..4]);
    state[12..].copy_from_slice(&[counter as u32, (counter >> 32) as u32, length, flags]);
    for _ in 0..7 {
        for (at, [a, b, c, d]) in MIXED.into_iter().enumerate() {
            for (turned, word) in [(16, block[2 * at]), (8, block[2 * at + 1])] {
                state[a] = state[a].wrapping_add(state[b]).wrapping_add(word);
                state[d] = (state[d] ^ state[a]).rotate_right(turned);
                state[c] = state[c].wrapping_add(state[d]);
                state[b] =
                    (state[b] ^ state[c]).rotate_right(turned - if turned == 16 { 4 } else { 1 });
            }
        }
        block = MOVED.map(|from| block[from]);
    }
    let mut out = [0; 8];
    for (word, n) in out.iter_mut().zip(0..) {
        *word = state[n] ^ state[n + 8];
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The inputs of the official test vectors: bytes that count from 0 to 250.
    fn of(length: usize) -> String {
        let bytes: Vec<u8> = (0..length).map(|n| (n % 251) as u8).collect();
        blake3(&bytes)[..16].to_owned()
    }

    #[test]
    fn hashes_are_those_of_the_official_vectors() {
        let known = [
            (0, "af1349b9f5f9a1a6"),
            (1, "2d3adedff11b61f1"),
            (1023, "10108970eeda3eb9"),
            (1024, "42214739f095a406"),
            (1025, "d00278ae47eb27b3"),
            (2048, "e776b6028c7cd22a"),
            (2049, "5f4d72f40d7a5f82"),
            (31744, "62b6960e1a44bcc1"),
            (102_400, "bc3e3d41a1146b06"),
        ];
        for (length, hash) in known {
            assert_eq!(of(length), hash, "{length}");
        }
        assert_eq!(
            blake3(b"test"),
            "4878ca0425c739fa427f7eda20fe845f6b2e46ba5fe2a14df5b1e32f50603215"
        );
    }
}
