//! Dots finer than letters: two by four in each, as Braille.

/// Letters of dots, and letters that stand there instead.
pub(super) struct Dots {
    pub(super) width: usize,
    pub(super) height: usize,
    bits: Vec<u8>,
    letters: Vec<Option<char>>,
}

impl Dots {
    pub(super) fn new(width: usize, height: usize) -> Dots {
        Dots {
            width,
            height,
            bits: vec![0; width * height],
            letters: vec![None; width * height],
        }
    }

    /// Sets a dot, counted from the left and from the top.
    pub(super) fn dot(&mut self, x: usize, y: usize) {
        let (column, row) = (x / 2, y / 4);
        if column >= self.width || row >= self.height {
            return;
        }
        let bit = match (x % 2, y % 4) {
            (0, 3) => 6,
            (1, 3) => 7,
            (0, row) => row,
            (_, row) => 3 + row,
        };
        self.bits[row * self.width + column] |= 1 << bit;
    }

    /// Puts a letter where none is and no dots are.
    pub(super) fn behind(&mut self, column: usize, row: usize, letter: char) {
        let at = row * self.width + column;
        if column < self.width && row < self.height && self.bits[at] == 0 {
            self.letters[at].get_or_insert(letter);
        }
    }

    /// Puts a letter, whatever is there.
    pub(super) fn letter(&mut self, column: usize, row: usize, letter: char) {
        if column < self.width && row < self.height {
            self.letters[row * self.width + column] = Some(letter);
            self.bits[row * self.width + column] = 0;
        }
    }

    pub(super) fn line(&self, row: usize) -> String {
        let cells = row * self.width..(row + 1) * self.width;
        let cell = |at: usize| match (self.bits[at], self.letters[at]) {
            (0, letter) => letter.unwrap_or(' '),
            (bits, _) => char::from_u32(0x2800 + u32::from(bits)).unwrap_or(' '),
        };
        cells.map(cell).collect()
    }
}
